"""An incident as work: of whoever leads its kind."""

from duecourse.incidents.leading import LED_BY
from duecourse.incidents.state import Incident
from duecourse.kernel.work import Work, named


def work(incident: Incident) -> Work:
    """Return an incident as work."""
    return Work(
        opened_at=incident.flagged_at,
        handlers=named(incident.assessed_by),
        functions=_functions(incident),
        channels=incident.channels,
        about=named(*incident.posts, *incident.accused),
        unheard=incident.state == "flagged" and incident.first_assessed is None,
    )


def _functions(incident: Incident) -> tuple[str, ...]:
    """Return whose it is: of safeguarding, its lead's alone, as its clocks have it."""
    if "safeguarding" in incident.kinds:
        return (LED_BY["safeguarding"],)
    own = tuple(lead for kind, lead in LED_BY.items() if kind in incident.kinds)
    return (*own, "lead_incident")

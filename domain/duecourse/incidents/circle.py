"""Who may know of an incident: whoever flagged it, and whoever leads it (decision 115)."""

from collections.abc import Iterable
from typing import Final

from duecourse.incidents.leading import LED_BY, ties_of
from duecourse.incidents.state import Incident
from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, ties
from duecourse.kernel.knowing import Circle, Knowing

_RESPONDING: Final = ("active", "response_agreed", "standing_down")


def _circle(name: str, state: Incident, known: Facts) -> Circle:
    flagged_by = [] if state.anonymous else [state.flagged_by]
    matter = Matter(
        name=name,
        ties=(
            *ties("complainant", name, flagged_by),
            *ties_of(name, state, known),
        ),
        about=state.posts,
    )
    return Circle(
        matter=matter,
        restricted=state.restricted,
        functions=tuple(dict.fromkeys(_functions(state))),
        otherwise=("manage",),
        since=state.flagged_at,
    )


def _functions(state: Incident) -> Iterable[str]:
    """Yield the functions that take it up: of safeguarding, before a response, its lead alone."""
    yield from (function for kind, function in LED_BY.items() if kind in state.kinds)
    if not state.kinds:
        yield "lead_safeguarding"
    if "safeguarding" not in state.kinds:
        yield "lead_incident"
    if state.rated_high:
        yield "decide_report"
    if state.state in _RESPONDING:
        yield "agree_response"


KNOWING: Final = Knowing(circle=_circle, reads=lambda _, state: state.posts)

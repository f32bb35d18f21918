"""A case as work: whoever sorts, looks into, hears or hears again."""

from typing import Final

from duecourse.breaches.state import Breach
from duecourse.kernel.work import Held, Work, named

_DECIDES: Final = ("decide_breach",)
_SORTS: Final = ("triage_breach",)
_FUNCTIONS: Final = {
    "reported": _SORTS,
    "informal_action": _SORTS,
    "investigation": ("investigate_breach",),
    "appeal": ("hear_appeal",),
}
_HEARING: Final = ("hearing_scheduled", "heard", "decided")


def work(breach: Breach) -> Work:
    """Return a case as work; of a person's record there is none."""
    return Work(
        opened_at=breach.opened_at,
        handlers=_handlers(breach),
        functions=_FUNCTIONS.get(breach.state, _DECIDES),
        about=named(*breach.about, breach.respondent),
        holds=tuple(
            Held(by="paused", because=why, until=until) for why, until in breach.paused.items()
        ),
        unheard=breach.state == "reported" and breach.sorted_at is None,
    )


def _handlers(breach: Breach) -> tuple[str, ...]:
    if breach.state == "investigation":
        return named(breach.investigator)
    if breach.state in _HEARING and breach.hearing is not None:
        return named(breach.hearing.chair)
    return named(breach.sorted_by) if breach.state == "informal_action" else ()

"""What decisions on a case read besides the case itself."""

from collections.abc import Iterable

from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Breach
from duecourse.kernel.command import Named


def read_around(state: Breach, command: Named) -> Iterable[str]:
    """Read who is meant, with their record, the posts, what comes down, whom the command names."""
    about = (*state.about, *state.removals, *state.takedowns, *getattr(command, "about", ()))
    respondent = state.respondent or getattr(command, "respondent", "")
    record = (respondent, record_of(respondent)) if respondent else ()
    named = (getattr(command, one, "") for one in ("investigator", "chair", "into", "second"))
    more = (*getattr(command, "remove", ()), *getattr(command, "witnesses", ()))
    return [one for one in (*about, *record, *named, *more) if one]

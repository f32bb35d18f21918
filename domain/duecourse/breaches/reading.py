"""What decisions on a case read besides the case itself."""

from collections.abc import Iterable

from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Breach
from duecourse.kernel.command import Named


def read_around(state: Breach, command: Named) -> Iterable[str]:
    """Read who is meant, with their record, the posts, what comes down, whom the command names."""
    about = (*state.about, *state.removals, *state.takedowns, *state.linked)
    respondent = state.respondent or getattr(command, "respondent", "")
    record = (respondent, record_of(respondent)) if respondent else ()
    one_each = ("investigator", "chair", "into", "second", "breach", "captured_by")
    named = (getattr(command, one, "") for one in one_each)
    lists = ("about", "done_to", "not_to", "remove", "witnesses")
    more = (name for field in lists for name in getattr(command, field, ()))
    return [one for one in (*about, *record, *named, *more) if one]

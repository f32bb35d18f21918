"""What an outside body decided, where nobody of the organisation may (decision 102).

It stands in a field of its own: a reason that some commands ask for anyway would pass for the
name of a body, and whoever is tied would decide alone.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from duecourse.evidence.outside import OutsideWord
from duecourse.evidence.visible import shows
from duecourse.kernel.pack import Pack
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

WHICH: Final = "context.outside"
"""Path of the field in a request."""


def deciding(pack: Pack) -> tuple[str, ...]:
    """Return the bodies that a policy lets decide where nobody else may, by id."""
    return tuple(name for name, body in pack.outside_bodies.items() if body.decides)


def some_word(pack: Pack, at: datetime) -> tuple[OutsideWord, ...]:
    """Return what may be said of a decision of each outside body; none where none decides.

    Args:
        at: on the day of which it was, UTC.
    """
    day = pack.calendar.day_of(at).isoformat()
    return tuple(
        OutsideWord(body=b, reference="its letter", decided_on=day) for b in deciding(pack)
    )


def titled(pack: Pack, bodies: Collection[str]) -> str:
    """Return bodies as the policy calls them, each with its id."""
    return " or ".join(f"{pack.outside_bodies[name].title} ({name})" for name in bodies)


def strange_outside(proposal: AnyProposal) -> Iterator[Violation]:
    """Yield what is wrong with what is said of an outside body, whether one is needed or not."""
    said = proposal.context.outside
    if said is None:
        return
    bodies = deciding(proposal.pack)
    if said.body not in bodies:
        known = ", ".join(bodies) or "none: this policy names no body that decides"
        message = f"{WHICH}.body: must be one of {known}"
        yield Violation(Reason.FIELD_INVALID, message, field=f"{WHICH}.body")
    elif _of_their_choice(proposal, said.body):
        message = (
            f"{WHICH}.body: the caller named it when the matter had begun: a body decides that"
            " the policy named before, or that somebody else brought in"
        )
        yield Violation(Reason.FIELD_INVALID, message, field=f"{WHICH}.body")
    if not shows(said.reference):
        message = f"{WHICH}.reference: say where its decision is found"
        yield Violation(Reason.FIELD_REQUIRED, message, field=f"{WHICH}.reference")
    yield from _on_a_day(proposal, said.decided_on)


def _of_their_choice(proposal: AnyProposal, body: str) -> bool:
    """Return whether the caller had the policy name a body after the matter began."""
    began, organisation = proposal.state.began_at, proposal.organisation
    if began is None or organisation is None:
        return False
    own = (one for one in organisation.policies if one.by == proposal.person)
    return any(one.since > began and body in one.new_bodies for one in own)


def _on_a_day(proposal: AnyProposal, day: str) -> Iterator[Violation]:
    field = f"{WHICH}.decided_on"
    if not day:
        yield Violation(Reason.FIELD_REQUIRED, f"{field}: say on which day", field=field)
    elif day > proposal.pack.calendar.day_of(proposal.at).isoformat():
        yield Violation(Reason.TIME_ORDER, f"{field}: lies ahead", field=field)
    elif (began := proposal.state.began_at) and (
        day < proposal.pack.calendar.day_of(began).isoformat()
    ):
        # One letter of years ago would decide everything about whoever has it.
        message = f"{field}: lies before the matter began: it decided something else"
        yield Violation(Reason.TIME_ORDER, message, field=field)

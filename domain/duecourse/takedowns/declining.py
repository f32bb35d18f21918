"""What nobody declines though its reason may be declined: it is whose word (decision 226)."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse import facts
from duecourse.kernel.checks import check
from duecourse.kernel.command import Named
from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.takedowns import commands as c
from duecourse.takedowns.state import Takedown

_PROTECTS: Final = "protection"
"""Why something is to come down: somebody in it turned out to be somebody else."""


def read_who_asked(state: Takedown, command: Named) -> Iterable[str]:
    """Read the post that is to come down, and what is on record of whoever asked themselves."""
    return tuple(name for name in (state.post, _record_of_asker(state, command)) if name)


def _record_of_asker(state: Takedown, command: Named) -> str:
    """Return the record of whoever asked for themselves; empty where it was passed on."""
    if not state.opened_by or state.for_another or not state.post:
        return ""
    return facts.subject_record(command.name, id_of(state.opened_by))


@check(Reason.TAKEDOWN_NOT_REFUSABLE)
def not_asked_by_whom_it_shows(
    proposal: Proposal[Takedown, c.DeclineTakedown],
) -> Iterator[Violation]:
    """Whoever is in it asked that it comes down: for whatever reason, that is their own no to it.

    Who asks does not know which word binds, and the word is not what they mean.
    """
    state = proposal.state
    record = facts.objection(proposal.facts, _record_of_asker(state, proposal.command))
    if record and any(showing.post == state.post for showing in record.shown_in):
        message = (
            "whoever asked is in it: for whatever reason, it comes down, until they say that it"
            " may stay (LiftTakedown)"
        )
        yield Violation(Reason.TAKEDOWN_NOT_REFUSABLE, message)


@check(Reason.ROUTE_REQUIRED)
def decided_on_the_post(proposal: Proposal[Takedown, c.DeclineTakedown]) -> Iterator[Violation]:
    """What follows from who somebody is on record is decided on the post, where that is read."""
    if proposal.state.duty and proposal.state.ground == _PROTECTS:
        message = (
            "it follows from who somebody in the post is: whether it may stand with them in it is"
            " asked there (RefuseTakedown)"
        )
        yield Violation(Reason.ROUTE_REQUIRED, message, subject=proposal.state.post)

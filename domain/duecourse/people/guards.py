"""Guards about people that packs may name."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.evidence.words import Role
from duecourse.kernel.eligibility import acts, eligible, left_to
from duecourse.kernel.officers import torn
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import is_there
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import ON, Registry
from duecourse.people.commands import AdviceKind, AnswerAdvice
from duecourse.people.state import Person

REGISTRY: Final = Registry("people")


class AnsweredBy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who may answer.

    Attributes:
        kinds: none named means all.
        line_manager: the asking person's own one answers, in whatever role, while they are there.
    """

    roles: tuple[Role, ...]
    kinds: tuple[AdviceKind, ...] = ()
    line_manager: bool = False


@REGISTRY.guard(Reason.NOT_AUTHORISED, params=AnsweredBy, needs=("advice",), acts_in=ON)
def advice_answered_by(
    proposal: Proposal[Person, AnswerAdvice], params: AnsweredBy
) -> Iterator[Violation]:
    """Advice of these kinds is answered by the named roles."""
    if not _speaks_of(proposal, params):
        return
    out = (proposal.command.name, *torn(proposal))
    if manager := _manager(proposal, params):
        if proposal.person != manager:
            message = "advice is given by the line manager of whoever asks"
            yield left_to(proposal, Violation(Reason.NOT_AUTHORISED, message), (manager,))
    # Where none of them is left but whoever asks, whoever else gives advice does.
    elif eligible(proposal, out, params.roles) and not acts(proposal, out, *params.roles):
        message = f"this advice is for {titled(proposal.pack, params.roles)}"
        yield Violation(Reason.NOT_AUTHORISED, message)


def _speaks_of(proposal: Proposal[Person, AnswerAdvice], params: AnsweredBy) -> bool:
    asked = next((a for a in proposal.state.advice if a.id == proposal.command.advice), None)
    return asked is not None and (not params.kinds or asked.kind in params.kinds)


def _manager(proposal: Proposal[Person, AnswerAdvice], params: AnsweredBy) -> str:
    """Return the asking person's line manager where they answer, are there, and are not torn."""
    manager = proposal.state.line_manager if params.line_manager else ""
    return manager if is_there(proposal, manager) and manager not in torn(proposal) else ""


def is_asked(proposal: Proposal[Person, AnswerAdvice]) -> bool:
    """Return whether a rule leaves the question to the caller as the person's line manager."""
    rules = proposal.pack.rules_of(advice_answered_by, proposal.trigger)
    asked = (r.params for r in rules if r.binds(proposal) and _speaks_of(proposal, r.params))
    return any(_manager(proposal, one) == proposal.person for one in asked)

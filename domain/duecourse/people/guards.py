"""Guards about people that packs may name."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.evidence.words import Role
from duecourse.kernel.eligibility import acts
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Registry
from duecourse.people.commands import AdviceKind, AnswerAdvice
from duecourse.people.state import Person

REGISTRY: Final = Registry("people")


class AnsweredBy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who may answer; `kinds` empty means every kind of question."""

    roles: tuple[Role, ...]
    kinds: tuple[AdviceKind, ...] = ()


@REGISTRY.guard(Reason.NOT_AUTHORISED, params=AnsweredBy, needs=("advice",))
def advice_answered_by(
    proposal: Proposal[Person, AnswerAdvice], params: AnsweredBy
) -> Iterator[Violation]:
    """Advice of these kinds is answered by the named roles."""
    if not _speaks_of(proposal, params) or proposal.person == proposal.command.name:
        return  # Of their own question a check says who answers it.
    if not acts(proposal, (proposal.command.name,), *params.roles):
        message = f"this advice is for {titled(proposal.pack, params.roles)}"
        yield Violation(Reason.NOT_AUTHORISED, message)


def _speaks_of(proposal: Proposal[Person, AnswerAdvice], params: AnsweredBy) -> bool:
    asked = next((a for a in proposal.state.advice if a.id == proposal.command.advice), None)
    return asked is not None and (not params.kinds or asked.kind in params.kinds)


def answering(proposal: Proposal[Person, AnswerAdvice]) -> tuple[str, ...]:
    """Return the roles that rules of the pack name for this very question; none for any."""
    rules = proposal.pack.rules_of(advice_answered_by, proposal.trigger)
    bound = (r.params for r in rules if r.binds(proposal) and _speaks_of(proposal, r.params))
    return tuple(dict.fromkeys(role for params in bound for role in params.roles))

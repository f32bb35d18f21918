"""Guards about people that packs may name."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.evidence.words import Role
from duecourse.kernel.eligibility import acts, eligible
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
    asked = next((a for a in proposal.state.advice if a.id == proposal.command.advice), None)
    if asked is None or (params.kinds and asked.kind not in params.kinds):
        return
    out = (proposal.command.name,)
    # Where none of them is left but whoever asks, whoever else gives advice does.
    if eligible(proposal, out, params.roles) and not acts(proposal, out, *params.roles):
        message = f"this advice is for {titled(proposal.pack, params.roles)}"
        yield Violation(Reason.NOT_AUTHORISED, message)

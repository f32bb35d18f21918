"""Guards about channels that packs may name."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from msgspec import Struct

from duecourse.channels.state import Approval, Channel
from duecourse.kernel.checks import given, required
from duecourse.kernel.command import Named
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry

REGISTRY: Final = Registry("channels")


class Roles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Roles of the pack."""

    roles: tuple[str, ...]


class Stated(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Fields of the request."""

    fields: tuple[Literal["title", "address", "purpose", "strategy_note"], ...]


def missing_roles(roles: Sequence[str], approvals: Sequence[Approval]) -> tuple[str, ...]:
    """Return the roles left over when each approver fills at most one, as well as can be."""
    if not roles:
        return ()
    first, rest = roles[0], roles[1:]
    best = (first, *missing_roles(rest, approvals))
    for number, approval in enumerate(approvals):
        if first in approval.roles:
            others = (*approvals[:number], *approvals[number + 1 :])
            left = missing_roles(rest, others)
            best = min(best, left, key=len)
    return best


@REGISTRY.guard(Reason.DUAL_AUTHORISATION_REQUIRED, params=Roles)
def dual_authorisation(proposal: Proposal[Channel, Named], params: Roles) -> Iterator[Violation]:
    """Every one of the roles authorises it, each by another person."""
    grant = proposal.state.grant(getattr(proposal.command, "grant", ""))
    if grant is None:
        missing = missing_roles(params.roles, proposal.state.approvals)
        if missing:
            message = f"not yet authorised by {' and '.join(missing)}"
            yield Violation(Reason.DUAL_AUTHORISATION_REQUIRED, message)
        return
    missing = missing_roles(params.roles, grant.approvals)
    own = Approval(proposal.person, tuple(r for r in params.roles if proposal.holds(r)))
    if len(missing_roles(params.roles, (*grant.approvals, own))) == len(missing):
        message = f"still to be authorised by {' and '.join(missing) or 'nobody'}"
        yield Violation(Reason.DUAL_AUTHORISATION_REQUIRED, message)


@REGISTRY.guard(Reason.NOT_AUTHORISED, params=Roles)
def granted_by(proposal: Proposal[Channel, Named], params: Roles) -> Iterator[Violation]:
    """Access is granted by the named roles alone."""
    if not proposal.holds(*params.roles):
        yield Violation(Reason.NOT_AUTHORISED, f"this is for {' or '.join(params.roles)}")


@REGISTRY.guard(
    Reason.FIELD_REQUIRED,
    params=Stated,
    reads="input",
    needs=("title", "address", "purpose", "strategy_note"),
)
def channel_described(proposal: Proposal[Channel, Named], params: Stated) -> Iterator[Violation]:
    """The request for a channel states what the policy asks for."""
    for field in params.fields:
        if not given(getattr(proposal.command, field)):
            yield required(field)


_IN_USE: Final = Floor(on=("ActivateChannel",), rests_on="docs/decisions/031-floors.md")


@REGISTRY.guard(Reason.ACCOUNT_NOT_SEPARATE, reads="input", needs=("login",), floor=_IN_USE)
def login_separate(proposal: Proposal[Channel, Named], _: NoParams) -> Iterator[Violation]:
    """The channel's login is the organisation's own, apart from any personal account."""
    if getattr(proposal.command, "login", "") == "personal":
        message = "login: the organisation's own, apart from any personal account"
        yield Violation(Reason.ACCOUNT_NOT_SEPARATE, message, field="login")


@REGISTRY.guard(
    Reason.FIELD_REQUIRED,
    reads="input",
    needs=("two_factor", "two_factor_reason"),
    floor=_IN_USE,
)
def second_factor(proposal: Proposal[Channel, Named], _: NoParams) -> Iterator[Violation]:
    """A second factor protects the account, or it is said why there is none."""
    command = proposal.command
    reason = getattr(command, "two_factor_reason", "")
    if not getattr(command, "two_factor", False) and not given(reason):
        yield required("two_factor_reason", "must be given where there is no second factor")

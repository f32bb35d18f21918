"""Guards about channels that packs may name."""

from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from duecourse.channels.state import Approval, Channel
from duecourse.kernel.checks import given, required
from duecourse.kernel.command import Named
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Registry
from duecourse.kernel.together import missing_roles

REGISTRY: Final = Registry("channels")


class Roles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Roles of the pack."""

    roles: tuple[str, ...]


class Stated(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Fields of the request."""

    fields: tuple[Literal["title", "address", "purpose", "strategy_note"], ...]


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

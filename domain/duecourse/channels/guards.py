"""Guards about channels that packs may name."""

from collections.abc import Collection, Iterator
from typing import Final, Literal

import msgspec
from msgspec import Struct

from duecourse.channels.counting import counted, lent
from duecourse.channels.state import Approval, Channel
from duecourse.evidence.words import Role
from duecourse.kernel.checks import given, required
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import acts, eligible, left_to
from duecourse.kernel.interests import Matter, conflicts
from duecourse.kernel.pack import titled, titled_all
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import ON, Floor, NoParams, Registry
from duecourse.kernel.together import missing_roles

REGISTRY: Final = Registry("channels")

OWN_MATTER: Final = "EXT-ACCESS-other"
"""The clause that nobody gives themselves access, or approves a channel that they asked for."""


class Roles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Roles of the pack."""

    roles: tuple[Role, ...]


class Stated(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Fields of the request."""

    fields: tuple[Literal["title", "address", "purpose", "strategy_note"], ...]


def whose_access(proposal: Proposal[Channel, Named]) -> tuple[str, ...]:
    """Return whose access the command is about: they are tied to it."""
    grant = proposal.state.grant(getattr(proposal.command, "grant", ""))
    person = grant.person if grant else getattr(proposal.command, "person", "")
    return (person,) if person else ()


def concerned(proposal: Proposal[Channel, Named]) -> tuple[str, ...]:
    """Return who is tied to whatever is decided on a channel.

    Whoever asked for it, whose access it is about, and whoever publishes there.
    """
    publishing = (grant.person for grant in proposal.state.grants if grant.live)
    asked = (proposal.state.requested_by,) if proposal.state.requested_by else ()
    return (*asked, *whose_access(proposal), *publishing)


def not_again(proposal: Proposal[Channel, Named]) -> tuple[str, ...]:
    """Return who may not approve a grant or a channel: whom it serves, and who approved already."""
    grant = proposal.state.grant(getattr(proposal.command, "grant", ""))
    served = (grant.person,) if grant else (proposal.state.requested_by,)
    approvals = grant.approvals if grant else proposal.state.approvals
    return (*served, *(approval.by for approval in approvals))


def roles_filled(
    proposal: Proposal[Channel, Named], roles: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the roles that an approval of the caller counts for.

    Those that they hold, or stand in for; and those in which nobody acts any more.

    Args:
        roles: out of which; all of the pack by default.
    """
    tied = not_again(proposal)
    wanted = sorted(roles or proposal.pack.roles)
    acted = (r for r in wanted if acts(proposal, tied, r))
    return tuple(dict.fromkeys([*acted, *(r for r in roles if not eligible(proposal, tied, [r]))]))


@REGISTRY.guard(
    Reason.DUAL_AUTHORISATION_REQUIRED,
    params=Roles,
    acts_in=("ApproveChannel", "ApproveGrant"),
)
def dual_authorisation(proposal: Proposal[Channel, Named], params: Roles) -> Iterator[Violation]:
    """Every one of the roles authorises it, each by another person."""
    named = getattr(proposal.command, "grant", None)
    if named is None:
        given_by = counted(proposal, proposal.state.approvals, proposal.state.requested_by)
        missing = missing_roles(params.roles, given_by)
        if missing:
            message = f"not yet authorised by {titled_all(proposal.pack, missing)}"
            yield Violation(Reason.DUAL_AUTHORISATION_REQUIRED, message)
        return
    grant = proposal.state.grant(named)
    # That there is no such grant, or that nobody else is asked, is said by the command itself.
    if grant is None:
        return
    asked = (grant.person, grant.proposed_by)
    own = Approval(proposal.person, roles_filled(proposal, params.roles))
    both = (*grant.approvals, own)
    count = counted(proposal, both, *asked)
    missing = missing_roles(params.roles, count[:-1])
    if missing and len(missing_roles(params.roles, count)) == len(missing):
        yield _adds_nothing(proposal, missing, both, asked)


def _adds_nothing(
    proposal: Proposal[Channel, Named],
    missing: tuple[str, ...],
    approvals: tuple[Approval, ...],
    asked: tuple[str, str],
) -> Violation:
    """Return that what is missing stays so, and why: the last of these is the caller's."""
    message = f"still to be authorised by {titled_all(proposal.pack, missing)}"
    found = Violation(Reason.DUAL_AUTHORISATION_REQUIRED, message)
    wanting = {*asked, *(one.by for one in approvals)}
    for role in approvals[-1].roles:
        instead = lent(proposal, role, proposal.person, wanting, asked[0])
        if instead and role in missing:
            title = titled(proposal.pack, (role,))
            why = f"{message}: the caller is {title} by the word of somebody who wants it, too"
            return left_to(proposal, msgspec.structs.replace(found, message=why), instead)
    return found


@REGISTRY.guard(Reason.NOT_AUTHORISED, params=Roles, acts_in=ON)
def granted_by(proposal: Proposal[Channel, Named], params: Roles) -> Iterator[Violation]:
    """Access is granted by the named roles alone."""
    if not proposal.holds(*params.roles):
        yield Violation(Reason.NOT_AUTHORISED, f"this is for {titled(proposal.pack, params.roles)}")


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


def no_conflict(proposal: Proposal[Channel, Named], does: str) -> Iterator[Violation]:
    """Yield the conflict about the channel or the person that the caller declared."""
    matter = Matter(name=proposal.command.name, about=whose_access(proposal))
    clause = proposal.pack.function_clauses.get("grant_access", "")
    yield from conflicts(proposal, matter, does, clause=clause)

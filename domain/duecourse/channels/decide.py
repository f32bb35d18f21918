"""What each command does to a channel itself, once nothing stands against it.

Grants, permissions and tools are in `access.py`, what keeps a channel ours in `keeping.py`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.accounts import (
    account_free,
    address_of_account,
    opens_as,
    stopped_before,
)
from duecourse.channels.clocks import CLOCKS, clocks
from duecourse.channels.counting import counted
from duecourse.channels.guards import (
    OWN_MATTER,
    REGISTRY,
    concerned,
    dual_authorisation,
    not_again,
    roles_filled,
)
from duecourse.channels.keeping import HANDLERS
from duecourse.channels.lifecycle import DEFINITION
from duecourse.channels.reactions import REACTIONS
from duecourse.channels.state import Channel, evolve
from duecourse.evidence.record import Event
from duecourse.kernel import names
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.checks import check, reason_given
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import another
from duecourse.kernel.interests import by_power, cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import undone_from_below
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.together import missing_roles, still_of_use

_GONE: Final = ("declined", "retired")


def _setting(proposal: Proposal[Channel, Named], name: str, default: int) -> int:
    setting = proposal.pack.setting(name)
    value = setting.value if setting else None
    return value if isinstance(value, int) else default


def _resting_on(proposal: Proposal[Channel, Named], name: str, found: Violation) -> Violation:
    """Return a violation of what a setting says, with the clause that the setting rests on."""
    setting = proposal.pack.setting(name)
    if setting is None or setting.clause is None:
        return found
    return msgspec.structs.replace(
        found,
        rule=f"{setting.clause}/setting",
        clause=setting.clause,
        policy=proposal.pack.version,
    )


@check(Reason.CHANNEL_UNKNOWN, Reason.CHANNEL_EXISTS)
def platform_free(proposal: Proposal[Channel, c.RequestChannel]) -> Iterator[Violation]:
    """The policy speaks of the platform, and has room for another channel on it."""
    platform = proposal.command.platform
    if proposal.pack.channel(platform) is None:
        known = ", ".join(proposal.pack.words("platforms") or proposal.pack.platforms)
        message = f"platform: the policy in force knows {known}; a new version of it may name more"
        found = Violation(Reason.CHANNEL_UNKNOWN, message, field="platform")
        alone = _setting(proposal, "channel_one_per_platform", 0)
        yield _resting_on(proposal, "channel_one_per_platform", found) if alone else found
    elif _setting(proposal, "channel_one_per_platform", 0):
        yield from _one_per_platform(proposal)


def _one_per_platform(proposal: Proposal[Channel, c.RequestChannel]) -> Iterator[Violation]:
    """Yield what is wrong with the name: it counts the channels that the platform had.

    Named after its platform, a second one cannot come to be while the first stands:
    the stream exists. Once that was declined or retired, the next one has the number 2.
    """
    platform, name = proposal.command.platform, proposal.command.name
    before = _before(name, platform)
    gone = before and getattr(proposal.facts.get(before, "channels"), "state", "") in _GONE
    if gone or (names.id_of(name) == platform and proposal.state.state not in _GONE):
        return
    next_one = f"{platform}-2" if proposal.state.state in _GONE else platform
    message = (
        f"one channel a platform: name it {next_one}; once that is declined or retired,"
        f" the next one is {platform}-2, then {platform}-3"
    )
    found = Violation(Reason.CHANNEL_EXISTS, message, field="name")
    yield _resting_on(proposal, "channel_one_per_platform", found)


def _before(name: str, platform: str) -> str:
    """Return the name of the channel that a numbered one succeeds; empty if it has no number."""
    stem, _, number = names.id_of(name).rpartition("-")
    if stem != platform or not number.isdecimal() or number != str(int(number)) or int(number) < 2:
        return ""
    own = names.organisation_of(name)
    earlier = platform if int(number) == 2 else f"{platform}-{int(number) - 1}"
    return names.child(own, "channels", earlier)


def read_before(_: Channel, command: c.RequestChannel) -> Iterable[str]:
    """Read the channel that the platform had before."""
    before = _before(command.name, command.platform)
    return (before,) if before else ()


on_clocks(HANDLERS, c.NoteChannelClock, e.ChannelClockNoted, clocks)


@HANDLERS.on(
    c.RequestChannel, late=(platform_free, address_of_account, account_free), reads=read_before
)
def request(proposal: Proposal[Channel, c.RequestChannel]) -> Iterator[Event]:
    """Yield the request."""
    command = proposal.command
    yield e.ChannelRequested(
        platform=command.platform,
        title=command.title,
        address=command.address,
        purpose=command.purpose,
        strategy_note=command.strategy_note,
    )


def requester(proposal: Proposal[Channel, Named]) -> tuple[str, ...]:
    """Return who asked for the channel."""
    return (proposal.state.requested_by,)


def _approved(proposal: Proposal[Channel, Named]) -> bool:
    """Return whether a channel has every approval that the pack asks for."""
    approvals = proposal.state.approvals
    enough = len(approvals) >= _setting(proposal, "channel_approvals", 1)
    count = counted(proposal, approvals, proposal.state.requested_by)
    return enough and not missing_roles(_asked(proposal), count)


def _asked(proposal: Proposal[Channel, Named]) -> tuple[str, ...]:
    """Return the roles that the pack asks to approve a channel."""
    rules = proposal.pack.rules_of(dual_authorisation, c.ActivateChannel.__name__)
    return tuple(dict.fromkeys(role for rule in rules for role in rule.params.roles))


def roles_still_asked(proposal: Proposal[Channel, Named]) -> tuple[str, ...]:
    """Return the roles whose word for the channel is still missing."""
    return still_of_use(_asked(proposal), proposal.state.approvals)


@check(Reason.SELF_APPROVAL, Reason.ALREADY_EXISTS)
def not_requester(proposal: Proposal[Channel, c.ApproveChannel]) -> Iterator[Violation]:
    """Nobody approves a channel that they asked for, or a channel twice."""
    message = "whoever asked for a channel does not approve it"
    found = another(proposal, requester(proposal), Reason.SELF_APPROVAL, message)
    # No policy says it: even one that asks for two says who they are, and not who they are not.
    yield from cited(proposal, OWN_MATTER, found)
    if any(approval.by == proposal.person for approval in proposal.state.approvals):
        message = "already approved by the caller"
        if _approved(proposal):
            yield Violation(Reason.ALREADY_EXISTS, message)
        else:
            yield from another(proposal, not_again(proposal), Reason.ALREADY_EXISTS, message)


@HANDLERS.on(
    c.ApproveChannel,
    late=(not_requester, account_free),
    tied=not_again,
)
def approve(proposal: Proposal[Channel, c.ApproveChannel]) -> Iterator[Event]:
    """Yield the approval."""
    yield e.ChannelApproved(roles=roles_filled(proposal, _asked(proposal)))


HANDLERS.by_name(c.ApproveChannel, roles_still_asked)


@check(Reason.APPROVAL_REQUIRED)
def approved(proposal: Proposal[Channel, c.ActivateChannel]) -> Iterator[Violation]:
    """As many people approved as the policy asks for."""
    needed, found = _setting(proposal, "channel_approvals", 1), len(proposal.state.approvals)
    if found < needed and proposal.state.state == "requested":
        message = f"{found} of {needed} approvals"
        yield _resting_on(
            proposal, "channel_approvals", Violation(Reason.APPROVAL_REQUIRED, message)
        )


@HANDLERS.on(c.ActivateChannel, late=(approved, account_free), leads=opens_as)
def activate(proposal: Proposal[Channel, c.ActivateChannel]) -> Iterator[Event]:
    """Yield the activation."""
    command, before = proposal.command, stopped_before(proposal)
    yield e.ChannelActivated(
        login=command.login,
        two_factor=command.two_factor,
        two_factor_reason=command.two_factor_reason,
        held_by=before.held_by if before else "",
        # What is looked at, and changes, from time to time does so from its first day on.
        check_due=proposal.due("channel_privacy_check"),
        rotation_due=proposal.due("channel_password_rotation"),
    )


@HANDLERS.on(c.DeclineChannel, late=(reason_given,))
def decline(_: Proposal[Channel, c.DeclineChannel]) -> Iterator[Event]:
    """Yield the refusal."""
    yield e.ChannelDeclined()


@HANDLERS.on(c.HoldChannel, late=(reason_given,))
def hold(_: Proposal[Channel, c.HoldChannel]) -> Iterator[Event]:
    """Yield the hold."""
    yield e.ChannelHeld()


@check(Reason.NOT_AUTHORISED)
def not_released_from_below(proposal: Proposal[Channel, c.ReleaseChannel]) -> Iterator[Violation]:
    """Nobody lets go on what somebody above them stopped."""
    found = undone_from_below(proposal, (proposal.state.held_by,), "stopped the channel")
    yield from by_power(proposal, "manage", found)


@check(Reason.CHANNEL_HELD)
def no_incident(
    proposal: Proposal[Channel, c.ReleaseChannel | c.RetireChannel],
) -> Iterator[Violation]:
    """Every incident that holds the channel has stood down."""
    for name in proposal.state.held_for:
        message = "an incident holds the channel and has not stood down yet (StandDown)"
        yield Violation(Reason.CHANNEL_HELD, message, subject=name)


@HANDLERS.on(c.HoldForIncident)
def hold_for_incident(proposal: Proposal[Channel, c.HoldForIncident]) -> Iterator[Event]:
    """Yield the hold."""
    yield e.ChannelHeldForIncident(incident=proposal.command.incident)


@HANDLERS.on(c.PassResponse)
def pass_response(proposal: Proposal[Channel, c.PassResponse]) -> Iterator[Event]:
    """Yield what passes the hold."""
    command = proposal.command
    yield e.ResponsePassed(incident=command.incident, text_digest=command.text_digest)


@HANDLERS.on(c.EndIncidentHold)
def end_incident_hold(proposal: Proposal[Channel, c.EndIncidentHold]) -> Iterator[Event]:
    """Yield that the incident holds it no more."""
    yield e.IncidentHoldEnded(incident=proposal.command.incident)


@HANDLERS.on(c.ReleaseChannel, early=(not_released_from_below,), late=(reason_given, no_incident))
def release(_: Proposal[Channel, c.ReleaseChannel]) -> Iterator[Event]:
    """Yield the release."""
    yield e.ChannelReleased()


@HANDLERS.on(c.RetireChannel, late=(reason_given, no_incident))
def retire(_: Proposal[Channel, c.RetireChannel]) -> Iterator[Event]:
    """Yield the retirement."""
    yield e.ChannelRetired()


CHANNELS: Final = Aggregate(
    kind="channels",
    singular="channel",
    definition=DEFINITION,
    initial=Channel(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    reactions=REACTIONS,
    tied=concerned,
    clocks=CLOCKS,
)

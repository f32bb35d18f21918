"""What each command does to a channel itself, once nothing stands against it.

Grants, permissions and tools are in `access.py`.
"""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.access import HANDLERS, roles_filled
from duecourse.channels.guards import REGISTRY
from duecourse.channels.lifecycle import DEFINITION
from duecourse.channels.state import Channel, evolve
from duecourse.decisions import names
from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.checks import others_can, reason_given, violation
from duecourse.policy.deciding import Aggregate
from duecourse.policy.step import Step


def _setting(step: Step[Channel, Any], name: str, default: int) -> int:
    setting = step.pack.pack.settings.get(name)
    value = setting.value if setting else None
    return value if isinstance(value, int) else default


def platform_free(step: Step[Channel, c.RequestChannel]) -> Iterator[Violation]:
    """The policy speaks of the platform, and has room for another channel on it."""
    platform = step.command.platform
    if not platform or step.pack.pack.channel(platform) is None:
        known = ", ".join(sorted(step.pack.pack.channels))
        says = f"platform: the policy in force knows {known}"
        yield violation(step, Reason.CHANNEL_UNKNOWN, says, field="platform")
    elif _setting(step, "channel_one_per_platform", 0) and (
        names.id_of(step.command.name) != platform
    ):
        # Named after its platform, a second one cannot come to be: the stream exists.
        says = f"one channel a platform: the one on {platform} is named {platform}"
        yield violation(step, Reason.CHANNEL_EXISTS, says, field="name")


@HANDLERS.on(c.RequestChannel, late=(platform_free,))
def request(step: Step[Channel, c.RequestChannel]) -> Iterator[Event]:
    """Yield the request."""
    command = step.command
    yield e.ChannelRequested(
        platform=command.platform,
        title=command.title,
        address=command.address,
        purpose=command.purpose,
        strategy_note=command.strategy_note,
    )


def not_requester(step: Step[Channel, c.ApproveChannel]) -> Iterator[Violation]:
    """Another person than the requester approves, and none of them twice."""
    state = step.state
    if step.person == state.requested_by and others_can(step, "approve_channel"):
        says = "whoever asked for a channel does not approve it"
        yield violation(step, Reason.SELF_APPROVAL, says)
    if any(approval.by == step.person for approval in state.approvals):
        yield violation(step, Reason.ALREADY_EXISTS, "already approved by the caller")


@HANDLERS.on(c.ApproveChannel, late=(not_requester,))
def approve(step: Step[Channel, c.ApproveChannel]) -> Iterator[Event]:
    """Yield the approval."""
    yield e.ChannelApproved(roles=roles_filled(step))


def fit_for_use(step: Step[Channel, c.ActivateChannel]) -> Iterator[Violation]:
    """Approved often enough, with the organisation's own login, secured or with a reason."""
    command = step.command
    needed, found = _setting(step, "channel_approvals", 1), len(step.state.approvals)
    if found < needed and step.state.state == "requested":
        says = f"{found} of {needed} approvals"
        yield violation(step, Reason.APPROVAL_REQUIRED, says)
    if command.login == "personal":
        says = "login: the organisation's own, apart from any personal account"
        yield violation(step, Reason.ACCOUNT_NOT_SEPARATE, says, field="login")
    if not command.two_factor and not command.two_factor_reason.strip():
        says = "two_factor_reason: required where there is no second factor"
        yield violation(step, Reason.FIELD_REQUIRED, says, field="two_factor_reason")


@HANDLERS.on(c.ActivateChannel, late=(fit_for_use,))
def activate(step: Step[Channel, c.ActivateChannel]) -> Iterator[Event]:
    """Yield the activation."""
    command = step.command
    yield e.ChannelActivated(
        login=command.login,
        two_factor=command.two_factor,
        two_factor_reason=command.two_factor_reason,
    )


@HANDLERS.on(c.DeclineChannel, late=(reason_given,))
def decline(_: Step[Channel, c.DeclineChannel]) -> Iterator[Event]:
    """Yield the refusal."""
    yield e.ChannelDeclined()


@HANDLERS.on(c.HoldChannel, late=(reason_given,))
def hold(_: Step[Channel, c.HoldChannel]) -> Iterator[Event]:
    """Yield the hold."""
    yield e.ChannelHeld()


@HANDLERS.on(c.ReleaseChannel, late=(reason_given,))
def release(_: Step[Channel, c.ReleaseChannel]) -> Iterator[Event]:
    """Yield the release."""
    yield e.ChannelReleased()


@HANDLERS.on(c.RetireChannel, late=(reason_given,))
def retire(_: Step[Channel, c.RetireChannel]) -> Iterator[Event]:
    """Yield the retirement."""
    yield e.ChannelRetired()


CHANNELS: Final = Aggregate(
    kind="channels",
    definition=DEFINITION,
    initial=Channel(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
)

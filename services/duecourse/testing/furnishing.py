"""The commands that furnish an organisation before a test, each as a dutiful person gives it."""

from collections.abc import Sequence
from typing import Final

from duecourse.channels.commands import ActivateChannel, RequestChannel
from duecourse.consents.commands import Informed
from duecourse.people.commands import AcknowledgePolicy, RegisterPerson

EVERYTHING_SAID: Final = Informed(
    information_sheet_version="1",
    purpose=True,
    channels=True,
    withdrawal_explained=True,
    capacity_considered=True,
)
"""What somebody was told before they agreed: all of it."""


def entry(
    person: str, roles: Sequence[str], *, kind: str = "staff", line_manager: str = ""
) -> RegisterPerson:
    """Return the command that enters a person in roles of the pack.

    Args:
        person: resource name; what is shown as their name is made from it.
        line_manager: resource name of another person; empty for nobody.
    """
    return RegisterPerson(
        name=person,
        title=_last(person).capitalize(),
        kind=kind,
        roles=tuple(roles),
        line_manager=line_manager,
    )


def acknowledgement(person: str, version: str, read_with: Sequence[str] = ()) -> AcknowledgePolicy:
    """Return the command by which a person acknowledges a version of the policy, in full.

    Args:
        read_with: ids of the policies that are read with it.
    """
    return AcknowledgePolicy(
        name=person,
        policy_version=version,
        signed=True,
        explained=True,
        read_with=tuple(read_with),
    )


def channel_request(channel: str, platform: str) -> RequestChannel:
    """Return the command that asks for a channel, with everything that a pack may want said."""
    return RequestChannel(
        name=channel,
        platform=platform,
        title=platform.capitalize(),
        address=f"https://{platform}.example/{channel}",
        purpose="Tell the public what we do",
        strategy_note="One post a week",
    )


def activation(channel: str) -> ActivateChannel:
    """Return the command that opens a channel which was approved."""
    return ActivateChannel(name=channel, login="organisational", two_factor=True)


def _last(name: str) -> str:
    return name.rsplit("/", 1)[-1]

"""An organisation in the test's own process: its people, its channels, its clock.

What needs no deciding in a test (who works here, which channels there are) is
set up by the service itself; everything else is done by people, under the pack.
"""

import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, Self

from duecourse.catalogue import AGGREGATES
from duecourse.channels import commands as channels
from duecourse.commands import Call, CommandService, Outcome
from duecourse.commands.founding import register
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.names import child
from duecourse.kernel.refusal import Refused
from duecourse.log.memory import MemoryLog
from duecourse.log.port import EventLog
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import AcknowledgePolicy
from duecourse.testing.clock import SettableClock
from duecourse.testing.furnishing import acknowledgement, activation, channel_request, entry
from duecourse.testing.packs import load_pack, pack_text

_MANAGING: Final = "line_manager"


def _new_id() -> str:
    return str(uuid.uuid4())


class Member:
    """Somebody of a house, who gives commands.

    Attributes:
        name: resource name of the person.
    """

    def __init__(self, house: "House", actor: Actor) -> None:
        self.house = house
        self.actor = actor
        self.name = actor.name

    def call(self, request_id: str = "", **given: Any) -> Call:
        """Return a call as this person; see `Call` for what may be given."""
        return Call(actor=self.actor, request_id=request_id or _new_id(), **given)

    async def does(self, command: Command, request_id: str = "", **given: Any) -> Outcome:
        """Give a command that is accepted.

        Raises:
            Refused: it is not.
        """
        return await self.house.service.execute(command, self.call(request_id, **given))

    async def is_refused(self, command: Command, request_id: str = "", **given: Any) -> Refused:
        """Give a command that is refused; return the refusal.

        Raises:
            AssertionError: it was accepted.
        """
        try:
            outcome = await self.does(command, request_id, **given)
        except Refused as refused:
            return refused
        raise AssertionError(f"accepted, leading to {outcome.state.state}: {command}")


class House:
    """One organisation under a pack, on the real command service.

    Attributes:
        name: resource name of the organisation.
        clock: set it; nothing happens at any other time.
        pack: the policy in force.
        itself: gives the commands that set things up.
    """

    def __init__(self, service: CommandService, clock: SettableClock, pack: CompiledPack) -> None:
        self.service = service
        self.clock = clock
        self.pack = pack
        self.name = f"organisations/{pack.written.organisation.id}"
        itself = Actor(name=f"{self.name}/services/testing", organisation=self.name, system=True)
        self.itself = Member(self, itself)
        self._holders: dict[str, Member] = {}
        self._managers: dict[str, str] = {}

    @classmethod
    async def opened(cls, service: CommandService, clock: SettableClock, pack: str | Path) -> Self:
        """Return the house of a pack, registered with a service if it is not yet.

        Args:
            pack: the id of a shipped pack, or the path of a file.

        Raises:
            PackInvalid: the file is no pack; with every problem found.
            OSError: there is no such file.
        """
        await register(service, *pack_text(pack))
        organisation = f"organisations/{load_pack(pack).written.organisation.id}"
        return cls(service, clock, await service.pack_for(organisation))

    def member(self, id_: str) -> Member:
        """Return somebody by id, registered or not."""
        name = child(self.name, "people", id_)
        return Member(self, Actor(name=name, organisation=self.name))

    async def person(
        self,
        id_: str,
        *roles: str,
        acknowledged: bool = True,
        kind: str = "staff",
        line_manager: str = "",
    ) -> Member:
        """Return a new person in roles of the pack, who has acknowledged the policy.

        Args:
            line_manager: name of a person; whoever holds the role of that name by default,
                where the pack has it.
        """
        member = self.member(id_)
        if not line_manager and _MANAGING in self.pack.written.roles and _MANAGING not in roles:
            line_manager = (await self.holder(_MANAGING)).name
        await self.itself.does(entry(member.name, roles, kind=kind, line_manager=line_manager))
        self._managers[member.name] = line_manager
        for role in roles:
            self._holders.setdefault(role, member)
        if acknowledged:
            await member.does(self.acknowledgement(member.name))
        return member

    async def intake(self, id_: str = "form") -> Member:
        """Return a new intake account, through which people complain who do not sign in."""
        member = self.member(id_)
        await self.itself.does(entry(member.name, (), kind="intake_account"))
        return member

    def acknowledgement(self, name: str) -> AcknowledgePolicy:
        """Return the command by which a person acknowledges the policy in force, in full."""
        return acknowledgement(name, self.pack.version, self.pack.acknowledgement.read_with)

    async def holder(self, role: str) -> Member:
        """Return whoever holds a role; a new person, named after it, where nobody does."""
        return self._holders.get(role) or await self.person(role.replace("_", "-"), role)

    async def channel(
        self, platform: str, *run_by: Member, approved_by: Sequence[Member] = ()
    ) -> str:
        """Return the name of a new channel that is active; those given may publish on it.

        Args:
            approved_by: who approves it and access to it; by default everybody who may
                under the pack.
        """
        name = child(self.name, "channels", platform)
        await self.itself.does(channel_request(name, platform))
        approvers = approved_by or await self._who("approve_channel")
        for approver in approvers:
            await approver.does(channels.ApproveChannel(name=name))
        await approvers[0].does(activation(name))
        for member in run_by:
            await self.grant(name, member, approved_by)
        return name

    async def grant(self, channel: str, member: Member, approved_by: Sequence[Member] = ()) -> None:
        """Let a member publish on a channel.

        Args:
            approved_by: who approves it, as far as it takes; by default everybody who may
                under the pack.
        """
        approvers = list(approved_by) or await self._who("grant_access")
        others = [one for one in approvers if one.name != member.name] or approvers
        manager = self._managers.get(member.name)
        others.sort(key=lambda one: one.name != manager)
        outcome = await others[0].does(channels.ProposeGrant(name=channel, person=member.name))
        grant = outcome.state.grants[-1].id
        for approver in others:
            if not outcome.state.grant(grant).live:
                approval = channels.ApproveGrant(name=channel, grant=grant)
                outcome = await approver.does(approval)

    async def _who(self, function: str) -> list[Member]:
        roles = self.pack.written.functions[function].roles
        found = [await self.holder(role) for role in roles]
        return list({member.name: member for member in found}.values())

    def named(self, kind: str, id_: str = "") -> str:
        """Return the name of a resource of this house; a new one where no id is given."""
        return child(self.name, kind, id_ or _new_id())

    async def state(self, name: str) -> Any:
        """Return the current state of a resource; its initial one where there is none."""
        return await self.service.load(name) or AGGREGATES[name.split("/")[2]].initial


@asynccontextmanager
async def in_memory(
    *packs: str | Path,
    clock: SettableClock | None = None,
    log: EventLog | None = None,
    cached_states_max: int = 20_000,
) -> AsyncIterator[list[House]]:
    """Yield the houses of packs in one service.

    Args:
        packs: each the id of a shipped pack, or the path of a file.
        log: where events are kept; in memory by default. Closed at the end.
        cached_states_max: of the command service.
    """
    time = clock or SettableClock()
    service = CommandService(log or MemoryLog(), clock=time, cached_states_max=cached_states_max)
    try:
        yield [await House.opened(service, time, pack) for pack in packs]
    finally:
        await service.aclose()

"""Commands that move what others rest on: decided again, never written on a stale view."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from duecourse.commands import CommandService
from duecourse.commands.call import Call
from duecourse.commands.deciding import Decided, Decider
from duecourse.commands.states import States
from duecourse.complaints.commands import OpenComplaint
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.log.memory import MemoryLog
from duecourse.log.port import EventLog
from duecourse.people import commands as people
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import newsroom
from tests.integration.commands.running import in_loop

CROWD = 48


@in_loop
async def test_posts_verified_at_once_on_one_consent_all_succeed(log: EventLog) -> None:
    async with newsroom(log) as room:
        consent = await room.consented("su-1")
        names = [await room.approved("su-1") for _ in range(CROWD)]
        await asyncio.gather(*(room.tom.does(room.verification(n, consent)) for n in names))
        assert set((await room.house.state(consent)).relied_on) == set(names)


@in_loop
async def test_a_crowd_that_complains_of_one_post_decides_a_few_times_each(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever comes while others take turns lines up too, and nothing is read again."""
    decided, read = Counter[str](), Counter[str]()

    def decide(
        self: Decider, command: Command, call: Call, found: Mapping[str, Any], **how: bool
    ) -> Decided:
        decided[command.name] += 1
        return _decide(self, command, call, found, **how)

    def at(self: States, name: str, **how: Any) -> Any:
        read[name] += 1
        return _at(self, name, **how)

    _decide, _at = Decider.decide, States.at
    async with newsroom(log) as room:
        post = await room.published("su-1")
        monkeypatch.setattr(Decider, "decide", decide)
        monkeypatch.setattr(States, "at", at)

        async def complain(number: int) -> None:
            # Some at once, and others while those are being decided again.
            await asyncio.sleep(number // 8 / 1_000)
            complaint = OpenComplaint(
                name=room.house.named("complaints"),
                kind="channel_post",
                about=(post,),
                complainant=f"Reader {number}",
            )
            await room.lena.does(complaint)

        await asyncio.gather(*map(complain, range(CROWD)))
        assert len((await room.house.state(post)).open_complaints) == CROWD
    # Once, and once more in turn; the first of all learn that they lost, and to whom.
    assert max(decided.values()) <= 3
    assert set(read.values()) <= {1}
    assert post not in read


@in_loop
async def test_people_registered_at_once_all_become_officers(log: EventLog) -> None:
    async with newsroom(log) as room:
        members = await asyncio.gather(
            *(room.house.person(f"person-{n}", "staff") for n in range(CROWD))
        )
        organisation = await room.house.service.load(room.house.name)
        assert organisation is not None
        assert set(organisation.officers["staff"]) == {m.name for m in members}


@in_loop
async def test_a_command_decided_on_a_stale_view_is_decided_again() -> None:
    log = MemoryLog()
    async with newsroom(log) as room:
        other = CommandService(log, clock=room.house.clock)
        elsewhere = room.seen_by(other)
        name = await room.drafted()
        await elsewhere.lena.does(posts.RaiseDoubt(name=name, question="First?"))
        await room.lena.does(posts.RaiseDoubt(name=name, question="Second?"))
        outcome = await elsewhere.lena.does(posts.RaiseDoubt(name=name, question="Third?"))
        assert [doubt.id for doubt in outcome.state.doubts] == ["doubt-2", "doubt-3", "doubt-4"]


@in_loop
async def test_a_role_taken_elsewhere_counts_at_once() -> None:
    log = MemoryLog()
    async with newsroom(log) as room:
        elsewhere = room.seen_by(CommandService(log, clock=room.house.clock))
        name = await elsewhere.drafted()
        await room.house.itself.does(
            people.SuspendAccess(name=room.lena.name), reason="Left her laptop on a train"
        )
        refused = await elsewhere.lena.is_refused(
            posts.SubmitForReview(name=name, revision=1, attestations=room.on_submitting)
        )
        assert refused.reason == Reason.NOT_AUTHORISED
        assert log.head(name) == 1

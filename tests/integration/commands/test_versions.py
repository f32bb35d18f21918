"""The version that a caller last read: one winner, and nothing written by a rehearsal."""

import asyncio

import pytest

from duecourse.commands import Outcome
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import newsroom
from tests.integration.commands.running import in_loop

CALLERS = 32


def _doubt(name: str, number: int = 0) -> posts.RaiseDoubt:
    return posts.RaiseDoubt(name=name, question=f"Question {number}?")


@in_loop
async def test_of_many_who_read_the_same_version_exactly_one_writes(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        for version in range(1, 5):
            ends = await asyncio.gather(
                *(
                    room.lena.does(_doubt(name, number), expected_version=version)
                    for number in range(CALLERS)
                ),
                return_exceptions=True,
            )
            won = [end for end in ends if isinstance(end, Outcome)]
            lost = [end for end in ends if isinstance(end, Refused)]
            assert [outcome.receipt.version for outcome in won] == [version + 1]
            assert [one.reason for one in lost] == [Reason.VERSION_CONFLICT] * (CALLERS - 1)
            assert log.head(name) == version + 1


@in_loop
async def test_callers_who_name_no_version_all_write_one_after_the_other(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        outcomes = await asyncio.gather(
            *(room.lena.does(_doubt(name, number)) for number in range(CALLERS))
        )
        versions = sorted(outcome.receipt.version for outcome in outcomes)
        assert versions == list(range(2, CALLERS + 2))
        assert [e.version for e in log.events(name)] == list(range(1, CALLERS + 2))


@in_loop
async def test_of_many_who_make_the_same_resource_exactly_one_does(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = room.house.named("posts")
        command = posts.DraftPost(name=name, channel=room.channel, content=room.content())
        ends = await asyncio.gather(
            *(room.lena.does(command) for _ in range(CALLERS)), return_exceptions=True
        )
        assert sum(isinstance(end, Outcome) for end in ends) == 1
        refused = [end for end in ends if isinstance(end, Refused)]
        assert {one.reason for one in refused} == {Reason.ALREADY_EXISTS}
        assert log.head(name) == 1


@in_loop
async def test_a_conflict_says_which_version_was_expected_and_which_it_is(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        refused = await room.lena.is_refused(_doubt(name), expected_version=7)
        assert refused.violations[0].facts == (("expected", "7"), ("actual", "1"))


@in_loop
async def test_version_0_means_that_there_must_be_none_yet(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = room.house.named("posts")
        command = posts.DraftPost(name=name, channel=room.channel, content=room.content())
        assert (await room.lena.does(command, expected_version=0)).receipt.version == 1
        refused = await room.lena.is_refused(command, expected_version=0)
        assert refused.reason == Reason.VERSION_CONFLICT


@in_loop
async def test_a_rehearsal_answers_like_the_command_and_writes_nothing(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        before = log.last_position(room.house.name)
        request_id = "5b0a34a0-4a31-4f7b-8e8c-6c3f5a0a0002"
        rehearsed = await room.lena.does(_doubt(name), request_id, validate_only=True)
        assert rehearsed.receipt.position == 0
        assert log.last_position(room.house.name) == before
        assert log.request(room.house.name, request_id) is None
        done = await room.lena.does(_doubt(name), request_id)
        assert (done.receipt.replayed, done.state) == (False, rehearsed.state)


@pytest.mark.parametrize("rehearsed", [True, False])
@in_loop
async def test_a_rehearsal_is_refused_like_the_command_and_leaves_no_attempt(
    log: EventLog, rehearsed: bool
) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        refused = await room.lena.is_refused(room.publication(name), validate_only=rehearsed)
        assert Reason.ILLEGAL_TRANSITION in {v.reason for v in refused.violations}
        assert len(log.attempts(room.house.name)) == (0 if rehearsed else 1)


@in_loop
async def test_a_rehearsed_withdrawal_of_consent_moves_no_post(log: EventLog) -> None:
    async with newsroom(log) as room:
        post, consent = await room.verified("su-1")
        withdrawal = room.withdrawal(consent)
        rehearsed = await room.ann.does(withdrawal, validate_only=True)
        record = room.objections("su-1")
        assert {event.name for event in rehearsed.receipt.events} == {consent, post, record}
        assert (await room.house.state(post)).state == "consent_verified"
        assert (await room.house.state(consent)).state == "verified"

"""A request id is carried out once, for ever."""

import asyncio
from collections.abc import Callable
from uuid import uuid4

import pytest

from duecourse.channels.commands import RequestChannel
from duecourse.commands import Outcome
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog
from duecourse.log.sqlite import SQLiteLog
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop

ID = "5b0a34a0-4a31-4f7b-8e8c-6c3f5a0a0001"


def _doubt(name: str, question: str = "Is that our position?") -> posts.RaiseDoubt:
    # Open in every state it is given in: a repeat is not refused by the lifecycle.
    return posts.RaiseDoubt(name=name, question=question)


def _is_first_receipt(again: Outcome, first: Outcome) -> bool:
    whole = again.receipt
    return whole.replayed and (
        whole.version,
        whole.position,
        whole.event_time,
        whole.events,
        whole.consistency_token,
        again.state,
    ) == (
        first.receipt.version,
        first.receipt.position,
        first.receipt.event_time,
        first.receipt.events,
        first.receipt.consistency_token,
        first.state,
    )


@in_loop
async def test_a_repeated_request_returns_the_first_receipt_and_writes_nothing(
    log: EventLog,
) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        first = await room.lena.does(_doubt(name), ID)
        written = log.last_position(room.house.name)
        again = await room.lena.does(_doubt(name), ID)
        assert _is_first_receipt(again, first)
        assert log.last_position(room.house.name) == written


@in_loop
async def test_a_repeat_is_answered_even_where_the_lifecycle_would_refuse_it_now(
    log: EventLog,
) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        first = await room.lena.does(posts.WithdrawPost(name=name), ID)
        again = await room.lena.does(posts.WithdrawPost(name=name), ID)
        assert _is_first_receipt(again, first)


@in_loop
async def test_a_repeat_tells_the_state_of_then_not_of_now(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        first = await room.lena.does(_doubt(name), ID)
        await room.lena.does(_doubt(name, "And this?"))
        again = await room.lena.does(_doubt(name), ID)
        assert _is_first_receipt(again, first)
        assert len(again.state.doubts) == 1


@in_loop
async def test_a_hundred_repeats_at_once_are_carried_out_once(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        before = log.last_position(room.house.name)
        outcomes = await asyncio.gather(*(room.lena.does(_doubt(name), ID) for _ in range(100)))
        # The doubt, and on record of the words that it stands against them (decision 198).
        assert log.last_position(room.house.name) == before + 2
        assert sum(not outcome.receipt.replayed for outcome in outcomes) == 1
        assert {outcome.receipt.position for outcome in outcomes} == {before + 2}


@in_loop
async def test_the_same_request_id_for_two_resources_at_once_is_carried_out_for_one(
    log: EventLog,
) -> None:
    async with newsroom(log) as room:
        names = [await room.drafted() for _ in range(10)]
        before = log.last_position(room.house.name)
        ends = await asyncio.gather(
            *(room.lena.does(_doubt(name), ID) for name in names), return_exceptions=True
        )
        refused = [end for end in ends if isinstance(end, Refused)]
        assert log.last_position(room.house.name) == before + 2
        assert [one.reason for one in refused] == [Reason.REQUEST_ID_REUSED] * 9


@in_loop
async def test_a_request_id_that_was_refused_may_be_tried_again(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        command = posts.WithdrawPost(name=name)
        mia = await room.house.person("mia", "member")
        await mia.is_refused(command, ID)
        outcome = await room.lena.does(command, ID)
        assert not outcome.receipt.replayed


@pytest.mark.parametrize("change", ["body", "actor", "version", "reason"])
@in_loop
async def test_a_request_id_is_not_good_for_anything_else(log: EventLog, change: str) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        await room.lena.does(_doubt(name), ID)
        before = log.last_position(room.house.name)
        refused = await {
            "body": lambda: room.lena.is_refused(_doubt(name, "Something else?"), ID),
            "actor": lambda: room.tom.is_refused(_doubt(name), ID),
            "version": lambda: room.lena.is_refused(_doubt(name), ID, expected_version=2),
            "reason": lambda: room.lena.is_refused(_doubt(name), ID, reason="why not"),
        }[change]()
        assert refused.reason == Reason.REQUEST_ID_REUSED
        assert log.last_position(room.house.name) == before


@in_loop
async def test_a_rehearsal_answers_as_the_request_itself_would(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        for command in (_doubt(name), posts.WithdrawPost(name=name)):
            request_id = str(uuid4())
            planned = await room.lena.does(command, request_id, validate_only=True)
            assert (planned.receipt.replayed, planned.receipt.position) == (False, 0)
            first = await room.lena.does(command, request_id)
            assert not first.receipt.replayed
            written = log.last_position(room.house.name)
            # The second of them would be refused by the lifecycle, were it not known.
            again = await room.lena.does(command, request_id, validate_only=True)
            assert _is_first_receipt(again, first)
            assert log.last_position(room.house.name) == written


@in_loop
async def test_a_rehearsal_says_that_a_request_id_is_not_good_for_anything_else(
    log: EventLog,
) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        await room.lena.does(_doubt(name), ID)
        for command in (_doubt(name, "Something else?"), posts.DeletePost(name=name)):
            refused = await room.lena.is_refused(command, ID, validate_only=True)
            assert refused.reason == Reason.REQUEST_ID_REUSED
        assert log.attempts(room.house.name) == []


@in_loop
async def test_organisations_do_not_share_request_ids(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        await room.lena.does(_doubt(name), ID)
        house = await room.house.opened(room.house.service, room.house.clock, "zrtherapy")
        zoe = await house.person("zoe", "owner")
        request = RequestChannel(
            name=house.named("channels"),
            platform="twitter",
            title="T",
            address="https://twitter.com/zoe",
            strategy_note="weekly",
        )
        outcome = await zoe.does(request, ID)
        assert not outcome.receipt.replayed


async def _first_run(room: Newsroom) -> tuple[str, Outcome]:
    name = await room.drafted()
    return name, await room.lena.does(_doubt(name), ID)


@in_loop
async def test_a_request_id_outlives_the_process(reopened: Callable[[], SQLiteLog]) -> None:
    async with newsroom(reopened()) as room:
        name, first = await _first_run(room)
        lena = room.lena.actor
    log = reopened()
    async with newsroom(log) as room:
        before = log.last_position(room.house.name)
        assert room.lena.actor == lena
        again = await room.lena.does(_doubt(name), ID)
        assert _is_first_receipt(again, first)
        refused = await room.lena.is_refused(_doubt(name, "Another?"), ID)
        assert refused.reason == Reason.REQUEST_ID_REUSED
        assert log.last_position(room.house.name) == before

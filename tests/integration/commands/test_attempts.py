"""Refused commands are kept, apart from the history."""

import msgspec

from duecourse.complaints import commands as complaints
from duecourse.kernel.reasons import Reason
from duecourse.log.port import Attempt, EventLog
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop

ID = "5b0a34a0-4a31-4f7b-8e8c-6c3f5a0a0003"


def _attempts(log: EventLog, room: Newsroom) -> list[Attempt]:
    return [stored.attempt for stored in log.attempts(room.house.name)]


@in_loop
async def test_an_attempt_says_who_tried_what_when_and_what_refused_it(log: EventLog) -> None:
    async with newsroom(log) as room:
        post, _ = await room.verified("su-1")
        refused = await room.ann.is_refused(room.publication(post), ID)
        [attempt] = _attempts(log, room)
        assert (attempt.actor, attempt.command, attempt.subject, attempt.request_id) == (
            room.ann.name,
            "PublishPost",
            post,
            ID,
        )
        assert attempt.at == "2026-03-02T09:00:00Z"
        kept = msgspec.json.decode(attempt.refusals)
        assert kept == [
            {"reason": v.reason, "clause": v.clause, "rule": v.rule} for v in refused.violations
        ]
        assert kept[0]["clause"] == "ACAT-POC-twitter"


@in_loop
async def test_an_attempt_adds_nothing_to_the_history(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        before = log.last_position(room.house.name)
        await room.lena.is_refused(room.publication(name))
        assert (log.last_position(room.house.name), log.head(name)) == (before, 1)


@in_loop
async def test_a_reused_request_id_is_an_attempt_too(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        await room.lena.does(posts.RaiseDoubt(name=name, question="So?"), ID)
        await room.lena.is_refused(posts.RaiseDoubt(name=name, question="Or so?"), ID)
        [attempt] = _attempts(log, room)
        assert Reason.REQUEST_ID_REUSED.encode() in attempt.refusals


@in_loop
async def test_reaching_for_another_organisation_is_noted_with_one_s_own(log: EventLog) -> None:
    async with newsroom(log) as room:
        zrt = await room.house.opened(room.house.service, room.house.clock, "zrtherapy")
        await room.lena.is_refused(posts.WithdrawPost(name=zrt.named("posts", "p1")))
        assert [a.subject for a in _attempts(log, room)] == [f"{zrt.name}/posts/p1"]
        assert log.attempts(zrt.name) == []


@in_loop
async def test_no_words_of_a_post_are_in_the_attempt_log(log: EventLog) -> None:
    async with newsroom(log) as room:
        command = posts.DraftPost(
            name=room.house.named("posts"),
            channel=room.house.named("channels", "unknown"),
            content=room.content(text="Names nobody must read"),
        )
        await room.lena.is_refused(command)
        [attempt] = _attempts(log, room)
        assert b"Names nobody" not in msgspec.json.encode(attempt)


@in_loop
async def test_what_refused_an_attempt_many_times_is_kept_once(log: EventLog) -> None:
    async with newsroom(log) as room:
        about = tuple(room.house.named("posts", f"none-{number}") for number in range(100))
        command = complaints.OpenComplaint(
            name=room.house.named("complaints"),
            kind="channel_post",
            complainant="R. Roe",
            about=about,
        )
        refused = await room.lena.is_refused(command)
        assert len(refused.violations) == 100
        [attempt] = _attempts(log, room)
        assert [kept["reason"] for kept in msgspec.json.decode(attempt.refusals)] == ["NOT_FOUND"]

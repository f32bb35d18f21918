"""What very many posts rest on is taken back in one transaction, and told of in several."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from duecourse.commands import planning
from duecourse.commands.call import Call
from duecourse.facts import telling
from duecourse.facts.telling import TOLD_AT_ONCE
from duecourse.kernel.proposal import Context
from duecourse.log.port import EventLog
from duecourse.objections.commands import RecordObjection
from duecourse.objections.state import Objection
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop

POSTS = 7
AT_ONCE = 2


@pytest.fixture
def few_at_once() -> Iterator[None]:
    """Have one transaction tell no more than a few posts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(telling, "TOLD_AT_ONCE", AT_ONCE)
        yield


async def _resting(room: Newsroom) -> tuple[list[str], str]:
    """Return posts that rest on one consent: one is verified, the others are live."""
    consent = await room.consented("su-1")
    made: list[str] = []
    for number in range(POSTS):
        post = await room.approved("su-1")
        await room.tom.does(room.verification(post, consent))
        if number:
            await room.lena.does(room.publication(post))
        made.append(post)
    return made, consent


async def _told(room: Newsroom, made: list[str], because: str) -> list[str]:
    """Return which posts went back to review, or have to come down because of something."""
    found = []
    for name in made:
        post = await room.house.state(name)
        owed = [d for d in post.duties if because in (d.consent, d.objection)]
        if post.state == "review" or any(d.cause != "consent_expired" for d in owed):
            found.append(name)
    return found


@pytest.mark.usefixtures("few_at_once")
@in_loop
async def test_each_post_is_told_of_a_withdrawal_a_few_in_each_transaction(log: EventLog) -> None:
    async with newsroom(log) as room:
        made, consent = await _resting(room)
        outcome = await room.ann.does(room.withdrawal(consent))
        # The withdrawal, what the subject record notes of it, the posts, and what the live one of
        # the first two asks to have taken down.
        assert len(outcome.receipt.events) == 2 + AT_ONCE + 1
        assert await _told(room, made, consent) == made
        state = await room.house.state(consent)
        assert (state.state, state.told) == ("withdrawn", POSTS)


@pytest.mark.usefixtures("few_at_once")
@in_loop
async def test_each_post_is_told_of_an_objection_a_few_in_each_transaction(log: EventLog) -> None:
    async with newsroom(log) as room:
        made, _ = await _resting(room)
        name = room.objections("su-1")
        await room.ann.does(RecordObjection(name=name))
        assert await _told(room, made, name) == made


@pytest.mark.usefixtures("few_at_once")
@in_loop
async def test_what_a_crash_left_untold_is_told_when_anybody_asks(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with newsroom(log) as room:
        made, consent = await _resting(room)

        async def crashed(*_: Any) -> None:
            raise RuntimeError("the process is gone")

        monkeypatch.setattr(room.house.service, "_continued", crashed)
        with pytest.raises(RuntimeError):
            await room.ann.does(room.withdrawal(consent))
        monkeypatch.undo()
        assert await _told(room, made, consent) == made[:AT_ONCE]
        await room.lena.is_refused(room.withdrawal(consent))
        assert await _told(room, made, consent) == made


@pytest.mark.usefixtures("few_at_once")
@in_loop
async def test_what_a_crash_left_untold_cannot_go_out_and_is_told_when_it_is_asked_again(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with newsroom(log) as room:
        made, consent = await _resting(room)
        waiting = await room.approved("su-1")
        await room.tom.does(room.verification(waiting, consent))

        async def crashed(*_: Any) -> None:
            raise RuntimeError("the process is gone")

        monkeypatch.setattr(room.house.service, "_continued", crashed)
        call: Call = room.ann.call()
        withdrawal = room.withdrawal(consent)
        with pytest.raises(RuntimeError):
            await room.house.service.execute(withdrawal, call)
        monkeypatch.undo()
        assert (await room.house.state(consent)).state == "withdrawn"
        assert await _told(room, made, consent) == made[:AT_ONCE]
        refused = await room.lena.is_refused(room.publication(waiting))
        assert "CONSENT_WITHDRAWN" in {v.reason for v in refused.violations}
        again = await room.house.service.execute(withdrawal, call)
        assert again.receipt.replayed
        assert await _told(room, [*made, waiting], consent) == [*made, waiting]


@pytest.mark.parametrize("posts", [3_000, 25_000])
@in_loop
async def test_a_consent_is_withdrawn_however_many_posts_rest_on_it(posts: int) -> None:
    async with newsroom() as room:
        post, consent = await room.verified("su-1")
        house, given = room.house, await room.house.state(consent)
        many = tuple(house.named("posts", f"p{number}") for number in range(posts))
        withheld = house.named("objections", "words-that-came-down")
        states = {
            house.name: await house.service.load(house.name),
            consent: msgspec.structs.replace(given, relied_on=many),
            room.objections("su-1"): await house.state(room.objections("su-1")),
            post: await house.state(post),
            withheld: Objection(),
            **dict.fromkeys(many, await house.state(post)),
        }
        context = Context(
            at=house.clock(),
            actor=room.lena.actor,
            pack=house.pack,
            facts=planning.facts_of(states),
        )
        planned = planning.plan(room.withdrawal(consent), context, states)
        assert {state.state for name, state in planned.states.items() if name in many} == {"review"}
        assert len(planned.events) == 2 + min(posts, TOLD_AT_ONCE)
        assert planned.states[consent].state == "withdrawn"

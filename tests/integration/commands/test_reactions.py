"""What a command causes elsewhere is stored with it, or neither is."""

import pytest

from duecourse.commands import planning
from duecourse.complaints import commands as complaints
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog
from duecourse.posts.commands import RequireTakedown, VoidConsent
from tests.integration.commands.newsroom import newsroom
from tests.integration.commands.running import in_loop


def _complaint(name: str, *about: str) -> complaints.OpenComplaint:
    return complaints.OpenComplaint(
        name=name, kind="channel_post", about=about, complainant="A. Reader", summary="Wrong figure"
    )


@in_loop
async def test_a_complaint_and_the_posts_that_it_moves_are_stored_together(log: EventLog) -> None:
    async with newsroom(log) as room:
        first, second = [await room.published("su-1"), await room.published("su-2")]
        name = room.house.named("complaints")
        outcome = await room.ann.does(_complaint(name, first, second))
        assert [event.name for event in outcome.receipt.events] == [name, first, second]
        positions = [event.position for event in outcome.receipt.events]
        assert positions == list(range(positions[0], positions[0] + 3))
        assert (await room.house.state(first)).state == "complaint"
        assert (await room.house.state(second)).state == "complaint"


@in_loop
async def test_a_reaction_that_is_refused_refuses_the_whole(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with newsroom(log) as room:
        _, consent = await room.verified("su-1")
        draft = await room.drafted()
        before = log.last_position(room.house.name)

        def ill_founded(*_: object) -> tuple[RequireTakedown]:
            return (RequireTakedown(name=draft, consent=consent),)

        monkeypatch.setattr(planning, "touched", lambda *_: (draft,))
        monkeypatch.setattr(planning, "reactions", ill_founded)
        refused = await room.ann.is_refused(room.withdrawal(consent))
        assert refused.reason == Reason.ILLEGAL_TRANSITION
        assert refused.violations[0].subject == draft
        assert log.last_position(room.house.name) == before
        assert (await room.house.state(consent)).state == "verified"


@in_loop
async def test_a_reaction_that_breaks_stores_nothing(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with newsroom(log) as room:
        post, consent = await room.verified("su-1")
        before = log.last_position(room.house.name)

        def broken(*_: object) -> tuple[()]:
            raise LookupError("a reaction that cannot be worked out")

        monkeypatch.setattr(planning, "reactions", broken)
        with pytest.raises(LookupError):
            await room.ann.does(room.withdrawal(consent))
        monkeypatch.undo()
        assert log.last_position(room.house.name) == before
        assert (await room.house.state(consent)).state == "verified"
        await room.ann.does(room.withdrawal(consent))
        assert (await room.house.state(post)).state == "review"


@in_loop
async def test_a_reaction_names_the_event_that_caused_it(log: EventLog) -> None:
    async with newsroom(log) as room:
        post, consent = await room.verified("su-1")
        await room.ann.does(room.withdrawal(consent), reason="She called us")
        history = list(room.house.service.states.history(post))
        envelope = history[-1].envelope
        cause = list(room.house.service.states.history(consent))[-1].envelope
        assert envelope.type == "ConsentVoided"
        assert envelope.cause == f"{consent}/events/{cause.version}"
        assert envelope.request == cause.request


@in_loop
async def test_a_reaction_is_not_held_to_the_version_that_the_caller_read(log: EventLog) -> None:
    async with newsroom(log) as room:
        post, consent = await room.verified("su-1")
        read = (await room.house.state(consent)).version
        assert read != (await room.house.state(post)).version
        await room.ann.does(room.withdrawal(consent), expected_version=read)
        assert (await room.house.state(post)).state == "review"


@in_loop
async def test_a_reaction_is_not_a_way_in(log: EventLog) -> None:
    async with newsroom(log) as room:
        post, consent = await room.verified("su-1")
        with pytest.raises(Refused) as caught:
            await room.lena.does(VoidConsent(name=post, consent=consent))
        assert caught.value.reason == Reason.NOT_AUTHORISED

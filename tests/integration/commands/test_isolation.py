"""No command crosses an organisation, and none tells what another organisation has."""

import pytest
from msgspec import structs

from duecourse.commands.call import token_position
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop


def _told(refused: Refused, asked_for: str) -> list[tuple[str, ...]]:
    """Return everything that a refusal tells, with the name that was asked for taken out."""
    return [
        tuple(str(part).replace(asked_for, "NAME") for part in (v.reason, v.message, v.subject))
        for v in refused.violations
    ]


def _commands(room: Newsroom, name: str) -> list[posts.DraftPost | posts.RevisePost]:
    return [
        posts.RevisePost(name=name, content=room.content()),
        posts.DraftPost(name=name, channel=room.channel, content=room.content()),
    ]


@in_loop
async def test_another_organisation_s_resource_is_like_one_that_does_not_exist(
    log: EventLog,
) -> None:
    async with newsroom(log) as room:
        zrt = await room.house.opened(room.house.service, room.house.clock, "zrtherapy")
        zoe = await zrt.person("zoe", "owner")
        theirs, missing = await room.drafted(), room.house.named("posts", "none")
        written = [log.last_position(house.name) for house in (zrt, room.house)]
        for one, other in zip(_commands(room, theirs), _commands(room, missing), strict=True):
            found = _told(await zoe.is_refused(one), theirs)
            absent = _told(await zoe.is_refused(other), missing)
            assert found == absent == [("NOT_FOUND", "no such resource", "")]
        assert [log.last_position(house.name) for house in (zrt, room.house)] == written


@in_loop
async def test_a_rehearsal_tells_no_more(log: EventLog) -> None:
    async with newsroom(log) as room:
        zrt = await room.house.opened(room.house.service, room.house.clock, "zrtherapy")
        zoe = await zrt.person("zoe", "owner")
        theirs, missing = await room.drafted(), room.house.named("posts", "none")
        told = [
            _told(await zoe.is_refused(posts.WithdrawPost(name=n), validate_only=True), n)
            for n in (theirs, missing)
        ]
        assert told[0] == told[1]


@in_loop
async def test_what_is_open_to_a_stranger_is_not_told(log: EventLog) -> None:
    async with newsroom(log) as room:
        zrt = await room.house.opened(room.house.service, room.house.clock, "zrtherapy")
        zoe = await zrt.person("zoe", "owner")
        told = []
        for name in (await room.drafted(), room.house.named("posts", "none")):
            with pytest.raises(Refused) as caught:
                await room.house.service.allowed(name, zoe.actor)
            told.append(_told(caught.value, name))
        assert told[0] == told[1]


@in_loop
async def test_naming_another_organisation_s_channel_is_like_naming_none(log: EventLog) -> None:
    async with newsroom(log) as room:
        zrt = await room.house.opened(room.house.service, room.house.clock, "zrtherapy")
        await zrt.person("zoe", "owner")
        real = await zrt.channel("twitter")
        told = []
        for channel in (real, zrt.named("channels", "none")):
            command = posts.DraftPost(
                name=room.house.named("posts", "p1"), channel=channel, content=room.content()
            )
            told.append(_told(await room.lena.is_refused(command), channel))
        assert told[0] == told[1]
        assert told[0][0][0] == "CHANNEL_UNKNOWN"


@in_loop
async def test_naming_another_organisation_s_consent_is_like_naming_none(log: EventLog) -> None:
    async with newsroom(log) as room:
        zrt = await room.house.opened(room.house.service, room.house.clock, "zrtherapy")
        zoe = await zrt.person("zoe", "owner")
        theirs = await room.consented("su-1")
        channel = await zrt.channel("twitter", zoe)
        told = []
        for consent in (theirs, room.house.named("consents", "none")):
            post = zrt.named("posts")
            content = structs.replace(room.content("su-1"), category="own_content")
            draft = posts.DraftPost(name=post, channel=channel, content=content)
            await zoe.does(draft)
            refused = await zoe.is_refused(room.verification(post, consent))
            told.append([one[0] for one in _told(refused, consent)])
        assert told[0] == told[1]


@in_loop
async def test_a_receipt_counts_nothing_that_another_organisation_does(log: EventLog) -> None:
    async with newsroom(log) as room:
        zrt = await room.house.opened(room.house.service, room.house.clock, "zrtherapy")
        before = log.last_position(room.house.name)
        name = await room.drafted()
        drafted = log.all_events(room.house.name)[before:]
        # The draft, and in its author's own entry that they wrote it (decision 081).
        assert [event.stream for event in drafted] == [name, room.lena.name]
        # The first doubt is on record of the words, too (decision 198).
        after = before + len(drafted) + 1
        for number in range(3):
            await zrt.person(f"zoe-{number}", "owner")
            outcome = await room.lena.does(posts.RaiseDoubt(name=name, question="So?"))
            receipt = outcome.receipt
            assert receipt.position == after + 1 + number
            assert token_position(receipt.consistency_token, room.house.name) == receipt.position
            with pytest.raises(ValueError, match="of this organisation"):
                token_position(receipt.consistency_token, zrt.name)
        for house in (zrt, room.house):
            written = log.all_events(house.name)
            assert [event.position for event in written] == [*range(1, len(written) + 1)]
            assert all(event.stream.startswith(house.name) for event in written)

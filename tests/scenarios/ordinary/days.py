"""Days at work on the real command service: staff do what their document allows, to its end.

Whatever is refused on such a day is refused wrongly, and fails the test.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from msgspec import structs

from duecourse.commands import Outcome
from duecourse.complaints import commands as complaints
from duecourse.consents import commands as consents
from duecourse.kernel.command import Command
from duecourse.posts import commands as posts
from duecourse.posts.content import Content
from duecourse.testing import PLAINLY, House, attestations_for, full_checklist, in_memory
from duecourse.testing.content import dutiful
from duecourse.testing.furnishing import EVERYTHING_SAID

DIGEST: Final = "c" * 64


class Day:
    """An organisation on a working day, and what its people do with posts, consents, complaints.

    Args:
        ordinary: a post against which nothing stands.
    """

    def __init__(self, house: House, ordinary: Content) -> None:
        self.house: Final = house
        self._ordinary = ordinary
        self._signed = {
            command: attestations_for(house.pack, command)
            for command in ("SubmitForReview", "PublishPost")
        }

    async def does(self, who: str, command: Command, **given: Any) -> Outcome:
        """Have somebody give a command.

        Raises:
            Refused: it is refused, and the day is no ordinary one.
        """
        return await self.house.member(who).does(command, **given)

    def named(self, kind: str, id_: str = "") -> str:
        return self.house.named(kind, id_)

    def person(self, who: str) -> str:
        return self.house.member(who).name

    async def state(self, name: str) -> Any:
        return await self.house.state(name)

    def later(self, **wait: float) -> None:
        """Let time pass."""
        self.house.clock.advance(timedelta(**wait))

    async def submitted(self, by: str, platform: str, **content: Any) -> str:
        """Return the name of a new post that is handed in."""
        name = self.named("posts")
        said = structs.replace(self._ordinary, **dutiful(content))
        channel = self.named("channels", platform)
        await self.does(by, posts.DraftPost(name=name, channel=channel, content=said))
        await self.handed_in(name, by)
        return name

    async def handed_in(self, post: str, by: str) -> None:
        signed = self._signed["SubmitForReview"]
        await self.does(by, posts.SubmitForReview(name=post, attestations=signed))

    async def approved(self, post: str, by: str) -> None:
        """Have the post approved, with a yes to every question."""
        revision = (await self.state(post)).revision
        answers = full_checklist(self.house.pack)
        await self.does(by, posts.ApproveStep(name=post, revision=revision, answers=answers))

    async def checked(self, post: str, by: str, *on: str) -> None:
        """Have the consents of a post verified."""
        revision = (await self.state(post)).revision
        command = posts.VerifyConsent(
            name=post, revision=revision, consents=on, nobody_identifiable=True
        )
        await self.does(by, command)

    async def out(self, post: str, by: str, tool: str = "") -> None:
        """Have the post published, and say that it is out."""
        revision = (await self.state(post)).revision
        signed = self._signed["PublishPost"]
        published = posts.PublishPost(name=post, revision=revision, attestations=signed, tool=tool)
        permit = (await self.does(by, published)).state.permit
        seen = {"url": "https://example.org/1", "captured_digest": permit.digest}
        await self.does(by, posts.ConfirmPublication(name=post, permit=permit.id, **seen))
        assert (await self.state(post)).visibility == "live"

    async def published(
        self,
        by: str,
        platform: str,
        reviewer: str,
        *on: str,
        verifier: str = "",
        wait: Mapping[str, float] | None = None,
        **content: Any,
    ) -> str:
        """Return the name of a post that went the whole way.

        Args:
            on: the consents that it rests on.
            wait: time that passes before it is published.
        """
        post = await self.submitted(by, platform, **content)
        await self.approved(post, reviewer)
        await self.checked(post, verifier or reviewer, *on)
        self.later(**(wait or {}))
        await self.out(post, by)
        return post

    async def consented(
        self,
        by: str,
        verifier: str,
        subject: str,
        kind: str,
        platform: str,
        *,
        giver: Mapping[str, Any] | None = None,
        **asked: Any,
    ) -> str:
        """Return the name of a consent that somebody was asked for, gave, and was seen.

        Args:
            giver: who gave it and by what right; they themselves if nobody is named.
        """
        name = self.named("consents")
        where: dict[str, Any] = {"platforms": (platform,), "public": True}
        purpose = self._ordinary.category
        fields = {"age_band": "adult", "material": "image", "purpose": purpose, **asked}
        request = consents.RequestConsent(
            name=name, subject=subject, subject_kind=kind, wording_version="1", **where, **fields
        )
        await self.does(by, request)
        self.later(hours=1)
        given = consents.RecordConsent(
            name=name,
            **(giver or {"giver": "A. Person", "giver_role": "self"}),
            given_at=self.house.clock(),
            method="form",
            wording_version="1",
            informed=EVERYTHING_SAID,
            **where,
        )
        await self.does(by, given)
        await self.does(verifier, consents.VerifyEvidence(name=name))
        return name

    async def complained(self, by: str, **said: Any) -> str:
        """Return the name of a complaint."""
        name = self.named("complaints")
        fields = {"kind": "channel_post", "summary": "It is not kind.", **said}
        await self.does(by, complaints.OpenComplaint(name=name, **fields))
        return name

    async def settled(self, complaint: str, by: str, *advisers: str) -> None:
        """Have a complaint acknowledged, advised on and resolved."""
        await self.does(by, complaints.AcknowledgeComplaint(name=complaint))
        for adviser in advisers:
            said = complaints.AdviseOnComplaint(name=complaint, advice="Say that we are sorry.")
            await self.does(adviser, said)
        outcome = complaints.ResolveComplaint(name=complaint, outcome="We apologised.", **PLAINLY)
        await self.does(by, outcome)
        assert (await self.state(complaint)).state == "resolved"

    async def cleared(self, post: str, doubting: str, by: str, kind: str = "other") -> None:
        """Have a doubt raised and answered with clear."""
        raised = posts.RaiseDoubt(name=post, kind=kind, question="May we say so?")
        doubt = (await self.does(doubting, raised)).state.doubts[-1].id
        answer = posts.AnswerDoubt(name=post, doubt=doubt, answer="We may.", finding="clear")
        await self.does(by, answer)

    async def came_down(self, post: str, by: str) -> None:
        """Have the post taken down, and see that no duty to do so is left."""
        taken = posts.RecordTakedown(name=post, captured_digest=DIGEST)
        after = (await self.does(by, taken, reason="They asked for it.")).state
        assert after.visibility == "taken_down"
        assert [
            duty for duty in after.duties if duty.kind == "takedown" and duty.outcome == "open"
        ] == []


Story = Callable[[Day], Awaitable[None]]
SetUp = Callable[[House], Awaitable[None]]


def lived(pack: str, set_up: SetUp, ordinary: Content, story: Story) -> None:
    """Live through a day at an organisation under a shipped pack."""

    async def day() -> None:
        async with in_memory(pack) as [house]:
            await set_up(house)
            await story(Day(house, ordinary))

    asyncio.run(day())


async def entered(house: House, people: Sequence[tuple[str, ...]]) -> None:
    """Enter people, each by id and roles."""
    for person, *roles in people:
        await house.person(person, *roles)

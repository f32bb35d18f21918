"""A newsroom of ACAT: people by role, and posts and consents at every stage of their life."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from duecourse.commands import CommandService
from duecourse.consents import commands as consents
from duecourse.kernel.names import child
from duecourse.log.memory import MemoryLog
from duecourse.log.port import EventLog
from duecourse.posts import commands as posts
from duecourse.posts.content import Content, Subject
from duecourse.testing import House, SettableClock, attestations_for, full_checklist


class Newsroom:
    """Lena writes and publishes, Tom reviews, Ann sees the evidence of consents.

    Attributes:
        channel: name of the channel that all posts are for.
    """

    def __init__(self, house: House) -> None:
        self.house = house
        self.lena = house.member("lena")
        self.tom = house.member("tom")
        self.ann = house.member("ann")
        self.channel = house.named("channels", "twitter")
        self.checklist = full_checklist(house.pack)
        self.on_submitting = attestations_for(house.pack, "SubmitForReview")
        self.on_publishing = attestations_for(house.pack, "PublishPost")

    @classmethod
    async def opened(cls, service: CommandService, clock: SettableClock) -> "Newsroom":
        """Return the newsroom of a service, set up if it is not yet."""
        house = await House.opened(service, clock, "acat")
        room = cls(house)
        if await service.load(room.channel) is None:
            lena = await house.person("lena", "social_lead")
            tom = await house.person("tom", "liaison_trustee")
            await house.person("ann", "administrator")
            await house.channel("twitter", lena, tom)
        return room

    def seen_by(self, service: CommandService) -> "Newsroom":
        """Return the same newsroom, worked by another service on the same log."""
        return Newsroom(House(service, self.house.clock, self.house.pack))

    def content(self, *subjects: str, text: str = "Spring conference") -> Content:
        """Return content that passes review, quoting service users by their surrogate ids."""
        return Content(
            category="cat_news",
            purpose="inform",
            beneficiary="public",
            aim="education",
            interest="none",
            classification="public",
            text=text,
            subjects=tuple(
                Subject(ref=ref, kind="service_user", identifiable=True, representation="quote")
                for ref in subjects
            ),
        )

    async def drafted(self, *subjects: str) -> str:
        """Return the name of a new draft that quotes these service users."""
        name = self.house.named("posts")
        content = self.content(*subjects)
        await self.lena.does(posts.DraftPost(name=name, channel=self.channel, content=content))
        return name

    async def approved(self, *subjects: str) -> str:
        """Return the name of a post whose review is complete."""
        name = await self.drafted(*subjects)
        await self.lena.does(
            posts.SubmitForReview(name=name, revision=1, attestations=self.on_submitting)
        )
        await self.tom.does(posts.ApproveStep(name=name, revision=1, answers=self.checklist))
        return name

    async def consented(self, subject: str) -> str:
        """Return the name of a verified consent of a service user to be quoted in public."""
        name = self.house.named("consents")
        await self.lena.does(
            consents.RequestConsent(
                name=name,
                subject=subject,
                subject_kind="service_user",
                material="quote",
                platforms=("twitter",),
                public=True,
            )
        )
        await self.lena.does(
            consents.RecordConsent(
                name=name,
                giver="A. Person",
                giver_role="self",
                given_at=self.house.clock(),
                method="form",
                wording_version="1",
                informed=consents.Informed(
                    information_sheet_version="1",
                    purpose=True,
                    channels=True,
                    withdrawal_explained=True,
                    capacity_considered=True,
                ),
                platforms=("twitter",),
                public=True,
            )
        )
        await self.ann.does(consents.VerifyEvidence(name=name))
        return name

    async def verified(self, subject: str) -> tuple[str, str]:
        """Return the names of a post ready to be published, and of the consent it rests on."""
        post, consent = await self.approved(subject), await self.consented(subject)
        await self.tom.does(self.verification(post, consent))
        return post, consent

    async def published(self, subject: str) -> str:
        """Return the name of a published post that quotes a service user."""
        post, _ = await self.verified(subject)
        await self.lena.does(self.publication(post))
        return post

    def verification(self, post: str, *names: str) -> posts.VerifyConsent:
        """Return the command that verifies the consents of a first revision."""
        return posts.VerifyConsent(
            name=post, revision=1, consents=names, nobody_identifiable=not names
        )

    def publication(self, post: str) -> posts.PublishPost:
        """Return the command that publishes a first revision."""
        return posts.PublishPost(name=post, revision=1, attestations=self.on_publishing)

    def withdrawal(self, consent: str) -> consents.WithdrawConsent:
        """Return the command by which a consent is withdrawn."""
        return consents.WithdrawConsent(name=consent, relayed_from="A. Person", method="phone")

    def objections(self, subject: str) -> str:
        """Return the name under which a subject's standing objection is kept."""
        return child(self.house.name, "objections", subject)


@asynccontextmanager
async def newsroom(
    log: EventLog | None = None, *, cached_states_max: int = 20_000
) -> AsyncIterator[Newsroom]:
    """Yield a newsroom on a log, in memory where none is given; closed at the end."""
    clock = SettableClock()
    service = CommandService(log or MemoryLog(), clock=clock, cached_states_max=cached_states_max)
    try:
        yield await Newsroom.opened(service, clock)
    finally:
        await service.aclose()

"""Where posts are made in a house: one verb for each station of a post and of a consent.

What `PostScene` and `ConsentScene` do without I/O is done here by people, through the
command service.
"""

from typing import Final

from msgspec import structs

from duecourse.consents import commands as consents
from duecourse.posts import commands as posts
from duecourse.posts.content import Content
from duecourse.testing.content import shown
from duecourse.testing.furnishing import EVERYTHING_SAID
from duecourse.testing.house import House, Member
from duecourse.testing.packs import attestations_for, full_checklist


class Desk:
    """Somebody who writes and publishes, somebody who reviews, somebody who sees evidence.

    Args:
        ordinary: a post against which nothing stands.

    Attributes:
        channel: name of the channel that all posts are for.
        checklist: a yes to everything that reviewers may be asked.
        on_submitting: every attestation that handing in may ask for; so `on_publishing`.
    """

    def __init__(
        self,
        house: House,
        *,
        author: Member,
        reviewer: Member,
        verifier: Member,
        platform: str,
        ordinary: Content,
    ) -> None:
        self.house: Final = house
        self.author: Final = author
        self.reviewer: Final = reviewer
        self.verifier: Final = verifier
        self.platform: Final = platform
        self.channel: Final = house.named("channels", platform)
        self.ordinary: Final = ordinary
        self.checklist: Final = full_checklist(house.pack)
        self.on_submitting: Final = attestations_for(house.pack, "SubmitForReview")
        self.on_publishing: Final = attestations_for(house.pack, "PublishPost")

    def content(self, *subjects: str, text: str = "") -> Content:
        """Return the ordinary content, quoting service users by their surrogate ids."""
        return structs.replace(
            self.ordinary,
            text=text or self.ordinary.text,
            subjects=tuple(shown(ref, "service_user", representation="quote") for ref in subjects),
        )

    async def drafted(self, *subjects: str) -> str:
        """Return the name of a new draft that quotes these service users."""
        name = self.house.named("posts")
        content = self.content(*subjects)
        await self.author.does(posts.DraftPost(name=name, channel=self.channel, content=content))
        return name

    async def approved(self, *subjects: str) -> str:
        """Return the name of a post whose review is complete."""
        name = await self.drafted(*subjects)
        await self.author.does(
            posts.SubmitForReview(name=name, revision=1, attestations=self.on_submitting)
        )
        await self.reviewer.does(posts.ApproveStep(name=name, revision=1, answers=self.checklist))
        return name

    async def consented(self, subject: str) -> str:
        """Return the name of a verified consent of a service user to be quoted in public."""
        name = self.house.named("consents")
        platforms = (self.platform,)
        await self.author.does(
            consents.RequestConsent(
                name=name,
                subject=subject,
                subject_kind="service_user",
                age_band="adult",
                purpose=self.ordinary.category,
                material="quote",
                platforms=platforms,
                public=True,
                wording_version="1",
            )
        )
        await self.author.does(
            consents.RecordConsent(
                name=name,
                giver="A. Person",
                giver_role="self",
                given_at=self.house.clock(),
                method="form",
                wording_version="1",
                informed=EVERYTHING_SAID,
                platforms=platforms,
                public=True,
            )
        )
        await self.verifier.does(consents.VerifyEvidence(name=name))
        return name

    async def verified(self, subject: str) -> tuple[str, str]:
        """Return the names of a post ready to be published, and of the consent it rests on."""
        post, consent = await self.approved(subject), await self.consented(subject)
        await self.reviewer.does(self.verification(post, consent))
        return post, consent

    async def published(self, subject: str) -> str:
        """Return the name of a published post that quotes a service user."""
        post, _ = await self.verified(subject)
        await self.author.does(self.publication(post))
        return post

    def verification(self, post: str, *names: str) -> posts.VerifyConsent:
        """Return the command that verifies the consents of a first revision."""
        return posts.VerifyConsent(name=post, revision=1, consents=names, nobody_identifiable=True)

    def publication(self, post: str) -> posts.PublishPost:
        """Return the command that publishes a first revision."""
        return posts.PublishPost(name=post, revision=1, attestations=self.on_publishing)

    def withdrawal(self, consent: str) -> consents.WithdrawConsent:
        """Return the command by which a consent is withdrawn."""
        return consents.WithdrawConsent(name=consent, relayed_from="A. Person", method="phone")

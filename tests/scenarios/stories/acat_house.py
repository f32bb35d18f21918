"""ACAT on a server, as its stories meet it: who is there, and a post that stands on Twitter."""

from typing import Any

from duecourse.client.messages import word_of
from duecourse.commands import CommandService
from duecourse.testing import PLAIN, House, SettableClock
from tests.e2e.scenarios.stage import Stage

TWITTER = "organisations/acat/channels/twitter"


async def set_up(service: CommandService, clock: SettableClock) -> None:
    """Set ACAT up.

    Lena leads the social media team, Ann administers, Ada manages the administration, Tom is the
    Liaison Trustee, Eve and Ned chair ethics, Cara chairs ACAT, Tess is another trustee; Mia and
    Max are members; the form is where people complain who do not sign in.
    """
    acat = await House.opened(service, clock, "acat")
    lena = await acat.person("lena", "social_lead")
    await acat.person("ann", "administrator")
    await acat.person("ada", "admin_manager")
    tom = await acat.person("tom", "liaison_trustee")
    await acat.person("eve", "ethics_chair")
    await acat.person("ned", "ethics_chair")
    await acat.person("cara", "chair", "trustee")
    await acat.person("tess", "trustee")
    await acat.person("mia")
    await acat.person("max")
    await acat.intake("form")
    await acat.channel("twitter", lena, tom)


def published(acat: Stage, id_: str, **changes: Any) -> str:
    """Return a post that Lena wrote and published, and Ann reviewed and verified."""
    lena, ann = acat.person("lena"), acat.person("ann")
    content = {
        **PLAIN,
        "category": "acat_activity",
        "purpose": "inform",
        "beneficiary": "public",
        "aim": "awareness",
        "interest": "none",
        "classification": "public",
        "text": "Our spring conference is open for bookings.",
        **changes,
    }
    name = acat.named("posts", id_)
    drafted = {"parent": acat.organisation, "post_id": id_, "channel": TWITTER}
    lena.does("DraftPost", content=content, **drafted)
    lena.does("SubmitForReview", name=name, revision=1, attestations=acat.on_submitting)
    ann.does("ApproveStep", name=name, revision=1, answers=acat.checklist)
    ann.does("VerifyConsent", name=name, revision=1, nobody_identifiable=True)
    lena.does("PublishPost", name=name, revision=1, attestations=acat.on_publishing)
    return name


def post_state(stage: Stage, post: str, by: str = "ada") -> str:
    """Return where a post stands."""
    return word_of(stage.person(by).client.call("GetPost", name=post).post, "state")

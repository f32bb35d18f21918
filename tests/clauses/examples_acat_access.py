"""What ACAT's clauses about reading first, access and channels allow and refuse."""

from duecourse.channels import commands as c
from duecourse.channels.decide import CHANNELS
from duecourse.kernel.reasons import Reason
from duecourse.testing import PostScene, Scene, unwritten, writing
from tests.clauses.framework import Example
from tests.scenarios.acat import acat


def _verified(platform: str = "twitter") -> PostScene:
    return writing(acat(), platform=platform).reviewed().verified()


def _granting(*people: str) -> Scene:
    """Return the scene in which these people, in turn, approve a grant of Twitter for Tess."""
    name = acat().name("channels", "twitter")
    scene = Scene(acat().with_person("tess", "social_lead"), CHANNELS, name, acat().facts[name])
    scene = scene.when(c.ProposeGrant(name=name, person=acat().person("tess")), "mona")
    grant = scene.event.grant
    for person in people:
        scene = scene.when(c.ApproveGrant(name=name, grant=grant), person)
    return scene


EXAMPLES = (
    Example(
        "ACAT-0-read-first",
        Reason.POLICY_NOT_ACKNOWLEDGED,
        allow=lambda: writing(acat()),
        refuse=lambda: unwritten(
            acat().with_person("noa", "committee_member", acknowledged=False)
        ).drafted(by="noa"),
    ),
    Example(
        "ACAT-POC-twitter",
        Reason.NOT_AUTHORISED,
        allow=lambda: _verified().published(by="lena"),
        refuse=lambda: _verified().published(by="ada"),
    ),
    Example(
        "ACAT-POC-facebook",
        Reason.NOT_AUTHORISED,
        allow=lambda: _verified("facebook").published(by="ada"),
        refuse=lambda: _verified("facebook").published(by="lena"),
    ),
    Example(
        "ACAT-2.1-access",
        Reason.DUAL_AUTHORISATION_REQUIRED,
        allow=lambda: _granting("mona", "tom"),
        refuse=lambda: _granting("mona", "mona"),
    ),
    Example(
        "ACAT-CH-register",
        Reason.CHANNEL_UNKNOWN,
        allow=lambda: _verified().published(),
        refuse=lambda: (
            _verified()
            .meanwhile(acat().with_channel("twitter", "lena", state="retired"))
            .published()
        ),
    ),
)

"""What ACAT's clauses on drafting and publishing allow and refuse."""

from datetime import timedelta
from typing import Any

from msgspec import structs

from duecourse.channels.commands import PermitPosting
from duecourse.channels.decide import CHANNELS
from duecourse.kernel.names import id_of
from duecourse.kernel.reasons import Reason
from duecourse.people.commands import AcknowledgePolicy, AnswerAdvice, AskAdvice
from duecourse.people.decide import PEOPLE
from duecourse.posts import commands as c
from duecourse.testing import MONDAY, Given, PostScene, Scene, picture, unwritten, writing
from tests.clauses.framework import Example
from tests.scenarios.acat import acat


def _ready(given: Given | None = None, **content: Any) -> PostScene:
    """Return a scene with a post that is ready to be published."""
    return writing(given or acat(), **content).reviewed().verified()


def _ready_of_sam() -> PostScene:
    """Return a post that Sam, who is in finance and not of the team, wrote for Twitter."""
    return unwritten(acat()).drafted(by="sam").submitted(by="sam").approved().verified()


def _permitted_by_mona() -> PostScene:
    """Return Sam's post after the Administration Manager permitted that one item."""
    scene = _ready_of_sam()
    name = scene.given.name("channels", "twitter")
    until = scene.at + timedelta(days=1)
    sam = scene.given.person("sam")
    command = PermitPosting(name=name, person=sam, post=scene.name, until=until)
    given = scene.given.knowing("posts", id_of(scene.name), scene.state)
    twitter = Scene(given, CHANNELS, name, given.facts[name]).when(command, "mona")
    return scene.meanwhile(scene.given.knowing("channels", "twitter", twitter.state))


def _of_member(**changes: str) -> PostScene:
    """Return a post with a member's video for YouTube."""
    video = {"kind": "video", "maker": "member", "attribution": "Mel", **changes}
    media = picture(**{"provenance": "supplied", **video})
    return writing(acat(), platform="youtube", category="member_video", media=(media,))


def _regional() -> PostScene:
    """Return a repost of a regional event for Twitter, where Ada has access too."""
    given = acat().with_channel("twitter", "lena", "ada")
    return _ready(
        given,
        kind="repost",
        category="regional_event",
        third_party="yes",
        label="An event of CAT North",
    )


def _asking_advice() -> Scene:
    """Return Mel's entry with a question that is open."""
    given = acat()
    name = given.person("mel")
    scene = Scene(given=given, aggregate=PEOPLE, name=name, state=given.facts[name])
    return scene.when(AskAdvice(name=name, question="May I repost this?"), "mel")


def _answering(by: str) -> Scene:
    scene = _asking_advice()
    command = AnswerAdvice(name=scene.name, advice=scene.state.advice[0].id, answer="Yes.")
    return scene.when(command, by)


def _acknowledging_guidance() -> Scene:
    given = acat().with_person("new", "member", acknowledged=False)
    name = given.person("new")
    scene = Scene(given=given, aggregate=PEOPLE, name=name, state=given.facts[name])
    return scene.when(AcknowledgePolicy(name=name, policy_version=given.pack.version), "new")


def _correcting() -> Scene:
    scene = _ready().published().confirmed()
    correction = c.IssueCorrection(
        name=scene.name,
        correction=scene.given.name("posts", "p2"),
        nature="The date was wrong.",
        content=structs.replace(scene.state.content, kind="correction"),
    )
    return scene.when(correction, "lena")


_VACANCY = {
    "category": "vacancy",
    "role_description_url": "https://example.org/role",
    "process_url": "https://example.org/apply",
}

EXAMPLES = (
    # --- drafting ---
    Example(
        "ACAT-CH-purpose",
        Reason.PURPOSE_MISSING,
        allow=lambda: writing(acat(), aim="awareness").submitted(),
        refuse=lambda: writing(acat(), aim="").submitted(),
    ),
    Example(
        "ACAT-CH-twitter",
        Reason.CHANNEL_SCOPE,
        allow=lambda: writing(acat(), category="cat_information").submitted(),
        refuse=lambda: writing(acat(), category="member_video").submitted(),
    ),
    Example(
        "ACAT-CH-facebook",
        Reason.CHANNEL_SCOPE,
        allow=lambda: writing(
            acat(),
            platform="facebook",
            category="regional_event",
            label="An event of CAT North",
        ).submitted(),
        refuse=lambda: writing(acat(), platform="facebook", category="policy_view").submitted(),
    ),
    Example(
        "ACAT-CH-youtube",
        Reason.RIGHTS_MISSING,
        allow=lambda: _of_member(rights_basis="licence", rights_ref="L-7").submitted(),
        refuse=lambda: _of_member(rights_basis="").submitted(),
    ),
    Example(
        "ACAT-2.4-purpose",
        Reason.PURPOSE_MISSING,
        allow=lambda: writing(acat()).submitted(),
        refuse=lambda: writing(acat(), beneficiary="").submitted(),
    ),
    Example(
        "ACAT-M-d",
        None,
        allow=_acknowledging_guidance,
    ),
    Example(
        "ACAT-RECRUIT-link",
        Reason.FIELD_REQUIRED,
        allow=lambda: writing(acat(), **_VACANCY).submitted(),
        refuse=lambda: writing(acat(), **{**_VACANCY, "process_url": ""}).submitted(),
    ),
    Example(
        "ACAT-RESP-advice",
        Reason.NOT_AUTHORISED,
        allow=lambda: _answering("tom"),
        refuse=lambda: _answering("cleo"),
    ),
    # --- publishing ---
    Example(
        "ACAT-POC-permission",
        Reason.NOT_AUTHORISED,
        allow=lambda: _permitted_by_mona().published(by="sam"),
        refuse=lambda: _ready_of_sam().published(by="sam"),
    ),
    Example(
        "ACAT-2.7-pause",
        Reason.ATTESTATION_REQUIRED,
        allow=lambda: _ready().published(),
        refuse=lambda: _ready().published(without=("paused",)),
    ),
    Example(
        "ACAT-2.8-cpd",
        Reason.FIELD_REQUIRED,
        allow=lambda: writing(acat(), category="cpd_event").submitted(),
        refuse=lambda: writing(acat(), category="cpd_event", event_ref="").submitted(),
    ),
    Example(
        "ACAT-2.8-regional",
        None,
        allow=lambda: _regional().published(by="ada"),
    ),
    Example(
        "ACAT-2.11-honest",
        Reason.ATTESTATION_REQUIRED,
        allow=lambda: writing(acat()).submitted(),
        refuse=lambda: writing(acat()).submitted(without=("true_to_knowledge",)),
    ),
    Example(
        "ACAT-2.11-mistake",
        Reason.IMMUTABLE_RECORD,
        allow=_correcting,
        refuse=lambda: _ready().published().confirmed().does(c.DeletePost, "lena"),
        checked=False,  # a correction is free: the clause binds only the deletion
    ),
    Example(
        "ACAT-2.12-opinion",
        Reason.REVIEW_REQUIRED,
        allow=lambda: _ready(
            kind="repost",
            category="related_issue",
            third_party="yes",
            label="Research by others",
        ).published(),
        refuse=lambda: writing(acat(), kind="like", category="related_issue").published(),
    ),
    Example(
        "ACAT-CONF-internal",
        Reason.CONFIDENTIAL_CONTENT,
        allow=lambda: _ready(embargo_until=MONDAY - timedelta(days=1)).published(),
        refuse=lambda: _ready(embargo_until=MONDAY + timedelta(days=1)).published(),
    ),
)

"""What ZRTherapy's clauses allow and refuse."""

from typing import Any

from duecourse.channels.commands import ActivateChannel, ApproveChannel, RequestChannel, RevokeGrant
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, Scene, picture, shown, unwritten, writing
from tests.clauses.framework import Example
from tests.scenarios.zrtherapy import zrtherapy

LINKS = ("https://example.org/a-study",)
PAST_CLIENT = shown("su-p", "former_client")
SUPPLIER = shown("co-s", "supplier")
PHOTO = "ab" * 32


def _submitted(**changes: Any) -> PostScene:
    return writing(zrtherapy(), **changes).submitted()


def _verified(**changes: Any) -> PostScene:
    return writing(zrtherapy(), **changes).reviewed().verified()


def _media(**fields: Any) -> PostScene:
    return _verified(media=(picture(digest=PHOTO, **fields),))


def _shared(kind: str) -> PostScene:
    theirs = picture(digest=PHOTO, maker="third_party", rights_basis="share_function")
    return _verified(kind=kind, third_party="yes", media=(theirs,))


def _in_doubt() -> PostScene:
    scene = _verified().later(hours=1)
    return scene.does(c.RaiseDoubt, "con", kind="other", question="Too blunt?")


def _cleared() -> PostScene:
    scene = _in_doubt()
    return scene.does(
        c.AnswerDoubt, "zoe", doubt=scene.state.doubts[0].id, answer="It is fine.", finding="clear"
    )


def _of_contractor() -> PostScene:
    """Return a post of Con's, who has a grant, ready to be published."""
    given = zrtherapy().with_channel("twitter", "zoe", "con")
    scene = unwritten(given).drafted(by="con").submitted(by="con").approved().verified()
    return scene.later(hours=1)


def _revoked(scene: PostScene) -> PostScene:
    """Return the scene after Zoe took Con's grant back."""
    given, name = scene.given, scene.given.name("channels", "twitter")
    command = RevokeGrant(name=name, person=given.person("con"))
    twitter = Scene(given, CHANNELS, name, given.facts[name]).when(command, "zoe")
    return scene.meanwhile(given.knowing("channels", "twitter", twitter.state))


def _answering(given: Given, **changes: Any) -> PostScene:
    contact = given.name("contacts", "m1")
    return writing(given, kind="reply", contact=contact, **changes).submitted()


def _asked() -> Given:
    return zrtherapy().with_contact("m1")


def _contentious() -> PostScene:
    contact = _asked().name("contacts", "m1")
    return writing(_asked(), kind="reply", contact=contact, contentious="yes").reviewed().verified()


def _requested(strategy_note: str) -> Scene:
    name = zrtherapy().name("channels", "linkedin")
    command = RequestChannel(
        name=name,
        platform="linkedin",
        title="ZRTherapy",
        address="https://www.linkedin.com/company/zrtherapy",
        strategy_note=strategy_note,
    )
    return Scene(zrtherapy(), CHANNELS, name, Channel()).when(command, "zoe")


def _activated(**two_factor: Any) -> Scene:
    scene = _requested("One post a week, by Zoe.")
    scene = scene.when(ApproveChannel(name=scene.name), "zoe")
    return scene.when(ActivateChannel(name=scene.name, login="organisational", **two_factor), "zoe")


EXAMPLES = (
    Example(
        "ZRT-IN-read-with",
        Reason.POLICY_NOT_ACKNOWLEDGED,
        allow=lambda: writing(zrtherapy()),
        refuse=lambda: unwritten(
            zrtherapy().with_person("pat", "authorised_user", acknowledged=False)
        ).drafted(by="pat"),
    ),
    Example(
        "ZRT-SC-sites",
        Reason.REVIEW_REQUIRED,
        allow=lambda: _verified(kind="reply").later(minutes=30).published(),
        refuse=lambda: _submitted(kind="reply").later(minutes=30).published(),
    ),
    Example(
        "ZRT-BA-unsure",
        Reason.UNRESOLVED_DOUBT,
        allow=lambda: _cleared().published(),
        refuse=lambda: _in_doubt().published(),
    ),
    Example(
        "ZRT-BA-polite",
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(without=("polite",)),
    ),
    Example(
        "ZRT-BA-promise",
        Reason.CONFIRMATION_REQUIRED,
        allow=lambda: (
            _submitted(contains_commitment="yes").does(c.ConfirmCommitment, "zoe").approved()
        ),
        refuse=lambda: _submitted(contains_commitment="yes").approved(),
    ),
    Example(
        "ZRT-BA-complex",
        Reason.ROUTE_REQUIRED,
        allow=lambda: _answering(zrtherapy().with_contact("m1")),
        refuse=lambda: _answering(zrtherapy().with_contact("m1", state="moved")),
    ),
    Example(
        "ZRT-BA-pause",
        Reason.COOLING_OFF,
        allow=lambda: _contentious().later(hours=13).published(),
        refuse=lambda: _contentious().later(minutes=45).published(),
    ),
    Example(
        "ZRT-AU-only",
        Reason.NOT_AUTHORISED,
        allow=lambda: _of_contractor().published(by="con"),
        refuse=lambda: _revoked(_of_contractor()).published(by="con"),
    ),
    Example(
        "ZRT-AC-2fa",
        Reason.FIELD_REQUIRED,
        allow=lambda: _activated(two_factor_reason="The site offers none."),
        refuse=_activated,
    ),
    Example(
        "ZRT-CR-strategy",
        Reason.FIELD_REQUIRED,
        allow=lambda: _requested("One post a week, by Zoe."),
        refuse=lambda: _requested(""),
    ),
    Example(
        "ZRT-PU-objective",
        Reason.PURPOSE_MISSING,
        allow=_submitted,
        refuse=lambda: _submitted(purpose=""),
    ),
    Example(
        "ZRT-IN-disrepute",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(no_disrepute="no"),
    ),
    Example(
        "ZRT-IN-read-first",
        Reason.ATTESTATION_REQUIRED,
        allow=lambda: _submitted(links=LINKS),
        refuse=lambda: writing(zrtherapy(), links=LINKS).submitted(without=("links_read",)),
    ),
    Example(
        "ZRT-SA-defame",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(no_defamation="no"),
    ),
    Example(
        "ZRT-SA-inappropriate",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(no_inappropriate_content="no"),
    ),
    Example(
        "ZRT-SA-views",
        Reason.CHANNEL_SCOPE,
        allow=lambda: _answering(_asked(), category="political_views"),
        refuse=lambda: _submitted(category="political_views"),
    ),
    Example(
        "ZRT-SA-image",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(image_unharmed="no"),
    ),
    Example(
        "ZRT-SA-competitors",
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: _submitted(mentions_competitor="yes").approved(),
        refuse=lambda: _submitted(mentions_competitor="yes").approved(
            without=("courteous_to_competitors",)
        ),
    ),
    Example(
        "ZRT-SA-discuss",
        Reason.CONSENT_MISSING,
        allow=lambda: (
            writing(zrtherapy().with_consent("c1", "co-s"), subjects=(SUPPLIER,))
            .reviewed()
            .verified("c1")
        ),
        refuse=lambda: _verified(subjects=(PAST_CLIENT,)),
    ),
    Example(
        "ZRT-SA-spam",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted(kind="reply").approved(),
        refuse=lambda: _submitted(kind="reply").approved(no_spam="no"),
    ),
    Example(
        "ZRT-CO-rights",
        Reason.RIGHTS_MISSING,
        allow=lambda: _media(
            maker="third_party", rights_basis="permission", rights_ref="Letter of 3 May"
        ),
        refuse=lambda: _media(maker="third_party", rights_basis=""),
    ),
    Example(
        "ZRT-CO-share-button",
        Reason.RIGHTS_MISSING,
        allow=lambda: _shared("repost"),
        refuse=lambda: _shared("original"),
    ),
    Example(
        "ZRT-CO-pirate",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted(links=LINKS).approved(),
        refuse=lambda: _submitted(links=LINKS).approved(links_legal="no"),
    ),
    Example(
        "ZRT-SD-own",
        Reason.CONFIDENTIAL_CONTENT,
        allow=_submitted,
        refuse=lambda: _submitted(classification="confidential"),
    ),
    Example(
        "ZRT-SD-others",
        Reason.CONFIDENTIAL_CONTENT,
        allow=_submitted,
        refuse=lambda: _submitted(source_is_leak="yes"),
    ),
    Example(
        "ZRT-AC-tools",
        Reason.TOOL_NOT_APPROVED,
        allow=lambda: (
            writing(zrtherapy().with_channel("twitter", "zoe", tools=frozenset({"buffer"})))
            .reviewed()
            .verified()
            .later(hours=1)
            .published(tool="buffer")
        ),
        refuse=lambda: _verified().later(hours=1).published(tool="buffer"),
    ),
    Example(
        "ZRT-SM-verify",
        Reason.IDENTITY_NOT_VERIFIED,
        allow=lambda: writing(
            zrtherapy().with_contact("m1", identity_verified=True),
            contact=zrtherapy().name("contacts", "m1"),
            account_information="no",
        ).submitted(),
        refuse=lambda: _answering(
            zrtherapy().with_contact("m1", identity_verified=True), account_information="yes"
        ),
    ),
    Example(
        "ZRT-EN-records",
        Reason.IMMUTABLE_RECORD,
        allow=lambda: _verified().later(hours=1).published(),
        refuse=lambda: _verified().later(hours=1).published().confirmed().does(c.DeletePost, "zoe"),
        checked=False,
    ),
)

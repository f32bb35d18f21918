"""What ACAT's clauses on consent and rights allow and refuse."""

from datetime import timedelta
from typing import Any

from duecourse.consents.commands import Informed, RecordConsent, RequestConsent, VerifyEvidence
from duecourse.consents.decide import CONSENTS
from duecourse.consents.state import Consent
from duecourse.kernel.reasons import Reason
from duecourse.posts.content import Media, Subject
from duecourse.testing import MONDAY, Given, PostScene, Scene, picture, shown, writing
from tests.clauses.framework import Example
from tests.scenarios.acat import acat

_TOLD = Informed(
    information_sheet_version="2",
    purpose=True,
    channels=True,
    withdrawal_explained=True,
    capacity_considered=True,
)


def _about(given: Given, *subjects: Subject, **content: Any) -> PostScene:
    """Return a post about somebody, approved and waiting for the check of consent."""
    return writing(given, subjects=subjects, label="Not ACAT's own words", **content).reviewed()


def _supporter(*consents: str) -> PostScene:
    given = acat().with_consent("c1", "s-1", platforms=frozenset({"twitter"}))
    return _about(given, shown("s-1", "supporter")).verified(*consents)


def _quoted(platform: str, *, public: bool) -> PostScene:
    platforms = frozenset({platform})
    given = acat().with_consent("c1", "su-1", platforms=platforms, public=public)
    return _about(given, shown("su-1", "service_user", representation="quote")).verified("c1")


def _group(given: Given) -> PostScene:
    people = (shown(f"su-{number}", "service_user", representation="voice") for number in (1, 2))
    return _about(given, shown("g-1", "group", representation="voice"), *people).verified("c1")


def _agreed_by_chair() -> Given:
    """Return ACAT with a group's consent: its chair hands in what each of them said."""
    consent = _recorded(
        _asked("voice", subject="g-1", subject_kind="group"),
        giver_role="representative",
        authority="Chair of the group, by its decision of May",
        members=("su-1", "su-2"),
        platforms=("twitter",),
        public=True,
    )
    seen = consent.when(VerifyEvidence(name=consent.name), "ada")
    return seen.given.knowing("consents", "c1", seen.state)


def _dated_later() -> Given:
    tomorrow = MONDAY + timedelta(days=1)
    return acat().with_consent("c1", "g-1", giver_role="representative", given_at=tomorrow)


def _of_child(giver_role: str) -> PostScene:
    given = acat().with_consent("c1", "y-1", giver_role=giver_role)
    child = shown("y-1", "third_party", age_band="under_18", representation="image")
    return _about(given, child, media=(picture(kind="video"),)).verified("c1")


def _vignette(*, nobody: bool) -> PostScene:
    """Return a post about a service user whom nobody should recognise."""
    unnamed = shown("su-1", "service_user", identifiable="no")
    return _about(acat(), unnamed).verified(nobody=nobody)


def _team() -> PostScene:
    """Return a photo of a team of two, each of whom agreed."""
    given = acat().with_consent("c1", "k-1").with_consent("c2", "k-2")
    team = (shown(ref, "colleague", representation="image") for ref in ("k-1", "k-2"))
    return _about(given, *team, media=(picture(),)).verified("c1", "c2")


def _service() -> PostScene:
    """Return a post that shows a service, and not kindly."""
    service = shown("clinic-1", "service", representation="image")
    post = _about(acat(), service, text="The clinic keeps people waiting.", media=(picture(),))
    return post.verified(nobody=False)


def _rights(media: Media) -> PostScene:
    return writing(acat(), media=(media,)).submitted()


def _by_others(**changes: str) -> Media:
    return picture(maker="third_party", provenance="supplied", attribution="Ann Other", **changes)


def _asked(material: Any = "quote", **about: str) -> Scene:
    """Return a consent that was asked for on Sunday."""
    given = acat()
    name = given.name("consents", "c1")
    scene = Scene(given, CONSENTS, name, Consent(), at=MONDAY - timedelta(days=1))
    who: dict[str, Any] = {"subject": "su-1", "subject_kind": "service_user", **about}
    scope: dict[str, Any] = {"platforms": ("twitter",), "public": True, "age_band": "adult"}
    scope |= {"purpose": given.content.category, "wording_version": "3"}
    command = RequestConsent(name=name, material=material, **scope, **who)
    return scene.when(command, "lena").later(hours=1)


def _recorded(scene: Scene, **fields: Any) -> Scene:
    given = {
        "giver": "the subject",
        "giver_role": "self",
        "given_at": scene.at - timedelta(minutes=30),
        "method": "form",
        "wording_version": "3",
        "informed": _TOLD,
        **fields,
    }
    return scene.when(RecordConsent(name=scene.name, **given), "lena")


def _first_hand(informed: Informed) -> Scene:
    scene = _recorded(_asked("first_hand"), informed=informed)
    return scene.when(VerifyEvidence(name=scene.name), "ada")


_PAST: dict[str, Any] = {
    "basis": "past_publication",
    "given_at": MONDAY.replace(year=2016),
    "informed": Informed(),
}

EXAMPLES = (
    Example(
        "ACAT-2.9-consent",
        Reason.CONSENT_MISSING,
        allow=lambda: _supporter("c1"),
        refuse=_supporter,
    ),
    Example(
        "ACAT-2.9-voices",
        Reason.CONSENT_OUT_OF_SCOPE,
        allow=lambda: _quoted("twitter", public=True),
        refuse=lambda: _quoted("newsletter", public=False),
    ),
    Example(
        "ACAT-2.9-past",
        Reason.EVIDENCE_REQUIRED,
        allow=lambda: _recorded(_asked(), **_PAST, reference="Journal, 2016"),
        refuse=lambda: _recorded(_asked(), **_PAST),
    ),
    Example(
        "ACAT-2.9-current",
        Reason.CONSENT_MISSING,
        allow=lambda: _group(_agreed_by_chair()),
        refuse=lambda: _group(_dated_later()),
    ),
    Example(
        "ACAT-2.9-informed",
        Reason.CONSENT_NOT_INFORMED,
        allow=lambda: _first_hand(_TOLD),
        refuse=lambda: _first_hand(
            Informed(
                purpose=True,
                channels=True,
                withdrawal_explained=True,
                capacity_considered=True,
            )
        ),
    ),
    Example(
        "ACAT-2.9-child",
        Reason.GUARDIAN_CONSENT_REQUIRED,
        allow=lambda: _of_child("parent"),
        refuse=lambda: _of_child("self"),
    ),
    Example(
        "ACAT-M-b",
        Reason.CONSENT_MISSING,
        allow=lambda: _vignette(nobody=True),
        refuse=lambda: _vignette(nobody=False),
    ),
    Example(
        "ACAT-M-c",
        Reason.CONSENT_MISSING,
        allow=_team,
        refuse=_service,
    ),
    Example(
        "ACAT-2.14-rights",
        Reason.RIGHTS_MISSING,
        allow=lambda: _rights(_by_others(rights_basis="licence", rights_ref="L-1")),
        refuse=lambda: _rights(picture(rights_basis="pending")),
    ),
    Example(
        "ACAT-COPY-permission",
        Reason.RIGHTS_MISSING,
        allow=lambda: _rights(_by_others(rights_basis="permission", rights_ref="letter of May")),
        refuse=lambda: _rights(_by_others(rights_basis="permission", rights_ref="")),
    ),
)

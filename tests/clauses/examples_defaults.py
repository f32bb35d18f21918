"""What the clauses from public sources allow and refuse, in the packs that take them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from duecourse.consents import commands as cc
from duecourse.consents.decide import CONSENTS
from duecourse.consents.state import Consent
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts.content import Subject
from duecourse.shipped import load, shipped_pack
from duecourse.testing import JANUARY, MONDAY, Given, PostScene, Scene, shown, unwritten, writing
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.clauses.framework import Example
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.zrtherapy import zrtherapy

DONOR = shown("su-d", "donor")
CHILD = shown("su-c", "donor", age_band="under_18")


def _looked_at(clause: str, item: str) -> Example:
    return Example(
        clause,
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: writing(cleanslate()).submitted().approved(),
        refuse=lambda: writing(cleanslate()).submitted().approved(without=(item,)),
    )


def _under_embargo() -> PostScene:
    until = MONDAY + timedelta(hours=2)
    return writing(cleanslate(), embargo_until=until).reviewed().verified()


def _requested() -> Scene:
    name = cleanslate().name("consents", "c1")
    scene = Scene(cleanslate(), CONSENTS, name, Consent())
    request = cc.RequestConsent(
        name=name,
        subject="su-d",
        subject_kind="donor",
        age_band="adult",
        purpose="news",
        platforms=("facebook",),
        wording_version="2026-01",
    )
    return scene.when(request, "wes").then_in("requested").later(hours=1)


def _recorded(**changes: Any) -> Scene:
    scene = _requested()
    fields = {
        "giver": "The donor",
        "giver_role": "self",
        "given_at": scene.at,
        "method": "form",
        "wording_version": "2026-01",
        "informed": EVERYTHING_SAID,
        "platforms": ("facebook",),
        **changes,
    }
    return scene.when(cc.RecordConsent(name=scene.name, **fields), "wes")


def _resting_on(subject: Subject, **consent: Any) -> PostScene:
    given = cleanslate().with_consent("c1", subject.ref, **consent)
    return writing(given, subjects=(subject,)).reviewed().verified("c1")


def _parents() -> Scene:
    """Return the consent of a child's parent, which runs out at ten."""
    given = cleanslate().with_consent(
        "c1",
        CHILD.ref,
        age_band="under_18",
        giver_role="parent",
        expires_at=MONDAY + timedelta(hours=1),
    )
    name = given.name("consents", "c1")
    return Scene(given, CONSENTS, name, given.facts[name])


def _renewed() -> Scene:
    scene = _parents()
    year = timedelta(days=365)
    command = cc.RenewConsent(
        name=scene.name,
        given_at=scene.at,
        expires_at=scene.at + year,
        evidence="Form of today",
        giver="R. Roe",
        giver_role="parent",
        authority="Their mother",
    )
    renewed = scene.when(command, "wes")
    return renewed.when(cc.VerifyEvidence(name=scene.name), "lou")


def _on_parent(consent: Scene) -> PostScene:
    given = consent.given.knowing("consents", "c1", consent.state)
    return writing(given, subjects=(CHILD,)).reviewed().verified("c1")


def _takedown_refused() -> PostScene:
    scene = _resting_on(DONOR).published()
    consent = cleanslate().name("consents", "c1")
    due = scene.reacting(c.RequireTakedown(name=scene.name, consent=consent))
    duty = due.state.duties[-1].id
    return due.does(c.RefuseTakedown, "cleo", duty=duty, reason="It does well.")


def _of_the_chief_executive() -> PostScene:
    return unwritten(cleanslate()).drafted(by="cleo").submitted(by="cleo")


def _third() -> PostScene:
    """Return a post whose second revision passed review, and whose third came after it."""
    second = writing(cleanslate()).revised(text="Our spring programme opens soon.")
    return second.reviewed().verified().revised(text="Our spring programme is open.")


def _next_policy() -> Given:
    text = shipped_pack("cleanslate").replace(b'version: "1.0"', b'version: "1.1"')
    return replace(cleanslate(), pack=load(text, "cleanslate.yaml"))


def _held() -> Given:
    return cleanslate().with_channel("facebook", "wes", state="held")


def _own_post() -> PostScene:
    return writing(zrtherapy()).reviewed().verified()


def _by(person: str) -> PostScene:
    """Return Wim's or somebody's publication on a Saturday, when no clause on work time binds."""
    given = cleanslate().with_person("wim", "authorised_worker")
    return writing(given).reviewed().verified().later(days=5).published(by=person)


EXAMPLES = (
    Example(
        "EXT-ACCESS",
        Reason.NOT_AUTHORISED,
        allow=lambda: _by("wes"),
        refuse=lambda: _by("wim"),
    ),
    Example(
        "EXT-COOLING-OFF",
        Reason.COOLING_OFF,
        allow=lambda: _own_post().later(minutes=45).published(),
        refuse=lambda: _own_post().later(minutes=2).published(),
    ),
    Example(
        "EXT-REVIEW-four-eyes",
        Reason.SELF_APPROVAL,
        allow=lambda: _of_the_chief_executive().approved(by="lou"),
        refuse=lambda: _of_the_chief_executive().approved(by="cleo"),
    ),
    Example(
        "EXT-REVIEW-stale",
        Reason.STALE_REVISION,
        allow=lambda: _third().submitted().approved(revision=3),
        refuse=lambda: _third().published(revision=2),
    ),
    Example(
        "EXT-REVIEW-policy-changed",
        Reason.POLICY_CHANGED,
        allow=lambda: writing(cleanslate()).reviewed().verified().published(),
        refuse=lambda: (
            writing(cleanslate()).reviewed().verified().meanwhile(_next_policy()).published()
        ),
    ),
    Example(
        "EXT-EMBARGO",
        Reason.CONFIDENTIAL_CONTENT,
        allow=lambda: _under_embargo().later(hours=2).published(),
        refuse=lambda: _under_embargo().later(hours=1).published(),
    ),
    _looked_at("EXT-MIRROR-people", "everybody_listed"),
    _looked_at("EXT-MIRROR-politics", "politics_answered"),
    _looked_at("EXT-MIRROR-claims", "claims_answered"),
    _looked_at("EXT-MIRROR-work", "others_work_listed"),
    _looked_at("EXT-MIRROR-filing", "filed_as_what_it_is"),
    _looked_at("EXT-MIRROR-confidence", "confidence_answered"),
    Example(
        "EXT-HOLD",
        Reason.CHANNEL_HELD,
        allow=lambda: writing(cleanslate()).reviewed().verified().published(),
        refuse=lambda: writing(_held()).reviewed().verified().published(),
    ),
    Example(
        "EXT-ICO-record",
        Reason.FIELD_REQUIRED,
        allow=_recorded,
        refuse=lambda: _recorded(wording_version=""),
    ),
    Example(
        "EXT-ICO-withdraw",
        Reason.TAKEDOWN_NOT_REFUSABLE,
        allow=lambda: _recorded().when(
            cc.WithdrawConsent(name=_requested().name, relayed_from="The donor", method="email"),
            "bea",
        ),
        refuse=_takedown_refused,
        checked=False,
    ),
    Example(
        "EXT-ICO-refresh",
        Reason.CONSENT_EXPIRED,
        allow=lambda: _on_parent(_renewed()).published(),
        refuse=lambda: _on_parent(_parents()).later(hours=2).published(),
    ),
    Example(
        "EXT-CHILD-18",
        Reason.GUARDIAN_CONSENT_REQUIRED,
        allow=lambda: _resting_on(CHILD, giver_role="parent", given_at=JANUARY),
        refuse=lambda: _resting_on(CHILD, giver_role="self", given_at=JANUARY),
    ),
)

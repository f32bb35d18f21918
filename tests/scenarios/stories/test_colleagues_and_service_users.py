"""STaSS: three colleagues in a photo from a telephone; a service user nobody may recognise."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.channels import commands as ch
from duecourse.channels.decide import CHANNELS
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as o
from duecourse.objections.decide import OBJECTIONS
from duecourse.objections.state import Objection
from duecourse.posts import commands as c
from duecourse.testing import ConsentScene, Given, PostScene, Scene, asked, picture, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass

COLLEAGUES = ("pat", "kit", "jo")
PHOTO = picture(digest="ab" * 32, origin="personal_device", rights_basis="own")
SHOWN: dict[str, Any] = {
    "media": (PHOTO,),
    "subjects": tuple(
        shown(f"co-{who}", "colleague", representation="image") for who in COLLEAGUES
    ),
}


def _agreeing(*people: str, given: Given | None = None) -> Given:
    """Return STaSS once these colleagues were asked, agreed, and Lin saw it."""
    given = given or stass()
    for who in people:
        given = _agreed(given, who).known()
    return given


def _agreed(given: Given, who: str) -> ConsentScene:
    return asked(given, f"c-{who}", subject=f"co-{who}").recorded().verified()


def _refs(*people: str) -> tuple[str, ...]:
    return tuple(f"c-{who}" for who in people)


def _posted() -> PostScene:
    """Return Sam's photo of all three, permitted and published."""
    post = writing(_agreeing(*COLLEAGUES), **SHOWN).submitted()
    post = post.does(c.PermitMedia, "lin", media=PHOTO.digest).approved()
    return post.verified(*_refs(*COLLEAGUES)).published().then_in("published")


def test_all_three_agree_before_their_photo_is_shown() -> None:
    post = writing(_agreeing("pat", "kit"), **SHOWN).submitted()
    refused = post.approved().verified(*_refs("pat", "kit"))
    refused.then_refused(Reason.CONSENT_MISSING, "STASS-5.4.2-permission")
    assert refused.violations[0].reason == Reason.CONSENT_MISSING

    post = post.meanwhile(_agreeing(*COLLEAGUES))
    post.approved().verified(*_refs(*COLLEAGUES)).then_refused_alone(
        Reason.MEDIA_NOT_PERMITTED, "STASS-5.1-camera"
    )
    post = post.does(c.PermitMedia, "lin", media=PHOTO.digest).approved()
    post.verified(*_refs(*COLLEAGUES)).published().then_in("published")


def test_access_comes_from_ones_own_line_manager() -> None:
    given = stass().with_channel("facebook")
    name = given.name("channels", "facebook")
    scene = Scene(given, CHANNELS, name, given.facts[name])
    grant = ch.ProposeGrant(name=name, person=given.person("sam"))
    scene.when(grant, "max").then_refused_alone(Reason.NOT_AUTHORISED, "STASS-5.2-authorise")
    proposed = scene.when(grant, "lin")
    live = proposed.when(ch.ApproveGrant(name=name, grant=proposed.event.grant), "lin")
    post = writing(given.knowing("channels", "facebook", live.state)).reviewed().verified()
    post.published().then_in("published")


def test_the_photo_leaves_the_telephone_within_the_hour() -> None:
    post = _posted()
    (duty,) = (d for d in post.state.duties if d.kind == "deletion")
    assert (duty.kind, duty.due_at) == ("deletion", post.at + timedelta(hours=1))
    attest: dict[str, Any] = {"duty": duty.id, "attested": True}
    post = post.confirmed()
    soon = post.later(minutes=60).does(c.AttestDeletion, "sam", **attest)
    late = post.later(minutes=60, seconds=1).does(c.AttestDeletion, "sam", **attest)
    assert [s.state.duties[0].outcome for s in (soon, late)] == ["met", "late"]


@pytest.mark.parametrize(
    ("origin", "at_workplace", "asks"),
    [
        ("personal_device", "no", False),
        ("personal_device", "yes", True),
        ("personal_device", "", True),
        ("unknown", "", True),
        ("unknown", "no", False),
        ("camera", "yes", False),
    ],
)
def test_leave_is_asked_for_photos_of_the_workplace_from_ones_own_telephone(
    origin: str, at_workplace: str, asks: bool
) -> None:
    photo = picture(digest="cd" * 32, origin=origin, at_workplace=at_workplace, rights_basis="own")
    post = writing(stass(), media=(photo,)).submitted()
    if not asks:
        published = post.approved().verified().published().then_in("published")
        assert not [d for d in published.state.duties if d.kind == "deletion"]
        return
    post.approved().verified().then_refused_alone(Reason.MEDIA_NOT_PERMITTED, "STASS-5.1-camera")
    permitted = post.does(c.PermitMedia, "lin", media=photo.digest).approved()
    published = permitted.verified().published().then_in("published")
    assert [d.kind for d in published.state.duties] == ["deletion"]


def test_what_a_colleague_wants_down_comes_down_and_nobody_may_refuse() -> None:
    post = _posted().later(hours=1)
    kit = _agreed(stass(), "kit").withdrawn("sam")
    post = post.meanwhile(post.given.knowing("consents", "c-kit", kit.state))
    post = post.reacting(c.RequireTakedown(name=post.name, consent=kit.name))
    duty = post.state.duties[-1]
    assert duty.due_at == post.at + timedelta(hours=1)
    refused = post.does(c.RefuseTakedown, "dee", duty=duty.id, reason="It is a good photo")
    refused.then_refused(Reason.TAKEDOWN_NOT_REFUSABLE, "STASS-5.4.2-remove")
    down = post.later(minutes=25).does(c.RecordTakedown, "sam", reason="Kit asked")
    assert (down.state.visibility, down.state.duties[-1].outcome) == ("taken_down", "met")


def test_a_standing_objection_blocks_the_next_photo_whatever_was_agreed() -> None:
    name = stass().name("objections", "co-kit")
    objection = Scene(stass(), OBJECTIONS, name, Objection()).when(
        o.RecordObjection(name=name), "sam"
    )
    given = _agreeing(*COLLEAGUES).knowing("objections", "co-kit", objection.state)
    post = writing(given, subjects=SHOWN["subjects"]).reviewed()
    post.verified(*_refs(*COLLEAGUES)).then_refused(
        Reason.CONSENT_WITHDRAWN, "STASS-5.4.2-objection"
    )


def test_a_service_user_is_never_named_here_and_with_informed_consent_is_at_acat() -> None:
    su = shown("su-7", "service_user", representation="quote")
    here = stass().with_consent("c7", "su-7")
    writing(here, subjects=(su,)).reviewed().verified("c7").then_refused_alone(
        Reason.SERVICE_USER_IDENTIFIABLE, "STASS-5.4.1-identify"
    )
    there = acat().with_consent("c7", "su-7")
    writing(there, subjects=(su,)).reviewed().verified("c7").then_in("consent_verified")

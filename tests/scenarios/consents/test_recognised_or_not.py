"""Where a policy asks whoever is in a post, nobody's word that they cannot be recognised does."""

from typing import Any

import pytest

from duecourse.consents import commands as consents
from duecourse.kernel.reasons import Reason
from duecourse.testing import picture, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import Desk
from tests.scenarios.consents.test_in_media import picture as photo
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


@pytest.mark.parametrize(
    ("house", "kind"),
    [
        (stass, "colleague"),
        (stass, "volunteer"),
        (stass, "supporter"),
        (cleanslate, "service_user"),
        (cleanslate, "colleague"),
        (zrtherapy, "client"),
        (zrtherapy, "supplier"),
        (acat, "supporter"),
    ],
)
@pytest.mark.parametrize("way", ["mention", "image", "quote"])
def test_they_are_asked_all_the_same(house: Any, kind: str, way: str) -> None:
    hidden = shown("x-1", kind, identifiable="no", representation=way)
    given = house().with_consent("c1", "x-1", subject_kind=kind, material=way)
    more: dict[str, Any] = {"media": (picture(),)} if way == "image" else {}
    post = writing(given, subjects=(hidden,), label="Not our own words", **more).reviewed()
    refused = post.verified(nobody=True)
    assert {v.reason for v in refused.violations} == {Reason.CONSENT_MISSING}
    for state, why in (("withdrawn", Reason.CONSENT_WITHDRAWN), ("declined", None)):
        no = house().with_consent("c1", "x-1", subject_kind=kind, material=way, state=state)
        post = writing(no, subjects=(hidden,), label="Not our own words", **more).reviewed()
        refused = post.verified("c1", nobody=True)
        assert {v.reason for v in refused.violations} == {why or Reason.CONSENT_MISSING}


def test_an_author_who_is_seen_is_asked_though_nobody_could_recognise_them() -> None:
    author = shown("a-1", "author", identifiable="no", representation="image")
    post = writing(zrtherapy(), subjects=(author,), media=(picture(),)).reviewed()
    post.verified(nobody=True).then_refused_alone(Reason.CONSENT_MISSING, "ZRT-SA-discuss")


def test_of_a_service_user_of_stass_it_is_attested_and_nobody_asks_them() -> None:
    hidden = shown("su-1", "service_user", identifiable="no")
    post = writing(stass(), subjects=(hidden,)).reviewed()
    post.verified(nobody=True).then_in("consent_verified")


@pytest.mark.parametrize("house", [stass, cleanslate])
def test_who_takes_it_back_has_it_taken_down_recognised_or_not(house: Any) -> None:
    desk = Desk(house)
    agreed = desk.agreed("z-1", "a")
    hidden = desk.shown("z-1", "a", identifiable="no")
    post = desk.live([photo()], hidden, cited=(agreed,))
    desk.does(desk.given.author, consents.WithdrawConsent(name=agreed, method="telephone"))
    assert desk.causes(post) == ["consent_withdrawn"]
    again = desk.approved([photo()], hidden)
    for cited in ((), (agreed,)):
        refused = desk.refused(desk.given.reviewer, desk.verification(again, *cited))
        assert refused & {Reason.CONSENT_MISSING, Reason.CONSENT_WITHDRAWN}

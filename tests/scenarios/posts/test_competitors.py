"""A competitor who is spoken of is somebody, and is asked like anybody."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import shown
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_scope import post_of
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


@pytest.mark.parametrize("others", [(), ("client",), ("supplier",)])
def test_a_competitor_who_is_mentioned_is_listed(others: tuple[str, ...]) -> None:
    listed = [shown(f"o-{kind}", kind, identifiable="no") for kind in others]
    given = zrtherapy().with_consent("c1", "r-1", subject_kind="competitor")
    for kind in others:
        given = given.with_consent(f"c-{kind}", f"o-{kind}", subject_kind=kind)
    agreed = [f"c-{kind}" for kind in others]
    bare = post_of(given, *listed, mentions_competitor="yes").verified("c1", *agreed)
    assert Reason.FIELD_REQUIRED in {v.reason for v in bare.violations}
    rival = shown("r-1", "competitor", representation="mention")
    post_of(given, *listed, rival, mentions_competitor="yes").verified("c1", *agreed).then_in(
        "consent_verified"
    )
    plain = post_of(given, *listed, mentions_competitor="no")
    plain.verified(*agreed).then_in("consent_verified")


@pytest.mark.parametrize("house", [acat, stass, cleanslate])
def test_where_no_policy_knows_competitors_nobody_is_asked_for_one(house: Any) -> None:
    scene = post_of(house(), mentions_competitor="yes").verified()
    assert Reason.FIELD_REQUIRED not in {v.reason for v in scene.violations}

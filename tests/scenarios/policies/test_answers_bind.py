"""What a policy asks of a content, it binds: no answer that speaks against a post lets it out."""

from collections.abc import Callable
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, picture, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


@pytest.mark.parametrize(
    ("house", "content", "reason", "clause"),
    [
        (cleanslate, {"source_is_leak": "yes"}, "CONFIDENTIAL_CONTENT", "CS-7.3-confidential"),
        (cleanslate, {"account_information": "yes"}, "CONFIDENTIAL_CONTENT", "CS-7.3-confidential"),
        (cleanslate, {"classification": "internal"}, "CONFIDENTIAL_CONTENT", "CS-7.3-confidential"),
        (
            cleanslate,
            {"media": (picture(rights_basis="pending"),)},
            "RIGHTS_MISSING",
            "CS-4.2-legal",
        ),
        (cleanslate, {"third_party": "yes"}, "RIGHTS_MISSING", "CS-4.2-legal"),
        (stass, {"source_is_leak": "yes"}, "CONFIDENTIAL_CONTENT", "STASS-5.2-ethical"),
        (stass, {"account_information": "yes"}, "CONFIDENTIAL_CONTENT", "STASS-5.2-ethical"),
        (stass, {"classification": "confidential"}, "CONFIDENTIAL_CONTENT", "STASS-5.2-ethical"),
        (
            stass,
            {"media": (picture(rights_basis="pending"),)},
            "RIGHTS_MISSING",
            "STASS-5.2-ethical",
        ),
        (stass, {"third_party": "yes"}, "RIGHTS_MISSING", "STASS-5.2-ethical"),
        (acat, {"classification": "internal"}, "CONFIDENTIAL_CONTENT", "ACAT-CONF-internal"),
        (acat, {"source_is_leak": "yes"}, "CONFIDENTIAL_CONTENT", "ACAT-CONF-internal"),
        (acat, {"account_information": "yes"}, "CONFIDENTIAL_CONTENT", "ACAT-CONF-internal"),
        (zrtherapy, {"source_is_leak": "yes"}, "CONFIDENTIAL_CONTENT", "ZRT-SD-others"),
        (zrtherapy, {"account_information": "yes"}, "IDENTITY_NOT_VERIFIED", "ZRT-SM-verify"),
        (zrtherapy, {"vote_guidance": "yes"}, "PARTY_POLITICAL", "ZRT-SA-views"),
    ],
)
def test_no_answer_that_speaks_against_a_post_lets_it_out(
    house: Callable[[], Given], content: dict[str, Any], reason: str, clause: str
) -> None:
    refused = writing(house(), **content).submitted()
    assert (Reason(reason), clause) in {(v.reason, v.clause) for v in refused.violations}


@pytest.mark.parametrize("flag", ["party_political", "vote_guidance"])
def test_clean_slate_tells_nobody_how_to_vote(flag: str) -> None:
    refused = writing(cleanslate(), **{flag: "yes"}).submitted().approved()
    assert (Reason.PARTY_POLITICAL, "CS-4.2-party") in {
        (v.reason, v.clause) for v in refused.violations
    }


@pytest.mark.parametrize("house", [acat, cleanslate, stass, zrtherapy])
@pytest.mark.parametrize("flag", ["source_is_leak", "account_information"])
def test_silence_on_them_is_a_question(house: Callable[[], Given], flag: str) -> None:
    refused = writing(house(), **{flag: ""}).submitted()
    assert f"content.{flag}" in {v.field for v in refused.violations}

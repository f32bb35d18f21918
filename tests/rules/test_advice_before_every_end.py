"""Advice comes before every end of a complaint, and before the letter (decision 188)."""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.rules.test_least_bound import does
from tests.scenarios.complaints import ways


def _in_acat(*kinds: str, **people: str) -> Scene:
    cast = {
        "ada": ("administrator",),
        "mona": ("admin_manager",),
        "tom": ("liaison_trustee",),
        "cat": ("chair",),
        "sam": ("staff",),
        "jo": ("member",),
    }
    given = Given.under("acat", cast, platform="twitter", author="sam")
    about: dict[str, Any] = {
        "kind": kinds[0],
        "kinds": kinds[1:],
        "respondents": (given.person("sam"),),
    }
    return does(ways.opened(given, **about), c.AcknowledgeComplaint, "ada")


ADVICE = (Reason.ADVICE_REQUIRED, "ACAT-2.17-advice")


def test_acat_takes_advice_before_a_settlement_and_before_the_letter() -> None:
    scene = does(_in_acat("staff_conduct"), s.ScreenInformal, "ada", wish="informal")
    both = {"complainant_agrees": "yes", "respondent_agrees": "yes"}
    scene = does(scene, s.StartMediation, "ada", **both)
    signed = {**ways.AGREED, "complainant_signed": "yes", "respondent_signed": "yes"}
    does(scene, s.SettleMediation, "ada", **signed).then_refused_alone(*ADVICE)
    advised = does(scene, c.AdviseOnComplaint, "tom", advice="Be kind.")
    done = does(advised, s.SettleMediation, "ada", **signed).then_in("resolved")
    does(done, n.AnswerComplainant, "ada", **ways.LETTER)
    sent = {"body": "hcpc", "sent": "It.", "basis": "A code."}
    away = does(_in_acat("staff_conduct"), n.ReferComplaint, "ada", **sent)
    came = {"reference": "7", "decided_at": away.at, "outcome": "No."}
    back = does(away, n.RecordExternalOutcome, "tom", **came)
    does(back, n.AnswerComplainant, "ada", **ways.LETTER).then_refused_alone(*ADVICE)
    # That a letter came back answers nothing.
    does(back, n.AnswerComplainant, "ada", returned=True)


@pytest.mark.parametrize(
    "kinds", [("grievance", "data_protection"), ("safeguarding",), ("harassment",)]
)
def test_acat_takes_advice_whatever_strand_came_by_the_channels(kinds: tuple[str, ...]) -> None:
    scene = _in_acat(*kinds)
    turned = {"cause": "other_body", "signpost": "ico"}
    found = does(scene, s.ScreenOutOfScope, "ada", **turned).violations
    assert ADVICE in {(v.reason, v.clause) for v in found}


def test_cleanslate_asks_the_ceo_before_the_media_are_answered_at_any_end() -> None:
    cast = {"lou": ("line_manager",), "ren": ("responsible_manager",), "cleo": ("ceo",)}
    given = Given.under(
        "cleanslate", {**cast, "sam": ("authorised_worker",)}, platform="twitter", author="sam"
    )
    made: dict[str, Any] = {
        "by_media": "no",
        "taken_in": True,
        "respondents": (given.person("sam"),),
    }
    scene = does(ways.opened(given, by="sam", **made), c.AcknowledgeComplaint, "lou")
    # Once it is known, nothing goes out before she heard (236); neither does an outcome.
    scene = does(scene, c.DescribeComplainant, "lou", by_media="yes")
    scene = does(scene, s.ScreenInformal, "lou", wish="informal")
    both = {"complainant_agrees": "yes", "respondent_agrees": "yes"}
    scene = does(scene, s.StartMediation, "lou", **both)
    signed = {**ways.AGREED, "complainant_signed": "yes", "respondent_signed": "yes"}
    refused = does(scene, s.SettleMediation, "lou", **signed)
    refused.then_refused_alone(Reason.ADVICE_REQUIRED, "CS-4.1-media")

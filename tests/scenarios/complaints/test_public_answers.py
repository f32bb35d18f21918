"""A public answer to a complaint is an answer: the same advice comes before it (ACAT 2.17)."""

from typing import Any

import pytest

from duecourse.complaints.state import Advice, Complaint
from duecourse.kernel.reasons import Reason
from duecourse.testing import PostScene, writing
from tests.scenarios.acat import acat

ADVICE = "ACAT-2.17-advice"


def answering(*advice: tuple[str, str], author: str = "lena", **content: Any) -> PostScene:
    """Return a post, handed in, that answers a complaint on which some people advised."""
    known = acat().with_person("eve", "ethics_chair")
    given_advice = tuple(Advice(known.person(by), (role,)) for by, role in advice)
    respondents = tuple(known.person(one) for one in content.pop("respondents", ()))
    complaint = Complaint(
        state="acknowledged",
        version=3,
        kind="channel_post",
        opened_by=known.person("mel"),
        respondents=respondents,
        advice=given_advice,
    )
    name = known.name("complaints", "k1")
    known = known.knowing("complaints", "k1", complaint)
    said = {"kind": "reply", "contact": name, **content}
    return writing(known, **said).submitted()


def _refused(scene: PostScene) -> bool:
    found = {v.reason for v in scene.approved().violations}
    return Reason.ADVICE_REQUIRED in found


@pytest.mark.parametrize("kind", ["reply", "original"])
def test_an_answer_without_advice_is_not_approved_whatever_it_is_called(kind: str) -> None:
    assert _refused(answering(kind=kind))
    assert not _refused(answering(("tom", "liaison_trustee"), kind=kind))


@pytest.mark.parametrize(
    "advice", [("ada", "administrator"), ("lena", "liaison_trustee"), ("mel", "chair")]
)
def test_advice_of_other_offices_of_the_writer_and_of_who_complained_counts_for_nothing(
    advice: tuple[str, str],
) -> None:
    assert _refused(answering(advice))


def test_advice_of_who_is_complained_of_counts_for_nothing() -> None:
    assert _refused(answering(("tom", "liaison_trustee"), respondents=("tom",)))
    assert not _refused(answering(("eve", "ethics_chair"), respondents=("tom",)))


def test_a_holding_response_may_go_out_and_says_no_more() -> None:
    assert not _refused(answering(kind="holding_response"))
    found = answering(kind="holding_response").approved(holding_only="no").violations
    assert Reason.CHECKLIST_FAILED in {v.reason for v in found}


def test_whoever_reviews_says_that_nothing_else_answers_a_complaint() -> None:
    scene = writing(acat(), kind="reply").submitted()
    found = scene.approved(without=("answers_no_complaint",)).violations
    assert Reason.CHECKLIST_INCOMPLETE in {v.reason for v in found}
    found = scene.approved(answers_no_complaint="no").violations
    assert Reason.CHECKLIST_FAILED in {v.reason for v in found}


def test_what_it_answers_is_on_record() -> None:
    name = acat().name("complaints", "none")
    scene = writing(acat(), kind="reply", contact=name)
    assert Reason.NOT_FOUND in {v.reason for v in scene.violations}

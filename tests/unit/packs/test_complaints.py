"""The kinds of complaints, and what each needs, are a closed list of the pack."""

from dataclasses import replace

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.packs.vocabulary import ALL_COMPLAINTS
from duecourse.shipped import SHIPPED
from duecourse.testing import Scene
from duecourse.testing.packs import load_pack
from tests.scenarios.acat import acat
from tests.unit.packs.making import FIFTH, loaded, problems

SECTION = """
complaints:
  channel_post: {title: Of a post, whom: posts}
  data_protection: {title: Of data}
"""


def _with(section: str) -> str:
    return FIFTH.replace("\ncategories:", f"{section}\ncategories:", 1)


@pytest.mark.parametrize("pack", SHIPPED)
def test_every_shipped_pack_declares_all_kinds_and_asks_whom(pack: str) -> None:
    kinds = load_pack(pack).complaints
    assert kinds.keys() == ALL_COMPLAINTS.keys()
    assert [kind for kind, one in kinds.items() if one.whom == "posts"] == ["channel_post"]


def test_a_pack_that_declares_none_has_all_each_strictly() -> None:
    assert loaded(FIFTH.replace("\ncomplaints:", "\n# complaints:")).complaints == ALL_COMPLAINTS


@pytest.mark.parametrize(
    ("section", "says"),
    [
        (SECTION + "  moaning: {title: Of all}\n", "there is no 'moaning'"),
        (SECTION.replace("data_protection", "grievance"), "data_protection is missing"),
        (SECTION.replace("whom: posts", "whom: nobody"), "whom"),
        (SECTION.replace("{title: Of data}", "{}"), "title"),
    ],
)
def test_a_section_that_leaves_a_question_open_is_refused(section: str, says: str) -> None:
    assert any(says in problem for problem in problems(_with(section)))


def test_a_kind_that_the_policy_does_not_have_is_refused_and_those_it_has_are_named() -> None:
    given = replace(acat(), pack=loaded(_with(SECTION)))
    for kind in ("grievance", "staff_conduct"):
        scene = Scene(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
        command = c.OpenComplaint(name=scene.name, kind=kind, complainant="R. Roe")
        refused = scene.when(command, "mel").then_refused_alone(Reason.FIELD_INVALID)
        assert "channel_post, data_protection" in refused.violations[0].message


def test_wrongdoing_is_reported_under_a_policy_that_leaves_it_out() -> None:
    given = replace(acat(), pack=loaded(_with(SECTION)))
    assert "whistleblowing" in given.pack.complaints
    scene = Scene(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
    command = c.OpenComplaint(name=scene.name, kind="whistleblowing", complainant="R. Roe")
    assert scene.when(command, "mel").verdict.events


def test_wrongdoing_is_by_people_and_never_by_a_post() -> None:
    says = "  whistleblowing: {title: Wrongdoing, whom: posts}\n"
    (found,) = problems(_with(SECTION + says))
    assert "complaints.whistleblowing.whom" in found

"""What whoever reads a policy over the wire is told of it: what is obeyed, and what is missing."""

import re
from pathlib import Path

import pytest

from duecourse.packs.enforcement import enforcing
from duecourse.shipped import SHIPPED, defaults
from duecourse.testing import load_pack
from tests.e2e.conftest import ACAT, Newsroom

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "clauses.md"
ZRT = "organisations/zrtherapy"


def _idle(pack: str) -> set[str]:
    return {id_ for id_, by in enforcing(load_pack(pack).written, defaults()).items() if not by}


@pytest.mark.parametrize(("organisation", "version"), [(ACAT, "2021-10-08"), (ZRT, "2019-01-01")])
def test_a_pack_says_of_each_clause_whether_anything_obeys_it(
    newsroom: Newsroom, organisation: str, version: str
) -> None:
    caller = newsroom.lena if organisation == ACAT else newsroom.zoe
    name = f"{organisation}/policies/{version}"
    clauses = newsroom.served.call("GetPolicyPack", caller, name=name).clauses
    idle = _idle(organisation.split("/")[1])
    assert idle
    assert {one.clause for one in clauses if not one.enforced_by} == idle
    by_id = {one.clause: one for one in clauses}
    ruled = {id_ for id_, one in by_id.items() if one.rules}
    assert not ruled & idle
    assert all("rules" in by_id[id_].enforced_by for id_ in ruled)


@pytest.mark.parametrize("pack", SHIPPED)
def test_so_does_the_reference(pack: str) -> None:
    parts = re.split(r"^### ", REFERENCE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    said = {part.split("\n", 1)[0]: part for part in parts[1:]}
    own = {clause.id for clause in load_pack(pack).written.clauses}
    # What is kept outside the service says so, and how: that, too, is not enforced here.
    told = {
        id_
        for id_ in own
        if "nothing enforces this yet" in said[id_] or "- outside the service: " in said[id_]
    }
    assert told == _idle(pack) & own


def test_a_policy_says_that_no_day_is_named_for_its_review(newsroom: Newsroom) -> None:
    reply = newsroom.served.call("GetPolicy", newsroom.lena, name=f"{ACAT}/policies/2021-10-08")
    assert (reply.next_review.date_missing, reply.next_review.due_on) == (True, "")


def test_or_names_the_day_though_it_is_over(newsroom: Newsroom) -> None:
    reply = newsroom.served.call("GetPolicy", newsroom.zoe, name=f"{ZRT}/policies/2019-01-01")
    assert (reply.next_review.date_missing, reply.next_review.due_on) == (False, "2020-01-01")

"""Nothing answers in public before somebody said whether they say that something was wrong."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, PostScene, writing
from tests.rules.houses import House, everywhere


def _answer(given: Given, **state: Any) -> PostScene:
    known = given.with_contact("m1", **state)
    return writing(known, contact=known.name("contacts", "m1"), kind="reply")


def _reasons(scene: PostScene) -> set[tuple[str, str]]:
    return {(v.reason, v.subject.rpartition("/")[2]) for v in scene.violations}


@everywhere
@pytest.mark.parametrize("said", ["", "yes"])
def test_what_is_unanswered_is_asked_and_a_yes_is_a_complaint(house: House, said: str) -> None:
    asked = (Reason.ROUTE_REQUIRED if said else Reason.FIELD_REQUIRED, "m1")
    assert asked in _reasons(_answer(house(), says_wrong=said).submitted())


@everywhere
def test_a_no_lets_it_be_handed_in(house: House) -> None:
    found = _reasons(_answer(house(), says_wrong="no").submitted())
    assert not {one for one in found if one[1] == "m1"}


@everywhere
def test_what_is_written_once_it_was_handed_in_is_asked_anew(house: House) -> None:
    given = house()
    handed_in = _answer(given, says_wrong="no").submitted()
    again = handed_in.meanwhile(handed_in.given.with_contact("m1", says_wrong="", returns=1))
    assert (Reason.FIELD_REQUIRED, "m1") in _reasons(again.approved())

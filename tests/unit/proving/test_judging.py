"""What a judge remembers from one case to the next changes neither its verdict nor the search."""

from itertools import pairwise

import pytest

from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.judging import Judge, _Passed
from duecourse.shipped import SHIPPED
from tests.unit.proving.test_proving import life

ABOUT = ("c1.", "subject.")


class Nothing(_Passed):
    """Remembers nothing from one case to the next."""

    def forget(self, chooser: Chooser) -> None:
        self.parts.clear()


def searched(pack: str, passed: _Passed) -> list[tuple[dict[str, object], bool]]:
    """Return every case of a look, with its verdict, in order."""
    judge = Judge(life(pack)._remembered())
    judge._passed = passed
    demanded = {"post.shows": (True,), "post.cites": (("c1",),)}
    return [(chooser.said, found) for chooser, found in runs(judge.refused, 1, demanded, ABOUT)]


@pytest.mark.parametrize("pack", SHIPPED)
def test_the_same_cases_are_tried_and_judged_alike(pack: str) -> None:
    found = searched(pack, _Passed())
    assert {refused for _, refused in found} == {True, False}
    assert found == searched(pack, Nothing())


def test_who_asks_about_another_case_meanwhile_changes_nothing() -> None:
    judge = life("cleanslate").judge
    demanded = {"post.shows": (True,), "post.cites": ((),)}
    cases = [chooser for chooser, refused in runs(judge.refused, 1, demanded, ABOUT) if refused]
    for one, other in pairwise(cases):
        whole = {part.rule.id for part in judge.refusing(one) if part.rule}
        found = set[str]()
        for part in judge.refusing(one):
            found |= {part.rule.id} if part.rule else set()
            judge.refused(other)
        assert found == whole

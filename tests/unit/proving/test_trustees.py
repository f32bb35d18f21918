"""The sixteen questions of trustees and regulators: each is answered, each answer is listed."""

import pytest

from duecourse.proving.proving import prove
from duecourse.proving.trustees import FURTHER, SIXTEEN
from duecourse.shipped import questions
from duecourse.testing import load_pack


def test_every_question_has_an_answer_and_no_answer_is_left_out() -> None:
    pack = load_pack("zrtherapy")
    answers = {answer.id: answer for answer in prove(pack, questions())}
    listed = [id_ for one in SIXTEEN for id_ in one.answers] + [*FURTHER]
    own = {question.id for question in pack.written.questions}
    assert {*listed} == {*answers} - own
    assert len(listed) == len({*listed})
    for one in SIXTEEN:
        for id_ in one.answers:
            assert answers[id_].says
            assert not answers[id_].says.startswith("cannot be answered")


def test_there_are_sixteen() -> None:
    assert len(SIXTEEN) == len({one.asks for one in SIXTEEN}) == 16


@pytest.mark.parametrize("id_", ["versions", "posts-refused"])
def test_what_takes_two_versions_names_the_command(id_: str) -> None:
    (asked,) = [one for one in SIXTEEN if id_ in one.answers]
    assert asked.beside.startswith("duecourse policy diff")

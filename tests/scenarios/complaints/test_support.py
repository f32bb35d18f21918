"""What help somebody needs to be understood: asked once, met by every letter, never waited for.

Row 41 of the abuses: an acknowledgement in a form that its reader cannot read.
"""

from typing import Any

import pytest

from duecourse.complaints import around as a
from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene
from tests.scenarios.complaints.ways import decided, received

NEEDS = "EXT-NEEDS"
LETTERS = [
    (received, c.AcknowledgeComplaint, {}),
    (received, n.SendHoldingResponse, {"template": "holding"}),
    (received, n.ExplainDelay, {"why": "A witness is away."}),
    (decided, n.AnswerComplainant, {"letter": "By post.", "signpost": "ico"}),
]


def _needing(scene: Scene, *needs: str, by: str = "lin", **more: Any) -> Scene:
    return scene.when(a.SetComplaintSupport(name=scene.name, needs=needs, **more), by)


@pytest.mark.parametrize(("given", "letter", "fields"), LETTERS)
def test_a_letter_that_nobody_can_read_was_not_sent(given: Any, letter: Any, fields: Any) -> None:
    scene = _needing(given(), "another_language", "large_print")
    for met in ((), ("large_print",)):
        sent = scene.when(letter(name=scene.name, meets=met, **fields), "lin")
        sent.then_refused_alone(Reason.CHECKLIST_INCOMPLETE, NEEDS)
    both = ("another_language", "large_print")
    assert not scene.when(letter(name=scene.name, meets=both, **fields), "lin").violations


@pytest.mark.parametrize(("given", "letter", "fields"), LETTERS)
def test_of_whom_nothing_is_needed_nothing_is_asked(given: Any, letter: Any, fields: Any) -> None:
    assert not given().when(letter(name=given().name, **fields), "lin").violations


def test_a_letter_that_came_back_is_none_to_be_read() -> None:
    scene = _needing(decided(), "large_print")
    assert not scene.when(n.AnswerComplainant(name=scene.name, returned=True), "lin").violations


def test_nobody_takes_back_what_somebody_needs_but_they() -> None:
    scene = _needing(received(), "sign_language", by="jo")
    handled = scene.when(a.SetComplaintSupport(name=scene.name, none=True), "lin")
    assert handled.state.needs == {"sign_language"}
    own = scene.when(a.SetComplaintSupport(name=scene.name, none=True), "jo")
    assert own.state.needs == frozenset()


def test_it_is_said_what_or_that_nothing_is_needed_and_not_both() -> None:
    _needing(received()).then_refused_alone(Reason.FIELD_REQUIRED)
    _needing(received(), "large_print", none=True).then_refused_alone(Reason.FIELD_INVALID)


def test_nothing_waits_for_it() -> None:
    before = received()
    assert _needing(before, "interpreter").state.clocks == before.state.clocks


def test_whoever_is_complained_of_says_nothing_of_it() -> None:
    _needing(received(), "large_print", by="sam").then_refused(
        Reason.NOT_AUTHORISED, "STASS-4.1-react"
    )


def test_whoever_says_that_they_were_pressed_is_not_taken_back_by_one_other_person() -> None:
    """Row 5: pressure to withdraw. Their own word of before is void with it, too."""
    scene = received().when(n.WithdrawComplaint(name=received().name, pressed="yes"), "jo")
    scene = scene.when(a.ReportPressure(name=scene.name, says="Sam rang me."), "jo")
    asked = n.WithdrawComplaint(name=scene.name, pressed="no", confirmed_with=True)
    scene = scene.when(asked, "lin").then_in("received")
    scene.when(asked, "max").then_in("withdrawn")

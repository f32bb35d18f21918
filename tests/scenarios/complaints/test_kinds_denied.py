"""That a complaint is not of a kind is said by whoever leads that kind, and then by another."""

from duecourse.complaints import around as a
from duecourse.complaints import steps as s
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene
from tests.scenarios.complaints import ways

LAW = "EXT-DUAA-30d"
DATA = "data_protection"


def _denied(scene: Scene, by: str, kind: str = DATA) -> Scene:
    command = a.RemoveComplaintKind(name=scene.name, kind=kind, told="By post.")
    return scene.when(command, by, reason="It is not.")


def test_a_handler_does_not_drop_a_strand_even_where_a_friend_agrees() -> None:
    scene = ways.of_data_too()
    for who in ("lin", "max"):
        _denied(scene, who).then_refused_alone(Reason.ROUTE_REQUIRED, LAW)


def test_its_lead_and_a_second_do_and_no_one_person_twice() -> None:
    scene = _denied(_denied(ways.of_data_too(), "dee"), "dee")
    assert DATA in scene.state.kinds
    done = _denied(scene, "lin")
    assert DATA not in done.state.kinds
    # What the law gives whoever complained is owed all the same.
    assert {one.id for one in done.state.clocks} == {one.id for one in scene.state.clocks}
    # They may say again that it is of it.
    again = done.when(s.AddComplaintKind(name=done.name, kind=DATA), "jo")
    assert DATA in again.state.kinds


def test_a_second_s_word_is_of_the_kind_of_which_the_lead_spoke() -> None:
    scene = ways.opened(ways.house(), kinds=(DATA, "harassment", "whistleblowing"))
    scene = _denied(scene, "dee", "harassment")
    _denied(scene, "lin", DATA).then_refused_alone(Reason.ROUTE_REQUIRED, LAW)
    assert _denied(scene, "lin", "harassment").state.kinds == (
        "staff_conduct",
        DATA,
        "whistleblowing",
    )


def test_what_it_was_opened_as_it_stays() -> None:
    scene = ways.of_data_too()
    _denied(scene, "dee", "staff_conduct").then_refused_alone(Reason.FIELD_INVALID)


def test_whoever_is_complained_of_denies_nothing_though_they_lead_the_kind() -> None:
    given = ways.house()
    scene = ways.opened(given, kinds=(DATA,), respondents=(given.person("dee"),))
    _denied(scene, "dee").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")

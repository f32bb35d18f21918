"""A report is kept from whoever is in it too, or close to somebody who is, until it is sorted."""

from typing import Any

import pytest

from duecourse.breaches import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene, decided_by
from tests.rules.test_reports_are_taken_up import knows
from tests.scenarios.breaches import scenes as s

CONFLICT = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")


def _kept_from(*people: str, **said: Any) -> Scene:
    given = s.house()
    return s.reported(given, not_to=tuple(given.person(one) for one in people), **said)


def _sorted(scene: Scene, by: str, **named: Any) -> Scene:
    asked = {"criticism": "no", "disclosure": "not_protected"}
    return scene.when(c.TriageInformal(name=scene.name, plan="They talk.", **asked), by, **named)


def test_a_line_manager_who_is_in_it_too_hears_nothing_and_another_sorts_it() -> None:
    scene = _kept_from("lin")
    assert not knows(scene, "lin")
    assert all(knows(scene, who) for who in ("max", "mo", "dee", "jo"))
    _sorted(scene, "lin").then_refused(*CONFLICT)
    s.formal(scene, by="max", investigator="lin").then_refused(*CONFLICT)
    _sorted(scene, "max").then_in("informal_action")


def test_without_it_every_manager_may_as_ever() -> None:
    scene = s.reported()
    assert knows(scene, "lin")
    _sorted(scene, "lin").then_in("informal_action")


def test_whom_it_was_kept_from_is_no_party_once_it_is_sorted() -> None:
    begun = s.formal(s.with_evidence(_kept_from("dee")), by="max", investigator="mo")
    begun = begun.then_in("investigation")
    assert knows(begun, "dee")
    found = s.submitted(begun, by="mo")
    found.when(s.notice(found), "dee").then_in("hearing_scheduled")


def test_who_is_kept_out_is_somebody_who_is_there() -> None:
    given = s.house()
    scene = s.reported(given, not_to=(given.person("ghost"),))
    scene.then_refused(Reason.NOT_FOUND)


@pytest.mark.parametrize("who", ["lin", "dee", "bo"])
def test_kept_from_everybody_it_is_sorted_outside_and_lost_to_nobody(who: str) -> None:
    scene = _kept_from("lin", "max", "mo", "dee", "bo", "kit")
    assert knows(scene, who)
    assert not knows(scene, "sam")
    assert _sorted(scene, who).violations
    _sorted(scene, who, outside=decided_by()).then_in("informal_action")


def test_whoever_reported_chooses_nobody_who_ends_it_for_good() -> None:
    scene = _kept_from("lin", "mo", "dee")
    ended = c.TriageNoCase(name=scene.name, why="no_breach")
    ended_by_friend = scene.when(ended, "max", reason="It was nothing.").then_in("closed")
    assert ended_by_friend.state.not_to
    again = s.reported(by="pat")
    s.formal(s.with_evidence(again, "pat"), by="lin").then_in("investigation")


def test_whoever_reported_has_bodies_told_and_does_not_say_that_none_is() -> None:
    tells = {"body": "dbs", "sent": "The report"}
    scene = s.outcome()
    told = c.DecideReferral(name=scene.name, referral="refer", **tells)
    for by in ("jo", "lin"):
        scene.when(told, by, reason="They work with children.").then_in("decided")
    none = c.DecideReferral(name=scene.name, body="dbs", referral="not_needed")
    scene.when(none, "jo", reason="No need.").then_refused(*CONFLICT)
    scene.when(none, "lin", reason="They do not.").then_in("decided")
    referred = scene.when(told, "jo", reason="They work with children.")
    answered = c.SettleReferral(name=scene.name, body="dbs", answer="Nothing to do.")
    referred.when(answered, "jo").then_refused(*CONFLICT)
    referred.when(answered, "lin").then_in("decided")

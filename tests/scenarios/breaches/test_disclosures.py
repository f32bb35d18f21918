"""Who may have disclosed a wrong is dealt with by nobody, and who gains by it clears nothing."""

from typing import Any

import pytest

from duecourse.breaches import commands as c
from duecourse.breaches.state import PastCase
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene, decided_by
from tests.rules.houses import House, everywhere
from tests.scenarios.breaches import scenes as s
from tests.scenarios.zrtherapy import zrtherapy

BLOCKED = (Reason.ROUTE_REQUIRED, "EXT-WB-detriment")


def _says(scene: Scene, by: str, disclosure: str = "possibly_protected", **more: Any) -> Scene:
    said = c.AnswerDisclosure(name=scene.name, disclosure=disclosure)
    return scene.when(said, by, **more)


def _clears(scene: Scene, by: str, **more: Any) -> Scene:
    return _says(scene, by, "not_protected", **{"reason": "It was about a party.", **more})


def _informal(scene: Scene, by: str = "lin", **fields: Any) -> Scene:
    asked = {"criticism": "no", "disclosure": "not_protected", **fields}
    return scene.when(c.TriageInformal(name=scene.name, plan="They talk.", **asked), by)


@pytest.mark.parametrize("by", ["jo", "sam", "lin", "dee"])
def test_what_somebody_said_may_be_a_disclosure_nobody_answers_away(by: str) -> None:
    scene = s.reported()
    if by == "sam":
        told = c.DiscloseBreach(name=scene.name, to="respondent")
        scene = scene.when(told, "dee", reason="They ask.")
    raised = _says(s.with_evidence(scene), by).then_in("reported")
    for again in (s.formal(raised), s.formal(raised, by="max"), _informal(raised)):
        again.then_refused(*BLOCKED)
    for who in ("lin", "max", "mo"):
        refused = _clears(raised, who)
        refused.then_refused(Reason.NOT_AUTHORISED)
    if by != "dee":
        cleared = _clears(raised, "dee").then_in("reported")
        s.formal(cleared, disclosure="").then_in("investigation")


def test_nobody_clears_what_they_reported_or_handed_in() -> None:
    conflict = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    for scene in (s.reported(by="dee"), s.with_evidence(s.reported(), "dee")):
        _clears(_says(scene, "jo"), "dee").then_refused(*conflict)
        _clears(_says(scene, "jo"), "bo").then_in("reported")


def test_that_it_is_none_is_said_with_a_reason_and_raised_once_by_each() -> None:
    raised = _says(s.reported(), "jo")
    _clears(raised, "dee", reason="").then_refused(Reason.FIELD_REQUIRED)
    cleared = _clears(raised, "dee")
    _says(cleared, "jo").then_refused(Reason.ALREADY_DECIDED, "EXT-ONCE")
    _says(cleared, "lin").then_in("reported")


def _later() -> list[tuple[Scene, Command, str]]:
    found, sent = s.found(), s.scheduled()
    heard, upheld = s.held(), s.findings()
    held = c.HoldHearing(name=sent.name, attended="yes", recorded="Minutes", evidence=(1,))
    finding = c.RecordFindings(name=heard.name, upheld=(1,), reasons="It shows it.")
    said: dict[str, Any] = {"reasons": "It hurt.", "letter_sent_at": upheld.at}
    outcome = c.RecordOutcome(name=upheld.name, sanction="first_warning", names_others="no", **said)
    return [
        (found, s.notice(found), "hearing_scheduled"),
        (s.until(sent, s.HEARING_AT), held, "heard"),
        (heard, finding, "heard"),
        (upheld, outcome, "decided"),
    ]


def test_wherever_a_case_stands_it_waits_until_somebody_else_looked() -> None:
    for scene, command, then in _later():
        scene.when(command, "dee").then_in(then)
        raised = _says(scene, "sam")
        raised.when(command, "dee").then_refused(*BLOCKED)
        _clears(raised, "dee").when(command, "dee").then_in(then)


def test_a_suspended_respondent_says_so_and_a_suspended_stranger_does_not() -> None:
    scene = s.investigated()
    for who, counts in (("sam", True), ("pat", False)):
        gone = scene.meanwhile(scene.given.with_person(who, state="suspended"))
        said = _says(gone, who)
        assert (not said.violations) is counts


def test_two_agree_to_a_measure_while_it_may_be_one() -> None:
    raised = _says(s.reported(), "jo")
    imposed = c.ImposeInterim(name=raised.name, measure="supervised", need="To protect Pat.")
    raised.when(imposed, "dee").then_refused(Reason.REVIEW_REQUIRED, "EXT-WB-detriment")


# --- whoever reported somebody answers nothing for them ---


def test_whoever_reported_somebody_does_not_say_that_they_disclosed_nothing() -> None:
    mine = s.with_evidence(s.reported(by="lin"), "jo")
    conflict = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    s.formal(mine, by="lin").then_refused(*conflict)
    _informal(mine, by="lin").then_refused(*conflict)
    s.formal(mine, by="mo").then_in("investigation")
    cleared = _clears(mine, "dee")
    s.formal(cleared, by="lin", disclosure="").then_in("investigation")
    _informal(cleared, by="lin", disclosure="").then_in("informal_action")


def test_whoever_is_alone_has_it_answered_outside() -> None:
    given = zrtherapy()
    said = {"respondent": given.person("con"), **s.act(clause="ZRT-SA-views", while_at="working")}
    scene = s.nothing(given)
    scene = scene.when(c.ReportBreach(name=scene.name, **said), "zoe")
    scene = scene.when(
        c.AddBreachEvidence(name=scene.name, says="What was posted", origin="came_across"), "zoe"
    )
    command = c.TriageFormal(
        name=scene.name, investigator=given.person("zoe"), disclosure="not_protected"
    )
    scene.when(command, "zoe").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    answer = c.AnswerDisclosure(name=scene.name, disclosure="not_protected")
    scene.when(answer, "zoe").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    why: dict[str, Any] = {"reason": "The council looked at it.", "outside": decided_by("ukcp")}
    scene.when(answer, "zoe", **why).then_in("reported")
    # What punishes nobody, and counts for nothing later, waits for nobody outside.
    _informal(scene, by="zoe").then_in("informal_action")


# --- the informal way, and the end of an investigation, ask what the formal way asks ---


def test_the_informal_way_asks_what_the_formal_way_asks() -> None:
    scene = s.reported()
    unasked = _informal(scene, criticism="", disclosure="")
    unasked.then_refused(Reason.CHECKLIST_INCOMPLETE, "STASS-2-criticism")
    unasked.then_refused(Reason.CHECKLIST_INCOMPLETE, "EXT-WB-detriment")
    critical = _informal(scene, criticism="yes")
    critical.then_refused(Reason.TRIAGE_NOT_ALLOWED, "STASS-2-criticism")
    _informal(scene, disclosure="possibly_protected").then_refused(*BLOCKED)
    _informal(scene).then_in("informal_action")


def test_what_was_decided_is_not_dealt_with_informally_after_it() -> None:
    other, act = s.house().name("breaches", "b0"), f"{s.CLAUSE}@{s.ACT_AT:%Y-%m-%d}"
    noted = PastCase(other, "first_warning", None, None, (act,))
    again = _informal(s.reported(s.recorded(s.house(), noted)))
    again.then_refused(Reason.ALREADY_DECIDED, "EXT-ONCE")


BARRED = {
    "cleanslate": ("CS-6-discipline", ["outside_hours", "private_settings", "place"]),
    "stass": (
        s.CLAUSE,
        ["private_settings", "place", "only_a_like", "unwitting", "online_only", "outside_hours"],
    ),
    "zrtherapy": ("ZRT-SA-views", ["place"]),
}


@everywhere
def test_what_is_no_reason_at_first_is_none_after_an_investigation(house: House) -> None:
    given = house().with_person("nat", kind="staff")
    clause, barred = BARRED.get(house.__name__, (next(iter(given.pack.clauses)), []))
    scene = s.standing(given, "findings", clause=clause)
    decides = next(p for r in given.pack.filling("decide_breach") for p in _holders(given, r))
    scene = s.decided_whether(scene, by=decides)
    for why in barred:
        ended = c.NoCaseToAnswer(name=scene.name, why=why)
        refused = scene.when(ended, decides, reason="Nobody saw it.")
        assert Reason.REASON_NOT_ALLOWED in {v.reason for v in refused.violations}, why
    unsaid = scene.when(c.NoCaseToAnswer(name=scene.name), decides, reason="It was nothing.")
    assert Reason.FIELD_REQUIRED in {v.reason for v in unsaid.violations}
    ended = c.NoCaseToAnswer(name=scene.name, why="no_breach")
    scene.when(ended, decides, reason="It was nothing.").then_in("closed")


def _holders(given: Any, role: str) -> list[str]:
    held = given.facts[given.organisation].officers.get(role, ())
    return [name.rsplit("/", 1)[1] for name in held]


# --- a measure is not undone from below, nor replaced by a milder one ---


def test_a_milder_measure_replaces_none_and_nobody_lifts_one_from_below() -> None:
    harder = c.ImposeInterim(
        name=s.nothing().name, measure="access_removed", need="To protect Pat."
    )
    imposed = s.reported().when(harder, "dee").then_in("reported")
    milder = c.ImposeInterim(name=imposed.name, measure="supervised", need="It is enough.")
    for who in ("lin", "dee"):
        refused = imposed.when(milder, who)
        refused.then_refused(Reason.REVIEW_REQUIRED, "EXT-ACAS-suspension")
    lifting = c.LiftInterim(name=imposed.name)
    imposed.when(lifting, "lin", reason="Enough.").then_refused(Reason.NOT_AUTHORISED)
    lifted = imposed.when(lifting, "dee", reason="Pat is away.").then_in("reported")
    lifted.when(milder, "lin").then_in("reported")

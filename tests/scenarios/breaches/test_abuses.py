"""How people get round a procedure, row by row: each with what is allowed, and what is not.

The number in a test's name is that of the row in the list of abuses and accidents.
"""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.breaches import commands as c
from duecourse.breaches.state import PastCase
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Scene
from tests.scenarios.acat import acat
from tests.scenarios.breaches import scenes as s

CONFLICT = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")


def test_row_1_a_case_waits_once_for_a_reason_and_to_a_day() -> None:
    scene = s.reported()
    waits = c.PauseBreach(
        name=scene.name, why="external_process", review_at=MONDAY + timedelta(weeks=8)
    )
    paused = scene.when(waits, "dee")
    paused = paused.when(c.ResumeBreach(name=scene.name, why="external_process"), "dee")
    paused.when(waits, "dee").then_refused(Reason.PAUSE_NOT_ALLOWED, "EXT-PAUSE")
    paused.when(waits, "lin").then_in("reported")
    for_ever = c.PauseBreach(
        name=scene.name, why="external_process", review_at=MONDAY + timedelta(days=200)
    )
    scene.when(for_ever, "dee").then_refused(Reason.FIELD_REQUIRED)


def test_row_4_only_what_is_the_same_is_merged_and_another_takes_it_back() -> None:
    first = s.reported()
    given = s.house().knowing("breaches", "b0", first.state)
    into = given.name("breaches", "b0")
    merged = s.reported(given).when(
        c.MergeBreach(name=first.name, into=into), "lin", reason="The same."
    )
    merged.then_in("merged")
    merged.when(c.UnmergeBreach(name=first.name), "lin").then_refused(Reason.CONFLICT_OF_INTEREST)
    merged.when(c.UnmergeBreach(name=first.name), "dee").then_in("reported")
    other = s.reported(given, clause="STASS-5.1-camera")
    other.when(c.MergeBreach(name=first.name, into=into), "lin", reason="The same.").then_refused(
        Reason.NEW_MATTER
    )
    una = s.reported(given, respondent=given.person("una"))
    una.when(c.MergeBreach(name=first.name, into=into), "lin", reason="The same.").then_refused(
        Reason.NEW_MATTER
    )


def test_row_6_what_comes_after_the_notice_counts_once_it_was_shown() -> None:
    late = s.with_evidence(s.scheduled(), by="max")
    s.held(late, evidence=(1,)).then_in("heard")
    s.held(late, evidence=(1, 2)).then_refused(Reason.EVIDENCE_LATE, "EXT-ACAS-evidence")
    heard = s.held(late)
    again = c.AdjournHearing(
        name=late.name, hearing_at=heard.at + timedelta(days=8), evidence=(1, 2)
    )
    adjourned = heard.when(again, "dee", reason="A server log came.")
    s.held(adjourned, evidence=(1, 2)).then_in("heard")


def test_row_7_two_dates_and_nothing_from_tomorrow() -> None:
    scene = s.reported()
    told: dict[str, Any] = {"says": "A picture.", "origin": "recipient"}
    taken = c.AddBreachEvidence(name=scene.name, happened_at=MONDAY - timedelta(days=7), **told)
    scene.when(taken, "jo").then_in("reported")
    ahead = c.AddBreachEvidence(name=scene.name, happened_at=MONDAY + timedelta(days=1), **told)
    scene.when(ahead, "jo").then_refused(Reason.TIME_ORDER)
    s.reported(act_at=MONDAY + timedelta(days=1)).then_refused(Reason.TIME_ORDER)


@pytest.mark.parametrize("by", ["jo", "max"])
def test_row_12_who_reported_handed_in_or_investigated_does_not_decide(by: str) -> None:
    given = s.house().with_person("jo", "director").with_person("max", "line_manager", "director")
    scene = s.scheduled(s.found(given))
    s.held(scene, by="dee").then_in("heard")
    s.held(scene, by=by).then_refused(*CONFLICT)
    s.found(given).when(s.notice(scene, chair=by), "dee").then_refused(*CONFLICT)


def test_row_12_who_answers_to_the_respondent_decides_nothing() -> None:
    given = s.house()
    sam, dee = given.person("sam"), given.person("dee")
    given = given.with_organisation(managers={dee: sam})
    given = given.with_person("dot", "director")
    s.scheduled(s.found(given), by="dee").then_refused(*CONFLICT)
    s.scheduled(s.found(given), by="dot", chair="dot").then_in("hearing_scheduled")


def test_row_12_a_witness_hears_nothing_that_they_saw() -> None:
    given = s.house().with_person("dot", "director")
    scene = s.scheduled(s.found(given), witnesses=(given.person("dot"),))
    s.held(scene, by="dot").then_refused(*CONFLICT)
    s.held(scene, by="dee").then_in("heard")


def test_row_13_a_notice_is_long_enough_unless_the_respondent_asks() -> None:
    early = s.HEARING_AT - timedelta(days=3)
    found = s.found()
    s.scheduled(found, hearing_at=early).then_refused(Reason.NOTICE_TOO_SHORT, "EXT-ACAS-time")
    s.scheduled(found).then_in("hearing_scheduled")
    asked = s.with_evidence(found, by="sam", origin="respondent")
    s.scheduled(asked, hearing_at=early, sooner_agreed=2).then_in("hearing_scheduled")
    typed = s.scheduled(asked, hearing_at=early, sooner_agreed=1)
    typed.then_refused(Reason.NOTICE_TOO_SHORT, "EXT-ACAS-time")


@pytest.mark.parametrize(
    "left_out",
    [
        {"place": ""},
        {"allegations": ()},
        {"outcomes": ()},
        {"companion_told": False},
        {"recording_told": False},
        {"adjustments": " "},
    ],
)
def test_row_13_a_notice_leaves_nothing_out(left_out: dict[str, Any]) -> None:
    refused = s.scheduled(**left_out)
    refused.then_refused(Reason.NOTICE_INCOMPLETE, "EXT-ACAS-notify")


def test_row_14_findings_come_before_a_sanction_and_from_no_report() -> None:
    s.outcome(s.held()).then_refused(Reason.FINDING_REQUIRED)
    before = s.findings()
    s.outcome(before, letter_sent_at=before.at - timedelta(hours=2)).then_refused(Reason.TIME_ORDER)
    named = s.submitted(s.investigated(), recommended="dismissal")
    named.then_refused(Reason.SANCTION_NOT_AVAILABLE, "EXT-ACAS-separation")
    s.outcome().then_in("decided")


def test_row_15_nothing_gets_harder_by_an_appeal_or_a_remit() -> None:
    final = s.outcome(s.findings(serious=(1,)), sanction="final_warning").then_in("decided")
    appealed = s.appealed(final)
    for sanction in ("final_warning", "dismissal", ""):
        harder = c.DecideBreachAppeal(
            name=final.name, outcome="reduced", sanction=sanction, reasons="So."
        )
        refused = appealed.when(harder, "bo")
        refused.then_refused(Reason.SANCTION_NOT_AVAILABLE, "EXT-ACAS-harsher")
    less = c.DecideBreachAppeal(
        name=final.name, outcome="reduced", sanction="first_warning", reasons="So."
    )
    assert appealed.when(less, "bo").then_in("final").state.sanction == "first_warning"


def test_row_15_a_case_that_was_sent_back_comes_to_no_more_than_before() -> None:
    appealed = s.appealed()
    remit = c.RemitBreach(name=appealed.name, investigator=appealed.given.person("lin"))
    again = appealed.when(remit, "bo", reason="Nobody asked Sam.").then_in("investigation")
    assert again.state.ceiling == "first_warning"
    report = s.submitted(again, by="lin")
    s.scheduled(report, by="dee").then_refused(*CONFLICT)


def test_row_16_nothing_is_found_that_was_not_in_the_notice() -> None:
    two = s.reported()
    two = two.when(
        c.AddAllegation(name=two.name, **s.act(clause="STASS-5.1-camera")), "lin"
    ).then_in("reported")
    found = s.submitted(s.formal(s.with_evidence(two)))
    heard = s.held(s.scheduled(found, allegations=(1,)))
    s.findings(heard, upheld=(1, 2)).then_refused(Reason.NEW_MATTER, "EXT-ACAS-notify")
    s.findings(heard).then_in("heard")
    added = heard.when(c.AddAllegation(name=two.name, **s.act()), "dee")
    assert added.then_in("investigation").state.hearing is None


def _warned(sanction: str, since_days: int, days: int) -> Scene:
    since = s.ACT_AT + timedelta(days=since_days)
    given = s.with_warning(s.house(), sanction, since, since + timedelta(days=days))
    return s.findings(s.held(s.scheduled(s.found(given))))


def test_row_17_only_a_warning_that_was_live_on_the_day_of_the_act_counts() -> None:
    other = s.house().name("breaches", "b0")
    live = _warned("first_warning", -10, 30)
    s.outcome(live, sanction="final_warning", counting=(other,)).then_in("decided")
    spent = _warned("first_warning", -30, 29)
    s.outcome(spent, counting=(other,)).then_refused(Reason.WARNING_SPENT, "EXT-ACAS-live")
    harder = s.outcome(spent, sanction="final_warning")
    harder.then_refused(Reason.SANCTION_NOT_AVAILABLE, "STASS-5.5-discipline")
    after = _warned("first_warning", 1, 30)
    s.outcome(after, counting=(other,)).then_refused(Reason.WARNING_SPENT, "EXT-ACAS-live")


def test_row_17_what_was_dealt_with_informally_counts_for_nothing() -> None:
    other = s.house().name("breaches", "b0")
    noted = PastCase(other, "", None, None, ("STASS-5.1-camera@2026-01-05",), informal=True)
    scene = s.findings(s.held(s.scheduled(s.found(s.recorded(s.house(), noted)))))
    cited = s.outcome(scene, counting=(other,))
    cited.then_refused(Reason.SANCTION_NOT_AVAILABLE, "EXT-ACAS-ladder")
    s.outcome(scene).then_in("decided")


def test_whoever_was_named_to_investigate_keeps_that_part_once_it_is_sent_back() -> None:
    """Another reported for them: they may have looked into it all the same."""
    scene = s.formal(s.with_evidence(s.reported()), investigator="mo")
    scene = s.submitted(scene, by="max")
    mo = scene.given.person("mo")
    assert mo not in scene.state.who_did("investigator")
    appealed = s.appealed(s.outcome(s.findings(s.held(s.scheduled(scene)))))
    remit = c.RemitBreach(name=scene.name, investigator=scene.given.person("lin"))
    again = appealed.when(remit, "bo", reason="Nobody asked Sam.").then_in("investigation")
    assert mo in again.state.who_did("investigator")


def test_so_does_whoever_was_named_before_it_was_dealt_with_informally() -> None:
    scene = s.submitted(s.formal(s.with_evidence(s.reported()), investigator="mo"), by="max")
    down = c.DowngradeToInformal(name=scene.name, plan="They talk.")
    scene = scene.when(down, "dee", reason="It was little.").then_in("informal_action")
    fields = {"criticism": "no", "disclosure": "not_protected"}
    named = scene.given.person("max")
    again = c.FormaliseBreach(name=scene.name, investigator=named, **fields)
    scene = scene.when(again, "lin", reason="They did it again.").then_in("investigation")
    assert scene.given.person("mo") in scene.state.who_did("investigator")


@pytest.mark.parametrize("guide", ["ACATG-status", "ACATG-a-j"])
def test_guidance_alone_is_no_allegation_by_whatever_way_it_comes_in(guide: str) -> None:
    """A page of advice is held against a member, at once or once a clause that binds let it in."""
    given = acat().with_person("nat", kind="member")
    scene = s.nothing(given)
    said = {**s.act(clause="ACAT-M-codes"), "sharing_own": "no"}
    named = given.person("nat")
    bound = scene.when(c.ReportBreach(name=scene.name, respondent=named, **said), "tom")
    bound.then_in("reported")
    advice = {**said, "clause": guide}
    refused = scene.when(c.ReportBreach(name=scene.name, respondent=named, **advice), "tom")
    refused.then_refused_alone(Reason.CODE_REFERENCE_REQUIRED, "ACATG-status")
    more = c.AddAllegation(name=scene.name, **s.act(clause=guide))
    bound.when(more, "tom").then_refused(Reason.CODE_REFERENCE_REQUIRED, "ACATG-status")
    own = c.SelfReport(name=scene.name, **advice)
    scene.when(own, "nat").then_refused(Reason.CODE_REFERENCE_REQUIRED, "ACATG-status")

"""Examples of every command on a breach."""

from datetime import timedelta
from typing import Any

from duecourse.breaches import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Scene
from tests.examples.breaches_around import AROUND
from tests.examples.framework import Example, act
from tests.scenarios.breaches import scenes as s

SAM, MAX, DEE = (s.house().person(one) for one in ("sam", "max", "dee"))
FORMAL: dict[str, Any] = {"investigator": MAX, "criticism": "no", "disclosure": "not_protected"}
SAID = {**s.act()}
LIN = s.house().person("lin")
LETTER: dict[str, Any] = {
    "sanction": "first_warning",
    "reasons": "It hurt.",
    "letter_sent_at": lambda scene: scene.at,
    "names_others": "no",
}
NOTICE: dict[str, Any] = {
    field: getattr(s.notice(s.found()), field)
    for field in c.ScheduleHearing.__struct_fields__
    if field != "name"
}
LATER = s.HEARING_AT + timedelta(days=2)


def _unknown() -> Scene:
    return s.with_evidence(s.reported(respondent=""))


def _merged() -> Scene:
    given = s.house()
    other = given.knowing("breaches", "b0", s.reported().state)
    scene = s.reported(other)
    into = given.name("breaches", "b0")
    return scene.when(c.MergeBreach(name=scene.name, into=into), "lin", reason="The same act.")


def _two() -> Scene:
    return s.reported(s.house().knowing("breaches", "b0", s.reported().state))


def _informal() -> Scene:
    scene = s.reported()
    return scene.when(
        c.TriageInformal(
            name=scene.name, plan="They talk.", criticism="no", disclosure="not_protected"
        ),
        "lin",
    )


def _absent() -> Scene:
    return s.until(s.scheduled(), s.HEARING_AT)


def _left() -> Scene:
    return s.investigated(s.house(state="left"))


def _ready() -> Scene:
    return s.decided_whether(s.outcome()).later(days=14)


EXAMPLES = (
    Example(
        c.ReportBreach,
        given=s.nothing,
        accepted=act("jo", respondent=SAM, **SAID),
        refused=act("jo", respondent=SAM, **{**SAID, "capacity": ""}),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.SelfReport,
        given=s.nothing,
        accepted=act("sam", **SAID),
        refused=act("sam", **{**SAID, "clause": ""}),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.IdentifyRespondent,
        given=_unknown,
        accepted=act("lin", respondent=SAM, shown_by=(1,)),
        refused=act("lin", respondent=SAM),
        why=Reason.EVIDENCE_REQUIRED,
    ),
    Example(
        c.MergeBreach,
        given=_two,
        accepted=act("lin", because="The same act.", into=s.house().name("breaches", "b0")),
        refused=act("lin", into=s.house().name("breaches", "b9")),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.UnmergeBreach,
        given=_merged,
        accepted=act("dee"),
        refused=act("lin"),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.TriageNoCase,
        given=s.reported,
        accepted=act("lin", why="no_breach", because="Nothing was said."),
        refused=act("lin", why="private_settings", because="Only friends saw it."),
        why=Reason.REASON_NOT_ALLOWED,
    ),
    Example(
        c.TriageInformal,
        given=s.reported,
        accepted=act("lin", plan="They talk.", criticism="no", disclosure="not_protected"),
        refused=act("lin", plan="They talk.", criticism="no"),
        why=Reason.CHECKLIST_INCOMPLETE,
    ),
    Example(
        c.CompleteInformal,
        given=_informal,
        accepted=act("lin", done="They talked."),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.TriageFormal,
        given=s.reported,
        accepted=act("lin", **FORMAL),
        refused=act("lin", **{**FORMAL, "disclosure": ""}),
        why=Reason.CHECKLIST_INCOMPLETE,
    ),
    Example(
        c.FormaliseBreach,
        given=_informal,
        accepted=act("lin", because="They did not come.", **FORMAL),
        refused=act("lin", because="They did not come.", **{**FORMAL, "investigator": SAM}),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.SubmitReport,
        given=s.investigated,
        accepted=act(
            "max", report="They did.", for_respondent="Sorry.", answer_to=(1,), factors=s.FACTORS
        ),
        refused=act(
            "max",
            report="They did.",
            for_respondent="Sorry.",
            answer_to=(1,),
            factors=s.FACTORS[1:],
        ),
        why=Reason.FACTORS_INCOMPLETE,
    ),
    Example(
        c.ReturnForMore,
        given=s.found,
        accepted=act("dee", because="What does Pat say?"),
        refused=act("max", because="What does Pat say?"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.NoCaseToAnswer,
        given=lambda: s.decided_whether(s.found()),
        accepted=act("dee", why="no_breach", because="It was a joke among friends."),
        refused=act("dee", why="private_settings", because="Only friends saw it."),
        why=Reason.REASON_NOT_ALLOWED,
    ),
    Example(
        c.DowngradeToInformal,
        given=s.found,
        accepted=act("dee", because="It was small.", plan="They talk."),
        refused=act("dee", because="It was small."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ScheduleHearing,
        given=s.found,
        accepted=act("dee", **NOTICE),
        refused=act("dee", **{**NOTICE, "companion_told": False}),
        why=Reason.NOTICE_INCOMPLETE,
    ),
    Example(
        c.PostponeHearing,
        given=s.scheduled,
        accepted=act("dee", hearing_at=LATER, for_respondent=True),
        refused=act("dee", hearing_at=MONDAY, for_respondent=True),
        why=Reason.TIME_ORDER,
    ),
    Example(
        c.RefusePostponement,
        given=s.scheduled,
        accepted=act("dee", asked_for=LATER + timedelta(days=30), because="A month is too long."),
        refused=act("dee", asked_for=LATER, because="No."),
        why=Reason.COMPANION_RIGHT,
    ),
    Example(
        c.CancelHearing,
        given=s.scheduled,
        accepted=act("dee", because="The chair is ill."),
        refused=act("dee"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RecordAbsence,
        given=_absent,
        accepted=act("dee", hearing_at=s.HEARING_AT + timedelta(days=7)),
        refused=act("dee", hearing_at=LATER),
        why=Reason.NOTICE_TOO_SHORT,
    ),
    Example(
        c.HoldHearing,
        given=_absent,
        accepted=act("dee", attended="yes", recorded="Minutes", evidence=(1,)),
        refused=act("dee", attended="no", recorded="Minutes", evidence=(1,)),
        why=Reason.NOTICE_INCOMPLETE,
    ),
    Example(
        c.AdjournHearing,
        given=s.held,
        accepted=act(
            "dee", hearing_at=s.HEARING_AT + timedelta(days=8), evidence=(1,), because="More came."
        ),
        refused=act("dee", hearing_at=LATER, evidence=(1,), because="More came."),
        why=Reason.NOTICE_TOO_SHORT,
    ),
    Example(
        c.RecordFindings,
        given=s.held,
        accepted=act("dee", upheld=(1,), reasons="The screenshot shows it."),
        refused=act("dee", upheld=(1, 2), reasons="The screenshot shows it."),
        why=Reason.NEW_MATTER,
    ),
    Example(
        c.RecordOutcome,
        given=s.findings,
        accepted=act("dee", **LETTER),
        refused=act("dee", **LETTER),
        instead=s.held,
        why=Reason.FINDING_REQUIRED,
    ),
    Example(
        c.AddAllegation,
        given=s.found,
        accepted=act("dee", **SAID),
        refused=act("dee", **{**SAID, "act": ""}),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AppealBreach,
        given=s.outcome,
        accepted=act("sam", ground="sanction", says="It is too hard."),
        refused=act("jo", ground="sanction"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.WithdrawBreachAppeal,
        given=s.appealed,
        accepted=act("sam"),
        refused=act("dee"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.DecideBreachAppeal,
        given=s.appealed,
        accepted=act("bo", outcome="upheld", reasons="It stands."),
        refused=act("bo", outcome="reduced", sanction="final_warning", reasons="It is worse."),
        why=Reason.SANCTION_NOT_AVAILABLE,
    ),
    Example(
        c.RemitBreach,
        given=s.appealed,
        accepted=act("bo", investigator=LIN, because="Nobody asked Pat."),
        refused=act("bo", investigator=MAX, because="Nobody asked Pat."),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.CloseBreach,
        given=_ready,
        accepted=act("dee", assessed="yes"),
        refused=act("dee"),
        why=Reason.ASSESSMENT_REQUIRED,
    ),
    Example(
        c.ConcludeOnLeaving,
        given=lambda: s.decided_whether(_left()),
        accepted=act("dee", protects_others="no", because="Sam left in March."),
        refused=act("dee", protects_others="yes", because="Sam left in March."),
        why=Reason.PUBLIC_PROTECTION,
    ),
    Example(
        c.ReopenBreach,
        given=s.closed,
        accepted=act("bo", in_favour=True, investigator=LIN, because="Pat says otherwise now."),
        refused=act("bo", investigator=LIN, because="Once more."),
        why=Reason.ALREADY_DECIDED,
    ),
    *AROUND,
)

"""C11, STaSS: somebody writes that rotas are unsafe, and who makes them reports it.

The house puts some of it in other words than the story was told in: what may be a protected
disclosure is refused whoever asks, the complaint about it is opened by itself, and the case waits.
"""

from typing import Any

from duecourse.breaches import commands as c
from duecourse.breaches.decide import BREACHES
from duecourse.breaches.parts import record_of
from duecourse.breaches.reactions import REACTIONS
from duecourse.breaches.state import Breach
from duecourse.complaints import commands as k
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.reaction import Cause
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given
from tests.scenarios.breaches.telling import Case, Tale, london
from tests.scenarios.stass import stass

ACT: dict[str, Any] = {
    "clause": "STASS-5.3-work-issues",
    "act": "Wrote that the rotas are unsafe.",
    "act_at": london(2027, 10, 6, "08:00"),
    "capacity": "personal",
}


def house() -> Given:
    """Return STaSS with Kit, whom Lin manages, and a second member of the Board."""
    lin = stass().person("lin")
    given = stass().with_person("kit", "user", kind="staff", line_manager=lin)
    return given.with_person("mo", "line_manager").with_person("bea", "board")


def reported() -> Case:
    case = Case(house())
    case.on(2027, 10, 6, "11:00").reported("lin", "kit", **ACT).handed_in("lin", "The page.")
    assert case.due("triage") == london(2027, 10, 13, "17:00")
    return case


def formal(case: Case, **answers: str) -> dict[str, Any]:
    return {"investigator": case.person("max"), **answers}


def waiting(by: str = "max") -> Case:
    """Return the case while it is looked into whether it was a disclosure."""
    case = reported()
    until = {"why": "overlapping_case", "review_at": london(2027, 10, 27, "17:00")}
    case.does(by, c.PauseBreach, **until)
    return case


def test_nobody_is_tried_before_it_is_asked_whether_they_disclosed_something() -> None:
    case = reported()
    asked = (c.TriageFormal, Reason.CHECKLIST_INCOMPLETE)
    case.refused("dee", *asked, "STASS-2-criticism", **formal(case))
    case.refused("dee", *asked, "STASS-5.3-work-issues", **formal(case, criticism="no"))
    maybe = formal(case, criticism="no", disclosure="possibly_protected")
    case.refused("dee", c.TriageFormal, Reason.ROUTE_REQUIRED, "EXT-WB-detriment", **maybe)
    # Who reported it has it looked into at most, and never ends it unlooked at.
    case.refused(
        "lin", c.TriageNoCase, Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler",
        reason="Never mind.", why="no_breach",
    )  # fmt: skip


def test_it_is_looked_into_as_a_complaint_by_nobody_whom_it_concerns() -> None:
    case = waiting()
    given = case.around()
    told = Tale(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
    told.on(2027, 10, 6, "12:00").does(
        "dee", k.OpenComplaint, kind="whistleblowing", complainant="Kit", summary="Unsafe rotas.",
        reported_by=told.person("kit"), taken_in=True, respondents=(told.person("lin"),),
    )  # fmt: skip
    told.refused("lin", k.AcknowledgeComplaint, Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    told.does("max", k.AcknowledgeComplaint)


def test_nobody_takes_access_from_who_may_have_disclosed_something_alone() -> None:
    case = waiting().on(2027, 10, 13, "10:00")
    measure = {"measure": "access_removed", "need": "Logs may go."}
    own = (c.ImposeInterim, Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    case.refused("lin", *own, **measure)
    alone = (c.ImposeInterim, Reason.REVIEW_REQUIRED, "EXT-WB-detriment")
    case.refused("dee", *alone, **measure)
    case.refused("dee", *alone, second=case.person("lin"), **measure)
    case.does("dee", c.ImposeInterim, second=case.person("bo"), **measure)


def ended(by: str = "max") -> Case:
    """Return the case once it was found that what Kit wrote was protected."""
    case = waiting(by).on(2027, 10, 25, "10:00")
    case.does("dee", c.TriageNoCase, "The Board found so.", why="protected_disclosure")
    return case.is_in("closed")


def on_record(case: Case) -> Breach:
    """Return what is on record of Kit after the case, as the reaction notes it."""
    record = Tale(case.scene.given, BREACHES, record_of(case.person("kit")), Breach())
    (event,) = (one.event for one in case.scene.verdict.events)
    states = {case.scene.name: case.state}
    ended_by = c.TriageNoCase(name=case.scene.name)
    cause = Cause(event=event, stream=case.scene.name, command=ended_by, states=states)
    (noting,) = (one for one in REACTIONS if type(event) in one.to)
    for command in noting.causes(cause):
        record.scene = record.scene.reacting(command)
    found: Breach = record.state
    return found


def reported_again(first: Case) -> Case:
    ref = record_of(first.person("kit")).rsplit("/", 1)[1]
    again = Case(house().knowing("breaches", ref, on_record(first)), "b2")
    again.on(2028, 1, 10, "09:00").reported("max", "kit", **ACT).handed_in("max", "The page.")
    return again.is_in("reported")


def test_what_was_found_to_be_protected_is_tried_by_nobody_later() -> None:
    again = reported_again(ended())
    said = formal(again, criticism="no", disclosure="not_protected")
    said["investigator"] = again.person("mo")
    again.refused("dee", c.TriageFormal, Reason.ALREADY_DECIDED, "EXT-ONCE", **said)


def test_one_person_alone_settles_nothing_by_calling_it_protected() -> None:
    again = reported_again(ended(by="dee"))
    said = formal(again, criticism="no", disclosure="not_protected")
    said["investigator"] = again.person("mo")
    again.does("dee", c.TriageFormal, **said).is_in("investigation")

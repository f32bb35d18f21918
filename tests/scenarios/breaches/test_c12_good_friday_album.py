"""C12, STaSS: an album that shows service users, taken down within minutes on Good Friday.

The house puts some of it in other words than the story was told in. An incident is closed by its
lead once it is decided whom of personal data to tell; the regulator of charities is asked about
where it was rated high. A second report of what was dealt with informally is turned away while
nothing shows more of it (decision 179).
"""

from typing import Any

from duecourse.breaches import commands as c
from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Breach, PastCase
from duecourse.complaints import commands as k
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.incidents import commands as i
from duecourse.incidents.decide import INCIDENTS
from duecourse.incidents.state import Incident
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Approval, Post
from duecourse.takedowns import commands as t
from duecourse.takedowns.decide import TAKEDOWNS
from duecourse.takedowns.state import Takedown
from duecourse.testing import Given
from tests.scenarios.breaches.telling import Case, Tale, london
from tests.scenarios.stass import stass

CLAUSE = "STASS-5.3-confidential"
CONFLICT = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")


def house() -> Given:
    """Return STaSS with the album, which Sam wrote and Lin approved, and Mo of another team."""
    sam, lin = stass().person("sam"), stass().person("lin")
    given = stass().with_person("mo", "line_manager")
    seen = (Approval("line_manager", lin, london(2027, 3, 25, "16:00")),)
    album = Post(state="published", version=9, author=sam, visibility="live", approvals=seen)
    return given.knowing("posts", "p1", album)


def flagged() -> Tale:
    """Return the incident as Sam flagged it on Friday at five past ten, with the album."""
    tale = Tale(house(), INCIDENTS, house().name("incidents", "i1"), Incident())
    tale.on(2027, 3, 26, "10:05")
    said = {"summary": "The album shows service users.", "about": (house().name("posts", "p1"),)}
    return tale.does("sam", i.FlagIncident, kinds=("data",), **said).is_in("flagged")


def album() -> Any:
    """Return what a report says of the album."""
    post = house().name("posts", "p1")
    said = {"act": "Posted an album of service users.", "act_at": london(2027, 3, 26, "09:00")}
    return {"clause": CLAUSE, "capacity": "official", "about": (post,), **said}


def self_reported() -> Case:
    case = Case(house())
    case.on(2027, 3, 26, "10:20").does("sam", c.SelfReport, **album())
    return case.is_in("reported")


def test_seventy_two_hours_of_the_clock_run_across_the_change_to_summer_time() -> None:
    tale = flagged()
    assert tale.due("report") == london(2027, 3, 29, "11:05")
    rated = {"sensitivity": "medium", "reputation": "low", "rationale": "It was up for an hour."}
    tale.does("dee", i.AssessIncident, **rated)
    tale.does("dee", i.OpenResponse)
    tale.does("dee", i.StandDown, "The album is down.")
    open_ = (i.CloseIncident, Reason.ASSESSMENT_REQUIRED)
    tale.refused("dee", *open_, outcome="It is down.")
    tale.on(2027, 3, 28, "20:00")
    decided = {"body": "data_regulator", "report": "no"}
    tale.does("dee", i.DecideReport, "Nobody could be found by it.", **decided)
    assert tale.met("report") == london(2027, 3, 28, "20:00")
    # Whom the pictures show is decided too, before it ends.
    tale.refused("dee", *open_, outcome="It is down.")
    told = {"body": "people_concerned", "report": "no"}
    tale.does("dee", i.DecideReport, "They were asked, and know.", **told)
    tale.does("dee", i.CloseIncident, outcome="It is down.").is_in("closed")


def test_the_album_is_down_within_minutes_and_somebody_else_looks_after_the_holidays() -> None:
    given = flagged().around()
    down = Tale(given, TAKEDOWNS, given.name("takedowns", "t1"), Takedown())
    down.on(2027, 3, 26, "10:06").does(
        "sam", t.OpenTakedown, ground="su_identifiable", post=given.name("posts", "p1"),
        arises_from=given.name("incidents", "i1"),
    )  # fmt: skip
    down.on(2027, 3, 26, "10:10").does("sam", t.RecordRemoval, "It shows service users.")
    assert down.is_in("removed").due("second_look") == london(2027, 3, 30, "17:00")


def informal() -> Case:
    case = self_reported()
    assert case.due("triage") == london(2027, 4, 5, "17:00")
    talk = {"plan": "Sam and Dee go through who is in a picture."}
    case.refused("lin", c.TriageInformal, *CONFLICT, **talk)
    case.does("dee", c.TriageInformal, **talk)
    taken = Post(state="published", version=10, author=case.person("sam"), visibility="taken_down")
    case.on(2027, 4, 9, "10:00").knowing("posts", "p1", taken)
    case.does("dee", c.CompleteInformal, done="They did.").is_in("closed")
    return case


def test_who_approved_the_album_sorts_nothing_of_it() -> None:
    assert informal().met("triage") == london(2027, 3, 26, "10:20")


def test_what_was_dealt_with_is_not_tried_though_a_parent_complains_of_who_approved() -> None:
    first = informal()
    parent = Tale(first.around(), COMPLAINTS, house().name("complaints", "k1"), Complaint())
    parent.on(2027, 4, 12, "09:30").does(
        "max", k.OpenComplaint, kind="staff_conduct", complainant="A parent", taken_in=True,
        summary="Lin let it go out.", respondents=(parent.person("lin"),), by_media="no",
        minor="no",
    )  # fmt: skip
    assert parent.is_in("received").due("acknowledge") == london(2027, 4, 15, "17:00")

    noted = PastCase(first.scene.name, "", None, None, first.state.acts(), informal=True)
    sam = first.person("sam")
    record = Breach(state="record", version=1, respondent=sam, past=(noted,))
    ref = record_of(sam).rsplit("/", 1)[1]
    again = Case(house().knowing("breaches", ref, record), "b2")
    again.on(2027, 4, 20, "10:00").reported("mo", "sam", **album())
    named = {"investigator": again.person("max"), "criticism": "no", "disclosure": "not_protected"}
    again.refused("dee", c.TriageFormal, Reason.ALREADY_DECIDED, "EXT-ONCE", **named)


def test_a_picture_from_before_the_policy_breaches_none() -> None:
    case = Case(house())
    case.on(2027, 4, 20, "10:00")
    before = {**album(), "act_at": london(2015, 3, 2, "12:00")}
    none = (c.ReportBreach, Reason.POLICY_NOT_IN_FORCE, "EXT-PROC-version")
    case.refused("mo", *none, respondent=case.person("sam"), **before)

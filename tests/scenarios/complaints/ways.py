"""Scenes of a complaint of STaSS on its way: Jo complains of Sam; Lin, Max and Mo handle it."""

from datetime import timedelta
from typing import Any, Final

from duecourse.complaints import around as a
from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Around, Complaint, Way
from duecourse.testing import MONDAY, Given, Scene

ALLEGED: Final = (s.Allegation(id="a1", text="They shouted."),)
FOUND: Final = (
    s.Found(allegation="a1", finding="upheld", reasons="Two heard it.", evidence=("e1",)),
)
SEEN: Final[dict[str, Any]] = {"item": "e1", "what": "A letter.", "shown": "yes"}
AGREED: Final[dict[str, Any]] = {"settlement": "apology", "terms": "Sorry.", "silences": "no"}
LETTER: Final[dict[str, Any]] = {"letter": "By post.", "signpost": "ico"}
DECISION: Final[dict[str, Any]] = {
    "outcome": "An apology.",
    "reasons": "It was so.",
    "names_others": "no",
    "result": "upheld",
}
OTHER: Final = "organisations/stass/complaints/k0"
SOON: Final = MONDAY + timedelta(days=30)
_BOTH: Final[dict[str, Any]] = {"complainant_agrees": "yes", "respondent_agrees": "yes"}


def house() -> Given:
    """Return STaSS with three line managers, a director and two of the board."""
    people = {
        "lin": ("line_manager",),
        "max": ("line_manager",),
        "mo": ("line_manager",),
        "dee": ("director",),
        "bo": ("board",),
        "bea": ("board",),
        "sam": ("user",),
        "jo": ("user",),
    }
    built = Given.under("stass", people, platform="twitter", author="sam")
    return built.with_person("form", acknowledged=False, kind="intake_account")


def opened(given: Given, by: str = "jo", **fields: Any) -> Scene:
    """Return a complaint that was received."""
    name = given.name("complaints", "k1")
    made = {
        "kind": "staff_conduct",
        "complainant": "Jo Roe",
        "respondents": (given.person("sam"),),
        **fields,
    }
    scene = Scene(given, COMPLAINTS, name, Complaint())
    return scene.when(c.OpenComplaint(name=name, **made), by)


def received() -> Scene:
    """Return a complaint of Jo about Sam."""
    return opened(house())


def claimed() -> Scene:
    """Return one of which somebody says that Max made it."""
    return opened(house(), by="lin", reported_by=house().person("max"))


def of_data_too() -> Scene:
    """Return one that is about personal data, too."""
    return opened(house(), kinds=("data_protection",))


def acknowledged(scene: Scene | None = None) -> Scene:
    """Return it once it was acknowledged."""
    scene = scene or received()
    return scene.when(c.AcknowledgeComplaint(name=scene.name), "lin")


def informal() -> Scene:
    """Return it while it is tried to settle it."""
    scene = acknowledged()
    return scene.when(s.ScreenInformal(name=scene.name, wish="informal"), "lin", reason="So.")


def out_of_scope() -> Scene:
    """Return it once it was not looked into."""
    scene = acknowledged()
    command = s.ScreenOutOfScope(name=scene.name, cause="not_ours", signpost="ico")
    return scene.when(command, "lin")


def silent() -> Scene:
    """Return an anonymous one about which nobody answered for weeks."""
    scene = acknowledged(opened(house(), by="form", complainant="", anonymous=True))
    return scene.later(days=60)


def mediated() -> Scene:
    """Return it while somebody mediates."""
    scene = informal()
    return scene.when(s.StartMediation(name=scene.name, **_BOTH), "lin")


def investigated() -> Scene:
    """Return it while it is investigated, with something in evidence."""
    scene = acknowledged()
    scene = scene.when(s.ScreenFormal(name=scene.name, allegations=ALLEGED), "lin")
    return scene.when(s.AddComplaintEvidence(name=scene.name, **SEEN), "max")


def heard(scene: Scene) -> tuple[s.Heard, ...]:
    """Return that everybody who is complained of by name said something to it."""
    return tuple(s.Heard(person=one, says="It was not so.") for one in scene.state.respondents)


def too_late() -> Scene:
    """Return it while it is investigated although what it is about lies years back."""
    scene = acknowledged(opened(house(), event_at=MONDAY - timedelta(days=1500)))
    command = s.ScreenFormal(name=scene.name, allegations=ALLEGED, late_because="They were ill.")
    return scene.when(command, "lin")


def found() -> Scene:
    """Return it once it was found out."""
    scene = investigated()
    command = s.SubmitFindings(name=scene.name, findings=FOUND, heard=heard(scene))
    return scene.when(command, "max")


def decided() -> Scene:
    """Return it once it was decided."""
    scene = found()
    return scene.when(s.DecideComplaint(name=scene.name, **DECISION), "dee")


def answered() -> Scene:
    """Return it once its outcome was sent."""
    scene = decided()
    return scene.when(n.AnswerComplainant(name=scene.name, **LETTER), "lin")


def appealed() -> Scene:
    """Return it once its maker appealed."""
    scene = answered()
    command = n.AppealComplaint(name=scene.name, party="complainant", ground="bias")
    return scene.when(command, "jo")


def referred() -> Scene:
    """Return it while an outside body deals with it."""
    scene = acknowledged()
    command = n.ReferComplaint(name=scene.name, body="police", sent="It.", basis="A crime.")
    return scene.when(command, "lin")


def beside_another() -> Scene:
    """Return it beside an earlier one of Jo."""
    given = house()
    earlier = Complaint(
        state="received",
        version=1,
        kind="staff_conduct",
        kinds=("staff_conduct",),
        respondents=(given.person("sam"),),
        opened_by=given.person("jo"),
        opened_at=MONDAY - timedelta(days=1),
        received_at=MONDAY - timedelta(days=1),
    )
    return opened(given.knowing("complaints", "k0", earlier))


def merged() -> Scene:
    """Return it once it goes on in the earlier one."""
    scene = beside_another()
    return scene.when(n.MarkDuplicate(name=scene.name, into=OTHER, new="no"), "lin")


def paused() -> Scene:
    """Return it while its decision waits."""
    scene = acknowledged()
    command = n.PauseComplaint(name=scene.name, cause="police_asked", review_at=SOON)
    return scene.when(command, "lin")


def of_a_post(id_: str, **changes: Any) -> Complaint:
    """Return a complaint of somebody beyond the organisation that stands in the open."""
    made: dict[str, Any] = {
        "state": "received",
        "version": 1,
        "kind": "staff_conduct",
        "kinds": ("staff_conduct",),
        "opened_by": house().person("form"),
        "by_form": True,
        "opened_at": MONDAY,
        "received_at": MONDAY,
        "respondents": (house().person("sam"),),
    }
    return Complaint(**{**made, **changes})


def beside_alike(**changes: Any) -> Scene:
    """Return one in the open, beside another that may be alike."""
    given = house().knowing("complaints", "k0", of_a_post("k0", **changes))
    scene = opened(given)
    command = s.DiscloseComplaint(name=scene.name)
    return scene.when(command, "lin", reason="It is about all.")


def grouped(**changes: Any) -> Scene:
    """Return one that leads a series of two; the other is in it, as it was said last."""
    scene = beside_alike()
    command = a.GroupSeries(name=scene.name, others=(OTHER,), alike="yes")
    scene = scene.when(command, "lin")
    other = of_a_post("k0", around=Around(series_of=scene.name), **changes)
    return scene.meanwhile(scene.given.knowing("complaints", "k0", other))


def in_series() -> Scene:
    """Return one that goes with a series that another leads."""
    scene = received()
    command = a.FollowSeries(name=scene.name, series=OTHER, what="joined")
    return scene.reacting(command)


def all_answered() -> Scene:
    """Return a series whose makers were all acknowledged and answered."""
    scene = grouped(state="acknowledged", way=Way(answered=True))
    scene = scene.when(a.AcknowledgeSeries(name=scene.name), "lin")
    return scene.when(a.AnswerSeries(name=scene.name, letter="By post."), "lin")

"""A breach at STaSS, scene by scene: reported by Jo, about Sam; others deal with it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from msgspec import structs

from duecourse.breaches import commands as c
from duecourse.breaches.decide import BREACHES
from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Allegation, Breach, Findings, Hearing, PastCase
from duecourse.testing import MONDAY, Given, Scene
from tests.scenarios.stass import stass

CLAUSE: Final = "STASS-4.2-conduct"
ACT_AT: Final = MONDAY - timedelta(days=3)
FACTORS: Final = ("boundaries", "confidentiality", "association", "offence", "damage")
HEARING_AT: Final = datetime(2026, 3, 9, 10, 0, tzinfo=MONDAY.tzinfo)
"""The first day on which it may be, five working days after a notice of that Monday."""


def house(**respondent: Any) -> Given:
    """Return STaSS with Jo, Pat and Una, who hold no role, and a second member of the Board."""
    theirs: dict[str, Any] = {"kind": "staff", "line_manager": stass().person("lin"), **respondent}
    given = stass().with_person("sam", "user", **theirs)
    given = given.with_organisation(managers={given.person("sam"): given.person("lin")})
    for who in ("jo", "pat", "una"):
        given = given.with_person(who)
    return given.with_person("kit", "board").with_person("mo", "line_manager")


def with_warning(given: Given, sanction: str, since: datetime, until: datetime) -> Given:
    """Return it with a warning of Sam's from another case."""
    other = given.name("breaches", "b0")
    noted = PastCase(other, sanction, since, until, ("STASS-5.1-camera@2026-01-05",))
    return recorded(given, noted)


def recorded(given: Given, *noted: PastCase) -> Given:
    """Return it with what is on record of Sam from other cases."""
    sam = given.person("sam")
    state = Breach(state="record", version=1, respondent=sam, past=noted)
    return given.knowing("breaches", record_of(sam).rsplit("/", 1)[1], state)


def nothing(given: Given | None = None) -> Scene:
    given = given or house()
    return Scene(given, BREACHES, given.name("breaches", "b1"), Breach())


def act(**fields: Any) -> dict[str, Any]:
    """Return what a report says of an act."""
    said = {"clause": CLAUSE, "act": "Mocked a colleague.", "act_at": ACT_AT}
    return {**said, "capacity": "personal", **fields}


def reported(given: Given | None = None, by: str = "jo", **fields: Any) -> Scene:
    scene = nothing(given)
    made = {"respondent": scene.given.person("sam"), **act(), **fields}
    return scene.when(c.ReportBreach(name=scene.name, **made), by)


def with_evidence(scene: Scene, by: str = "jo", origin: str = "came_across") -> Scene:
    handed_in = c.AddBreachEvidence(name=scene.name, says="A screenshot.", origin=origin)
    return scene.when(handed_in, by)


def formal(scene: Scene, by: str = "lin", investigator: str = "max", **fields: Any) -> Scene:
    answers = {"criticism": "no", "disclosure": "not_protected", **fields}
    named = scene.given.person(investigator)
    return scene.when(c.TriageFormal(name=scene.name, investigator=named, **answers), by)


def investigated(given: Given | None = None, **fields: Any) -> Scene:
    return formal(with_evidence(reported(given, **fields)))


def submitted(scene: Scene, by: str = "max", **fields: Any) -> Scene:
    answer_to = tuple(range(1, len(scene.state.allegations) + 1))
    said = {"report": "They did.", "for_respondent": "They are sorry.", "answer_to": answer_to}
    command = c.SubmitReport(name=scene.name, **{**said, "factors": FACTORS, **fields})
    return scene.when(command, by)


def found(given: Given | None = None, **fields: Any) -> Scene:
    return submitted(investigated(given, **fields))


def notice(scene: Scene, chair: str = "dee", **fields: Any) -> c.ScheduleHearing:
    heard = tuple(range(1, len(scene.state.allegations) + 1))
    said = {
        "hearing_at": HEARING_AT,
        "place": "Room 2",
        "allegations": heard,
        "evidence": (1,),
        "outcomes": ("first_warning", "final_warning"),
        "companion_told": True,
        "recording_told": True,
        "adjustments": "None were asked for.",
        "union_representative": "no",
        "chair": scene.given.person(chair),
    }
    return c.ScheduleHearing(name=scene.name, **{**said, **fields})


def scheduled(scene: Scene | None = None, by: str = "dee", **fields: Any) -> Scene:
    scene = scene or found()
    return scene.when(notice(scene, **fields), by)


def until(scene: Scene, at: datetime) -> Scene:
    return scene.later(seconds=(at - scene.at).total_seconds())


def held(scene: Scene | None = None, by: str = "dee", **fields: Any) -> Scene:
    scene = scene or scheduled()
    said = {"attended": "yes", "recorded": "Minutes", "evidence": (1,), **fields}
    at = scene.state.hearing.at if scene.state.hearing else scene.at
    return until(scene, max(at, scene.at)).when(c.HoldHearing(name=scene.name, **said), by)


def findings(scene: Scene | None = None, by: str = "dee", **fields: Any) -> Scene:
    scene = scene or held()
    said = {"upheld": (1,), "reasons": "The screenshot shows it.", **fields}
    return scene.when(c.RecordFindings(name=scene.name, **said), by)


def outcome(scene: Scene | None = None, sanction: str = "first_warning", **fields: Any) -> Scene:
    scene = (scene or findings()).later(hours=1)
    said = {"reasons": "It hurt.", "letter_sent_at": scene.at, "names_others": "no", **fields}
    by = said.pop("by", "dee")
    return scene.when(c.RecordOutcome(name=scene.name, sanction=sanction, **said), by)


def appealed(scene: Scene | None = None) -> Scene:
    scene = (scene or outcome()).later(days=1)
    return scene.when(c.AppealBreach(name=scene.name, ground="sanction"), "sam")


def closed() -> Scene:
    scene = decided_whether(outcome()).later(days=14)
    return scene.when(c.CloseBreach(name=scene.name, assessed="yes"), "dee")


def decided_whether(scene: Scene, *bodies: str, by: str = "dee") -> Scene:
    for body in bodies or ("professional_body", "dbs"):
        told = c.DecideReferral(name=scene.name, body=body, referral="not_needed")
        scene = scene.when(told, by, reason="Sam is not registered.")
    return scene


def standing(given: Given, state: str, *, clause: str, **fields: Any) -> Scene:
    """Return a case of any house as it stands, with one allegation against Nat."""
    alleged = Allegation(clause, ACT_AT, "personal")
    case = {"respondent": given.person("nat"), "allegations": (alleged,), "informants": ()}
    made = Breach(**{"state": state, "version": 3, "told": True, **case, **fields})
    return Scene(given, BREACHES, given.name("breaches", "b1"), made)


def upheld(**numbers: tuple[int, ...]) -> dict[str, Any]:
    """Return what a case has once one allegation was heard and upheld."""
    every = {"upheld": (1,), "serious": (), "gross": (), "knowing": (), **numbers}
    hearing = Hearing(MONDAY, "", (1,), (1,), ("dismissal", "final_warning"))
    return {"findings": Findings(**every, at=MONDAY), "hearing": hearing}


def decides(scene: Scene, by: str, sanction: str) -> Scene:
    said: dict[str, Any] = {"reasons": "It hurt.", "letter_sent_at": scene.at}
    given = c.RecordOutcome(name=scene.name, sanction=sanction, names_others="no", **said)
    return scene.when(given, by)


def unsought() -> Scene:
    """Return a report of nobody known that is closed, as it was looked for who it is."""
    scene = reported(respondent="")
    closed = c.TriageNoCase(name=scene.name, why="no_breach", searched="Asked the team.")
    return scene.when(closed, "dee", reason="Nobody knows.")


def of_a_union() -> Scene:
    """Return a hearing of somebody who represents a trade union."""
    return scheduled(union_representative="yes", official="A. Official")


def of_several() -> Scene:
    """Return a case that is decided beside one of the same matter, which the decider knows not."""
    scene = findings()
    other = scene.name.replace("/b1", "/b9")
    beside = replace(scene, state=structs.replace(scene.state, linked=(other,)))
    return outcome(beside, differs_because="It was the first time.")


SAYING: Final = (unsought, of_a_union, of_several)
"""Scenes that bring a text which no example brings."""

"""Examples of what may be done with a breach at any time; `of_breaches` has them all."""

from datetime import timedelta

from duecourse.breaches import commands as c
from duecourse.breaches.decide import BREACHES
from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Breach
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Scene
from tests.examples.framework import Example, act
from tests.scenarios.breaches import scenes as s
from tests.scenarios.clocks import missed

SAM, CASE = s.house().person("sam"), s.house().name("breaches", "b1")


def _measured() -> Scene:
    scene = s.reported()
    imposed = c.ImposeInterim(name=scene.name, measure="supervised", need="To protect Pat.")
    return scene.when(imposed, "dee")


def _referred() -> Scene:
    scene = s.reported()
    told = c.DecideReferral(name=scene.name, body="police", referral="refer", sent="The picture")
    return scene.when(told, "dee", reason="It may be a crime.")


def _paused() -> Scene:
    scene = s.reported()
    until = MONDAY + timedelta(days=21)
    paused = c.PauseBreach(name=scene.name, why="external_process", review_at=until)
    return scene.when(paused, "dee")


def _sorted_late() -> Scene:
    scene = missed(s.reported(), "triage")
    return scene.when(c.TriageInformal(name=scene.name, plan="A talk."), "lin")


def _record() -> Scene:
    return Scene(s.house(), BREACHES, record_of(SAM), Breach())


def _beside_pats() -> Scene:
    """Return a case beside that of Pat, who did the same."""
    given = s.house()
    other = s.reported(given, respondent=given.person("pat")).state
    return s.reported(given.knowing("breaches", "b2", other))


AROUND = (
    Example(
        c.LinkBreach,
        given=_beside_pats,
        accepted=act("lin", breach=s.house().name("breaches", "b2")),
        refused=act("lin", breach=CASE),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.AddBreachEvidence,
        given=s.reported,
        accepted=act("jo", says="A screenshot.", origin="recipient"),
        refused=act("jo", says="A screenshot."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ImposeInterim,
        given=s.reported,
        accepted=act("dee", measure="supervised", need="To protect Pat."),
        refused=act("dee", measure="unpaid_suspension", need="To protect Pat."),
        why=Reason.SANCTION_NOT_AVAILABLE,
    ),
    Example(
        c.ReviewInterim,
        given=_measured,
        accepted=act("dee", because="Pat is still here."),
        refused=act("dee"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.LiftInterim,
        given=_measured,
        accepted=act("dee"),
        refused=act("dee"),
        instead=s.reported,
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.DecideReferral,
        given=s.reported,
        accepted=act("dee", body="police", referral="not_needed", because="It is no crime."),
        refused=act("dee", body="police", referral="refer", because="It is a crime."),
        why=Reason.EVIDENCE_REQUIRED,
    ),
    Example(
        c.SettleReferral,
        given=_referred,
        accepted=act("dee", body="police", answer="They do nothing."),
        refused=act("dee", body="ico", answer="They do nothing."),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.PauseBreach,
        given=s.reported,
        accepted=act("dee", why="external_process", review_at=MONDAY + timedelta(days=21)),
        refused=act("dee", why="external_process"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ResumeBreach,
        given=_paused,
        accepted=act("dee", why="external_process"),
        refused=act("dee", why="party_ill"),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.DiscloseBreach,
        given=s.reported,
        accepted=act("dee", to="respondent", because="They have to know."),
        refused=act("dee", to="respondent"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.MirrorBreachLink,
        given=s.reported,
        accepted=act("service", system=True, breach=s.house().name("breaches", "b2")),
        refused=act("dee", breach=s.house().name("breaches", "b2")),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.LinkBreachTakedown,
        given=s.reported,
        accepted=act("service", system=True, takedown=f"{s.house().organisation}/takedowns/t1"),
        refused=act("dee", takedown=f"{s.house().organisation}/takedowns/t1"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.CorrectBreachMiss,
        given=_sorted_late,
        accepted=act("dee", clock="triage", done_at=MONDAY + timedelta(days=1), evidence="Mail."),
        refused=act("dee", clock="triage", done_at=MONDAY + timedelta(days=1)),
        why=Reason.EVIDENCE_REQUIRED,
    ),
    Example(
        c.ExtendBreachClock,
        given=s.outcome,
        accepted=act("lin", clock="appeal", why="party_ill", added=2, told="By letter."),
        refused=act("lin", clock="appeal", why="party_ill", added=2),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.NoteRecord,
        given=_record,
        accepted=act("service", system=True, respondent=SAM, breach=CASE, informal=True),
        refused=act("dee", respondent=SAM, breach=CASE),
        why=Reason.NOT_AUTHORISED,
    ),
)

"""Examples of every command on an incident."""

from datetime import timedelta

from duecourse.incidents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Scene
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.clocks import missed
from tests.scenarios.incidents.stages import (
    RATED,
    active,
    agreed,
    assessed,
    closed,
    flagged,
    nothing,
    of_data,
    standing_down,
)

TWITTER = acat().name("channels", "twitter")
CHRIS = acat().person("chris")
WHY = "It grows by the hour."
SOON = MONDAY + timedelta(days=7)


def _assessed_late() -> Scene:
    scene = missed(flagged(), "assess")
    return scene.when(c.AssessIncident(name=scene.name, **RATED), "lena")


def _stopped() -> Scene:
    scene = flagged()
    stop = c.StopIncidentClock(name=scene.name, clock="assess", why="police_asked", review_at=SOON)
    return scene.when(stop, "lena")


EXAMPLES = (
    Example(
        c.FlagIncident,
        given=nothing,
        accepted=act("form", kinds=("harm",), anonymous=True, summary="Somebody is threatened."),
        refused=act("mel", kinds=("harm",), anonymous=True, summary="Somebody is threatened."),
        why=Reason.ANONYMITY_NOT_POSSIBLE,
    ),
    Example(
        c.AssessIncident,
        given=flagged,
        accepted=act("lena", sensitivity="high", reputation="low", rationale="It is shared."),
        refused=act("lena", sensitivity="high", reputation="low"),
        why=Reason.ASSESSMENT_REQUIRED,
    ),
    Example(
        c.ReassessIncident,
        given=assessed,
        accepted=act("ada", kinds=("data",), because="Names are in it."),
        refused=act("ada", because="Names are in it."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.DismissIncident,
        given=assessed,
        accepted=act("tom", because="It is a joke."),
        refused=act("mel", because="It is a joke."),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.DeclareCrisis,
        given=assessed,
        accepted=act("lena", channels=(TWITTER,), because=WHY),
        refused=act("lena", channels=(acat().name("channels", "none"),), because=WHY),
        why=Reason.CHANNEL_UNKNOWN,
    ),
    Example(
        c.OpenResponse,
        given=assessed,
        accepted=act("tom"),
        refused=act("mona"),
        why=Reason.ROUTE_REQUIRED,
    ),
    Example(
        c.ProposeResponse,
        given=active,
        accepted=act("ada", text="We are sorry."),
        refused=act("ada", text=" "),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AgreeResponse,
        given=active,
        accepted=act("tom", proposal=1, consulted=("Ethics Committee",)),
        refused=act("tom", proposal=2, consulted=("Ethics Committee",)),
        why=Reason.STALE_REVISION,
    ),
    Example(
        c.ReviseResponse,
        given=agreed,
        accepted=act("ada", text="We were wrong.", because="We know more."),
        refused=act("ada", because="We know more."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.StandDown,
        given=agreed,
        accepted=act("tom", because="It is quiet."),
        refused=act("tom", because="It is quiet."),
        why=Reason.RESPONSE_NOT_AGREED,
        instead=active,
    ),
    Example(
        c.RedeclareCrisis,
        given=standing_down,
        accepted=act("lena", because="It is back."),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.CloseIncident,
        given=standing_down,
        accepted=act("tom", outcome="We said sorry."),
        refused=act("tom", outcome=""),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ReopenIncident,
        given=closed,
        accepted=act("tom", new_fact="There is another recording."),
        refused=act("tom"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.LinkToIncident,
        given=active,
        accepted=act("ada", link="same_matter", to=acat().name("channels", "twitter")),
        refused=act("ada", link="about_post", to=acat().name("channels", "twitter")),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.RestrictIncident,
        given=active,
        accepted=act("ada", because="A child is in it."),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.DiscloseIncident,
        given=of_data,
        accepted=act("tom", because="Everybody has to help."),
        refused=act("ada", because="Everybody has to help."),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.DecideReport,
        given=of_data,
        accepted=act("tom", body="data_regulator", report="no", because="Nobody saw it."),
        refused=act("tom", body="data_regulator", because="Nobody saw it."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.NotifyBody,
        given=of_data,
        accepted=act("ada", body="data_regulator", reference="IC-1"),
        refused=act("mel", body="data_regulator", reference="IC-1"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.AdviseSubject,
        given=of_data,
        accepted=act("ada", advice="Change the password."),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.CorrectIncidentMiss,
        given=_assessed_late,
        accepted=act("tom", clock="assess", done_at=MONDAY, evidence="The minutes."),
        refused=act("lena", clock="assess", done_at=MONDAY, evidence="The minutes."),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.StopIncidentClock,
        given=flagged,
        accepted=act("lena", clock="assess", why="police_asked", review_at=SOON),
        refused=act("tom", clock="assess", why="police_asked", review_at=SOON),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.ResumeIncidentClock,
        given=_stopped,
        accepted=act("lena", clock="assess", why="police_asked"),
        refused=act("lena", clock="assess", why="party_ill"),
        why=Reason.ILLEGAL_TRANSITION,
    ),
)

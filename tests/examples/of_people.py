"""Examples of every command on a person's entry."""

from duecourse.kernel.reasons import Reason
from duecourse.people import commands as c
from duecourse.testing import Scene
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.people.test_people import as_known, entered, newcomer


def _noa() -> Scene:
    return as_known(entered("staff"))


def _suspended() -> Scene:
    scene = _noa()
    return scene.when(c.SuspendAccess(name=scene.name), "mona", reason="Phone stolen.")


def _gone() -> Scene:
    scene = _noa()
    return scene.when(c.RecordLeaving(name=scene.name), "mona")


def _asking() -> Scene:
    scene = _noa()
    return scene.when(c.AskAdvice(name=scene.name, kind="press", question="May I?"), "noa")


def _connected() -> Scene:
    scene = _noa()
    return scene.when(c.DeclareConnection(name=scene.name, subject="su-7", nature="Kin."), "noa")


def _no_more_connected() -> Scene:
    scene = _connected()
    ended = c.AskDeclarationEnd(name=scene.name, subject="su-7")
    return scene.when(ended, "noa", reason="They moved away.")


EXAMPLES = (
    Example(
        c.RegisterPerson,
        given=newcomer,
        accepted=act("mona", title="Noa", kind="staff"),
        refused=act("mona", title="Noa", kind="robot"),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.AssignRole,
        given=_noa,
        accepted=act("mona", role="social_lead"),
        refused=act("mona", role="staff"),
        why=Reason.ALREADY_EXISTS,
    ),
    Example(
        c.RemoveRole,
        given=_noa,
        accepted=act("mona", role="staff"),
        refused=act("mona", role="chair"),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.AcknowledgePolicy,
        given=_noa,
        accepted=act("noa", policy_version="2021-10-08"),
        refused=act("noa", policy_version="2019-01-01"),
        why=Reason.POLICY_NOT_IN_FORCE,
    ),
    Example(
        c.SuspendAccess,
        given=_noa,
        accepted=act("mona", because="Phone stolen."),
        refused=act("mona"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ReviewSuspension,
        given=_suspended,
        accepted=act("mona", because="The phone is still gone."),
        refused=act("mona"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RestoreAccess,
        given=_suspended,
        accepted=act("mona", because="New phone."),
        refused=act("mona"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RecordLeaving,
        given=_noa,
        accepted=act("mona"),
        refused=act("lena"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.Rejoin,
        given=_gone,
        accepted=act("mona"),
        refused=act("mona"),
        why=Reason.ILLEGAL_TRANSITION,
        instead=_noa,
    ),
    Example(
        c.DeclareConflict,
        given=_noa,
        accepted=act("noa", about=acat().person("mona"), nature="A cousin of theirs."),
        refused=act("mona", about=acat().person("noa"), nature="A cousin of theirs."),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.DeclareConnection,
        given=_noa,
        accepted=act("noa", subject="su-7", nature="School friends."),
        refused=act("noa", subject="", nature="School friends."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AskAdvice,
        given=_noa,
        accepted=act("noa", kind="press", question="May I?"),
        refused=act("noa", kind="press"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AnswerAdvice,
        given=_asking,
        accepted=act("tom", advice=lambda s: s.state.advice[0].id, answer="Ask Mona first."),
        refused=act("tom", advice="advice-99", answer="Ask Mona first."),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.ChangeLineManager,
        given=_noa,
        accepted=act("mona", line_manager=acat().person("ada")),
        refused=act("mona", line_manager=acat().person("mona")),
        why=Reason.SELF_APPROVAL,
    ),
    Example(
        c.RecordQualification,
        given=_noa,
        accepted=act("mona", qualification="supervisor", proof="Certificate of 2024"),
        refused=act("mona", qualification="supervisor"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AskDeclarationEnd,
        given=_connected,
        accepted=act("noa", subject="su-7", because="They moved away."),
        refused=act("noa", subject="su-8", because="They moved away."),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.ConfirmDeclarationEnd,
        given=_no_more_connected,
        accepted=act("mona", subject="su-7", because="Seen."),
        refused=act("mona", subject="su-7", because="Seen."),
        why=Reason.APPROVAL_REQUIRED,
        instead=_connected,
    ),
    Example(
        c.ConfirmLeaving,
        given=_gone,
        accepted=act("noa"),
        refused=act("mona"),
        why=Reason.ACTOR_MISMATCH,
    ),
)

"""Examples of every command on a channel."""

from duecourse.channels import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Scene
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.channels.test_access import HOUR, POST, granted, proposed, twitter
from tests.scenarios.channels.test_channels import active, approved, nothing, requested

_LENA = acat().person("lena")


def _held() -> Scene:
    scene = active()
    return scene.when(c.HoldChannel(name=scene.name), "mona", reason="A crisis.")


def _with_tool() -> Scene:
    scene = active()
    return scene.when(c.ApproveTool(name=scene.name, tool="buffer"), "mona")


def _lost() -> Scene:
    scene = active()
    return scene.when(c.ReportLoss(name=scene.name), "lena", reason="Somebody else has it.")


EXAMPLES = (
    Example(
        c.RequestChannel,
        given=nothing,
        accepted=act("lena", platform="youtube", address="https://youtube.example/acat"),
        refused=act("lena", platform="myspace", address="https://myspace.com/acat"),
        why=Reason.CHANNEL_UNKNOWN,
    ),
    Example(
        c.ApproveChannel,
        given=requested,
        accepted=act("mona"),
        refused=act("mona"),
        why=Reason.SELF_APPROVAL,
        instead=lambda: requested(by="mona"),
    ),
    Example(
        c.ActivateChannel,
        given=approved,
        accepted=act("mona", login="organisational", two_factor=True),
        refused=act("mona", login="personal", two_factor=True),
        why=Reason.ACCOUNT_NOT_SEPARATE,
    ),
    Example(
        c.DeclineChannel,
        given=requested,
        accepted=act("mona", because="No time to keep it up."),
        refused=act("mona"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.HoldChannel,
        given=active,
        accepted=act("mona", because="A crisis."),
        refused=act("lena", because="A crisis."),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.ReleaseChannel,
        given=_held,
        accepted=act("mona", because="It is over."),
        refused=act("mona", because="It is over."),
        why=Reason.ILLEGAL_TRANSITION,
        instead=active,
    ),
    Example(
        c.RetireChannel,
        given=active,
        accepted=act("mona", because="Nobody reads it."),
        refused=act("mona"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ProposeGrant,
        given=twitter,
        accepted=act("mona", person=_LENA),
        refused=act("mona", person=_LENA, until=MONDAY),
        why=Reason.TIME_ORDER,
    ),
    Example(
        c.ApproveGrant,
        given=proposed,
        accepted=act("mona", grant=lambda s: s.state.grants[0].id),
        refused=act("mona", grant="grant-99"),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.RevokeGrant,
        given=granted,
        accepted=act("mona", person=_LENA),
        refused=act("mona", person=acat().person("sam")),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.PermitPosting,
        given=twitter,
        accepted=act("mona", person=_LENA, post=POST, until=MONDAY + HOUR),
        refused=act("mona", person=_LENA, post=POST),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ApproveTool,
        given=active,
        accepted=act("mona", tool="buffer"),
        refused=act("mona", tool="buffer"),
        why=Reason.ALREADY_EXISTS,
        instead=_with_tool,
    ),
    Example(
        c.WithdrawTool,
        given=_with_tool,
        accepted=act("mona", tool="buffer"),
        refused=act("mona", tool="hootsuite"),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.RecordChannelCheck,
        given=active,
        accepted=act("lena", checked="privacy_settings", found="as_it_should_be"),
        refused=act("lena", checked="privacy_settings", found="changed"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ReportLoss,
        given=active,
        accepted=act("lena", because="The password does not work any more."),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RecordRecovery,
        given=_lost,
        accepted=act("mona", evidence="the platform's letter"),
        refused=act("mona"),
        why=Reason.EVIDENCE_REQUIRED,
    ),
    Example(
        c.RecordRotation,
        given=active,
        accepted=act("mona"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    ),
)

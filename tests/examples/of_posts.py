"""Examples of every command on a post."""

from dataclasses import replace
from datetime import timedelta

import msgspec

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts.state import Duty
from duecourse.testing import MONDAY, PostScene, picture, shown, unwritten, writing
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass

_TWITTER = acat().name("channels", "twitter")
_ORDINARY = acat().content
_CORRECT = msgspec.structs.replace(_ORDINARY, kind="correction")
_P2 = acat().name("posts", "p2")


def _draft() -> PostScene:
    return writing(acat())


def _submitted() -> PostScene:
    return _draft().submitted()


def _verified() -> PostScene:
    return _draft().reviewed().verified()


def _published() -> PostScene:
    return _verified().published()


def _live() -> PostScene:
    """Return a post that stands on Twitter and rests on the consent of a supporter."""
    given = acat().with_consent("c1", "s-1").with_channel("twitter", "lena", "mona")
    post = writing(given, subjects=(shown("s-1", "supporter"),), label="A supporter's words")
    return post.reviewed().verified("c1").published().confirmed()


def _down() -> PostScene:
    return _live().does(c.RecordTakedown, "lena", reason="It hurt somebody.")


def _to_be_taken_down() -> PostScene:
    post = _live()
    return post.reacting(c.RequireTakedown(name=post.name, consent=post.state.consents[0]))


def _doubted() -> PostScene:
    return _draft().does(c.RaiseDoubt, "sam", question="Is that so?")


def _doubt(scene: PostScene) -> str:
    return scene.state.doubts[0].id


def _with_picture() -> PostScene:
    return writing(acat(), media=(picture(origin="personal_device"),))


def _photographed() -> PostScene:
    """Return a post whose photo has to be deleted from the device that took it."""
    photo = picture(origin="personal_device")
    post = writing(stass(), media=(photo,)).submitted()
    return (
        post.does(c.PermitMedia, "lin", media=photo.digest)
        .approved()
        .verified()
        .published()
        .confirmed()
    )


def _disputed() -> PostScene:
    """Return a post with a duty to take it down that does not follow from a consent."""
    post = _live()
    duty = Duty(id="takedown-9", kind="takedown", due_at=MONDAY, cause="complaint")
    return replace(post, state=msgspec.structs.replace(post.state, duties=(duty,)))


def _permit(scene: PostScene) -> str:
    assert scene.state.permit is not None
    return scene.state.permit.id


def _duty(scene: PostScene) -> str:
    return scene.state.duties[-1].id


def _captured(scene: PostScene) -> str:
    return scene.state.digest


def _answers(scene: PostScene) -> tuple[c.ChecklistAnswer, ...]:
    asked = [r for r in scene.given.pack.rules_on("ApproveStep") if r.kind.name == "checklist"]
    items = dict.fromkeys(r.params.item for r in asked)
    return tuple(c.ChecklistAnswer(item=item, answer="yes") for item in items)


def _attested(command: str) -> tuple[str, ...]:
    asked = [r for r in acat().pack.rules_on(command) if r.kind.name == "attested"]
    return tuple(dict.fromkeys(r.params.attestation for r in asked))


EXAMPLES = (
    Example(
        c.DraftPost,
        given=lambda: unwritten(acat()),
        accepted=act("lena", channel=_TWITTER, content=_ORDINARY),
        refused=act("lena", channel=acat().name("channels", "myspace"), content=_ORDINARY),
        why=Reason.CHANNEL_UNKNOWN,
    ),
    Example(
        c.RevisePost,
        given=_submitted,
        accepted=act("lena", content=msgspec.structs.replace(_ORDINARY, text="Another text.")),
        refused=act("lena", content=msgspec.structs.replace(_ORDINARY, kind="poem")),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.ReassignAuthor,
        given=_draft,
        accepted=act("mona", author=acat().person("ada")),
        refused=act("mel", author=acat().person("ada")),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.SubmitForReview,
        given=_draft,
        accepted=act("lena", revision=1, attestations=_attested("SubmitForReview")),
        refused=act("lena", revision=7, attestations=_attested("SubmitForReview")),
        why=Reason.STALE_REVISION,
    ),
    Example(
        c.AnswerChecklist,
        given=_submitted,
        accepted=act("ada", answers=_answers),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ApproveStep,
        given=_submitted,
        accepted=act("ada", revision=1, answers=_answers),
        refused=act("lena", revision=1, answers=_answers),
        why=Reason.SELF_APPROVAL,
    ),
    Example(
        c.RequestChanges,
        given=_submitted,
        accepted=act("ada", because="Say when it begins."),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RejectPost,
        given=_submitted,
        accepted=act("ada", clause="ACAT-2.4-purpose", because="It serves no aim."),
        refused=act("ada", clause="NO-SUCH-CLAUSE", because="It serves no aim."),
        why=Reason.CLAUSE_UNKNOWN,
    ),
    Example(
        c.RaiseDoubt,
        given=_draft,
        accepted=act("sam", question="Is that so?"),
        refused=act("sam", question="Is that so?", kind="mood"),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.AnswerDoubt,
        given=_doubted,
        accepted=act("tom", doubt=_doubt, answer="It is.", finding="clear"),
        refused=act("tom", doubt=_doubt, answer="It is."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RetractDoubt,
        given=_doubted,
        accepted=act("sam", doubt=_doubt, because="I had read it wrong."),
        refused=act("lena", doubt=_doubt, because="It is in my way."),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.RecordConsultation,
        given=_draft,
        accepted=act("tess", finding="clear"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.ConfirmCommitment,
        given=_draft,
        accepted=act("mona"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.PermitMedia,
        given=_with_picture,
        accepted=act("mona", media=picture().digest),
        refused=act("mona", media="f" * 64),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.VerifyConsent,
        given=lambda: _draft().reviewed(),
        accepted=act("ada", revision=1, nobody_identifiable=True),
        refused=act("ada", revision=1, nobody_identifiable=True),
        why=Reason.APPROVAL_REQUIRED,
        instead=_submitted,
    ),
    Example(
        c.ReturnToReview,
        given=_verified,
        accepted=act("lena", because="The policy changed."),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.SchedulePublication,
        given=_verified,
        accepted=act("lena", publish_at=MONDAY + timedelta(hours=1)),
        refused=act("lena", publish_at=MONDAY),
        why=Reason.TIME_ORDER,
    ),
    Example(
        c.PublishPost,
        given=_verified,
        accepted=act("lena", revision=1, attestations=_attested("PublishPost")),
        refused=act("lena", revision=1, attestations=_attested("PublishPost")),
        why=Reason.ILLEGAL_TRANSITION,
        instead=_draft,
    ),
    Example(
        c.ConfirmPublication,
        given=_published,
        accepted=act("lena", permit=_permit, url="https://x.example/1", captured_digest=_captured),
        refused=act(
            "lena", permit="permit-99", url="https://x.example/1", captured_digest=_captured
        ),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.ReportPublicationFailure,
        given=_published,
        accepted=act("lena", permit=_permit),
        refused=act("lena", permit="permit-99"),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.WithdrawPost,
        given=_draft,
        accepted=act("lena"),
        refused=act("lena"),
        why=Reason.ILLEGAL_TRANSITION,
        instead=_published,
    ),
    Example(
        c.DeletePost,
        given=_live,
        accepted=None,
        refused=act("lena"),
        why=Reason.IMMUTABLE_RECORD,
    ),
    Example(
        c.RecordTakedown,
        given=_live,
        accepted=act("lena", because="It hurt somebody."),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RefuseTakedown,
        given=_disputed,
        accepted=act("mona", duty=_duty, because="It is a good post."),
        refused=act("mona", duty=_duty, because="It is a good post."),
        why=Reason.TAKEDOWN_NOT_REFUSABLE,
        instead=_to_be_taken_down,
    ),
    Example(
        c.ReinstateContent,
        given=_down,
        accepted=act(
            "mona", because="It was fine.", revision=1, attestations=_attested("PublishPost")
        ),
        refused=act("mona", because="It was fine.", revision=1),
        why=Reason.ATTESTATION_REQUIRED,
    ),
    Example(
        c.AttestDeletion,
        given=_photographed,
        accepted=act("sam", duty=_duty, attested=True),
        refused=act("sam", duty="deletion-99", attested=True),
        why=Reason.NOT_FOUND,
    ),
    Example(
        c.IssueCorrection,
        given=_live,
        accepted=act("lena", correction=_P2, nature="The date was wrong.", content=_CORRECT),
        refused=act("mel", correction=_P2, nature="The date was wrong.", content=_CORRECT),
        why=Reason.NOT_AUTHORISED,
    ),
)

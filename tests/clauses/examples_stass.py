"""What STaSS's clauses allow and refuse."""

from typing import Any

from duecourse.channels.commands import ActivateChannel
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Approval, Channel
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts.content import Subject
from duecourse.testing import Given, PostScene, Scene, picture, shown, unwritten, writing
from tests.clauses.framework import Example
from tests.scenarios.stass import stass

STATISTICS: dict[str, Any] = {
    "text": "We supported 412 people last year.",
    "subjects": (shown("su-all", "service_user", identifiable="no"),),
}
SERVICE_USER = shown("su-7", "service_user")
PAT, KIT, JO = (
    shown(ref, "colleague", representation="image") for ref in ("co-pat", "co-kit", "co-jo")
)
PHOTO = picture(digest="ab" * 32, origin="personal_device", rights_basis="own")


def _submitted(**changes: Any) -> PostScene:
    return writing(stass(), **changes).submitted()


def _published(**changes: Any) -> PostScene:
    return writing(stass(), **changes).reviewed().verified().published()


def _in_doubt() -> PostScene:
    scene = writing(stass()).reviewed().verified()
    return scene.does(c.RaiseDoubt, "sam", kind="other", question="Is this wise?")


def _cleared() -> PostScene:
    scene = _in_doubt()
    return scene.does(
        c.AnswerDoubt, "lin", doubt=scene.state.doubts[0].id, answer="It is.", finding="clear"
    )


def _consenting(*subjects: Subject) -> Given:
    given = stass()
    for subject in subjects:
        given = given.with_consent(f"c-{subject.ref}", subject.ref)
    return given


def _pictured(given: Given) -> PostScene:
    return writing(given, subjects=(PAT, KIT, JO)).reviewed()


def _permitted() -> PostScene:
    scene = _submitted(media=(PHOTO,)).does(c.PermitMedia, "lin", media=PHOTO.digest)
    return scene.approved().verified()


def _deletion(*, attested: bool) -> PostScene:
    scene = _permitted().published().confirmed().later(minutes=10)
    return scene.does(c.AttestDeletion, "sam", duty=scene.state.duties[0].id, attested=attested)


def _asked_to_remove() -> PostScene:
    consent = stass().name("consents", "c-co-kit")
    scene = _pictured(_consenting(PAT, KIT, JO))
    shown = scene.verified("c-co-pat", "c-co-kit", "c-co-jo").published()
    return shown.reacting(c.RequireTakedown(name=shown.name, consent=consent))


def _refused_to_remove() -> PostScene:
    scene = _asked_to_remove()
    duty = scene.state.duties[-1].id
    return scene.does(c.RefuseTakedown, "dee", duty=duty, reason="It is a good photo.")


def _activated(login: str) -> Scene:
    """Return the scene in which a channel that Dee approved is taken into use."""
    name = stass().name("channels", "linkedin")
    state = Channel(
        state="requested",
        version=2,
        platform="linkedin",
        requested_by=stass().person("sam"),
        approvals=(Approval(stass().person("lin"), ("line_manager",)),),
    )
    command = ActivateChannel(name=name, login=login, two_factor=True)
    return Scene(stass(), CHANNELS, name, state).when(command, "lin")


EXAMPLES = (
    Example(
        "STASS-4.2-conduct",
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(without=("conduct",)),
    ),
    Example(
        "STASS-5.1-accountable",
        Reason.IMMUTABLE_RECORD,
        allow=lambda: writing(stass()).does(c.ReassignAuthor, "lin", author=stass().person("dee")),
        refuse=lambda: _published().does(c.ReassignAuthor, "lin", author=stass().person("dee")),
    ),
    Example(
        "STASS-5.1-camera",
        Reason.MEDIA_NOT_PERMITTED,
        allow=_permitted,
        refuse=lambda: _submitted(media=(PHOTO,)).approved().verified(),
    ),
    Example(
        "STASS-5.1-delete",
        Reason.ATTESTATION_REQUIRED,
        allow=lambda: _deletion(attested=True),
        refuse=lambda: _deletion(attested=False),
    ),
    Example(
        "STASS-5.2-authorise",
        Reason.NOT_AUTHORISED,
        allow=_published,
        refuse=lambda: writing(stass()).reviewed().verified().published(by="lin"),
    ),
    Example(
        "STASS-5.2-ethical",
        Reason.CHECKLIST_FAILED,
        allow=lambda: _submitted().approved(),
        refuse=lambda: _submitted().approved(nothing_sensitive="no"),
    ),
    Example(
        "STASS-5.3-unsure",
        Reason.UNRESOLVED_DOUBT,
        allow=lambda: _cleared().published(),
        refuse=lambda: _in_doubt().published(),
    ),
    Example(
        "STASS-5.4.1-identify",
        Reason.SERVICE_USER_IDENTIFIABLE,
        allow=lambda: writing(stass(), **STATISTICS).reviewed().verified(nobody=True),
        refuse=lambda: (
            writing(_consenting(SERVICE_USER), subjects=(SERVICE_USER,))
            .reviewed()
            .verified("c-su-7")
        ),
    ),
    Example(
        "STASS-5.4.2-permission",
        Reason.CONSENT_MISSING,
        allow=lambda: _pictured(_consenting(PAT, KIT, JO)).verified(
            "c-co-pat", "c-co-kit", "c-co-jo"
        ),
        refuse=lambda: _pictured(_consenting(PAT, KIT)).verified("c-co-pat", "c-co-kit"),
    ),
    Example(
        "STASS-5.4.2-objection",
        Reason.CONSENT_WITHDRAWN,
        allow=lambda: _pictured(
            _consenting(PAT, KIT, JO).with_objection("co-kit", state="lifted")
        ).verified("c-co-pat", "c-co-kit", "c-co-jo"),
        refuse=lambda: _pictured(_consenting(PAT, KIT, JO).with_objection("co-kit")).verified(
            "c-co-pat", "c-co-kit", "c-co-jo"
        ),
    ),
    Example(
        "STASS-5.4.2-remove",
        Reason.TAKEDOWN_NOT_REFUSABLE,
        allow=lambda: _asked_to_remove().does(c.RecordTakedown, "sam", reason="Kit asked."),
        refuse=_refused_to_remove,
        checked=False,
    ),
    Example(
        "STASS-5.4.2-like",
        Reason.REVIEW_REQUIRED,
        allow=lambda: _published(kind="like"),
        refuse=lambda: _submitted(kind="like").published(),
    ),
    Example(
        "STASS-5.2-separate",
        Reason.ACCOUNT_NOT_SEPARATE,
        allow=lambda: _activated("organisational"),
        refuse=lambda: _activated("personal"),
    ),
    Example(
        "STASS-ACK-sign",
        Reason.POLICY_NOT_ACKNOWLEDGED,
        allow=lambda: writing(stass()),
        refuse=lambda: unwritten(stass().with_person("val", "user", acknowledged=False)).drafted(
            by="val"
        ),
    ),
)

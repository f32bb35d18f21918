"""Examples of every command on a consent."""

from datetime import timedelta
from typing import Any

from duecourse.consents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, ConsentScene, asked, unasked
from tests.examples.framework import Example, act
from tests.scenarios.cleanslate import cleanslate

_GIVEN: dict[str, Any] = {
    "giver": "Somebody's full name",
    "giver_role": "self",
    "method": "form",
    "wording_version": "2026-01",
    "platforms": lambda scene: (scene.given.platform,),
}


def _unasked() -> ConsentScene:
    return unasked(cleanslate())


def _asked() -> ConsentScene:
    return asked(cleanslate())


def _recorded() -> ConsentScene:
    return _asked().recorded()


def _verified() -> ConsentScene:
    return _recorded().verified()


EXAMPLES = (
    Example(
        c.RequestConsent,
        given=_unasked,
        accepted=act("lou", subject="su-1", subject_kind="colleague", wording_version="2026-01"),
        refused=act("lou", subject_kind="colleague", wording_version="2026-01"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RecordConsent,
        given=_asked,
        accepted=act("lou", given_at=MONDAY, **_GIVEN),
        refused=act("lou", given_at=MONDAY + timedelta(days=365), **_GIVEN),
        why=Reason.TIME_ORDER,
    ),
    Example(
        c.VerifyEvidence,
        given=_recorded,
        accepted=act("lou"),
        refused=act("wes"),
        why=Reason.SELF_APPROVAL,
    ),
    Example(
        c.RejectEvidence,
        given=_recorded,
        accepted=act("lou", because="The form is not signed."),
        refused=act("lou"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.DeclineConsent,
        given=_asked,
        accepted=act("lou"),
        refused=act("lou"),
        why=Reason.ILLEGAL_TRANSITION,
        instead=_verified,
    ),
    Example(
        c.WithdrawConsent,
        given=_verified,
        accepted=act("a-stranger", method="email"),
        refused=act("a-stranger", method="email"),
        why=Reason.NOT_FOUND,
        instead=_unasked,
    ),
    Example(
        c.LapseConsent,
        given=_verified,
        accepted=act("lou"),
        refused=act("a-stranger"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.RenewConsent,
        given=_verified,
        accepted=act("lou", given_at=MONDAY),
        refused=act("lou", given_at=MONDAY, expires_at=MONDAY),
        why=Reason.TIME_ORDER,
    ),
)

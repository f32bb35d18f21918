"""Examples of every command on a consent."""

from datetime import timedelta
from typing import Any, Final

from duecourse.consents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, ConsentScene, asked, unasked
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.examples.framework import Example, act
from tests.scenarios.cleanslate import cleanslate

_GIVEN: dict[str, Any] = {
    "giver": "Somebody's full name",
    "giver_role": "self",
    "method": "form",
    "wording_version": "2026-01",
    "informed": EVERYTHING_SAID,
    "platforms": lambda scene: (scene.given.platform,),
}

_ASKED: dict[str, Any] = {"purpose": "news", "wording_version": "2026-01"}


def _unasked() -> ConsentScene:
    return unasked(cleanslate())


def _asked() -> ConsentScene:
    return asked(cleanslate())


def _recorded() -> ConsentScene:
    return _asked().recorded()


def _verified() -> ConsentScene:
    return _recorded().verified()


def _run_out() -> ConsentScene:
    tomorrow = MONDAY + timedelta(days=1)
    return _asked().recorded(expires_at=tomorrow).verified().later(days=1)


_BY: Final[dict[str, Any]] = {"giver": "R. Roe", "giver_role": "self"}

EXAMPLES = (
    Example(
        c.RequestConsent,
        given=_unasked,
        accepted=act("lou", subject="su-1", subject_kind="colleague", **_ASKED),
        refused=act("lou", subject_kind="colleague", **_ASKED),
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
        instead=_recorded,
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
        given=_run_out,
        accepted=act("lou"),
        refused=act("lou"),
        why=Reason.TIME_ORDER,
        instead=_verified,
    ),
    Example(
        c.RenewConsent,
        given=_verified,
        accepted=act("lou", given_at=MONDAY, evidence="Form of today", **_BY),
        refused=act("lou", given_at=MONDAY, **_BY),
        why=Reason.EVIDENCE_REQUIRED,
    ),
)

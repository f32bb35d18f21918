"""The settings that every pack answers, and what an answer looks like.

A closed list: a pack that spells a setting in its own way would be a pack
that the service does not obey, silently.
"""

from collections.abc import Callable, Mapping
from typing import Final

from duecourse.kernel.durations import period

DURATION: Final = "a duration such as PT1H, P30D, P1M or 3 working days"
NUMBER: Final = "a whole number"
YES_NO: Final = "true or false"
WORDS: Final = "a word, or a list of words"
ROLES: Final = "a role of this pack, or a list of them"

SETTINGS: Final[Mapping[str, str]] = {
    "review_extra": WORDS,
    "consent_required_for": WORDS,
    "consent_su_identifiable": WORDS,
    "consent_guardian_under": NUMBER,
    "consent_refresh": DURATION,
    "channel_one_per_platform": YES_NO,
    "channel_approve": ROLES,
    "channel_approvals": NUMBER,
    "channel_login": WORDS,
    "channel_two_factor": WORDS,
    "channel_checks": DURATION,
    "channel_privacy_check": DURATION,
    "channel_password_rotation": DURATION,
    "press": ROLES,
    "contact_reply": DURATION,
    "complaint_advice_before_response": ROLES,
    "complaint_time_limit": DURATION,
    "complaint_acknowledge": DURATION,
    "complaint_acknowledge_data_protection": DURATION,
    "complaint_delay_explained": DURATION,
    "takedown_consent_withdrawn": DURATION,
    "photo_deletion": DURATION,
    "monitoring_personal": WORDS,
    "breach_mandatory_formal": WORDS,
    "breach_report_fields": WORDS,
    "breach_no_case_reasons_barred": WORDS,
    "breach_triage": DURATION,
    "sanctions": WORDS,
    "warning_live": DURATION,
    "suspension_review": DURATION,
    "companion_postponement": DURATION,
    "appeal_window": DURATION,
    "crisis_assess": DURATION,
    "data_breach_report": DURATION,
    "erasure_answer": DURATION,
}
"""Every setting with its kind; a value may be null where the document is silent."""

RETIRED: Final[Mapping[str, tuple[str, ...]]] = {}
"""Settings of earlier releases that packs in force may still hold, each with the commands that
it bound: they are refused under such a pack, since what it says is not obeyed any more."""

RETIRED_DEFAULTS: Final[Mapping[str, tuple[str, ...]]] = {}
"""Default clauses of earlier releases that packs in force may still take, each with the commands
that it bound. One that stands neither here nor among the defaults refuses every command but
those that replace the policy, and rights."""


_FITS: Final[Mapping[str, Callable[[object], bool]]] = {
    DURATION: lambda value: isinstance(value, str),
    NUMBER: lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0,
    YES_NO: lambda value: isinstance(value, bool),
    WORDS: lambda value: isinstance(value, str),
    ROLES: lambda value: isinstance(value, str),
}


def misfit(key: str, value: object) -> str:
    """Return what is wrong with the value of a setting, empty if nothing is."""
    kind = SETTINGS[key]
    values = value if isinstance(value, tuple) else (value,)
    if value is None:
        return ""
    if not all(_FITS[kind](one) for one in values):
        return f"{value!r} is not {kind}"
    try:
        for one in values if kind is DURATION else ():
            period(str(one))
    except ValueError as error:
        return str(error)
    return ""

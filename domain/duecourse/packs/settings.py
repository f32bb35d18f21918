"""The settings and records that a pack may hold, and what a value looks like.

Closed lists: a pack that spells a setting in its own way would be a pack
that the service does not obey, silently.
"""

from collections.abc import Callable, Mapping
from typing import Final

from duecourse.kernel.durations import lies_within, period

DURATION: Final = "a duration such as PT1H, P30D, P1M or 3 working days"
NUMBER: Final = "a whole number"
YES_NO: Final = "true or false"
WORDS: Final = "a word, or a list of words"
ROLES: Final = "a role of this pack, or a list of them"

SETTINGS: Final[Mapping[str, str]] = {
    "channel_one_per_platform": YES_NO,
    "channel_approvals": NUMBER,
}
"""Every setting with its kind: what a decision reads, and nothing else.
A value may be null where the document is silent."""

RANGES: Final[Mapping[str, tuple[str, str] | tuple[int, int]]] = {
    "channel_approvals": (1, 6),
}
"""Between what the value of a setting lies, both included; of any record, `RECORD_RANGE`.
Asked when a pack is laid down (docs/decisions/079-every-value-has-its-range.md)."""

RECORD_RANGE: Final = ("PT1M", "P10Y")

REVIEW_RANGE: Final = ("P1M", "P5Y")
"""How often a policy is reviewed."""

RECORDS: Final[Mapping[str, str]] = {
    "channel_checks": DURATION,
    "press": ROLES,
    "monitoring_personal": WORDS,
    "breach_mandatory_formal": WORDS,
    "breach_report_fields": WORDS,
    "breach_no_case_reasons_barred": WORDS,
    "sanctions": WORDS,
}
"""What a document says that nothing enforces yet, with its kind: kept and shown as that,
so that nobody takes it for a rule. What a decision comes to read becomes a setting."""

_SAID_BY_RULES: Final = (
    "review_extra",
    "consent_required_for",
    "consent_su_identifiable",
    "consent_guardian_under",
    "channel_approve",
    "channel_login",
    "channel_two_factor",
    "complaint_advice_before_response",
    "photo_deletion",
)
"""Settings of earlier releases that repeated what rules and functions say."""

_NEVER_READ: Final = (
    "channel_privacy_check",
    "channel_password_rotation",
    "contact_reply",
    "complaint_time_limit",
    "complaint_acknowledge",
    "complaint_acknowledge_data_protection",
    "complaint_delay_explained",
    "breach_triage",
    "warning_live",
    "suspension_review",
    "companion_postponement",
    "appeal_window",
    "crisis_assess",
    "data_breach_report",
    "erasure_answer",
)
"""Settings of earlier releases that nothing read, and that are clocks now."""

RETIRED: Final[Mapping[str, tuple[str, ...]]] = dict.fromkeys(
    (*RECORDS, *_SAID_BY_RULES, *_NEVER_READ), ()
)
"""Settings of earlier releases that packs in force may still hold, each with the commands that
it bound: they are refused under such a pack, since what it says is not obeyed any more.
One that bound none was never obeyed, and is no fault."""

RETIRED_DEFAULTS: Final[Mapping[str, tuple[str, ...]]] = {}
"""Default clauses of earlier releases that packs in force may still take, each with the commands
that it bound. One that stands neither here nor among the defaults refuses every command but
those that replace the policy, and rights."""


def range_of(key: str) -> tuple[str, str] | tuple[int, int] | None:
    """Return between what the value of a setting or record lies; None where its kind says all."""
    if key in SETTINGS:
        return RANGES.get(key)
    return RECORD_RANGE if RECORDS[key] is DURATION else None


def out_of_range(key: str, value: object) -> str:
    """Return that a value, which is of its kind, is beyond its range; empty if it is not."""
    if isinstance(value, tuple) and SETTINGS.get(key) in (NUMBER, YES_NO):
        return f"there is one value: {SETTINGS[key]}"
    bounds, values = range_of(key), value if isinstance(value, tuple) else (value,)
    if bounds is None or value is None:
        return ""
    least, most = bounds
    for one in values:
        if isinstance(least, str) and isinstance(most, str):
            if says := lies_within(period(str(one)), least, most):
                return f"{one!r} is {says}"
        elif isinstance(one, int) and not int(least) <= one <= int(most):
            return f"{one} is not from {least} to {most}"
    return ""


_FITS: Final[Mapping[str, Callable[[object], bool]]] = {
    DURATION: lambda value: isinstance(value, str),
    NUMBER: lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0,
    YES_NO: lambda value: isinstance(value, bool),
    WORDS: lambda value: isinstance(value, str),
    ROLES: lambda value: isinstance(value, str),
}


def misfit(key: str, value: object) -> str:
    """Return what is wrong with the value of a setting or record, empty if nothing is.

    What is neither was a setting of an earlier release, and is a clock now.
    """
    kind = SETTINGS.get(key) or RECORDS.get(key) or DURATION
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

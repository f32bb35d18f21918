"""The deadlines that a pack may set, and how a pack that is written becomes deadlines.

A closed list: a deadline in a spelling of the pack's own would be one that the service does
not keep, silently.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.durations import lies_within, period
from duecourse.packs.clocks import ClockEntry
from duecourse.packs.model import Sourced, WrittenPack


class Known(Struct, frozen=True):
    """A deadline that packs may set.

    Attributes:
        says: what is due.
        starts: the facts that may start it.
        obeyed: a decision reads it; else it is kept and shown, and nothing enforces it yet.
        least: the shortest that it may be, and `most` the longest, both included; asked when a
            pack is laid down (docs/decisions/079-every-value-has-its-range.md).
        goes_on: after a miss the service itself goes on: nothing is left to be told of later.
    """

    says: str
    starts: tuple[str, ...]
    obeyed: bool = False
    least: str = "PT1M"
    most: str = "P10Y"
    goes_on: bool = False


CLOCKS: Final[Mapping[str, Known]] = {
    "consent_refresh": Known(
        "A consent is asked for anew", ("given",), obeyed=True, least="P28D", most="P10Y"
    ),
    "access_review": Known(
        "Access without an end is looked at", ("approved",), obeyed=True, least="P7D", most="P3Y"
    ),
    # UK GDPR article 12(3): without undue delay, and within one month at the latest.
    "takedown_consent_withdrawn": Known(
        "What rested on an ended consent comes down", ("withdrawn",), obeyed=True, most="P1M"
    ),
    "removal_second_look": Known(
        "A second person sees that something is down", ("removed",), obeyed=True, most="P1M"
    ),
    "platform_intimate_image": Known(
        "A site may be expected to have taken an intimate image down",
        ("reported",),
        obeyed=True,
        most="P1M",
        goes_on=True,
    ),
    "channel_privacy_check": Known(
        "Privacy settings and terms are looked at", ("checked",), obeyed=True, least="P1D"
    ),
    "channel_password_rotation": Known(
        "A password is changed", ("changed",), obeyed=True, least="P1D"
    ),
    "contact_reply": Known("A contact is answered", ("received",), obeyed=True, most="P28D"),
    "complaint_time_limit": Known("Complaints are in time", ("conduct",), obeyed=True),
    "complaint_acknowledge": Known("A complaint is acknowledged", ("received",), obeyed=True),
    "complaint_acknowledge_data_protection": Known(
        "A complaint about personal data is acknowledged", ("received",), obeyed=True
    ),
    "complaint_data_protection_outcome": Known(
        "A complaint about personal data is enquired into and answered", ("received",)
    ),
    "whistleblowing_acknowledge": Known(
        "A report of wrongdoing is acknowledged", ("received",), obeyed=True, most="P7D"
    ),
    "whistleblowing_feedback": Known(
        "Whoever reported wrongdoing is given feedback",
        ("acknowledged", "acknowledgement_due"),
        obeyed=True,
        most="P3M",
    ),
    "access_answer": Known(
        "A request for one's own data is answered", ("received", "identity_proved", "fee_paid")
    ),
    "complaint_delay_explained": Known(
        "Whoever still waits is told why", ("received",), obeyed=True
    ),
    "complaint_appeal_letter": Known("The outcome of an appeal is sent", ("decided",), obeyed=True),
    "breach_triage": Known("A report of a breach is sorted", ("reported",), obeyed=True),
    "crisis_assess": Known("A possible crisis is looked at", ("flagged",), obeyed=True),
    "suspension_review": Known("A suspension is looked at", ("suspended",), obeyed=True),
    "hearing_notice": Known("A hearing is held, at the earliest", ("invited",), obeyed=True),
    "pause_review": Known(
        "A case that stands still is looked at", ("paused",), obeyed=True, goes_on=True
    ),
    "companion_postponement": Known(
        "A hearing is held that waits for a companion", ("hearing_proposed",), obeyed=True
    ),
    "appeal_member": Known("Members appeal", ("outcome_given",), obeyed=True),
    "appeal_staff": Known("Staff appeal", ("outcome_given",), obeyed=True),
    "warning_first_live": Known("A first warning is live", ("issued",), obeyed=True),
    "warning_final_live": Known("A final warning is live", ("issued",), obeyed=True),
    "data_breach_report": Known(
        "A breach of personal data is reported", ("aware",), obeyed=True, most="PT72H"
    ),
    "erasure_answer": Known(
        "A request to erase is answered", ("received", "identity_proved", "fee_paid")
    ),
}
"""Every deadline that a pack may set."""

WERE_SETTINGS: Final = ("consent_refresh", "access_review", "takedown_consent_withdrawn")
"""Deadlines that packs of earlier releases hold as settings; they go on being obeyed."""

Place = tuple[str | int, ...]


def obeyed(name: str) -> bool:
    """Return whether a decision reads a deadline; of a name that is not known, none does."""
    return name in CLOCKS and CLOCKS[name].obeyed


def strange(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    """Yield what is wrong with the clocks of a pack, by its place."""
    for name, entry in pack.clocks.items():
        known = CLOCKS.get(name)
        if known is None:
            yield ("clocks", name), f"there is no clock {name!r}; known: {', '.join(CLOCKS)}"
            continue
        for field, says in entry.faults():
            yield ("clocks", name, field), says
        for fact in entry.rule().starts:
            if fact not in known.starts:
                says = f"{fact!r} does not start {name}; what does: {', '.join(known.starts)}"
                yield ("clocks", name, "start"), says
        if known.goes_on and any(one.after is not None for one in entry.on_miss):
            says = "it goes on at once when it is missed: say whom to tell then, and nobody later"
            yield ("clocks", name, "on_miss"), says
        if known.obeyed and entry.within is None:
            yield ("clocks", name, "within"), "the service keeps it: say how long"


def out_of_range(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    """Yield each period of a clock that is beyond its range."""
    for name, entry in pack.clocks.items():
        known = CLOCKS.get(name)
        for field, text in (("within", entry.within), ("cap", entry.cap)):
            if known is None or text is None:
                continue
            if says := lies_within(period(text), known.least, known.most):
                yield ("clocks", name, field), f"{text!r} is {says}"


def deadlines(pack: WrittenPack) -> dict[str, Deadline]:
    """Return the deadlines that a pack sets; what of a stored one cannot be read sets none."""
    wrong = {path[1] for path, _ in strange(pack)}
    found = {name: entry.deadline() for name, entry in pack.clocks.items() if name not in wrong}
    for name in WERE_SETTINGS:
        if name not in pack.clocks and (rules := _before(pack.settings.get(name))):
            found[name] = Deadline(rules, pack.settings[name].clause or "")
    return found


def _before(setting: Sourced | None) -> tuple[ClockRule, ...]:
    """Return the rules of a deadline that an earlier release kept as a setting of periods.

    Whichever ended first counted; working days ended with the office.
    """
    if setting is None or setting.value is None:
        return ()
    values = setting.value if isinstance(setting.value, tuple) else (setting.value,)
    try:
        periods = [period(str(one)) for one in values]
    except ValueError:
        return ()
    return tuple(
        ClockRule(within=one, end="close_of_office" if one.unit == "working_days" else "same_time")
        for one in periods
    )


def in_words(entry: ClockEntry) -> str:
    """Return how a clock counts, in one line for people."""
    rule = entry.rule()
    facts = [fact.replace("_", " ") for fact in rule.starts]
    which = {"only": "", "latest": "the latest of ", "earliest": "the earliest of "}[rule.which]
    sides = "before" if rule.before else "from"
    within = entry.within or "no number"
    parts = [f"{'at once, within ' if rule.at_once else ''}{within} {sides} {which}"]
    parts[0] += ", ".join(facts)
    parts += [words for is_so, words in _particulars(entry, rule) if is_so]
    return "; ".join(parts)


def _particulars(entry: ClockEntry, rule: ClockRule) -> Iterator[tuple[bool, str]]:
    yield rule.clear, "clear of both ends"
    yield rule.first == "same_day", "that day included"
    yield rule.in_office, "what comes out of hours counts from the next working day"
    yield bool(rule.deemed_days), f"given {rule.deemed_days} working days after it was posted"
    yield rule.to_end_of != "day", f"to the end of that {rule.to_end_of}"
    yield rule.end == "end_of_day" and rule.in_days, "to the end of the day"
    yield rule.end == "close_of_office", "as the office closes"
    yield rule.roll == "next_working_day", "or the next working day"
    yield rule.roll == "previous_working_day", "or the working day before"
    yield rule.working_day == "statutory", "working days of the law"
    yield rule.cap is not None, f"at most {entry.cap}"
    yield rule.pause != "none", "can be stopped"
    yield rule.extend, "can be extended"

"""A pack at a glance, for those who answer for it: who may do what, and every value it sets."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.cli.output import facts, heading, say
from duecourse.cli.policy_people import complaints, people
from duecourse.kernel.eligibility import OUTSIDE, SELF
from duecourse.packs.clocks import ClockEntry
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.deadlines import in_words, obeyed
from duecourse.packs.enforcement import NOTHING
from duecourse.packs.model import Channel, Function, Role, Sourced

_ENDS: Final = {SELF: "they themselves", OUTSIDE: "an outside body that is named"}


def tell_overview(pack: CompiledPack) -> None:
    """Print who the organisation is, who may do what, and how posts are reviewed."""
    entry = pack.written.policy
    heading(f"{pack.written.organisation.title}: {entry.title}")
    facts(
        [
            ("version", f"{entry.version}, in force from {entry.in_force_from}"),
            ("approved by", ", ".join(_approvers(pack))),
            ("next review", _next_review(pack)),
            (
                "acknowledged",
                f"{_words(entry.acknowledgement.of)} ({entry.acknowledgement.clause})",
            ),
            ("calendar", _calendar(pack)),
            ("categories", ", ".join(map(_words, pack.categories))),
        ]
    )
    _heading("Review of posts")
    facts(_review(pack))
    _heading("Roles")
    facts((role.title, _deputies(pack, role)) for role in pack.written.roles.values())
    _heading("Who may do what")
    facts((_words(name), _who(pack, function)) for name, function in pack.written.functions.items())
    if pack.nobody_else:
        _heading("Where nobody else may act")
        facts(_routes(pack))
    _heading("Whom posts show, quote or concern (an age that is not known counts as under 18)")
    facts(people(pack))
    _heading("What people may complain of")
    facts(complaints(pack))
    _heading("What is open to more than one of these")
    facts(_shared(pack))
    _heading("Channels")
    facts((channel.title, _channel(pack, channel)) for channel in pack.written.channels.values())
    _heading("Settings")
    facts((_words(name), _sourced(entry)) for name, entry in pack.written.settings.items())
    _clocks(pack)
    if pack.written.unverified:
        _heading("Law of which nobody has answered yet whether it applies")
        facts((name, one.asks) for name, one in pack.written.unverified.items())
    if pack.written.not_applied:
        _heading("Law that does not apply")
        facts((n, f"{one.because} ({one.source})") for n, one in pack.written.not_applied.items())
    if pack.written.records:
        _heading(f"Records: {NOTHING}")
        facts((_words(name), _sourced(entry)) for name, entry in pack.written.records.items())
    say()


def _clocks(pack: CompiledPack) -> None:
    """Print every deadline: those that decisions keep, and those that are kept as records."""
    for kept, title in ((True, "Clocks"), (False, f"Clocks: {NOTHING}")):
        found = {n: c for n, c in pack.written.clocks.items() if obeyed(n) is kept}
        if found:
            _heading(title)
            facts((_words(name), _counted(pack, entry)) for name, entry in found.items())


def _counted(pack: CompiledPack, entry: ClockEntry) -> str:
    """Return how a clock counts, and whether its clause is the policy's own or a default."""
    rests = [entry.clause, f"figure: {entry.figure}" if entry.figure else ""]
    rests += ["default"] if pack.clauses[entry.figure or entry.clause].source else []
    note = f": {entry.note}" if entry.note else ""
    return f"{in_words(entry)} ({'; '.join(filter(None, rests))}){note}"


def _next_review(pack: CompiledPack) -> str:
    entry = pack.written.policy
    due = str(entry.review_due) if entry.review_due else "the policy names no date"
    return f"{due}; every {entry.review_cycle}" if entry.review_cycle else due


def _calendar(pack: CompiledPack) -> str:
    place, week = pack.written.organisation, pack.written.organisation.working_week
    days = ", ".join(week.days)
    rests = f" ({week.clause})" if week.clause else ""
    hours = f"{week.opens:%H:%M}-{week.closes:%H:%M}"
    for day, others in week.other_hours.items():
        shown = ", ".join(f"{one.opens:%H:%M}-{one.closes:%H:%M}" for one in others)
        hours += f", {day} {shown}"
    return f"{place.time_zone}, holidays of {place.nation}; {days} {hours}{rests}"


def _review(pack: CompiledPack) -> Iterator[tuple[str, str]]:
    """Yield how posts are reviewed, and each step as it is: who gives it, and when it is asked."""
    review = pack.written.review
    how = {
        "four_eyes": "by people who wrote none of it",
        "cooling_off": "time passes between writing and publishing",
    }[review.mode]
    more = len(review.steps) > 1
    order = {"listed": ", in this order", "any": ", in any order"}[review.order] if more else ""
    people = ", each by another person" if review.different_people else ""
    yield "rule", f"{how}{order}{people} ({review.clause})"
    for number, (step, written) in enumerate(zip(pack.review_steps, review.steps, strict=True), 1):
        qualified = f", qualified: {step.qualified}" if step.qualified else ""
        when = ", ".join(f"{_words(k)} is {_listed(v)}" for k, v in written.when.items())
        who = " or ".join(_role(pack, role) for role in step.roles)
        yield (
            f"step {number}: {_words(step.id)}",
            f"{who}{qualified}{f', when {when}' if when else ''}",
        )


def _listed(value: object) -> str:
    return ", ".join(map(_value, value if isinstance(value, tuple) else (value,)))


def _deputies(pack: CompiledPack, role: Role) -> str:
    named = (("deputy", role.deputy), ("then", role.fallback))
    told = [f"{word}: {_role(pack, one)}" for word, one in named if one]
    if by := role.appointed_by:
        own = " or their line manager" if by.line_manager else ""
        told.append(f"appointed by {_roles(pack, by.roles)}{own} ({by.clause})")
    return "; ".join(told) or "-"


def _channel(pack: CompiledPack, channel: Channel) -> str:
    carries = ", ".join(map(_words, channel.categories)) or "any category"
    age = f"; its readers are {channel.min_age} or older" if channel.min_age else ""
    return f"run by {_roles(pack, channel.run_by)}; {carries}{age}"


def _sourced(entry: Sourced) -> str:
    value = entry.value if isinstance(entry.value, tuple) else (entry.value,)
    shown = ", ".join(_value(one) for one in value)
    rests = [entry.clause or "", f"figure: {entry.figure}" if entry.figure else ""]
    cited = "; ".join(part for part in rests if part)
    note = f": {entry.note}" if entry.note else ""
    return f"{shown} ({cited}){note}" if cited else f"{shown}{note}"


def _value(value: object) -> str:
    if value is None:
        return "not said"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _words(name: str) -> str:
    return name.replace("_", " ")


def _roles(pack: CompiledPack, roles: Iterable[str]) -> str:
    return ", ".join(_role(pack, role) for role in roles)


def _who(pack: CompiledPack, function: Function) -> str:
    cited = f" ({function.clause})" if function.clause else ""
    return f"{_roles(pack, function.roles)}{cited}"


def _routes(pack: CompiledPack) -> Iterator[tuple[str, str]]:
    """Yield who acts where nobody else may, each way once, with what for."""
    ways: dict[str, list[str]] = {}
    for name, route in pack.nobody_else.items():
        then = ", then ".join(_ENDS.get(word) or _role(pack, word) for word in route.then)
        ways.setdefault(f"{then} ({route.clause})", []).append(_words(name))
    for way, names in ways.items():
        yield ", ".join(names), way


def _approvers(pack: CompiledPack) -> Iterator[str]:
    """Yield each role that approves a version, with how many of its holders it takes."""
    counts = pack.written.policy.approvals
    for role in pack.approved_by:
        number = f" ({counts[role].count} of them)" if role in counts else ""
        yield f"{_role(pack, role)}{number}"


def _shared(pack: CompiledPack) -> Iterator[tuple[str, str]]:
    """Yield each act that the roles of several functions may do, with those functions."""
    for lifecycle in pack.lifecycles.values():
        for act in lifecycle.triggers:
            who = [one for one in lifecycle.who(_ANYWHERE, act) if one in pack.written.functions]
            if len(who) > 1:
                names = [_words(one) for one in who]
                yield _act(act), f"whoever may {', '.join(names[:-1])} or {names[-1]}"


_ANYWHERE: Final = "anywhere"
"""No state of anything: what is asked for it is who may act in some state or other."""


def _act(command: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", " ", command).lower()


def _role(pack: CompiledPack, role: str) -> str:
    return pack.written.roles[role].title


def _heading(text: str) -> None:
    say()
    heading(text)

"""What a pack may not contradict: itself, and the clauses it rests on."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from duecourse.kernel.durations import is_longer, lies_within, period
from duecourse.kernel.eligibility import ENDS
from duecourse.packs.binding import Defaults, all_clauses
from duecourse.packs.citations import Place, citations
from duecourse.packs.clauses import ClauseEntry
from duecourse.packs.deadlines import CLOCKS, strange
from duecourse.packs.deadlines import out_of_range as clocks_out_of_range
from duecourse.packs.loader import PackProblem, Source
from duecourse.packs.model import OPEN, ReviewStep, Sourced, WrittenPack
from duecourse.packs.settings import (
    RECORDS,
    REVIEW_RANGE,
    ROLES,
    SETTINGS,
    misfit,
    out_of_range,
)
from duecourse.packs.vocabulary import ADDRESSED, ANYWHERE, COMPLAINTS, OF_DATA, REPORTING


def contradictions(pack: WrittenPack, source: Source, defaults: Defaults) -> Iterator[PackProblem]:
    """Yield every contradiction inside a pack, with its line."""
    for path, says in _found(pack, defaults):
        yield source.problem(path, says)


def _found(pack: WrittenPack, defaults: Defaults) -> Iterator[tuple[Place, str]]:
    yield from _policy(pack)
    yield from _clauses(pack, defaults)
    yield from _roles(pack)
    yield from _subjects(pack)
    yield from _complaints(pack)
    yield from _routes(pack)
    yield from _channels(pack)
    yield from _review(pack, defaults)
    yield from _checklist(pack, defaults)
    yield from _settings(pack)
    yield from strange(pack)
    yield from clocks_out_of_range(pack)
    yield from _waits(pack)


DAY_RANGE: Final = (date(1990, 1, 1), date(2099, 12, 31))
"""Between what a day of a policy lies: no document is older, and none waits for longer."""


_REVIEWED_BY: Final = timedelta(days=5 * 366)


def _policy(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    policy = pack.policy
    within = policy.review_within.period if policy.review_within else None
    for path, value in (
        (("review_cycle",), policy.review_cycle),
        (("review_within", "period"), within),
    ):
        if value is not None and (says := _no_review(value)):
            yield ("policy", *path), says
    first, last = DAY_RANGE
    for key, day in (("in_force_from", policy.in_force_from), ("review_due", policy.review_due)):
        if day is not None and not first <= day <= last:
            yield ("policy", key), f"{day} is not between {first} and {last}"
    due = policy.review_due
    if due is not None and due <= policy.in_force_from:
        yield ("policy", "review_due"), f"{due} is no later than in_force_from"
    elif due is not None and due > policy.in_force_from + _REVIEWED_BY:
        yield ("policy", "review_due"), f"{due} is more than {REVIEW_RANGE[1]} after in_force_from"


def _no_review(value: str) -> str:
    try:
        says = lies_within(period(value), *REVIEW_RANGE)
    except ValueError as error:
        return str(error)
    return f"{value!r} is {says}" if says else ""


def _clauses(pack: WrittenPack, defaults: Defaults) -> Iterator[tuple[Place, str]]:
    twice = Counter([c.id for c in pack.clauses] + list(pack.defaults))
    for index, clause in enumerate(pack.clauses):
        if twice[clause.id] > 1:
            yield ("clauses", index, "id"), f"clause {clause.id} stands twice"
        elif clause.id in defaults:
            says = f"{clause.id} is a default: take it under defaults, or give yours another id"
            yield ("clauses", index, "id"), says
        yield from ((("clauses", index, key), says) for key, says in _standing(clause))
    for index, id_ in enumerate(pack.defaults):
        if id_ not in defaults:
            yield ("defaults", index), f"there is no default clause {id_}"
    yield from citations(pack)


def _standing(clause: ClauseEntry) -> Iterator[tuple[str, str]]:
    """Yield what a clause says of how it is held that cannot be so."""
    for key, is_said in (
        ("guidance", clause.guidance),
        ("recorded", clause.recorded),
        ("outside", clause.outside is not None),
        ("same_as", bool(clause.same_as)),
    ):
        if is_said and clause.rules:
            yield key, f"{key} cannot bind a rule"
    if clause.recorded and clause.outside:
        yield "outside", "it waits for the service, or stays outside: say one or the other"
    if clause.outside and clause.decided_by != "external":
        yield "outside", "what stays outside is decided there: say decided_by: external"


def _roles(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    named = [
        *((("functions", n, "roles", i), r) for n, f in pack.functions.items() for i, r in
          enumerate(f.roles)),
        *((("channels", n, "run_by", i), r) for n, c in pack.channels.items() for i, r in
          enumerate(c.run_by)),
        *((("policy", "approved_by", i), r) for i, r in enumerate(pack.policy.approved_by)),
        *((("policy", "approvals", r), r) for r in pack.policy.approvals),
        *((("clocks", n, "on_miss", i, "tell"), r) for n, c in pack.clocks.items() for i, f in
          enumerate(c.on_miss) for r in f.tell),
        *((("roles", n, "deputy"), r.deputy) for n, r in pack.roles.items() if r.deputy),
        *((("roles", n, "fallback"), r.fallback) for n, r in pack.roles.items() if r.fallback),
        *((("roles", n, "appointed_by", "roles", i), one) for n, r in pack.roles.items()
          if r.appointed_by for i, one in enumerate(r.appointed_by.roles)),
    ]  # fmt: skip
    for path, role in named:
        if role not in pack.roles:
            yield path, f"there is no role {role!r}"
    for role in pack.policy.approvals.keys() & pack.roles.keys() - {*pack.policy.approved_by}:
        yield ("policy", "approvals", role), f"{role!r} does not approve the policy"
    for name in pack.roles:
        if name in ENDS:
            yield ("roles", name), f"{name!r} means something already where nobody else may act"
        if _circular(pack, name):
            yield ("roles", name, "fallback"), f"the fallback of {name} comes back to {name}"


def _complaints(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    """Yield what is wrong with the kinds of complaints."""
    for kind in pack.complaints.keys() - {*COMPLAINTS}:
        yield ("complaints", kind), f"there is no {kind!r}; known: {', '.join(COMPLAINTS)}"
    if pack.complaints and OF_DATA not in pack.complaints:
        yield ("complaints",), f"{OF_DATA} is missing: by law people may complain of that"
    reporting = pack.complaints.get(REPORTING)
    if reporting and reporting.whom == "posts":
        says = "wrongdoing is by people, whatever was published: whom it concerns is asked"
        yield ("complaints", REPORTING, "whom"), says


def _routes(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    """Yield what is wrong with who acts where nobody else may."""
    for name, function in pack.functions.items():
        then = function.nobody_else.then if function.nobody_else else ()
        for index, word in enumerate(then):
            path = ("functions", name, "nobody_else", "then", index)
            if word not in (*ENDS, *pack.roles):
                yield path, f"there is no role {word!r}; or say {' or '.join(ENDS)}"
            elif word in ENDS and index + 1 < len(then):
                yield path, f"{word} is always open: nothing comes after it"


KINDS_MAX: Final = 200
"""Kinds of people and bodies; the longest shipped pack has 18."""


def _subjects(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    if not pack.subjects:
        yield ("subjects",), "declares no kind of people or bodies: rules on them would bind nobody"
    elif all(entry.party == "body" for entry in pack.subjects.values()):
        yield ("subjects",), "every kind is a body: whom a post shows is somebody, and has an age"
    if len(pack.subjects) > KINDS_MAX:
        yield ("subjects",), f"{len(pack.subjects)} kinds: give at most {KINDS_MAX}"
    for name, entry in pack.subjects.items():
        if name in ADDRESSED:
            yield ("subjects", name), f"{name} is an audience under every pack, and no kind"
        for index, other in enumerate(entry.counts_as):
            if other not in pack.subjects:
                yield ("subjects", name, "counts_as", index), f"there is no kind {other!r}"


def _circular(pack: WrittenPack, start: str) -> bool:
    seen = {start}
    role = pack.roles[start].fallback
    while role and role in pack.roles:
        if role in seen:
            return role == start
        seen.add(role)
        role = pack.roles[role].fallback
    return False


def _channels(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    for name, channel in pack.channels.items():
        for index, category in enumerate(channel.categories):
            if category not in pack.categories:
                yield ("channels", name, "categories", index), f"no category {category!r} is listed"
        for index, place in enumerate(channel.places):
            if place in (*pack.channels, ANYWHERE):
                yield ("channels", name, "places", index), f"{place!r} means something already"
        if channel.places and name != OPEN:
            yield ("channels", name, "places"), f"only {OPEN!r} stands for several places"
        if name == OPEN and not channel.places:
            says = "name under `places` what it stands for: a word of no list is refused"
            yield ("channels", name), says


def _review(pack: WrittenPack, defaults: Defaults) -> Iterator[tuple[Place, str]]:
    twice = Counter(step.id for step in pack.review.steps)
    for index, step in enumerate(pack.review.steps):
        if twice[step.id] > 1:
            yield ("review", "steps", index, "id"), f"step {step.id!r} stands twice"
        for key, says in _step(pack, step):
            yield ("review", "steps", index, key), says
    if all(step.when for step in pack.review.steps):
        says = "every step has a `when`: a post of which none holds would be approved by nobody"
        yield ("review", "steps"), says
    if pack.review.different_people and len(pack.review.steps) == 1:
        yield ("review", "different_people"), "there is one step: nobody could give two"
    rules = [rule for clause in all_clauses(pack, defaults) for rule in clause.rules]
    for guard, command in _HOLDS_BY[pack.review.mode]:
        # A rule that binds some posts only leaves the others without a pause, or a second person.
        always = any(r.guard == guard and command in r.on and not r.when for r in rules)
        if not always:
            says = f"mode {pack.review.mode} without a rule {guard!r} on every {command}"
            yield ("review", "mode"), says


_HOLDS_BY: Final = {
    "four_eyes": (("not_the_author", "ApproveStep"), ("not_the_author", "VerifyConsent")),
    "cooling_off": (("cooling_off", "PublishPost"),),
}
"""By mode of review: the guards that hold it, each on a command, for every post."""


def _step(pack: WrittenPack, step: ReviewStep) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with who gives a step."""
    reviewers = {*pack.functions["review"].roles} if "review" in pack.functions else set()
    if (step.by is None) == (not step.roles):
        yield "id", "say by which function it is given, or by which roles: one of the two"
    elif step.by is not None and step.by not in pack.functions:
        yield "by", f"there is no function {step.by!r}"
    elif step.by is not None and not {*pack.functions[step.by].roles} & reviewers:
        yield "by", f"nobody who fills {step.by!r} fills 'review': the step could not be approved"
    for role in step.roles:
        if role not in pack.roles:
            yield "roles", f"there is no role {role!r}"
        elif role not in reviewers:
            yield "roles", f"{role!r} does not fill 'review': it could not approve the step"


_WORDED: Final = {"checklist": ("item", "question"), "attested": ("attestation", "says")}
"""By guard: the parameter that declares an id, and the one that says what it means."""


def _checklist(pack: WrittenPack, defaults: Defaults) -> Iterator[tuple[Place, str]]:
    wordings: dict[tuple[str, str], str] = {}
    for clause in all_clauses(pack, defaults):
        own = clause in pack.clauses
        index = pack.clauses.index(clause) if own else -1
        for number, rule in enumerate(clause.rules):
            if rule.guard not in _WORDED:
                continue
            id_, wording = (str(rule.params.get(key)) for key in _WORDED[rule.guard])
            if wordings.setdefault((rule.guard, id_), wording) != wording and own:
                key = _WORDED[rule.guard][1]
                path = ("clauses", index, "rules", number, "with", key)
                yield path, f"{_WORDED[rule.guard][0]} {id_!r} is asked in two wordings"


def _settings(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    for name, setting in pack.settings.items():
        if name in SETTINGS:
            yield from _sourced(pack, ("settings", name), setting)
        elif name in CLOCKS:
            yield ("settings", name), f"{name!r} is a deadline: write it under clocks"
        elif name in RECORDS:
            says = f"nothing reads {name!r}: write it under records, where nothing is enforced"
            yield ("settings", name), says
        else:
            known = ", ".join(SETTINGS)
            yield ("settings", name), f"there is no setting {name!r}; known: {known}"
    for name, record in pack.records.items():
        if name in RECORDS:
            yield from _sourced(pack, ("records", name), record)
        elif name in CLOCKS:
            yield ("records", name), f"{name!r} is a deadline: write it under clocks"
        else:
            known = ", ".join(RECORDS)
            yield ("records", name), f"there is no record {name!r}; known: {known}"


def _waits(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    """Yield each cooling-off that lasts as long as a consent holds good: none could be used."""
    refresh = pack.clocks.get("consent_refresh")
    if refresh is None or refresh.within is None:
        return
    for index, clause in enumerate(pack.clauses):
        for number, rule in enumerate(clause.rules):
            for key in ("minimum", "contentious") if rule.guard == "cooling_off" else ():
                wait = rule.params.get(key)
                if isinstance(wait, str) and _outlasts(wait, refresh.within):
                    says = f"{wait!r} is no shorter than consent_refresh: every consent runs out"
                    yield ("clauses", index, "rules", number, "with", key), says


def _outlasts(wait: str, refresh: str) -> bool:
    try:
        return not is_longer(period(refresh), period(wait))
    except ValueError:
        return False


def _sourced(
    pack: WrittenPack, path: tuple[str, str], entry: Sourced
) -> Iterator[tuple[Place, str]]:
    _, name = path
    value = entry.value
    if says := misfit(name, value) or out_of_range(name, value):
        yield (*path, "value"), says
    elif value is not None and entry.clause is None:
        yield path, "a value rests on a clause: name it, or a default"
    for role in value if isinstance(value, tuple) else (value,):
        if RECORDS.get(name) is ROLES and role is not None and role not in pack.roles:
            yield (*path, "value"), f"there is no role {role!r}"

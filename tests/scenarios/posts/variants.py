"""ACAT's pack with a change: what else a policy may ask for, and a later version of it."""

from dataclasses import replace
from functools import cache

from duecourse.shipped import load, shipped_pack
from duecourse.testing import Given
from tests.scenarios.acat import acat

_PAUSE = "  - id: ACAT-2.7-pause\n"
_FIRST_RULE = "    rules:\n"


def _acat_with(*changes: tuple[str, str]) -> Given:
    """Return ACAT under its pack with some pieces of text replaced."""
    text = shipped_pack("acat").decode()
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    pack = load(text.encode(), "variant.yaml")
    given = replace(acat(), pack=pack)
    for person in ("lena", "ada", "mona", "tom"):
        given = given.with_person(person, *_roles(person))
    return given.with_organisation(policy_version=pack.version)


def _roles(person: str) -> frozenset[str]:
    fact = acat().facts[acat().person(person)]
    roles: frozenset[str] = fact.roles  # type: ignore[attr-defined]  # a person's state
    return roles


@cache
def pausing() -> Given:
    """Return ACAT with an interval of 30 minutes, and 12 hours before a heated reply."""
    text = shipped_pack("acat").decode()
    start = text.index(_FIRST_RULE, text.index(_PAUSE))
    head = text[text.index(_PAUSE) : start] + _FIRST_RULE
    rule = (
        "      - {on: [PublishPost], guard: cooling_off, "
        "with: {minimum: PT30M, contentious: PT12H}}\n"
    )
    return _acat_with((head, head + rule))


@cache
def answering() -> Given:
    """Return ACAT with rules on public replies and on information about accounts."""
    says = "    says: A comment that calls for an answer gets one in good time.\n"
    rules = (
        "    rules:\n"
        "      - {on: [SubmitForReview], guard: reply_route_open}\n"
        "      - {on: [SubmitForReview], guard: identity_verified}\n"
    )
    return _acat_with((says, says + rules))


@cache
def next_version() -> Given:
    """Return ACAT under a version of its policy that took force later."""
    return _acat_with(('version: "2021-10-08"', 'version: "2026-03-01"'))


@cache
def hurried() -> Given:
    """Return ACAT with an hour to take down what lost its consent."""
    clock = "takedown_consent_withdrawn: {within: "
    usual = "1 working day, start: withdrawn, end: close_of_office, cap: PT72H"
    return _acat_with((f"{clock}{usual}", f"{clock}PT1H, start: withdrawn"))


@cache
def silent_on_withdrawal() -> Given:
    """Return ACAT without the default clause on withdrawal, and without a clock for it."""
    clock = (
        "  takedown_consent_withdrawn: {within: 1 working day, start: withdrawn,"
        " end: close_of_office, cap: PT72H,"
        " on_miss: [{tell: [liaison_trustee]}, {tell: [chair], after: 2 working days}],"
        " clause: EXT-ICO-withdraw,"
        " note: whichever ends first; the source says as soon as possible}\n"
    )
    return _acat_with((clock, ""), ("  - EXT-ICO-withdraw\n", ""))

"""Whoever emptied an office gains nothing by it: no route, no outside body, no closed books."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from duecourse.kernel.actor import Actor
from duecourse.kernel.eligibility import OUTSIDE
from duecourse.kernel.facts import Facts
from duecourse.kernel.hands import emptied
from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import AnyProposal, Context, Proposal
from duecourse.organisations import commands as organisations
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.organisations.state import Appointment, Dismissal
from duecourse.packs.compiled import CompiledPack
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.proving.casts import FULL, casts, founded
from duecourse.proving.dutiful import DIGEST
from duecourse.proving.people_asked import publishes_alone
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.testing import MONDAY, Given, Scene, load_pack
from tests.scenarios.stass import stass

_ENDS = (people.SuspendAccess, people.RecordLeaving)


def _full(pack: str) -> World:
    loaded = load_pack(pack)
    return founded(loaded, next(cast for cast in casts(loaded) if cast.says == FULL))


def _rid(before: World, who: str) -> World:
    """Return it once somebody suspended everybody whom they can, or recorded that they left."""
    now = before
    for other in [p for p in now.active if p != who]:
        for end in _ENDS:
            attempt = now.attempt(end(name=other), who)
            if attempt.accepted:
                now = attempt.world
                break
    return now


def _purgers(pack: str) -> Iterator[tuple[World, World, str]]:
    before = _full(pack)
    for who in before.active:
        if (after := _rid(before, who)) is not before:
            yield before, after, who


@pytest.mark.parametrize("pack", SHIPPED)
def test_nobody_publishes_alone_once_they_put_the_others_out(pack: str) -> None:
    ways = [a for a in publishes_alone(load_pack(pack)) if a.cast == FULL]
    assert [a for a in ways if "suspended" in a.how] == []


@pytest.mark.parametrize("pack", SHIPPED)
def test_there_is_somebody_to_ask(pack: str) -> None:
    assert [*_purgers(pack)]


@pytest.mark.parametrize("pack", SHIPPED)
def test_nobody_closes_the_books_alone_once_they_put_the_others_out(pack: str) -> None:
    for _, after, who in _purgers(pack):
        if pack == "zrtherapy":
            continue  # The owner closes their company alone: by a clause of the document.
        asked = after.attempt(organisations.RequestClosing(name=after.organisation), who)
        closed = asked.world.attempt(organisations.CloseOrganisation(name=after.organisation), who)
        assert not closed.accepted, id_of(who)


@pytest.mark.parametrize("pack", SHIPPED)
def test_nobody_names_a_body_in_place_of_whom_they_put_out(pack: str) -> None:
    for _, after, who in _purgers(pack):
        draft = after.name("policies", "next")
        now = after.attempt(policies.DraftPolicy(name=draft, digest=DIGEST), who).world
        now = now.attempt(policies.ApprovePolicy(name=draft, digest=DIGEST), who).world
        now = now.attempt(policies.BringIntoForce(name=draft), who).world
        new = [act for act in now.acts[len(after.acts) :] if act.role == OUTSIDE]
        assert new == [], id_of(who)


@pytest.mark.parametrize("pack", SHIPPED)
def test_whoever_put_others_out_is_not_stuck(pack: str) -> None:
    for before, after, who in _purgers(pack):
        gone = [p for p in before.active if p not in after.active]
        back = [after.attempt(people.RestoreAccess(name=one), who).accepted for one in gone]
        roles = sorted(after.pack.roles)
        entering = (
            after.attempt(
                people.RegisterPerson(
                    name=after.name("people", "new"), title="New", kind="staff", roles=(r,)
                ),
                who,
            )
            for r in roles
        )
        assert any(back) or any(attempt.accepted for attempt in entering), id_of(who)


# --- a single office: a policy leaves campaigns to it, and where it is empty to the Director ---


@cache
def _pack() -> CompiledPack:
    """Return STaSS, but that users are asked of campaigns: no route leads down from the board."""
    text = Path(str(files("duecourse.shipped"))).joinpath("stass.yaml").read_text()
    ours = "consult: {roles: [board], clause: EXT-POWERS, nobody_else: {then: outside,"
    assert ours in text
    theirs = "consult: {roles: [user], clause: EXT-POWERS, nobody_else: {then: [director, outside],"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "stass.yaml"
        path.write_text(text.replace(ours, theirs))
        return load_pack(path)


def _house(*dismissals: Dismissal, **held: tuple[str, ...]) -> Given:
    """Return STaSS with holders of roles, and with who was put out."""
    given = replace(stass(), pack=_pack()).with_person("kit", "director")
    officers = {role: tuple(given.person(one) for one in who) for role, who in held.items()}
    return given.with_organisation(officers=officers, dismissals=dismissals)


def _took(by: str, role: str = "user", holder: str = "bo") -> Dismissal:
    return Dismissal(role, stass().person(holder), stass().person(by), MONDAY)


def _approves(given: Given, by: str) -> bool:
    scene = Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])
    act = organisations.ApproveCampaign(name=scene.name, campaign="homes", minute="4.1")
    return not scene.when(act, by, reason="It helps people.").violations


def test_whoever_put_the_last_holder_out_is_not_the_next_in_line() -> None:
    both = {"director": ("dee", "kit")}
    assert _approves(_house(**both), "dee")
    for taken in (_took("dee"), _took("dee", holder="una")):
        assert not _approves(_house(taken, **both), "dee")
        assert _approves(_house(taken, **both), "kit")


def test_the_end_of_another_office_leaves_the_order() -> None:
    assert _approves(_house(_took("dee", "line_manager", "lin"), director=("dee",)), "dee")


def test_whom_they_named_since_is_one_with_them() -> None:
    given = _house(_took("dee"), director=("dee", "kit"))
    for by, later, may in (("dee", 1, False), ("dee", -1, True), ("bo", 1, True)):
        at = MONDAY + timedelta(hours=later)
        named = Appointment("director", given.person("kit"), given.person(by), at)
        assert _approves(given.with_organisation(appointments=(named,)), "kit") is may


def test_an_office_that_somebody_else_holds_again_is_not_empty() -> None:
    assert _approves(_house(_took("dee"), user=("una",), director=("dee",)), "dee") is False
    refilled = _house(_took("dee"), user=("vic",), director=("dee",))
    assert _approves(refilled.with_person("vic", "user"), "vic")


def test_what_they_gave_themselves_leaves_it_empty() -> None:
    given = _house(_took("dee"), user=("dee",), director=("dee", "kit"))
    assert given.person("dee") in emptied(_proposal(given), ("user",))
    filled = _house(_took("dee"), user=("dee", "una"), director=("dee",))
    assert emptied(_proposal(filled), ("user",)) == frozenset()


def _proposal(given: Given) -> AnyProposal:
    command = organisations.RequestClosing(name=given.organisation)
    context = Context(
        at=MONDAY,
        actor=Actor(name=given.person("dee"), organisation=given.organisation),
        pack=given.pack,
        drafted=given.pack,
        facts=Facts(given.facts),
        request_id="r-1",
    )
    state: Any = given.facts[given.organisation]
    return Proposal(state, command, context)

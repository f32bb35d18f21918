"""What a case decides takes effect: access goes and comes back with it, and posts come down."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec import structs

from duecourse.breaches import commands as c
from duecourse.breaches.guards import sanction_allowed
from duecourse.breaches.state import Findings, Hearing
from duecourse.facts.taking_access import ENDS_ROLE
from duecourse.kernel.pack import body
from duecourse.people import commands as p
from duecourse.posts.state import Post
from duecourse.proving.journeys import casework
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack
from tests.rules.cases import reported, settled, settled_if

PACKS = pytest.mark.parametrize("pack", SHIPPED)


def accused(world: World) -> Any:
    return world.state(world.name("people", "accused"))


def measured(pack: str, measure: str) -> World:
    imposed = c.ImposeInterim(name="", measure=measure, need="They might delete it")
    world = reported(pack)
    return settled(world, named(world, imposed))


def named(world: World, command: Any) -> Any:
    fields = {f: getattr(command, f) for f in command.__struct_fields__}
    return type(command)(**{**fields, "name": casework.case_name(world)})


@PACKS
@pytest.mark.parametrize("measure", ["access_removed", "paid_suspension"])
def test_a_measure_takes_access_and_its_end_gives_it_back(pack: str, measure: str) -> None:
    world = measured(pack, measure)
    name = world.name("people", "accused")
    assert accused(world).state == "suspended"
    assert settled_if(world, p.RestoreAccess(name=name)) is None
    lifted = settled(world, c.LiftInterim(name=casework.case_name(world)))
    assert accused(lifted).state == "active"
    assert accused(lifted).bars == ()


@PACKS
def test_who_is_supervised_goes_on(pack: str) -> None:
    assert accused(measured(pack, "supervised")).state == "active"


@PACKS
def test_a_measure_ends_with_the_case(pack: str) -> None:
    world = measured(pack, "access_removed")
    closed = settled(world, c.TriageNoCase(name=casework.case_name(world), why="no_breach"))
    assert accused(closed).state == "active"


@PACKS
def test_the_end_of_a_measure_lets_nobody_in_whom_somebody_else_keeps_out(pack: str) -> None:
    world = reported(pack)
    name = world.name("people", "accused")
    world = settled(world, p.SuspendAccess(name=name))
    imposed = c.ImposeInterim(name="", measure="access_removed", need="They might delete it")
    world = settled(world, named(world, imposed))
    assert settled_if(world, p.RestoreAccess(name=name)) is None
    lifted = settled(world, c.LiftInterim(name=casework.case_name(world)))
    assert accused(lifted).state == "suspended"
    assert accused(settled(lifted, p.RestoreAccess(name=name))).state == "active"


@PACKS
def test_the_entry_does_not_tell_of_the_case(pack: str) -> None:
    world = measured(pack, "access_removed")
    assert casework.case_name(world) not in repr(accused(world))
    assert "bars" in type(accused(world)).UNSHOWN


def heard(world: World, about: tuple[str, ...] = ()) -> World:
    """Return a case that was heard: everything is upheld, and gross."""
    hearing = Hearing(world.at, "", (1,), (1,), ENDS_ROLE)
    findings = Findings((1,), (1,), (1,), (1,), world.at)
    case = structs.replace(
        casework.case_of(world), state="heard", hearing=hearing, findings=findings, told=True
    )
    return world.with_state(casework.case_name(world), structs.replace(case, about=about))


def outcome(world: World, sanction: str, **fields: Any) -> World:
    said = {"reasons": "It hurt", "letter_sent_at": world.at, "names_others": "no", **fields}
    decided = c.RecordOutcome(name=casework.case_name(world), sanction=sanction, **said)
    return settled(world, decided)


def sanctions(pack: str) -> list[str]:
    """Return what ends the role of staff, of what the policy names."""
    rules = load_pack(pack).rules_of(sanction_allowed, "RecordOutcome")
    mine = [r.params for r in rules if not r.params.kinds or "staff" in r.params.kinds]
    return [one for params in mine for one in params.gross if one in ENDS_ROLE]


@PACKS
def test_whom_an_outcome_puts_out_acts_no_more_until_an_appeal_undoes_it(pack: str) -> None:
    for sanction in sanctions(pack):
        world = outcome(heard(reported(pack)), sanction)
        name = world.name("people", "accused")
        assert accused(world).state == "suspended"
        assert settled_if(world, p.RestoreAccess(name=name)) is None
        appeal = c.AppealBreach(name=casework.case_name(world), ground="sanction", says="Less")
        appealed = world.done(appeal, name).later(timedelta(days=2))
        kept = settled(appealed, decided(appealed, "upheld"))
        assert accused(kept).state == "suspended"
        undone = settled(appealed, decided(appealed, "overturned"))
        assert accused(undone).state == "active"


def decided(world: World, outcome: str) -> c.DecideBreachAppeal:
    name = casework.case_name(world)
    return c.DecideBreachAppeal(name=name, outcome=outcome, reasons="It was looked at")


def test_some_policy_ends_a_role() -> None:
    assert any(sanctions(pack) for pack in SHIPPED)


@PACKS
def test_of_the_body_that_approves_the_policy_two_take_access_first(pack: str) -> None:
    world = reported(pack)
    state = accused(world)
    roles = frozenset(body(world.pack))
    world = world.with_state(state.name, structs.replace(state, roles=roles))
    imposed = named(world, c.ImposeInterim(name="", measure="access_removed", need="So."))
    tried = (world.attempt(imposed, one).violations for one in world.active)
    assert all(any(v.reason for v in found) for found in tried)
    assert settled_if(world, imposed) is None


# --- what comes down ---


def with_a_post(world: World) -> tuple[World, str]:
    name = world.name("posts", "p1")
    shown = Post(state="published", visibility="live", version=5, author=world.active[-2])
    return world.with_state(name, shown), name


@PACKS
def test_what_a_case_brings_down_is_asked_for_at_once(pack: str) -> None:
    world, post = with_a_post(heard(reported(pack)))
    world = outcome(world, "informal_warning", remove=(post,))
    (asked,) = [s for n, s in world.states.items() if "/takedowns/" in n]
    assert (asked.post, asked.ground, asked.restricted) == (post, "sanction", True)
    assert asked.arises_from == casework.case_name(world)
    assert len(casework.case_of(world).takedowns) == 1
    assert list(asked.clocks)


@PACKS
def test_what_is_down_already_is_asked_for_no_more(pack: str) -> None:
    world, post = with_a_post(heard(reported(pack)))
    down = structs.replace(world.state(post), visibility="taken_down")
    world = outcome(world.with_state(post, down), "informal_warning", remove=(post, post))
    assert not [n for n in world.states if "/takedowns/" in n]


@PACKS
def test_a_case_is_not_closed_while_whom_it_puts_out_still_acts(pack: str) -> None:
    for sanction in sanctions(pack):
        world = outcome(heard(reported(pack)), sanction)
        state = structs.replace(accused(world), state="active", bars=())
        world = world.with_state(state.name, state).later(timedelta(days=60))
        for body_ in ("professional_body", "dbs", "police"):
            name = casework.case_name(world)
            told = c.DecideReferral(name=name, body=body_, referral="not_needed")
            world = settled_if(world, told) or world
        assert settled_if(world, casework.closing(world)) is None
        gone = settled(world, p.SuspendAccess(name=state.name))
        assert settled_if(gone, casework.closing(gone)) is not None

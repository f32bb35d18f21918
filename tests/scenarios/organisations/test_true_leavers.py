"""Who really left closes no way to those who stay, and who was put out opens none."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec import structs

from duecourse.kernel.actor import Actor
from duecourse.kernel.facts import Facts
from duecourse.kernel.hands import COVER, emptied
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.organisations import commands as organisations
from duecourse.people import commands as people
from duecourse.proving.casts import Cast, casts, founded
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack

TWO: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "acat": {"stays": ("admin_manager", "trustee", "chair"), "goes": ("liaison_trustee",)},
    "cleanslate": {"stays": ("ceo", "project_manager"), "goes": ("board",)},
    "stass": {"stays": ("director",), "goes": ("board",)},
    "zrtherapy": {"stays": ("owner",), "goes": ("social_media_manager",)},
}
"""Who stays, and the only holder of an office, who goes."""


def _world(pack: str) -> World:
    loaded = load_pack(pack)
    cast: Cast = structs.replace(next(casts(loaded)), people=TWO[pack], managers={})
    world = founded(loaded, cast)
    entry = people.RegisterPerson(name=world.name("people", "new"), title="New", kind="staff")
    return world.done(entry, world.name("people", "stays"))


def _gone(pack: str, end: type[people.RecordLeaving | people.SuspendAccess]) -> World:
    before = _world(pack)
    return before.done(end(name=before.name("people", "goes")), before.name("people", "stays"))


def _confirmed(of: World) -> World:
    goes = of.name("people", "goes")
    return of.done(people.ConfirmLeaving(name=goes), goes)


def _is_closed(of: World, pack: str) -> bool:
    """Return whether who stays counts as having emptied the office, and is kept from its route."""
    stays = of.name("people", "stays")
    state = of.state(of.organisation)
    context = Context(
        at=of.at,
        actor=Actor(name=stays, organisation=of.organisation),
        pack=of.pack,
        drafted=of.pack,
        facts=Facts(of.states),
        request_id="r-1",
    )
    asked = organisations.RequestClosing(name=of.organisation)
    return stays in emptied(Proposal(state, asked, context), TWO[pack]["goes"])


everywhere = pytest.mark.parametrize("pack", SHIPPED)


@everywhere
def test_whoever_left_says_so_themselves_and_was_put_out_by_nobody(pack: str) -> None:
    gone = _gone(pack, people.RecordLeaving)
    own = gone.state(gone.organisation)
    assert {one.person for one in own.dismissals} == {gone.name("people", "goes")}
    after = _confirmed(gone)
    now = after.state(after.organisation)
    assert now.dismissals == ()
    assert {*now.vacated_by.values()} <= {after.name("people", "goes")}
    assert after.state(after.name("people", "goes")).state == "left"


@everywhere
def test_nobody_says_it_for_them_and_they_say_it_once(pack: str) -> None:
    gone = _gone(pack, people.RecordLeaving)
    act = people.ConfirmLeaving(name=gone.name("people", "goes"))
    for other in ("stays", "new"):
        refused = gone.attempt(act, gone.name("people", other))
        assert Reason.ACTOR_MISMATCH in {v.reason for v in refused.violations}
    again = _confirmed(gone).attempt(act, gone.name("people", "goes"))
    assert {v.reason for v in again.violations} == {Reason.ALREADY_EXISTS}


@everywhere
def test_the_way_of_an_empty_office_opens_with_their_word(pack: str) -> None:
    assert _is_closed(_gone(pack, people.RecordLeaving), pack)
    assert not _is_closed(_confirmed(_gone(pack, people.RecordLeaving)), pack)


@everywhere
def test_whoever_came_back_and_was_put_out_after_all_said_it_of_then(pack: str) -> None:
    after = _confirmed(_gone(pack, people.RecordLeaving))
    goes, stays = after.name("people", "goes"), after.name("people", "stays")
    (role,) = TWO[pack]["goes"]
    back = after.done(people.Rejoin(name=goes), stays)
    back = back.done(people.AssignRole(name=goes, role=role), stays)
    # Whoever goes again at once leaves the office as it was (decision 264).
    later = replace(back, at=back.at + COVER + timedelta(days=1))
    assert _is_closed(later.done(people.RecordLeaving(name=goes), stays), pack)


@everywhere
def test_an_office_whose_holder_left_is_filled_by_who_recorded_it(pack: str) -> None:
    gone = _gone(pack, people.RecordLeaving)
    stays, new = gone.name("people", "stays"), gone.name("people", "new")
    for role in TWO[pack]["goes"]:
        after = gone.done(people.AssignRole(name=new, role=role), stays)
        own = after.state(after.organisation)
        assert own.officers[role] == (new,)
        # What they gave came through their hands, so that it approves nothing of theirs.
        assert own.appointed_by[role, new] == stays
        other = people.RegisterPerson(
            name=gone.name("people", "other"), title="Other", kind="staff", roles=(role,)
        )
        assert gone.attempt(other, stays).accepted


@pytest.mark.parametrize("pack", ["acat", "cleanslate", "stass"])
def test_nobody_fills_it_with_themselves(pack: str) -> None:
    gone = _gone(pack, people.RecordLeaving)
    stays = gone.name("people", "stays")
    for role in TWO[pack]["goes"]:
        refused = gone.attempt(people.AssignRole(name=stays, role=role), stays)
        assert refused.violations, role


def test_whoever_is_suspended_is_let_in_again_before_another_has_their_office() -> None:
    out = _gone("stass", people.SuspendAccess)
    stays, goes, new = (out.name("people", one) for one in ("stays", "goes", "new"))
    given = people.AssignRole(name=new, role="board")
    assert not out.attempt(given, stays).accepted
    assert out.attempt(people.RestoreAccess(name=goes), stays).accepted
    both = people.RegisterPerson(
        name=out.name("people", "two"), title="Two", kind="staff", roles=("board", "user")
    )
    assert not out.attempt(both, stays).accepted

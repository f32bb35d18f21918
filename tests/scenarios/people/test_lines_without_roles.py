"""Lines of managers hold whoever has no role, too: on circles, on who decides, on who may know."""

from collections.abc import Mapping

import pytest
from msgspec import structs

from duecourse.complaints import commands as complaints
from duecourse.complaints import endings
from duecourse.incidents import commands as incidents
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as c
from duecourse.proving.casts import Cast, casts, founded
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack

CAST: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "acat": {
        "top": ("admin_manager",),
        "one": ("administrator",),
        "two": ("social_lead",),
        "out": ("liaison_trustee", "trustee"),
        "end": ("chair", "trustee"),
    },
    "cleanslate": {
        "top": ("ceo",),
        "one": ("line_manager",),
        "two": ("line_manager",),
        "out": ("project_manager",),
        "end": ("board",),
    },
    "stass": {
        "top": ("director",),
        "one": ("line_manager",),
        "two": ("line_manager",),
        "out": ("board",),
        "end": ("board",),
    },
    "zrtherapy": {"top": ("owner",), "one": ("social_media_manager",), "two": ("authorised_user",)},
}
ADMINISTERS: Mapping[str, str] = {
    "acat": "top", "cleanslate": "out", "stass": "out", "zrtherapy": "top",
}  # fmt: skip

everywhere = pytest.mark.parametrize("pack", SHIPPED)


def world(pack: str) -> World:
    loaded = load_pack(pack)
    cast: Cast = structs.replace(next(casts(loaded)), people=CAST[pack], managers={})
    return founded(loaded, cast)


def entered(of: World, by: str, **line: str) -> World:
    """Return it with people without any role, each under a line manager."""
    for who, manager in line.items():
        entry = c.RegisterPerson(
            name=of.name("people", who),
            title=who,
            kind="staff",
            line_manager=of.name("people", manager) if manager else "",
        )
        of = of.done(entry, of.name("people", by))
    return of


def moved(of: World, who: str, to: str) -> c.ChangeLineManager:
    return c.ChangeLineManager(name=of.name("people", who), line_manager=of.name("people", to))


@everywhere
def test_whoever_is_entered_without_a_role_is_noted_under_their_manager(pack: str) -> None:
    by = ADMINISTERS[pack]
    after = entered(world(pack), by, mid="top", low="mid")
    own = after.state(after.organisation)
    assert own.managers[after.name("people", "low")] == after.name("people", "mid")
    assert own.managers[after.name("people", "mid")] == after.name("people", "top")
    assert not any(after.name("people", "mid") in held for held in own.officers.values())


@everywhere
def test_a_change_of_theirs_is_noted_with_who_made_it(pack: str) -> None:
    by = ADMINISTERS[pack]
    before = entered(world(pack), by, mid="two", low="two")
    after = before.done(moved(before, "low", "mid"), before.name("people", by))
    own = after.state(after.organisation)
    assert own.managers[after.name("people", "low")] == after.name("people", "mid")
    (earlier,) = own.earlier_managers
    assert (earlier.person, earlier.manager, earlier.by) == (
        after.name("people", "low"),
        after.name("people", "two"),
        after.name("people", by),
    )
    assert own.officers == before.state(before.organisation).officers
    assert own.appointments == before.state(before.organisation).appointments


@everywhere
@pytest.mark.parametrize("length", [2, 3, 5])
def test_people_without_roles_stand_in_no_circle(pack: str, length: int) -> None:
    by = ADMINISTERS[pack]
    line = [f"p{n}" for n in range(length)]
    managers = dict(zip(line, ["", *line], strict=False))
    before = entered(world(pack), by, **managers)
    refused = before.attempt(moved(before, line[0], line[-1]), before.name("people", by))
    assert {v.reason for v in refused.violations} == {Reason.FIELD_INVALID}
    assert "above that one" in refused.violations[0].message
    assert before.attempt(moved(before, line[0], "two"), before.name("people", by)).accepted


@pytest.mark.parametrize("pack", ["cleanslate", "stass"])
def test_a_line_through_somebody_without_a_role_is_one_line(pack: str) -> None:
    """`one`, who deals with complaints, answers to `mid`, who answers to who is complained of."""
    by = ADMINISTERS[pack]
    before = entered(world(pack), by, boss="end", mid="boss")
    before = before.done(moved(before, "one", "mid"), before.name("people", by))
    opening = complaints.OpenComplaint(
        name=before.name("complaints", "k1"),
        kind="staff_conduct",
        respondents=(before.name("people", "boss"),),
        complainant="A. Reader",
        summary="I was shouted at",
        by_media="no",
    )
    after = before.done(opening, before.name("people", "reader"))
    taken = complaints.AcknowledgeComplaint(name=after.name("complaints", "k1"))
    refused = after.attempt(taken, after.name("people", "one"))
    assert Reason.CONFLICT_OF_INTEREST in {v.reason for v in refused.violations}
    assert after.attempt(taken, after.name("people", "two")).accepted


def complained_of(of: World, who: str) -> World:
    opening = complaints.OpenComplaint(
        name=of.name("complaints", "k1"),
        kind="staff_conduct",
        respondents=(of.name("people", who),),
        complainant="A. Reader",
        summary="I was shouted at",
        by_media="no",
    )
    return of.done(opening, of.name("people", "reader"))


def withdrawn(of: World, by: str, *, confirmed: bool = True) -> set[str]:
    act = endings.WithdrawComplaint(
        name=of.name("complaints", "k1"), pressed="no", confirmed_with=confirmed
    )
    return {str(v.reason) for v in of.attempt(act, of.name("people", by)).violations}


@pytest.mark.parametrize("pack", ["cleanslate", "stass"])
@pytest.mark.parametrize("depth", [1, 2, 3])
def test_nobody_up_the_line_says_for_others_that_they_took_it_back(pack: str, depth: int) -> None:
    by = ADMINISTERS[pack]
    line = ("m1", "m2")[: depth - 1]
    before = entered(world(pack), by, **dict(zip(line, ("one", *line), strict=False)))
    before = entered(before, by, low=(line or ("one",))[-1])
    after = complained_of(before, "low")
    assert withdrawn(after, "one") == {Reason.ACTOR_MISMATCH}
    assert withdrawn(after, "two") == set()
    assert withdrawn(after, "two", confirmed=False) == {Reason.CONFIRMATION_REQUIRED}


@pytest.mark.parametrize("pack", ["cleanslate", "stass"])
def test_nor_whoever_managed_them_when_it_began(pack: str) -> None:
    by = ADMINISTERS[pack]
    after = complained_of(entered(world(pack), by, low="one"), "low")
    after = after.done(moved(after, "low", "two"), after.name("people", by))
    assert withdrawn(after, "one") == {Reason.ACTOR_MISMATCH}
    assert withdrawn(after, "two") == {Reason.ACTOR_MISMATCH}


@pytest.mark.parametrize("pack", ["cleanslate", "stass"])
def test_where_all_who_deal_with_it_are_above_whoever_stands_in_says_so(pack: str) -> None:
    by = ADMINISTERS[pack]
    before = entered(world(pack), by, low="one")
    for one, over in (("one", "two"), ("two", "top")):
        before = before.done(moved(before, one, over), before.name("people", by))
    after = complained_of(before, "low")
    for who in ("one", "two", "top"):
        assert withdrawn(after, who) == {Reason.ACTOR_MISMATCH}
    assert withdrawn(after, "end") == set()
    assert withdrawn(after, "end", confirmed=False) == {Reason.CONFIRMATION_REQUIRED}


@pytest.mark.parametrize("pack", ["cleanslate", "stass"])
def test_a_manager_who_complained_themselves_takes_their_own_back(pack: str) -> None:
    by = ADMINISTERS[pack]
    before = entered(world(pack), by, low="one")
    opening = complaints.OpenComplaint(
        name=before.name("complaints", "k1"),
        kind="staff_conduct",
        respondents=(before.name("people", "low"),),
        complainant=before.name("people", "one"),
        summary="They shouted at a visitor",
    )
    after = before.done(opening, before.name("people", "one"))
    assert withdrawn(after, "one", confirmed=False) == set()


@pytest.mark.parametrize("pack", ["acat", "cleanslate", "stass"])
def test_of_an_incident_who_answers_through_somebody_without_a_role_is_out(pack: str) -> None:
    by = ADMINISTERS[pack]
    before = entered(world(pack), by, boss="end", mid="boss")
    before = before.done(moved(before, "two", "mid"), before.name("people", by))
    flag = incidents.FlagIncident(
        name=before.name("incidents", "i1"),
        kinds=("crisis",),
        summary="Hundreds share it",
        accused=(before.name("people", "boss"),),
    )
    after = before.done(flag, before.name("people", "reader"))
    rated = incidents.AssessIncident(
        name=after.name("incidents", "i1"), sensitivity="low", reputation="low", rationale="Few."
    )
    refused = after.attempt(rated, after.name("people", "two"))
    assert Reason.CONFLICT_OF_INTEREST in {v.reason for v in refused.violations}
    assert after.attempt(rated, after.name("people", "one")).accepted

"""Whoever is judged does not choose the judge, and a judge of their choice stops nobody (235)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec import structs

from duecourse.breaches import commands as b
from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.incidents import commands as i
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.proving.casts import casts, founded
from duecourse.proving.world import World
from duecourse.testing import load_pack

HEADS = {
    "zrtherapy": ("owner", "authorised_user", "ZRT-SA-views"),
    "acat": ("chair", "staff", "ACAT-M-codes"),
    "cleanslate": ("board", "authorised_worker", "CS-5.2-content"),
    "stass": ("board", "user", "STASS-4.2-conduct"),
}
"""Of each house: the role of its head, who is alone, somebody's who works there, and a clause."""

everywhere = pytest.mark.parametrize("house", HEADS)


def alone(house: str, **others: str) -> World:
    """Return a house of one head and somebody who works there.

    Args:
        others: role of each further person, who is there from the start.
    """
    head, works, _ = HEADS[house]
    pack = load_pack(house)
    held = {"zoe": (head,), "con": (works,), **{who: (role,) for who, role in others.items()}}
    return founded(pack, structs.replace(next(casts(pack)), people=held, managers={}))


def person(of: World, who: str) -> str:
    return of.name("people", who)


def complained(of: World, about: str = "zoe", by: str = "con") -> World:
    opening = c.OpenComplaint(
        name=of.name("complaints", "k1"),
        kind="staff_conduct",
        respondents=(person(of, about),),
        complainant="C. Roe",
    )
    return of.done(opening, person(of, by))


def reported(of: World, house: str) -> World:
    report = b.ReportBreach(
        name=of.name("breaches", "b1"),
        respondent=person(of, "zoe"),
        clause=HEADS[house][2],
        act="Mocked a client.",
        act_at=of.at - timedelta(days=3),
        capacity="personal",
        while_at="working",
        sharing_own="no",
    )
    return of.done(report, person(of, "con"))


def flagged(of: World) -> World:
    name, accused = of.name("incidents", "i1"), (person(of, "zoe"),)
    flag = i.FlagIncident(name=name, kinds=("crisis",), summary="Look.", accused=accused)
    of = of.done(flag, person(of, "con"))
    rated = i.AssessIncident(name=name, sensitivity="low", reputation="low", rationale="So.")
    return of.done(rated, person(of, "con"))


def named(of: World, who: str, by: str, role: str) -> World:
    entry = people.RegisterPerson(name=person(of, who), title=who, kind="staff", roles=(role,))
    return of.done(entry, person(of, by))


def own_word(of: World) -> World:
    """Return it where nothing is said of a body outside, nor a reason given."""
    return replace(of, reason="")


def informal(of: World) -> Command:
    return s.ScreenInformal(name=of.name("complaints", "k1"), wish="informal")


def reasons(of: World, command: Command, who: str) -> set[str]:
    return {v.reason for v in of.attempt(command, person(of, who)).violations}


@everywhere
def test_who_is_complained_of_and_names_another_still_has_the_body_told(house: str) -> None:
    now = named(complained(alone(house)), "pia", "zoe", HEADS[house][0])
    name = now.name("complaints", "k1")
    now = now.done(c.AcknowledgeComplaint(name=name), person(now, "zoe"))
    body = next(id_ for id_, one in now.pack.outside_bodies.items() if one.decides)
    sent = n.ReferComplaint(name=name, body=body, sent="All of it.", basis="It is theirs.")
    assert now.attempt(sent, person(now, "zoe")).accepted
    done = now.attempt(informal(now), person(now, "zoe"))
    assert done.accepted
    assert done.events[0].envelope.role == "outside"


@everywhere
@pytest.mark.parametrize("who", ["zoe", "pia", "quin"])
def test_nobody_whom_they_named_since_judges_it(house: str, who: str) -> None:
    head = HEADS[house][0]
    now = named(complained(alone(house)), "pia", "zoe", head)
    # One more pair of hands between changes nothing.
    now = named(now, "quin", "pia", head)
    name = now.name("complaints", "k1")
    now = now.done(c.AcknowledgeComplaint(name=name), person(now, "zoe"))
    assert Reason.CONFLICT_OF_INTEREST in reasons(own_word(now), informal(now), who)


@everywhere
def test_who_is_left_when_they_go_takes_it_to_the_body(house: str) -> None:
    now = named(complained(alone(house)), "pia", "zoe", HEADS[house][0])
    now = now.done(people.RecordLeaving(name=person(now, "zoe")), person(now, "pia"))
    now = now.done(people.ConfirmLeaving(name=person(now, "zoe")), person(now, "zoe"))
    name, pia = now.name("complaints", "k1"), person(now, "pia")
    assert now.knows(pia, name)
    now = now.done(c.AcknowledgeComplaint(name=name), pia)
    assert now.attempt(informal(now), pia).events[0].envelope.role == "outside"
    assert Reason.CONFLICT_OF_INTEREST in reasons(own_word(now), informal(now), "pia")


@everywhere
def test_whoever_was_there_before_deals_with_it(house: str) -> None:
    now = complained(alone(house, ann=HEADS[house][0]))
    now = named(now, "pia", "zoe", HEADS[house][0])
    name = now.name("complaints", "k1")
    assert now.knows(person(now, "ann"), name)
    assert not now.knows(person(now, "pia"), name)
    now = now.done(c.AcknowledgeComplaint(name=name), person(now, "ann"))
    assert now.attempt(informal(now), person(now, "ann")).events[0].envelope.role != "outside"
    assert Reason.CONFLICT_OF_INTEREST in reasons(now, informal(now), "pia")


@everywhere
def test_whom_who_complained_named_may_judge_where_nobody_else_is(house: str) -> None:
    now = named(complained(alone(house), about="con", by="zoe"), "pia", "zoe", HEADS[house][0])
    name, pia = now.name("complaints", "k1"), person(now, "pia")
    assert now.knows(pia, name)
    now = now.done(c.AcknowledgeComplaint(name=name), pia)
    assert now.attempt(informal(now), pia).events[0].envelope.role != "outside"


@everywhere
@pytest.mark.parametrize("end", [people.SuspendAccess, people.RecordLeaving])
def test_whoever_puts_the_handlers_out_learns_nothing_by_it(house: str, end: type) -> None:
    now = complained(alone(house, ann=HEADS[house][0]))
    name, zoe = now.name("complaints", "k1"), person(now, "zoe")
    assert not now.knows(zoe, name)
    put_out = now.attempt(end(name=person(now, "ann")), zoe)
    assert put_out.accepted
    assert not put_out.world.knows(zoe, name)


@everywhere
def test_a_case_about_them_goes_to_the_body_too(house: str) -> None:
    now = named(reported(alone(house), house), "pia", "zoe", HEADS[house][0])
    name, pia = now.name("breaches", "b1"), person(now, "pia")
    assert now.knows(pia, name)
    asked = b.TriageFormal(name=name, investigator=pia, criticism="no", disclosure="not_protected")
    assert Reason.CONFLICT_OF_INTEREST in reasons(own_word(now), asked, "pia")
    assert now.attempt(asked, pia).events[0].envelope.role == "outside"


@everywhere
def test_an_incident_in_which_they_are_accused_is_not_dismissed_by_whom_they_named(
    house: str,
) -> None:
    now = named(flagged(alone(house)), "pia", "zoe", HEADS[house][0])
    drop = i.DismissIncident(name=now.name("incidents", "i1"))
    asked = own_word(now).attempt(drop, person(now, "pia")).violations
    assert "context.outside" in {v.field for v in asked}
    assert now.attempt(drop, person(now, "con")).accepted

"""No restricted complaint is hidden from everybody who could take it up (decision 239)."""

from dataclasses import replace
from typing import Any

import pytest
from msgspec import structs

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Approval, Post
from duecourse.proving.casts import casts, founded
from duecourse.proving.world import World
from duecourse.testing import load_pack

ROLES = {"zoe": ("owner",), "con": ("authorised_user",), "sue": ("authorised_user",)}


def house(**others: tuple[str, ...]) -> World:
    pack = load_pack("zrtherapy")
    people = {**ROLES, **others}
    return founded(pack, structs.replace(next(casts(pack)), people=people, managers={}))


def person(of: World, who: str) -> str:
    return of.name("people", who)


def posted(of: World, author: str, approved: str = "") -> World:
    by = (Approval("own_review", person(of, approved), of.at),) if approved else ()
    post = Post(state="published", version=9, author=person(of, author), approvals=by)
    return of.with_state(of.name("posts", "p1"), post)


def complained(of: World, **said: Any) -> World:
    made = {"kind": "channel_post", "about": (of.name("posts", "p1"),), **said}
    opening = c.OpenComplaint(name=of.name("complaints", "k1"), complainant="R. Roe", **made)
    return of.done(opening, person(of, "sue"))


KINDS = [{"in_confidence": True}, {"kind": "data_protection"}, {"kind": "safeguarding"}]


@pytest.mark.parametrize("said", KINDS)
@pytest.mark.parametrize("more", [{}, {"max_": ("social_media_manager",)}])
def test_what_the_owner_wrote_they_see_and_take_outside(
    said: dict[str, Any], more: dict[str, Any]
) -> None:
    now = complained(posted(house(**more), "zoe"), **said)
    name, zoe = now.name("complaints", "k1"), person(now, "zoe")
    assert now.knows(zoe, name)
    now = now.done(c.AcknowledgeComplaint(name=name), zoe)
    sent = n.ReferComplaint(name=name, body="ukcp", sent="All.", basis="It is about me.")
    assert now.attempt(sent, zoe).accepted
    alone = replace(now, reason="").attempt(c.ResolveComplaint(name=name, outcome="No."), zoe)
    assert Reason.CONFLICT_OF_INTEREST in {v.reason for v in alone.violations}
    # Who advises goes on knowing of it; who wrote none of it and fills nothing does not.
    for who in more:
        assert now.knows(person(now, who), name)
    assert not now.knows(person(now, "con"), name)


def test_what_another_wrote_and_the_owner_approved_the_owner_sees() -> None:
    now = complained(posted(house(), "con", approved="zoe"), in_confidence=True)
    assert now.knows(person(now, "zoe"), now.name("complaints", "k1"))
    assert not now.knows(person(now, "con"), now.name("complaints", "k1"))


def test_while_another_owner_is_free_the_one_who_wrote_it_sees_nothing() -> None:
    now = complained(posted(house(ann=("owner",)), "zoe"), in_confidence=True)
    assert now.knows(person(now, "ann"), now.name("complaints", "k1"))
    assert not now.knows(person(now, "zoe"), now.name("complaints", "k1"))

"""One member of a body puts the others out, lets a friend in, and would approve with them alone."""

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.testing import House, Member, decided_by, in_memory
from tests.integration.commands.running import in_loop

BODY = decided_by()

BOARDS = [("acat", "trustee"), ("stass", "board")]


async def _board(house: House, role: str) -> list[Member]:
    return [await house.person(one, role) for one in ("ann", "ben", "cay")]


async def _friend(house: House, ann: Member, role: str) -> Member:
    dan = await house.person("dan")
    await ann.does(people.AssignRole(name=dan.name, role=role))
    return dan


async def _draft(house: House) -> str:
    """Return a draft that somebody wrote who is none of them."""
    adam = await house.person("adam", "admin_manager" if house.name.endswith("acat") else "board")
    name = house.named("policies", "2030-01-01")
    await adam.does(policies.DraftPolicy(name=name, digest=house.pack.digest))
    return name


async def _approvals(house: House, *by: Member) -> set[str]:
    name = await _draft(house)
    for member in by:
        try:
            await member.does(policies.ApprovePolicy(name=name, digest=house.pack.digest))
        except Refused as refused:
            assert {v.reason for v in refused.violations} <= {  # noqa: PT017
                Reason.SELF_APPROVAL,
                Reason.NOT_AUTHORISED,
            }
    return {one.by for one in (await house.state(name)).approvals}


@pytest.mark.parametrize("pack", BOARDS, ids=lambda one: one[0])
@in_loop
async def test_one_word_suspends_no_member(log: EventLog, pack: tuple[str, str]) -> None:
    async with in_memory(pack[0], log=log) as [house]:
        ann, ben, cay = await _board(house, pack[1])
        for other in (ben, cay):
            await ann.does(people.SuspendAccess(name=other.name), reason="They voted", outside=BODY)
            await ann.is_refused(
                people.SuspendAccess(name=other.name), reason="They voted", outside=BODY
            )
            assert (await house.state(other.name)).state == "active"
        await cay.does(people.SuspendAccess(name=ben.name), reason="Agreed.")
        assert (await house.state(ben.name)).state == "suspended"
        assert not (await house.state(house.name)).suspensions


@pytest.mark.parametrize("pack", BOARDS, ids=lambda one: one[0])
@in_loop
async def test_a_friend_approves_nothing_while_another_is_out_by_the_same_hands(
    log: EventLog, pack: tuple[str, str]
) -> None:
    async with in_memory(pack[0], log=log) as [house]:
        role = pack[1]
        ann, ben = [await house.person(one, role) for one in ("ann", "ben")]
        suspend = people.SuspendAccess(name=ben.name)
        await ann.does(suspend, reason="They voted", outside=BODY)
        organisation = await house.state(house.name)
        assert organisation.suspensions == {(role, ben.name): (ann.name,)}
        dan = await _friend(house, ann, role)
        eve = await house.person("eve")
        await dan.does(people.AssignRole(name=eve.name, role=role))
        await eve.does(house.acknowledgement(eve.name))
        approved = await _approvals(house, ann, dan, eve)
        assert not approved & {dan.name, eve.name}
        await ann.does(people.RestoreAccess(name=ben.name), reason="Settled.")
        assert not (await house.state(house.name)).suspensions


@pytest.mark.parametrize("pack", BOARDS, ids=lambda one: one[0])
@in_loop
async def test_who_left_by_an_outside_body_keeps_nobody_from_a_new_board(
    log: EventLog, pack: tuple[str, str]
) -> None:
    async with in_memory(pack[0], log=log) as [house]:
        role = pack[1]
        ann, ben = [await house.person(one, role) for one in ("ann", "ben")]
        await ann.does(people.SuspendAccess(name=ben.name), reason="They voted", outside=BODY)
        dan = await _friend(house, ann, role)
        leaving = people.RecordLeaving(name=ben.name)
        await ann.does(leaving)
        await dan.is_refused(leaving)
        await dan.does(leaving, reason="They voted", outside=BODY)
        assert not (await house.state(house.name)).suspensions
        assert dan.name in await _approvals(house, ann, dan)

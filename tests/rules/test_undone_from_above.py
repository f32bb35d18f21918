"""What was done to somebody is undone by whoever stands above those who did it (decision 150)."""

from collections.abc import Callable, Iterator

import pytest

from duecourse.kernel.command import Command
from duecourse.kernel.pack import above
from duecourse.people import commands as c
from duecourse.proving.casts import FULL, casts, founded
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack

Way = tuple[World, World, str, tuple[str, ...]]
"""Before something was done to somebody and after, to whom, and who stands above who did it."""

everywhere = pytest.mark.parametrize("pack", SHIPPED)


def _full(pack: str) -> World:
    loaded = load_pack(pack)
    return founded(loaded, next(cast for cast in casts(loaded) if cast.says == FULL))


def _done(pack: str, act: Callable[[World, str], Iterator[Command]]) -> Iterator[Way]:
    """Yield each way in which somebody does something to somebody, who has others above them."""
    before = _full(pack)
    for by in before.active:
        roles = before.state(by).roles
        over = before.holding(above(before.pack, roles) - roles)
        for whom in before.active:
            # Nobody decides upwards, whoever did it: above the head of a house nobody is.
            theirs = before.holding(above(before.pack, before.state(whom).roles))
            higher = tuple(one for one in over if one in theirs)
            for command in act(before, whom) if by != whom else ():
                after = before.attempt(command, by)
                if after.accepted and higher and _took_effect(before, after.world, whom):
                    yield before, after.world, whom, higher


def _took_effect(before: World, after: World, whom: str) -> bool:
    """Return whether it was done: of the body that approves, a second person takes part."""
    was, now = before.state(whom), after.state(whom)
    return (was.state, was.roles, was.line_manager) != (now.state, now.roles, now.line_manager)


def _suspended(_: World, whom: str) -> Iterator[Command]:
    yield c.SuspendAccess(name=whom)


def _put_out(_: World, whom: str) -> Iterator[Command]:
    yield c.RecordLeaving(name=whom)


def _removed(world: World, whom: str) -> Iterator[Command]:
    for role in sorted(world.state(whom).roles):
        yield c.RemoveRole(name=whom, role=role)


def _moved(world: World, whom: str) -> Iterator[Command]:
    was = world.state(whom).line_manager
    for other in world.active:
        if other not in (was, whom):
            yield c.ChangeLineManager(name=whom, line_manager=other)


def test_somebody_is_put_out_by_whoever_has_others_above_them() -> None:
    # Else nothing below is tried.
    for act in (_suspended, _put_out, _removed, _moved):
        assert any(True for pack in SHIPPED for _ in _done(pack, act)), act


@everywhere
def test_whoever_stands_above_lets_in_whom_somebody_below_them_suspended(pack: str) -> None:
    for _, after, whom, higher in _done(pack, _suspended):
        for one in higher:
            assert after.attempt(c.RestoreAccess(name=whom), one).violations == (), (one, whom)


@everywhere
def test_whoever_stands_above_lets_in_whom_somebody_below_them_put_out(pack: str) -> None:
    for _, after, whom, higher in _done(pack, _put_out):
        for one in higher:
            assert after.attempt(c.Rejoin(name=whom), one).violations == (), (one, whom)


@everywhere
def test_whoever_stands_above_gives_back_the_very_role_that_was_taken(pack: str) -> None:
    for before, after, whom, higher in _done(pack, _removed):
        (taken,) = before.state(whom).roles
        for one in higher:
            again = c.AssignRole(name=whom, role=taken)
            assert after.attempt(again, one).violations == (), (one, whom, taken)


@everywhere
def test_whoever_stands_above_gives_no_other_role_for_that(pack: str) -> None:
    for before, after, whom, higher in _done(pack, _removed):
        for one in higher:
            for role in sorted({*before.pack.roles} - before.state(whom).roles):
                other = c.AssignRole(name=whom, role=role)
                if before.attempt(other, one).violations:
                    assert after.attempt(other, one).violations, (one, whom, role)


@everywhere
def test_whoever_stands_above_puts_back_a_line_that_was_moved(pack: str) -> None:
    for before, after, whom, higher in _done(pack, _moved):
        was = before.state(whom).line_manager
        back = c.ChangeLineManager(name=whom, line_manager=was)
        for one in higher:
            assert not was or after.attempt(back, one).violations == (), (one, whom, was)

"""More posts show one person than one transaction tells, and the process is killed on the way."""

import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Final

import pytest
from msgspec.structs import replace

from duecourse.commands.planning import Plan
from duecourse.commands.storing import random_salts
from duecourse.evidence.record import Recorded
from duecourse.facts.telling import TOLD_AT_ONCE
from duecourse.log.port import Change, Committed
from duecourse.log.sqlite import SQLiteLog
from duecourse.objections.commands import CorrectSubject
from duecourse.posts.events import PostDrafted
from duecourse.posts.publication.events import PostPublished
from tests.faults.crash import killed_on_the_way
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop

POSTS: Final = TOLD_AT_ONCE + 500


def _copied(events: list[Recorded[Any]], stream: str) -> list[Recorded[Any]]:
    """Return events as if they had happened to another resource, from its first version on."""
    return [
        Recorded(replace(one.envelope, stream=stream, version=number), one.event)
        for number, one in enumerate(events, 1)
    ]


async def _multiplied(room: Newsroom, post: str, record: str) -> None:
    """Lay down more posts that show whom one shows, as if each had been made like that one."""
    states, log = room.house.service.states, room.house.service.log
    life = [r for r in states.history(post) if isinstance(r.event, PostDrafted | PostPublished)]
    showing = list(states.history(record))[-1]
    begins = states.at(record).version
    events: list[Recorded[Any]] = []
    for number in range(1, POSTS):
        name = room.house.named("posts", f"p-{number}")
        events += _copied(life, name)
        told = replace(showing.envelope, version=begins + number)
        events.append(Recorded(told, replace(showing.event, post=name)))
    change = Change(events=Plan(tuple(events), {}).encoded(random_salts()))
    (outcome,) = log.commit([change])
    assert isinstance(outcome, Committed)
    room.house.service.states.evict([record])


async def _owed(room: Newsroom, record: str) -> Counter[str]:
    """Return how many posts have to come down for what cause, by the subject's record."""
    shown_in = (await room.house.state(record)).shown_in
    posts = await room.house.service.states.load([showing.post for showing in shown_in])
    found = (post.open_takedown(record) for post in posts.values())
    return Counter(duty.cause for duty in found if duty)


def _correcting(file: Path, subject: str) -> int:
    """Return how the program ended that corrects how old a subject is."""
    program = (sys.executable, "-m", killed_on_the_way.__name__, str(file), subject)
    return subprocess.run(program, cwd=Path(__file__).parents[3], check=False).returncode


@pytest.mark.slow
@in_loop
async def test_every_post_learns_of_a_correction_whenever_the_process_is_killed(
    tmp_path: Path,
) -> None:
    file = tmp_path / "log.sqlite"
    async with newsroom(SQLiteLog(file)) as room:
        post = await room.published("su-1")
        record = room.objections("su-1")
        await _multiplied(room, post, record)
    assert _correcting(file, "su-1") == -signal.SIGKILL
    async with newsroom(SQLiteLog(file)) as room:
        assert await _owed(room, record) == {"protection": TOLD_AT_ONCE}
        # Whoever asks anything of the record makes it go on.
        child = CorrectSubject(name=record, age_band="under_18", evidence="A letter")
        await room.ann.is_refused(child)
        assert await _owed(room, record) == {"protection": POSTS}
        # Two people put it right.
        grown = CorrectSubject(name=record, age_band="adult", evidence="A passport")
        await room.ann.does(grown)
        assert await _owed(room, record) == {"protection": POSTS}
        await room.tom.does(grown)
        assert await _owed(room, record) == {}

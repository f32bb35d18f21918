"""Every state against every command: in the table, or refused for what it is."""

from itertools import product
from typing import Any

import msgspec
import pytest

from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.kernel.table import ABSENT
from duecourse.posts.content import Content
from duecourse.posts.decide import POSTS
from duecourse.posts.state import Post
from duecourse.testing import MONDAY, PostScene
from tests.scenarios.acat import acat

STATES = (ABSENT, *(state.name for state in POSTS.definition.states))
COMMANDS = tuple(POSTS.handlers)
STRUCTURAL = {Reason.ILLEGAL_TRANSITION, Reason.NOT_FOUND, Reason.ALREADY_EXISTS}
OPEN = {(row.source, row.trigger): row.dests for row in POSTS.definition.transitions}

_VALUES: dict[str, Any] = {
    "channel": "organisations/acat/channels/twitter",
    "content": Content(),
    "author": "organisations/acat/people/lena",
    "doubt": "doubt-1",
    "media": "a" * 64,
    "consent": "organisations/acat/consents/c1",
    "publish_at": MONDAY,
    "permit": "permit-1",
    "url": "https://example.org/1",
    "captured_digest": "b" * 64,
    "duty": "takedown-1",
    "correction": "organisations/acat/posts/p2",
    "corrects": "organisations/acat/posts/p0",
    "complaint": "organisations/acat/complaints/k1",
    "objection": "organisations/acat/objections/s-1",
    "takedown": "organisations/acat/takedowns/t1",
    "level": 1,
    "clock": "publication-1",
    "what": "missed",
    "due": MONDAY,
}


def _given(command: type[Command], name: str) -> Command:
    required = (f.name for f in msgspec.structs.fields(command) if f.required)
    return command(name=name, **{f: _VALUES[f] for f in required if f != "name"})


@pytest.mark.parametrize(("state", "command"), list(product(STATES, COMMANDS)))
def test_a_command_is_in_the_table_or_refused(state: str, command: type[Command]) -> None:
    name = "organisations/acat/posts/p1"
    post = Post(state=state, version=0 if state == ABSENT else 3)
    scene = PostScene(given=acat(), aggregate=POSTS, name=name, state=post)
    outcome = scene.when(_given(command, name), "lena", system=True, reason="why")
    if (state, command.__name__) in OPEN:
        illegal = [v for v in outcome.violations if "is not open; open:" in v.message]
        assert not illegal, illegal
        if not outcome.violations:
            assert outcome.state.state in OPEN[state, command.__name__]
    else:
        assert {v.reason for v in outcome.violations} & STRUCTURAL
        assert outcome.state is post


def test_every_row_of_the_table_has_a_handler_and_every_handler_a_row() -> None:
    assert {trigger for _, trigger in OPEN} == {command.__name__ for command in COMMANDS}

"""The benchmarks measure what they say they do."""

import asyncio
from pathlib import Path
from typing import Any

from benchmarks._instance import Instance
from benchmarks._life import COMMANDS, batches
from duecourse.client.client import METHODS
from duecourse.server.contract import message_class

ROOT = Path(__file__).parents[3]


async def _kinds_written(folder: Path) -> dict[str, set[str]]:
    """Return the kinds of resource on which each command of a life recorded events."""
    instance = Instance(folder, ROOT)
    await instance.set_up()
    found = {}
    for rpc, (call,) in batches(instance.life.lives(1)):
        reply: Any = message_class(METHODS[rpc].output_type).FromString(await instance.give(call))
        assert not reply.receipt.replayed
        found[rpc] = {event.name.split("/")[2] for event in reply.receipt.events}
    await instance.server.commands.aclose()
    return found


def test_each_command_of_the_life_is_accepted_and_complaints_reach_the_post(
    tmp_path: Path,
) -> None:
    # What is complained of is on record of the words and pictures, too (decision 196).
    of_posts, of_both = {"posts"}, {"posts", "complaints", "objections"}
    assert (
        asyncio.run(_kinds_written(tmp_path))
        == {
            "DraftPost": {"posts", "people"},  # whose words they are, decision 081
            **dict.fromkeys(COMMANDS[1:5], of_posts),
            "OpenComplaint": of_both,
            "AcknowledgeComplaint": {"complaints"},
            "AdviseOnComplaint": {"complaints"},
            "ResolveComplaint": of_both,
        }
    )

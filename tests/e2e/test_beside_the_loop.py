"""What takes long is done beside the loop, where it holds nobody up."""

import threading
from collections import OrderedDict
from typing import Any

import pytest

from duecourse.shipped import load, shipped_pack
from tests.e2e.conftest import ACAT, Newsroom
from tests.e2e.serving import context

PACK = shipped_pack("acat").decode()


class Watched:
    """Loads packs, and keeps in which threads."""

    def __init__(self) -> None:
        self.threads: set[str] = set()

    def __call__(self, *given: Any) -> Any:
        self.threads.add(threading.current_thread().name)
        return load(*given)


ASKED: list[tuple[str, dict[str, Any]]] = [
    ("ValidatePolicy", {}),
    ("DiffPolicies", {"before": f"{ACAT}/policies/2021-10-08"}),
    ("DraftPolicy", {"context": context(validate_only=True), "parent": ACAT}),
]


@pytest.mark.parametrize(("method", "given"), ASKED, ids=[method for method, _ in ASKED])
def test_a_pack_that_a_request_brings_is_compiled_beside_the_loop(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, method: str, given: dict[str, Any]
) -> None:
    watched = Watched()
    monkeypatch.setattr("duecourse.server.endpoints.packs.lay_down", watched)
    monkeypatch.setattr("duecourse.server.endpoints.policies.lay_down", watched)
    pack = PACK.replace('version: "2021-10-08"', 'version: "2030-01-01"')
    newsroom.served.call(method, newsroom.omar, **given, pack=pack)
    assert watched.threads == {"pack_0"}


def test_the_pack_in_force_is_compiled_beside_the_loop_after_a_restart(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched()
    monkeypatch.setattr("duecourse.commands.packs.load_stored", watched)
    commands = newsroom.served.server.commands
    monkeypatch.setattr(commands.packs, "_kept", OrderedDict())
    newsroom.draft()
    assert watched.threads
    assert newsroom.served.thread.name not in watched.threads

"""What a release before this one recorded reads as it did then."""

from pathlib import Path
from typing import Any

import pytest

from duecourse.client.messages import readable
from duecourse.testing import ServerProcess
from tests.compatibility.dump import dumped, restored
from tests.compatibility.golden import Release, kept, lost
from tests.compatibility.recording import shown, told

ORGANISATIONS = ("acat", "cleanslate", "stass", "zrtherapy", "formerly")


@pytest.mark.parametrize("id_", ORGANISATIONS)
def test_every_resource_is_listed_and_shown_as_it_was(
    release: Release, old: ServerProcess, id_: str
) -> None:
    organisation = f"organisations/{id_}"
    before, after = release.states[organisation], shown(old, organisation)
    assert sorted(after) == sorted(before)
    assert lost(kept(before), kept(after)) == []


@pytest.mark.parametrize("id_", ORGANISATIONS)
def test_every_event_is_told_as_it_was(release: Release, old: ServerProcess, id_: str) -> None:
    organisation = f"organisations/{id_}"
    before = [e for e in release.events if f"{e['name']}/".startswith(f"{organisation}/")]
    after = {event["name"]: event for event in told(old, organisation)}
    assert before
    assert sorted(after) == sorted(event["name"] for event in before)
    for event in before:
        assert lost(event, after[event["name"]]) == []


def test_every_event_that_a_receipt_told_of_is_kept(release: Release) -> None:
    names = {event["name"]: event["type"] for event in release.events}
    for request in release.accepted:
        for event in request["receipt"]["events"]:
            assert names[event["name"]] == event["type"]


@pytest.mark.parametrize("id_", ORGANISATIONS)
def test_every_attempt_is_still_on_record(release: Release, old: ServerProcess, id_: str) -> None:
    organisation = f"organisations/{id_}"
    client = old.client(f"{organisation}/people/archive", "auditor")
    listed = [readable(one) for one in client.items("ListAttempts", parent=organisation)]
    found = {one["request_id"]: _reasons(one) for one in listed}
    refused = {
        request["request_id"]: set(request["refused"]["reasons"])
        for request in release.requests
        if "refused" in request and request["caller"].startswith(f"{organisation}/")
    }
    assert {id_: found.get(id_) for id_ in refused} == refused


def _reasons(attempt: dict[str, Any]) -> set[str]:
    return {one["reason"] for one in attempt["objections"]}


def test_the_log_of_a_release_is_kept_exactly(release: Release, tmp_path: Path) -> None:
    kept_text = (release.folder / "log.sql").read_text(encoding="utf-8")
    restored(kept_text, tmp_path / "log.sqlite")
    assert dumped(tmp_path / "log.sqlite") == kept_text


def test_what_a_release_remembers_covers_every_command(release: Release) -> None:
    asked = {request["rpc"] for request in release.requests}
    assert asked >= set(release.fields["commands"])
    # No policy of this release lets anybody delete, or refuse what a withdrawal asks for.
    never = {"DeletePost", "RefuseTakedown"}
    assert {request["rpc"] for request in release.accepted} >= asked - never


@pytest.mark.parametrize("id_", ORGANISATIONS)
def test_every_pack_of_a_release_is_read(release: Release, old: ServerProcess, id_: str) -> None:
    organisation = f"organisations/{id_}"
    client = old.client(f"{organisation}/people/archive", "auditor")
    texts = {path.read_text(encoding="utf-8") for path in release.packs.iterdir()}
    policies = [name for name in release.states[organisation] if "/policies/" in name]
    assert policies
    for name in policies:
        found = client.call("GetPolicyPack", name=name)
        assert found.pack in texts
        assert found.clauses

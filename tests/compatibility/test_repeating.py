"""A request id of a release before this one is answered for ever with its first receipt."""

from typing import Any

import pytest

from duecourse.client import RefusedError
from duecourse.client.messages import readable
from duecourse.testing import ServerProcess
from tests.compatibility.golden import Release, kept, lost
from tests.compatibility.recording import send


def _again(release: Release, old: ServerProcess, request: dict[str, Any], **changed: Any) -> Any:
    return send(old, release.packs, request, **changed)


def test_every_request_id_is_answered_with_its_first_receipt(
    release: Release, old: ServerProcess
) -> None:
    for request in release.accepted:
        receipt = readable(_again(release, old, request).receipt)
        assert receipt.pop("replayed") is True, request
        assert kept(receipt) == kept(request["receipt"]), request


def test_a_rehearsal_of_a_known_request_is_answered_with_its_first_receipt(
    release: Release, old: ServerProcess
) -> None:
    for request in release.accepted:
        reply = _again(release, old, request, validate_only=True)
        assert reply.receipt.replayed, request
        assert lost(kept(request["receipt"]), kept(readable(reply.receipt))) == []


def test_no_request_id_serves_for_another_command(release: Release, old: ServerProcess) -> None:
    for request in release.accepted:
        with pytest.raises(RefusedError) as caught:
            _again(release, old, request, reason="Another reason than the first")
        assert caught.value.reason == "REQUEST_ID_REUSED", request


def _changed(value: Any) -> Any:
    """Return a value with another in the place of its last word or number; None if it has none."""
    if isinstance(value, dict):
        for key in reversed(value):
            if not key.startswith("$") and (other := _changed(value[key])) is not None:
                return {**value, key: other}
    if isinstance(value, list) and value and (other := _changed(value[-1])) is not None:
        return [*value[:-1], other]
    return f"{value} again" if isinstance(value, str) and " " in value else None


def test_no_request_id_serves_for_another_text(release: Release, old: ServerProcess) -> None:
    changed = 0
    for request in release.accepted:
        fields = _changed(request["fields"])
        if fields is None or request["rpc"] == "RegisterOrganisation":
            continue
        changed += 1
        with pytest.raises(RefusedError) as caught:
            _again(release, old, {**request, "fields": {**request["fields"], **fields}})
        assert caught.value.reason == "REQUEST_ID_REUSED", request
    assert changed > 50

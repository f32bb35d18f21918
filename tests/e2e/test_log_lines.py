"""What the server logs of a call: nothing that anybody wrote."""

from typing import Any

import pytest

from tests.e2e.conftest import Newsroom, drafting
from tests.e2e.serving import context


class Lines:
    """Stands in for the server's logger and keeps what it is told."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def info(self, sentence: str, **fields: Any) -> None:
        self.said.append(f"{sentence} {fields}")

    error = info


@pytest.mark.parametrize(
    "given",
    [
        {"context": context(request_id="Jane Doe\nsaid so")},
        {"context": context(reason="Jane Doe said so", on_behalf_of="Jane Doe")},
        {"content": {"text": "Jane Doe", "category": "Jane Doe"}},
        {"channel": "Jane Doe"},
    ],
)
def test_words_of_a_caller_are_not_logged(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, given: dict[str, Any]
) -> None:
    lines = Lines()
    monkeypatch.setattr(newsroom.served.server.gate, "_log", lines)
    refusal = newsroom.served.refused("DraftPost", newsroom.lena, **drafting(**given))
    assert "Jane" not in str(refusal)
    assert len(lines.said) == 1
    assert "Jane" not in lines.said[0]

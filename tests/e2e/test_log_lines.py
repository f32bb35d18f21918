"""What the server logs of a call: nothing that anybody wrote."""

from typing import Any

import msgspec
import pytest

from duecourse.server.logs import CallLine
from tests.e2e.conftest import Newsroom, drafting
from tests.e2e.serving import context


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
    lines: list[CallLine] = []
    monkeypatch.setattr(newsroom.served.server.gate, "_log_call", lines.append)
    refusal = newsroom.served.refused("DraftPost", newsroom.lena, **drafting(**given))
    assert "Jane" not in str(refusal)
    (line,) = lines
    assert "Jane" not in msgspec.json.encode(line).decode()
    assert (line.method, line.principal) == (
        "/duecourse.v1.PostService/DraftPost",
        "organisations/acat/people/lena",
    )

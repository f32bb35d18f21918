"""The next release can be written down at any time."""

from pathlib import Path

import pytest

from tests.compatibility import make
from tests.compatibility.golden import Release, kept, lost
from tests.compatibility.recording import shown


@pytest.mark.slow
def test_this_release_is_written_down_and_read_again(tmp_path: Path) -> None:
    made = Release(tmp_path / "made")
    make.write(made.folder, tmp_path / "first")
    (tmp_path / "second").mkdir()
    with made.opened(tmp_path / "second") as server:
        for organisation, before in made.states.items():
            assert lost(kept(before), kept(shown(server, organisation))) == []


def test_a_release_is_never_written_again(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make, "release", lambda: release.folder.name)
    said = make.main()
    assert said is not None
    assert "never written again" in said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": 1}, {}),
        ({"a": 1}, {"a": 2, "b": 1}),
        ({"a": {"b": "x"}}, {"a": {"b": "y"}}),
        ([1], [1, 2]),
        ([{"a": 1}], [{"a": 2}]),
        ({"a": ""}, {}),
    ],
)
def test_whatever_is_lost_is_seen(before: object, after: object) -> None:
    assert lost(before, after)


def test_what_came_since_is_no_loss() -> None:
    assert lost({"a": [{"b": 1}]}, {"a": [{"b": 1, "c": 2}], "d": 3}) == []

"""What a generator wrote is compared with what it would write now."""

from pathlib import Path
from types import SimpleNamespace

from tools import docs, proto
from tools.docs import Page


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_code_that_its_contract_made_is_fresh(tmp_path: Path) -> None:
    for side in ("wanted", "there"):
        write(tmp_path / side / "v1" / "posts_pb2.py", "x = 1\n")
    write(tmp_path / "there" / "v1" / "written_by_hand.py", "")
    assert list(proto.differences(tmp_path / "wanted", tmp_path / "there")) == []


def test_missing_changed_and_left_over_code_is_named(tmp_path: Path) -> None:
    write(tmp_path / "wanted" / "v1" / "posts_pb2.py", "x = 1\n")
    write(tmp_path / "wanted" / "v1" / "people_pb2.pyi", "x: int\n")
    write(tmp_path / "there" / "v1" / "people_pb2.pyi", "x: str\n")
    write(tmp_path / "there" / "v1" / "gone_pb2_grpc.py", "x = 1\n")
    assert list(proto.differences(tmp_path / "wanted", tmp_path / "there")) == [
        "proto/v1/gone_pb2_grpc.py is generated from nothing",
        "proto/v1/people_pb2.pyi is not what its .proto says",
        "proto/v1/posts_pb2.py is missing",
    ]


def test_a_page_is_stale_when_it_is_missing_or_says_something_else(tmp_path: Path) -> None:
    write(tmp_path / "fresh.md", "# Fresh\n")
    write(tmp_path / "old.md", "# Old\n")
    pages: list[Page] = [
        SimpleNamespace(PATH="fresh.md", render=lambda: "# Fresh\n"),
        SimpleNamespace(PATH="old.md", render=lambda: "# New\n"),
        SimpleNamespace(PATH="missing.md", render=lambda: "# Missing\n"),
    ]
    assert list(docs.stale(tmp_path, iter(pages))) == [
        (tmp_path / "old.md", "# New\n"),
        (tmp_path / "missing.md", "# Missing\n"),
    ]


def test_every_module_of_the_reference_makes_a_page_of_its_own() -> None:
    paths = [page.PATH for page in docs.pages()]
    assert "docs/reference/api.md" in paths
    assert len(paths) == len(set(paths))

"""Each rule of our own catches what it is there for, and the repository keeps them all."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tools.rules import __main__ as rules
from tools.rules import locks, looseness, namespace, purity, sizes, unsaid, words
from tools.rules.finding import Finding
from tools.tree import ROOT


def write(root: Path, name: str, text: str = "") -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def places(findings: Iterable[Finding]) -> list[str]:
    return [f"{finding.path.as_posix()}:{finding.line}" for finding in findings]


def test_the_repository_keeps_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code = rules.main()
    assert (capsys.readouterr().out, code) == ("", 0)


def test_a_function_of_61_lines_is_too_long_and_one_of_60_is_not(tmp_path: Path) -> None:
    write(tmp_path, "domain/long.py", "def longest():\n" + "    x = 1\n" * 59)
    assert places(sizes.findings(tmp_path)) == []
    write(tmp_path, "domain/long.py", "y = 1\ndef too_long():\n" + "    x = 1\n" * 60)
    assert places(sizes.findings(tmp_path)) == ["domain/long.py:2"]


def test_a_file_of_351_lines_is_too_long_unless_it_is_generated(tmp_path: Path) -> None:
    write(tmp_path, "services/full.py", "x = 1\n" * 350)
    write(tmp_path, "services/too_full.py", "x = 1\n" * 351)
    write(tmp_path, "proto/duecourse/v1/posts_pb2.py", "x = 1\n" * 351)
    assert places(sizes.findings(tmp_path)) == ["services/too_full.py:351"]


@pytest.mark.parametrize(
    "line",
    [
        "at = datetime.now(UTC)",
        "at = datetime.datetime.now(tz=zone)",
        "at = datetime.utcnow()",
        "on = date.today()",
        "id = uuid.uuid4()",
        "from uuid import uuid1",
        "key = os.urandom(16)",
        "took = monotonic()",
        "text = open('pack.yaml').read()",
        "print('here')",
    ],
)
def test_the_domain_asks_neither_clock_nor_chance_nor_the_world(line: str, tmp_path: Path) -> None:
    write(tmp_path, "domain/duecourse/posts/decide.py", f"x = 1\n{line}\n")
    assert places(purity.findings(tmp_path)) == ["domain/duecourse/posts/decide.py:2"]


@pytest.mark.parametrize(
    "line",
    ["at = context.now", "id = uuid.uuid5(space, name)", "at = datetime.fromisoformat(text)"],
)
def test_the_domain_may_use_what_answers_the_same_for_ever(line: str, tmp_path: Path) -> None:
    write(tmp_path, "domain/duecourse/posts/decide.py", f"{line}\n")
    assert places(purity.findings(tmp_path)) == []


LOOSE = """\
from typing import Any
from duecourse.kernel.proposal import Proposal
P = Proposal["Post", Any]
"""


@pytest.mark.parametrize(
    "signature",
    [
        "(proposal: Any) -> None",
        "(proposal: Proposal[Post, Any]) -> None",
        "(proposal: 'Proposal[Post, Any]') -> None",
        "(proposal: P) -> None",
        "(*rest: Any) -> None",
        "(*, one: int = 1, **rest: typing.Any) -> None",
        "() -> list[Any]",
    ],
)
def test_any_is_rare_in_what_the_domain_takes_and_returns(signature: str, tmp_path: Path) -> None:
    name = "domain/duecourse/posts/decide.py"
    tight = "def tight(x: Proposal[Post, Named]) -> bool: ...\n"
    write(tmp_path, name, f"{LOOSE}def loose{signature}: ...\n{tight * 12}")
    assert places(looseness.findings(tmp_path)) == []
    write(tmp_path, name, f"{LOOSE}def loose{signature}: ...\n{tight * 11}")
    assert places(looseness.findings(tmp_path)) == [f"{name}:4"]


def test_services_may_ask_the_clock(tmp_path: Path) -> None:
    write(tmp_path, "services/duecourse/server/clock.py", "at = datetime.now(UTC)\n")
    assert places(purity.findings(tmp_path)) == []


@pytest.mark.parametrize("root", ["proto", "domain", "services"])
@pytest.mark.parametrize("stray", ["__init__.py", "duecourse/__init__.py"])
def test_a_root_must_not_hide_the_others(root: str, stray: str, tmp_path: Path) -> None:
    write(tmp_path, f"{root}/{stray}")
    assert places(namespace.findings(tmp_path)) == [f"{root}/{stray}:1"]


@pytest.mark.parametrize("lacking", ["__init__.py", "py.typed"])
def test_every_portion_is_a_typed_package(lacking: str, tmp_path: Path) -> None:
    for name in {"__init__.py", "py.typed", "decide.py"} - {lacking}:
        write(tmp_path, f"domain/duecourse/posts/{name}")
    found = list(namespace.findings(tmp_path))
    assert places(found) == ["domain/duecourse/posts:1"]
    assert lacking in found[0].message


def test_a_lock_that_names_no_host_is_fine(tmp_path: Path) -> None:
    write(tmp_path, "some.lock", "# Made\nuv==1.0 \\\n    --hash=sha256:00\n    # via x\n")
    assert places(locks.findings(tmp_path)) == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url x",
        "--extra-index-url x",
        "--find-links wheels",
        "# from https://packages.example/simple",
        "uv @ wheels/uv.whl",
    ],
)
def test_a_lock_must_name_no_place(line: str, tmp_path: Path) -> None:
    write(tmp_path, "some.lock", f"{line}\n    --hash=sha256:00\n")
    assert "some.lock:1" in places(locks.findings(tmp_path))


@pytest.mark.parametrize("text", ["uv==1.0\n", "uv>=1.0 --hash=sha256:00\n"])
def test_a_lock_must_pin_and_hash(text: str, tmp_path: Path) -> None:
    write(tmp_path, "some.lock", text)
    assert places(locks.findings(tmp_path)) == ["some.lock:1"]


A_MAN = "h" + "e"
"""Put together, so that the rule does not find it here."""


@pytest.mark.parametrize("line", ["# {} may", "says = 'only {} may'", '"""Return what {} did."""'])
@pytest.mark.parametrize("man", [A_MAN, A_MAN.capitalize(), "h" + "is", A_MAN[0] + "imself"])
def test_people_are_they(line: str, man: str, tmp_path: Path) -> None:
    write(tmp_path, "domain/duecourse/posts/decide.py", f"the = 1\n{line.format(man)}\n")
    assert places(words.findings(tmp_path))[0] == "domain/duecourse/posts/decide.py:2"


@pytest.mark.parametrize("page", ["README", "CONTRIBUTING", "CHANGELOG", "SECURITY"])
def test_people_are_they_on_the_first_pages_too(page: str, tmp_path: Path) -> None:
    assert (ROOT / f"{page}.md").is_file()
    write(tmp_path, f"{page}.md", f"# Whoever comes\n{A_MAN} reads this.\n")
    assert places(words.findings(tmp_path)) == [f"{page}.md:2"]


def test_what_an_earlier_release_left_behind_keeps_its_words(tmp_path: Path) -> None:
    write(tmp_path, "tests/compatibility/0.1/packs/acat.yaml", f"says: {A_MAN} may")
    assert places(words.findings(tmp_path)) == []


def test_a_sentence_that_a_skeleton_left_unsaid_is_found(tmp_path: Path) -> None:
    write(tmp_path, "domain/duecourse/contacts/events.py", '"""Events."""\n"""TO BE SAID."""\n')
    write(tmp_path, "proto/duecourse/v1/contacts.proto", "// TO BE SAID. Required.\n")
    write(tmp_path, "tools/new/command.py", 'UNSAID = "TO BE SAID"\n')
    assert places(unsaid.findings(tmp_path)) == [
        "domain/duecourse/contacts/events.py:2",
        "proto/duecourse/v1/contacts.proto:1",
    ]

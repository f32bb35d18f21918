"""`duecourse do` and `list`: every command of the contract, typed."""

import json
import uuid
from collections.abc import Callable

import pytest

from duecourse.cli.exits import ExitCode
from duecourse.cli.main import run
from tests.e2e.cli.conftest import Demo

ACAT = "organisations/acat"
DRAFT = ("do", "DraftPost", ACAT, f"channel={ACAT}/channels/twitter")

Typed = Callable[..., tuple[int, str, str]]


@pytest.fixture
def typed(as_lena: Demo, capsys: pytest.CaptureFixture[str]) -> Typed:
    def type_(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([*words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return type_


def drafted(typed: Typed, *words: str) -> str:
    code, out, err = typed(*DRAFT, *words, "--json")
    assert code == 0, err
    return str(json.loads(out)["post"]["name"])


def test_a_command_prints_its_receipt(typed: Typed) -> None:
    code, out, _ = typed(*DRAFT, "content.text=A day of talks")
    assert code == 0
    assert "is draft, version 1" in out
    assert "PostDrafted" in out
    assert "position " in out


def test_a_dry_run_writes_nothing(typed: Typed) -> None:
    name = drafted(typed, "content.text=Words")
    code, out, _ = typed("do", "WithdrawPost", name, "--dry-run")
    assert code == 0
    assert f"{name} would be withdrawn, version 2" in out
    assert "Nothing was written." in out
    assert json.loads(typed("show", name, "--json")[1])["version"] == "1"


def test_a_refusal_names_field_and_clause_and_exits_1(typed: Typed) -> None:
    name = drafted(typed, "content.text=Words")
    code, out, err = typed("do", "SubmitForReview", name)
    assert (code, out) == (ExitCode.REFUSED, "")
    asked = "content.third_party: unanswered: answer yes or no (RevisePost)"
    assert f"{asked} (ACAT-2.9-label, policy" in err


def test_keep_changes_only_what_is_given(typed: Typed) -> None:
    name = drafted(
        typed, "content.text=Words", "content.links=https://a.example", "content.kind=original",
        "content.event_at=2027-01-11T09:00:00Z",
    )  # fmt: skip
    code, _, err = typed("do", "RevisePost", name, "--keep", "content.links=https://b.example")
    assert code == 0, err
    content = json.loads(typed("show", name, "--json")[1])["content"]
    assert content == {
        "kind": "POST_KIND_ORIGINAL",
        "text": "Words",
        "links": ["https://a.example", "https://b.example"],
        "event_at": "2027-01-11T09:00:00Z",
    }
    assert typed("do", "RevisePost", name, "content.title=Alone")[0] == 0
    assert json.loads(typed("show", name, "--json")[1])["content"] == {"title": "Alone"}


def test_keep_expects_the_version_that_it_read(typed: Typed) -> None:
    name = drafted(typed, "content.text=Words")
    words = ("do", "RevisePost", name, "--keep", "content.title=T", "--expected-version", "9")
    code, _, err = typed(*words)
    assert code == ExitCode.REFUSED
    assert "VERSION_CONFLICT" in err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("do", "WithdrawPost", f"{ACAT}/posts/p1", "--keep"), "replaces nothing"),
        ((*DRAFT, "--keep"), "of which resource"),
        (("do", "RevisePost", "nonsense", "--keep"), "not the name of a resource"),
        ((*DRAFT, "content.kind=orignal"), "content.kind: PostKind knows no 'orignal'"),
        (("list", "posts", ACAT, "state=drafty"), "knows no 'drafty'"),
    ],
)
def test_what_cannot_be_meant_exits_2(typed: Typed, words: tuple[str, ...], says: str) -> None:
    code, _, err = typed(*words)
    assert code == ExitCode.USAGE
    assert says in err


def test_the_same_request_id_is_carried_out_once(typed: Typed) -> None:
    words = (*DRAFT, "content.text=Once", "--request-id", str(uuid.uuid4()))
    first = typed(*words)
    code, out, _ = typed(*words)
    assert code == 0
    assert "it was carried out before" in out
    assert first[1].splitlines()[0] == out.splitlines()[0]


def test_lists_are_of_every_kind_and_can_be_narrowed(typed: Typed) -> None:
    name = drafted(typed, "content.text=Words")
    assert name in typed("list", "posts", ACAT)[1]
    assert name not in typed("list", "posts", ACAT, "state=published")[1]
    assert "There is none." in typed("list", "posts", ACAT, f"author={ACAT}/people/noa")[1]
    for kind in ("people", "channels", "consents", "complaints", "objections", "contacts"):
        code, out, err = typed("list", kind, ACAT, "--json")
        assert code == 0, err
        assert isinstance(json.loads(out), list)
    assert typed("list", "attempts", ACAT)[0] == 0


def test_what_is_allowed_names_no_state_where_there_are_several(typed: Typed, demo: Demo) -> None:
    ada = typed("token", "--as", f"{ACAT}/people/ada", "--data-dir", str(demo.folder))[1].strip()
    code, out, _ = typed("allowed", f"{ACAT}/people/lena", "--token", ada)
    assert code == 0
    assert "yes   SuspendAccess" in out
    assert not [line for line in out.splitlines() if line.rstrip().endswith("leads to")]


def test_nobody_gives_a_command_without_a_token(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DUECOURSE_TOKEN")
    assert typed(*DRAFT)[0] == ExitCode.NOT_SIGNED_IN


def test_whoever_gets_no_answer_is_told_how_to_send_it_again(typed: Typed) -> None:
    code, _, err = typed(*DRAFT, "--address", "127.0.0.1:1")
    assert code == ExitCode.UNREACHABLE
    assert "send the same with --request-id" in err

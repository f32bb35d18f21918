"""What the contract repeats of the domain is written by the machine, and drift is seen."""

from pathlib import Path

import pytest

from duecourse.catalogue import AGGREGATES
from tools import proto
from tools.derived import files
from tools.derived.files import filled
from tools.derived.transitions import from_where_to_where, open_to
from tools.derived.tree import parse, render
from tools.tree import ROOT, proto_files

CONTRACT = proto_files(ROOT)
every_file = pytest.mark.parametrize("path", CONTRACT, ids=[path.stem for path in CONTRACT])
CONTACTS = (ROOT / "proto/duecourse/v1/contacts.proto").read_text(encoding="utf-8")


@every_file
def test_a_file_read_and_written_is_the_same_to_the_byte(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert render(parse(text)) == text


@every_file
def test_filling_changes_nothing_that_is_filled(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert filled(text) == text


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param("`answered` to `moved`", "`answered` to `closed`", id="state"),
        pytest.param("open to `draft`, `publish`", "open to `publish`", id="role"),
        pytest.param(" NOT_FOUND, NOT_AUTHORISED,", " NOT_AUTHORISED,", id="reason missing"),
        pytest.param(" NOT_FOUND, NOT_AUTHORISED,", " NOT_FOUND, OVERLOADED,", id="other reason"),
        pytest.param(" PAGE_TOKEN_INVALID", "", id="reason of a list"),
        pytest.param(" PAST_END,", "", id="reason of a read"),
        pytest.param("  // Contact it is about,", "  // Post it is about,", id="head of a request"),
        pytest.param("  Receipt receipt = 1;", "  Receipt recept = 1;", id="head of a reply"),
        pytest.param("  // The contact after it.", "  // The contact.", id="comment of a reply"),
        pytest.param("// Request of MoveToPrivate.", "// Asks to move.", id="what a message is"),
        pytest.param("  string page_token = 3;", "  bytes page_token = 3;", id="type in a head"),
    ],
)
def test_drift_is_seen_and_mended(right: str, wrong: str, tmp_path: Path) -> None:
    assert right in CONTACTS
    path = tmp_path / "proto/duecourse/v1/contacts.proto"
    path.parent.mkdir(parents=True)
    path.write_text(CONTACTS.replace(right, wrong, 1), encoding="utf-8")
    (found,) = files.stale(tmp_path)
    assert found[0] == path
    if "recept" not in wrong:
        assert found[1] == CONTACTS


def test_the_check_fails_while_a_file_has_drifted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = ROOT / "proto/duecourse/v1/contacts.proto"
    monkeypatch.setattr(proto, "stale", lambda: iter([(path, "")]))
    monkeypatch.setattr(proto, "generate", lambda to: None)
    monkeypatch.setattr(proto, "differences", lambda wanted, there: iter(()))
    assert proto.check() == 1
    said = "proto/duecourse/v1/contacts.proto is not what the domain says: run ./dev proto\n"
    assert capsys.readouterr().out == said


def test_what_is_by_hand_stays() -> None:
    by_hand = CONTACTS.replace("// Close the contact.", "// Close it.\n  // For good.").replace(
        "  string method = 3;", "  string method = 7;"
    )
    assert filled(by_hand) == by_hand


def test_a_head_that_lacks_a_field_gets_the_next_free_number() -> None:
    gone = CONTACTS.replace(
        "  // The contact after it.\n  Contact contact = 2;\n",
        "  // Something else.\n  string other = 5;\n",
        1,
    )
    assert "  Contact contact = 6;\n  // Something else.\n  string other = 5;" in filled(gone)


def test_a_method_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(ValueError, match="BurnContact: no endpoint says what it raises"):
        filled(CONTACTS.replace("rpc CloseContact(", "rpc BurnContact("))


def test_a_comment_says_every_state_and_everybody() -> None:
    posts = AGGREGATES["posts"]
    assert from_where_to_where(posts, "DeletePost") == "Open in every state, and stays there"
    assert open_to(posts, "DeletePost") == "open to everybody"
    assert open_to(posts, "PublishPost") == "open to its author or `publish`"
    assert open_to(AGGREGATES["people"], "AskAdvice") == "open to the person"


def test_a_command_may_make_lead_and_stay() -> None:
    objections = AGGREGATES["objections"]
    assert from_where_to_where(objections, "RecordObjection") == (
        "Makes it in state `standing`; leads from `silent` or `lifted` or `medium` to `standing`;"
        " open in `standing`, and stays there"
    )

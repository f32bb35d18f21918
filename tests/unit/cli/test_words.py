"""Words of the command line are fields of the contract, and say what of them is wrong."""

from pathlib import Path
from typing import Any

import pytest

from duecourse.cli.asking import completed
from duecourse.cli.doing import COMMANDS
from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.main import run
from duecourse.cli.words import checked, fields, put, split
from duecourse.v1.comments_pb2 import COMMENTS

DRAFT = COMMANDS["DraftPost"].input_type
APPROVE = COMMANDS["ApproveStep"].input_type
CALENDAR = COMMANDS["NameRespondents"].input_type


def made(*words: str, descriptor: Any = DRAFT) -> dict[str, Any]:
    values: dict[str, Any] = {}
    put(values, descriptor, words)
    return checked(descriptor, values)


def test_a_path_leads_to_its_field_and_what_is_given_again_is_a_list() -> None:
    assert made("content.text=a=b", "content.links=x", "content.links=y", "post_id=p1") == {
        "content": {"text": "a=b", "links": ["x", "y"]},
        "post_id": "p1",
    }


def test_items_are_numbered_or_given_whole() -> None:
    by_number = made("content.subjects[0].ref=s", "content.subjects[0].kind=k")
    assert made('content.subjects={"ref": "s", "kind": "k"}') == by_number
    assert made('content.subjects=[{"ref": "s", "kind": "k"}]') == by_number
    assert made("content.subjects.0.ref=s", "content.subjects.0.kind=k") == by_number
    assert made(
        "content.subjects[0].media=a", "content.subjects[0].media=b", "content.subjects[1].ref=t"
    ) == {"content": {"subjects": [{"media": ["a", "b"]}, {"ref": "t"}]}}


def test_numbers_answers_and_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("From a file\n", encoding="utf-8")
    given = made(f"content.text@{tmp_path / 'text'}", "content.audience_min_age=13")
    assert given["content"] == {"text": "From a file\n", "audience_min_age": 13}
    assert made("nobody_known=yes", descriptor=CALENDAR) == {"nobody_known": True}


def test_what_is_kept_is_overwritten_emptied_or_added_to() -> None:
    kept: dict[str, Any] = {"content": {"kind": "POST_KIND_ORIGINAL", "links": ["x"], "title": "t"}}
    put(kept, DRAFT, ["content.kind=reply", "content.links=y", "content.title="])
    assert kept == {"content": {"kind": "reply", "links": ["x", "y"], "title": ""}}
    put(kept, DRAFT, ["content.links="])
    assert kept["content"]["links"] == []


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("content.txt=x", "did you mean text"),
        ("contents.text=x", "did you mean content"),
        ("nonsense=x", "there is parent, post_id, channel"),
        ("context.request_id=x", "no such field"),
        ("content.kind=orignal", "it knows original, reply"),
        ("content.third_party=maybe", "it knows yes, no"),
        ("content.event_at=soon", "no time such as"),
        ("content.event_at=2026-11-02T09:00:00", "must say its zone"),
        ("content.audience_min_age=-1", "no whole number"),
        ("content.agreed_response=perhaps", "none of yes"),
        ("content.text.words=x", "holds nothing named"),
        ("content.subjects[1].ref=x", "number 0"),
        ("content.subjects[x].ref=x", "no such field"),
        ("content.subjects=s-1", "give its fields apart"),
        ("content=x", "give its fields apart"),
        ("content.text@/no/such/file", "No such file"),
        ("a word", "write name=value"),
        ("", "write name=value"),
    ],
)
def test_a_word_that_cannot_be_used_is_a_matter_of_usage(word: str, says: str) -> None:
    with pytest.raises(Ended, match=says) as ended:
        made(word)
    assert ended.value.code == ExitCode.USAGE


def test_what_holds_one_value_is_given_once() -> None:
    with pytest.raises(Ended, match="given twice"):
        made("content.text=x", "content.text=y")
    with pytest.raises(Ended, match="given twice"):
        made("content.subjects[0].ref=x", "content.subjects[0].ref=y")


def test_the_first_word_is_the_resource_unless_it_gives_a_field() -> None:
    assert split(DRAFT, ["organisations/acat", "post_id=p"])[0] == {"parent": "organisations/acat"}
    assert split(APPROVE, ["organisations/acat/posts/p"])[0] == {
        "name": "organisations/acat/posts/p"
    }
    assert split(APPROVE, ["revision=1"]) == ({}, ["revision=1"])
    founding = COMMANDS["RegisterOrganisation"].input_type
    assert split(founding, ["organisation_id=x"]) == ({}, ["organisation_id=x"])


def test_fields_and_the_words_of_a_closed_list_are_completed() -> None:
    assert [*completed(DRAFT, [], "content.te")] == ["content.text="]
    assert [*completed(DRAFT, [], "content.kind=re")] == [
        "content.kind=reply",
        "content.kind=repost",
    ]
    # As bash hands it over, which ends a word at `=`.
    assert [*completed(DRAFT, ["organisations/acat", "content.kind", "="], "lik")] == ["like"]
    assert "like" in [*completed(DRAFT, ["content.kind"], "=")]
    assert [*completed(DRAFT, [], "content.nonsense=")] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_field_of_every_command_says_what_it_is(name: str) -> None:
    method = COMMANDS[name]
    assert COMMENTS[method.full_name]
    for path, field in fields(method.input_type):
        assert COMMENTS.get(field.full_name), path


@pytest.mark.parametrize("name", ["DraftPost", "record-consent", "registerorganisation"])
def test_a_command_of_the_contract_helps_in_80_columns(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["do", name, "--help"]) == 0
    printed = capsys.readouterr().out
    assert "Fields:" in printed
    assert max(map(len, printed.splitlines())) <= 80


@pytest.mark.parametrize("words", [["do", "DraftPots"], ["list", "nonsense"], ["do"], ["list"]])
def test_what_there_is_not_is_a_matter_of_usage(words: list[str]) -> None:
    assert run(words) == ExitCode.USAGE

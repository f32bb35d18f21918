"""A request is known again by what was sent, whatever the release has learnt since."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from duecourse.commands import Call, digests
from duecourse.commands.digests import body_digest, filled, is_same
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.organisations.commands import RegisterOrganisation
from duecourse.posts import commands as posts
from duecourse.posts.content import Content, Media

ACAT = "organisations/acat"
LENA = Actor(name=f"{ACAT}/people/lena", organisation=ACAT)
POST = f"{ACAT}/posts/p1"
SENT = {"name": POST, "channel": f"{ACAT}/channels/twitter", "content": {"text": "A day of talks"}}


def _call(**given: Any) -> Call:
    return Call(**{"actor": LENA, "request_id": "r", **given})


def _drafting(**content: Any) -> posts.DraftPost:
    channel = f"{ACAT}/channels/twitter"
    return posts.DraftPost(name=POST, channel=channel, content=Content(**content))


def _of_0_1(command: Command, call: Call) -> bytes:
    """Return a digest in the way of release 0.1, written down a second time."""
    body = [type(command).__name__, command, call.actor.person, call.expected_version, call.reason]
    return hashlib.sha256(msgspec.json.encode(body, order="sorted")).digest()


def _grown(command: Command, **fields: tuple[type, Any]) -> Callable[..., Command]:
    """Return the command's type as a later release has it, with further optional fields."""
    more = [(name, kind, default) for name, (kind, default) in fields.items()]
    made: Any = msgspec.defstruct(
        type(command).__name__, more, bases=(type(command),), frozen=True, kw_only=True
    )
    return lambda **given: made(**{**msgspec.structs.asdict(command), **given})


def test_what_was_sent_counts_and_not_the_defaults_around_it() -> None:
    command, call = _drafting(text="A day of talks"), _call(sent=SENT)
    later = _grown(command, place=(str, "anywhere"), seats=(int, 30))
    assert is_same(body_digest(command, call), later(), call)


def test_in_process_what_differs_from_its_default_counts() -> None:
    command = _drafting(text="A day of talks", media=(Media(digest="a" * 64),))
    later = _grown(command, place=(str, "anywhere"))
    assert is_same(body_digest(command, _call()), later(), _call())
    assert not is_same(body_digest(command, _call()), later(place="here"), _call())


def test_a_value_that_is_sent_and_happens_to_be_the_default_counts() -> None:
    command = RegisterOrganisation(name=ACAT, title="ACAT")
    sent = {"name": ACAT, "title": "ACAT"}
    said, unsaid = _call(sent={**sent, "time_zone": "Europe/London"}), _call(sent=sent)
    assert body_digest(command, said) != body_digest(command, unsaid)


def test_an_empty_field_is_as_good_as_none() -> None:
    empty = {**SENT, "links": [], "revision": 0, "note": "", "informed": {}, "flag": False}
    command = _drafting(text="A day of talks")
    assert body_digest(command, _call(sent=empty)) == body_digest(command, _call(sent=SENT))


@pytest.mark.parametrize(
    "change",
    [
        {"sent": {**SENT, "content": {"text": "Another day"}}},
        {"sent": {**SENT, "content": {"text": "A day of talks", "aim": "education"}}},
        {"sent": {**SENT, "channel": f"{ACAT}/channels/facebook"}},
        {"sent": {**SENT, "links": ["", "b"]}},
        {"sent": {**SENT, "links": ["b", ""]}},
        {"reason": "because"},
        {"expected_version": 0},
        {"expected_version": 1},
        {"actor": Actor(name=f"{ACAT}/people/tom", organisation=ACAT)},
    ],
    ids=str,
)
def test_whatever_was_sent_otherwise_is_another_request(change: dict[str, Any]) -> None:
    command, first = _drafting(text="A day of talks"), _call(sent=SENT)
    assert not is_same(body_digest(command, first), command, _call(**{"sent": SENT, **change}))


def test_another_command_is_another_request() -> None:
    first = posts.WithdrawPost(name=POST)
    assert not is_same(body_digest(first, _call()), posts.DeletePost(name=POST), _call())


def test_the_order_of_fields_does_not_count_and_that_of_entries_does() -> None:
    command = posts.SubmitForReview(name=POST)
    one, other = {"name": POST, "attestations": ["a", "b"]}, {"attestations": ["a", "b"]}
    assert is_same(body_digest(command, _call(sent=one)), command, _call(sent={**other, **one}))
    turned = {"name": POST, "attestations": ["b", "a"]}
    assert not is_same(body_digest(command, _call(sent=one)), command, _call(sent=turned))


def test_who_answers_for_it_is_the_person_and_not_the_program() -> None:
    program = Actor(name=f"{ACAT}/people/web", organisation=ACAT, on_behalf_of=LENA.name)
    command = posts.WithdrawPost(name=POST)
    assert is_same(body_digest(command, _call()), command, _call(actor=program))


def test_times_are_compared_as_times() -> None:
    at = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
    command = posts.SchedulePublication(name=POST, publish_at=at)
    sent = _call(sent={"name": POST, "publish_at": at})
    assert is_same(body_digest(command, sent), command, sent)
    assert body_digest(command, sent) == body_digest(command, _call())


def test_digests_of_release_0_1_are_told_apart_and_compared_by_its_rule() -> None:
    command, call = _drafting(text="A day of talks"), _call(sent=SENT)
    old = _of_0_1(command, call)
    assert len(body_digest(command, call)) != len(old)
    assert is_same(old, command, call)
    assert not is_same(old, _drafting(text="Another day"), call)
    assert not is_same(old, command, _call(sent=SENT, reason="because"))


def test_an_old_digest_that_begins_like_a_new_one_is_an_old_one() -> None:
    commands = (posts.WithdrawPost(name=f"{ACAT}/posts/p{n}") for n in range(10_000))
    found = next(one for one in commands if _of_0_1(one, _call()).startswith(b"\x01"))
    assert is_same(_of_0_1(found, _call()), found, _call())


def test_an_old_request_is_known_by_a_release_whose_commands_have_grown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    command = _drafting(text="A day of talks")
    old, later = _of_0_1(command, _call()), _grown(command, place=(str, "anywhere"))
    assert not is_same(old, later(), _call()), "without an entry the field counts"
    monkeypatch.setattr(digests, "ADDED_SINCE_0_1", {"DraftPost": frozenset({"place"})})
    assert is_same(old, later(), _call())
    assert not is_same(old, later(place="here"), _call()), "0.1 could not have been sent that"


def test_a_field_that_came_to_what_a_command_holds_is_left_out_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class ChecklistAnswer(posts.ChecklistAnswer, frozen=True, kw_only=True):
        by_hand: bool = False

    def answering(kind: Any, **more: Any) -> posts.AnswerChecklist:
        given = (kind(item="a", answer="yes"), kind(item="b", answer="no", **more))
        return posts.AnswerChecklist(name=POST, revision=1, answers=given)

    old = _of_0_1(answering(posts.ChecklistAnswer), _call())
    added = {"AnswerChecklist": frozenset({"answers.by_hand"})}
    monkeypatch.setattr(digests, "ADDED_SINCE_0_1", added)
    assert is_same(old, answering(ChecklistAnswer), _call())
    assert not is_same(old, answering(ChecklistAnswer, by_hand=True), _call())


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 2**40)
    | st.sampled_from(["", "x", '":""', "10:05"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "b", "c:"]), inner, max_size=3)
    ),
)


@given(st.dictionaries(st.sampled_from(["name", "text", "answers"]), PLAIN, max_size=3))
def test_what_says_nothing_takes_no_part_wherever_it_stands(sent: dict[str, Any]) -> None:
    said = _call(sent=filled(sent))
    assert body_digest(_drafting(), _call(sent=sent)) == body_digest(_drafting(), said)
    plain = {
        "by": said.actor.person,
        "command": posts.DraftPost.__name__,
        "expected_version": None,
        "fields": filled(sent),
        "reason": "",
    }
    whole = rfc8785.dumps(plain)
    assert body_digest(_drafting(), said) == b"\x01" + hashlib.sha256(whole).digest()

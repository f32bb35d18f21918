"""Closed lists: a command that says another word is refused; a record is read whatever it says."""

import msgspec
import pytest

from duecourse.evidence.words import StrangeWord, strange_words
from duecourse.kernel.reasons import Reason
from duecourse.posts import events as e
from duecourse.posts.commands import (
    AnswerChecklist,
    ChecklistAnswer,
    DraftPost,
    PublishPost,
    RaiseDoubt,
)
from duecourse.posts.content import Content, Media, Subject
from duecourse.testing import writing
from tests.scenarios.acat import acat

NAME = "organisations/acat/posts/p1"


def drafting(content: Content) -> DraftPost:
    return DraftPost(name=NAME, channel="organisations/acat/channels/twitter", content=content)


def test_words_of_the_lists_and_unset_ones_are_fine() -> None:
    media = (Media(digest="ab" * 32, kind="video", provenance="stock"), Media(digest="cd" * 32))
    content = Content(kind="reply", interest="", media=media)
    assert list(strange_words(drafting(content))) == []
    assert list(strange_words(PublishPost(name=NAME))) == []


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (Content(kind="poem"), "content.kind"),
        (Content(contains_facts="perhaps"), "content.contains_facts"),
        (Content(media=(Media(digest="ab" * 32, origin="phone"),)), "content.media[0].origin"),
        (Content(classification="secret"), "content.classification"),
        (
            Content(media=(Media(digest="ab" * 32), Media(digest="cd" * 32, maker="aunt"))),
            "content.media[1].maker",
        ),
        (
            Content(subjects=(Subject(ref="su-7", kind="rower", age_band="under_16"),)),
            "content.subjects[0].age_band",
        ),
    ],
)
def test_a_strange_word_is_found_where_it_stands(content: Content, path: str) -> None:
    assert [word.path for word in strange_words(drafting(content))] == [path]


def test_what_is_found_says_the_list() -> None:
    answer = AnswerChecklist(name=NAME, answers=(ChecklistAnswer(item="lawful", answer="maybe"),))
    known = ("yes", "no", "not_applicable")
    assert list(strange_words(answer)) == [StrangeWord("answers[0].answer", "maybe", known)]


def test_an_answer_that_must_be_given_is_not_left_empty() -> None:
    said = (ChecklistAnswer(item="lawful", answer=""), ChecklistAnswer(item="true", answer="yes"))
    found = strange_words(AnswerChecklist(name=NAME, answers=said))
    assert [word.path for word in found] == ["answers[0].answer"]


def test_a_command_with_a_strange_word_is_refused() -> None:
    scene = writing(acat())
    command = RaiseDoubt(name=scene.name, kind="mood", question="Is that so?")
    refused = scene.when(command, "lena").then_refused_alone(Reason.FIELD_INVALID)
    (violation,) = refused.violations
    assert violation.field == "kind"
    assert violation.message == "kind: must be one of position, confidentiality, other"


def test_a_record_is_read_whatever_its_words_say() -> None:
    stored = {"channel": "", "author": "", "digest": "", "content": {"kind": "poem"}}
    assert msgspec.convert(stored, e.PostDrafted).content.kind == "poem"

"""Each word of a question is one that its field can say; else the pack is refused at its line."""

import pytest

from duecourse.packs.loader import PackInvalid
from duecourse.shipped import checked_questions, load, questions, shipped_pack

ASKED = """
questions:
  - id: ours
    asks: Can this ever be?
    never: PublishPost
    %s
"""


def problems(line: str) -> list[str]:
    text = shipped_pack("cleanslate").decode() + ASKED % line
    at = text.splitlines().index("    " + line) + 1
    with pytest.raises(PackInvalid) as caught:
        load(text.encode(), "ours.yaml")
    assert {problem.line for problem in caught.value.problems} == {at}
    return [problem.says for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("when: {subject.kind: gest}", "never 'gest'"),
        ("when: {post.category: recpie}", "never 'recpie'"),
        ("when: {channel.state: hedl}", "never 'hedl'; known: active, held, retired"),
        ("when: {subject.identifiable: true}", "never True; known: yes, no"),
        ("unless: {consent.in_froce: true}", "cannot ask about 'in_froce' of consent"),
        ("unless: {consent.giver_role: slef}", "never 'slef'"),
        ("when: {subject.knd: client}", "cannot ask about 'knd' of subject"),
        ("when: {sujbect.kind: client}", "there is no 'sujbect'"),
        ("clause: BCK-77", "clause BCK-77 is not in this pack"),
        ("when: {objection.state: stading}", "never 'stading'"),
        ("when: {c1.later: ran out}", "never 'ran out'"),
        ('unless: {consent.in_force: "yes"}', "never 'yes'; known: True, False"),
        ("when: {consent.in_force: true}", "there is no 'consent'"),
        ("when: {subject.age_band: [under_18, undr_18]}", "never 'undr_18'"),
        ("when: {post.subjects: su-1}", "cannot ask about 'subjects' of post"),
        ("when: {post: reply}", "cannot ask about '' of post"),
    ],
)
def test_a_word_that_no_field_says_is_refused_at_its_line(line: str, says: str) -> None:
    (told,) = problems(line)
    assert says in told


@pytest.mark.parametrize("line", ["when: {channel.state: hedl}", "when: {sujbect.kind: client}"])
def test_so_it_is_in_the_questions_of_every_policy(line: str) -> None:
    with pytest.raises(PackInvalid):
        checked_questions(("format: 1" + ASKED % line).encode(), "questions.yaml")


def test_the_questions_that_are_shipped_are_in_order_for_every_pack() -> None:
    assert questions()
    own = shipped_pack("questions").decode().partition("\nquestions:")[2]
    for pack in ("acat", "cleanslate", "stass", "zrtherapy"):
        text = shipped_pack(pack).decode() + "\nquestions:" + own
        assert len(load(text.encode(), "ours.yaml").written.questions) == len(questions())

"""What a pack's own expressions leave open is said to be open."""

from duecourse.packs.model import Question
from duecourse.proving.expressed import doubted, expressed, without
from duecourse.proving.pack_asked import Answer
from duecourse.proving.proving import searched
from duecourse.proving.stages import Life
from duecourse.shipped import load
from tests.unit.packs.making import changed
from tests.unit.packs.test_expressions import RULE, own

PACK = load(changed(RULE, own("category != 'regatta' || in_office_hours")).encode(), "pack.yaml")
GOES_OUT = Question(
    id="out",
    asks="Does anything about a regatta go out?",
    never="PublishPost",
    when={"post.category": "regatta"},
)
UNSEEN = Question(
    id="unseen",
    asks="Does a post go out that nobody reviewed?",
    never="PublishPost",
    when={"post.category": "training"},
)
LET_THROUGH = Question(
    id="let",
    asks="Does what is ordinary go out?",
    always="PublishPost",
    when={"post.category": "regatta"},
)


def answers(*questions: Question) -> dict[str, Answer]:
    """Return the answers to questions of a pack that has an expression, by their ids."""
    bare = without(PACK)
    found = doubted(searched(bare, Life(bare), questions), expressed(PACK), questions)
    return {answer.id: answer for answer in found}


def test_what_an_expression_may_change_cannot_be_answered() -> None:
    assert expressed(PACK) == ("HRC-2/1",)
    found = answers(GOES_OUT, LET_THROUGH)
    for answer in found.values():
        assert answer.says.startswith("cannot be answered: HRC-2/1 may refuse it")
        assert answer.broken
        assert not answer.story


def test_what_is_refused_without_it_is_refused_with_it() -> None:
    # The invented channel carries regattas alone: what else there is does not go out.
    refused = Answer(id="unseen", asks=UNSEEN.asks, says="no")
    assert [*doubted([refused], expressed(PACK), [UNSEEN])] == [refused]


def test_a_pack_without_expressions_is_searched_as_it_is() -> None:
    pack = load(changed(RULE, RULE).encode(), "pack.yaml")
    assert without(pack) is pack
    yes = Answer(id="out", asks=GOES_OUT.asks, says="yes", broken=True)
    assert [*doubted([yes], expressed(pack), [GOES_OUT])] == [yes]

"""No rule of a shipped pack lets pass what nobody answered, if it refuses any answer."""

from collections.abc import Iterator
from typing import Any, cast

import msgspec
import pytest
from msgspec.inspect import Metadata, StructType, type_info

from duecourse.catalogue import COMMANDS, REGISTRY
from duecourse.evidence.words import vocabulary_in
from duecourse.kernel.actor import Actor
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context, Proposal
from duecourse.packs.binding import BoundRule
from duecourse.posts.content import Content, Media, Subject
from duecourse.posts.state import Post
from duecourse.testing import MONDAY, Given, answered, picture, shown
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy
from tests.unit.packs.test_binding import _sample

HOUSES = {house.__name__: house for house in (acat, cleanslate, stass, zrtherapy)}
RULES = [
    (name, rule.id)
    for name, house in HOUSES.items()
    for rule in house().pack.rules
    if rule.kind.about == "posts" or rule.turns_on
]
WHOLE = {"": Content, "media": Media, "subjects": Subject}


def _words(given: Given) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield every field of a content that has a list, and its words."""
    for place, struct in WHOLE.items():
        for field in cast("StructType", type_info(struct)).fields:
            if isinstance(field.type, Metadata) and (found := vocabulary_in(field.type)):
                known = found.words(given.pack.words) or ()
                yield place, field.name, tuple(str(word) for word in known)


def _changed(content: Content, place: str, field: str, word: str) -> Content:
    if not place:
        return msgspec.structs.replace(content, **{field: word})
    entries = [msgspec.structs.replace(e, **{field: word}) for e in getattr(content, place)]
    return msgspec.structs.replace(content, **{place: tuple(entries)})


def _bases(given: Given) -> tuple[Content, ...]:
    """Return contents with everything answered, harmlessly and not, with and without leave."""
    kinds = given.pack.words("subjects") or ()
    seen = tuple(shown(f"x-{n}", kind) for n, kind in enumerate(kinds))
    plain = answered(category=given.content.category, media=(picture(),), subjects=seen)
    heated = msgspec.structs.replace(plain, kind="reply", contentious="yes")
    theirs = picture(maker="third_party", rights_basis="share_function", origin="received")
    shared = msgspec.structs.replace(plain, media=(theirs,), third_party="yes")
    return (plain, heated, shared)


def _refused(given: Given, rule: BoundRule, command: str, content: Content) -> bool:
    actor = Actor(name=given.person("nobody"), organisation=given.organisation)
    context = Context(at=MONDAY, actor=actor, pack=given.pack, facts=Facts(given.facts))
    channel = given.name("channels", given.platform)
    state = Post(state="review", version=3, channel=channel, content=content, submitted_at=MONDAY)
    asked = cast("Any", _sample(COMMANDS[command].type, name=given.name("posts", "p1")))
    return bool(rule.judged(Proposal(state, asked, context)))


def _commands(rule: BoundRule) -> list[str]:
    """Return the commands that judge the post's own content, and do not ask for what it lacks."""
    own = [name for name in rule.rule.on if COMMANDS[name].kind == "posts"]
    return [n for n in own if n not in ("SubmitForReview", "AnswerChecklist", "DraftPost")]


@pytest.mark.parametrize(("house", "rule_id"), RULES)
def test_what_is_unanswered_is_refused_where_some_answer_is(house: str, rule_id: str) -> None:
    given = HOUSES[house]()
    rule = next(r for r in given.pack.rules if r.id == rule_id)
    for command in _commands(rule):
        for content in _bases(given):
            for place, field, words in _words(given):
                each = [_changed(content, place, field, word) for word in words]
                if any(_refused(given, rule, command, one) for one in each):
                    silent = _changed(content, place, field, "")
                    assert _refused(given, rule, command, silent), (command, place, field)


def test_a_fact_says_what_it_may_say() -> None:
    free = {fact.name for fact in REGISTRY.facts.values() if not fact.tells}
    assert free == {"purpose", "aim"}, "a value under `when` is checked against nothing"

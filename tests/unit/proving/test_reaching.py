"""Whatever a rule turns on is searched, or the answer says that it was not: over every fact."""

from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest

from duecourse.catalogue import REGISTRY
from duecourse.packs.compiled import CompiledPack
from duecourse.posts.commands import VerifyConsent
from duecourse.proving import differing
from duecourse.proving.asking import ask
from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.proving import searched
from duecourse.proving.reaching import Reaching, unreached_between
from duecourse.proving.stages import Life
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack
from tests.unit.proving.test_proving import ASKED, changed

FACTS: Final = {name: f for name, f in REGISTRY.facts.items() if f.about in ("", "posts")}

NOT_SEARCHED: Final = {"actor_roles", "in_office_hours", "post_state", "visibility"}
"""Facts of who acts and when, and of where the post stands: each step has one of each."""

UNANSWERED: Final = {"media_kinds", "purpose", "aim"}
"""Facts of which an ordinary post says nothing: under none of their values is it bound."""

_RULE: Final = "{on: [VerifyConsent, PublishPost], guard: guardian_consent, with: {under: 18}%s}"
_CLAUSE: Final = (
    "  - id: OUR-child\n    section: Children\n    says: A parent or guardian agrees for a child.\n"
    f"    rules:\n      - {_RULE}\n"
)


def with_guardians(when: str = "") -> CompiledPack:
    """Return a pack whose only rule about guardians holds under a condition."""
    said = f", when: {{{when}}}" if when else ""
    return changed(
        "stass",
        # Of all others it says that they are never shown, and so never without a guardian.
        (
            "\nsubjects:\n",
            "\nsubjects:\n  visitor: {title: Visitor, unasked: STASS-5.4.2-permission}\n",
        ),
        ("  - EXT-CHILD-18\n", ""),
        ("\nclauses:\n", f"\nclauses:\n{_CLAUSE % said}"),
    )


@cache
def whole() -> Life:
    return Life(with_guardians())


def proposed() -> Iterator[tuple[str, object]]:
    """Yield what an ordinary post that shows somebody says of each fact, value by value."""
    life = Life(with_guardians())
    shows = {"post.shows": (True,), "post.cites": (("c1",),)}
    for act in life.acts:
        if isinstance(act.command, VerifyConsent):
            proposal = life.proposal(act, Chooser(most=0, demanded=shows))
            for name, fact in FACTS.items():
                said = fact.find(proposal)
                for value in said if isinstance(said, frozenset) else (said,):
                    yield name, value


ORDINARY: Final = [(name, value) for name, value in proposed() if value != ""]


def condition(fact: str, value: object) -> str:
    """Return a condition as a pack writes it."""
    written = {"yes": "true", "no": "false", True: "true", False: "false"}
    answers = FACTS[fact].tells.known in (("yes", "no"), (True, False))
    return f"{fact}: {written[value] if answers else value}"


def says(pack: CompiledPack, question: str) -> str:
    (answer,) = searched(pack, Life(pack), [ASKED[question]])
    assert answer.broken or answer.says == "no"
    return answer.says


def test_every_fact_that_packs_may_name_is_looked_at() -> None:
    assert {name for name, _ in ORDINARY} | UNANSWERED == {*FACTS}
    assert says(with_guardians(), "child-without-guardian") == "no"


@pytest.mark.parametrize(("fact", "value"), ORDINARY)
def test_a_guardian_rule_for_ordinary_posts_alone_is_found(fact: str, value: object) -> None:
    answer = says(with_guardians(condition(fact, value)), "child-without-guardian")
    expected = "cannot be answered: not searched" if fact in NOT_SEARCHED else "yes"
    assert answer.startswith(expected)


@pytest.mark.parametrize(("fact", "value"), ORDINARY)
def test_so_is_the_difference_that_it_makes(
    monkeypatch: pytest.MonkeyPatch, fact: str, value: object
) -> None:
    life = Life(with_guardians(condition(fact, value)))
    if fact in NOT_SEARCHED:
        assert fact in unreached_between(whole(), life)
    else:
        # What one look finds, all of them find: each is a search of its own.
        looks = tuple(look for look in differing._LOOKS if "subject.age_band" in look[0])
        monkeypatch.setattr(differing, "_LOOKS", looks)
        steps = differing.of_posts(life, whole()).steps
        assert "OUR-child" in {clause for step in steps for clause in step.clauses}


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_search_reaches_what_the_shipped_packs_turn_on(pack: str) -> None:
    life = Life(load_pack(pack))
    assert {*Reaching(life).unreached(life.world.pack.rules)} <= NOT_SEARCHED


@pytest.mark.parametrize(
    ("variable", "values"),
    [
        ("post.kind", {"original", "reply", "repost", "like", "holding_response"}),
        ("contact.kind", {"press", "phishing", "controversial", "service_user"}),
        ("post.contact", {"", "contacts", "complaints"}),
        ("organisation.regulated_period_open", {True, False}),
        ("post.links", {(), ("https://www.example.org/",)}),
        ("post.audience", {("minors",), ("public",)}),
    ],
)
def test_each_value_is_that_of_a_post_that_the_service_takes(
    variable: str, values: set[object]
) -> None:
    life, found = whole(), set[object]()

    def run(chooser: Chooser) -> bool:
        act = life.acts[-1]
        proposal = life.proposal(act, chooser)
        for fact in FACTS.values():
            fact.find(proposal)
        return not life.judge.refused_by_service(chooser)

    kind = ("reply",) if variable.startswith("contact.") else None
    so = {"post.shows": (False,), **({"post.kind": kind} if kind else {})}
    for chooser, taken in runs(run, 1, so, (variable, "post.kind")):
        if taken and variable in chooser.said:
            found.add(chooser.said[variable])
    assert values <= found


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_rule_in_doubt_on_which_no_answer_leans_is_needed_by_none(pack: str) -> None:
    life = Life(load_pack(pack))
    reaching = Reaching(life)
    whole = reaching._without
    assert whole is not None
    for question in ASKED.values():
        found = reaching.ask(question)
        assert not reaching.doubt(question, found)
        assert ask(whole, question).story is None

"""Looking for the case that a question says must never be, shortest first.

A case is sought among all that differ from an ordinary post in what the question names, and
in as few further things as may be. Each is judged by the real guards, floors and checks of
every act up to publication (decision 063).
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from msgspec import Struct

from duecourse.facts import ConsentFact
from duecourse.kernel.deciding import Part, violations_of
from duecourse.packs.model import Question
from duecourse.posts.decide import POSTS
from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.open_post import BESIDE, CONSENTS, SUBJECT
from duecourse.proving.stages import Life
from duecourse.proving.stories import Story, live_through

FURTHER_MAX: Final = 2
"""Things out of the ordinary beside what a question names; as many as two consents take that each
have a half of what one has to have."""

NEAR: Final = ("subject.", "c1.", "c2.", "post.nobody_else", "channel.", "objection.")
"""What is near: everything about the person, their consents and where they are shown."""

BESIDE_THEM: Final = (
    *("subject.kind", "subject.age_band", "c1.", "other.kind", "other.age_band"),
    *("c3.subject", "c3.giver_role", "c3.state", "c3.platforms"),
)
"""What is near where another is shown before them: what of the one might count for the other."""

Demanded = dict[str, Collection[object]]

_CONSENT: Final = "consent."
_ABOUT_PEOPLE: Final = ("subject.", "c1.", "c2.", "objection.", _CONSENT)


class Found(Struct, frozen=True):
    """What a search came to.

    Attributes:
        story: how it happens, where the question's answer is yes; None where it is no.
        runs: cases that were judged.
        unlived: those of them that nothing stood against, but a reaction to what was done did.
        rests_on: clauses whose rules were seen to refuse such a case, the most frequent first;
            empty in it for what the service refuses under any policy.
        leans_on: ids of the rules in doubt by which alone some case was refused.
    """

    story: Story | None
    runs: int
    unlived: int
    rests_on: tuple[str, ...] = ()
    leans_on: frozenset[str] = frozenset()


def ask(life: Life, question: Question, doubted: Collection[str] = ()) -> Found:
    """Return the shortest case of what must never be, or that there is none within reach.

    Of what must always be let through, the case that is refused, all else being ordinary.

    Args:
        doubted: ids of rules of which is noted whether any case is refused by them alone.
    """
    judged = unlived = 0
    looks_for = _Ask(life, question, frozenset(doubted))
    for most in range(_further(question) + 1):
        for chooser, found in cases_of(question, most, looks_for):
            judged += 1
            if not found:
                continue
            story = live_through(life, chooser)
            if story.happened == bool(question.never):
                return Found(story, judged, unlived)
            unlived += 1
    rests_on = tuple(clause for clause, _ in looks_for.refused_by.most_common())
    return Found(None, judged, unlived, rests_on, frozenset(looks_for.leans_on))


def platforms_for_children(life: Life) -> Iterator[str]:
    """Yield the platforms on which somebody under 18 goes out with a guardian's consent."""
    for platform in life.open.platforms:
        demanded: Demanded = {
            "post.shows": (True,),
            "post.cites": (CONSENTS[:1],),
            "subject.age_band": ("under_18",),
            "subject.identifiable": ("yes",),
            "c1.giver_role": ("guardian",),
            "channel.platform": (platform,),
        }
        found = (chooser for chooser, out in runs(partial(_out, life), 1, demanded) if out)
        if any(live_through(life, chooser).happened for chooser in found):
            yield platform


def _out(life: Life, chooser: Chooser) -> bool:
    """Return whether a person, and no body, goes out in a case."""
    is_person = value_of(life, "subject.party", chooser) == "person"
    return is_person and not life.refused(chooser)


def cases_of(
    question: Question, most: int, run: Callable[[Chooser], bool], *, alone: bool = False
) -> Iterator[tuple[Chooser, bool]]:
    """Yield the cases of a question, each with what comes of a run.

    Args:
        most: things out of the ordinary beside what it names.
        alone: nobody is shown beside whom it is about.
    """
    for demanded, about in _looks(question, most, alone=alone):
        yield from runs(run, most, demanded, about)


def _looks(
    question: Question, most: int, *, alone: bool
) -> Iterator[tuple[Demanded, tuple[str, ...]]]:
    """Yield what is so in every case of a look, and what else may be out of the ordinary."""
    wide, demanded = most < FURTHER_MAX, _demanded(question)
    together = "post.shows" in demanded and bool(question.never) and not alone
    for cites in _cited(question):
        so = {**demanded, "post.cites": [cites]}
        yield {**so, "post.beside": BESIDE[:1]}, ("",) if wide else NEAR
        if together and wide:
            yield {**so, "post.beside": BESIDE[1:]}, ("",)
        elif together and cites == CONSENTS[:1]:
            yield {**so, "post.beside": BESIDE[-1:]}, BESIDE_THEM


def is_unexcused(life: Life, question: Question) -> Callable[[Chooser], bool]:
    """Return what tells whether a case is what a question names, and nothing makes it right."""
    ask_ = _Ask(life, question)
    return lambda c: ask_.matters(c) and not is_excused(life, question, c)


def unanswerable(life: Life) -> str:
    """Return why no question can be answered: the ordinary post is refused; empty where it is not.

    Where even that one is, a search finds nothing, whatever the policy lets through.
    """
    ordinary = Chooser(most=0)
    act = life.refusing(ordinary)
    if act is not None:
        proposal = life.proposal(act, ordinary)
        violations = violations_of(POSTS, proposal, proposal.pack.binding(proposal))
        says = "; ".join(violation.message for violation in violations)
        return f"even an ordinary post is refused at {type(act.command).__name__}: {says}"
    story = live_through(life, ordinary)
    return "" if story.happened else f"even an ordinary post is refused: {story.lines[-1]}"


def _further(question: Question) -> int:
    if question.always:
        return 0
    halves = [term for term in question.unless if term.startswith(_CONSENT)]
    return min(max(len(halves) - 1, 1), FURTHER_MAX)


class _Ask:
    """One run: whether an open post is what the question forbids, and is published."""

    def __init__(
        self, life: Life, question: Question, doubted: frozenset[str] = frozenset()
    ) -> None:
        self._life = life
        self._question = question
        self._doubted = doubted
        self.refused_by = Counter[str]()
        self.leans_on = set[str]()

    def __call__(self, chooser: Chooser) -> bool:
        """Return whether it is."""
        # What excuses it turns on less than what refuses it, and is looked at first.
        if not self.matters(chooser) or is_excused(self._life, self._question, chooser):
            return False
        refusing = self._life.judge.refusing(chooser)
        part = next(refusing, None)
        if part is not None:
            self._weigh(part, refusing)
            self.refused_by[part.rule.clause_id if part.rule else ""] += 1
        return (part is None) == bool(self._question.never)

    def _weigh(self, part: Part, others: Iterable[Part]) -> None:
        """Note a rule in doubt where nothing that is beyond doubt stands against a case."""
        rule = part.rule.id if part.rule else ""
        if rule not in self._doubted:
            return
        if all(one.rule and one.rule.id in self._doubted for one in others):
            self.leans_on.add(rule)

    def matters(self, chooser: Chooser) -> bool:
        """Return whether everything that the question names is so; it is looked at first."""
        named = (t for t in self._question.when if t != "post.cites_one")
        return all(
            value_of(self._life, t, chooser) in _values(self._question.when[t]) for t in named
        )


def _demanded(question: Question) -> Demanded:
    demanded: Demanded = {
        name: _values(said) for name, said in question.when.items() if name != "post.cites_one"
    }
    if any(name.startswith(_ABOUT_PEOPLE) for name in (*question.when, *question.unless)):
        demanded["post.shows"] = (True,)
    return demanded


def _cited(question: Question) -> tuple[tuple[str, ...], ...]:
    """Return what may be cited: nothing, one consent, or two that may add up to one."""
    if "post.cites_one" in question.when:
        return (CONSENTS[:1],)
    if question.always:
        return (CONSENTS[:1],) if "post.shows" in _demanded(question) else ((),)
    return ((), CONSENTS[:1], CONSENTS) if "post.shows" in _demanded(question) else ((),)


def _values(said: object) -> tuple[object, ...]:
    return said if isinstance(said, tuple) else (said,)


def value_of(life: Life, term: str, chooser: Chooser) -> object:
    """Return what a term of a question is in a case.

    Raises:
        ValueError: there is no such term.
    """
    thing, _, field = term.partition(".")
    if field == "later":
        return _since(life, thing, chooser)
    if thing in CONSENTS:
        return getattr(life.open.consent(thing, chooser, later=False), field)
    if thing == "objection":
        objection = life.open.objection(chooser)
        return objection.state if objection else ""
    makers = {"post": life.open.content, "subject": life.open.subject, "channel": life.open.channel}
    if thing not in makers or not field:
        raise ValueError(f"{term}: a question speaks of {', '.join((*makers, 'objection'))}")
    of = makers[thing](chooser)
    if term == "subject.party":
        entry = life.world.pack.written.subjects.get(of.kind)
        return entry.party if entry else "person"
    return getattr(of, field)


def _since(life: Life, thing: str, chooser: Chooser) -> object:
    """Return what became of something after the check: what it is then is looked at for it."""
    looks: Mapping[str, Callable[[], Any]] = {
        "channel": lambda: life.open.channel(chooser, later=True),
        "objection": lambda: life.open.objection(chooser, later=True),
    }
    then = looks[thing]() if thing in looks else life.open.consent(thing, chooser, later=True)
    for field in ("state", "expires_at") if then is not None else ():
        getattr(then, field, None)
    return chooser.said.get(f"{thing}.later", "")


def is_excused(life: Life, question: Question, chooser: Chooser) -> bool:
    """Return whether what makes it right is there: of a consent, all of it in one."""
    of_consent = {t: v for t, v in question.unless.items() if t.startswith(_CONSENT)}
    others = {t: v for t, v in question.unless.items() if t not in of_consent}
    if any(value_of(life, t, chooser) in _values(v) for t, v in others.items()):
        return True
    if not of_consent:
        return False
    cited = (name.rsplit("/", 1)[-1] for name in life.open.cited(chooser))
    consents = (life.open.consent(id_, chooser, later=True) for id_ in cited)
    return any(
        consent.subject == SUBJECT
        and all(
            _of(life, consent, term.removeprefix(_CONSENT), chooser) in _values(said)
            for term, said in of_consent.items()
        )
        for consent in consents
    )


def _of(life: Life, consent: ConsentFact, term: str, chooser: Chooser) -> object:
    at = life.acts[-1].at
    if term == "in_force":
        begun = consent.given_at is not None and consent.given_at <= at
        ended = consent.expires_at is not None and consent.expires_at <= at
        return consent.state == "verified" and begun and not ended
    if term == "covers_platform":
        return life.open.channel(chooser).platform in consent.platforms
    return getattr(consent, term)

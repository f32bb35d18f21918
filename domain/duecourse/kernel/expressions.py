"""Rules that a pack writes itself, as decisions see them: a compiled predicate over facts.

What compiles the text of one is given from outside (decision 132): the domain knows names,
what each may say, and that whatever is not plainly true does not hold.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any, Final, Literal, Protocol, get_type_hints

from msgspec import Meta, Struct

from duecourse.evidence.words import closed
from duecourse.kernel.params import Checked, Prose
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import FactKind, Registry

Kind = Literal["yes or no", "word", "words", "number", "time"]

TEXT_MAX_CHARS: Final = 600
"""Of one expression: a trustee has to read it."""

NOW: Final = "at"
"""The one term that is no fact: when the service decides."""

Formula = Annotated[str, Meta(max_length=TEXT_MAX_CHARS, extra={"param": "expression"})]

REASONS: Final = (
    Reason.ADVICE_REQUIRED,
    Reason.APPROVAL_REQUIRED,
    Reason.AUDIENCE_UNSUITABLE,
    Reason.CHANNEL_SCOPE,
    Reason.CONFIDENTIAL_CONTENT,
    Reason.CONSULTATION_REQUIRED,
    Reason.EVIDENCE_REQUIRED,
    Reason.OUTCOME_REQUIRED,
    Reason.REASON_NOT_ALLOWED,
    Reason.REVIEW_REQUIRED,
    Reason.ROUTE_REQUIRED,
)
"""What an expression may give as its reason: none that says who acts, or what is consented to."""


class Fault(Struct, frozen=True):
    """What is wrong with an expression, and where in its text; both from 1."""

    line: int
    column: int
    says: str

    def __str__(self) -> str:
        """Return it with its place: `1:14: there is no …`."""
        return f"{self.line}:{self.column}: {self.says}"


class Predicate(Protocol):
    """An expression that was read, and is of use."""

    @property
    def reads(self) -> tuple[str, ...]:
        """Return the names that it reads."""
        ...

    def holds(self, values: Mapping[str, object]) -> bool:
        """Return whether it is true of these values; an error or an unknown is never true."""
        ...


class Expressions(Protocol):
    """What reads expressions: a port, since a language is a library's."""

    def read(
        self, text: str, terms: Mapping[str, Kind], words: Mapping[str, "frozenset[str] | None"]
    ) -> Predicate | tuple[Fault, ...]:
        """Return an expression ready to be asked, or everything that is wrong with it.

        Args:
            terms: what it may read, by name.
            words: what each term may say that says words; None for any.
        """
        ...


class Written(Checked, frozen=True, forbid_unknown_fields=True):
    """An expression of the pack, which has to be true.

    Attributes:
        holds: the expression.
        reason: the word for what is missing where it is not.
        says: what people read then.
    """

    holds: Formula
    reason: Annotated[str, closed(*(reason.lower() for reason in REASONS))]
    says: Prose


class Term(Struct, frozen=True):
    """Something that an expression may read."""

    name: str
    kind: Kind
    find: Callable[[Any], object]


class Judged(Struct, frozen=True):
    """An expression that was compiled, as its guard is given it."""

    predicate: Predicate
    terms: tuple[Term, ...]
    reason: Reason
    says: str


def kind_of(fact: FactKind) -> Kind:
    """Return what a fact says, as the function that finds it declares."""
    found = get_type_hints(fact.find)["return"]
    if found is bool:
        return "yes or no"
    if found is int:
        return "number"
    return "word" if found is str else "words"


def terms_of(registry: Registry, about: frozenset[str]) -> dict[str, Term]:
    """Return what an expression may read that binds commands about these kinds of things."""
    facts = (fact for fact in registry.facts.values() if not fact.about or about == {fact.about})
    found = {fact.name: Term(fact.name, kind_of(fact), fact.find) for fact in facts}
    return {**found, NOW: Term(NOW, "time", _now)}


def _now(proposal: AnyProposal) -> datetime:
    return proposal.at


def judge(proposal: AnyProposal, judged: Judged) -> Iterator[Violation]:
    """Yield that an expression does not hold; what nobody answered it cannot hold of."""
    values = dict(_said(proposal, judged.terms))
    if not judged.predicate.holds(values):
        unsaid = [term.name for term in judged.terms if term.name not in values]
        facts = (("unanswered", ", ".join(unsaid)),) if unsaid else ()
        yield Violation(judged.reason, judged.says, facts=facts)


def _said(proposal: AnyProposal, terms: tuple[Term, ...]) -> Iterator[tuple[str, object]]:
    for term in terms:
        value = proposal.found(term.find)
        if isinstance(value, frozenset):
            if "" not in value:
                yield term.name, sorted(value)
        elif value != "":
            yield term.name, value

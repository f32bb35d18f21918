"""What people declare of themselves, and what they ask before they act."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel import names
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.appointments import of_their_choice
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.eligibility import another, unless_alone
from duecourse.kernel.interests import Matter, Tie, by_power, conflict, conflicts
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import below
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.guards import is_asked
from duecourse.people.standing import themselves
from duecourse.people.state import Ending, Person

HANDLERS: Final = Handlers()


@check(Reason.FIELD_REQUIRED)
def conflict_described(proposal: Proposal[Person, c.DeclareConflict]) -> Iterator[Violation]:
    """The declaration says what the conflict is, and about what: else it binds to nothing."""
    if not given(proposal.command.nature):
        yield required("nature")
    if not given(proposal.command.about):
        yield required("about", "the person, post or other thing that it concerns")


@check(Reason.FIELD_INVALID)
def about_own_house(proposal: Proposal[Person, c.DeclareConflict]) -> Iterator[Violation]:
    """The resource, if one is named, is of the same organisation."""
    about, own = proposal.command.about, proposal.command.name
    if about and names.organisation_of(about) != names.organisation_of(own):
        message = "about: not a resource of this organisation"
        yield Violation(Reason.FIELD_INVALID, message, field="about")


@HANDLERS.on(c.DeclareConflict, late=(conflict_described, about_own_house))
def declare_conflict(proposal: Proposal[Person, c.DeclareConflict]) -> Iterator[Event]:
    """Yield the conflict."""
    yield e.ConflictDeclared(about=proposal.command.about, nature=proposal.command.nature)


@check(Reason.FIELD_REQUIRED)
def subject_named(proposal: Proposal[Person, c.DeclareConnection]) -> Iterator[Violation]:
    """The declaration says with whom."""
    if not given(proposal.command.subject):
        yield required("subject")


@HANDLERS.on(c.DeclareConnection, late=(subject_named,))
def declare_connection(proposal: Proposal[Person, c.DeclareConnection]) -> Iterator[Event]:
    """Yield the connection."""
    yield e.ConnectionDeclared(subject=proposal.command.subject, nature=proposal.command.nature)


@check(Reason.FIELD_REQUIRED)
def question_given(proposal: Proposal[Person, c.AskAdvice]) -> Iterator[Violation]:
    """There is a question."""
    if not given(proposal.command.question):
        yield required("question")


@HANDLERS.on(c.AskAdvice, late=(question_given,))
def ask_advice(proposal: Proposal[Person, c.AskAdvice]) -> Iterator[Event]:
    """Yield the question; its id is the version that it makes."""
    advice = f"advice-{proposal.state.version + 1}"
    yield e.AdviceAsked(
        advice=advice, kind=proposal.command.kind, question=proposal.command.question
    )


@check(Reason.CONFLICT_OF_INTEREST)
def advised_without_interest(proposal: Proposal[Person, c.AnswerAdvice]) -> Iterator[Violation]:
    """Whoever declared a conflict about the asking person leaves the answer to another."""
    if proposal.person != proposal.command.name:
        yield from conflicts(proposal, Matter(name=proposal.command.name), "answer it")


@check(Reason.NOT_FOUND, Reason.FIELD_REQUIRED, Reason.SELF_APPROVAL)
def advice_open(proposal: Proposal[Person, c.AnswerAdvice]) -> Iterator[Violation]:
    """The question exists, is open, and is answered by somebody else with something."""
    command = proposal.command
    if command.advice not in {a.id for a in proposal.state.advice if not a.answered_by}:
        message = "advice: no open question of that id"
        yield Violation(Reason.NOT_FOUND, message, field="advice")
    if not given(command.answer):
        yield required("answer")
    message = "nobody advises themselves"
    yield from another(proposal, themselves(proposal), Reason.SELF_APPROVAL, message)


@HANDLERS.on(
    c.AnswerAdvice,
    late=(advice_open, advised_without_interest),
    tied=themselves,
    admits=is_asked,
)
def answer_advice(proposal: Proposal[Person, c.AnswerAdvice]) -> Iterator[Event]:
    """Yield the answer."""
    yield e.AdviceAnswered(advice=proposal.command.advice, answer=proposal.command.answer)


Ends = Proposal[Person, c.AskDeclarationEnd | c.ConfirmDeclarationEnd]


@check(Reason.NOT_FOUND, Reason.FIELD_INVALID)
def declaration_stands(proposal: Ends) -> Iterator[Violation]:
    """One declaration of the person is named, a conflict or a connection, and still binds."""
    if not proposal.state.version:
        return
    if not proposal.state.connections and not proposal.state.conflicts:
        yield Violation(Reason.NOT_FOUND, "nothing that they declared still binds them")
        return
    about, subject = proposal.command.about, proposal.command.subject
    if about and subject:
        message = "name the one declaration: about for a conflict, or subject for a connection"
        yield Violation(Reason.FIELD_INVALID, message, field="subject")
    elif subject and subject not in proposal.state.connections:
        message = "subject: no connection with them is declared"
        yield Violation(Reason.NOT_FOUND, message, field="subject")
    elif not subject and about not in proposal.state.conflicts:
        message = "about: no such conflict is declared"
        yield Violation(Reason.NOT_FOUND, message, field="about")


def _named(proposal: Ends) -> Ending:
    return Ending(proposal.command.about, proposal.command.subject)


@check(Reason.ALREADY_EXISTS)
def end_not_asked(proposal: Proposal[Person, c.AskDeclarationEnd]) -> Iterator[Violation]:
    """They did not say so yet."""
    if _named(proposal) in proposal.state.ends_asked:
        yield Violation(Reason.ALREADY_EXISTS, "they said so already: somebody else confirms it")


@HANDLERS.on(c.AskDeclarationEnd, late=(reason_given, declaration_stands, end_not_asked))
def ask_declaration_end(proposal: Proposal[Person, c.AskDeclarationEnd]) -> Iterator[Event]:
    """Yield that the declarer says so."""
    command = proposal.command
    yield e.DeclarationEndAsked(about=command.about, subject=command.subject)


def served(proposal: Proposal[Person, c.ConfirmDeclarationEnd]) -> tuple[str, ...]:
    """Return whom the end serves: who declared it, and all below them."""
    return (proposal.command.name, *below(proposal, proposal.state.roles))


@check(Reason.APPROVAL_REQUIRED, Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
def confirmed_by_another(
    proposal: Proposal[Person, c.ConfirmDeclarationEnd],
) -> Iterator[Violation]:
    """The declarer said so, and somebody confirms it who is neither they nor of their choice."""
    asked, tied = proposal.state.ends_asked, served(proposal)
    message = "they have to say first that it ended (AskDeclarationEnd)"
    if proposal.state.version and not asked:
        yield Violation(Reason.APPROVAL_REQUIRED, message)
    message_for_others = "whom it serves does not confirm that it ended, nor who is below them"
    found = chain(
        another(proposal, tied, Reason.SELF_APPROVAL, message_for_others),
        _not_of_their_choice(proposal, tied),
    )
    yield from by_power(proposal, "administer", found)
    if asked and _named(proposal) not in asked:
        yield Violation(Reason.APPROVAL_REQUIRED, message, field="subject")
    if proposal.person == proposal.command.about:
        both = (*tied, proposal.person)
        own = another(proposal, both, Reason.SELF_APPROVAL, message_for_others)
        yield from by_power(proposal, "administer", own)


def _not_of_their_choice(
    proposal: Proposal[Person, c.ConfirmDeclarationEnd], tied: tuple[str, ...]
) -> Iterator[Violation]:
    """Yield that the caller has their role from the declarer, while others could confirm it.

    Those below the declarer could not: of two who head a house, the one whom the other named does
    (decision 285), unless the declarer emptied the office of somebody else for it.
    """
    named = of_their_choice(proposal, themselves(proposal), since=None)
    if proposal.person in named & of_their_choice(proposal, tied, since=None):
        tie = Tie(proposal.person, "named", proposal.command.name)
        yield from unless_alone(proposal, {*tied, *named}, conflict(proposal, tie, "decide"))


@HANDLERS.on(
    c.ConfirmDeclarationEnd,
    late=(reason_given, declaration_stands, confirmed_by_another),
    tied=served,
)
def confirm_declaration_end(
    proposal: Proposal[Person, c.ConfirmDeclarationEnd],
) -> Iterator[Event]:
    """Yield that it ended."""
    command = proposal.command
    yield e.DeclarationEndConfirmed(about=command.about, subject=command.subject)

"""What people declare of themselves, and what they ask before they act."""

from collections.abc import Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel import names
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.eligibility import another
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.standing import themselves
from duecourse.people.state import Person

HANDLERS: Final = Handlers()


@check(Reason.FIELD_REQUIRED)
def conflict_described(proposal: Proposal[Person, c.DeclareConflict]) -> Iterator[Violation]:
    """The declaration says what the conflict is."""
    if not given(proposal.command.nature):
        yield required("nature")


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


@HANDLERS.on(c.AnswerAdvice, late=(advice_open,), tied=themselves)
def answer_advice(proposal: Proposal[Person, c.AnswerAdvice]) -> Iterator[Event]:
    """Yield the answer."""
    yield e.AdviceAnswered(advice=proposal.command.advice, answer=proposal.command.answer)

"""Nobody is dealt with for what may be a protected disclosure, and who gains by it says not so."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from duecourse.breaches import commands as c
from duecourse.breaches import events as e
from duecourse.breaches.checks import must_be_given, rests_on
from duecourse.breaches.parts import AnyBreach, is_alone, named_may, of_ones_own
from duecourse.breaches.reading import read_around
from duecourse.breaches.state import Breach
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

DISCLOSING: Final = Handlers()

_CLAUSE: Final = "EXT-WB-detriment"
_SORTS: Final = "triage_breach"

Sorting = Proposal[Breach, c.TriageInformal | c.TriageFormal | c.FormaliseBreach]


def _raised(proposal: AnyBreach) -> Iterator[str]:
    """Nothing is decided of what somebody said may be a protected disclosure (decision 191)."""
    if proposal.state.disclosure == "possibly_protected":
        yield (
            "it may be a protected disclosure, as was said: who decides cases, and had no part in"
            " this one, looks first whether it is (AnswerDisclosure)"
        )


not_raised = rests_on(_CLAUSE, Reason.ROUTE_REQUIRED, _raised)


def _protected(proposal: Sorting) -> Iterator[str]:
    """Nobody is dealt with for what may be a protected disclosure."""
    if proposal.command.disclosure == "possibly_protected":
        yield (
            "it may be a protected disclosure: say so (AnswerDisclosure), and have that looked"
            " into first, as a complaint"
        )


possibly_protected = rests_on(_CLAUSE, Reason.ROUTE_REQUIRED, _protected)


def _untested(proposal: Sorting) -> Iterator[str]:
    """It was asked whether what was said may be a protected disclosure."""
    if not given(proposal.command.disclosure) and not given(proposal.state.disclosure):
        yield "disclosure: answer first whether it may be a protected disclosure"


disclosure_tested = rests_on(_CLAUSE, Reason.CHECKLIST_INCOMPLETE, _untested)


@check(Reason.CONFLICT_OF_INTEREST, Reason.ROLE_UNFILLED, Reason.NOT_AUTHORISED)
def answered_by_another(proposal: Sorting) -> Iterator[Violation]:
    """Whoever reported somebody does not say of them that they disclosed nothing.

    Where nobody of the house is left who could, they may still deal with it informally: that is
    no sanction, counts for nothing later, and the respondent can say otherwise.
    """
    reported = proposal.person in proposal.state.informants
    if not (reported and proposal.command.disclosure and not proposal.state.disclosure):
        return
    if isinstance(proposal.command, c.TriageInformal) and is_alone(proposal, "closer", _SORTS):
        return
    for one in named_may(proposal, proposal.person, "closer", _SORTS):
        message = f"disclosure: {one.message}, and answers that (AnswerDisclosure)"
        yield replace(one, message=message, field="disclosure")


ASKED: Final = (not_raised, disclosure_tested, possibly_protected, answered_by_another)
"""What is asked before anybody is dealt with, formally or not."""


@check(Reason.CONFLICT_OF_INTEREST, Reason.NOT_AUTHORISED, Reason.ROLE_UNFILLED)
def cleared_by_another(proposal: Proposal[Breach, c.AnswerDisclosure]) -> Iterator[Violation]:
    """That it is none says whoever decides cases, without a part in this one."""
    if proposal.command.disclosure == "not_protected":
        yield from named_may(proposal, proposal.person, "clearer", "decide_breach")


@check(Reason.FIELD_REQUIRED)
def said_why(proposal: Proposal[Breach, c.AnswerDisclosure]) -> Iterator[Violation]:
    """That it is none is said with the reason for it."""
    if proposal.command.disclosure == "not_protected" and not given(proposal.context.reason):
        message = "context.reason: say why it is no protected disclosure"
        yield Violation(Reason.FIELD_REQUIRED, message, field="context.reason")


def _said_before(proposal: Proposal[Breach, c.AnswerDisclosure]) -> Iterator[str]:
    """Nobody says again what they said, and somebody else looked into."""
    state = proposal.state
    again = proposal.person in state.raised_by and state.disclosure == "not_protected"
    if proposal.command.disclosure == "possibly_protected" and again:
        yield "disclosure: you said so, and it was looked into: what is new is a report of its own"


raised_once = rests_on("EXT-ONCE", Reason.ALREADY_DECIDED, _said_before)


@DISCLOSING.on(
    c.AnswerDisclosure,
    early=(of_ones_own, cleared_by_another),
    late=(must_be_given("disclosure"), said_why, raised_once),
    reads=read_around,
)
def answer(proposal: Proposal[Breach, c.AnswerDisclosure]) -> Iterator[Event]:
    """Yield what was said: while it may be one, nobody goes on."""
    yield e.DisclosureAnswered(disclosure=proposal.command.disclosure)

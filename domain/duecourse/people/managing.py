"""Who manages whom, and what somebody is qualified for."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel import names
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.authority import PROGRAMS
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.eligibility import another
from duecourse.kernel.interests import by_power
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.standing import not_upwards, themselves
from duecourse.people.state import Person
from duecourse.people.undoing import over_who_moved

HANDLERS: Final = Handlers()


def read_manager(_: Person, command: c.RegisterPerson | c.ChangeLineManager) -> Iterable[str]:
    """Read the line manager."""
    return (command.line_manager,)


@check(Reason.FIELD_INVALID, Reason.NOT_FOUND)
def manager_known(
    proposal: Proposal[Person, c.RegisterPerson | c.ChangeLineManager],
) -> Iterator[Violation]:
    """The line manager is somebody else, registered with the same organisation."""
    manager, own = proposal.command.line_manager, proposal.command.name
    nobody_there = isinstance(proposal.command, c.ChangeLineManager) and not proposal.state.version
    if not manager or nobody_there:
        return
    if manager == own or names.organisation_of(manager) != names.organisation_of(own):
        message = "line_manager: another person of the same organisation"
        yield Violation(Reason.FIELD_INVALID, message, field="line_manager")
    elif (named := proposal.facts.person(manager)) is None:
        message = "line_manager: no such person"
        yield Violation(Reason.NOT_FOUND, message, subject=manager, field="line_manager")
    elif named.kind in PROGRAMS:
        message = "line_manager: a program, or an intake account, manages nobody"
        yield Violation(Reason.FIELD_INVALID, message, field="line_manager")


@check(Reason.SELF_APPROVAL)
def not_by_whom_it_serves(proposal: Proposal[Person, c.ChangeLineManager]) -> Iterator[Violation]:
    """Neither the person nor the new line manager decides who it is."""
    tied = tied_to_manager(proposal)
    message = "neither the person nor the new line manager decides who manages them"
    found = another(proposal, tied, Reason.SELF_APPROVAL, message)
    yield from by_power(proposal, "administer", found)


def tied_to_manager(proposal: Proposal[Person, c.ChangeLineManager]) -> tuple[str, ...]:
    """Return the person and their new line manager."""
    return tuple(one for one in (proposal.command.name, proposal.command.line_manager) if one)


@check(Reason.FIELD_INVALID)
def manager_not_managed(proposal: Proposal[Person, c.ChangeLineManager]) -> Iterator[Violation]:
    """Nobody stands in the line above themselves: none in it could decide on another."""
    if proposal.command.name in _line_of(proposal, proposal.command.line_manager):
        message = (
            "line_manager: the person is in the line of managers above that one; change it first"
        )
        yield Violation(Reason.FIELD_INVALID, message, field="line_manager")


def _line_of(proposal: Proposal[Person, c.ChangeLineManager], person: str) -> tuple[str, ...]:
    """Return a person's line of managers, as far as it is noted."""
    noted = proposal.organisation.managers if proposal.organisation else {}
    fact = proposal.facts.person(person)
    line: list[str] = []
    above = fact.line_manager if fact else ""
    while above and above not in line:
        line.append(above)
        above = noted.get(above, "")
    return tuple(line)


@check(Reason.ALREADY_EXISTS)
def manager_changes(proposal: Proposal[Person, c.ChangeLineManager]) -> Iterator[Violation]:
    """It is another line manager than before."""
    same = proposal.command.line_manager == proposal.state.line_manager
    if same and proposal.state.version:
        message = "line_manager: it is this one already"
        yield Violation(Reason.ALREADY_EXISTS, message, field="line_manager")


@HANDLERS.on(
    c.ChangeLineManager,
    early=(not_by_whom_it_serves, not_upwards),
    late=(manager_known, manager_not_managed, manager_changes),
    reads=read_manager,
    tied=tied_to_manager,
    open_to=over_who_moved,
)
def change_line_manager(proposal: Proposal[Person, c.ChangeLineManager]) -> Iterator[Event]:
    """Yield the new line manager."""
    yield e.LineManagerChanged(line_manager=proposal.command.line_manager)


@check(Reason.FIELD_REQUIRED, Reason.TIME_ORDER, Reason.SELF_APPROVAL)
def proof_seen(proposal: Proposal[Person, c.RecordQualification]) -> Iterator[Violation]:
    """Somebody else saw the proof, which is named; its end lies ahead."""
    command = proposal.command
    for field in ("qualification", "proof"):
        if not given(getattr(command, field)):
            yield required(field)
    if command.until is not None and command.until <= proposal.at:
        yield Violation(Reason.TIME_ORDER, "until: lies in the past", field="until")
    message = "somebody else has to have seen the proof"
    yield from another(proposal, themselves(proposal), Reason.SELF_APPROVAL, message)


@check(Reason.NOT_AUTHORISED)
def not_shortened_from_below(
    proposal: Proposal[Person, c.RecordQualification],
) -> Iterator[Violation]:
    """Nobody ends earlier what somebody above them is qualified for."""
    command = proposal.command
    held = (q for q in proposal.state.qualifications if q.qualification == command.qualification)
    counts = next((q for q in held if q.until is None or q.until > proposal.at), None)
    if counts is None or command.until is None:
        return
    if counts.until is None or command.until < counts.until:
        yield from not_upwards.find(proposal)


@HANDLERS.on(
    c.RecordQualification, early=(not_shortened_from_below,), late=(proof_seen,), tied=themselves
)
def record_qualification(proposal: Proposal[Person, c.RecordQualification]) -> Iterator[Event]:
    """Yield the qualification."""
    command = proposal.command
    yield e.QualificationRecorded(
        qualification=command.qualification, until=command.until, proof=command.proof
    )

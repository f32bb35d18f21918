"""What each command does to a person's entry, once nothing stands against it."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel import names
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.anonymity import INTAKE
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import another
from duecourse.kernel.interests import by_power
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.acknowledging import as_policy_asks, read_with_known, version_in_force
from duecourse.people.guards import REGISTRY
from duecourse.people.lifecycle import DEFINITION
from duecourse.people.reactions import REACTIONS
from duecourse.people.standing import (
    body_not_to_oneself,
    body_within_its_reach,
    from_below,
    not_on_oneself,
    not_the_last,
    not_upwards,
    powers_in_person,
    program_decides_nothing,
    themselves,
)
from duecourse.people.state import Person, evolve

HANDLERS: Final = Handlers()

_DECIDING: Final = (not_on_oneself, not_upwards, body_within_its_reach)
"""Who decides on somebody's roles and access."""


def _role_known(proposal: Proposal[Person, Named], role: str, field: str) -> Iterator[Violation]:
    if role not in proposal.pack.roles:
        message = f"{field}: the policy in force knows no role {role!r}"
        yield Violation(Reason.FIELD_INVALID, message, field=field)


@check(Reason.FIELD_INVALID, Reason.FIELD_REQUIRED)
def entry_valid(proposal: Proposal[Person, c.RegisterPerson]) -> Iterator[Violation]:
    """Name and roles are such as can be entered."""
    command = proposal.command
    if not given(command.title):
        yield required("title")
    for number, role in enumerate(command.roles):
        yield from _role_known(proposal, role, f"roles[{number}]")
    if command.kind == INTAKE:
        for field in ("roles", "line_manager"):
            if given(getattr(command, field)):
                yield _nobodys(field)


def _nobodys(field: str) -> Violation:
    message = f"{field}: an intake account is nobody's own, so it holds no role and has no manager"
    return Violation(Reason.FIELD_INVALID, message, field=field)


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
    elif proposal.facts.person(manager) is None:
        message = "line_manager: no such person"
        yield Violation(Reason.NOT_FOUND, message, subject=manager, field="line_manager")


@HANDLERS.on(
    c.RegisterPerson,
    early=(powers_in_person,),
    late=(entry_valid, program_decides_nothing, manager_known),
    reads=read_manager,
)
def register(proposal: Proposal[Person, c.RegisterPerson]) -> Iterator[Event]:
    """Yield the entry."""
    command = proposal.command
    yield e.PersonRegistered(
        title=command.title,
        kind=command.kind,
        line_manager=command.line_manager,
        roles=tuple(dict.fromkeys(command.roles)),
    )


@check(Reason.FIELD_INVALID, Reason.ALREADY_EXISTS)
def role_assignable(proposal: Proposal[Person, c.AssignRole]) -> Iterator[Violation]:
    """The role is one of the pack's, and not held yet."""
    yield from _role_known(proposal, proposal.command.role, "role")
    if proposal.command.role in proposal.state.roles:
        yield Violation(Reason.ALREADY_EXISTS, "role: already held", field="role")
    if proposal.state.kind == INTAKE:
        yield _nobodys("role")


@HANDLERS.on(
    c.AssignRole,
    early=(not_on_oneself, body_not_to_oneself, body_within_its_reach),
    late=(role_assignable, program_decides_nothing),
    tied=themselves,
)
def assign_role(proposal: Proposal[Person, c.AssignRole]) -> Iterator[Event]:
    """Yield the role."""
    yield e.RoleAssigned(role=proposal.command.role)


@check(Reason.NOT_FOUND)
def role_held(proposal: Proposal[Person, c.RemoveRole]) -> Iterator[Violation]:
    """The person holds the role."""
    if proposal.command.role not in proposal.state.roles:
        yield Violation(Reason.NOT_FOUND, "role: not held", field="role")


@HANDLERS.on(c.RemoveRole, early=_DECIDING, late=(role_held, not_the_last), tied=from_below)
def remove_role(proposal: Proposal[Person, c.RemoveRole]) -> Iterator[Event]:
    """Yield the end of the role."""
    yield e.RoleRemoved(role=proposal.command.role)


@HANDLERS.on(c.AcknowledgePolicy, late=(version_in_force, as_policy_asks, read_with_known))
def acknowledge(proposal: Proposal[Person, c.AcknowledgePolicy]) -> Iterator[Event]:
    """Yield the acknowledgement."""
    command = proposal.command
    yield e.PolicyAcknowledged(
        policy_version=command.policy_version,
        signed=command.signed,
        explained=command.explained,
        read_with=command.read_with,
    )


def _roles(proposal: Proposal[Person, Named]) -> tuple[str, ...]:
    return tuple(sorted(proposal.state.roles))


@HANDLERS.on(c.SuspendAccess, early=_DECIDING, late=(reason_given, not_the_last), tied=from_below)
def suspend(proposal: Proposal[Person, c.SuspendAccess]) -> Iterator[Event]:
    """Yield the suspension."""
    yield e.AccessSuspended(roles=_roles(proposal))


@HANDLERS.on(c.RestoreAccess, early=_DECIDING, late=(reason_given,), tied=from_below)
def restore(proposal: Proposal[Person, c.RestoreAccess]) -> Iterator[Event]:
    """Yield the restoration."""
    yield e.AccessRestored(roles=_roles(proposal))


@HANDLERS.on(c.RecordLeaving, early=_DECIDING, late=(not_the_last,), tied=from_below)
def leave(proposal: Proposal[Person, c.RecordLeaving]) -> Iterator[Event]:
    """Yield the leaving, with the roles that end."""
    yield e.PersonLeft(roles=_roles(proposal))


@HANDLERS.on(c.Rejoin, early=(not_on_oneself,), tied=themselves)
def rejoin(_: Proposal[Person, c.Rejoin]) -> Iterator[Event]:
    """Yield the return."""
    yield e.PersonRejoined()


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


@check(Reason.ALREADY_EXISTS)
def manager_changes(proposal: Proposal[Person, c.ChangeLineManager]) -> Iterator[Violation]:
    """It is another line manager than before."""
    named = proposal.command.line_manager
    same = (named if given(named) else "") == proposal.state.line_manager
    if same and proposal.state.version:
        message = "line_manager: it is this one already"
        yield Violation(Reason.ALREADY_EXISTS, message, field="line_manager")


@HANDLERS.on(
    c.ChangeLineManager,
    early=(not_by_whom_it_serves, not_upwards),
    late=(manager_known, manager_changes),
    reads=read_manager,
    tied=tied_to_manager,
)
def change_line_manager(proposal: Proposal[Person, c.ChangeLineManager]) -> Iterator[Event]:
    """Yield the new line manager."""
    yield e.LineManagerChanged(line_manager=proposal.command.line_manager)


@HANDLERS.on(c.NoteAccess)
def note_access(proposal: Proposal[Person, c.NoteAccess]) -> Iterator[Event]:
    """Yield the channel, whose grants end when the person goes."""
    yield e.AccessNoted(channel=proposal.command.channel)


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


@HANDLERS.on(c.RecordQualification, late=(proof_seen,), tied=themselves)
def record_qualification(proposal: Proposal[Person, c.RecordQualification]) -> Iterator[Event]:
    """Yield the qualification."""
    command = proposal.command
    yield e.QualificationRecorded(
        qualification=command.qualification, until=command.until, proof=command.proof
    )


PEOPLE: Final = Aggregate(
    kind="people",
    singular="person",
    definition=DEFINITION,
    initial=Person(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    reactions=REACTIONS,
    tied=themselves,
    author=lambda person: person.name,
)

"""What each command does to a person's entry, once nothing stands against it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.decisions import names
from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.guards import REGISTRY
from duecourse.people.lifecycle import DEFINITION
from duecourse.people.state import Person, evolve
from duecourse.policy.checks import others_can, reason_given, violation
from duecourse.policy.deciding import Aggregate, Handlers
from duecourse.policy.step import Step

HANDLERS: Final = Handlers()


def _role_known(step: Step[Person, Any], role: str, field: str) -> Iterator[Violation]:
    if role not in step.pack.pack.roles:
        says = f"{field}: the policy in force knows no role {role!r}"
        yield violation(step, Reason.FIELD_INVALID, says, field=field)


def entry_valid(step: Step[Person, c.RegisterPerson]) -> Iterator[Violation]:
    """Name and roles are such as can be entered."""
    command = step.command
    if not command.title.strip():
        yield violation(step, Reason.FIELD_REQUIRED, "title: required", field="title")
    for number, role in enumerate(command.roles):
        yield from _role_known(step, role, f"roles[{number}]")


def read_manager(_: Person, command: c.RegisterPerson) -> Iterable[str]:
    """Read the line manager."""
    return (command.line_manager,)


def manager_known(step: Step[Person, c.RegisterPerson]) -> Iterator[Violation]:
    """The line manager is somebody else, registered with the same organisation."""
    manager, own = step.command.line_manager, step.command.name
    if not manager:
        return
    if manager == own or names.organisation_of(manager) != names.organisation_of(own):
        says = "line_manager: another person of the same organisation"
        yield violation(step, Reason.FIELD_INVALID, says, field="line_manager")
    elif step.facts.person(manager) is None:
        says = "line_manager: no such person"
        yield violation(step, Reason.NOT_FOUND, says, subject=manager, field="line_manager")


@HANDLERS.on(c.RegisterPerson, late=(entry_valid, manager_known), reads=read_manager)
def register(step: Step[Person, c.RegisterPerson]) -> Iterator[Event]:
    """Yield the entry."""
    command = step.command
    yield e.PersonRegistered(
        title=command.title,
        kind=command.kind,
        line_manager=command.line_manager,
        roles=tuple(dict.fromkeys(command.roles)),
    )


def role_assignable(step: Step[Person, c.AssignRole]) -> Iterator[Violation]:
    """The role is one of the pack's, and not held yet."""
    yield from _role_known(step, step.command.role, "role")
    if step.command.role in step.state.roles:
        yield violation(step, Reason.ALREADY_EXISTS, "role: already held", field="role")


def not_to_himself(step: Step[Person, c.AssignRole]) -> Iterator[Violation]:
    """Nobody gives himself a role while another person could give it."""
    if step.person == step.command.name and others_can(step, "administer"):
        yield violation(step, Reason.SELF_APPROVAL, "nobody gives himself a role")


@HANDLERS.on(c.AssignRole, late=(role_assignable, not_to_himself))
def assign_role(step: Step[Person, c.AssignRole]) -> Iterator[Event]:
    """Yield the role."""
    yield e.RoleAssigned(role=step.command.role)


def role_held(step: Step[Person, c.RemoveRole]) -> Iterator[Violation]:
    """The person holds the role."""
    if step.command.role not in step.state.roles:
        yield violation(step, Reason.NOT_FOUND, "role: not held", field="role")


@HANDLERS.on(c.RemoveRole, late=(role_held,))
def remove_role(step: Step[Person, c.RemoveRole]) -> Iterator[Event]:
    """Yield the end of the role."""
    yield e.RoleRemoved(role=step.command.role)


def version_in_force(step: Step[Person, c.AcknowledgePolicy]) -> Iterator[Violation]:
    """What is acknowledged is the version in force."""
    given = step.command.policy_version
    if given != step.pack.version:
        yield Violation(
            reason=Reason.POLICY_NOT_IN_FORCE,
            message=f"policy_version: the version in force is {step.pack.version}",
            subject=step.command.name,
            field="policy_version",
            facts=(("given", given), ("in_force", step.pack.version)),
        )


def as_policy_asks(step: Step[Person, c.AcknowledgePolicy]) -> Iterator[Violation]:
    """It is signed and explained, or read with the other policies, where the policy says so."""
    asked, command = step.pack.pack.policy.acknowledgement, step.command
    missing = {
        "signed": [f for f in ("signed", "explained") if not getattr(command, f)],
        "linked_policies": [] if command.read_with else ["read_with"],
        "read_with_internet_policy": [] if command.read_with else ["read_with"],
    }
    for field in missing.get(asked.of, ()):
        yield Violation(
            reason=Reason.ATTESTATION_REQUIRED,
            message=f"{field}: the policy asks for it",
            subject=command.name,
            field=field,
            clause=asked.clause,
            policy=step.pack.version,
        )


@HANDLERS.on(c.AcknowledgePolicy, late=(version_in_force, as_policy_asks))
def acknowledge(step: Step[Person, c.AcknowledgePolicy]) -> Iterator[Event]:
    """Yield the acknowledgement."""
    command = step.command
    yield e.PolicyAcknowledged(
        policy_version=command.policy_version,
        signed=command.signed,
        explained=command.explained,
        read_with=command.read_with,
    )


def _roles(step: Step[Person, Any]) -> tuple[str, ...]:
    return tuple(sorted(step.state.roles))


@HANDLERS.on(c.SuspendAccess, late=(reason_given,))
def suspend(step: Step[Person, c.SuspendAccess]) -> Iterator[Event]:
    """Yield the suspension."""
    yield e.AccessSuspended(roles=_roles(step))


@HANDLERS.on(c.RestoreAccess, late=(reason_given,))
def restore(step: Step[Person, c.RestoreAccess]) -> Iterator[Event]:
    """Yield the restoration."""
    yield e.AccessRestored(roles=_roles(step))


@HANDLERS.on(c.RecordLeaving)
def leave(step: Step[Person, c.RecordLeaving]) -> Iterator[Event]:
    """Yield the leaving, with the roles that end."""
    yield e.PersonLeft(roles=_roles(step))


@HANDLERS.on(c.Rejoin)
def rejoin(_: Step[Person, c.Rejoin]) -> Iterator[Event]:
    """Yield the return."""
    yield e.PersonRejoined()


def conflict_described(step: Step[Person, c.DeclareConflict]) -> Iterator[Violation]:
    """The declaration says what the conflict is."""
    if not step.command.nature.strip():
        yield violation(step, Reason.FIELD_REQUIRED, "nature: required", field="nature")


def about_own_house(step: Step[Person, c.DeclareConflict]) -> Iterator[Violation]:
    """The resource, if one is named, is of the same organisation."""
    about, own = step.command.about, step.command.name
    if about and names.organisation_of(about) != names.organisation_of(own):
        says = "about: not a resource of this organisation"
        yield violation(step, Reason.FIELD_INVALID, says, field="about")


@HANDLERS.on(c.DeclareConflict, late=(conflict_described, about_own_house))
def declare_conflict(step: Step[Person, c.DeclareConflict]) -> Iterator[Event]:
    """Yield the conflict."""
    yield e.ConflictDeclared(about=step.command.about, nature=step.command.nature)


def subject_named(step: Step[Person, c.DeclareConnection]) -> Iterator[Violation]:
    """The declaration says with whom."""
    if not step.command.subject:
        yield violation(step, Reason.FIELD_REQUIRED, "subject: required", field="subject")


@HANDLERS.on(c.DeclareConnection, late=(subject_named,))
def declare_connection(step: Step[Person, c.DeclareConnection]) -> Iterator[Event]:
    """Yield the connection."""
    yield e.ConnectionDeclared(subject=step.command.subject, nature=step.command.nature)


def question_given(step: Step[Person, c.AskAdvice]) -> Iterator[Violation]:
    """There is a question."""
    if not step.command.question.strip():
        yield violation(step, Reason.FIELD_REQUIRED, "question: required", field="question")


@HANDLERS.on(c.AskAdvice, late=(question_given,))
def ask_advice(step: Step[Person, c.AskAdvice]) -> Iterator[Event]:
    """Yield the question; its id is the version that it makes."""
    advice = f"advice-{step.state.version + 1}"
    yield e.AdviceAsked(advice=advice, kind=step.command.kind, question=step.command.question)


def advice_open(step: Step[Person, c.AnswerAdvice]) -> Iterator[Violation]:
    """The question exists, is open, and is answered by somebody else with something."""
    command = step.command
    if command.advice not in {a.id for a in step.state.advice if not a.answered_by}:
        says = "advice: no open question of that id"
        yield violation(step, Reason.NOT_FOUND, says, field="advice")
    if not command.answer.strip():
        yield violation(step, Reason.FIELD_REQUIRED, "answer: required", field="answer")
    if step.person == command.name:
        yield violation(step, Reason.SELF_APPROVAL, "nobody advises himself")


@HANDLERS.on(c.AnswerAdvice, late=(advice_open,))
def answer_advice(step: Step[Person, c.AnswerAdvice]) -> Iterator[Event]:
    """Yield the answer."""
    yield e.AdviceAnswered(advice=step.command.advice, answer=step.command.answer)


PEOPLE: Final = Aggregate(
    kind="people",
    definition=DEFINITION,
    initial=Person(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    author=lambda person: person.name,
)

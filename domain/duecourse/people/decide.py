"""What each command does to a person's entry, once nothing stands against it."""

from collections.abc import Callable, Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.anonymity import INTAKE
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.command import Named
from duecourse.kernel.interests import by_power
from duecourse.kernel.pack import body
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import undone_from_below
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people import declaring, managing
from duecourse.people import events as e
from duecourse.people.acknowledging import as_policy_asks, read_with_known, version_in_force
from duecourse.people.clocks import CLOCKS, clocks
from duecourse.people.giving import appointers, role_within_reach
from duecourse.people.guards import REGISTRY
from duecourse.people.lifecycle import DEFINITION
from duecourse.people.managing import manager_known, read_manager
from duecourse.people.reactions import REACTIONS
from duecourse.people.removing import (
    asked,
    deciding,
    first_word,
    on_own_word,
    second_member,
    took_it,
)
from duecourse.people.shown import shown
from duecourse.people.standing import (
    body_not_to_oneself,
    body_within_its_reach,
    from_below,
    no_conflict_about_them,
    not_on_oneself,
    not_the_last,
    not_their_own,
    not_upwards,
    powers_in_person,
    program_holds_nothing,
    themselves,
)
from duecourse.people.state import Person, evolve

HANDLERS: Final = Handlers()

_DECIDING: Final = (
    not_their_own,
    not_upwards,
    body_within_its_reach,
    no_conflict_about_them,
)
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


@HANDLERS.on(
    c.RegisterPerson,
    early=(powers_in_person, role_within_reach),
    late=(entry_valid, program_holds_nothing, manager_known),
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
    early=(body_not_to_oneself, role_within_reach),
    late=(role_assignable, program_holds_nothing),
    tied=themselves,
    open_to=appointers,
)
def assign_role(proposal: Proposal[Person, c.AssignRole]) -> Iterator[Event]:
    """Yield the role."""
    yield e.RoleAssigned(role=proposal.command.role)


@check(Reason.NOT_FOUND)
def role_held(proposal: Proposal[Person, c.RemoveRole]) -> Iterator[Violation]:
    """The person holds the role."""
    if proposal.command.role not in proposal.state.roles:
        yield Violation(Reason.NOT_FOUND, "role: not held", field="role")


_REMOVING: Final = (*_DECIDING, second_member)
"""Who takes somebody's roles or access; of one of those who approve the policy, two do."""


@HANDLERS.on(
    c.RemoveRole,
    early=_REMOVING,
    late=(role_held, not_the_last),
    tied=from_below,
    open_to=deciding,
)
def remove_role(proposal: Proposal[Person, c.RemoveRole]) -> Iterator[Event]:
    """Yield the end of the role, or that somebody else is still to say so."""
    if first_word(proposal):
        yield asked(proposal)
    else:
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


def _unless_asked(to: str) -> Callable[[Proposal[Person, Named], Event], str]:
    return lambda it, event: it.state.state if isinstance(event, e.RemovalAsked) else to


@HANDLERS.on(
    c.SuspendAccess,
    early=_REMOVING,
    late=(reason_given, not_the_last),
    tied=from_below,
    open_to=deciding,
    leads=_unless_asked("suspended"),
)
def suspend(proposal: Proposal[Person, c.SuspendAccess]) -> Iterator[Event]:
    """Yield the suspension, or that somebody else is still to say so."""
    if first_word(proposal):
        yield asked(proposal)
    else:
        yield e.AccessSuspended(
            roles=_roles(proposal),
            on_word_of=on_own_word(proposal),
            review_due=proposal.due("suspension_review"),
        )


@HANDLERS.on(
    c.ReviewSuspension, early=_DECIDING, late=(reason_given,), tied=from_below, open_to=deciding
)
def review_suspension(proposal: Proposal[Person, c.ReviewSuspension]) -> Iterator[Event]:
    """Yield that it goes on, and by when it is looked at again."""
    yield e.SuspensionReviewed(review_due=proposal.due("suspension_review"))


@check(Reason.NOT_AUTHORISED)
def not_undone_from_below(
    proposal: Proposal[Person, c.RestoreAccess | c.Rejoin],
) -> Iterator[Violation]:
    """Nobody lets in again whom somebody above them suspended, or recorded to have left."""
    what = "took their access"
    found = undone_from_below(proposal, proposal.state.stopped_by, what, themselves(proposal))
    yield from by_power(proposal, "administer", found)


@check(Reason.NOT_AUTHORISED)
def nothing_bars_them(proposal: Proposal[Person, c.RestoreAccess]) -> Iterator[Violation]:
    """Nobody lets in whose access was taken by a decision that stands."""
    if proposal.state.bars:
        message = "their access was taken by a decision that stands, and ends with it"
        yield Violation(Reason.NOT_AUTHORISED, message)


@HANDLERS.on(
    c.RestoreAccess,
    early=(*_DECIDING, not_undone_from_below),
    late=(reason_given, nothing_bars_them),
    tied=from_below,
    open_to=took_it,
)
def restore(proposal: Proposal[Person, c.RestoreAccess]) -> Iterator[Event]:
    """Yield the restoration."""
    yield e.AccessRestored(roles=_roles(proposal))


@HANDLERS.on(
    c.RecordLeaving,
    early=_REMOVING,
    late=(not_the_last,),
    tied=from_below,
    open_to=deciding,
    leads=_unless_asked("left"),
)
def leave(proposal: Proposal[Person, c.RecordLeaving]) -> Iterator[Event]:
    """Yield the leaving, with the roles that end, or that somebody else is still to say so."""
    if first_word(proposal):
        yield asked(proposal)
    else:
        yield e.PersonLeft(roles=_roles(proposal))


@HANDLERS.on(
    c.Rejoin, early=(not_on_oneself, not_undone_from_below), tied=themselves, open_to=took_it
)
def rejoin(_: Proposal[Person, c.Rejoin]) -> Iterator[Event]:
    """Yield the return."""
    yield e.PersonRejoined()


@HANDLERS.on(c.BarAccess)
def bar_access(proposal: Proposal[Person, c.BarAccess]) -> Iterator[Event]:
    """Yield that they are kept out, with their roles, until what took their access ends.

    Of those who approve the policy two take a member's access, as ever; and never that of the last.
    """
    of_the_body = proposal.state.roles & body(proposal.pack)
    if not of_the_body and not any(not_the_last.find(proposal)):
        yield e.AccessSuspended(roles=_roles(proposal), bar=proposal.command.bar)


def _still_out(proposal: Proposal[Person, c.EndBar]) -> bool:
    state = proposal.state
    return bool(state.stopped_by) or any(bar != proposal.command.bar for bar in state.bars)


@HANDLERS.on(
    c.EndBar,
    leads=lambda _, event: "active" if isinstance(event, e.AccessRestored) else "suspended",
)
def end_bar(proposal: Proposal[Person, c.EndBar]) -> Iterator[Event]:
    """Yield that they are let in again, unless something else keeps them out."""
    if _still_out(proposal):
        yield e.BarEnded(bar=proposal.command.bar)
    else:
        yield e.AccessRestored(roles=_roles(proposal))


@HANDLERS.on(c.NoteWriting)
def note_writing(proposal: Proposal[Person, c.NoteWriting]) -> Iterator[Event]:
    """Yield the works, by which the person is known as their writer in every other post."""
    yield e.WritingNoted(post=proposal.command.post, works=proposal.command.works)


@HANDLERS.on(c.NoteActOnPost)
def note_act(proposal: Proposal[Person, c.NoteActOnPost]) -> Iterator[Event]:
    """Yield what somebody else did: it counts as an act on the person (decision 171)."""
    if proposal.person != proposal.command.name:
        yield e.ActOnPostNoted(post=proposal.command.post, act=proposal.command.act)


@HANDLERS.on(c.NoteAccess)
def note_access(proposal: Proposal[Person, c.NoteAccess]) -> Iterator[Event]:
    """Yield the channel, whose grants end when the person goes."""
    yield e.AccessNoted(channel=proposal.command.channel)


@check(Reason.ACTOR_MISMATCH, Reason.ALREADY_EXISTS)
def left_themselves(proposal: Proposal[Person, c.ConfirmLeaving]) -> Iterator[Violation]:
    """Whoever left says so themselves, and once."""
    name = proposal.command.name
    if proposal.person != name:
        yield Violation(Reason.ACTOR_MISMATCH, "whoever left says so themselves")
    elif name in proposal.state.stopped_by:
        yield Violation(Reason.ALREADY_EXISTS, "they said so already")


@HANDLERS.on(c.ConfirmLeaving, early=(left_themselves,))
def confirm_leaving(_: Proposal[Person, c.ConfirmLeaving]) -> Iterator[Event]:
    """Yield that it was their own word, too."""
    yield e.LeavingConfirmed()


on_clocks(HANDLERS, c.NotePersonClock, e.PersonClockNoted, clocks, themselves)


PEOPLE: Final = Aggregate(
    kind="people",
    singular="person",
    definition=DEFINITION,
    initial=Person(),
    handlers={
        **HANDLERS.by_command,
        **declaring.HANDLERS.by_command,
        **managing.HANDLERS.by_command,
    },
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    reactions=REACTIONS,
    tied=themselves,
    clocks=CLOCKS,
    author=lambda person: person.name,
    shown=shown,
)

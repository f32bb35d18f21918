"""What organisations do because of people and policies: officers, the policy in force."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from duecourse.channels import events as channel
from duecourse.evidence.record import Event
from duecourse.facts.accounts import keys_of
from duecourse.kernel.command import Command
from duecourse.kernel.facts import AccountFact
from duecourse.kernel.names import id_of, organisation_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.organisations import commands as c
from duecourse.people import events as person
from duecourse.policies import events as policy


def _own(_: Event, stream: str, __: object) -> Iterable[str]:
    return (organisation_of(stream),)


def _roles_of(event: Event) -> tuple[str, ...]:
    roles: tuple[str, ...] = getattr(event, "roles", ()) or (getattr(event, "role", ""),)
    return tuple(role for role in roles if role)


def _appoint(cause: Cause) -> Iterator[Command]:
    name = organisation_of(cause.stream)
    again = isinstance(cause.event, person.AccessRestored)
    manager = cause.states[cause.stream].line_manager
    for role in _roles_of(cause.event):
        yield c.AppointOfficer(
            name=name, role=role, person=cause.stream, again=again, line_manager=manager
        )


def _note_manager(cause: Cause) -> Iterator[Command]:
    """Say of anybody who manages them now, for others to know (decisions 084 and 155).

    Of whoever is entered with a role, their appointment says so.
    """
    event, name = cause.event, organisation_of(cause.stream)
    changed = isinstance(event, person.LineManagerChanged)
    if changed or (event.line_manager and not event.roles):
        yield c.NoteLineManager(name=name, person=cause.stream, line_manager=event.line_manager)


def _dismiss(cause: Cause) -> Iterator[Command]:
    name, who = organisation_of(cause.stream), cause.stream
    organisation = cause.states[name]
    by = getattr(cause.event, "on_word_of", ())
    for role in _roles_of(cause.event):
        if who in organisation.officers.get(role, ()) or (role, who) in organisation.suspensions:
            yield c.DismissOfficer(name=name, role=role, person=who, on_word_of=by)


def _leave(cause: Cause) -> Iterator[Command]:
    """Say of each office that somebody lost by another's hand that they gave it up themselves."""
    name, who = organisation_of(cause.stream), cause.stream
    for one in cause.states[name].dismissals:
        if one.person == who:
            yield c.DismissOfficer(name=name, role=one.role, person=who)


def _take_force(cause: Cause) -> Iterator[Command]:
    yield c.BringPolicyIntoForce(
        name=organisation_of(cause.stream),
        policy_version=id_of(cause.stream),
        digest=cause.event.digest,
        new_bodies=cause.event.new_bodies,
    )


def _note_review(cause: Cause) -> Iterator[Command]:
    name = organisation_of(cause.stream)
    reviewed = id_of(cause.stream) == cause.states[name].policy_version
    if cause.event.next_due is not None and reviewed:
        yield c.NotePolicyReview(name=name, next_due=cause.event.next_due)


def _note_conflict(cause: Cause) -> Iterator[Command]:
    name, about = organisation_of(cause.stream), getattr(cause.event, "about", "")
    ended = isinstance(cause.event, person.DeclarationEndConfirmed)
    noted = cause.stream in cause.states[name].declared.get(about, ())
    if about and noted is ended:
        yield c.NoteConflict(name=name, person=cause.stream, about=about, ended=ended)


def _note_account(cause: Cause) -> Iterator[Command]:
    """Note the account of a channel with the first event that it is not noted with."""
    gone = isinstance(cause.event, channel.ChannelDeclined | channel.ChannelRetired)
    noted = cause.states[organisation_of(cause.stream)].accounts
    yield from note_of_account(cause.stream, cause.states[cause.stream], noted, gone=gone)


def note_of_account(
    stream: str, state: Any, noted: Mapping[str, Sequence[AccountFact]], *, gone: bool
) -> Iterator[c.NoteAccount]:
    """Yield what is not noted yet of the account that a channel stands for.

    Args:
        noted: channels that stand for each account, by its digest.
        gone: it was declined or retired just now, or long ago and that is not noted.
    """
    keys = keys_of(state.address, state.platform)
    known = [one for key in keys for one in noted.get(key, ()) if one.channel == stream]
    if keys and (gone or not known):
        yield c.NoteAccount(
            name=organisation_of(stream),
            accounts=keys,
            channel=stream,
            gone=gone,
            stopped=state.ended_stopped,
            held_by=state.held_by if state.ended_stopped else "",
        )


REACTIONS: Final = (
    Reaction(to=channel.EVENTS, touches=_own, causes=_note_account),
    Reaction(
        to=(person.ConflictDeclared, person.DeclarationEndConfirmed),
        touches=_own,
        causes=_note_conflict,
    ),
    Reaction(
        to=(person.PersonRegistered, person.RoleAssigned, person.AccessRestored),
        touches=_own,
        causes=_appoint,
    ),
    Reaction(
        to=(person.PersonRegistered, person.LineManagerChanged),
        touches=_own,
        causes=_note_manager,
    ),
    Reaction(
        to=(person.RoleRemoved, person.AccessSuspended, person.PersonLeft),
        touches=_own,
        causes=_dismiss,
    ),
    Reaction(to=(person.LeavingConfirmed,), touches=_own, causes=_leave),
    Reaction(to=(policy.PolicyReaffirmed,), touches=_own, causes=_note_review),
    Reaction(to=(policy.PolicyBroughtIntoForce,), touches=_own, causes=_take_force),
)

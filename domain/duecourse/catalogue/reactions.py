"""What an event of one aggregate causes on others, in the same transaction.

Two pure tables by event type: which streams a reaction looks at or writes to,
and the commands that it gives. They are decided like any other command, with
the service itself as the actor.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

from msgspec import Struct

from duecourse.complaints import events as complaint
from duecourse.complaints.state import Complaint
from duecourse.consents import commands as consents
from duecourse.consents import events as consent
from duecourse.consents.state import Consent
from duecourse.decisions.names import child, id_of, organisation_of
from duecourse.evidence.record import Event
from duecourse.organisations import commands as organisations
from duecourse.people import events as person
from duecourse.policies import commands as policies
from duecourse.policies import events as policy
from duecourse.policy.step import Command
from duecourse.posts import commands as posts
from duecourse.posts import events as post
from duecourse.posts.state import Post

SHOWN: Final = frozenset({"published", "complaint", "escalated", "resolved"})
"""States of a post that was made public."""

ENDED: Final = frozenset({"withdrawn", "expired"})
"""States of a consent that no longer carries anything."""


class Cause(Struct, frozen=True):
    """What a reaction is made from.

    Attributes:
        stream: resource that the event happened to.
        command: the command that led to it.
        states: current states by name; holds at least every touched stream.
    """

    event: Any
    stream: str
    command: Command
    states: Mapping[str, Any]


class Reaction(Struct, frozen=True):
    """One row: what an event touches, and what it causes.

    Attributes:
        touches: `(event, stream, state before) -> names`.
    """

    touches: Callable[[Any, str, Any], Iterable[str]]
    causes: Callable[[Cause], Iterable[Command]]


def touched(event: Event, stream: str, state_before: Any) -> tuple[str, ...]:
    """Return the names of the streams whose state the reactions to an event need.

    Args:
        stream: resource that the event happened to.
        state_before: its state before the event.
    """
    row = REACTIONS.get(type(event))
    return tuple(dict.fromkeys(row.touches(event, stream, state_before))) if row else ()


def reactions(
    event: Event, stream: str, command: Command, states: Mapping[str, Any]
) -> tuple[Command, ...]:
    """Return the commands that an event causes on other resources.

    Args:
        stream: resource that the event happened to.
        command: the command that led to the event.
        states: current states by name, of the touched streams at least.
    """
    row = REACTIONS.get(type(event))
    return tuple(row.causes(Cause(event, stream, command, states))) if row else ()


S = TypeVar("S")


def _of(states: Mapping[str, Any], kind: type[S]) -> Iterator[tuple[str, S]]:
    """Yield the states of one kind."""
    for name, state in states.items():
        if isinstance(state, kind):
            yield name, state


# --- posts ---------------------------------------------------------------------------------------


def _draft_correction(cause: Cause) -> Iterator[Command]:
    corrected, command = cause.states[cause.stream], cause.command
    if isinstance(command, posts.IssueCorrection):
        yield posts.DraftCorrection(
            name=command.correction,
            corrects=cause.stream,
            channel=corrected.channel,
            content=command.content,
        )


def _record_reliance(cause: Cause) -> Iterator[Command]:
    for name in cause.event.consents:
        state = cause.states[name]
        # Of one that ended, or is no consent at all, it is for the decision to refuse.
        known = isinstance(state, Consent) and cause.stream in state.relied_on
        if not known or state.state in ENDED:
            yield consents.RecordReliance(name=name, post=cause.stream)


def _consents_of(_: Event, stream: str, before: Post) -> Iterable[str]:
    return (stream, *before.consents)


def _publication_failed(cause: Cause) -> Iterator[Command]:
    """A consent that ended while the permit was out ends the post's verification now."""
    for name in cause.states[cause.stream].consents:
        if cause.states[name].state in ENDED:
            yield posts.VoidConsent(name=cause.stream, consent=name)
            return


# --- consents ------------------------------------------------------------------------------------


def _posts_relying(_: Event, __: str, before: Consent) -> Iterable[str]:
    return before.relied_on


def _consent_ended(cause: Cause) -> Iterator[Command]:
    """Before publication the post goes back to review; after it, it must come down.

    Anyone may withdraw at any time (EXT-ICO-withdraw), and what rests on the
    consent follows at once.
    """
    for name, relying in _of(cause.states, Post):
        if cause.stream not in relying.consents:
            continue
        if relying.state == "consent_verified":
            yield posts.VoidConsent(name=name, consent=cause.stream)
        elif relying.state in SHOWN and relying.visibility == "live":
            yield posts.RequireTakedown(name=name, consent=cause.stream)


# --- complaints ----------------------------------------------------------------------------------
# A post's state follows from its open complaints: none left -> resolved, any at level 1 or above
# -> escalated, else complaint.


def _about(_: Event, __: str, before: Complaint) -> Iterable[str]:
    return before.about


def _linked(cause: Cause) -> Iterator[tuple[str, Post, bool]]:
    """Yield each linked post, and whether another open complaint stands at level 1 or above."""
    for name, linked in _of(cause.states, Post):
        if cause.stream in linked.open_complaints or cause.stream in linked.closed_complaints:
            others = (level for k, level in linked.open_complaints.items() if k != cause.stream)
            yield name, linked, any(others)


def _link(cause: Cause) -> Iterator[Command]:
    for name in cause.event.about:
        yield posts.LinkComplaint(name=name, complaint=cause.stream)


def _escalated(cause: Cause) -> Iterator[Command]:
    level = cause.event.level
    for name, linked, _ in _linked(cause):
        kind = posts.LinkedEscalated if linked.state == "complaint" else posts.LinkedLevelChanged
        yield kind(name=name, complaint=cause.stream, level=level)


def _deescalated(cause: Cause) -> Iterator[Command]:
    level = cause.event.level
    for name, _, others_escalated in _linked(cause):
        settled = level == 0 and not others_escalated
        kind = posts.LinkedDeescalated if settled else posts.LinkedLevelChanged
        yield kind(name=name, complaint=cause.stream, level=level)


def _resolved(cause: Cause) -> Iterator[Command]:
    for name, linked, others_escalated in _linked(cause):
        kind: type[posts.LinkedClosed | posts.LastEscalatedClosed | posts.LastLinkedClosed]
        if set(linked.open_complaints) == {cause.stream}:
            kind = posts.LastLinkedClosed
        elif linked.state == "escalated" and not others_escalated:
            kind = posts.LastEscalatedClosed
        else:
            kind = posts.LinkedClosed
        yield kind(name=name, complaint=cause.stream)


def _reopened(cause: Cause) -> Iterator[Command]:
    for name, _, _ in _linked(cause):
        yield posts.LinkedReopened(name=name, complaint=cause.stream, level=cause.event.level)


# --- people and policies -------------------------------------------------------------------------


def _organisation(_: Event, stream: str, __: object) -> Iterable[str]:
    return (organisation_of(stream),)


def _roles_of(event: Any) -> tuple[str, ...]:
    roles: tuple[str, ...] = getattr(event, "roles", ()) or (getattr(event, "role", ""),)
    return tuple(role for role in roles if role)


def _appoint(cause: Cause) -> Iterator[Command]:
    name = organisation_of(cause.stream)
    for role in _roles_of(cause.event):
        yield organisations.AppointOfficer(name=name, role=role, person=cause.stream)


def _dismiss(cause: Cause) -> Iterator[Command]:
    officers = cause.states[organisation_of(cause.stream)].officers
    for role in _roles_of(cause.event):
        if cause.stream in officers.get(role, ()):
            yield organisations.DismissOfficer(
                name=organisation_of(cause.stream), role=role, person=cause.stream
            )


def _predecessor(event: policy.PolicyBroughtIntoForce, stream: str) -> str:
    version = event.predecessor
    return child(organisation_of(stream), "policies", version) if version else ""


def _taking_force(event: policy.PolicyBroughtIntoForce, stream: str, _: object) -> Iterator[str]:
    yield organisation_of(stream)
    if before := _predecessor(event, stream):
        yield before


def _take_force(cause: Cause) -> Iterator[Command]:
    before = _predecessor(cause.event, cause.stream)
    if before and cause.states[before].state in ("in_force", "under_review"):
        yield policies.SupersedePolicy(name=before, successor=cause.stream)
    yield organisations.BringPolicyIntoForce(
        name=organisation_of(cause.stream),
        policy_version=id_of(cause.stream),
        digest=cause.event.digest,
    )


REACTIONS: Final[Mapping[type[Event], Reaction]] = {
    post.CorrectionIssued: Reaction(lambda e, s, _: (s, e.correction), _draft_correction),
    post.ConsentsVerified: Reaction(lambda e, _, __: e.consents, _record_reliance),
    post.PublicationFailed: Reaction(_consents_of, _publication_failed),
    consent.ConsentWithdrawn: Reaction(_posts_relying, _consent_ended),
    consent.ConsentExpired: Reaction(_posts_relying, _consent_ended),
    complaint.ComplaintOpened: Reaction(lambda e, _, __: e.about, _link),
    complaint.ComplaintEscalated: Reaction(_about, _escalated),
    complaint.ComplaintDeescalated: Reaction(_about, _deescalated),
    complaint.ComplaintResolved: Reaction(_about, _resolved),
    complaint.ComplaintReopened: Reaction(_about, _reopened),
    person.PersonRegistered: Reaction(_organisation, _appoint),
    person.RoleAssigned: Reaction(_organisation, _appoint),
    person.AccessRestored: Reaction(_organisation, _appoint),
    person.RoleRemoved: Reaction(_organisation, _dismiss),
    person.AccessSuspended: Reaction(_organisation, _dismiss),
    person.PersonLeft: Reaction(_organisation, _dismiss),
    policy.PolicyBroughtIntoForce: Reaction(_taking_force, _take_force),
}
"""Every event that causes something elsewhere; all others cause nothing."""

"""A channel as decisions need it, and how each event changes it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.channels import events as e
from duecourse.channels.commands import Login
from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.table import ABSENT


class Approval(Struct, frozen=True):
    """Who approved, and which roles he filled then."""

    by: str
    roles: tuple[str, ...]


class Grant(Struct, frozen=True):
    """A person's access; it counts only while `live` and before `until`."""

    id: str
    person: str
    until: datetime | None
    proposed_by: str
    approvals: tuple[Approval, ...] = ()
    live: bool = False


class Permission(Struct, frozen=True):
    """Leave to publish one post, or any if `post` is empty, before `until`."""

    person: str
    post: str
    until: datetime | None


class Channel(Struct, frozen=True, kw_only=True):
    """The state of a channel.

    Attributes:
        grants: proposed and live ones; a revoked grant is gone.
        rotation_due_since: when a revoked grant made a change of secrets due.
    """

    state: str = ABSENT
    version: int = 0
    platform: str = ""
    title: str = ""
    address: str = ""
    requested_by: str = ""
    approvals: tuple[Approval, ...] = ()
    login: Login = ""
    two_factor: bool = False
    grants: tuple[Grant, ...] = ()
    permissions: tuple[Permission, ...] = ()
    tools: frozenset[str] = frozenset()
    rotation_due_since: datetime | None = None

    def may_publish(self, person: str, post: str, at: datetime) -> bool:
        """Return whether a live grant or a permission covers the person and the post."""
        granted = any(g.live and g.person == person and _before(at, g.until) for g in self.grants)
        return granted or any(
            p.person == person and p.post in ("", post) and _before(at, p.until)
            for p in self.permissions
        )

    def grant(self, id: str) -> Grant | None:  # noqa: A002 - the field's own word
        """Return the grant of an id."""
        return next((g for g in self.grants if g.id == id), None)


def _before(at: datetime, until: datetime | None) -> bool:
    return until is None or at < until


R = Recorded[Any]
Change = Mapping[str, object]


def _requested(_: Channel, r: Recorded[e.ChannelRequested]) -> Change:
    event = r.event
    return {
        "platform": event.platform,
        "title": event.title,
        "address": event.address,
        "requested_by": r.person,
    }


def _proposed(channel: Channel, r: Recorded[e.GrantProposed]) -> Change:
    event = r.event
    grant = Grant(event.grant, event.person, event.until, r.person)
    return {"grants": (*channel.grants, grant)}


def _grant_approved(channel: Channel, r: Recorded[e.GrantApproved]) -> Change:
    approval = Approval(r.person, r.event.roles)
    return {
        "grants": tuple(
            msgspec.structs.replace(g, approvals=(*g.approvals, approval), live=r.event.live)
            if g.id == r.event.grant
            else g
            for g in channel.grants
        )
    }


def _revoked(channel: Channel, r: Recorded[e.GrantRevoked]) -> Change:
    person = r.event.person
    return {
        "grants": tuple(g for g in channel.grants if g.person != person),
        "permissions": tuple(p for p in channel.permissions if p.person != person),
        "rotation_due_since": channel.rotation_due_since or r.envelope.at,
    }


def _permitted(channel: Channel, r: Recorded[e.PostingPermitted]) -> Change:
    event = r.event
    permission = Permission(event.person, event.post, event.until)
    return {"permissions": (*channel.permissions, permission)}


_CHANGES: Final[Mapping[type[Event], Callable[[Channel, Any], Change]]] = {
    e.ChannelRequested: _requested,
    e.ChannelApproved: lambda c, r: {
        "approvals": (*c.approvals, Approval(r.person, r.event.roles))
    },
    e.ChannelActivated: lambda _, r: {
        "login": r.event.login,
        "two_factor": r.event.two_factor,
    },
    e.ChannelDeclined: lambda *_: {},
    e.ChannelHeld: lambda *_: {},
    e.ChannelReleased: lambda *_: {},
    e.ChannelRetired: lambda *_: {},
    e.GrantProposed: _proposed,
    e.GrantApproved: _grant_approved,
    e.GrantRevoked: _revoked,
    e.PostingPermitted: _permitted,
    e.ToolApproved: lambda c, r: {"tools": c.tools | {r.event.tool}},
    e.ToolWithdrawn: lambda c, r: {"tools": c.tools - {r.event.tool}},
    e.RotationRecorded: lambda *_: {"rotation_due_since": None},
}


def evolve(channel: Channel, recorded: Recorded[Any]) -> Channel:
    """Return the channel after an event; the resulting state stands in the record."""
    change = _CHANGES[type(recorded.event)](channel, recorded)
    envelope = recorded.envelope
    return msgspec.structs.replace(
        channel, **change, state=envelope.to_state or channel.state, version=envelope.version
    )

"""A channel as decisions need it, and how each event changes it."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar, Final, assert_never

import msgspec
from msgspec import Struct

from duecourse.channels import events as e
from duecourse.channels.commands import ChannelCheck, CheckFinding, Login
from duecourse.channels.stopping import Stop, first_stop, stop_of
from duecourse.evidence.record import Recorded
from duecourse.kernel.clocks.keeping import Noted
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after


class Approval(Struct, frozen=True):
    """Who approved, and which roles they filled then."""

    by: str
    roles: tuple[str, ...]


_LOOKED_AT: Final = timedelta(days=366)
"""How long access without an end counts of which nobody ever said when it is looked at again."""


def _a_year_after(since: datetime | None) -> datetime | None:
    return None if since is None else since + _LOOKED_AT


class Grant(Struct, frozen=True):
    """A person's access; it counts only while `live` and before `until`.

    Attributes:
        since: when it went live.
    """

    id: str
    person: str
    until: datetime | None
    proposed_by: str
    approvals: tuple[Approval, ...] = ()
    live: bool = False
    since: datetime | None = None
    review_due: datetime | None = None

    @property
    def ends(self) -> datetime | None:
        """Return from when it counts no more: its end, or when it had to be looked at again.

        What an earlier release gave without either counts for a year.
        """
        return self.until or self.review_due or _a_year_after(self.since)


class Permission(Struct, frozen=True):
    """Leave to publish one post, or any if `post` is empty, before `until`.

    `digest` is of what the post said then; empty for whatever it says, as release 0.1 gave it.
    """

    person: str
    post: str
    until: datetime | None
    since: datetime | None = None
    digest: str = ""

    def is_for(self, post: str, digest: str) -> bool:
        """Return whether it is leave for a post that says this now."""
        return self.post in ("", post) and self.digest in ("", digest)

    @property
    def ends(self) -> datetime | None:
        """Return from when it counts no more."""
        return self.until or _a_year_after(self.since)


class Checked(Struct, frozen=True):
    """What somebody came to who looked at a channel last.

    Attributes:
        next_due: when somebody looks again, UTC.
    """

    checked: ChannelCheck
    found: CheckFinding
    by: str
    at: datetime
    next_due: datetime | None


class Channel(AggregateState, frozen=True, kw_only=True):
    """The state of a channel.

    Attributes:
        stops: every time that publishing was stopped, the earliest first.
        grants: proposed and live ones; a revoked grant is gone.
        rotation_due_since: when a revoked grant made a change of secrets due.
        rotation_next_due: when they change next whatever happens.
        first_check_due: by when either is looked at that nobody has looked at yet.
        checks: of its settings, and of its platform's terms, the last of each.
        tools_by: who approved each program last, or withdrew it.
        held_by: who stopped publishing last.
        ended_stopped: it was retired while nothing went out on it.
        noted: what is on record of its clocks (decision 126).
        held_for: the incidents that hold it, each with the digest of the text that passes; empty
            for none.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {"stops", "tools_by", "held_by", "held_for", "noted", "ended_stopped", "first_check_due"}
    )

    stops: tuple[Stop, ...] = ()
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
    rotation_next_due: datetime | None = None
    first_check_due: datetime | None = None
    checks: tuple[Checked, ...] = ()
    tools_by: Mapping[str, str] = {}
    held_by: str = ""
    ended_stopped: bool = False
    noted: tuple[Noted, ...] = ()
    held_for: Mapping[str, str] = {}

    def passes(self, text_digest: str) -> bool:
        """Return whether a text passes the hold: every incident that holds agreed to it.

        Args:
            text_digest: SHA-256 of the words, lower-case hex.
        """
        agreed = self.held_for.values()
        return bool(agreed) and all(one == text_digest for one in agreed)

    def may_publish(
        self,
        person: str,
        post: str,
        at: datetime,
        back_since: datetime | None = None,
        *,
        digest: str = "",
    ) -> bool:
        """Return whether a live grant or a permission covers the person and the post.

        Args:
            back_since: when the person came back last, if they ever were gone: what they
                were given before that counts no more.
            digest: of what the post says now: a permission is for what it said.
        """
        grants = [g for g in self.grants if g.live and g.person == person]
        leave = [p for p in self.permissions if p.person == person and p.is_for(post, digest)]
        mine: tuple[Grant | Permission, ...] = (*grants, *leave)
        return any(_counts(one, at, back_since) for one in mine)

    def lapsed(self, person: str, at: datetime) -> datetime | None:
        """Return since when access counts no more that nobody looked at again; None for none."""
        ends = [g.ends for g in self.grants if g.live and g.person == person and g.until is None]
        return max((end for end in ends if end is not None and end <= at), default=None)

    def access_until(self, person: str, post: str, digest: str) -> datetime | None:
        """Return when the last access that covers the person and the post ends.

        None is for one without an end, and where there is none. `digest` is of what it says.
        """
        grants = [g.ends for g in self.grants if g.live and g.person == person]
        mine = [p for p in self.permissions if p.person == person and p.is_for(post, digest)]
        ends = [*grants, *[p.ends for p in mine]]
        return None if None in ends else max(filter(None, ends), default=None)

    def stopped_since(
        self, person: str, since: datetime, tools: Collection[str] = ()
    ) -> datetime | None:
        """Return when publishing stopped first from then on, for all, a person or a program."""
        return first_stop(self.stops, person, tools, since)

    def has_access(self, person: str) -> bool:
        """Return whether a person has a grant, proposed or live, or a permission."""
        return person in {g.person for g in self.grants} | {p.person for p in self.permissions}

    def grant(self, id: str) -> Grant | None:  # noqa: A002 - the field's own word
        """Return the grant of an id."""
        return next((g for g in self.grants if g.id == id), None)


def _counts(access: Grant | Permission, at: datetime, back_since: datetime | None) -> bool:
    """Return whether access has not ended, and was given since the person came back last."""
    ends, since = access.ends, access.since
    given_since = back_since is None or (since is not None and since >= back_since)
    return given_since and (ends is None or at < ends)


def evolve(channel: Channel, recorded: Recorded[e.ChannelEvent]) -> Channel:
    """Return the channel after an event."""
    now, stops = _evolved(channel, recorded), stop_of(recorded.event, recorded.envelope.at)
    return msgspec.structs.replace(now, stops=(*now.stops, *stops)) if stops else now


def _evolved(channel: Channel, recorded: Recorded[e.ChannelEvent]) -> Channel:
    match recorded.event:
        case e.ChannelRequested() | e.ChannelApproved() | e.ChannelActivated() as event:
            return after(channel, recorded, **_begun(channel, event, recorded.person))
        case e.ChannelHeld():
            return after(channel, recorded, held_by=recorded.person)
        case e.ChannelHeldForIncident() | e.ResponsePassed() | e.IncidentHoldEnded() as event:
            return after(channel, recorded, held_for=_held_for(channel, event))
        case e.ChannelDeclined() | e.ChannelReleased():
            return after(channel, recorded, held_by="")
        case e.ChannelRetired():
            stopped = channel.state in ("held", "lost")
            return after(channel, recorded, ended_stopped=stopped)
        case e.GrantProposed() | e.GrantApproved() as event:
            return after(channel, recorded, grants=_granted(channel, recorded, event))
        case e.GrantRevoked(person=person):
            return _revoked(channel, recorded, person)
        case e.PostingPermitted() as event:
            at = recorded.envelope.at
            permission = Permission(event.person, event.post, event.until, at, event.digest)
            return after(channel, recorded, permissions=(*channel.permissions, permission))
        case e.ToolApproved() | e.ToolWithdrawn() as event:
            return _tool_decided(channel, recorded, event)
        case e.ChannelClockNoted() as event:
            found = noted(channel.noted, event, recorded.envelope.at)
            return after(channel, recorded, noted=found)
        case e.RotationRecorded(next_due=due):
            return after(channel, recorded, rotation_due_since=None, rotation_next_due=due)
        case e.ChannelChecked() | e.ChannelLost() | e.ChannelRecovered() as event:
            return after(channel, recorded, **_kept(channel, event, recorded))


def _begun(
    channel: Channel,
    event: e.ChannelRequested | e.ChannelApproved | e.ChannelActivated,
    person: str,
) -> dict[str, Any]:
    """Return what a channel's beginning changes, up to its first use."""
    match event:
        case e.ChannelRequested(platform=platform, title=title, address=address):
            about = {"platform": platform, "title": title, "address": address}
            return {**about, "requested_by": person}
        case e.ChannelApproved(roles=roles):
            return {"approvals": (*channel.approvals, Approval(person, roles))}
        case e.ChannelActivated(login=login, two_factor=two_factor, held_by=held_by):
            due = {"first_check_due": event.check_due, "rotation_next_due": event.rotation_due}
            return {"login": login, "two_factor": two_factor, "held_by": held_by, **due}
        case _:
            assert_never(event)


def _kept(
    channel: Channel,
    event: e.ChannelChecked | e.ChannelLost | e.ChannelRecovered,
    recorded: Recorded[e.ChannelEvent],
) -> dict[str, Any]:
    """Return what a check, a loss or a recovery changes."""
    at = recorded.envelope.at
    match event:
        case e.ChannelChecked(checked=checked, found=found, next_due=due):
            others = tuple(one for one in channel.checks if one.checked != checked)
            return {"checks": (*others, Checked(checked, found, recorded.person, at, due))}
        case e.ChannelLost():
            return {"stops": (*channel.stops, Stop(at)), "rotation_due_since": at}
        case e.ChannelRecovered():
            # Whoever had the account may have let anybody in: nobody's access outlasts that.
            return {"grants": (), "permissions": (), "tools": frozenset()}
        case _:
            assert_never(event)


def _held_for(
    channel: Channel, event: e.ChannelHeldForIncident | e.ResponsePassed | e.IncidentHoldEnded
) -> Mapping[str, str]:
    """Return which incidents hold the channel, and what each lets through."""
    others = {name: one for name, one in channel.held_for.items() if name != event.incident}
    match event:
        case e.IncidentHoldEnded():
            return others
        case e.ResponsePassed(text_digest=digest):
            return {**others, event.incident: digest}
        case _:
            return {**others, event.incident: ""}


def _tool_decided(
    channel: Channel,
    recorded: Recorded[e.ChannelEvent],
    event: e.ToolApproved | e.ToolWithdrawn,
) -> Channel:
    """Return the channel with or without a program, and who decided so."""
    one = {event.tool}
    tools = channel.tools | one if isinstance(event, e.ToolApproved) else channel.tools - one
    by = {**channel.tools_by, event.tool: recorded.person}
    return after(channel, recorded, tools=tools, tools_by=by)


def _granted(
    channel: Channel, recorded: Recorded[e.ChannelEvent], event: e.GrantProposed | e.GrantApproved
) -> tuple[Grant, ...]:
    """Return the grants with one more, or with one of them approved further."""
    if isinstance(event, e.GrantProposed):
        grant = Grant(event.grant, event.person, event.until, recorded.person)
        return (*channel.grants, grant)
    approval = Approval(recorded.person, event.roles)
    return tuple(
        msgspec.structs.replace(
            g,
            approvals=(*g.approvals, approval),
            live=event.live,
            since=recorded.envelope.at,
            review_due=event.review_due,
        )
        if g.id == event.grant
        else g
        for g in channel.grants
    )


def _revoked(channel: Channel, recorded: Recorded[e.ChannelEvent], person: str) -> Channel:
    return after(
        channel,
        recorded,
        grants=tuple(g for g in channel.grants if g.person != person),
        permissions=tuple(p for p in channel.permissions if p.person != person),
        rotation_due_since=channel.rotation_due_since or recorded.envelope.at,
    )

"""A contact as decisions need it, and how each event changes it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Final, assert_never

import msgspec

from duecourse.contacts import events as e
from duecourse.contacts.commands import ContactOutcome, ContactRoute, Signpost
from duecourse.contacts.replying import again, due_of, over, running
from duecourse.evidence.record import Recorded
from duecourse.evidence.words import Answered, ContactKind, Minor, SafetyPoint
from duecourse.facts.replies import Reply, awaits
from duecourse.facts.subjects import SERVICE_USER
from duecourse.kernel.clocks.changing import changed
from duecourse.kernel.clocks.keeping import Noted
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.clocks.state import Clock
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after

ASKING: Final = frozenset({"question", "support_request", "channel_question", "press", "harm"})
"""Kinds of contacts that ask for an answer; the others say what else one is."""


class Contact(AggregateState, frozen=True, kw_only=True):
    """The state of a contact.

    Attributes:
        also: what else it is, beside the kind that it was recorded as.
        writer: surrogate id of who writes.
        minor: as it was said last; nobody's word is unknown.
        known_as: what is on record of whoever writes, wherever that was said (decision 141);
            `known_service_user` that they use the services, `known_minor` that they are under age;
            `known_refuses` that they object to appearing, or took a consent back.
        says_wrong: they say that something was wrong; a yes stays.
        concerns: people of the organisation whom it is about.
        assignee: who deals with it; empty while nobody was named. `readers` who reads along.
        points: what whoever writes was told of staying safe online.
        outcome: how it ended last.
        advised_as: the roles of those who gave advice since it was opened again last.
        returns: how often somebody wrote again after it was answered or closed.
        earlier: how many other contacts of the same person there were when it was recorded.
        received_at: when it reached the organisation, UTC.
        reply_due: by when it is answered, UTC; None where nothing is due.
        clocks: the deadlines that run, or ran last, by name.
        complaint: what it became. `remind_at` when people are told before it is due, UTC.
        replied_by: who answered or closed it last.
        had: everybody to whom it was assigned.
        noted: what is on record of its clocks (decision 126).
        closed_at: when it was answered or closed last, UTC.
        replies: posts that answered it in public.
        told_by: who says that they wrote, this time, and who took a step with it since.
        of_age_by: who says that they are of age, and who took a step with it since.
        answered_in: which of their messages have an answer on record, by `returns`.
        signposted_to: where they were told to turn, as it was said last.
        left_public_at: from when on no post answers it any more, UTC (decision 228).
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "concerns",
            "clocks",
            "noted",
            "remind_at",
            "replied_by",
            "had",
            "closed_at",
            "replies",
            "told_by",
            "of_age_by",
            "answered_in",
            "signposted_to",
            "known_as",
            "known_service_user",
            "known_minor",
            "known_refuses",
            "left_public_at",
        }
    )

    channel: str = ""
    kind: ContactKind = ""
    also: frozenset[ContactKind] = frozenset()
    writer: str = ""
    minor: Minor = ""
    known_as: frozenset[str] = frozenset()
    known_service_user: bool = False
    known_minor: bool = False
    known_refuses: bool = False
    in_public: Answered = ""
    says_wrong: Answered = ""
    concerns: tuple[str, ...] = ()
    assignee: str = ""
    readers: tuple[str, ...] = ()
    points: frozenset[SafetyPoint] = frozenset()
    route: ContactRoute = ""
    identity_verified: bool = False
    outcome: ContactOutcome = ""
    advised_as: frozenset[str] = frozenset()
    returns: int = 0
    earlier: int = 0
    received_at: datetime | None = None
    reply_due: datetime | None = None
    clocks: Mapping[str, Clock] = {}
    remind_at: tuple[datetime, ...] = ()
    replied_by: str = ""
    had: frozenset[str] = frozenset()
    complaint: str = ""
    noted: tuple[Noted, ...] = ()
    closed_at: datetime | None = None
    replies: tuple[Reply, ...] = ()
    told_by: frozenset[str] = frozenset()
    of_age_by: frozenset[str] = frozenset()
    answered_in: tuple[int, ...] = ()
    signposted_to: Signpost = ""
    left_public_at: datetime | None = None

    @property
    def is_answered_in_public(self) -> bool:
        """Return whether a post may answer it: it goes on neither in private nor as a complaint."""
        gone = self.state in ("moved", "promoted") or self.route or self.says_wrong == "yes"
        return not gone

    @property
    def kinds(self) -> frozenset[str]:
        """Return everything that it is, by what it says and by what is known of who writes."""
        known = {self.kind, SERVICE_USER if self.known_service_user else ""}
        return self.also | known - {""}

    @property
    def asks(self) -> bool:
        """Return whether who writes asked for an answer, as far as anybody said what it is."""
        return not ASKING.isdisjoint((self.kind, *self.also))

    @property
    def writer_kind(self) -> str:
        """Return what it says that whoever writes is to the organisation; empty for nothing."""
        return SERVICE_USER if SERVICE_USER in {self.kind, *self.also} else ""

    @property
    def may_be_minor(self) -> bool:
        """Return whether whoever writes is under age, as far as anybody said, here or elsewhere."""
        return self.known_minor or self.minor != "no"

    @property
    def asked_before_public(self) -> bool:
        """Return whether whoever writes is asked before a public answer speaks to them (181).

        They are where the record knows more of them than this message shows: that they use the
        services, that they are under age, or that they refused to appear.
        """
        return self.known_service_user or self.known_minor or self.known_refuses

    def answered_by(self, post: str) -> Reply | None:
        """Return how a post answered it; None if it did not."""
        return next((reply for reply in self.replies if reply.post == post), None)

    def awaits(self, post: str, kind: str) -> bool:
        """Return whether it has no public answer of a kind by another post yet."""
        return awaits(self.replies, self.returns, post, kind)


def evolve(contact: Contact, recorded: Recorded[e.ContactEvent]) -> Contact:
    """Return the contact after an event."""
    now, event = _evolved(contact, recorded), recorded.event
    if contact.is_answered_in_public and not now.is_answered_in_public:
        now = msgspec.structs.replace(now, left_public_at=recorded.envelope.at)
    noted_of_it = e.ReplyNoted | e.WriterNoted | e.ContactClockNoted | e.ContactClockChanged
    if isinstance(event, noted_of_it) or not recorded.person:
        return now
    anew = isinstance(event, e.ContactRecorded | e.ContactReopened) or _opens(contact, event)
    # Whoever says that they wrote, and took a step with it as one who saw that.
    before = frozenset[str]() if anew else contact.told_by
    of_age_by = _of_age_by(contact, now.minor, event, recorded.person)
    return msgspec.structs.replace(now, told_by=before | {recorded.person}, of_age_by=of_age_by)


def _of_age_by(contact: Contact, minor: str, event: e.ContactEvent, person: str) -> frozenset[str]:
    """Return on whose word whoever writes is of age, after a step of somebody's (decision 169)."""
    if minor != "no":
        return frozenset()
    somebody_else = contact.writer and getattr(event, "writer", "") not in ("", contact.writer)
    anew = contact.minor != "no" or somebody_else
    return frozenset({person}) if anew else contact.of_age_by | {person}


def _opens(contact: Contact, event: e.ContactEvent) -> bool:
    """Return whether it says now that somebody asked, or in public: another looks at that anew."""
    if not isinstance(event, e.ContactClassified):
        return False
    asks = event.also in ASKING and not contact.asks
    return asks or (event.in_public == "yes" and contact.in_public != "yes")


def _evolved(contact: Contact, recorded: Recorded[e.ContactEvent]) -> Contact:
    at = recorded.envelope.at
    match recorded.event:
        case e.ContactRecorded() as event:
            return after(contact, recorded, **_recorded(event, at))
        case e.ContactClassified() as event:
            classified = after(contact, recorded, **_classified(contact, event))
            return _asked_after_all(contact, classified)
        case e.ContactAssigned(assignee=assignee) | e.ContactReassigned(assignee=assignee):
            return after(contact, recorded, assignee=assignee, had=contact.had | {assignee})
        case e.ContactJoined() | e.WriterAdvised() | e.ContactAdvised() as event:
            return after(contact, recorded, **_joined(contact, event, recorded.person))
        case (
            e.ContactMovedToPrivate() | e.ReplyNoted() | e.IdentityVerified() | e.WriterNoted()
        ) as event:
            return after(contact, recorded, **_said(contact, event))
        case e.ContactReplied() | e.NoReplyGiven() | e.ContactClosed() as event:
            changes = _ending(contact, event, at)
            return after(contact, recorded, **changes, replied_by=recorded.person)
        case e.ContactReopened() as event:
            return after(contact, recorded, **_again(contact, event, at))
        case e.ContactClockNoted() as event:
            return after(contact, recorded, noted=noted(contact.noted, event, at))
        case e.ContactClockChanged() as event:
            since = changed(contact.noted, event, at)
            due = due_of(contact.clocks, since)
            return after(contact, recorded, noted=since, reply_due=due)
        case e.ContactPromoted(complaint=complaint):
            # From here on the complaint's own clocks run, from when the contact was received.
            return after(contact, recorded, over(contact.clocks, ended_at=at), complaint=complaint)
        case event:
            assert_never(event)


def _said(
    contact: Contact,
    event: e.ContactMovedToPrivate | e.ReplyNoted | e.IdentityVerified | e.WriterNoted,
) -> dict[str, Any]:
    """Return what changes by where it goes on, by an answer in public, and by who it is."""
    if isinstance(event, e.ContactMovedToPrivate):
        return {"route": event.route}
    if isinstance(event, e.ReplyNoted):
        reply = Reply(event.post, event.kind, contact.returns)
        return {"replies": (*contact.replies, reply)}
    if isinstance(event, e.WriterNoted):
        return {
            "known_as": frozenset(event.kinds),
            "known_service_user": event.service_user,
            "known_minor": event.under_age,
            "known_refuses": event.refuses,
        }
    return {"identity_verified": True}


def _joined(
    contact: Contact, event: e.ContactJoined | e.WriterAdvised | e.ContactAdvised, person: str
) -> dict[str, Any]:
    """Return what changes by who reads along, and by what was advised."""
    if isinstance(event, e.ContactJoined):
        return {"readers": tuple(dict.fromkeys((*contact.readers, person)))}
    if isinstance(event, e.WriterAdvised):
        return {"points": contact.points | {*event.points}}
    return {"advised_as": contact.advised_as | {*event.roles}}


def _ending(
    contact: Contact, event: e.ContactReplied | e.NoReplyGiven | e.ContactClosed, at: datetime
) -> dict[str, Any]:
    """Return what an answer changes, and the end of a contact."""
    if isinstance(event, e.ContactReplied):
        route = {"route": event.route} if event.route else {}
        answered = tuple(dict.fromkeys((*contact.answered_in, contact.returns)))
        return {
            **route,
            **over(contact.clocks, done_at=event.replied_at, recorded_at=at),
            "answered_in": answered,
        }
    said = {"says_wrong": contact.says_wrong or event.says_wrong}
    if isinstance(event, e.NoReplyGiven):
        return {
            **said,
            **over(contact.clocks, ended_at=at),
            "outcome": "no_reply_needed",
            "closed_at": at,
        }
    said["signposted_to"] = event.signposted_to or contact.signposted_to
    return {
        **said,
        **over(contact.clocks, done_at=at, recorded_at=at),
        "outcome": event.outcome,
        "closed_at": at,
    }


def _recorded(event: e.ContactRecorded, at: datetime) -> dict[str, Any]:
    received = event.received_at or at
    return {
        "channel": event.channel,
        "kind": event.kind,
        "writer": event.writer,
        "minor": event.minor,
        "in_public": event.in_public,
        "says_wrong": event.says_wrong,
        "concerns": event.concerns,
        "received_at": received,
        **running(received, event.reply_due, event.clocks),
        "earlier": event.earlier,
    }


def _classified(contact: Contact, event: e.ContactClassified) -> dict[str, Any]:
    further = {event.also} if event.also else set()
    named = event.writer not in ("", contact.writer)
    return {
        "also": contact.also | further,
        "writer": event.writer or contact.writer,
        # Who was known to be at the other end is somebody else, or nobody had said who that was.
        "identity_verified": contact.identity_verified and not named,
        "minor": event.minor or contact.minor,
        "says_wrong": event.says_wrong or contact.says_wrong,
        "in_public": event.in_public or contact.in_public,
        "concerns": tuple(dict.fromkeys((*contact.concerns, *event.concerns))),
        "earlier": max(contact.earlier, event.earlier),
    }


def _again(contact: Contact, event: e.ContactReopened, at: datetime) -> dict[str, Any]:
    """Whoever writes once more does so in public, until that is moved again."""
    return {
        "route": "",
        "outcome": "",
        # Whoever advised, or looked who writes, did so of what was written before (decision 158).
        "advised_as": frozenset(),
        "identity_verified": False,
        "returns": contact.returns + 1,
        # What was noted of the clock before says nothing of this one, due at once though it may be.
        "noted": (),
        # What they write now was not looked at yet: whether it says that something was wrong.
        "says_wrong": contact.says_wrong if contact.says_wrong == "yes" else "",
        **running(event.received_at or at, event.reply_due, event.clocks),
    }


def _asked_after_all(before: Contact, now: Contact) -> Contact:
    """Return a contact that is open again, its answer due from when it was received."""
    if now.state == before.state or before.state not in ("answered", "closed"):
        return now
    return msgspec.structs.replace(
        now,
        **again(before.clocks, before.noted),
        outcome="",
        answered_in=tuple(one for one in before.answered_in if one != before.returns),
        replies=tuple(one for one in before.replies if one.returns != before.returns),
    )

"""A post as decisions need it, and how each event changes it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.table import ABSENT
from duecourse.posts import events as e
from duecourse.posts.content import Content
from duecourse.posts.words import (
    ChecklistWord,
    DoubtKind,
    DutyKind,
    DutyOutcome,
    PermitOutcome,
    Visibility,
)


class Approval(Struct, frozen=True):
    """Who approved which proposal, when."""

    step: str
    by: str
    at: datetime


class Answer(Struct, frozen=True):
    """The answer to one item of the checklist, and whose it is."""

    item: str
    answer: ChecklistWord
    by: str


class Doubt(Struct, frozen=True):
    """A question; open while `answered_by` is empty."""

    id: str
    kind: DoubtKind
    raised_by: str
    answered_by: str = ""


class Permit(Struct, frozen=True):
    """A single-use permit to publish."""

    id: str
    digest: str
    until: datetime
    outcome: PermitOutcome = "open"


class Duty(Struct, frozen=True):
    """Something that must be done by a time."""

    id: str
    kind: DutyKind
    due_at: datetime | None
    cause: str = ""
    clause: str = ""
    consent: str = ""
    outcome: DutyOutcome = "open"


class Post(Struct, frozen=True, kw_only=True):
    """The state of a post.

    Attributes:
        approved_under: policy version in force at the first approval of the revision.
        open_complaints: level of each open complaint about it.
    """

    state: str = ABSENT
    version: int = 0
    author: str = ""
    channel: str = ""
    content: Content = Content()
    revision: int = 0
    digest: str = ""
    drafted_at: datetime | None = None
    submitted_at: datetime | None = None
    attestations: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    approvals: tuple[Approval, ...] = ()
    approved_under: str = ""
    doubts: tuple[Doubt, ...] = ()
    consulted: tuple[str, ...] = ()
    commitment_confirmed_by: str = ""
    media_permitted: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()
    verified_by: str = ""
    nobody_identifiable: bool = False
    publish_at: datetime | None = None
    permit: Permit | None = None
    published_at: datetime | None = None
    published_by: str = ""
    url: str = ""
    visibility: Visibility = "never"
    taken_down_by: str = ""
    duties: tuple[Duty, ...] = ()
    corrects: str = ""
    corrections: tuple[str, ...] = ()
    open_complaints: Mapping[str, int] = {}
    closed_complaints: tuple[str, ...] = ()

    def open_duty(self, id: str, kind: str = "") -> Duty | None:  # noqa: A002
        """Return the open duty of an id, of a kind if one is given."""
        found = (d for d in self.duties if d.id == id and d.outcome == "open")
        return next((d for d in found if kind in ("", d.kind)), None)


R = Recorded[Any]
Change = Mapping[str, object]
_UNREVIEWED: Final[Change] = {
    "answers": (),
    "approvals": (),
    "approved_under": "",
    "consents": (),
    "verified_by": "",
    "nobody_identifiable": False,
    "publish_at": None,
}


def _drafted(_: Post, r: Recorded[e.PostDrafted]) -> Change:
    event = r.event
    return {
        "author": event.author,
        "channel": event.channel,
        "content": event.content,
        "digest": event.digest,
        "revision": 1,
        "corrects": event.corrects,
        "drafted_at": r.envelope.at,
    }


def _revised(_: Post, r: Recorded[e.PostRevised]) -> Change:
    return {
        **_UNREVIEWED,
        "content": r.event.content,
        "digest": r.event.digest,
        "revision": r.event.revision,
        "attestations": (),
        "consulted": (),
        "commitment_confirmed_by": "",
        "submitted_at": None,
    }


def _submitted(_: Post, r: Recorded[e.PostSubmitted]) -> Change:
    return {"submitted_at": r.envelope.at, "attestations": r.event.attestations}


def _answered(post: Post, r: Recorded[e.ChecklistAnswered]) -> Change:
    new = tuple(Answer(a.item, a.answer, r.person) for a in r.event.answers)
    items = {a.item for a in new}
    return {"answers": (*(a for a in post.answers if a.item not in items), *new)}


def _approved(post: Post, r: Recorded[e.StepApproved]) -> Change:
    approval = Approval(r.event.step, r.person, r.envelope.at)
    return {
        "approvals": (*post.approvals, approval),
        "approved_under": post.approved_under or r.envelope.policy,
    }


def _doubt_raised(post: Post, r: Recorded[e.DoubtRaised]) -> Change:
    return {"doubts": (*post.doubts, Doubt(r.event.doubt, r.event.kind, r.person))}


def _doubt_answered(post: Post, r: Recorded[e.DoubtAnswered]) -> Change:
    answered = {"answered_by": r.person}
    return {
        "doubts": tuple(
            msgspec.structs.replace(d, **answered) if d.id == r.event.doubt else d
            for d in post.doubts
        )
    }


def _verified(_: Post, r: Recorded[e.ConsentsVerified]) -> Change:
    return {
        "consents": r.event.consents,
        "verified_by": r.person,
        "nobody_identifiable": r.event.nobody_identifiable,
    }


def _published(post: Post, r: Recorded[e.PostPublished]) -> Change:
    event = r.event
    change: dict[str, object] = {
        "permit": Permit(event.permit, event.digest, event.permit_until),
        "published_at": r.envelope.at,
        "published_by": r.person,
        "visibility": "live",
    }
    if event.deletion_due_at is not None:
        duty = Duty(f"deletion-{r.envelope.version}", "deletion", event.deletion_due_at)
        change["duties"] = (*post.duties, duty)
    return change


def _confirmed(post: Post, r: Recorded[e.PublicationConfirmed]) -> Change:
    return {"url": r.event.url, "permit": _permit(post, "confirmed")}


def _failed(post: Post, _: R) -> Change:
    return {
        "permit": _permit(post, "failed"),
        "visibility": "never",
        "published_at": None,
        "published_by": "",
        # Nothing was shown: nothing is left to take down, or to delete because of it.
        "duties": tuple(d for d in post.duties if d.outcome != "open"),
    }


def _permit(post: Post, outcome: str) -> Permit | None:
    return msgspec.structs.replace(post.permit, outcome=outcome) if post.permit else None


def _taken_down(post: Post, r: R) -> Change:
    closed = (d.id for d in post.duties if d.kind == "takedown" and d.outcome == "open")
    duties = post.duties
    for id_ in closed:
        duties = _closed(duties, id_, r.envelope.at)
    return {"visibility": "taken_down", "taken_down_by": r.person, "duties": duties}


def _closed(duties: tuple[Duty, ...], id_: str, at: datetime) -> tuple[Duty, ...]:
    return tuple(
        msgspec.structs.replace(d, outcome="late" if d.due_at and at > d.due_at else "met")
        if d.id == id_
        else d
        for d in duties
    )


def _takedown_required(post: Post, r: Recorded[e.TakedownRequired]) -> Change:
    event = r.event
    duty = Duty(event.duty, "takedown", event.due_at, event.cause, event.clause, event.consent)
    return {"duties": (*post.duties, duty)}


def _takedown_refused(post: Post, r: Recorded[e.TakedownRefused]) -> Change:
    return {
        "duties": tuple(
            msgspec.structs.replace(d, outcome="refused") if d.id == r.event.duty else d
            for d in post.duties
        )
    }


def _linked(post: Post, r: R) -> Change:
    name = r.event.complaint
    return {
        "open_complaints": {**post.open_complaints, name: r.event.level},
        "closed_complaints": tuple(c for c in post.closed_complaints if c != name),
    }


def _complaint_closed(post: Post, r: Recorded[e.LinkedComplaintClosed]) -> Change:
    name = r.event.complaint
    return {
        "open_complaints": {k: v for k, v in post.open_complaints.items() if k != name},
        "closed_complaints": (*post.closed_complaints, name),
    }


_CHANGES: Final[Mapping[type[Event], Callable[[Post, Any], Change]]] = {
    e.PostDrafted: _drafted,
    e.PostRevised: _revised,
    e.AuthorReassigned: lambda _, r: {"author": r.event.author},
    e.PostSubmitted: _submitted,
    e.ChecklistAnswered: _answered,
    e.StepApproved: _approved,
    e.ChangesRequested: lambda *_: {**_UNREVIEWED},
    e.PostRejected: lambda *_: {**_UNREVIEWED},
    e.DoubtRaised: _doubt_raised,
    e.DoubtAnswered: _doubt_answered,
    e.ConsultationRecorded: lambda p, r: {"consulted": (*p.consulted, r.person)},
    e.CommitmentConfirmed: lambda _, r: {"commitment_confirmed_by": r.person},
    e.MediaPermitted: lambda p, r: {"media_permitted": (*p.media_permitted, r.event.media)},
    e.ConsentsVerified: _verified,
    e.ReturnedToReview: lambda *_: {**_UNREVIEWED},
    e.ConsentVoided: lambda *_: {**_UNREVIEWED},
    e.PublicationScheduled: lambda _, r: {"publish_at": r.event.publish_at},
    e.PostPublished: _published,
    e.PublicationConfirmed: _confirmed,
    e.PublicationFailed: _failed,
    e.PostWithdrawn: lambda *_: {},
    e.TakedownRecorded: _taken_down,
    e.TakedownRequired: _takedown_required,
    e.TakedownRefused: _takedown_refused,
    e.ContentReinstated: lambda *_: {"visibility": "live", "taken_down_by": ""},
    e.DeletionAttested: lambda p, r: {"duties": _closed(p.duties, r.event.duty, r.envelope.at)},
    e.CorrectionIssued: lambda p, r: {"corrections": (*p.corrections, r.event.correction)},
    e.ComplaintLinked: _linked,
    e.LinkedComplaintMoved: _linked,
    e.LinkedComplaintClosed: _complaint_closed,
    e.LinkedComplaintReopened: _linked,
}


def evolve(post: Post, recorded: Recorded[Any]) -> Post:
    """Return the post after an event; the resulting state stands in the record."""
    change = _CHANGES[type(recorded.event)](post, recorded)
    envelope = recorded.envelope
    return msgspec.structs.replace(
        post, **change, state=envelope.to_state or post.state, version=envelope.version
    )

"""How each event changes a post: the changes of every storey, joined."""

from collections.abc import Callable, Mapping
from typing import Any, Final, assert_never

import msgspec

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.interests import Bond
from duecourse.posts import events as e
from duecourse.posts.aftermath import changes as aftermath
from duecourse.posts.aftermath.changes import permit_given_up
from duecourse.posts.drafting import changes as drafting
from duecourse.posts.publication import changes as publication
from duecourse.posts.review import changes as review
from duecourse.posts.state import Part, Post

Changed = Callable[[Post, Any, Recorded[Event]], Post]


def _changed_by(kind: type[e.PostEvent]) -> Changed:
    """Return the changes of the storey that a type of event belongs to."""
    if issubclass(kind, e.DraftingEvent):
        return drafting.changed
    if issubclass(kind, e.ReviewEvent):
        return review.changed
    if issubclass(kind, e.PublicationEvent):
        return publication.changed
    if issubclass(kind, e.AftermathEvent):
        return aftermath.changed
    assert_never(kind)


_CHANGED_BY: Final[Mapping[type[Event], Changed]] = {kind: _changed_by(kind) for kind in e.EVENTS}
"""Looked up and not walked, since every read of a post passes here (benchmarks/folding.py)."""


PART_OF: Final[Mapping[type[Event], Bond]] = {
    e.ChecklistAnswered: "checker",
    e.DoubtAnswered: "adviser",
    e.ConsultationRecorded: "consulted",
    e.CommitmentConfirmed: "confirmer",
    e.MediaPermitted: "permitter",
    e.PublicationScheduled: "scheduler",
    e.PostPublished: "publisher",
    e.PublicationConfirmed: "reporter",
    e.PublicationFailed: "reporter",
    e.TakedownRefused: "refuser",
    e.ContentReinstated: "reinstater",
}
"""What lets a post stand, beside writing and approving it: whoever does it has a part in it."""


def evolve(post: Post, recorded: Recorded[e.PostEvent]) -> Post:
    """Return the post after an event."""
    event = recorded.event
    now = _CHANGED_BY[type(event)](post, event, recorded)
    if _stops(event):
        now = permit_given_up(now, recorded.envelope.at)
    how = PART_OF.get(type(event), "")
    if not how or not (person := recorded.person) or _speaks_against(event):
        return now
    others = tuple([part for part in now.parts if (part.person, part.how) != (person, how)])
    part = Part(person, how, recorded.envelope.at)
    return msgspec.structs.replace(now, parts=(*others, part))


_STOPS: Final = (e.DoubtRaised, e.ReturnedToReview, e.TakedownLinked)


def _stops(event: e.PostEvent) -> bool:
    """Return whether an event takes away what a permit rests on (decision 074).

    That is a doubt, a no, a trustee's too, an approval taken back, or that somebody asks that the
    post comes down.
    """
    match event:
        case e.ChecklistAnswered(answers=answers):
            return any(one.answer == "no" for one in answers)
        case e.DoubtAnswered(finding=finding) | e.ConsultationRecorded(finding=finding):
            return finding == "not_clear"
        case _:
            return isinstance(event, _STOPS)


def _speaks_against(event: e.PostEvent) -> bool:
    """Return whether an event holds the post back: who says no helped it with nothing."""
    match event:
        case e.ChecklistAnswered(answers=answers):
            return all(one.answer == "no" for one in answers)
        case e.DoubtAnswered(finding=finding) | e.ConsultationRecorded(finding=finding):
            return finding == "not_clear"
        case _:
            return False

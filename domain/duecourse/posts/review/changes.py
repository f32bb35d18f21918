"""How a post changes in review."""

from collections.abc import Mapping
from typing import assert_never

import msgspec

from duecourse.evidence.record import Event, Recorded
from duecourse.facts import SHOWN
from duecourse.kernel.evolving import after
from duecourse.posts.duties import carried_on, coming
from duecourse.posts.review import events as e
from duecourse.posts.review.answers import with_answers
from duecourse.posts.state import UNREVIEWED, Answer, Approval, Doubt, Post


def changed(post: Post, event: e.ReviewEvent, recorded: Recorded[Event]) -> Post:
    """Return the post after an event of its review."""
    # The most frequent first: what does not match is what costs.
    match event:
        case e.ChecklistAnswered():
            by = recorded.person
            said = [Answer(a.item, a.answer, by) for a in event.answers]
            lifted = [(a.item, person) for a in event.answers for person in a.in_place_of]
            return after(post, recorded, answers=with_answers(post.answers, said, lifted))
        case e.StepApproved(step=step):
            approval = Approval(step, recorded.person, recorded.envelope.at)
            return after(
                post,
                recorded,
                approvals=(*post.approvals, approval),
                approved_under=post.approved_under or recorded.envelope.policy,
            )
        case e.ReturnedToReview() if post.state in SHOWN:
            return after(post, recorded, _reviewed_anew(post))
        case e.ChangesRequested() | e.PostRejected() | e.ReturnedToReview() | e.ConsentVoided():
            # Nobody's no is lost on the way back: a revision alone leaves it behind.
            return after(post, recorded, UNREVIEWED, answers=_noes(post))
        case e.ConsentsVerified():
            return after(
                post,
                recorded,
                _verified_anew(post, event, recorded) if post.state in SHOWN else {},
                consents=event.consents,
                verified_by=recorded.person,
                verified_at=recorded.envelope.at,
                nobody_identifiable=event.nobody_identifiable,
            )
        case e.DoubtRaised() | e.DoubtAnswered() | e.DoubtRetracted():
            return after(post, recorded, doubts=_doubts(post, event, recorded.person))
        case e.ConsultationRecorded():
            return after(post, recorded, _consulted(post, event, recorded.person))
        case e.CommitmentConfirmed():
            return after(post, recorded, commitment_confirmed_by=recorded.person)
        case e.MediaPermitted(media=media):
            return after(post, recorded, media_permitted=(*post.media_permitted, media))
        case _:
            assert_never(event)


def _noes(post: Post) -> tuple[Answer, ...]:
    return tuple([a for a in post.answers if a.answer == "no"])


def _reviewed_anew(post: Post) -> Mapping[str, object]:
    """Return what a shown post loses: approvals, but not who gave them, nor what it rests on."""
    by = (*post.earlier_reviewers, *(approval.by for approval in post.approvals))
    return {
        "approvals": (),
        "approved_under": "",
        "answers": _noes(post),
        "earlier_reviewers": tuple(dict.fromkeys(by)),
    }


def _verified_anew(
    post: Post, event: e.ConsentsVerified, recorded: Recorded[Event]
) -> Mapping[str, object]:
    """Return what new consents change of a shown post: who takes theirs back is heard as before.

    What has to come down because a consent ended stays up, carried by others; what was taken
    back or objected to comes down all the same.
    """
    by = (*post.earlier_reviewers, *((post.verified_by,) if post.verified_by else ()))
    duties = post.duties
    if post.visibility == "live":
        duties = carried_on(duties, recorded.envelope.at)
    return {
        "earlier_reviewers": tuple(dict.fromkeys(by)),
        "rested_on": tuple(dict.fromkeys((*post.rested_on, *post.consents))),
        "duties": (*duties, *coming(event.ends, recorded.envelope.version)),
    }


def _consulted(post: Post, event: e.ConsultationRecorded, by: str) -> Mapping[str, object]:
    """Return who was consulted and lets it go on, and who does not: each by their last word."""
    others = tuple(one for one in post.advised_against if one != by)
    if event.finding == "not_clear":
        kept = tuple(one for one in post.consulted if one != by)
        return {"consulted": kept, "advised_against": (*others, by)}
    return {"consulted": (*post.consulted, by), "advised_against": others}


def _doubts(
    post: Post, event: e.DoubtRaised | e.DoubtAnswered | e.DoubtRetracted, by: str
) -> tuple[Doubt, ...]:
    """Return the doubts after one of them was raised, answered or taken back."""
    if isinstance(event, e.DoubtRaised):
        return (*post.doubts, Doubt(event.doubt, event.kind, by))
    return tuple(_spoken(d, event, by) if d.id == event.doubt else d for d in post.doubts)


def _spoken(doubt: Doubt, event: e.DoubtAnswered | e.DoubtRetracted, by: str) -> Doubt:
    if isinstance(event, e.DoubtRetracted):
        return msgspec.structs.replace(doubt, outcome="retracted")
    found = (*doubt.not_clear_by, by) if event.finding == "not_clear" else doubt.not_clear_by
    return msgspec.structs.replace(
        doubt,
        answered_by=by,
        outcome=event.finding,
        not_clear_by=tuple(dict.fromkeys(found)),
    )

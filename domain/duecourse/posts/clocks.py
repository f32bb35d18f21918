"""The clocks of a post: what has to come down, what has to be deleted, until when it may go out."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from duecourse.kernel.clocks.keeping import Clocks, Kept, kept_of, with_notes
from duecourse.posts.aftermath.commands import NotePostClock
from duecourse.posts.state import Duty, Permit, Post

_NAMES: Final = {"takedown": "takedown_consent_withdrawn", "deletion": "photo_deletion"}


def clocks(post: Post) -> Iterator[Kept]:
    """Yield the clocks that run: of each open duty, and of a permit that nobody used yet."""
    for duty in post.duties:
        if duty.outcome == "open" and duty.due_at is not None:
            yield with_notes(_of_duty(post, duty, duty.due_at), post.noted)
    permit = post.permit
    if permit is not None and permit.outcome == "open":
        yield _of_permit(permit)


def _of_duty(post: Post, duty: Duty, due: datetime) -> Kept:
    began = duty.begins_at or post.published_at
    # Whoever put it up is the first to take it down; whoever manages the work may as well.
    owed_by = tuple(dict.fromkeys(filter(None, (post.published_by, post.author))))
    name = _NAMES.get(duty.kind, duty.kind)
    return kept_of(duty.id, name, began, due, clause=duty.clause, owed_by=owed_by)


def _of_permit(permit: Permit) -> Kept:
    owed_by = (permit.issued_to,) if permit.issued_to else ()
    began, until = permit.issued_at, permit.until
    return kept_of(permit.id, "permit", began, until, owed_by=owed_by, expires=True)


CLOCKS: Final = Clocks(view=clocks, note=NotePostClock)

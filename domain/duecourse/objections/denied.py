"""What reviewers said no to, as the record of words holds it (decision 198)."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from duecourse.objections.events import NoNoted


class No(Struct, frozen=True, kw_only=True):
    """A no that stands against the same words, or the same picture, wherever they are.

    Attributes:
        post: in which it was said; `digest` of what it said then.
        what: of what it was: an item of the checklist, or a word of `facts/noes.py`.
        at: when, UTC.
    """

    post: str
    digest: str
    what: str
    by: str
    at: datetime


Denied = Mapping[str, tuple[No, ...]]


def denied(before: Denied, event: NoNoted, at: datetime) -> Denied:
    """Return which works stand under a no, by their keys, after one was said or taken back."""
    now = dict(before)
    said = No(post=event.post, digest=event.digest, what=event.what, by=event.by, at=at)
    for work in event.works:
        rest = tuple(one for one in now.pop(work, ()) if not _same(one, event))
        if kept := rest if event.lifted else (*rest, said):
            now[work] = kept
    return now


def _same(one: No, event: NoNoted) -> bool:
    same = (one.what, one.by) == (event.what, event.by)
    return same and (event.lifted or (one.post, one.digest) == (event.post, event.digest))

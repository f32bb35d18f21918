"""Words that came down with a post, as the record of them holds them (decision 162)."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from duecourse.objections.events import WordsNoted


class Withheld(Struct, frozen=True, kw_only=True):
    """Words that came down with a post.

    Attributes:
        sketch: by which they are known again, hex.
        subjects: ids of those whom they are about, and who do not want that any more.
        complaint: somebody complained of them, and nobody put them back.
        because: requests that a post with them comes down, which stand (decision 176).
        at: when it was held back for one more of these reasons last, UTC.
    """

    post: str
    sketch: str
    subjects: frozenset[str]
    complaint: bool
    because: frozenset[str] = frozenset()
    at: datetime | None = None


def held(withheld: tuple[Withheld, ...], event: WordsNoted, at: datetime) -> tuple[Withheld, ...]:
    """Return what is withheld after words came down, or were put back.

    Args:
        at: when that was recorded, UTC.
    """
    if event.because:
        return _held_back(withheld, event, at)
    before = [one for one in withheld if (one.post, one.sketch) == (event.post, event.sketch)]
    subjects = frozenset(event.subjects).union(*(one.subjects for one in before))
    complaint = not event.put_back and (event.complaint or any(one.complaint for one in before))
    rest = tuple(one for one in withheld if one not in before)
    because = frozenset[str]().union(*(one.because for one in before))
    if not subjects and not complaint and not because:
        return rest
    now = Withheld(
        post=event.post,
        sketch=event.sketch,
        subjects=subjects,
        complaint=complaint,
        because=because,
        at=before[0].at if event.put_back and before else at,
    )
    return (*rest, now)


def _held_back(
    withheld: tuple[Withheld, ...], event: WordsNoted, at: datetime
) -> tuple[Withheld, ...]:
    """Return what is withheld once a request stands, or does not stand any more."""
    if event.put_back:
        freed = (
            replace(one, because=one.because - {event.because}) if one.post == event.post else one
            for one in withheld
        )
        return tuple(one for one in freed if one.subjects or one.complaint or one.because)
    before = [one for one in withheld if (one.post, one.sketch) == (event.post, event.sketch)]
    now = (
        before[0]
        if before
        else Withheld(post=event.post, sketch=event.sketch, subjects=frozenset(), complaint=False)
    )
    rest = tuple(one for one in withheld if one not in before)
    return (*rest, replace(now, because=now.because | {event.because}, at=at))

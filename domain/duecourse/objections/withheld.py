"""Words that came down with a post, as the record of them holds them (decision 162)."""

from msgspec import Struct

from duecourse.objections.events import WordsNoted


class Withheld(Struct, frozen=True, kw_only=True):
    """Words that came down with a post.

    Attributes:
        sketch: by which they are known again, hex.
        subjects: ids of those whom they are about, and who do not want that any more.
        complaint: somebody complained of them, and nobody put them back.
    """

    post: str
    sketch: str
    subjects: frozenset[str]
    complaint: bool


def held(withheld: tuple[Withheld, ...], event: WordsNoted) -> tuple[Withheld, ...]:
    """Return what is withheld after words came down, or were put back."""
    before = [one for one in withheld if (one.post, one.sketch) == (event.post, event.sketch)]
    subjects = frozenset(event.subjects).union(*(one.subjects for one in before))
    complaint = not event.put_back and (event.complaint or any(one.complaint for one in before))
    rest = tuple(one for one in withheld if one not in before)
    if not subjects and not complaint:
        return rest
    now = Withheld(post=event.post, sketch=event.sketch, subjects=subjects, complaint=complaint)
    return (*rest, now)

"""Which parts of a content stand in the post itself, and which kinds of post may have them.

Every field of a content is named here once: a new one has to say whether readers see it.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from duecourse.posts.content import ADDRESSES, QUESTIONS, WORDS, Content

SHOWN: Final = frozenset({"media", "subjects"})
"""What readers see, and whom."""

ABOUT: Final = frozenset(
    {
        *QUESTIONS,
        "kind",
        "category",
        "purpose",
        "purpose_note",
        "beneficiary",
        "aim",
        "sources",
        "classification",
        "embargo_until",
        "campaign",
        "audience",
        "audience_min_age",
        "event_at",
        "interest",
        "contact",
        "agreed_response",
    }
)
"""What is on record of the post, for rules to turn on."""

_OWN: Final = frozenset({"title", "text", "links"})
"""What a post says of its own."""

NOT_CARRIED: Final[Mapping[str, frozenset[str]]] = {
    "original": frozenset({"original_url"}),
    "reply": frozenset(),
    "holding_response": frozenset(),
    "correction": frozenset(),
    "repost": frozenset(),
    "like": _OWN,
}
"""By kind of post: what one cannot have, or it would be of another kind."""


def words_of(content: Content) -> Iterator[tuple[str, str]]:
    """Yield each place of a content where readers read words, and the words."""
    for field in sorted(WORDS):
        yield field, getattr(content, field)
    for number, one in enumerate(content.media):
        yield f"media[{number}].attribution", one.attribution


def addresses_of(content: Content) -> Iterator[tuple[str, str]]:
    """Yield each place of a content that is to hold an address, and what stands there."""
    for field in sorted(ADDRESSES):
        value = getattr(content, field)
        if isinstance(value, str):
            yield field, value
        else:
            yield from ((f"{field}[{number}]", one) for number, one in enumerate(value))

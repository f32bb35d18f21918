"""Words that are about somebody, known again: whole by a digest, changed a little by a sketch.

Short words are everybody's: a thank-you or a greeting is not known again (decisions 162, 229), but
for the very same words while somebody asks that a post of nothing else comes down.
"""

import hashlib
import zlib
from collections.abc import Iterable
from typing import Final

from duecourse.facts.works import ContentFact, found_once, plain

KNOWN_FROM: Final = 20
"""How many letters words have to have so that they are known again: about five words."""

_LABELLED_FROM: Final = 32
"""How many letters words have to have so that a label below them is a small part of it all."""

_PIECE: Final = 8
"""How many letters stand in each piece of which a sketch holds the hash."""

_KEPT: Final = 64
"""How many pieces a sketch holds at most: of longer words the smallest hashes, evenly spread."""

_IN_COMMON: Final = 16
_HALF: Final = 0.5
_NEARLY_ALL: Final = 0.9


@found_once
def words_of(content: ContentFact) -> tuple[str, ...]:
    """Return the digest of the words of a content; none where they are too short to be known.

    Where it has neither title nor text, its label is its words, if it is its own.
    """
    found = plain(f"{content.title} {content.text}")
    if not found and content.kind not in ("repost", "like"):
        found = plain(content.label)
    return _digests([found])


@found_once
def words_in(content: ContentFact) -> tuple[str, ...]:
    """Return the digests of the words at every place of a content, alone and together."""
    places = content.words()
    whole = f"{content.title} {content.text}"
    together = (whole, f"{whole} {content.label}", " ".join(places), *places)
    return _digests(map(plain, dict.fromkeys(together)))


def _digests(texts: Iterable[str]) -> tuple[str, ...]:
    found = [text for text in dict.fromkeys(texts) if len(text) >= KNOWN_FROM]
    return tuple([hashlib.sha256(text.encode()).hexdigest() for text in found])


def sketch_of(content: ContentFact) -> str:
    """Return a sketch of all words of a content, in hex; empty where they are too short.

    Of few words that stands for title and text alone: else a label that stands below many posts
    would be most of it.
    """
    own = plain(f"{content.title} {content.text}")
    pieces = _pieces_of(own) if 0 < len(own) < _LABELLED_FROM else _pieces(content)
    found = sorted(pieces) if not own or len(own) >= KNOWN_FROM else []
    return "".join([f"{one:08x}" for one in found[:_KEPT]])


def sketch_of_few(content: ContentFact) -> str:
    """Return a sketch of words that are too few for one, in hex: only the very same are like it.

    Empty where they are none, or enough for a sketch of their own.
    """
    letters = plain(f"{content.title} {content.text}")
    if not _PIECE <= len(letters) < KNOWN_FROM:
        return ""
    return "".join([f"{one:08x}" for one in sorted(_pieces_of(letters))])


def is_like(sketch: str, content: ContentFact) -> bool:
    """Return whether a content says again what a sketch was made of.

    That is where half of it stands in the content, or the content is hardly more than a part of it.
    """
    kept = {int(sketch[at : at + 8], 16) for at in range(0, len(sketch), 8)}
    if kept and len(kept) <= KNOWN_FROM - _PIECE:
        return sketch_of_few(content) == sketch
    pieces = _pieces(content)
    if not kept or not pieces:
        return False
    common = len(kept & pieces)
    if common < min(_IN_COMMON, len(kept)):
        return False
    # Of long words the sketch holds the smallest hashes alone: others say nothing.
    told = {one for one in pieces if one <= max(kept)} if len(kept) == _KEPT else pieces
    return common >= _HALF * len(kept) or common >= _NEARLY_ALL * len(told)


def repeats(old: ContentFact, new: ContentFact) -> bool:
    """Return whether all that a content said stands in another, word for word."""
    said = plain(f"{old.title} {old.text}")
    return len(said) >= KNOWN_FROM and said in plain(" ".join(new.words()))


def _pieces(content: ContentFact) -> frozenset[int]:
    letters = plain(" ".join(content.words()))
    return _pieces_of(letters) if len(letters) >= KNOWN_FROM else frozenset()


def _pieces_of(letters: str) -> frozenset[int]:
    last = len(letters) - _PIECE + 1
    return frozenset({zlib.crc32(letters[at : at + _PIECE].encode()) for at in range(last)})

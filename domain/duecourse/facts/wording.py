"""Words that are about somebody, known again: whole by a digest, changed a little by a sketch.

Short words are everybody's: a thank-you or a greeting is not known again (decision 162).
"""

import hashlib
import zlib
from collections.abc import Iterable
from typing import Final

from duecourse.facts.works import ContentFact, plain

KNOWN_FROM: Final = 32
"""How many letters words have to have so that they are known again: about seven words."""

_PIECE: Final = 8
"""How many letters stand in each piece of which a sketch holds the hash."""

_KEPT: Final = 64
"""How many pieces a sketch holds at most: of longer words the smallest hashes, evenly spread."""

_IN_COMMON: Final = 16
_HALF: Final = 0.5
_NEARLY_ALL: Final = 0.9


def words_of(content: ContentFact) -> tuple[str, ...]:
    """Return the digest of the words of a content; none where they are too short to be known.

    Where it has neither title nor text, its label is its words, if it is its own.
    """
    found = plain(f"{content.title} {content.text}")
    if not found and content.kind not in ("repost", "like"):
        found = plain(content.label)
    return _digests([found])


def words_in(content: ContentFact) -> tuple[str, ...]:
    """Return the digests of the words at every place of a content, alone and together."""
    return _digests(_at_places(content))


def _at_places(content: ContentFact) -> Iterable[str]:
    places = content.words()
    whole = f"{content.title} {content.text}"
    together = (whole, f"{whole} {content.label}", " ".join(places), *places)
    return map(plain, dict.fromkeys(together))


def _digests(texts: Iterable[str]) -> tuple[str, ...]:
    found = [text for text in dict.fromkeys(texts) if len(text) >= KNOWN_FROM]
    return tuple([hashlib.sha256(text.encode()).hexdigest() for text in found])


def sketch_of(content: ContentFact) -> str:
    """Return a sketch of all words of a content, in hex; empty where they are too short."""
    found = sorted(_pieces(content))
    return "".join([f"{one:08x}" for one in found[:_KEPT]])


def whole_of(content: ContentFact) -> str:
    """Return the words of a content for who knows no more of them than whether they are the same.

    That is for words too short to be known by a part of them; empty for others, and for none.
    """
    found = plain(f"{content.title} {content.text}")
    if not found and content.kind not in ("repost", "like"):
        found = plain(content.label)
    return _whole(found) if 0 < len(found) < KNOWN_FROM else ""


def _whole(words: str) -> str:
    return f"={hashlib.sha256(words.encode()).hexdigest()}"


def is_like(sketch: str, content: ContentFact) -> bool:
    """Return whether a content says again what a sketch was made of.

    That is where half of it stands in the content, or the content is hardly more than a part of it;
    of words too short for a sketch, where they are the same at any place of it.
    """
    if sketch.startswith("="):
        return sketch in map(_whole, _at_places(content))
    kept = {int(sketch[at : at + 8], 16) for at in range(0, len(sketch), 8)}
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
    if len(letters) < KNOWN_FROM:
        return frozenset()
    last = len(letters) - _PIECE + 1
    return frozenset({zlib.crc32(letters[at : at + _PIECE].encode()) for at in range(last)})

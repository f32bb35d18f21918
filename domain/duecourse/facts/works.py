"""What somebody wrote or brought, known again wherever it stands: words and media by digest.

Words are the same however they are spaced, set and cased, and whatever nobody sees among them;
letters that look alike count as one. A word more or less makes other words (decision 081).
Whatever of a post somebody writes counts, its links too (decision 098).
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from duecourse.evidence.visible import seen
from duecourse.facts import SHOWN, PostFact
from duecourse.facts.alike import ALIKE

_LENGTH: Final = 40
"""How much of a digest tells works apart within an organisation: 160 bits."""

_READ_AS: Final = str.maketrans(
    # Of Cyrillic, Greek and Coptic, small letters that readers take for these, beyond the list;
    # and what of ASCII looks alike: capital I beside l, which case makes an i.
    "\u043a\u043c\u043d\u0442\u0432\u03ba\u0237\u03c9\u2c9101i",
    "kmhtbkjwooll",
)


class MediumFact(Protocol):
    """A medium of a content."""

    @property
    def digest(self) -> str:
        """Return the SHA-256 of its bytes, lower-case hex."""
        ...


class ContentFact(Protocol):
    """What of a content somebody writes, and the media."""

    @property
    def kind(self) -> str:
        """Return the kind of post."""
        ...

    @property
    def title(self) -> str:
        """Return the words above it."""
        ...

    @property
    def text(self) -> str:
        """Return its words."""
        ...

    @property
    def label(self) -> str:
        """Return what it is marked as."""
        ...

    @property
    def media(self) -> Sequence[MediumFact]:
        """Return what it shows."""
        ...

    def words(self) -> tuple[str, ...]:
        """Return what stands at each place where readers read words."""
        ...

    def addresses(self) -> Iterable[str]:
        """Yield every address that readers may follow."""
        ...


def works_of(content: ContentFact) -> tuple[str, ...]:
    """Return what stands in a content, each by a key: its words as a whole, and each medium.

    Where it has neither title nor text, its label is its words; its links, with that, are a
    work of their own.
    """
    words = plain(f"{content.title} {content.text}")
    of_words = _keys("w", [words]) if words else _of_the_rest(content)
    media = (key_of_medium(one.digest) for one in content.media if one.digest)
    return tuple(dict.fromkeys((*of_words, *media)))


def digest_of_post(name: str) -> str:
    """Return the digest by which a post itself is on record as showing somebody, by its name."""
    return hashlib.sha256(name.encode()).hexdigest()


def key_of_medium(digest: str) -> str:
    """Return the key of a medium, by the digest of its bytes."""
    return f"m{digest[:_LENGTH]}"


def _of_the_rest(content: ContentFact) -> tuple[str, ...]:
    label = plain(content.label)
    # What is passed on bears the same label as others of its kind: it is nobody's own by that.
    own = () if content.kind in ("repost", "like") else (label,)
    links = sorted({"".join(filter(seen, one)) for one in content.addresses()} - {""})
    whole = ["\n".join((label, *links))] if links else []
    return (*_keys("w", own), *_keys("p", whole))


def found_in(content: ContentFact) -> tuple[str, ...]:
    """Return the keys of all works that stand in a content, in whatever place of it.

    Words that are moved from the text into a label, or into a credit, are still those words.
    """
    places = content.words()
    labelled = f"{content.title} {content.text} {content.label}"
    words = _keys("w", map(plain, (labelled, " ".join(places), *places)))
    return tuple(dict.fromkeys((*works_of(content), *words)))


def _keys(sort: str, texts: Iterable[str]) -> tuple[str, ...]:
    texts = filter(None, texts)
    return tuple([sort + hashlib.sha256(one.encode()).hexdigest()[:_LENGTH] for one in texts])


def plain(text: str) -> str:
    """Return the letters and digits of a text, as they are read: two that read alike are equal."""
    return (text.translate(_ASCII) if text.isascii() else _read(text)).replace("rn", "m")


def _read(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold().translate(ALIKE)
    letters = unicodedata.normalize("NFKD", folded).translate(_READ_AS)
    return "".join(one for one in letters if one.isalnum() and seen(one))


_ASCII: Final = {code: _read(chr(code)) for code in range(128)}
"""How each character of ASCII is read: none of them changes by what stands beside it."""


def is_settled(post: PostFact | None) -> bool:
    """Return whether somebody else approved a post before it was shown: then its works are known.

    A picture that everybody uses, or a greeting of every year, keeps nobody from anything.
    """
    if post is None or post.state not in SHOWN:
        return False
    return any(a.by not in (*post.writers, post.author) for a in post.approvals)

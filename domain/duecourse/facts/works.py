"""What somebody wrote or brought, known again wherever it stands: words and media by digest.

Words are the same however they are spaced, set and cased, and whatever nobody sees among them;
letters that look alike count as one. A word more or less makes other words (decision 081).
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from typing import Final, Protocol

from duecourse.evidence.visible import seen
from duecourse.facts import SHOWN, PostFact

_LENGTH: Final = 40
"""How much of a digest tells works apart within an organisation: 160 bits."""

_ALIKE: Final = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043a\u043c\u043d\u0442\u0432"
    "\u03b1\u03bf\u03c1\u03c5\u03bd\u03b9\u03ba\u0131\u0261\u051b\u051d"
    # Of Cyrillic, Armenian, Latin, Greek and Coptic, and the digits that are read as letters.
    "\u04bb\u04cf\u0475\u0501\u0585\u057d\u0578\u0570\u0581\u0584\u0251\u1d0f\u1d1c\u1d20"
    "\u0237\u03b3\u03c9\u2c9f\u2ca3\u2ca5\u2c9101",
    "aeopcyxijskmhtbaopuvikigqwhlvdounhgqaouvjywopcool",
)


class MediumFact(Protocol):
    """A medium of a content."""

    @property
    def digest(self) -> str:
        """Return the SHA-256 of its bytes, lower-case hex."""
        ...


class ContentFact(Protocol):
    """The words and the media of a content."""

    @property
    def title(self) -> str:
        """Return the words above it."""
        ...

    @property
    def text(self) -> str:
        """Return its words."""
        ...

    @property
    def media(self) -> Sequence[MediumFact]:
        """Return what it shows."""
        ...


def works_of(content: ContentFact) -> tuple[str, ...]:
    """Return what stands in a content, each by a key: its words as a whole, and each medium."""
    words = _plain(f"{content.title} {content.text}")
    of_words = (f"w{hashlib.sha256(words.encode()).hexdigest()[:_LENGTH]}",) if words else ()
    media = (f"m{one.digest[:_LENGTH]}" for one in content.media if one.digest)
    return tuple(dict.fromkeys((*of_words, *media)))


def _plain(text: str) -> str:
    """Return the letters and digits of a text, as they are read."""
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_ALIKE)
    return "".join(
        one for one in unicodedata.normalize("NFKD", folded) if one.isalnum() and seen(one)
    )


def is_settled(post: PostFact | None) -> bool:
    """Return whether somebody else approved a post before it was shown: then its works are known.

    A picture that everybody uses, or a greeting of every year, keeps nobody from anything.
    """
    if post is None or post.state not in SHOWN:
        return False
    return any(a.by not in (*post.writers, post.author) for a in post.approvals)

"""What posts of tests say and show: everything answered, and nothing that a rule turns on."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from duecourse.posts.content import QUESTIONS, Content, Media, Subject

THEIRS: Final = "https://example.org/theirs"
"""Address of a post of somebody else."""

PLAIN: Final[Mapping[str, Any]] = {
    "kind": "original",
    "audience": ("public",),
    **dict.fromkeys(QUESTIONS, "no"),
}
"""An original post for everybody, with a no to every question: fields of a content."""


def answered(**content: Any) -> Content:
    """Return a plain content.

    Args:
        content: what it says, and what is answered otherwise.
    """
    return Content(**{**PLAIN, **content})


def dutiful(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return changes to a content, with the address of what an answer or a share is of."""
    named = {"contact", "original_url"} & changes.keys()
    theirs = changes.get("kind") in ("reply", "holding_response", "repost", "like")
    return {**({"original_url": THEIRS} if theirs and not named else {}), **changes}


def shown(ref: str, kind: str, **changes: Any) -> Subject:
    """Return somebody of age who can be recognised, and is mentioned, but for the changes."""
    fields = {"identifiable": "yes", "age_band": "adult", "representation": "mention", **changes}
    return Subject(ref=ref, kind=kind, **fields)


def picture(**changes: Any) -> Media:
    """Return a picture of our own, against which nothing stands, but for the changes."""
    own = Media(
        digest="a" * 64,
        kind="image",
        maker="own",
        provenance="own",
        origin="camera",
        rights_basis="own",
        copied="no",
    )
    return msgspec.structs.replace(own, **changes)

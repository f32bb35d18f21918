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

PLAINLY: Final[Mapping[str, Any]] = {
    "finds_against": "no",
    "stays": "yes",
    "signpost": "ico",
    "names_regulator": "yes",
}
"""What somebody says who resolves a complaint: nobody is found wrong, and the post stays."""


def answered(**content: Any) -> Content:
    """Return a plain content.

    Args:
        content: what it says, and what is answered otherwise.
    """
    return Content(**{**PLAIN, **content})


def dutiful(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return changes to a content, with the address of what an answer or a share is of.

    A like says nothing of its own, unless the changes do.
    """
    named = {"contact", "original_url"} & changes.keys()
    theirs = changes.get("kind") in ("reply", "holding_response", "repost", "like")
    silent = {"title": "", "text": "", "links": ()} if changes.get("kind") == "like" else {}
    if changes.get("kind") == "repost" and "original_url" not in changes:
        silent = {"third_party": "yes"}
    return {**({"original_url": THEIRS} if theirs and not named else {}), **silent, **changes}


def shown(ref: str, kind: str, **changes: Any) -> Subject:
    """Return somebody of age who can be recognised, and is mentioned, but for the changes."""
    fields = {"identifiable": "yes", "age_band": "adult", "representation": "mention", **changes}
    return Subject(ref=ref, kind=kind, **fields)


def picture(**changes: Any) -> Media:
    """Return a picture of our own, against which nothing stands, but for the changes.

    One that came from elsewhere is somebody else's, used by leave and with their name,
    unless the changes say otherwise.
    """
    own = Media(
        digest="a" * 64,
        kind="image",
        maker="own",
        provenance="own",
        origin="camera",
        rights_basis="own",
        copied="no",
    )
    return msgspec.structs.replace(own, **{**_elsewhere(changes), **changes})


def _elsewhere(changes: Mapping[str, Any]) -> dict[str, Any]:
    provenance = changes.get("provenance", "own")
    leave = {
        "provenance": "supplied",
        "rights_basis": "licence" if provenance == "stock" else "permission",
        "rights_ref": "mail of 3 March",
    }
    if "maker" in changes:
        return leave if changes["maker"] == "third_party" else {}
    others = {"maker": "third_party", "attribution": "Ann Other"}
    return {} if provenance == "own" else {**leave, **others}

"""What a consent is asked for: a consent to everything is a consent to nothing (decision 073)."""

from typing import Final

from duecourse.kernel.pack import Pack

ANYTHING: Final = ("any", "other")
"""Words that name no place and no purpose."""


def purposes(pack: Pack) -> tuple[str, ...]:
    """Return what the pack lets somebody be asked for: what its posts may be about, or be for.

    None where it lists neither.
    """
    listed = (*(pack.words("categories") or ()), *(pack.words("purpose") or ()))
    return tuple(dict.fromkeys(word for word in listed if word not in ANYTHING))


def is_for(pack: Pack, asked: str, category: str, purpose: str) -> bool:
    """Return whether a post is for what somebody was asked for.

    What a post is about is one word of a list, and reviewed; what its author says that it is
    for counts only as far as the pack lists that.
    """
    if not asked or asked in ANYTHING:
        return False
    if asked in (pack.words("categories") or ()):
        return asked == category
    known = purposes(pack)
    return asked == purpose and (asked in known or not known)

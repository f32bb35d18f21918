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


CAMPAIGNING: Final = "campaigning"
_SOLICITS: Final = (CAMPAIGNING, "fundraising", "marketing")
"""What moves people to give, to act or to buy: nobody agrees to it by agreeing to news."""


def _solicits(pack: Pack, purpose: str, *, campaigns: bool) -> set[str]:
    """Return what a post moves people to, in the words by which the pack lets people be asked."""
    known = purposes(pack)
    said = {CAMPAIGNING} if campaigns else set()
    if purpose in _SOLICITS:
        # What a pack has no word for is campaigning, where it has a word for that.
        said.add(purpose if purpose in known else CAMPAIGNING)
    return said.intersection(known)


def is_for(pack: Pack, asked: str, category: str, purpose: str, *, campaigns: bool) -> bool:
    """Return whether a post is for what somebody was asked for.

    What a post is about is one word of a list, and reviewed; what its author says that it is
    for counts only as far as the pack lists that. What it moves people to is agreed to by its
    name, under whatever category it is filed (decision 183).

    Args:
        campaigns: the post campaigns, as it says or by the campaign that it names.
    """
    if not asked or asked in ANYTHING or _solicits(pack, purpose, campaigns=campaigns) - {asked}:
        return False
    if asked in (pack.words("categories") or ()):
        return asked == category
    known = purposes(pack)
    return asked == purpose and (asked in known or not known)

"""What is noted of a subject, a medium or words, one by one, as decisions see it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Protocol


class ShowingFact(Protocol):
    """A post that shows a subject, and the platform it is for."""

    @property
    def post(self) -> str: ...
    @property
    def platform(self) -> str: ...


class WithdrawalFact(Protocol):
    """A consent that was taken back, or declined: when, by whom, and what it was to."""

    @property
    def at(self) -> datetime: ...
    @property
    def consent(self) -> str: ...
    @property
    def purpose(self) -> str: ...
    @property
    def material(self) -> str: ...
    @property
    def platforms(self) -> frozenset[str]: ...
    @property
    def asset_digests(self) -> frozenset[str]: ...
    @property
    def said_by(self) -> str: ...
    @property
    def declined(self) -> bool: ...


class WithheldFact(Protocol):
    """What came down: words as a sketch, whom they are about, what holds it back (162, 176)."""

    @property
    def post(self) -> str: ...
    @property
    def sketch(self) -> str: ...
    @property
    def subjects(self) -> frozenset[str]: ...
    @property
    def complaint(self) -> bool: ...
    @property
    def because(self) -> frozenset[str]: ...
    @property
    def at(self) -> datetime | None: ...


class NoFact(Protocol):
    """A no that was said to words or pictures (decision 198)."""

    @property
    def post(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def by(self) -> str: ...
    @property
    def at(self) -> datetime: ...


class CarriedFact(Protocol):
    """A medium, or words, and the posts that carry it, the first first."""

    @property
    def shown_in(self) -> Sequence[ShowingFact]: ...


_EVERYBODYS: Final = 2
"""In how many posts before something stood that is everybody's: a logo, a template. What stood in
one may be the same thing said in another place."""


def is_everybodys(record: CarriedFact, name: str) -> bool:
    """Return whether something stood in several posts before it stood in one.

    Args:
        name: of that post.
    """
    posts = list(dict.fromkeys(showing.post for showing in record.shown_in))
    before = posts[: posts.index(name)] if name in posts else posts
    return len(before) >= _EVERYBODYS

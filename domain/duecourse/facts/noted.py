"""What is noted of a subject, a medium or words, one by one, as decisions see it."""

from datetime import datetime
from typing import Protocol


class ShowingFact(Protocol):
    """A post that shows a subject, and the platform it is for."""

    @property
    def post(self) -> str: ...
    @property
    def platform(self) -> str: ...


class WithdrawalFact(Protocol):
    """A consent that was taken back: when, and what it was to."""

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

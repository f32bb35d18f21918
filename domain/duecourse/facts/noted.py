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
    """Words that came down, as a sketch, and whom they are about (decision 162)."""

    @property
    def post(self) -> str: ...
    @property
    def sketch(self) -> str: ...
    @property
    def subjects(self) -> frozenset[str]: ...
    @property
    def complaint(self) -> bool: ...

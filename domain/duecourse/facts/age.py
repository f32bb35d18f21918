"""Whose consent a parent or guardian gives: one parameter and one reading for every guard.

What nobody said of somebody's age counts as under age (decision 046): a rule that
protects children does not turn on what a post leaves out.
"""

from collections.abc import Collection, Iterable
from typing import Annotated, Final, Protocol, get_args

from msgspec import Struct

from duecourse.evidence.words import AgeBand
from duecourse.kernel.params import between

AGE_BANDS: Final[tuple[str, ...]] = get_args(AgeBand)[1].extra["words"]

ADULT: Final = "adult"

OPEN: Final = frozenset({"", "unknown"})
"""Words that leave somebody's age open."""


def says_under_age(age_band: str) -> bool:
    """Return whether a word says of somebody that they are under age."""
    return age_band != ADULT and age_band not in OPEN


def known_under_age(on_record: Iterable[str]) -> bool:
    """Return whether anything on record of somebody says that they are under age."""
    return any(map(says_under_age, on_record))


def has_come_of_age(on_record: Iterable[str]) -> bool:
    """Return whether all that is on record of somebody says that they are of age."""
    return {*on_record} - OPEN == {ADULT}


class AgeOnRecord(Protocol):
    """What is on record of how old somebody is."""

    @property
    def age_bands(self) -> frozenset[str]:
        """Return the words for it, of whoever said one."""
        ...

    @property
    def of_age(self) -> bool:
        """Return whether two people bore out that they are of age."""
        ...


def found_of_age(record: AgeOnRecord | None) -> bool:
    """Return whether two people bore out that somebody is of age, and nobody says otherwise since.

    Then what one person says of a child, in a post or of a consent, counts no more (decision 290).
    """
    return record is not None and record.of_age and not known_under_age(record.age_bands)


def has_outgrown(record: AgeOnRecord | None) -> bool:
    """Return whether a parent's word carries somebody no more: they are of age, as far as is known.

    What two people bore out bars it also while somebody doubts that (decision 290).
    """
    return record is not None and (record.of_age or has_come_of_age(record.age_bands))


class UnderAge(Struct, frozen=True, forbid_unknown_fields=True):
    """The age in years below which a parent or guardian decides."""

    under: Annotated[int, between(18, 18)] = 18

    def __post_init__(self) -> None:
        """Refuse an age that nobody's age band tells: the guard would never bind.

        Raises:
            ValueError: no age band ends at this age.
        """
        if self.band not in AGE_BANDS:
            raise ValueError(f"no age band is {self.band}: known are {', '.join(AGE_BANDS)}")

    @property
    def band(self) -> str:
        """Return the age band of whoever is younger."""
        return f"under_{self.under}"


MINOR: Final = UnderAge()
"""Under what age a parent or guardian decides, unless a pack says otherwise."""


def counts_as_under_age(
    said: Iterable[str], on_record: Iterable[str], *, of_age: bool = False
) -> bool:
    """Return whether somebody counts as under age.

    They do unless all that is known says adult. What is on record outranks what is said now:
    it answers where that leaves the age open, and a record of a child is not talked away.

    Args:
        said: age bands that are said of them now; empty where nothing is.
        on_record: age bands that consents say of them; those that answer nothing do not count.
        of_age: the pack says that whoever is of their kind is of age, or a body without one.
    """
    bands = {*on_record} - OPEN | {*said} - {""}
    if of_age:
        return not bands <= {ADULT, *OPEN}
    return bands != {ADULT}


RISKS: Final = frozenset({"strangers", "what_lasts"})
"""What somebody is told of the risks of being online: a link, or where to report, tells of none."""


TELL: Final = f"tell them first how to stay safe online, with {' or '.join(sorted(RISKS))} among it"
"""What a refusal says that is owed to somebody who may be under age."""


def knows_the_risks(points: Collection[str]) -> bool:
    """Return whether somebody was told of what may happen to them online (decision 272)."""
    return not RISKS.isdisjoint(points)

"""Under what age a parent or guardian decides: one parameter for every guard that asks."""

from typing import Final, get_args

from msgspec import Struct

from duecourse.evidence.words import AgeBand

_BANDS: Final[tuple[str, ...]] = get_args(AgeBand)[1].extra["words"]


class UnderAge(Struct, frozen=True, forbid_unknown_fields=True):
    """The age in years below which a parent or guardian decides."""

    under: int = 18

    def __post_init__(self) -> None:
        """Refuse an age that nobody's age band tells: the guard would never bind.

        Raises:
            ValueError: no age band ends at this age.
        """
        if self.band not in _BANDS:
            raise ValueError(f"no age band is {self.band}: known are {', '.join(_BANDS)}")

    @property
    def band(self) -> str:
        """Return the age band of whoever is younger."""
        return f"under_{self.under}"

    def counts(self, age_band: str, *, of_age: bool = False) -> bool:
        """Return whether somebody counts as younger: all do who are not known to be of age.

        Args:
            of_age: the pack says that whoever is of their kind is, or is nobody with an age.
        """
        return age_band == self.band or (age_band != "adult" and not of_age)

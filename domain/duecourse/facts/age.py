"""Under what age a parent or guardian decides: one parameter for every guard that asks."""

from typing import Final, get_args

from msgspec import Struct

from duecourse.evidence.words import AgeBand

AGE_BANDS: Final[tuple[str, ...]] = get_args(AgeBand)[1].extra["words"]


class UnderAge(Struct, frozen=True, forbid_unknown_fields=True):
    """The age in years below which a parent or guardian decides."""

    under: int = 18

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

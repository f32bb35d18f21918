"""The four shipped policies, for tests of what holds under each."""

from collections.abc import Callable
from typing import Final

import pytest

from duecourse.testing import Given
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

House = Callable[[], Given]

HOUSES: Final[tuple[House, ...]] = (acat, cleanslate, stass, zrtherapy)
everywhere = pytest.mark.parametrize("house", HOUSES, ids=[house.__name__ for house in HOUSES])

FOUR_EYES: Final[tuple[House, ...]] = (acat, cleanslate, stass)
with_four_eyes = pytest.mark.parametrize(
    "house", FOUR_EYES, ids=[house.__name__ for house in FOUR_EYES]
)

ASKED_FIRST: Final = {
    "acat": "supporter",
    "cleanslate": "donor",
    "stass": "colleague",
    "zrtherapy": "client",
}
"""A kind of person whom each policy asks before they are shown."""


def kind_of(given: Given) -> str:
    """Return the kind of person whom a policy asks first."""
    return ASKED_FIRST[given.organisation.rsplit("/", 1)[1]]

"""Under what age a guardian decides is judged alike wherever a pack says it."""

import pytest

from duecourse.catalogue import REGISTRY
from duecourse.facts.age import UnderAge
from tests.unit.packs.making import changed, problems

HELD = "guard: consent_held, with: {subjects: [rower]}}"
GUARDED = (
    HELD
    + "\n      - {on: [VerifyConsent, PublishPost], guard: guardian_consent, with: {under: %d}}"
)


@pytest.mark.parametrize("guard", ["guardian_gives", "guardian_consent"])
def test_both_guards_of_guardians_take_one_parameter(guard: str) -> None:
    assert REGISTRY.guards[guard].params is UnderAge


def test_the_band_of_an_age_is_that_of_whoever_is_younger() -> None:
    assert UnderAge().band == "under_18"


@pytest.mark.parametrize("age", [16, 21, 0])
def test_an_age_that_no_band_tells_is_refused_since_it_would_never_bind(age: int) -> None:
    with pytest.raises(ValueError, match=f"no age band is under_{age}"):
        UnderAge(under=age)


def test_a_pack_that_names_such_an_age_is_not_laid_down() -> None:
    assert problems(changed(HELD, GUARDED % 18)) == []
    (found,) = problems(changed(HELD, GUARDED % 16))
    assert "no age band is under_16" in found

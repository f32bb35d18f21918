"""Two halves of a consent carry nobody: for each person one consent meets every demand."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Given, PostScene, picture, shown, writing
from tests.rules.houses import House, everywhere, kind_of

Lack = dict[str, Any]

# Each pair would do if what one lacks were made up for by the other.
HALVES: list[tuple[Lack, Lack]] = [
    ({"platforms": frozenset({"newsletter"})}, {"public": False}),
    ({"public": False}, {"state": "given"}),
    ({"state": "expired"}, {"purpose": "recruitment"}),
    ({"subject": "x-2"}, {"platforms": frozenset()}),
    ({"expires_at": MONDAY}, {"public": False}),
    ({"material": "mention"}, {"purpose": "recruitment"}),
]


def _shown(given: Given, **subject: Any) -> PostScene:
    seen = shown("x-1", kind_of(given), **{"representation": "image", **subject})
    return writing(given, subjects=(seen,), media=(picture(),), label="Theirs").reviewed()


def _with(given: Given, ref: str, **lacks: Any) -> Given:
    fields = {"subject_kind": kind_of(given), **lacks}
    return given.with_consent(ref, fields.pop("subject", "x-1"), **fields)


@everywhere
@pytest.mark.parametrize(("first", "second"), HALVES)
def test_two_halves_are_no_whole(house: House, first: Lack, second: Lack) -> None:
    given = _with(_with(house(), "c1", **first), "c2", **second)
    assert _shown(given).verified("c1", "c2").violations
    whole = _with(given, "c3")
    _shown(whole).verified("c1", "c2", "c3").then_in("consent_verified")


@everywhere
@pytest.mark.parametrize(
    "child",
    [
        {"giver_role": "self"},
        {"giver_role": "representative"},
        {"giver_role": "parent", "public": False},
    ],
)
def test_a_child_and_a_parent_elsewhere_do_not_add_up(house: House, child: Lack) -> None:
    given = _with(house(), "own", **{**child, "age_band": "under_18"})
    given = _with(given, "mother", giver_role="parent", platforms=frozenset({"newsletter"}))
    refused = _shown(given, age_band="under_18").verified("own", "mother")
    assert {v.reason for v in refused.violations} & {
        Reason.GUARDIAN_CONSENT_REQUIRED,
        Reason.CONSENT_OUT_OF_SCOPE,
    }
    whole = _with(given, "both", giver_role="parent", age_band="under_18")
    _shown(whole, age_band="under_18").verified("own", "mother", "both").then_in("consent_verified")


@everywhere
@pytest.mark.parametrize("said", ["adult", "unknown"])
@pytest.mark.parametrize("known", ["under_18", "unknown"])
def test_a_consent_that_calls_somebody_a_child_outranks_the_post(
    house: House, said: str, known: str
) -> None:
    given = _with(house(), "c1", age_band=known)
    refused = _shown(given, age_band=said).verified("c1")
    talked_away = (said, known) == ("adult", "unknown")
    found = {v.reason for v in refused.violations}
    assert (Reason.GUARDIAN_CONSENT_REQUIRED in found) is not talked_away


@everywhere
@pytest.mark.parametrize(("years", "carries"), [(1, True), (2, False), (12, False)])
def test_an_old_consent_carries_until_it_is_to_be_asked_for_anew(
    house: House, years: int, carries: bool
) -> None:
    day_more = timedelta(days=0 if carries else 1)
    given_at = MONDAY.replace(year=MONDAY.year - years) - day_more
    given = _with(house(), "c1", given_at=given_at, requested_at=given_at)
    refused = _shown(given).verified("c1")
    assert (Reason.CONSENT_EXPIRED in {v.reason for v in refused.violations}) is not carries

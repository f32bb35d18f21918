"""What binds somebody to a matter is found in the record first, then in what they declared."""

import pytest

from duecourse.kernel.interests import Matter, Tie, conflict_of, ties
from duecourse.people.state import Person

ORGANISATION = "organisations/acat"
LENA = f"{ORGANISATION}/people/lena"
TOM = f"{ORGANISATION}/people/tom"
POST = f"{ORGANISATION}/posts/p1"
COMPLAINT = f"{ORGANISATION}/complaints/k1"
MATTER = Matter(
    name=COMPLAINT,
    ties=(*ties("author", POST, [LENA]), *ties("complainant", COMPLAINT, [TOM, ""])),
    about=(POST,),
    subjects=frozenset({"su-7"}),
)


def somebody(**declared: object) -> Person:
    return Person(state="active", version=1, **declared)  # type: ignore[arg-type]


def test_an_empty_name_is_nobody() -> None:
    assert ties("approver", POST, ["", LENA, LENA]) == (Tie(LENA, "approver", POST),)
    assert conflict_of("", somebody(), MATTER) is None


@pytest.mark.parametrize(
    ("person", "says"),
    [(LENA, "people/lena wrote posts/p1"), (TOM, "people/tom made complaints/k1")],
)
def test_the_fact_of_the_record_is_said_by_name(person: str, says: str) -> None:
    found = conflict_of(person, None, MATTER)
    assert found is not None
    assert found.says == says


@pytest.mark.parametrize("about", [COMPLAINT, POST, LENA])
def test_a_declared_conflict_counts_about_the_matter_and_all_that_it_concerns(about: str) -> None:
    ann = f"{ORGANISATION}/people/ann"
    found = conflict_of(ann, somebody(conflicts=(about,)), MATTER)
    assert found == Tie(ann, "declared", about)


@pytest.mark.parametrize("about", ["", f"{ORGANISATION}/posts/p10", f"{ORGANISATION}/posts"])
def test_a_declaration_about_something_else_binds_nobody_here(about: str) -> None:
    assert conflict_of("ann", somebody(conflicts=(about,)), MATTER) is None


def test_a_connection_with_somebody_who_appears_binds() -> None:
    bound = conflict_of("ann", somebody(connections=frozenset({"su-7", "su-8"})), MATTER)
    assert bound == Tie("ann", "connected", COMPLAINT)
    assert conflict_of("ann", somebody(connections=frozenset({"su-8"})), MATTER) is None


def test_the_record_goes_before_what_was_declared() -> None:
    found = conflict_of(LENA, somebody(conflicts=(COMPLAINT,)), MATTER)
    assert found == Tie(LENA, "author", POST)

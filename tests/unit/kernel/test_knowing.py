"""Who may know of a restricted matter: positions in it; whoever is concerned is out."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.kernel.interests import Matter, ties
from duecourse.kernel.knowing import Circle, Viewer, concerned, deals_with, may_know
from duecourse.organisations.state import Appointment
from duecourse.testing import MONDAY, Given
from tests.scenarios.stass import stass

NAME = "organisations/stass/complaints/k1"
POST = "organisations/stass/posts/p1"


def books(**changes: Any) -> Given:
    given = stass().with_person("jo").with_person("sam").with_person("mo", "line_manager")
    given = given.with_person("lin", "line_manager").with_person("dee", "director")
    return given.with_organisation(**changes)


def circle(given: Given, **changes: Any) -> Circle:
    own = ties("complainant", NAME, [given.person("jo")])
    against = ties("respondent", NAME, [given.person("sam")])
    wrote = ties("author", POST, [given.person("una")])
    fields = {
        "matter": Matter(name=NAME, ties=(*own, *against, *wrote), about=(POST,)),
        "restricted": True,
        "functions": ("handle_complaint",),
        "since": MONDAY,
        **changes,
    }
    return Circle(**fields)


def knows(given: Given, who: str, around: Circle | None = None) -> bool:
    return may_know(viewer(given, who), around or circle(given))


def viewer(given: Given, who: str) -> Viewer:
    name = given.person(who)
    return Viewer(
        person=name,
        known=given.facts.get(name),  # type: ignore[arg-type]
        organisation=given.facts[given.organisation],  # type: ignore[arg-type]
        pack=given.pack,
    )


def test_who_brought_it_and_who_takes_it_up_know_and_nobody_else_does() -> None:
    given = books().with_person("cara", "user")
    assert [who for who in ("jo", "mo", "dee") if knows(given, who)] == ["jo", "mo", "dee"]
    assert not any(knows(given, who) for who in ("sam", "una", "cara", "stranger"))


def test_what_is_not_restricted_is_known_to_whoever_may_read_its_kind() -> None:
    given = books()
    assert knows(given, "sam", circle(given, restricted=False))
    assert knows(given, "stranger", circle(given, restricted=False))


@pytest.mark.parametrize("role", ["line_manager", "director", "board"])
def test_no_role_lets_in_who_is_concerned(role: str) -> None:
    given = books().with_person("sam", role).with_person("una", role)
    assert not knows(given, "sam")
    assert not knows(given, "una"), "they wrote what it is about"


def test_whoever_is_concerned_knows_once_they_were_told() -> None:
    given = books()
    told = circle(given, told=frozenset({given.person("sam")}))
    assert knows(given, "sam", told)
    assert not knows(given, "una", told)


def test_whoever_answers_to_who_is_concerned_is_out_up_the_whole_line() -> None:
    given = books()
    sam, mo, lin = (given.person(one) for one in ("sam", "mo", "lin"))
    under = given.with_organisation(managers={mo: sam, lin: mo})
    assert {sam, mo, lin} <= concerned(under.facts[under.organisation], circle(under), None)  # type: ignore[arg-type]
    assert not knows(under, "mo")
    assert not knows(under, "lin")
    assert knows(under, "dee"), "who stands over who is concerned takes it up"
    around = given.with_organisation(managers={mo: lin, lin: mo, sam: mo})
    assert knows(around, "mo"), "a line that runs in a ring ends"


@pytest.mark.parametrize("about", [NAME, POST, "organisations/stass/people/sam"])
def test_whoever_declared_that_they_are_close_to_it_is_out(about: str) -> None:
    given = books()
    close = given.with_organisation(declared={about: (given.person("mo"),)})
    assert not knows(close, "mo")
    assert knows(close, "lin")
    elsewhere = given.with_organisation(declared={f"{POST}0": (given.person("mo"),)})
    assert knows(elsewhere, "mo")


def test_a_role_that_who_is_concerned_gave_since_counts_for_nothing() -> None:
    given = books()
    sam, mo = given.person("sam"), given.person("mo")
    after = Appointment("line_manager", mo, sam, MONDAY + timedelta(days=1))
    before = Appointment("line_manager", mo, sam, MONDAY - timedelta(days=1))
    assert not knows(given.with_organisation(appointments=(after,)), "mo")
    assert knows(given.with_organisation(appointments=(before,)), "mo")


def test_where_all_who_take_it_up_are_out_whoever_acts_then_knows() -> None:
    given = stass().with_person("sam", "line_manager").with_person("dee", "director")
    given = given.with_person("bo", "board").with_person("jo")
    sam, dee = given.person("sam"), given.person("dee")
    assert not knows(given, "bo"), "the Director takes it up"
    both = Matter(name=NAME, ties=ties("respondent", NAME, [sam, dee]))
    assert knows(given, "bo", circle(given, matter=both))
    assert not knows(given, "dee", circle(given, matter=both))


def test_whoever_has_no_access_any_more_fills_nothing() -> None:
    given = books().with_person("mo", "line_manager", state="suspended")
    assert not knows(given, "mo")


def test_a_position_is_kept_without_a_role_and_without_a_policy() -> None:
    given = books()
    part = (*circle(given).matter.ties, *ties("handler", NAME, [given.person("cara")]))
    handled = circle(given, matter=Matter(name=NAME, ties=part), functions=())
    assert knows(given, "cara", handled)
    assert not knows(given, "mo", handled)
    bare = Viewer(person=given.person("mo"), known=None, organisation=None, pack=None)
    assert not may_know(bare, circle(given))


def test_whoever_deals_with_a_matter_knows_of_what_comes_down_because_of_it() -> None:
    """A case waits for it: whoever decides has to see that it is settled (decision 210)."""
    given = books().with_person("cara", "user")
    request = "organisations/stass/takedowns/t1"
    owner = ties("respondent", request, [given.person("sam")])
    this = circle(given, matter=Matter(name=request, ties=owner), functions=("publish",))

    def deals(who: str, this: Circle = this, **matter: Any) -> bool:
        return deals_with(viewer(given, who), circle(given, **matter), this)

    assert deals("mo")
    assert deals("mo", restricted=False)
    # Who brought the matter, or is a party of it that was told, deals with nothing by that.
    assert not deals("jo")
    assert not deals("sam", told=frozenset({given.person("sam")}))
    assert not deals("cara", restricted=False)
    # What comes down is their own: that they deal with the matter opens nothing.
    theirs = Matter(name=request, ties=ties("respondent", request, [given.person("mo")]))
    assert not deals("mo", circle(given, matter=theirs))

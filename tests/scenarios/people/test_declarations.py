"""What somebody declared binds until they say that it ended, and somebody else confirms it."""

from itertools import pairwise

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Appointment, Dismissal
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.decide import PEOPLE
from duecourse.posts import commands as posts
from duecourse.testing import MONDAY, Given, Scene, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.people.test_standing import house, of

WHY = "It is over."


def declared(given: Given, who: str, **which: str) -> Scene:
    kind = c.DeclareConnection if "subject" in which else c.DeclareConflict
    return of(given, who).when(kind(name=given.person(who), nature="Kin", **which), who)


def says_ended(given: Given, who: str, **which: str) -> Scene:
    command = c.AskDeclarationEnd(name=given.person(who), **which)
    return declared(given, who, **which).when(command, who, reason=WHY)


def confirmed(given: Given, who: str, by: str, **which: str) -> Scene:
    command = c.ConfirmDeclarationEnd(name=given.person(who), **which)
    return says_ended(given, who, **which).when(command, by, reason="Seen.")


@pytest.mark.parametrize(
    "which",
    [
        {"subject": "su-7"},
        {"about": "organisations/acat/posts/p1"},
        {"about": "organisations/acat/people/sam"},
        {"about": "organisations/acat"},
    ],
)
def test_a_declaration_binds_until_somebody_else_confirms_that_it_ended(
    which: dict[str, str],
) -> None:
    asked = says_ended(acat(), "ada", **which).then(e.DeclarationEndAsked)
    assert asked.state.conflicts or asked.state.connections
    ended = confirmed(acat(), "ada", "mona", **which).then(e.DeclarationEndConfirmed)
    assert not ended.state.conflicts
    assert not ended.state.connections
    again = c.ConfirmDeclarationEnd(name=ended.name, **which)
    ended.when(again, "mona", reason="Seen.").then_refused(Reason.NOT_FOUND)


def test_what_release_0_1_took_about_nothing_is_ended_like_any_other() -> None:
    given = acat()
    name = given.person("ada")
    known = msgspec.structs.replace(given.facts[name], conflicts=("",))  # type: ignore[type-var]
    scene = Scene(given, PEOPLE, name, known)
    asked = scene.when(c.AskDeclarationEnd(name=name), "ada", reason=WHY)
    ended = asked.when(c.ConfirmDeclarationEnd(name=name), "mona", reason="Seen.")
    assert not ended.then(e.DeclarationEndConfirmed).state.conflicts


def test_nobody_says_for_another_that_their_conflict_ended() -> None:
    given = acat()
    command = c.AskDeclarationEnd(name=given.person("ada"), subject="su-7")
    refused = declared(given, "ada", subject="su-7").when(command, "mona", reason=WHY)
    refused.then_refused(Reason.NOT_AUTHORISED, "")


def test_nobody_confirms_what_the_declarer_did_not_say() -> None:
    given = acat()
    command = c.ConfirmDeclarationEnd(name=given.person("ada"), subject="su-7")
    refused = declared(given, "ada", subject="su-7").when(command, "mona", reason=WHY)
    refused.then_refused_alone(Reason.APPROVAL_REQUIRED)


def test_whom_it_serves_and_who_is_below_confirm_nothing() -> None:
    own = confirmed(acat(), "mona", "mona", subject="su-7")
    own.then_refused(Reason.SELF_APPROVAL, "ACAT-2.1-team")
    from_below = confirmed(acat(), "tess", "mona", subject="su-7")
    from_below.then_refused(Reason.SELF_APPROVAL, "ACAT-2.1-team")
    assert not confirmed(acat(), "tess", "chris", subject="su-7").violations
    about = {"about": acat().person("mona")}
    confirmed(acat(), "ada", "mona", **about).then_refused(Reason.SELF_APPROVAL, "ACAT-2.1-team")
    assert not confirmed(acat(), "ada", "tom", **about).violations


@pytest.mark.parametrize("line", [("ada", "pal"), ("ada", "pip", "pal")])
def test_nobody_whom_the_declarer_named_confirms_it(line: tuple[str, ...]) -> None:
    given, made = acat(), []
    for by, person in pairwise(line):
        given = given.with_person(person, "admin_manager")
        made.append(Appointment("admin_manager", given.person(person), given.person(by), MONDAY))
    given = given.with_organisation(appointments=tuple(made))
    refused = confirmed(given, "ada", "pal", subject="su-7")
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "ACAT-2.1-team")
    assert not confirmed(given, "ada", "mona", subject="su-7").violations


def two_trustees(*more: str) -> Given:
    """Return Clean Slate where one of the board named the other, and both are above all others."""
    given = cleanslate()
    made = []
    for person in ("ben", *more):
        given = given.with_person(person, "board")
        made.append(Appointment("board", given.person(person), given.person("bea"), MONDAY))
    return given.with_organisation(appointments=tuple(made))


def test_of_two_who_head_a_house_the_one_whom_the_other_named_confirms_it() -> None:
    given = two_trustees()
    for below in ("pru", "cleo"):
        refused = confirmed(given, "bea", below, subject="su-7")
        refused.then_refused_alone(Reason.SELF_APPROVAL, "EXT-ADMIN-head")
        assert refused.violations[0].message.endswith("; ben may")
    confirmed(given, "bea", "ben", subject="su-7").then(e.DeclarationEndConfirmed)


def test_where_somebody_else_of_their_rank_is_there_they_confirm_it() -> None:
    given = two_trustees("bob").with_person("carl", "board")
    for named in ("ben", "bob"):
        refused = confirmed(given, "bea", named, subject="su-7")
        refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-ADMIN-head")
        assert refused.violations[0].message.endswith("; carl may")
    assert not confirmed(given, "bea", "carl", subject="su-7").violations


def test_whom_the_declarer_named_in_place_of_somebody_confirms_nothing() -> None:
    given = two_trustees()
    gone = Dismissal("board", given.person("carl"), given.person("bea"), MONDAY)
    refused = confirmed(given.with_organisation(dismissals=(gone,)), "bea", "ben", subject="su-7")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")


def test_a_sole_owner_ends_their_own_and_the_record_says_by_which_clause() -> None:
    done = confirmed(house("zrtherapy", zoe="owner"), "zoe", "zoe", subject="su-7")
    assert "ZRT-RE-owner" in done.verdict.events[-1].envelope.clauses


def test_what_is_declared_anew_has_not_ended() -> None:
    given = acat()
    scene = says_ended(given, "ada", subject="su-7")
    scene = scene.when(c.DeclareConnection(name=scene.name, subject="su-7"), "ada")
    command = c.ConfirmDeclarationEnd(name=scene.name, subject="su-7")
    scene.when(command, "mona", reason="Seen.").then_refused(Reason.APPROVAL_REQUIRED)


def test_a_connection_that_is_declared_late_binds_what_is_still_to_be_decided() -> None:
    post = writing(acat(), subjects=(shown("su-7", "colleague", representation="mention"),))
    late = acat().knowing("people", "ada", declared(acat(), "ada", subject="su-7").state)
    refused = post.meanwhile(late).does(posts.VerifyConsent, "ada", revision=1)
    assert Reason.CONFLICT_OF_INTEREST in {v.reason for v in refused.violations}
    over = acat().knowing("people", "ada", confirmed(acat(), "ada", "mona", subject="su-7").state)
    done = post.meanwhile(over).does(posts.VerifyConsent, "ada", revision=1)
    assert Reason.CONFLICT_OF_INTEREST not in {v.reason for v in done.violations}


def test_two_declarations_are_not_named_at_once_and_a_reason_is_given() -> None:
    scene = declared(acat(), "ada", subject="su-7")
    both = c.AskDeclarationEnd(name=scene.name, subject="su-7", about=acat().person("sam"))
    scene.when(both, "ada", reason=WHY).then_refused_alone(Reason.FIELD_INVALID)
    one = c.AskDeclarationEnd(name=scene.name, subject="su-7")
    scene.when(one, "ada").then_refused_alone(Reason.FIELD_REQUIRED)
    assert PEOPLE.author(scene.state) == scene.name

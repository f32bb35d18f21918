"""Whoever leads is accused, or everybody does: somebody knows of it all the same, and ends it."""

from typing import Any

import pytest

from duecourse.incidents import commands as c
from duecourse.incidents.circle import KNOWING
from duecourse.kernel.facts import Facts
from duecourse.kernel.knowing import Viewer, may_know
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Post
from duecourse.testing import Given, Scene, decided_by
from tests.rules.houses import House, everywhere
from tests.scenarios.acat import acat
from tests.scenarios.incidents.stages import RATED, flagged
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import owner_alone, zrtherapy

KINDS = pytest.mark.parametrize("kind", ["crisis", "safeguarding", "data", "harm", "security"])


def knows(scene: Scene) -> frozenset[str]:
    """Return the ids of all who may know of it."""
    given: Any = scene.given
    organisation, facts = given.facts[given.organisation], Facts(given.facts)
    circle = KNOWING.circle(scene.name, scene.state, facts)
    people = {name: fact for name, fact in given.facts.items() if "/people/" in name}
    viewers = {
        name: Viewer(person=name, known=fact, organisation=organisation, pack=given.pack)
        for name, fact in people.items()
    }
    return frozenset(n.rsplit("/", 1)[1] for n, one in viewers.items() if may_know(one, circle))


def _staffed(given: Given) -> Given:
    """Return a house with Nia, who holds no role."""
    return given.with_person("nia")


def _everybody(given: Given) -> tuple[str, ...]:
    officers: Any = given.facts[given.organisation]
    return tuple(dict.fromkeys(p for held in officers.officers.values() for p in held))


def _of(given: Given, kind: str, *, by: str = "nia", **said: Any) -> Scene:
    accused = _everybody(given)
    return flagged(kind, by=by, given=given, **{"accused": accused, **said})


def _assessing(scene: Scene) -> c.AssessIncident:
    return c.AssessIncident(name=scene.name, **RATED)


@KINDS
@everywhere
def test_where_all_who_lead_are_accused_whoever_flagged_it_has_it_decided_outside(
    house: House, kind: str
) -> None:
    scene = _of(_staffed(house()), kind)
    assert knows(scene) == {"nia"}
    body = decided_by(next(iter(_bodies(scene.given))))
    scene = scene.when(_assessing(scene), "nia", outside=body).then_in("assessed")
    opening = c.OpenResponse(name=scene.name)
    scene.when(opening, "nia").then_refused(Reason.ROUTE_REQUIRED, "EXT-NOBODY-ELSE")
    scene = scene.when(opening, "nia", outside=body).then_in("active")
    told = c.NotifyBody(name=scene.name, body="police")
    scene = scene.when(told, "nia").then_in("active")
    quiet = c.StandDown(name=scene.name)
    scene.when(quiet, "nia", reason="They see to it.", outside=body).then_in("standing_down")


def _bodies(given: Given) -> list[str]:
    return [name for name, body in given.pack.outside_bodies.items() if body.decides]


@KINDS
@everywhere
def test_nobody_who_is_accused_learns_of_it_while_somebody_else_is_there(
    house: House, kind: str
) -> None:
    given = _staffed(house())
    for accused in _everybody(given):
        scene = _of(given, kind, accused=(accused,))
        known = knows(scene)
        assert accused.rsplit("/", 1)[1] not in known
        assert "nia" in known


@pytest.mark.parametrize("kind", ["safeguarding", "data"])
def test_before_whoever_flagged_it_those_take_it_up_who_work_with_incidents(kind: str) -> None:
    given = _staffed(zrtherapy())
    scene = _of(given, kind, accused=(given.person("zoe"),))
    assert knows(scene) == {"nia", "con"}
    stopped = scene.when(_assessing(scene), "nia")
    stopped.then_refused(Reason.NOT_AUTHORISED, "ZRT-RE-owner")


def test_whoever_flagged_it_does_nothing_of_it_while_somebody_else_may() -> None:
    scene = flagged("harm", by="sam")
    for acting in (_assessing(scene), c.NotifyBody(name=scene.name, body="police")):
        scene.when(acting, "sam").then_refused(Reason.NOT_AUTHORISED, "EXT-INCIDENT-lead")


@pytest.mark.parametrize("gone", ["left", "suspended"])
def test_whoever_flagged_it_and_is_gone_keeps_it_from_nobody(gone: str) -> None:
    scene = _of(_staffed(owner_alone()), "data")
    assert knows(scene) == {"nia"}
    scene = scene.meanwhile(scene.given.with_person("nia", state=gone))
    assert "zoe" in knows(scene)


def test_one_who_is_alone_knows_of_what_was_flagged_without_a_name() -> None:
    given = owner_alone().with_person("form", kind="intake_account")
    scene = _of(given, "harm", by="form", anonymous=True)
    assert "zoe" in knows(scene)


def test_whoever_only_wrote_the_post_knows_of_a_breach_of_data_in_it() -> None:
    given = _staffed(owner_alone())
    given = given.knowing("posts", "p1", _post_of(given, "zoe"))
    scene = flagged("data", by="nia", given=given, about=(given.name("posts", "p1"),))
    assert knows(scene) == {"nia", "zoe"}


def _post_of(given: Given, who: str) -> Any:
    return Post(state="published", version=3, author=given.person(who))


def test_who_agrees_to_a_restricted_response_knows_of_it() -> None:
    scene = flagged("data", by="vic", given=stass())
    assert "bo" not in knows(scene)
    scene = scene.when(_assessing(scene), "dee").then_in("assessed")
    scene = scene.when(c.OpenResponse(name=scene.name), "dee").then_in("active")
    scene = scene.when(c.ProposeResponse(name=scene.name, text="We are sorry."), "dee")
    assert "bo" in knows(scene)
    agreeing = c.AgreeResponse(name=scene.name, proposal=1)
    scene.when(agreeing, "dee").then_refused(Reason.SELF_APPROVAL, "EXT-INCIDENT-lead")
    agreed = scene.when(agreeing, "bo").then_in("response_agreed")
    assert "bo" not in knows(agreed)


# --- whoever may come to harm ---


@pytest.mark.parametrize("kinds", [("harm",), ("safeguarding",), ("harm", "crisis"), ()])
def test_of_harm_the_social_media_team_of_acat_hears_at_once(kinds: tuple[str, ...]) -> None:
    nothing = flagged("harm", by="sam")
    command = c.FlagIncident(name=nothing.name, kinds=kinds, summary="They threaten them.")
    scene = Scene(nothing.given, nothing.aggregate, nothing.name, nothing.aggregate.initial)
    scene = scene.when(command, "sam")
    assert knows(scene) == {"sam", "lena", "ada", "mona", "tom"}
    scene.when(c.NotifyBody(name=scene.name, body="police"), "lena").then_in("flagged")


def test_who_did_it_is_not_for_the_whole_team() -> None:
    scene = flagged("harm", by="sam", accused=(acat().person("ada"),))
    assert knows(scene) == {"sam", "tom"}


# --- where it accuses whoever leads, and others are there ---


def _accusing_zoe(*, managed: bool, kind: str = "safeguarding") -> Scene:
    given = zrtherapy().with_person("sue", "authorised_user")
    given = given.with_person("form", kind="intake_account")
    zoe = given.person("zoe")
    if managed:
        lines = {given.person(one): zoe for one in ("con", "sue")}
        given = given.with_organisation(managers=lines)
    return flagged(kind, by="form", given=given, accused=(zoe,), anonymous=True)


@KINDS
@pytest.mark.parametrize("managed", [True, False])
def test_who_is_left_and_knows_of_it_records_what_the_body_outside_decided(
    kind: str, managed: bool
) -> None:
    scene, body = _accusing_zoe(managed=managed, kind=kind), decided_by("ukcp")
    assert {"con", "sue"} <= knows(scene)
    assert "zoe" not in knows(scene)
    scene = scene.when(_assessing(scene), "con", outside=body).then_in("assessed")
    if kind not in ("safeguarding", "data"):
        ended = scene.when(c.DismissIncident(name=scene.name), "sue", reason="No.", outside=body)
        ended.then_in("closed")
        bare = scene.when(c.DismissIncident(name=scene.name), "sue", reason="No.")
        assert [v.field for v in bare.violations] == ["context.outside"]
    opening = c.OpenResponse(name=scene.name)
    scene = scene.when(opening, "con", outside=body).then_in("active")
    quiet = scene.when(c.StandDown(name=scene.name), "sue", reason="Done.", outside=body)
    quiet.then_in("standing_down")


def test_who_is_accused_beside_hears_no_more_of_it_while_another_is_there() -> None:
    scene = _accusing_zoe(managed=False)
    added = c.ReassessIncident(name=scene.name, accused=(scene.given.person("con"),))
    scene = scene.when(added, "sue", reason="Con, too.").then_in("flagged")
    assert knows(scene) == {"sue"}
    scene.when(_assessing(scene), "sue", outside=decided_by("ukcp")).then_in("assessed")


def test_who_works_with_incidents_leads_none_while_its_lead_is_free() -> None:
    given = zrtherapy()
    scene = flagged("crisis", by="con", given=given)
    scene = scene.when(_assessing(scene), "con").then_in("assessed")
    scene.when(c.DismissIncident(name=scene.name), "con", reason="No.").then_refused(
        Reason.NOT_AUTHORISED, "ZRT-RE-owner"
    )


@pytest.mark.parametrize("kind", ["data", "crisis"])
def test_who_only_wrote_the_post_says_how_grave_it_is_where_nobody_else_may(kind: str) -> None:
    given = owner_alone()
    given = given.knowing("posts", "p1", _post_of(given, "zoe"))
    scene = flagged(kind, by="zoe", given=given, about=(given.name("posts", "p1"),))
    scene = scene.when(_assessing(scene), "zoe").then_in("assessed")
    scene.when(c.OpenResponse(name=scene.name), "zoe").then_in("active")
    ended = scene.when(c.DismissIncident(name=scene.name), "zoe", reason="Nothing.")
    found = {(v.reason, v.field) for v in ended.violations}
    assert (Reason.CONFLICT_OF_INTEREST, "context.outside") in found


# --- the team of a policy agrees what is said ---


@pytest.mark.parametrize("who", ["ada", "mona", "tom"])
def test_any_of_the_team_but_the_writer_agrees_to_the_words_of_acat(who: str) -> None:
    scene = flagged("crisis", by="lena", given=acat())
    scene = scene.when(_assessing(scene), "lena").then_in("assessed")
    scene = scene.when(c.DeclareCrisis(name=scene.name), "lena", reason="It grows.")
    scene = scene.when(c.ProposeResponse(name=scene.name, text="We are sorry."), "lena")
    agree = c.AgreeResponse(name=scene.name, proposal=1, none_consulted="None concerned.")
    scene.when(agree, "lena").then_refused(Reason.SELF_APPROVAL, "ACAT-2.18-agree")
    scene.when(agree, who).then_in("response_agreed")
    scene.when(agree, "chris").then_refused(Reason.NOT_AUTHORISED, "ACAT-2.18-agree")


def test_of_what_accuses_somebody_the_team_hears_nothing_by_agreeing() -> None:
    given = acat()
    scene = flagged("crisis", by="tom", given=given, accused=(given.person("ada"),))
    scene = scene.when(_assessing(scene), "tom").when(c.OpenResponse(name=scene.name), "tom")
    scene = scene.then_in("active")
    assert "lena" not in knows(scene)

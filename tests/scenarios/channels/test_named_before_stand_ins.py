"""Whoever stands in for somebody who is tied acts only where nobody who is named is free (281)."""

from datetime import timedelta

import pytest

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.decide import CHANNELS
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene, writing
from tests.scenarios.acat import acat


def house(*, tom: bool = True) -> Given:
    """Return ACAT with one Administration Manager, a Chair, and Tom the Liaison Trustee."""
    given = acat().with_person("chas", "chair")
    return given if tom else given.with_organisation(officers=_without(given, "tom"))


def _without(given: Given, who: str) -> dict[str, tuple[str, ...]]:
    held = given.facts[given.organisation].officers  # type: ignore[attr-defined]
    return {
        role: left
        for role, people in held.items()
        if (left := tuple(p for p in people if p != given.person(who)))
    }


def twitter(given: Given) -> Scene:
    given = given.knowing("posts", "p1", writing(given).state)
    name = given.name("channels", "twitter")
    return Scene(given, CHANNELS, name, given.with_channel("twitter").facts[name])


def permit(scene: Scene, person: str) -> c.PermitPosting:
    return c.PermitPosting(
        name=scene.name,
        person=scene.given.person(person),
        post=scene.given.name("posts", "p1"),
        until=scene.at + timedelta(days=1),
    )


def test_the_chair_permits_nothing_while_the_liaison_trustee_is_free() -> None:
    scene = twitter(house())
    refused = scene.when(permit(scene, "mona"), "chas")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-2.1-team")
    assert not scene.when(permit(scene, "mona"), "tom").violations
    own = scene.when(permit(scene, "mona"), "mona")
    assert own.violations[0].message.endswith("; tom may")


@pytest.mark.parametrize("why", ["gone", "torn"])
def test_the_chair_permits_where_neither_who_is_named_can(why: str) -> None:
    given = house(tom=why == "torn")
    if why == "torn":
        channel = given.name("channels", "twitter")
        given = given.with_organisation(declared={channel: (given.person("tom"),)})
    scene = twitter(given)
    scene.when(permit(scene, "mona"), "chas").then(e.PostingPermitted)


def approve(scene: Scene) -> c.ApproveGrant:
    return c.ApproveGrant(name=scene.name, grant=scene.state.grants[-1].id)


def proposed(given: Given, person: str, by: str = "tom") -> Scene:
    scene = twitter(given)
    return scene.when(c.ProposeGrant(name=scene.name, person=given.person(person)), by)


def test_of_two_who_authorise_the_one_who_is_named_comes_first() -> None:
    given = house().with_person("mona", "admin_manager", "liaison_trustee")
    scene = proposed(given, "lena")
    scene = scene.when(approve(scene), "mona")
    assert not scene.event.live
    assert scene.when(approve(scene), "chas").violations
    assert scene.when(approve(scene), "tom").event.live


def test_for_a_role_that_the_free_one_does_not_hold_the_chair_stands_in() -> None:
    given = house().with_person("mona", "admin_manager", "social_lead")
    scene = proposed(given, "mona")
    # Tom has said yes, and a second Liaison Trustee adds nothing to that.
    scene = scene.meanwhile(given.with_person("lily", "liaison_trustee"))
    scene = scene.when(approve(scene), "tom")
    assert not scene.event.live
    assert scene.when(approve(scene), "lily").violations
    assert scene.when(approve(scene), "chas").event.live

"""What somebody did for a post counts no more once they declared what binds them (230)."""

from typing import Any, Final

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.people.decide import PEOPLE
from duecourse.posts import commands as c
from duecourse.testing import PostScene, Scene, writing
from tests.rules.houses import House, everywhere
from tests.rules.test_declared_afterwards import HOUSES, declared
from tests.scenarios.acat import acat
from tests.scenarios.zrtherapy import zrtherapy


def found(scene: PostScene) -> set[str]:
    return {one.reason for one in scene.violations}


# --- who was consulted, in a regulated period ---


def campaigning() -> PostScene:
    given = acat().with_organisation(regulated_period_open=True).with_person("tim", "trustee")
    return writing(given, campaigning="yes", category="policy_view").submitted()


def consulted(post: PostScene, who: str) -> PostScene:
    return post.does(c.RecordConsultation, who, finding="clear")


@pytest.mark.parametrize("about", ["posts/p1", "people/lena"])
def test_who_was_consulted_and_is_bound_since_was_not(about: str) -> None:
    post = consulted(campaigning(), "tess")
    assert Reason.CONSULTATION_REQUIRED not in found(post.approved())
    torn = declared(post, "tess", about=about)
    refused = torn.approved()
    assert Reason.CONSULTATION_REQUIRED in found(refused)
    (said,) = [v.message for v in refused.violations if v.reason == Reason.CONSULTATION_REQUIRED]
    assert "tess" in said
    assert "declared" not in said, "what they declared is theirs"
    assert Reason.CONSULTATION_REQUIRED not in found(consulted(torn, "tim").approved())


def test_what_concerns_something_else_leaves_it_as_it_is() -> None:
    torn = declared(consulted(campaigning(), "tess"), "tess", about="posts/p9")
    assert Reason.CONSULTATION_REQUIRED not in found(torn.approved())


# --- who confirmed a promise ---


def test_who_confirmed_a_promise_and_is_bound_since_confirmed_nothing() -> None:
    given = zrtherapy().with_person("zed", "owner").with_person("zac", "owner")
    post = writing(given, contains_commitment="yes").submitted()
    confirmed = post.does(c.ConfirmCommitment, "zed")
    assert not confirmed.violations
    assert Reason.CONFIRMATION_REQUIRED not in found(confirmed.approved(by="zac"))
    torn = declared(confirmed, "zed", about="posts/p1")
    assert Reason.CONFIRMATION_REQUIRED in found(torn.approved(by="zac"))
    again = torn.does(c.ConfirmCommitment, "zac")
    assert Reason.CONFIRMATION_REQUIRED not in found(again.approved(by="zac"))


# --- who cleared a doubt ---

ANSWERS: Final = {"acat": ("tom", "chas"), "cleanslate": ("cleo", "lou"), "stass": ("dee", "lin")}


def cleared(post: PostScene, by: str) -> PostScene:
    doubt = post.state.doubts[-1].id
    return post.does(c.AnswerDoubt, by, doubt=doubt, answer="So it is.", finding="clear")


@pytest.mark.parametrize(("given", "first", "other"), HOUSES)
def test_who_cleared_a_doubt_and_is_bound_since_cleared_nothing(
    given: Any, first: str, other: str
) -> None:
    post = writing(given).submitted()
    asked = post.does(c.RaiseDoubt, given.author, question="Is it so?")
    answers = [one for one in (first, other) if not cleared(asked, one).violations]
    if len(answers) < 2:
        pytest.skip("one alone answers here")
    clear = cleared(asked, answers[0])
    judge = answers[1]
    assert Reason.UNRESOLVED_DOUBT not in found(clear.approved(by=judge))
    torn = declared(clear, answers[0], about="posts/p1")
    assert Reason.UNRESOLVED_DOUBT in found(torn.approved(by=judge))
    anew = torn.does(c.RaiseDoubt, given.author, question="Is it so?")
    assert Reason.UNRESOLVED_DOUBT not in found(cleared(anew, answers[1]).approved(by=judge))


# --- a conflict is about something ---


@everywhere
@pytest.mark.parametrize("about", ["people", "posts/p1"])
def test_a_conflict_says_about_what(house: House, about: str) -> None:
    given = house()
    name = given.person(given.publisher)
    scene = Scene(given, PEOPLE, name, given.facts[name])
    named = given.person("reader") if about == "people" else f"{given.organisation}/{about}"
    bare = people.DeclareConflict(name=name, nature="My brother's")
    scene.when(bare, given.publisher).then_refused_alone(Reason.FIELD_REQUIRED)
    said = people.DeclareConflict(name=name, nature="My brother's", about=named)
    assert scene.when(said, given.publisher).state.conflicts == (named,)

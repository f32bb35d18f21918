"""Doubts: an answer says whether the matter is clear, and somebody can always give one."""

from dataclasses import replace

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.state import Doubt
from duecourse.testing import Given, PostScene, unwritten, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


def _doubted(given: Given, by: str, kind: str = "confidentiality") -> PostScene:
    return writing(given).submitted().does(c.RaiseDoubt, by, kind=kind, question="May we?")


def _said(post: PostScene, by: str, finding: str = "clear", answer: str = "So it is.") -> PostScene:
    doubt = post.state.doubts[-1].id
    return post.does(c.AnswerDoubt, by, doubt=doubt, answer=answer, finding=finding)


def _retracted(post: PostScene, by: str, reason: str = "I was wrong.") -> PostScene:
    return post.does(c.RetractDoubt, by, doubt=post.state.doubts[-1].id, reason=reason)


def test_a_doubt_that_is_not_clear_holds_the_post_back() -> None:
    held = _said(_doubted(cleanslate(), "wes"), "lou", "not_clear", "This must not be published.")
    held.then(e.DoubtAnswered).approved(by="ivy").then_refused_alone(
        Reason.UNRESOLVED_DOUBT, "CS-7.3-doubt"
    )


@pytest.mark.parametrize(
    ("finding", "answer", "why"),
    [
        ("", "So it is.", Reason.FIELD_REQUIRED),
        ("clear", "", Reason.FIELD_REQUIRED),
        ("clear", "\u200b", Reason.FIELD_REQUIRED),
        ("fine", "So it is.", Reason.FIELD_INVALID),
    ],
)
def test_an_answer_says_clear_or_not_and_why(finding: str, answer: str, why: Reason) -> None:
    refused = _said(_doubted(cleanslate(), "wes"), "lou", finding, answer)
    refused.then_refused_alone(why)


def test_another_entitled_person_clears_what_one_found_not_clear() -> None:
    held = _said(_doubted(stass(), "sam"), "lin", "not_clear")
    _said(held, "lin").then_refused_alone(Reason.SELF_APPROVAL)
    _said(held, "dee").then(e.DoubtAnswered).approved(by="lin").then_in("review")


@pytest.mark.parametrize("first", ["lin", "dee"])
def test_whoever_found_it_not_clear_before_another_did_clears_it_no_more(first: str) -> None:
    second = {"lin": "dee", "dee": "lin"}[first]
    held = _said(_said(_doubted(stass(), "sam"), first, "not_clear"), second, "not_clear")
    for one in (first, second):
        _said(held, one).then_refused(Reason.SELF_APPROVAL)
    assert held.state.doubts[-1].holds


def test_a_new_revision_asks_again_and_whoever_found_it_not_clear_may_answer() -> None:
    held = _said(_doubted(cleanslate(), "wes"), "lou", "not_clear")
    again = held.revised(text="Without the figures.").submitted()
    again.approved(by="ivy").then_refused_alone(Reason.UNRESOLVED_DOUBT, "CS-7.3-doubt")
    _said(again, "lou").approved(by="ivy").then_in("review")


def test_what_was_clear_is_not_asked_again() -> None:
    clear = _said(_doubted(cleanslate(), "wes"), "lou")
    clear.revised(text="Shorter.").submitted().approved(by="ivy").then_in("review")


def test_an_answer_of_a_time_when_none_said_so_does_not_clear() -> None:
    doubt = Doubt("doubt-3", "other", acat().person("sam"), acat().person("tom"), outcome="")
    assert doubt.holds


def test_whoever_raised_a_doubt_by_mistake_takes_it_back_and_says_why() -> None:
    post = _doubted(acat(), "sam", "other")
    _retracted(post, "sam", reason="").then_refused_alone(Reason.FIELD_REQUIRED)
    for other in ("lena", "ada", "tom"):
        _retracted(post, other).then_refused_alone(Reason.NOT_AUTHORISED)
    back = _retracted(post, "sam").then(e.DoubtRetracted)
    back.approved().then_in("review")
    _retracted(back, "sam").then_refused_alone(Reason.NOT_FOUND)
    _said(back, "tom").then_refused_alone(Reason.NOT_FOUND)


def test_nobody_takes_back_what_somebody_found_not_clear() -> None:
    held = _said(_doubted(acat(), "sam", "other"), "tom", "not_clear")
    _retracted(held, "sam").then_refused_alone(Reason.UNRESOLVED_DOUBT)


def test_nobody_clears_a_colleague_s_doubt_about_what_they_wrote() -> None:
    post = writing(stass()).revised(by="lin", text="Mine.").submitted()
    post = post.does(c.RaiseDoubt, "max", question="Really?")
    _said(post, "lin").then_refused_alone(Reason.SELF_APPROVAL)
    _said(post, "dee").then(e.DoubtAnswered)


# --- somebody can always answer ---


@pytest.mark.parametrize("wrote", [False, True])
def test_the_only_line_manager_s_doubt_goes_to_the_chief_executive(wrote: bool) -> None:
    given = cleanslate()
    post = unwritten(given).drafted()
    post = post.revised(by="ivy", text="New.") if not wrote else post
    post = post.submitted().does(c.RaiseDoubt, "lou", question="May we?")
    _said(post, "lou").then_refused_alone(Reason.NOT_AUTHORISED, "CS-7.3-doubt")
    _said(post, "cleo").then(e.DoubtAnswered).approved(by="lou").then_in("review")


def test_the_chief_executive_answers_no_doubt_that_the_line_manager_can() -> None:
    post = _doubted(cleanslate(), "wes")
    _said(post, "cleo").then_refused_alone(Reason.NOT_AUTHORISED, "CS-7.3-doubt")
    two = _doubted(cleanslate().with_person("liz", "line_manager"), "lou")
    _said(two, "cleo").then_refused_alone(Reason.NOT_AUTHORISED, "CS-7.3-doubt")
    _said(two, "liz").then(e.DoubtAnswered)


def test_the_owner_answers_a_doubt_though_a_manager_is_appointed() -> None:
    given = zrtherapy().with_person("max", "social_media_manager")
    for who in ("con", "max"):
        doubted = writing(given).submitted()
        doubted = doubted.does(c.RaiseDoubt, who, question="Is that kind?")
        assert _said(doubted, "max" if who == "con" else "zoe").state.doubts[-1].outcome == "clear"


def test_the_liaison_trustee_says_where_acat_stands_on_their_own_doubt() -> None:
    _said(_doubted(acat(), "tom", "position"), "tom").then(e.DoubtAnswered)


@pytest.mark.parametrize("about", ["people/wes", "posts/p1"])
def test_whoever_declared_a_conflict_about_it_leaves_the_doubt_to_another(about: str) -> None:
    given = cleanslate()
    torn = {f"{given.organisation}/{about}": (given.person("lou"),)}
    doubted = _doubted(given.with_organisation(declared=torn), "wes")
    assert _said(doubted, "lou").violations
    assert not _said(_doubted(given, "wes"), "lou").violations
    _said(doubted, "cleo").then(e.DoubtAnswered)


# --- what one found not clear, another clears: also of what was published ---


def _down(given: Given, by: str) -> PostScene:
    """Return a published post that came down while a doubt about it is open."""
    post = writing(given).reviewed().verified().later(minutes=31).published().confirmed()
    post = post.does(c.RaiseDoubt, by, kind="confidentiality", question="Might we?")
    return post.does(c.RecordTakedown, given.author, reason="In doubt.")


@pytest.mark.parametrize(
    ("given", "asks", "first", "other"),
    [
        (acat(), "sam", "cleo", "chris"),
        (cleanslate(), "wes", "lou", "cleo"),
        (stass(), "vic", "lin", "max"),
        (zrtherapy().with_person("zed", "owner"), "con", "zoe", "zed"),
    ],
)
def test_of_a_published_post_another_clears_what_one_found_not_clear(
    given: Given, asks: str, first: str, other: str
) -> None:
    given = given if first != "zoe" else replace(given, author="con", publisher="con")
    given = given.with_channel(given.platform, given.author)
    held = _said(_down(given, asks), first, "not_clear")
    refused = _said(held, first)
    assert Reason.SELF_APPROVAL in {v.reason for v in refused.violations}
    assert "new revision" not in refused.violations[0].message
    cleared = _said(held, other).then(e.DoubtAnswered)
    assert not cleared.state.doubts[-1].holds


def test_a_line_manager_who_found_it_not_clear_leaves_it_to_who_stands_above_them() -> None:
    given = cleanslate()
    wes = given.with_person("wes", "authorised_worker", line_manager=given.person("lou"))
    held = _said(_down(wes, "wes"), "lou", "not_clear")
    for other in ("ivy", "bea", "pru", "wes"):
        assert _said(held, other).violations, other
    refused = _said(held, "lou")
    refused.then_refused(Reason.SELF_APPROVAL)
    assert "cleo may" in refused.violations[0].message
    _said(held, "cleo").then(e.DoubtAnswered)


def test_whoever_is_alone_thinks_again_about_what_they_found_not_clear() -> None:
    alone = {"owner": (zrtherapy().person("zoe"),)}
    held = _said(_down(zrtherapy().with_organisation(officers=alone), "zoe"), "zoe", "not_clear")
    assert not _said(held, "zoe").state.doubts[-1].holds


def test_what_two_found_not_clear_waits_for_a_third() -> None:
    held = _said(_said(_down(stass(), "vic"), "lin", "not_clear"), "max", "not_clear")
    assert Reason.SELF_APPROVAL in {v.reason for v in _said(held, "max").violations}
    _said(held, "dee").then(e.DoubtAnswered)

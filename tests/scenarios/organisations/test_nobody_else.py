"""Where another person is asked for and there is none, the policy says who acts (decision 061)."""

from collections.abc import Mapping
from typing import Any

import pytest

from duecourse.channels import commands as channels
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.complaints import commands as complaints
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.state import Post
from duecourse.testing import PLAINLY, Given, Scene, decided_by, writing
from tests.unit.packs.making import loaded

BODY = decided_by()
UKCP = decided_by("ukcp")
CLEAR: Mapping[str, str] = {"finding": "clear", "answer": "It may be published as it is."}


def house(pack: str, people: Mapping[str, tuple[str, ...]], platform: str, **more: Any) -> Given:
    """Return an organisation with these people, the first of whom writes."""
    return Given.under(pack, people, platform=platform, author=next(iter(people)), **more)


def complained(given: Given, author: str, **state: Any) -> Scene:
    """Return a scene in which somebody complained about a post of an author."""
    post = given.name("posts", "p1")
    about = Post(state="published", version=9, author=given.person(author))
    known = given.knowing("posts", "p1", about)
    fields = {
        "kind": "channel_post",
        "state": "received",
        "version": 1,
        "about": (post,),
        "by_media": "no",
        **state,
    }
    return Scene(known, COMPLAINTS, given.name("complaints", "k1"), Complaint(**fields))


def access(given: Given, platform: str, whose: str, *, by: str) -> Scene:
    """Return a scene in which access was proposed for somebody."""
    channel = given.name("channels", platform)
    scene = Scene(given, CHANNELS, channel, Channel(state="active", version=1, platform=platform))
    return scene.when(channels.ProposeGrant(name=channel, person=given.person(whose)), by)


def approved(scene: Scene, *people: str, outside: OutsideWord | None = None) -> Scene:
    """Return the scene after each of the people approved the last grant."""
    for person in people:
        grant = scene.state.grants[-1].id
        command = channels.ApproveGrant(name=scene.name, grant=grant)
        scene = scene.when(command, person, outside=outside)
    return scene


# --- ZRTherapy: the owner acts where nobody else is named ---


def test_of_a_complaint_about_the_owner_an_outside_body_decides_to_its_end_and_again() -> None:
    scene = complained(house("zrtherapy", {"zoe": ("owner",)}, "twitter"), "zoe")
    # That it came is said by whoever is there; what comes of it is not.
    acknowledged = scene.when(complaints.AcknowledgeComplaint(name=scene.name), "zoe")
    outcome = complaints.ResolveComplaint(name=scene.name, outcome="Corrected", **PLAINLY)
    refused = acknowledged.when(outcome, "zoe")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    resolved = acknowledged.when(outcome, "zoe", outside=UKCP).then_in("resolved")
    assert "EXT-NOBODY-ELSE" in resolved.verdict.events[-1].envelope.clauses
    again = complaints.ReopenComplaint(name=scene.name, new_evidence="A second letter")
    resolved.when(again, "zoe", outside=UKCP).then_in("acknowledged")


@pytest.mark.parametrize("manager", [(), ("manager",)])
def test_the_owner_answers_a_doubt_whether_a_manager_is_appointed_or_not(
    manager: tuple[str, ...],
) -> None:
    people = {"con": ("authorised_user",), "zoe": ("owner",)}
    people |= dict.fromkeys(manager, ("social_media_manager",))
    post = writing(house("zrtherapy", people, "twitter", reviewer="zoe"), category="own_content")
    post = post.does(c.RaiseDoubt, "con", question="May we?")
    post.does(c.AnswerDoubt, "zoe", doubt=post.state.doubts[-1].id, **CLEAR).then(e.DoubtAnswered)


# --- Clean Slate: the other of those named, the Chief Executive ---

FEW = {"lou": ("line_manager",), "cleo": ("ceo",)}


def test_the_doubt_of_the_only_line_manager_is_answered_by_the_chief_executive() -> None:
    post = writing(house("cleanslate", {"wes": ("authorised_worker",), **FEW}, "facebook"))
    post = post.does(c.RaiseDoubt, "lou", question="May we?")
    doubt = post.state.doubts[-1].id
    refused = post.does(c.AnswerDoubt, "lou", doubt=doubt, **CLEAR)
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "CS-7.3-doubt")
    answered = post.does(c.AnswerDoubt, "cleo", doubt=doubt, **CLEAR).then(e.DoubtAnswered)
    assert answered.verdict.events[-1].envelope.role == "line_manager"


def test_the_chief_executive_does_not_answer_for_a_line_manager_who_is_not_concerned() -> None:
    post = writing(house("cleanslate", {"wes": ("authorised_worker",), **FEW}, "facebook"))
    post = post.does(c.RaiseDoubt, "wes", question="May we?")
    refused = post.does(c.AnswerDoubt, "cleo", doubt=post.state.doubts[-1].id, **CLEAR)
    refused.then_refused(Reason.NOT_AUTHORISED, "CS-7.3-doubt")


def test_a_complaint_about_the_only_line_manager_is_resolved_by_the_chief_executive() -> None:
    scene = complained(house("cleanslate", FEW, "facebook"), "lou", state="acknowledged")
    outcome = complaints.ResolveComplaint(name=scene.name, outcome="Taken down", **PLAINLY)
    scene.when(outcome, "lou").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    scene.when(outcome, "cleo").then_in("resolved")


def test_the_chief_executive_approves_an_account_of_her_own_if_she_is_the_only_one() -> None:
    for ivy in ({}, {"ivy": ("responsible_manager",)}):
        given = house("cleanslate", {**FEW, **ivy}, "facebook")
        asked = Channel(state="requested", version=1, requested_by=given.person("cleo"))
        scene = Scene(given, CHANNELS, given.name("channels", "twitter"), asked)
        done = scene.when(channels.ApproveChannel(name=scene.name), "cleo")
        if ivy:
            done.then_refused_alone(Reason.SELF_APPROVAL, "EXT-ACCESS-other")
        else:
            assert "CS-4.1-new-account" in done.verdict.events[-1].envelope.clauses


def test_where_one_person_does_everything_an_outside_body_decides_and_is_named() -> None:
    given = house("cleanslate", {"una": ("ceo", "line_manager")}, "facebook")
    scene = complained(given, "una", state="acknowledged")
    command = complaints.ResolveComplaint(name=scene.name, outcome="Corrected", **PLAINLY)
    scene.when(command, "una").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    done = scene.when(command, "una", outside=BODY)
    assert done.verdict.events[-1].envelope.role == "outside"


# --- STaSS: the Director, the Board ---

STASS = {"lin": ("line_manager",), "dee": ("director",), "bo": ("board",)}


def test_the_director_is_given_access_by_the_board_alone() -> None:
    given = house("stass", STASS, "facebook")
    for nobody in ("lin", "dee"):
        command = channels.ProposeGrant(
            name=given.name("channels", "facebook"), person=given.person("dee")
        )
        state = Channel(state="active", version=1, platform="facebook")
        scene = Scene(given, CHANNELS, command.name, state).when(command, nobody)
        scene.then_refused(Reason.NOT_AUTHORISED, "STASS-5.2-authorise")
    done = approved(access(given, "facebook", "dee", by="bo"), "bo")
    assert done.state.grants[-1].live


@pytest.mark.parametrize("manager", ["", "gone"])
def test_whoever_has_no_line_manager_any_more_is_authorised_by_the_director(manager: str) -> None:
    given = house("stass", STASS, "facebook").with_person("gone", state="left")
    named = given.person(manager) if manager else ""
    given = given.with_person("sam", "user", line_manager=named)
    done = approved(access(given, "facebook", "sam", by="dee"), "dee")
    assert done.state.grants[-1].live


def test_a_volunteer_is_authorised_by_the_co_ordinator_who_manages_them() -> None:
    given = house("stass", STASS, "facebook").with_person("vic", "volunteer_coordinator")
    given = given.with_person("val", "user", line_manager=given.person("vic"))
    assert approved(access(given, "facebook", "val", by="vic"), "vic").state.grants[-1].live


# --- ACAT: two of those named, the Chair for one who is tied ---

TEAM = {"mona": ("admin_manager",), "tom": ("liaison_trustee",), "chris": ("chair",)}


@pytest.mark.parametrize(
    ("platform", "whose", "others"),
    [("twitter", "tom", ("mona", "chris")), ("facebook", "mona", ("tom", "chris"))],
)
def test_those_who_run_a_channel_get_access_to_it(
    platform: str, whose: str, others: tuple[str, str]
) -> None:
    given = house("acat", TEAM, platform)
    proposed = access(given, platform, whose, by=others[0])
    grant = proposed.state.grants[-1].id
    own = proposed.when(channels.ApproveGrant(name=proposed.name, grant=grant), whose)
    own.then_refused(Reason.SELF_APPROVAL, "EXT-ACCESS-other")
    half = approved(proposed, others[0])
    assert not half.state.grants[-1].live
    assert approved(half, others[1]).state.grants[-1].live


def test_one_person_in_both_roles_is_one_of_two_and_the_chair_the_other() -> None:
    given = house(
        "acat",
        {
            "uma": ("admin_manager", "liaison_trustee"),
            "chris": ("chair",),
            "lena": ("social_lead",),
        },
        "twitter",
    )
    half = approved(access(given, "twitter", "lena", by="uma"), "uma")
    assert not half.state.grants[-1].live
    approved(half, "uma").then_refused(Reason.ALREADY_EXISTS)
    assert approved(half, "chris").state.grants[-1].live


def test_two_who_are_all_there_is_have_access_approved_by_an_outside_body() -> None:
    given = house(
        "acat", {"uma": ("admin_manager", "liaison_trustee"), "lena": ("social_lead",)}, "twitter"
    )
    half = approved(access(given, "twitter", "lena", by="uma"), "uma")
    approved(half, "uma").then_refused(Reason.ALREADY_EXISTS, "EXT-NOBODY-ELSE")
    assert approved(half, "uma", outside=BODY).state.grants[-1].live


# --- what a pack may say ---


def test_a_pack_that_says_nothing_refuses_and_says_what_to_change() -> None:
    given = Given.under(loaded(), {"una": ("captain",)}, platform="mastodon", author="una")
    scene = complained(given, "una", state="acknowledged")
    said = {**PLAINLY, "signpost": ""}
    command = complaints.ResolveComplaint(name=scene.name, outcome="Corrected", **said)
    refused = scene.when(command, "una")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST)
    assert "let the policy say who acts then" in refused.violations[0].message
    asked = ("nobody_else", "handle_complaint, settle_complaint")
    assert asked in refused.violations[0].facts

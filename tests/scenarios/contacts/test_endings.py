"""A contact ends with what was done, and that is on record (decision 144)."""

from dataclasses import replace as changed
from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.contacts import commands as c
from duecourse.contacts import events as e
from duecourse.contacts.decide import CONTACTS
from duecourse.facts.replies import Reply
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Post
from duecourse.testing import Given, Scene, decided_by
from tests.rules.houses import House, everywhere
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.contacts.test_contacts import NOBODY
from tests.scenarios.zrtherapy import zrtherapy


def _contact(given: Given, **state: Any) -> Scene:
    state = {"kind": "comment", "assignee": given.person(given.author), **state}
    given = given.with_contact("m1", **state)
    name = given.name("contacts", "m1")
    return Scene(given, CONTACTS, name, given.facts[name])


def _closed(scene: Scene, outcome: str, to: str = "", by: str = "") -> Scene:
    end = c.CloseContact(name=scene.name, outcome=outcome, says_wrong="no", signposted_to=to)
    return scene.when(end, by or scene.given.author)


def _replied(scene: Scene) -> Scene:
    told = c.ReplyToContact(name=scene.name, route="email", summary="Do ring us.", **NOBODY)
    return scene.when(told, scene.given.author).then_in("answered")


@everywhere
@pytest.mark.parametrize("outcome", ["answered", "followed_up", "signposted", "no_reply_needed"])
@pytest.mark.parametrize("state", ["assigned", "moved"])
def test_nothing_ends_with_what_was_not_done(house: House, outcome: str, state: str) -> None:
    scene = _contact(house(), state=state, route="email" if state == "moved" else "")
    _closed(scene, outcome, "office" if outcome == "signposted" else "").then_refused(
        Reason.OUTCOME_REQUIRED
    )


@everywhere
@pytest.mark.parametrize("outcome", ["answered", "followed_up"])
@pytest.mark.parametrize("state", ["assigned", "moved"])
def test_an_answer_on_record_ends_it(house: House, outcome: str, state: str) -> None:
    scene = _replied(_contact(house(), state=state, route="phone" if state == "moved" else ""))
    _closed(scene, outcome).then_in("closed")


@everywhere
def test_whoever_was_signposted_was_told_where_to_turn(house: House) -> None:
    scene = _replied(_contact(house()))
    _closed(scene, "signposted").then_refused_alone(Reason.FIELD_REQUIRED)
    _closed(scene, "signposted", "next door").then_refused_alone(Reason.FIELD_INVALID)
    _closed(scene, "answered", "office").then_refused_alone(Reason.FIELD_INVALID)
    ended = _closed(scene, "signposted", "health_service").then(e.ContactClosed)
    assert ended.event.signposted_to == "health_service"


@everywhere
def test_an_answer_to_what_they_wrote_before_is_none_to_what_they_wrote_since(
    house: House,
) -> None:
    scene = _closed(_replied(_contact(house())), "signposted", "office")
    scene = scene.when(c.ReopenContact(name=scene.name, summary="And?"), scene.given.author)
    for outcome in ("answered", "followed_up"):
        _closed(scene, outcome).then_refused(Reason.OUTCOME_REQUIRED)
    # They were told where to turn, and that stands.
    _closed(scene, "signposted").then_in("closed")
    _closed(_replied(scene), "answered").then_in("closed")


@everywhere
@pytest.mark.parametrize(
    ("post", "ends"),
    [
        ({"state": "published"}, True),
        ({"state": "complaint"}, True),
        ({"state": "resolved", "visibility": "taken_down"}, True),
        ({"state": "consent_verified"}, False),
        ({"state": "withdrawn"}, False),
        (None, False),
    ],
)
def test_a_post_that_answered_it_went_out(
    house: House, post: dict[str, Any] | None, ends: bool
) -> None:
    given = house()
    if post is not None:
        given = given.knowing("posts", "p7", replace(Post(version=9), **post))
    reply = Reply(given.name("posts", "p7"), "reply", 0)
    end = _closed(_contact(given, replies=(reply,)), "answered")
    end.then_in("closed") if ends else end.then_refused(Reason.OUTCOME_REQUIRED)


@everywhere
@pytest.mark.parametrize("kind", ["holding_response", "like"])
def test_what_says_that_an_answer_follows_or_nothing_is_no_answer(house: House, kind: str) -> None:
    given = house()
    name, m1 = given.name("posts", "p7"), given.name("contacts", "m1")
    content = replace(Post().content, kind=kind, contact=m1)
    post = Post(state="published", version=9, content=content)
    given = given.knowing("posts", "p7", post)
    scene = _contact(given, replies=(Reply(name, kind, 0),))
    said = c.ReplyToContact(name=scene.name, post=name)
    scene.when(said, given.author).then_refused_alone(Reason.FIELD_INVALID)
    _closed(scene, "answered").then_refused(Reason.OUTCOME_REQUIRED)
    answer = replace(post, content=replace(content, kind="reply"))
    known = changed(scene, given=scene.given.knowing("posts", "p7", answer))
    known.when(said, given.author).then_in("answered")


@pytest.mark.parametrize(
    ("house", "kind", "by", "clause"),
    [
        (cleanslate, "service_user", "lou", "CS-7.4-contact"),
        (zrtherapy, "support_request", "zoe", "ZRT-RE-followup"),
    ],
)
@pytest.mark.parametrize(
    ("why", "once"),
    [
        ("thanks", True),
        ("abuse", True),
        ("duplicate", True),
        ("nothing_asked", False),
        ("spam", False),
        ("critical", False),
    ],
)
def test_whoever_is_owed_an_answer_and_had_one_may_just_say_thanks(
    house: House, kind: str, by: str, clause: str, why: str, once: bool
) -> None:
    given = house()
    state: dict[str, Any] = {"kind": kind, "assignee": given.person(by)}
    needless = c.NoReplyNeeded(name=given.name("contacts", "m1"), why=why, says_wrong="no")
    first = _contact(given, **state)
    first.when(needless, by).then_refused(Reason.OUTCOME_REQUIRED, clause)
    # Written again, and closed, but never answered: it is owed still.
    again = _contact(given, **state, returns=2)
    again.when(needless, by).then_refused(Reason.OUTCOME_REQUIRED, clause)
    had = _contact(given, **state, returns=1, answered_in=(0,)).when(needless, by)
    had.then_in("closed") if once else had.then_refused(Reason.OUTCOME_REQUIRED, clause)


def test_thanks_of_a_service_user_are_for_the_line_manager_as_all_that_follows() -> None:
    given = cleanslate()
    scene = _contact(given, kind="service_user", returns=1, answered_in=(0,))
    thanks = c.NoReplyNeeded(name=scene.name, why="thanks", says_wrong="no")
    scene.when(thanks, "wes").then_refused_alone(Reason.ROUTE_REQUIRED, "CS-7.4-escalate")


def _alone() -> Given:
    return (
        zrtherapy()
        .with_person("con", state="left")
        .with_organisation(officers={"owner": (zrtherapy().person("zoe"),)})
    )


def _about_zoe(given: Given, state: str = "received", **fields: Any) -> Scene:
    zoe = given.person("zoe")
    held = zoe if state == "assigned" else ""
    return _contact(given, state=state, assignee=held, concerns=(zoe,), **fields)


def test_who_works_alone_takes_a_remark_about_themselves_by_the_outside_route() -> None:
    scene = _about_zoe(_alone(), kind="comment")
    to_zoe = c.AssignContact(name=scene.name, assignee=scene.given.person("zoe"))
    scene.when(to_zoe, "zoe").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    taken = scene.when(to_zoe, "zoe", outside=decided_by("ukcp")).then_in("assigned")
    told = c.ReplyToContact(name=scene.name, route="email", summary="Ask UKCP.", **NOBODY)
    taken.when(told, "zoe").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    taken = taken.when(told, "zoe", outside=decided_by("ukcp")).then_in("answered")
    end = c.CloseContact(name=scene.name, outcome="answered", says_wrong="no")
    taken.when(end, "zoe", outside=decided_by("ukcp")).then_in("closed")


def test_who_asks_for_help_is_answered_by_whom_they_named_where_nobody_else_is_there() -> None:
    scene = _about_zoe(_alone(), kind="support_request")
    to_zoe = c.AssignContact(name=scene.name, assignee=scene.given.person("zoe"))
    scene = scene.when(to_zoe, "zoe").then_in("assigned")
    told = c.ReplyToContact(name=scene.name, route="email", summary="I ring today.", **NOBODY)
    answered = scene.when(told, "zoe").then_in("answered")
    # Whether they said that something was wrong is not for whom they named.
    end = c.CloseContact(name=scene.name, outcome="answered", says_wrong="no")
    answered.when(end, "zoe").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    none = c.NoReplyNeeded(name=scene.name, why="thanks", says_wrong="no")
    scene.when(none, "zoe").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    wrong = scene.when(c.ClassifyContact(name=scene.name, says_wrong="no"), "zoe")
    wrong.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    says = _about_zoe(_alone(), kind="support_request", says_wrong="yes", state="assigned")
    says.when(told, "zoe").then_refused_alone(Reason.ROUTE_REQUIRED)


def test_who_asks_for_help_and_names_everybody_is_answered_by_one_of_them() -> None:
    given = zrtherapy()
    everybody = tuple(map(given.person, ("zoe", "con")))
    scene = _contact(given, state="received", kind="support_request", concerns=everybody)
    to_con = c.AssignContact(name=scene.name, assignee=everybody[1])
    taken = scene.when(to_con, "zoe").then_in("assigned")
    told = c.ReplyToContact(name=scene.name, route="email", summary="We ring today.", **NOBODY)
    taken.when(told, "con").then_in("answered")


def test_who_does_not_work_alone_leaves_it_to_others_whatever_an_outside_body_said() -> None:
    scene = _about_zoe(zrtherapy())
    to_zoe = c.AssignContact(name=scene.name, assignee=scene.given.person("zoe"))
    for by in ("zoe", "con"):
        refused = scene.when(to_zoe, by, outside=decided_by("ukcp"))
        refused.then_refused(Reason.CONFLICT_OF_INTEREST)
    to_con = c.AssignContact(name=scene.name, assignee=scene.given.person("con"))
    scene.when(to_con, "con").then_in("assigned")


def test_where_the_press_asks_about_the_chief_executive_the_board_gives_the_advice() -> None:
    given = cleanslate()
    scene = _contact(given, kind="press", concerns=(given.person("cleo"),))
    told = c.ReplyToContact(name=scene.name, route="email", summary="Here.", **NOBODY)
    scene.when(told, "wes").then_refused_alone(Reason.ADVICE_REQUIRED, "CS-4.1-media")
    lou = scene.when(c.AdviseOnContact(name=scene.name, advice="Yes."), "lou")
    lou.when(told, "wes").then_refused_alone(Reason.ADVICE_REQUIRED, "CS-4.1-media")
    bea = scene.when(c.AdviseOnContact(name=scene.name, advice="Yes."), "bea")
    bea.when(told, "wes").then_in("answered")


def test_where_a_service_user_goes_on_about_the_line_manager_the_chief_executive_deals() -> None:
    given = cleanslate()
    state: dict[str, Any] = {"kind": "service_user", "returns": 1}
    scene = _contact(given, concerns=(given.person("lou"),), **state)
    told = c.ReplyToContact(name=scene.name, route="email", summary="Here.", **NOBODY)
    for by in ("wes", "ivy"):
        over = c.ReassignContact(name=scene.name, assignee=given.person(by))
        refused = scene.when(over, by).when(told, by)
        refused.then_refused_alone(Reason.ROUTE_REQUIRED, "CS-7.4-escalate")
    over = c.ReassignContact(name=scene.name, assignee=given.person("cleo"))
    scene.when(over, "cleo").when(told, "cleo").then_in("answered")

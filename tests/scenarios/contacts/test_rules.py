"""What the four policies ask of contacts: each rule lets the right act through, and no other."""

from typing import Any

import pytest

from duecourse.contacts import commands as c
from duecourse.contacts import events as e
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.kernel.reasons import Reason
from duecourse.objections.state import Objection
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.contacts.test_contacts import NOBODY
from tests.scenarios.contacts.test_routes import contact
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

FIRST, RELATION, AWARE = "ACAT-POC-first-contact", "ACAT-U18-relationship", "ACAT-U18-aware"
POWER, ESCALATE = "ACAT-M-e-power", "CS-7.4-escalate"


def new(given: Given) -> Scene:
    """Return a contact that is not there yet."""
    return Scene(given, CONTACTS, given.name("contacts", "m1"), Contact())


def reply(scene: Scene, **more: Any) -> c.ReplyToContact:
    fields: dict[str, Any] = {"route": "email", "summary": "Here it is.", **NOBODY, **more}
    return c.ReplyToContact(name=scene.name, **fields)


@pytest.mark.parametrize("who", ["lena", "tom", "chris"])
def test_a_question_about_a_channel_goes_to_administration_first(who: str) -> None:
    scene = contact(acat(), state="received", kind="channel_question")
    straight = c.AssignContact(name=scene.name, assignee=scene.given.person(who))
    scene.when(straight, "lena").then_refused_alone(Reason.ROUTE_REQUIRED, FIRST)
    first = c.AssignContact(name=scene.name, assignee=scene.given.person("ada"))
    scene = scene.when(first, "lena").then_in("assigned")
    on = c.ReassignContact(name=scene.name, assignee=scene.given.person("lena"))
    assert scene.when(on, "ada").then_in("assigned").state.assignee == on.assignee


def test_what_turns_out_to_be_about_a_channel_too_goes_the_same_way() -> None:
    scene = contact(acat(), state="received", kind="question", also=frozenset({"channel_question"}))
    straight = c.AssignContact(name=scene.name, assignee=scene.given.person("lena"))
    scene.when(straight, "lena").then_refused_alone(Reason.ROUTE_REQUIRED, FIRST)


def test_where_nobody_is_of_administration_whoever_stands_in_for_it_is_asked() -> None:
    given = acat()
    for one in ("ada", "mona"):
        given = given.with_person(one, state="left")
    house: Any = given.facts[given.organisation]
    officers = dict.fromkeys(("administrator", "admin_manager"), ())
    given = given.with_organisation(officers={**house.officers, **officers})
    scene = contact(given, state="received", kind="channel_question")
    chair = c.AssignContact(name=scene.name, assignee=scene.given.person("chris"))
    scene.when(chair, "lena").then_in("assigned")


@pytest.mark.parametrize("minor", ["", "unknown", "yes"])
def test_whoever_may_be_under_age_is_told_of_the_risks_and_nobody_is_alone_with_them(
    minor: str,
) -> None:
    scene = contact(acat(), kind="question", minor=minor)
    bare = reply(scene)
    scene.when(bare, "lena").then_refused(Reason.ADVICE_TO_SUBJECT_REQUIRED, AWARE)
    scene.when(bare, "lena").then_refused(Reason.CHECKLIST_INCOMPLETE, RELATION)
    advised = scene.when(c.AdviseWriter(name=scene.name, points=("strangers",)), "lena")
    kept = reply(scene, confirms=("offline_rules",))
    # Whoever replies is no second reader of their own letter.
    alone = advised.when(c.JoinContact(name=scene.name), "lena")
    alone.when(kept, "lena").then_refused_alone(Reason.CHECKLIST_INCOMPLETE, RELATION)
    joined = advised.when(c.JoinContact(name=scene.name), "ada")
    joined.when(reply(scene), "lena").then_refused_alone(Reason.CHECKLIST_INCOMPLETE, RELATION)
    joined.when(kept, "lena").then_in("answered")


@pytest.mark.parametrize("gone", ["left", "suspended", "concerned"])
def test_whoever_read_along_and_is_gone_is_no_company(gone: str) -> None:
    given = acat()
    ada = given.person("ada")
    scene = contact(given, kind="question", minor="yes", readers=(ada,), points=("strangers",))
    kept = reply(scene, confirms=("offline_rules",))
    scene.when(kept, "lena").then_in("answered")
    if gone == "concerned":
        scene = contact(
            given, kind="question", minor="yes", readers=(ada,), points=("strangers",),
            concerns=(ada,),
        )  # fmt: skip
    else:
        held: Any = given.facts[given.organisation]
        officers = {role: tuple(p for p in who if p != ada) for role, who in held.officers.items()}
        given = given.with_person("ada", state=gone).with_organisation(officers=officers)
        scene = scene.meanwhile(given)
    for command in (kept, c.MoveToPrivate(name=scene.name, route="email")):
        scene.when(command, "lena").then_refused_alone(Reason.CHECKLIST_INCOMPLETE, RELATION)
    joined = scene.when(c.JoinContact(name=scene.name), "tom")
    joined.when(kept, "lena").then_in("answered")


def test_nobody_moves_to_a_private_talk_alone_with_whoever_may_be_under_age() -> None:
    scene = contact(acat(), kind="question", minor="")
    move = c.MoveToPrivate(name=scene.name, route="direct_message")
    scene.when(move, "lena").then_refused_alone(Reason.CHECKLIST_INCOMPLETE, RELATION)
    joined = scene.when(c.JoinContact(name=scene.name), "ada")
    joined.when(move, "lena").then_in("moved")
    alone = scene.when(c.ClassifyContact(name=scene.name, minor="no"), "lena")
    alone.when(move, "lena").then_refused_alone(Reason.CHECKLIST_INCOMPLETE, RELATION)
    grown_up = scene.when(c.ClassifyContact(name=scene.name, minor="no"), "ada")
    grown_up.when(move, "lena").then_in("moved")


def test_whoever_answers_a_service_user_has_weighed_who_is_the_stronger() -> None:
    scene = contact(acat(), kind="question", also=frozenset({"service_user"}))
    scene.when(reply(scene), "lena").then_refused_alone(Reason.CHECKLIST_INCOMPLETE, POWER)
    weighed = reply(scene, confirms=("power_weighed",))
    scene.when(weighed, "lena").then_in("answered")


@pytest.mark.parametrize("writer", ["maria", "maria-schmidt", "jsmith82", "m.s", "su-x", "su-7a"])
def test_a_name_stands_nowhere_where_a_surrogate_does(writer: str) -> None:
    scene = new(cleanslate())
    named = c.RecordContact(name=scene.name, kind="service_user", writer=writer)
    scene.when(named, "wes").then_refused_alone(Reason.PERSONAL_DATA, "CS-A-advice")
    later = contact(cleanslate(), kind="service_user")
    says = c.ClassifyContact(name=later.name, writer=writer)
    later.when(says, "wes").then_refused_alone(Reason.PERSONAL_DATA, "CS-A-advice")


@pytest.mark.parametrize("writer", ["su-7", "7", "c.12", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"])
def test_a_surrogate_is_a_few_letters_and_a_number(writer: str) -> None:
    scene = new(cleanslate())
    command = c.RecordContact(name=scene.name, kind="service_user", writer=writer)
    scene.when(command, "wes").then(e.ContactRecorded)


def test_who_wrote_before_by_any_channel_and_to_anybody_is_for_the_line_manager() -> None:
    given = cleanslate()
    before = frozenset({given.name("contacts", "m0")})
    given = given.knowing("objections", "su-7", Objection(state="silent", contacts=before))
    scene = new(given)
    again = c.RecordContact(name=scene.name, kind="service_user", writer="su-7", minor="no")
    scene = scene.when(again, "wes")
    assert scene.state.earlier == 1
    wes, lou = given.person("wes"), given.person("lou")
    taken = scene.when(c.AssignContact(name=scene.name, assignee=wes), "wes")
    taken.when(reply(taken), "wes").then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)
    hers = taken.when(c.ReassignContact(name=scene.name, assignee=lou), "lou")
    hers.when(reply(hers), "lou").then_in("answered")


def test_that_they_wrote_before_counts_however_late_it_is_known() -> None:
    given = cleanslate()
    before = frozenset({given.name("contacts", "m0"), given.name("contacts", "m1")})
    given = given.knowing("objections", "su-7", Objection(state="silent", contacts=before))
    scene = contact(given, kind="service_user", writer="")
    # Who it is was left out: whether they wrote before is not known, and never taken for a no.
    scene.when(reply(scene), "wes").then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)
    told = scene.when(c.ClassifyContact(name=scene.name, writer="su-7"), "wes")
    assert told.state.earlier == 1
    told.when(reply(told), "wes").then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)


def test_the_chief_executive_hears_of_the_press_before_any_answer() -> None:
    scene = contact(cleanslate(), kind="question", also=frozenset({"press"}))
    scene.when(reply(scene), "wes").then_refused_alone(Reason.ADVICE_REQUIRED, "CS-4.1-media")
    heard = scene.when(c.AdviseOnContact(name=scene.name, advice="Say this."), "cleo")
    heard.when(reply(heard), "wes").then_in("answered")


@pytest.mark.parametrize(
    ("given", "kind", "by", "clause"),
    [
        (zrtherapy, "support_request", "con", "ZRT-RE-followup"),
        (cleanslate, "service_user", "wes", "CS-7.4-contact"),
    ],
)
def test_whoever_asks_for_help_is_not_left_without_a_reply(
    given: Any, kind: str, by: str, clause: str
) -> None:
    scene = contact(given(), kind=kind)
    needless = c.NoReplyNeeded(name=scene.name, why="thanks", says_wrong="no")
    scene.when(needless, by).then_refused_alone(Reason.OUTCOME_REQUIRED, clause)
    other = contact(given(), kind="comment")
    other.when(needless, by).then_in("closed")


def test_what_members_find_controversial_waits_for_nobody() -> None:
    # The policy asks members to point it out, and forbids nobody to answer.
    scene = contact(acat(), kind="controversial")
    scene.when(reply(scene), "lena").then_in("answered")
    press = contact(acat(), kind="press")
    press.when(reply(press), "lena").then_in("answered")


def test_that_somebody_is_under_age_is_not_taken_back_by_whoever_deals_with_them() -> None:
    lena = acat().person("lena")
    scene = contact(acat(), kind="question", minor="yes", assignee=lena)
    for said in ("no", "unknown"):
        older = c.ClassifyContact(name=scene.name, minor=said)
        scene.when(older, "lena").then_refused_alone(Reason.CONFIRMATION_REQUIRED)
        assert scene.when(older, "ada").state.minor == said
    # What protects them is said by anybody.
    young = contact(acat(), kind="question", minor="no", assignee=lena)
    says = c.ClassifyContact(name=young.name, minor="yes")
    assert young.when(says, "lena").state.minor == "yes"


def test_whom_a_contact_is_about_gives_it_to_nobody() -> None:
    lena, ada = acat().person("lena"), acat().person("ada")
    scene = contact(acat(), state="received", kind="comment", concerns=(lena,))
    mine = c.AssignContact(name=scene.name, assignee=ada)
    scene.when(mine, "lena").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    held = scene.when(mine, "ada")
    on = c.ReassignContact(name=scene.name, assignee=acat().person("mona"))
    held.when(on, "lena").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    # But whoever it is about may say that it is a complaint.
    made = c.PromoteContact(
        name=scene.name, complaint=acat().name("complaints", "k1"), kind="channel_post"
    )
    held.when(made, "lena").then_in("promoted")


def test_where_nobody_else_is_the_only_one_deals_with_it() -> None:
    scene = contact(zrtherapy(), kind="comment", minor="yes", assignee=zrtherapy().person("zoe"))
    older = c.ClassifyContact(name=scene.name, minor="no")
    assert scene.when(older, "con").state.minor == "no"


def test_what_speaks_of_harm_is_not_left_alone() -> None:
    for given, by in ((acat(), "lena"), (cleanslate(), "wes"), (zrtherapy(), "con")):
        scene = contact(given, kind="comment", also=frozenset({"harm"}))
        needless = c.NoReplyNeeded(name=scene.name, why="abuse", says_wrong="no")
        scene.when(needless, by).then_refused_alone(Reason.OUTCOME_REQUIRED)


@pytest.mark.parametrize("given", [acat, stass, cleanslate, zrtherapy])
@pytest.mark.parametrize("kind", ["question", "support_request", "press", "harm"])
@pytest.mark.parametrize("also", [False, True])
def test_nobody_who_asks_is_told_that_nothing_was_asked(given: Any, kind: str, also: bool) -> None:
    fields: dict[str, Any] = (
        {"kind": "comment", "also": frozenset({kind})} if also else {"kind": kind}
    )
    scene = contact(given(), **fields)
    needless = c.NoReplyNeeded(name=scene.name, why="nothing_asked", says_wrong="no")
    found = scene.when(needless, scene.given.author).violations
    assert (Reason.OUTCOME_REQUIRED, "why") in {(v.reason, v.field) for v in found}


@pytest.mark.parametrize("given", [acat, stass, cleanslate, zrtherapy])
def test_whoever_may_come_to_harm_is_told_where_to_turn(given: Any) -> None:
    house: Given = given()
    scene = contact(house, state="answered", kind="harm", answered_in=(0,))
    closed: dict[str, Any] = {"name": scene.name, "says_wrong": "no"}
    by = house.author
    told = scene.when(c.CloseContact(outcome="answered", **closed), by)
    assert Reason.OUTCOME_REQUIRED in {v.reason for v in told.violations}
    scene.when(c.CloseContact(outcome="followed_up", **closed), by).then_in("closed")
    signposted = c.CloseContact(outcome="signposted", signposted_to="crisis_service", **closed)
    scene.when(signposted, by).then_in("closed")


@pytest.mark.parametrize("given", [acat, stass, cleanslate, zrtherapy])
def test_no_program_judges_what_somebody_wrote(given: Any) -> None:
    house: Given = given()
    house = house.with_person("bot", kind="service_account")
    scene = contact(house, kind="comment")
    name = scene.name
    for command in (
        c.NoReplyNeeded(name=name, why="thanks", says_wrong="no"),
        c.CloseContact(name=name, outcome="answered", says_wrong="no"),
        c.AdviseWriter(name=name, points=("strangers",)),
    ):
        found = scene.when(command, house.author, through="bot").violations
        assert Reason.ACTOR_MISMATCH in {v.reason for v in found}

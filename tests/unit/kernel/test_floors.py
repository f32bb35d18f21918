"""What guards bind under every pack, and how a rule of a pack takes their place."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from duecourse.catalogue import COMMANDS, REGISTRY
from duecourse.channels.commands import ActivateChannel
from duecourse.channels.state import Channel
from duecourse.consents import commands as consents
from duecourse.consents.state import Consent
from duecourse.contacts.state import Contact
from duecourse.incidents import commands as incidents
from duecourse.incidents.state import Incident, ReportDecision
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import decide
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.objections import commands as objections
from duecourse.objections.state import Objection
from duecourse.organisations.state import Organisation
from duecourse.people.state import Acknowledgement, Person
from duecourse.posts import commands as c
from duecourse.posts.content import Content, Subject
from duecourse.posts.state import Doubt, Duty, Post
from duecourse.takedowns.commands import DeclineTakedown
from duecourse.takedowns.state import Takedown
from duecourse.testing import MONDAY
from tests.unit.packs.making import changed, loaded

HARBOUR = "organisations/harbour"
CAPTAIN, WELFARE = f"{HARBOUR}/people/cap", f"{HARBOUR}/people/wel"
POST = f"{HARBOUR}/posts/p1"
CHANNEL = f"{HARBOUR}/channels/mastodon"
CONTACT = f"{HARBOUR}/contacts/m1"
ELSEWHERE = f"{HARBOUR}/contacts/m2"
INCIDENT = f"{HARBOUR}/incidents/i1"

CONSENT = f"{HARBOUR}/consents/c1"
OBJECTION = f"{HARBOUR}/objections/su-1"
YESTERDAY = MONDAY - timedelta(days=1)
_SHOWN = Content(subjects=(Subject(ref="su-1", kind="rower", identifiable="no"),))
_IN_REVIEW = Post(state="review", version=4, author=WELFARE, content=_SHOWN, revision=1)
_ASKED = Consent(state="requested", version=1, subject="su-1", subject_kind="rower")


def _recording(**said: Any) -> consents.RecordConsent:
    return consents.RecordConsent(name=CONSENT, **said)


FLOORS: Mapping[str, tuple[Command, Any, Reason]] = {
    "consent_fresh": (
        c.VerifyConsent(name=POST, revision=1, consents=(CONSENT,)),
        _IN_REVIEW,
        Reason.CONSENT_EXPIRED,
    ),
    "objection_clear": (
        c.VerifyConsent(name=POST, revision=1),
        _IN_REVIEW,
        Reason.CONSENT_WITHDRAWN,
    ),
    "only_the_objector": (
        objections.LiftObjection(name=OBJECTION),
        Objection(state="standing", version=1),
        Reason.CONSENT_WITHDRAWN,
    ),
    "recorded_as_asked": (
        _recording(platforms=("twitter",)),
        _ASKED,
        Reason.CONSENT_OUT_OF_SCOPE,
    ),
    "sought_before_given": (
        _recording(given_at=YESTERDAY),
        msgspec.structs.replace(_ASKED, requested_at=MONDAY),
        Reason.TIME_ORDER,
    ),
    "consent_recorded_fully": (
        _recording(informed=consents.Informed(purpose=True, channels=True)),
        _ASKED,
        Reason.CONSENT_NOT_INFORMED,
    ),
    "past_publication_cited": (
        _recording(basis="past_publication"),
        _ASKED,
        Reason.EVIDENCE_REQUIRED,
    ),
    "group_authority_stated": (
        _recording(giver_role="representative"),
        _ASKED,
        Reason.EVIDENCE_REQUIRED,
    ),
    "channel_official": (
        c.DraftPost(name=POST, channel=f"{HARBOUR}/channels/gone", content=Content()),
        Post(),
        Reason.CHANNEL_UNKNOWN,
    ),
    "channel_free": (
        c.PublishPost(name=POST),
        Post(
            state="consent_verified",
            version=4,
            author=WELFARE,
            channel=CHANNEL,
        ),
        Reason.CHANNEL_HELD,
    ),
    "embargo_passed": (
        c.PublishPost(name=POST),
        Post(
            state="consent_verified",
            version=4,
            author=WELFARE,
            content=Content(embargo_until=MONDAY + timedelta(days=1)),
        ),
        Reason.CONFIDENTIAL_CONTENT,
    ),
    "tool_approved": (
        c.PublishPost(name=POST, tool="quickpost"),
        Post(state="consent_verified", version=4, author=WELFARE, channel=CHANNEL),
        Reason.TOOL_NOT_APPROVED,
    ),
    "reply_route_open": (
        c.PublishPost(name=POST),
        Post(
            state="consent_verified",
            version=4,
            author=WELFARE,
            content=Content(kind="reply", contact=CONTACT),
        ),
        Reason.ROUTE_REQUIRED,
    ),
    "answered_where_it_came_in": (
        c.PublishPost(name=POST),
        Post(
            state="consent_verified",
            version=4,
            author=WELFARE,
            channel=CHANNEL,
            content=Content(kind="reply", contact=ELSEWHERE),
        ),
        Reason.ROUTE_REQUIRED,
    ),
    "revision_current": (
        c.SubmitForReview(name=POST, revision=1),
        Post(state="draft", version=2, author=CAPTAIN, revision=2),
        Reason.STALE_REVISION,
    ),
    "kept_for_ever": (
        c.DeletePost(name=POST),
        Post(state="draft", version=1, author=CAPTAIN),
        Reason.IMMUTABLE_RECORD,
    ),
    "not_the_author": (
        c.RecordConsultation(name=POST, finding="clear"),
        Post(state="review", version=2, author=WELFARE, writers=(WELFARE, CAPTAIN)),
        Reason.SELF_APPROVAL,
    ),
    "not_the_obtainer": (
        consents.VerifyEvidence(name=CONSENT),
        Consent(state="given", version=2, subject="su-1", obtained_by=CAPTAIN),
        Reason.SELF_APPROVAL,
    ),
    "takedown_not_refusable": (
        c.RefuseTakedown(name=POST, duty="takedown-3"),
        Post(
            state="published",
            version=5,
            author=CAPTAIN,
            duties=(Duty("takedown-3", "takedown", MONDAY, cause="consent_withdrawn"),),
        ),
        Reason.TAKEDOWN_NOT_REFUSABLE,
    ),
    "doubt_answered_by_another": (
        c.AnswerDoubt(name=POST, doubt="doubt-2", answer="it is fine", finding="clear"),
        Post(
            state="draft", version=2, author=CAPTAIN, doubts=(Doubt("doubt-2", "other", CAPTAIN),)
        ),
        Reason.SELF_APPROVAL,
    ),
    "login_separate": (
        ActivateChannel(name=CHANNEL, login="personal", two_factor=True),
        Channel(state="requested", version=1, platform="mastodon"),
        Reason.ACCOUNT_NOT_SEPARATE,
    ),
    "assessment_made": (
        incidents.DeclareCrisis(name=INCIDENT),
        Incident(state="assessed", version=2, kinds=("crisis",)),
        Reason.ASSESSMENT_REQUIRED,
    ),
    "data_breach_decided": (
        incidents.CloseIncident(name=INCIDENT, outcome="It was one address."),
        Incident(
            state="standing_down",
            version=5,
            kinds=("data",),
            decisions=(ReportDecision("data_regulator", "no", CAPTAIN, MONDAY),),
        ),
        Reason.ASSESSMENT_REQUIRED,
    ),
    "takedown_binding": (
        DeclineTakedown(name=f"{HARBOUR}/takedowns/t1"),
        Takedown(state="requested", version=1, ground="order"),
        Reason.TAKEDOWN_NOT_REFUSABLE,
    ),
    "second_factor": (
        ActivateChannel(name=CHANNEL, login="organisational"),
        Channel(state="requested", version=1, platform="mastodon"),
        Reason.FIELD_REQUIRED,
    ),
}
"""Of each floor, an act that it refuses under the fifth pack, which binds none of them."""


ON_RECORD: Mapping[str, object] = {
    CONSENT: Consent(
        state="verified", version=3, subject="su-1", given_at=YESTERDAY, expires_at=MONDAY
    ),
    OBJECTION: Objection(state="standing", version=1),
    CHANNEL: Channel(state="held", version=3, platform="mastodon"),
    ELSEWHERE: Contact(state="received", version=1, channel=f"{HARBOUR}/channels/other"),
    CONTACT: Contact(state="moved", version=2, kind="question", route="email"),
}
"""A consent that has just run out, an objection that stands, a held channel, and a contact that
went on in private."""


def against(command: Command, state: Any, pack: Any = None) -> tuple[Violation, ...]:
    pack = pack or loaded()
    acknowledged = Acknowledgement(pack.version, signed=True, explained=True, read_with=())
    people = {
        name: Person(
            state="active",
            version=1,
            name=name,
            roles=frozenset({"captain"}),
            acknowledgements=(acknowledged,),
        )
        for name in (CAPTAIN, WELFARE)
    }
    officers = {"captain": (CAPTAIN, WELFARE)}
    organisation = Organisation(state="active", version=1, officers=officers)
    context = Context(
        at=MONDAY,
        actor=Actor(name=CAPTAIN, organisation=HARBOUR),
        pack=pack,
        facts=Facts({**people, HARBOUR: organisation, **ON_RECORD}),
        reason="why",
    )
    aggregate: Any = COMMANDS[type(command).__name__].aggregate
    return decide(aggregate, state, command, context).violations


def _speaking_of_nothing() -> str:
    """Return the fifth pack without the defaults that bind what a floor binds."""
    withdrawing = changed(", EXT-ICO-withdraw", "")
    reviewed = withdrawing.replace("clause: EXT-REVIEW-four-eyes", "clause: HRC-1")
    left = reviewed.replace("EXT-REVIEW-four-eyes, ", "")
    # What two reviewers are for, and nothing of who confirms a consent.
    own = "{on: [ApproveStep, VerifyConsent], guard: not_the_author"
    return left.replace("guard: category_in_scope", f"guard: category_in_scope}}\n      - {own}")


def test_every_floor_has_an_example_here() -> None:
    assert {k.name for k in REGISTRY.guards.values() if k.floor} == set(FLOORS)


@pytest.mark.parametrize("guard", FLOORS)
def test_a_floor_refuses_where_no_rule_of_the_pack_speaks(guard: str) -> None:
    command, state, reason = FLOORS[guard]
    silent = loaded(_speaking_of_nothing())
    found = [v for v in against(command, state, silent) if v.reason == reason]
    assert len(found) == 1
    assert (found[0].clause, found[0].rule) == ("", "")


@pytest.mark.parametrize("guard", FLOORS)
def test_a_rule_of_the_pack_takes_the_place_of_a_floor_and_names_its_clause(guard: str) -> None:
    command, state, reason = FLOORS[guard]
    bound = "doubt_answered_by" if guard == "doubt_answered_by_another" else guard
    given = {
        "takedown_not_refusable": ", with: {causes: [consent_withdrawn]}",
        "doubt_answered_by": ", with: {roles: [committee]}",
        "takedown_binding": ", with: {grounds: [order]}",
    }.get(bound, "")
    rule = f"guard: category_in_scope}}\n      - {{on: [{type(command).__name__}], guard: {bound}"
    pack = loaded(changed("guard: category_in_scope", rule + given))
    expected = Reason.NOT_AUTHORISED if bound != guard else reason
    found = [v for v in against(command, state, pack) if v.clause == "HRC-2"]
    assert [v.reason for v in found if v.reason == expected] == [expected]
    assert not [v for v in against(command, state, pack) if not v.clause and v.reason == reason]


@pytest.mark.parametrize(
    ("guard", "weak"),
    [
        ("takedown_not_refusable", "takedown_not_refusable, with: {causes: [protection]}"),
        ("kept_for_ever", "kept_for_ever, when: {post_state: withdrawn}"),
        (
            "revision_current",
            "revision_current, with: {named: false}, when: {post_state: withdrawn}",
        ),
        ("channel_official", "channel_official, when: {post_state: withdrawn}"),
        ("reply_route_open", "reply_route_open, when: {post_state: withdrawn}"),
        ("not_the_author", "not_the_author, when: {post_state: withdrawn}"),
    ],
)
def test_no_rule_of_a_pack_lowers_a_floor(guard: str, weak: str) -> None:
    command, state, reason = FLOORS[guard]
    rule = f"guard: category_in_scope}}\n      - {{on: [{type(command).__name__}], guard: {weak}"
    pack = loaded(changed("guard: category_in_scope", rule).replace(", EXT-ICO-withdraw", ""))
    assert reason in {v.reason for v in against(command, state, pack)}


def test_a_rule_about_another_kind_of_doubt_leaves_the_floor_in_place() -> None:
    command, state, reason = FLOORS["doubt_answered_by_another"]
    rule = (
        "guard: category_in_scope}\n      - {on: [AnswerDoubt], guard: doubt_answered_by,"
        " with: {roles: [captain], kinds: [position], own: true}"
    )
    pack = loaded(changed("guard: category_in_scope", rule))
    assert reason in {v.reason for v in against(command, state, pack)}


@pytest.mark.parametrize("guard", FLOORS)
def test_a_floor_says_what_it_rests_on_and_binds_commands_that_there_are(guard: str) -> None:
    kind = REGISTRY.guards[guard]
    assert kind.floor
    assert kind.floor.rests_on
    for name in kind.floor.on:
        assert COMMANDS[name].kind == kind.about
        assert set(kind.needs) <= set(COMMANDS[name].type.__struct_fields__)


def test_leaving_the_revision_open_means_the_current_one() -> None:
    command, state, _ = FLOORS["revision_current"]
    open_one = msgspec.structs.replace(command, revision=0)
    assert Reason.STALE_REVISION not in {v.reason for v in against(open_one, state)}

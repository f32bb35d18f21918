"""What a document says, and not more: readings that once went wrong (decision 058)."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from duecourse.channels import commands as channels
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.complaints import commands as complaints
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.packs.enforcement import enforcing, recorded
from duecourse.shipped import defaults
from duecourse.testing import Given, Scene, load_pack, picture, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES: tuple[Callable[[], Given], ...] = (acat, cleanslate, stass, zrtherapy)


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("kind", ["channel_post", "member_conduct", "staff_conduct"])
def test_a_bare_concern_turns_nobody_away(house: Callable[[], Given], kind: str) -> None:
    """STaSS 5.5 wants any supporting evidence: whatever there is, which may be none."""
    given = house()
    scene = Scene(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
    who = (given.person(given.author),) if kind != "channel_post" else ()
    about = (given.name("posts", "p1"),) if kind == "channel_post" else ()
    if about:
        posts = writing(given).state
        known = given.knowing("posts", "p1", _published(posts))
        scene = scene.meanwhile(known)
    command = complaints.OpenComplaint(
        name=scene.name,
        kind=kind,
        about=about,
        respondents=who,
        complainant="R. Roe",
        summary="I have no proof.",
    )
    scene.when(command, given.reviewer).then_in("received")


def _published(post: Any) -> Any:
    fields = {name: getattr(post, name) for name in post.__struct_fields__}
    return type(post)(**{**fields, "state": "published"})


# How a case is dealt with is bound by these, and no post is: proceedings are possible, and
# whoever directs may say why there are none; who looked a candidate up brings no evidence of it.
OF_CASES: Mapping[str, set[str]] = {
    "STASS-5.3-relationships": {"TriageNoCase", "TriageInformal", "DowngradeToInformal"},
    "ACAT-RECRUIT-nocheck": {"AddBreachEvidence"},
}
PLACES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(OF_CASES, ("rules",)),
    "ACAT-2.18-act": ("clocks.crisis_assess",),  # when it is due refuses nobody
    "STASS-4.1-volunteers": ("procedure.AskAcknowledgements",),  # to be asked refuses nobody
}


@pytest.mark.parametrize(
    ("pack", "clause"),
    [
        ("stass", "STASS-5.3-relationships"),
        ("stass", "STASS-4.1-volunteers"),
        ("cleanslate", "CS-9-review"),
        ("cleanslate", "CS-7.3-public"),
        ("acat", "ACAT-2.8-regional"),
        ("acat", "ACAT-M-j"),
        ("acat", "ACAT-RECRUIT-nocheck"),
        ("acat", "ACAT-2.18-act"),
    ],
)
def test_what_is_said_possible_encouraged_or_recommended_refuses_nobody(
    pack: str, clause: str
) -> None:
    loaded = load_pack(pack)
    assert clause in loaded.clauses
    bound = {on for rule in loaded.rules if rule.clause.id == clause for on in rule.on}
    assert bound == OF_CASES.get(clause, set())
    places = enforcing(loaded.written, defaults())[clause]
    assert places == PLACES.get(clause, ())
    assert clause not in loaded.function_clauses.values()


def test_a_crisis_is_looked_at_by_a_time_that_acat_s_document_does_not_state() -> None:
    assert load_pack("acat").written.clocks["crisis_assess"].figure == "EXT-TIMES"


def test_possible_proceedings_are_no_record_of_mandatory_ones() -> None:
    assert "STASS-5.3-relationships" not in recorded(load_pack("stass").written)


@pytest.mark.parametrize(("at_workplace", "refused"), [("no", False), ("yes", True), ("", True)])
def test_stass_asks_leave_for_photos_of_the_workplace_alone(
    at_workplace: str, refused: bool
) -> None:
    photo = picture(origin="personal_device", at_workplace=at_workplace)
    post = writing(stass(), media=(photo,)).reviewed().verified()
    assert {v.clause for v in post.violations} == ({"STASS-5.1-camera"} if refused else set())


@pytest.mark.parametrize("by", ["ivy", "cleo"])
def test_clean_slate_needs_one_of_the_two_for_a_new_account(by: str) -> None:
    given = cleanslate()
    state = Channel(state="requested", version=1, requested_by=given.person("wes"))
    scene = Scene(given, CHANNELS, given.name("channels", "twitter"), state)
    scene = scene.when(channels.ApproveChannel(name=scene.name), by)
    command = channels.ActivateChannel(name=scene.name, login="organisational", two_factor=True)
    scene.when(command, by).then_in("active")


@pytest.mark.parametrize("by", ["wes", "lou", "bea"])
def test_nobody_else_approves_a_new_account_at_clean_slate(by: str) -> None:
    given = cleanslate()
    state = Channel(state="requested", version=1, requested_by=given.person("pru"))
    scene = Scene(given, CHANNELS, given.name("channels", "twitter"), state)
    refused = scene.when(channels.ApproveChannel(name=scene.name), by)
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "CS-4.1-new-account")


def test_that_who_asked_may_not_approve_is_not_said_of_clean_slate_s_document() -> None:
    given = cleanslate()
    state = Channel(state="requested", version=1, requested_by=given.person("ivy"))
    scene = Scene(given, CHANNELS, given.name("channels", "twitter"), state)
    refused = scene.when(channels.ApproveChannel(name=scene.name), "ivy")
    assert {v.reason for v in refused.violations} == {Reason.SELF_APPROVAL}
    assert not {v.clause for v in refused.violations} & set(_own(given))


def _own(given: Given) -> list[str]:
    return [clause.id for clause in given.pack.written.clauses]


@pytest.mark.parametrize("classification", ["internal", "confidential", "unknown"])
def test_what_permits_is_not_cited_as_refusing(classification: str) -> None:
    post = writing(cleanslate(), classification=classification).submitted()
    assert {v.clause for v in post.violations} == {"CS-7.3-confidential"}


@pytest.mark.parametrize("kind", ["original", "like", "repost"])
def test_half_an_hour_for_every_post_is_not_said_of_the_document(kind: str) -> None:
    post = writing(zrtherapy(), kind=kind, category="own_content", label="Theirs").reviewed()
    refused = post.verified().later(minutes=10).published()
    refused.then_refused_alone(Reason.COOLING_OFF, "EXT-COOLING-OFF")


def test_usually_it_is_the_owner_who_gives_access_and_no_rule_says_never() -> None:
    pack = load_pack("zrtherapy")
    assert [rule for rule in pack.rules if rule.clause.id == "ZRT-AU-grantor"] == []
    assert enforcing(pack.written, defaults())["ZRT-AU-grantor"] == ("functions.grant_access",)


@pytest.mark.parametrize("verified", [True, False])
@pytest.mark.parametrize("kind", ["original", "reply", "holding_response"])
def test_details_of_an_account_go_out_to_nobody_verified_or_not(verified: bool, kind: str) -> None:
    given = zrtherapy().with_contact("m1", identity_verified=verified)
    contact = given.name("contacts", "m1")
    post = writing(given, kind=kind, contact=contact, account_information="yes").submitted()
    assert "ZRT-SM-verify" in {v.clause for v in post.violations}


@pytest.mark.parametrize("platform", ["linkedin", "instagram", "tiktok", "mastodon", "other"])
def test_a_first_account_elsewhere_is_another_channel_too(platform: str) -> None:
    given = acat()
    scene = Scene(given, CHANNELS, given.name("channels", platform), Channel())
    command = channels.RequestChannel(name=scene.name, platform=platform)
    refused = scene.when(command, "lena")
    assert {v.clause for v in refused.violations} == {"ACAT-2.15-one"}


@pytest.mark.parametrize("function", ["manage", "advise", "approve_channel"])
def test_a_power_that_the_document_gives_nobody_cites_no_clause_of_it(function: str) -> None:
    assert stass().pack.function_clauses[function] == "EXT-POWERS"


def test_a_figure_that_binds_is_said_to_enforce_the_default_it_comes_from() -> None:
    found = enforcing(stass().pack.written, defaults())["EXT-TIMES"]
    assert "clocks.takedown_consent_withdrawn" in found
    assert any(place.startswith("clauses") for place in found)

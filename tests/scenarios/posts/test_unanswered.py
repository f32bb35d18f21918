"""What nobody answered switches no rule off, and the reviewer is asked as well."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from duecourse.facts.links import found_in
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts.content import Content, Media, Subject
from duecourse.testing import Given, PostScene, picture, shown, unwritten, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES: tuple[Callable[[], Given], ...] = (acat, cleanslate, stass, zrtherapy)
everywhere = pytest.mark.parametrize("house", HOUSES, ids=[house.__name__ for house in HOUSES])


def reasons(scene: PostScene) -> set[str]:
    return {found.reason for found in scene.violations}


# --- facts that nobody answered ---

_ASKED = {
    acat: ("contains_facts", "third_party", "party_political", "vote_guidance", "supplied"),
    cleanslate: ("party_political", "campaigning", "promotes_interest"),
    zrtherapy: ("contains_commitment", "source_is_leak", "mentions_competitor", "contentious"),
}
_EACH = [(house, field) for house, fields in _ASKED.items() for field in fields]


@pytest.mark.parametrize(("house", "field"), _EACH)
def test_a_fact_on_which_a_rule_turns_is_answered_before_anybody_reviews(
    house: Callable[[], Given], field: str
) -> None:
    refused = writing(house(), **{field: ""}).submitted()
    (found,) = refused.violations
    assert (found.reason, found.field) == (Reason.FIELD_REQUIRED, f"content.{field}")
    assert found.policy == house().pack.version
    assert found.clause in house().pack.clauses
    writing(house(), **{field: "no"}).submitted().then_in("review")


@pytest.mark.parametrize("word", ["true", "maybe", "YES", "n/a"])
def test_a_fact_is_answered_with_yes_or_no(word: str) -> None:
    writing(acat(), contains_facts=word).then_refused_alone(Reason.FIELD_INVALID)


def test_vote_labour_on_thursday_is_not_published_by_leaving_questions_out() -> None:
    unsaid = {"party_political": "", "vote_guidance": ""}
    post = writing(acat(), text="Vote Labour on Thursday.", **unsaid).submitted()
    assert {v.field for v in post.violations} == {
        "content.party_political",
        "content.vote_guidance",
    }


def _under_review(given: Given, **content: Any) -> PostScene:
    """Return a post of before these questions that is with its reviewers already."""
    post = writing(given).submitted()
    older = msgspec.structs.replace(post.state.content, **content)
    state = msgspec.structs.replace(post.state, content=older)
    return PostScene(given, post.aggregate, post.name, state)


@pytest.mark.parametrize(
    ("house", "field", "reason"),
    [
        (acat, "party_political", Reason.FIELD_REQUIRED),
        (acat, "contains_facts", Reason.SOURCES_MISSING),
        (acat, "category", Reason.CHANNEL_SCOPE),
        (cleanslate, "campaigning", Reason.CONSULTATION_REQUIRED),
        (cleanslate, "party_political", Reason.FIELD_REQUIRED),
        (zrtherapy, "contains_commitment", Reason.CONFIRMATION_REQUIRED),
        (zrtherapy, "source_is_leak", Reason.FIELD_REQUIRED),
    ],
)
def test_what_is_unanswered_binds_every_rule_that_turns_on_it(
    house: Callable[[], Given], field: str, reason: Reason
) -> None:
    assert reason in reasons(_under_review(house(), **{field: ""}).approved())


@pytest.mark.parametrize("content", [{"campaign": "c9"}, {"campaigning": "yes"}])
def test_a_named_campaign_campaigns_whatever_its_author_answers(content: dict[str, str]) -> None:
    post = writing(cleanslate(), **content).submitted().approved()
    post.then_refused_alone(Reason.CONSULTATION_REQUIRED, "CS-4.2-campaign")


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_in_a_regulated_period_a_view_on_policy_needs_a_trustee(answer: str) -> None:
    period = acat().with_organisation(regulated_period_open=True)
    post = writing(period, category="policy_view", campaigning=answer).submitted().approved()
    post.then_refused_alone(Reason.CONSULTATION_REQUIRED, "ACAT-LOBBY-review")


@pytest.mark.parametrize(
    "text", ["See https://example.org/a", "On www.example.org", "At example.org/x", "Via bit.ly"]
)
def test_a_link_that_stands_in_the_text_alone_is_a_link(text: str) -> None:
    (address,) = found_in(text)
    bare = writing(zrtherapy(), text=text).submitted(without=("links_read",))
    assert reasons(bare) == {Reason.ATTESTATION_REQUIRED, Reason.FIELD_REQUIRED}
    listed = f"https://{address.removeprefix('https://')}"
    post = writing(zrtherapy(), text=text, links=(listed,)).submitted(without=("links_read",))
    post.then_refused_alone(Reason.ATTESTATION_REQUIRED, "ZRT-IN-read-first")


@pytest.mark.parametrize("text", ["At nine, e.g. here", "It costs 3.50", "No. 10", "Ph.D."])
def test_not_every_full_stop_makes_a_link(text: str) -> None:
    writing(zrtherapy(), text=text).submitted(without=("links_read",)).then_in("review")


@pytest.mark.parametrize("house", [acat, zrtherapy], ids=["acat", "zrtherapy"])
def test_the_words_of_others_are_listed_as_theirs_with_leave_and_credit(
    house: Callable[[], Given],
) -> None:
    whole = writing(house(), third_party="yes", label="By J. Doe").submitted()
    assert reasons(whole) == {Reason.RIGHTS_MISSING}
    article = picture(kind="document", maker="third_party", rights_basis="", origin="received")
    listed: dict[str, Any] = {"third_party": "yes", "label": "By J. Doe", "media": (article,)}
    found = reasons(writing(acat(), **listed).submitted())
    assert found == {Reason.RIGHTS_MISSING, Reason.ATTRIBUTION_MISSING}


@everywhere
def test_no_author_s_word_passes_a_crisis_hold(house: Callable[[], Given]) -> None:
    writing(house(), agreed_response=True).then_refused_alone(Reason.FIELD_INVALID)


@everywhere
@pytest.mark.parametrize(
    "item", ["everybody_listed", "politics_answered", "claims_answered", "others_work_listed"]
)
def test_a_reviewer_is_asked_whether_the_author_s_answers_are_right(
    house: Callable[[], Given], item: str
) -> None:
    post = writing(house()).submitted()
    assert reasons(post.approved(without=(item,))) == {Reason.CHECKLIST_INCOMPLETE}
    said_no: dict[str, Any] = {item: "no"}
    assert reasons(post.approved(**said_no)) == {Reason.CHECKLIST_FAILED}


@everywhere
@pytest.mark.parametrize("kind", ["original", "reply", "repost", "like", "holding_response"])
@pytest.mark.parametrize(
    "item", ["everybody_listed", "politics_answered", "claims_answered", "others_work_listed"]
)
def test_it_is_asked_of_every_kind_of_post_and_never_beside_the_point(
    house: Callable[[], Given], kind: str, item: str
) -> None:
    more: dict[str, Any] = {"category": "cat_news"} if house is acat else {}
    if house is zrtherapy:
        more = {"category": "client_enquiry", "purpose": "client_enquiry"}
    post = writing(house(), kind=kind, label="Theirs", **more).submitted()
    assert reasons(post.approved(without=(item,))) == {Reason.CHECKLIST_INCOMPLETE}
    beside: dict[str, Any] = {item: "not_applicable"}
    assert Reason.CHECKLIST_INCOMPLETE in reasons(post.approved(**beside))
    nobody = post.approved().verified(nobody=False)
    assert reasons(nobody) == {Reason.ATTESTATION_REQUIRED}


@pytest.mark.parametrize("subjects", [(), (shown("r-1", "competitor"),)])
def test_whoever_mentions_a_competitor_is_asked_for_courtesy(subjects: tuple[Any, ...]) -> None:
    for answer in ("yes", "no") if subjects else ("yes",):
        post = writing(zrtherapy(), mentions_competitor=answer, subjects=subjects).submitted()
        refused = post.approved(without=("courteous_to_competitors",))
        refused.then_refused_alone(Reason.CHECKLIST_INCOMPLETE, "ZRT-SA-competitors")


def test_a_draft_may_leave_everything_open() -> None:
    channel = acat().name("channels", "twitter")
    empty = Content(
        subjects=(Subject(ref="x-1", kind="supporter"),), media=(Media(digest="a" * 64),)
    )
    scene = unwritten(acat())
    scene = scene.when(c.DraftPost(name=scene.name, channel=channel, content=empty), "lena")
    scene.then_in("draft")

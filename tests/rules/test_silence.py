"""What nobody answers is asked, under every policy and for every question that it has."""

from typing import Any

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import load_pack, picture, shown, writing
from tests.rules.houses import HOUSES, House, everywhere, kind_of
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

ASKED = [(house, field) for house in HOUSES for field in sorted(load_pack(house.__name__).asked)]


def _without(content: Any, path: str) -> dict[str, Any]:
    """Return what leaves one field of a content open, in the content or its first entry."""
    first, *rest = path.split(".")
    if not rest:
        return {first: type(getattr(content, first))()}
    (entry,) = getattr(content, first)
    return {first: (msgspec.structs.replace(entry, **{rest[0]: ""}),)}


def test_every_policy_asks_something() -> None:
    assert {house for house, _ in ASKED} == {*HOUSES}


@pytest.mark.parametrize(("house", "path"), ASKED)
def test_each_field_on_which_a_rule_turns_is_asked_for(house: House, path: str) -> None:
    given = house()
    whole = writing(
        given,
        subjects=(shown("x-1", kind_of(given), representation="image"),),
        media=(picture(copied="no", rights_basis="share_function", origin="library"),),
        label="Theirs",
    )
    open_field = _without(whole.state.content, path)
    refused = whole.revised(**open_field).submitted()
    found = {v.field.replace("[0]", "") for v in refused.violations if v.clause}
    assert f"content.{path}" in found


@pytest.mark.parametrize(
    ("house", "text", "field"),
    [
        (acat, "Vote Labour on Thursday.", "party_political"),
        (acat, "Ninety per cent get well: 90 % of all who came.", "contains_facts"),
        (acat, "The polls close at ten. You know what to do.", "vote_guidance"),
        (acat, "By our friends at the Gazette, in full.", "third_party"),
        (cleanslate, "Lib Dems, Greens: whoever you like, but not them.", "party_political"),
        (cleanslate, "Sign our petition against the Bill.", "campaigning"),
        (cleanslate, "My wife's shop has a sale on.", "promotes_interest"),
        (zrtherapy, "You will be well in six weeks, or your money back.", "contains_commitment"),
        (zrtherapy, "What they did not want you to read.", "source_is_leak"),
        (zrtherapy, "Unlike the practice next door.", "mentions_competitor"),
    ],
)
def test_what_a_text_says_goes_out_for_no_question_left_open(
    house: House, text: str, field: str
) -> None:
    refused = writing(house(), text=text, **{field: ""}).submitted()
    assert f"content.{field}" in {v.field for v in refused.violations}


@everywhere
@pytest.mark.parametrize(
    "text",
    [
        "Robin of the day centre got well.",
        "Thanks to our oldest client, she knows who she is.",
        "The lad on the left came to us in June.",
    ],
)
def test_whoever_a_text_names_without_listing_them_is_attested_by_another(
    house: House, text: str
) -> None:
    post = writing(house(), text=text).reviewed()
    assert {v.reason for v in post.verified(nobody=False).violations} == {
        Reason.ATTESTATION_REQUIRED
    }


def test_one_colleague_listed_leaves_the_others_in_the_picture_to_be_attested() -> None:
    for house, kind in ((acat, "colleague"), (stass, "volunteer"), (cleanslate, "colleague")):
        given = house().with_consent("c1", "x-1", subject_kind=kind)
        seen = shown("x-1", kind, representation="image")
        post = writing(given, subjects=(seen,), media=(picture(),), label="Ours").reviewed()
        refused = post.verified("c1", nobody=False)
        assert any("nobody else can be recognised" in v.message for v in refused.violations)


LOOKED_AT = (
    ("everybody_listed", "EXT-MIRROR-people"),
    ("politics_answered", "EXT-MIRROR-politics"),
    ("claims_answered", "EXT-MIRROR-claims"),
    ("others_work_listed", "EXT-MIRROR-work"),
    ("filed_as_what_it_is", "EXT-MIRROR-filing"),
    ("confidence_answered", "EXT-MIRROR-confidence"),
)
"""What whoever reviews a post is asked of its author's answers, always."""


def _said(item: str, answer: str) -> dict[str, Any]:
    return {item: answer}


@everywhere
@pytest.mark.parametrize(("item", "clause"), LOOKED_AT)
@pytest.mark.parametrize("kind", ["original", "reply", "repost"])
def test_whoever_reviews_is_asked_whether_the_author_is_right(
    house: House, item: str, clause: str, kind: str
) -> None:
    passed_on = {
        "label": "From a friend",
        "original_url": "https://x.example/1",
        "third_party": "yes",
    }
    fields = passed_on if kind == "repost" else {}
    post = writing(house(), kind=kind, **fields).submitted()
    unasked = post.approved(without=(item,))
    unasked.then_refused(Reason.CHECKLIST_INCOMPLETE, clause)
    beside = post.approved(**_said(item, "not_applicable"))
    assert beside.violations
    said_no = post.answered(**_said(item, "no"))
    given = said_no.given
    if given.pack.review_mode == "four_eyes":
        said_no.approved(without=(item,)).then_refused(Reason.CHECKLIST_FAILED, clause)


@everywhere
@pytest.mark.parametrize(("item", "clause"), LOOKED_AT)
def test_the_author_s_own_yes_to_it_counts_where_nobody_else_is_there_alone(
    house: House, item: str, clause: str
) -> None:
    given = house()
    theirs = given.pack.filling("review") if given.pack.review_mode == "four_eyes" else ()
    known: Any = given.facts[given.person(given.author)]
    given = given.with_person(given.author, *known.roles, *theirs)
    post = writing(given).submitted().answered(by=given.author, **_said(item, "yes"))
    approved = post.approved(without=(item,))
    if given.pack.review_mode == "four_eyes":
        approved.then_refused(Reason.CHECKLIST_INCOMPLETE, clause)
    else:
        assert not approved.violations

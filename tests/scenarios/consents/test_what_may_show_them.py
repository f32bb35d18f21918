"""A consent is held against all that may show somebody, and what a post moves to (decision 183)."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents import commands as consents
from duecourse.facts.specific import is_for
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts.content import Content, Subject
from duecourse.posts.review.shown import ways_of_appearing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import Desk, picture
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import owner_alone, zrtherapy

HOUSES = pytest.mark.parametrize("house", [acat, stass, cleanslate, zrtherapy])
KINDS = {"a": "image", "b": "video", "c": "audio", "d": "quotation", "e": "document"}


def _appears(representation: str, letters: str, named: str = "") -> set[str]:
    media = tuple(picture(letter, kind=KINDS[letter]) for letter in letters)
    digests = tuple(letter * 64 for letter in named)
    subject = Subject(ref="s", kind="", representation=representation, media=digests)
    content = Content(media=media, subjects=(subject,))
    return {*ways_of_appearing(content, subject)} - {representation}


@pytest.mark.parametrize(
    ("representation", "letters", "named", "further"),
    [
        # No medium is named, so each that can show them may.
        ("quote", "b", "", {"image"}),
        ("quote", "c", "", {"voice"}),
        ("quote", "bd", "", {"image"}),
        ("image", "c", "", {"voice"}),
        ("voice", "a", "", {"image"}),
        ("image", "ac", "", {"voice"}),
        # Which one does is said, or nothing but what was agreed to is there.
        ("quote", "bd", "d", set()),
        ("image", "ac", "a", set()),
        ("image", "a", "", set()),
        ("quote", "d", "", set()),
        ("quote", "", "", set()),
        # A picture is no quotation, and nobody who is only mentioned is in it.
        ("quote", "a", "", set()),
        ("mention", "abc", "", set()),
        ("quote", "e", "", set()),
    ],
)
def test_whoever_names_no_medium_may_be_in_each_that_can_show_them(
    representation: str, letters: str, named: str, further: set[str]
) -> None:
    assert _appears(representation, letters, named) == further


@HOUSES
def test_a_consent_to_a_picture_carries_no_recording(house: Any) -> None:
    desk = Desk(house)
    agreed = desk.agreed("k-1")
    recording = picture("b", kind="audio")
    post = desk.approved([picture(), recording], desk.shown("k-1"))
    refused = desk.refused(desk.given.reviewer, desk.verification(post, agreed))
    assert Reason.CONSENT_OUT_OF_SCOPE in refused
    post = desk.approved([picture(), recording], desk.shown("k-1", "a"))
    assert desk.refused(desk.given.reviewer, desk.verification(post, agreed)) == set()


# --- what a post moves people to ---


@pytest.mark.parametrize(
    ("house", "asked", "category", "purpose", "campaigns", "carries"),
    [
        (cleanslate, "news", "news", "", False, True),
        (cleanslate, "news", "news", "news", False, True),
        (cleanslate, "news", "news", "raising awareness", False, True),
        (cleanslate, "news", "news", "fundraising", False, False),
        (cleanslate, "news", "news", "campaigning", False, False),
        (cleanslate, "news", "news", "", True, False),
        (cleanslate, "campaigning", "campaigning", "", True, True),
        (cleanslate, "campaigning", "campaigning", "fundraising", True, True),
        (cleanslate, "campaigning", "news", "", True, False),
        (stass, "news", "news", "fundraising", False, False),
        (stass, "fundraising", "fundraising", "fundraising", False, True),
        (stass, "news", "news", "", True, True),
        (acat, "event", "event", "", False, True),
        (acat, "event", "event", "fundraising", True, True),
        (zrtherapy, "own_content", "own_content", "marketing", False, False),
        (zrtherapy, "own_content", "own_content", "own_content", False, True),
        (zrtherapy, "marketing", "marketing", "marketing", False, True),
    ],
)
def test_nobody_agrees_to_be_campaigned_with_by_agreeing_to_news(
    house: Any, asked: str, category: str, purpose: str, campaigns: bool, carries: bool
) -> None:
    assert is_for(house().pack, asked, category, purpose, campaigns=campaigns) == carries


# --- who lifts an objection where one alone sees evidence ---


def _lifted(desk: Desk, *people: str) -> str:
    name = desk.name("objections", "k-1")
    lift = objections.LiftObjection(name=name, lifted_by_subject=True, evidence="A letter")
    for who in people:
        desk.does(who, lift)
    state: str = desk.world.state(name).state
    return state


@pytest.mark.parametrize("asked_before", [True, False])
def test_a_contractor_does_not_keep_a_client_barred(asked_before: bool) -> None:
    desk = Desk(zrtherapy)
    if asked_before:
        desk.agreed("k-1")
    desk.objects("k-1")
    assert _lifted(desk, "zoe") == "standing", "there is somebody else to say so, too"
    assert _lifted(desk, "con") == "lifted"
    desk.world.later(timedelta(days=1))
    agreed = desk.agreed("k-1", "a")
    post = desk.approved([picture()], desk.shown("k-1", "a"))
    desk.does("zoe", desk.verification(post, agreed))


def test_whoever_is_alone_lifts_it_with_one_word_as_before() -> None:
    desk = Desk(owner_alone)
    desk.objects("k-1")
    assert _lifted(desk, "zoe") == "lifted"


def test_where_two_see_evidence_the_writer_is_not_who_saw_it() -> None:
    desk = Desk(stass)
    ask = consents.RequestConsent(
        name=desk.new("consents"),
        subject="k-1",
        subject_kind="colleague",
        age_band="adult",
        purpose="news",
        material="image",
        wording_version="2",
    )
    desk.does("lin", ask)
    desk.objects("k-1")
    assert _lifted(desk, "lin", "sam") == "standing"
    assert _lifted(desk, "max") == "lifted"

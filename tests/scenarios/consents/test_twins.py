"""What somebody takes back is taken back, whichever of their consents a post rests on."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as posts
from duecourse.testing import full_checklist
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.stass import stass

HOUSES = [acat, cleanslate, stass]
MINUTE = timedelta(minutes=1)


class Twins(Newsdesk):
    """A colleague gave two consents, and takes the first back."""

    def twin(self, id_: str, **other: Any) -> str:
        """Return the name of a consent like any other, but for what is said of it."""
        name = self.name("consents", id_)
        asked: dict[str, Any] = {
            "subject": "k-1",
            "subject_kind": "colleague",
            "age_band": "adult",
            "purpose": self.given.content.category,
            "material": "quote",
            "platforms": (self.given.platform,),
            "public": True,
            "wording_version": "2",
            **other,
        }
        author = self.given.author
        self.does(author, c.RequestConsent(name=name, **asked))
        said = c.RecordConsent(
            name=name,
            giver="R. Roe",
            giver_role="self",
            given_at=self.world.at,
            method="form",
            wording_version="2",
            informed=EVERYTHING_SAID,
            platforms=asked["platforms"],
            public=True,
        )
        self.does(author, said)
        self.does(self.given.reviewer, c.VerifyEvidence(name=name))
        return name

    def take_back(self, name: str) -> None:
        self.world.later(MINUTE)
        self.does(self.given.author, c.WithdrawConsent(name=name, method="telephone"))
        self.world.later(MINUTE)

    def post_on(self, id_: str, *cited: str) -> str:
        return self.verified(id_, "k-1", "colleague", *cited)

    def owed(self, post: str) -> list[str]:
        return [d.cause for d in self.takedowns(post) if d.cause != "consent_expired"]


def _refused_to_verify(desk: Twins, id_: str, *cited: str) -> bool:
    """Return whether a post cannot rest on these consents: they took it back."""
    with suppress(AssertionError):
        desk.post_on(id_, *cited)
    post = desk.name("posts", id_)
    verify = posts.VerifyConsent(name=post, revision=1, consents=cited, nobody_identifiable=True)
    refused = desk.refused(desk.given.reviewer, verify)
    return Reason.CONSENT_WITHDRAWN in refused


REACHED: tuple[dict[str, Any], ...] = (
    {},
    {"material": "voice"},
    {"material": "mention"},
    {"material": "first_hand"},
    {"asset_digests": ()},
)
"""What the consent that is taken back may have been to, to say no to a quotation here."""

APART: tuple[dict[str, Any], ...] = (
    {"material": "image"},
    {"platforms": ("youtube",)},
    {"purpose": "event"},
    {"asset_digests": ("d" * 64,)},
)


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("other", REACHED)
def test_no_other_consent_of_before_carries_what_was_taken_back(
    house: Any, other: dict[str, Any]
) -> None:
    desk = Twins(house)
    first, second = desk.twin("first", **other), desk.twin("second")
    waiting, live = desk.post_on("p1", second), desk.post_on("p2", second)
    desk.does(desk.given.publisher, desk.publication(live))
    desk.does(desk.given.publisher, desk.confirmation(live))
    desk.take_back(first)
    assert desk.post(waiting).state == "review"
    assert desk.owed(live) == ["consent_withdrawn"]
    assert _refused_to_verify(desk, "p3", second)
    assert _refused_to_verify(desk, "p4", first, second)
    # What they say since then carries it.
    third = desk.twin("third")
    assert not _refused_to_verify(desk, "p5", second, third)


@pytest.mark.parametrize("house", [acat, stass])
@pytest.mark.parametrize("other", APART)
def test_what_was_taken_back_elsewhere_or_of_something_else_leaves_the_rest(
    house: Any, other: dict[str, Any]
) -> None:
    desk = Twins(house)
    first, second = desk.twin("first", **other), desk.twin("second")
    waiting, live = desk.post_on("p1", second), desk.post_on("p2", second)
    desk.does(desk.given.publisher, desk.publication(live))
    desk.take_back(first)
    assert desk.post(waiting).state == "consent_verified"
    assert desk.owed(live) == []
    desk.does(desk.given.publisher, desk.publication(waiting))


def test_a_consent_of_before_that_is_entered_after_carries_nothing_either() -> None:
    desk = Twins()
    first = desk.twin("first")
    second = desk.name("consents", "second")
    scope: dict[str, Any] = {"platforms": ("twitter",), "public": True, "wording_version": "2"}
    ask = c.RequestConsent(
        name=second,
        subject="k-1",
        subject_kind="colleague",
        age_band="adult",
        purpose=desk.given.content.category,
        material="quote",
        **scope,
    )
    desk.does("lena", ask)
    given_at = desk.world.at
    desk.take_back(first)
    form = c.RecordConsent(
        name=second,
        giver="R. Roe",
        giver_role="self",
        given_at=given_at,
        method="form",
        informed=EVERYTHING_SAID,
        **scope,
    )
    assert desk.refused("lena", form) == {Reason.TIME_ORDER}


def test_a_renewal_after_the_withdrawal_is_given_since() -> None:
    desk = Twins()
    first, second = desk.twin("first"), desk.twin("second")
    desk.take_back(first)
    desk.does(
        "lena",
        c.RenewConsent(
            name=second,
            giver="R. Roe",
            giver_role="self",
            given_at=desk.world.at,
            evidence="Letter",
        ),
    )
    assert _refused_to_verify(desk, "p1", second), "nobody saw the renewal yet"
    desk.does("ada", c.VerifyEvidence(name=second))
    assert not _refused_to_verify(desk, "p2", second)


def test_what_is_reported_late_comes_down_for_a_twin_too() -> None:
    desk = Twins()
    first, second = desk.twin("first"), desk.twin("second")
    post = desk.post_on("p1", second)
    desk.does("lena", desk.publication(post))
    report = desk.confirmation(post)
    desk.does("lena", posts.ReportPublicationFailure(name=post, permit=report.permit))
    assert desk.post(post).state == "consent_verified"
    desk.take_back(first)
    desk.does("lena", report)
    assert "consent_withdrawn" in desk.owed(post)
    assert desk.post(post).visibility == "live"


def test_a_post_that_was_put_back_to_review_is_not_verified_by_the_twin() -> None:
    desk = Twins()
    first, second = desk.twin("first"), desk.twin("second")
    post = desk.post_on("p1", first, second)
    desk.take_back(first)
    assert desk.post(post).state == "review"
    answers = full_checklist(desk.world.pack)
    desk.does("ada", posts.ApproveStep(name=post, revision=1, answers=answers))
    verify = posts.VerifyConsent(
        name=post, revision=1, consents=(second,), nobody_identifiable=True
    )
    assert Reason.CONSENT_WITHDRAWN in desk.refused("ada", verify)


def test_an_end_by_time_says_nothing_of_a_twin() -> None:
    desk = Twins()
    ends = desk.world.at + timedelta(days=2)
    first = desk.consent("first", "k-1", kind="colleague", ends=ends)
    second = desk.twin("second")
    desk.world.at = ends
    desk.does("lena", c.LapseConsent(name=first))
    assert not _refused_to_verify(desk, "p1", second)


@pytest.mark.parametrize("by_guardian", [True, False])
def test_whoever_relays_it_what_is_taken_back_is_taken_back(by_guardian: bool) -> None:
    desk = Twins()
    first, second = desk.twin("first"), desk.twin("second")
    desk.world.later(MINUTE)
    relayed = "Their mother" if by_guardian else ""
    desk.does("mel", c.WithdrawConsent(name=first, relayed_from=relayed))
    assert _refused_to_verify(desk, "p1", second)


def test_what_one_person_takes_back_leaves_the_consents_of_others() -> None:
    desk = Twins()
    first = desk.twin("first", subject="k-2")
    second = desk.twin("second")
    post = desk.post_on("p1", second)
    desk.take_back(first)
    assert desk.post(post).state == "consent_verified"

"""Whom a medium shows is on record of the medium: it goes up again with all of them, or not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from duecourse.consents import commands as consents
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import commands as posts
from duecourse.posts.content import Media
from duecourse.testing import Given, attestations_for, full_checklist, shown
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = pytest.mark.parametrize("house", [acat, stass, cleanslate, zrtherapy])


def picture(letter: str = "a", **said: Any) -> Media:
    fields: dict[str, Any] = {
        "digest": letter * 64,
        "kind": "image",
        "maker": "own",
        "provenance": "own",
        "origin": "camera",
        "rights_basis": "own",
        "copied": "no",
        "at_workplace": "no",
        "attribution": "Ours",
    }
    return Media(**{**fields, **said})


class Desk(Newsdesk):
    """A desk that publishes pictures, each post with words of its own."""

    def __init__(self, house: Callable[[], Given]) -> None:
        super().__init__(house)
        self.kind = "supporter" if house is acat else "colleague"
        self.count = 0

    def new(self, kind: str) -> str:
        self.count += 1
        return self.name(kind, f"x{self.count}")

    def shown(self, ref: str, *letters: str, **said: Any) -> Any:
        """Return somebody as a post lists them; letters name the media that show them."""
        digests = tuple(letter * 64 for letter in letters)
        fields: dict[str, Any] = {"representation": "image", "media": digests, **said}
        return shown(ref, fields.pop("kind", self.kind), **fields)

    def agreed(self, ref: str, *letters: str, kind: str = "") -> str:
        name = self.new("consents")
        scope: dict[str, Any] = {
            "platforms": (self.given.platform,),
            "public": True,
            "asset_digests": tuple(letter * 64 for letter in letters),
        }
        ask = consents.RequestConsent(
            name=name,
            subject=ref,
            subject_kind=kind or self.kind,
            age_band="adult",
            purpose=self.given.content.category,
            material="image",
            wording_version="2",
            **scope,
        )
        self.does(self.given.author, ask)
        said = consents.RecordConsent(
            name=name,
            giver="R. Roe",
            giver_role="self",
            given_at=self.world.at,
            method="form",
            wording_version="2",
            informed=EVERYTHING_SAID,
            **scope,
        )
        self.does(self.given.author, said)
        self.does(self.given.reviewer, consents.VerifyEvidence(name=name))
        return name

    def written(self, media: Any, *subjects: Any) -> str:
        """Return a draft."""
        post = self.new("posts")
        content = msgspec.structs.replace(
            self.given.content,
            text=f"Our open day number {self.count} was a success.",
            media=tuple(media),
            subjects=subjects,
            label="Not our own words" if self.world.organisation.endswith("acat") else "",
        )
        channel = self.name("channels", self.given.platform)
        self.does(self.given.author, posts.DraftPost(name=post, channel=channel, content=content))
        return post

    def approved(self, media: Any, *subjects: Any, permits: tuple[str, ...] = ()) -> str:
        """Return a post that waits for its consents to be verified."""
        post = self.written(media, *subjects)
        said = attestations_for(self.world.pack, "SubmitForReview")
        submit = posts.SubmitForReview(name=post, revision=1, attestations=said)
        self.does(self.given.author, submit)
        for digest in permits:
            self.does(self.given.reviewer, posts.PermitMedia(name=post, media=digest * 64))
        self.does(self.given.reviewer, self.approval(post))
        return post

    def approval(self, post: str) -> posts.ApproveStep:
        return posts.ApproveStep(name=post, revision=1, answers=full_checklist(self.world.pack))

    def verification(self, post: str, *cited: str) -> posts.VerifyConsent:
        return posts.VerifyConsent(name=post, revision=1, consents=cited, nobody_identifiable=True)

    def live(self, media: Any, *subjects: Any, cited: tuple[str, ...] = ()) -> str:
        post = self.approved(media, *subjects)
        self.does(self.given.reviewer, self.verification(post, *cited))
        self.world.at += timedelta(days=4)
        self.does(self.given.publisher, self.publication(post))
        self.does(self.given.publisher, self.confirmation(post))
        assert self.post(post).visibility == "live"
        return post

    def objects(self, ref: str, *in_posts: str, **said: Any) -> None:
        name = self.name("objections", ref)
        command = objections.RecordObjection(name=name, in_posts=in_posts, **said)
        self.does(self.given.author, command)

    def causes(self, post: str) -> list[str]:
        """Return why a post has to come down now; that a consent ends some day is no reason yet."""
        return [d.cause for d in self.takedowns(post) if d.cause != "consent_expired"]


def _unlisted(desk: Desk, *media: Media, listed: tuple[Any, ...] = ()) -> set[Reason]:
    post = desk.approved(media, *listed)
    return desk.refused(desk.given.reviewer, desk.verification(post))


@HOUSES
@pytest.mark.parametrize("ends", ["objection", "withdrawal", "nothing"])
@pytest.mark.parametrize("named", [True, False])
def test_a_picture_goes_up_again_with_everybody_whom_it_shows(
    house: Any, ends: str, named: bool
) -> None:
    desk = Desk(house)
    consent = desk.agreed("a-1")
    first = desk.live([picture()], desk.shown("a-1", *"a" * named), cited=(consent,))
    if ends == "objection":
        desk.objects("a-1")
    elif ends == "withdrawal":
        desk.does(desk.given.author, consents.WithdrawConsent(name=consent))
    assert desk.causes(first) == {
        "objection": ["objection"], "withdrawal": ["consent_withdrawn"], "nothing": []
    }[ends]  # fmt: skip
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture())
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture("b"), picture())
    mentioned = desk.shown("a-1", representation="mention", identifiable="no")
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture(), listed=(mentioned,))
    if ends == "nothing":
        desk.live([picture()], desk.shown("a-1", "a"), cited=(consent,))
    desk.live([picture("b")])


@HOUSES
def test_whoever_was_asked_about_a_picture_is_in_it_whatever_they_answer(house: Any) -> None:
    desk = Desk(house)
    name = desk.new("consents")
    ask = consents.RequestConsent(
        name=name,
        subject="a-1",
        subject_kind=desk.kind,
        age_band="adult",
        purpose=desk.given.content.category,
        material="image",
        asset_digests=("a" * 64,),
        wording_version="2",
    )
    desk.does(desk.given.author, ask)
    desk.does(desk.given.author, consents.DeclineConsent(name=name))
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture())


def test_what_is_handed_in_stands_though_the_next_draft_leaves_them_out() -> None:
    desk = Desk(stass)
    desk.objects("a-1")
    post = desk.approved([picture()], desk.shown("a-1"))
    assert Reason.CONSENT_WITHDRAWN in desk.refused("lin", desk.verification(post))
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture())


@pytest.mark.parametrize("ends", ["objection", "withdrawal"])
@pytest.mark.parametrize("before", [True, False])
def test_a_live_post_that_does_not_list_them_comes_down_too(ends: str, before: bool) -> None:
    desk = Desk(stass)
    unlisted = desk.live([picture()])
    other = desk.live([picture("b")])
    consent = desk.agreed("a-1")

    def act() -> None:
        if ends == "objection":
            desk.objects("a-1")
        else:
            desk.does("sam", consents.WithdrawConsent(name=consent))

    if before:
        act()
    desk.approved([picture()], desk.shown("a-1", "a"))
    if not before:
        assert desk.causes(unlisted) == [], "nobody said a word against it yet"
        act()
    assert desk.causes(unlisted) == ["objection" if ends == "objection" else "consent_withdrawn"]
    assert desk.causes(other) == []


def test_two_people_put_right_whom_a_picture_does_not_show() -> None:
    desk = Desk(stass)
    desk.approved([picture()], desk.shown("a-1", "a"))
    right = objections.CorrectSubject(
        name=desk.name("objections", "a-1"), not_in="a" * 64, evidence="The picture seen"
    )
    desk.does("max", right)
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture()), "one person's word"
    assert desk.refused("max", right) == {Reason.ILLEGAL_TRANSITION}
    other = msgspec.structs.replace(right, not_in="b" * 64)
    desk.does("dee", other)
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture()), "it is not the same"
    desk.does("dee", right)
    desk.live([picture()])


# --- what reviewed posts said of somebody ---


@pytest.mark.parametrize("house", [stass, cleanslate])
def test_a_child_stays_one_though_the_next_post_calls_them_of_age(house: Any) -> None:
    desk = Desk(house)
    child = desk.shown("z-1", "a", identifiable="no", age_band="under_18")
    desk.live([picture()], child, cited=(desk.agreed("z-1", "a"),))
    record = desk.world.state(desk.name("objections", "z-1"))
    assert "under_18" in record.age_bands
    post = desk.approved([picture("b")], desk.shown("z-1", "b"))
    found = desk.refused(desk.given.reviewer, desk.verification(post))
    assert Reason.GUARDIAN_CONSENT_REQUIRED in found


def test_a_service_user_stays_one_though_the_next_post_calls_them_otherwise() -> None:
    desk = Desk(stass)
    desk.live([picture()], desk.shown("z-1", "a", kind="service_user", identifiable="no"))
    consent = desk.agreed("z-1", kind="volunteer")
    post = desk.approved([picture("b")], desk.shown("z-1", "b", kind="volunteer"))
    found = desk.refused("lin", desk.verification(post, consent))
    assert Reason.SERVICE_USER_IDENTIFIABLE in found


def test_whoever_could_be_recognised_in_a_picture_can_be_in_the_same_picture() -> None:
    desk = Desk(stass)
    consent = desk.agreed("z-1")
    desk.live([picture()], desk.shown("z-1", "a"), cited=(consent,))
    hidden = desk.shown("z-1", "a", identifiable="no")
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture(), listed=(hidden,))
    pixelled = desk.shown("z-1", "b", identifiable="no")
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture("b"), listed=(pixelled,))
    desk.live([picture("b")], pixelled, cited=(consent,))


@pytest.mark.parametrize(("origin", "place"), [("camera", "yes"), ("camera", "no"),
                                               ("library", "no")])  # fmt: skip
def test_a_phone_photo_stays_one_in_a_new_draft(origin: str, place: str) -> None:
    desk = Desk(stass)
    phone = picture(origin="personal_device", at_workplace="yes")
    said: Any = {"match": "MEDIA_NOT_PERMITTED"}
    with pytest.raises(AssertionError, **said):
        desk.live([phone])
    with pytest.raises(AssertionError, **said):
        desk.live([picture(origin=origin, at_workplace=place)])
    desk.live([picture("b")])
    desk.approved([picture(origin=origin, at_workplace=place)], permits=("a",))


# --- somebody whom no post lists ---


@HOUSES
@pytest.mark.parametrize("where", [(), ("youtube",)])
def test_whoever_says_that_a_post_shows_them_has_it_taken_down(
    house: Any, where: tuple[str, ...]
) -> None:
    desk = Desk(house)
    post, other = desk.live([picture()]), desk.live([picture("b")])
    desk.objects("u-1", post, platforms=where)
    assert desk.causes(post) == ["objection"]
    assert desk.causes(other) == []
    refuse = posts.RefuseTakedown(name=post, duty=desk.takedowns(post)[0].id)
    assert Reason.TAKEDOWN_NOT_REFUSABLE in desk.refused(desk.given.reviewer, refuse)
    desk.does(desk.given.publisher, posts.RecordTakedown(name=post, captured_digest="c" * 64))
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture()), "nor does the picture go up again"


def test_it_reaches_every_post_with_the_picture_and_is_lifted_as_any_other() -> None:
    desk = Desk(stass)
    post, again, words = desk.live([picture()]), desk.live([picture()]), desk.live([])
    desk.objects("u-1", post)
    desk.objects("u-1", post)
    assert desk.causes(post) == desk.causes(again) == ["objection"]
    assert desk.causes(words) == []
    desk.objects("u-2", words, "organisations/other/posts/p1", desk.name("posts", "none"))
    assert desk.causes(words) == ["objection"]
    lift = objections.LiftObjection(
        name=desk.name("objections", "u-2"), lifted_by_subject=True, evidence="A letter"
    )
    desk.does("lin", lift)
    assert desk.causes(words) == ["objection"], "one says so, and another bears it out"
    desk.does("max", lift)
    assert desk.causes(words) == []


def test_a_post_that_waits_to_go_out_goes_back() -> None:
    desk = Desk(stass)
    post = desk.approved([picture()])
    desk.does("lin", desk.verification(post))
    desk.objects("u-1", post)
    assert desk.post(post).state != "consent_verified"


def test_what_is_not_out_yet_is_held_against_the_picture() -> None:
    desk = Desk(stass)
    draft = desk.approved([picture()])
    desk.objects("u-1", draft)
    assert Reason.CONSENT_MISSING in desk.refused("lin", desk.verification(draft))

"""Copied words and media stay their writer's, however they are spaced, cased or hidden."""

import asyncio
from typing import Any

import msgspec
import pytest

from duecourse.facts.works import works_of
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.content import Content
from duecourse.testing import (
    Given,
    House,
    PostScene,
    attestations_for,
    full_checklist,
    in_memory,
    picture,
    writing,
)
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

FOUR_EYES = "EXT-REVIEW-four-eyes"
TEXT = "Come to our open day on Friday."


def _having_written(given: Given, by: str, **content: Any) -> Given:
    """Return what is known once somebody wrote a first post, which nobody approved yet."""
    first = writing(given, **content).state
    name = given.name("posts", "p0")
    fact = given.facts[given.person(by)]
    works = dict.fromkeys(works_of(first.content), name)
    known = msgspec.structs.replace(fact, wrote=works)  # type: ignore[type-var]
    return given.knowing("people", by, known).knowing("posts", "p0", first)


def _copy(given: Given, **content: Any) -> PostScene:
    return writing(given, **content).submitted()


SAME = [
    TEXT,
    "  come to OUR open day \n on friday!! ",
    "Come\u200b to our open\u2060 day on Fri\u00adday",
    "C\u043eme t\u043e our \u043epen d\u0430y on Frid\u0430y.",
    "\uff23\uff4f\uff4d\uff45 to our open day on Friday",
    "C\u0585me t\u1d0f \u2c9fur 0pen d\u0251\u03b3 o\u0578 Friday",
    "Corne to our open day on Friday",
    "Come to our open day on Fr\u04cfday",
    "Come to our open day on Frlday",
    "C\u1d0f\u217f\u0435 to \u10ffur \u0ed0pen d\uff41y on Friday",
    "Come to our open day on \ua799riday",
    "\U0001d402\U0001d428\U0001d426\U0001d41e to our open day on Friday",
    "Come \u3164to our\u1160 open day\uffa0 on Friday",
    "*Come* \u2014 to our open day: on Friday \u2764",
]


@pytest.mark.parametrize("text", SAME)
def test_whoever_wrote_the_same_elsewhere_does_not_approve_it(text: str) -> None:
    given = _having_written(acat(), "ada", text=TEXT)
    refused = _copy(given, text=text).approved(by="ada")
    refused.then_refused(Reason.SELF_APPROVAL, FOUR_EYES)
    assert "people/ada wrote the same words" in "".join(v.message for v in refused.violations)
    _copy(given, text=text).approved(by="mona").then_in("review")
    _copy(given, text=text).approved(by="mona").verified(by="ada").then_refused(
        Reason.SELF_APPROVAL, FOUR_EYES
    )


def test_words_moved_into_the_title_are_the_same_words() -> None:
    given = _having_written(acat(), "ada", text=TEXT)
    moved = _copy(given, title="Come to our open day", text="on Friday.")
    moved.approved(by="ada").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)


def test_other_words_are_somebody_s_own() -> None:
    given = _having_written(acat(), "ada", text=TEXT)
    _copy(given, text="Come to our open day on Saturday.").approved(by="ada").then_in("review")
    _copy(given, text="", title="Come.").approved(by="ada").then_in("review")


LONG = "Vote Labour on Thursday, and tell your neighbours."
LINK = "https://example.org/why-to-vote"
ONLY: list[dict[str, Any]] = [
    {"links": (LINK,)},
    {"links": (LINK,), "label": "Read this"},
    {"label": LONG, "media": (picture(),)},
    {"links": (LINK,), "event_ref": LONG},
    {"label": LONG, "links": (LINK,), "kind": "reply"},
    {"original_url": LINK, "kind": "repost", "label": "Shared", "third_party": "yes"},
    {"process_url": LINK, "media": (picture(),)},
]


@pytest.mark.parametrize("only", ONLY)
def test_links_and_labels_are_somebody_s_work_too(only: dict[str, Any]) -> None:
    none = {"title": "", "text": "", "links": (), "event_ref": "", "category": "cat_news"}
    said: dict[str, Any] = {**none, **only}
    given = _having_written(acat(), "ada", **said)
    copy = _copy(given, **said).approved(by="ada")
    copy.then_refused(Reason.SELF_APPROVAL, FOUR_EYES)
    elsewhere = LINK + "-not"
    links: dict[str, Any] = {"links": (elsewhere,), "process_url": elsewhere, "media": ()}
    theirs = {"original_url": elsewhere} if "original_url" in only else {}
    others = _copy(given, **{**said, **links, **theirs, "label": "Other"}).approved(by="ada")
    assert Reason.SELF_APPROVAL not in {v.reason for v in others.violations}


@pytest.mark.parametrize(
    "moved",
    [
        {"text": "", "label": TEXT, "links": (LINK,)},
        {"text": "News.", "title": "", "label": TEXT},
        {"text": "News.", "title": TEXT},
        {"text": "News.", "event_ref": TEXT},
        {"text": "Come to our", "label": "open day on Friday."},
        {"text": "News.", "media": (picture(attribution=TEXT),)},
    ],
)
def test_words_are_the_same_words_wherever_in_a_post_they_stand(moved: dict[str, Any]) -> None:
    given = _having_written(acat(), "ada", text=TEXT)
    copy = _copy(given, **moved).approved(by="ada")
    copy.then_refused(Reason.SELF_APPROVAL, FOUR_EYES)


def test_the_same_label_or_link_beside_other_words_binds_nobody() -> None:
    same: dict[str, Any] = {"label": "Shared from a friend of ours", "links": (LINK,)}
    given = _having_written(acat(), "ada", text=TEXT, **same)
    _copy(given, text="Quite another text.", **same).approved(by="ada").then_in("review")
    repost: dict[str, Any] = {"kind": "repost", "title": "", "text": "", "label": "Shared"}
    repost |= {"third_party": "yes"}
    given = _having_written(acat(), "ada", original_url=LINK, **repost)
    other = _copy(given, original_url=LINK + "-not", **repost).approved(by="ada")
    other.then_in("review")


def test_a_photo_is_permitted_by_nobody_who_brought_it_elsewhere() -> None:
    photo = picture(origin="personal_device")
    given = _having_written(stass(), "lin", text="Another text.", media=(photo,))
    post = _copy(given, text="Words of Sam's own.", media=(photo,))
    own = post.does(c.PermitMedia, "lin", media=photo.digest)
    own.then_refused_alone(Reason.SELF_APPROVAL, "STASS-5.1-camera")
    post.does(c.PermitMedia, "dee", media=photo.digest).then(e.MediaPermitted)


def test_what_others_approved_and_was_shown_keeps_nobody_from_anything() -> None:
    logo = picture()
    given = _having_written(acat(), "ada", text=TEXT, media=(logo,))
    shown = writing(acat(), text=TEXT, media=(logo,)).reviewed().verified().published()
    settled = given.knowing("posts", "p0", shown.state)
    _copy(settled, text=TEXT, media=(logo,)).approved(by="ada").then_in("review")


def test_where_time_passes_instead_of_a_second_person_nothing_changes() -> None:
    given = _having_written(zrtherapy(), "zoe", text=TEXT)
    _copy(given, text=TEXT).approved().verified().later(hours=13).published().then_in("published")


def test_works_are_told_apart() -> None:
    other = Content(text="Come to our open day on Fridays.")
    assert set(works_of(Content(text=TEXT))) & set(works_of(other)) == set()
    assert works_of(Content()) == works_of(Content(text=" \u200b!")) == ()
    assert len(works_of(Content(text="1", media=(picture(), picture())))) == 2


# --- on the real command service ---


async def _staffed(house: House) -> None:
    for who, role in (("lena", "social_lead"), ("ada", "administrator"), ("mona", "admin_manager")):
        member = await house.person(who, role)
        await member.does(house.acknowledgement(member.name))
    await house.channel("twitter", house.member("lena"))


async def _drafted(house: House, by: str, id_: str, text: str) -> str:
    name = house.named("posts", id_)
    content = msgspec.structs.replace(acat().content, text=text)
    channel = house.named("channels", "twitter")
    await house.member(by).does(c.DraftPost(name=name, channel=channel, content=content))
    return name


def _approval(house: House, post: str) -> c.ApproveStep:
    return c.ApproveStep(name=post, revision=1, answers=full_checklist(house.pack))


@pytest.mark.parametrize("first", ["ada", "lena"])
def test_a_copy_washes_nobody_off_in_whatever_order_it_is_made(first: str) -> None:
    async def story() -> None:
        async with in_memory("acat") as (house,):
            await _staffed(house)
            if first == "ada":
                await _drafted(house, "ada", "p1", TEXT)
            copy = await _drafted(house, "lena", "p2", SAME[3])
            signed = attestations_for(house.pack, "SubmitForReview")
            handed_in = c.SubmitForReview(name=copy, attestations=signed)
            await house.member("lena").does(handed_in)
            if first == "lena":
                await _drafted(house, "ada", "p1", TEXT)
            refused = await house.member("ada").is_refused(_approval(house, copy))
            assert Reason.SELF_APPROVAL in {v.reason for v in refused.violations}
            await house.member("mona").does(_approval(house, copy))
            wrote = (await house.state(house.member("ada").name)).wrote
            assert set(wrote.values()) == {house.named("posts", "p1")}

    asyncio.run(story())

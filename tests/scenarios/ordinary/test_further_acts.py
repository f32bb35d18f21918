"""What is less ordinary and just as allowed: acts that a strict rule might refuse wrongly."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

import pytest

from duecourse.channels import commands as channels
from duecourse.complaints import commands as complaints
from duecourse.consents import commands as consents
from duecourse.contacts import commands as contacts
from duecourse.contacts.commands import RecordContact
from duecourse.objections import commands as objections
from duecourse.people import commands as people
from duecourse.posts import commands as posts
from duecourse.testing import PLAINLY, attestations_for, picture, shown
from tests.scenarios.ordinary import (
    test_days_acat,
    test_days_cleanslate,
    test_days_stass,
    test_days_zrtherapy,
)
from tests.scenarios.ordinary.days import Day, Story, lived

ACTS: Final[list[tuple[Any, str, Story]]] = []


def _at(days: Any, pack: str) -> Callable[[Story], Story]:
    def kept(story: Story) -> Story:
        ACTS.append((days, pack, story))
        return story

    return kept


_acat = _at(test_days_acat, "acat")
_cleanslate = _at(test_days_cleanslate, "cleanslate")
_stass = _at(test_days_stass, "stass")
_zrt = _at(test_days_zrtherapy, "zrtherapy")


async def _granted(day: Day, platform: str, who: str, proposed: str, *approved: str) -> None:
    channel = day.named("channels", platform)
    command = channels.ProposeGrant(name=channel, person=day.person(who))
    grant = (await day.does(proposed, command)).state.grants[-1].id
    for by in approved:
        await day.does(by, channels.ApproveGrant(name=channel, grant=grant))
    assert (await day.state(channel)).grants[-1].live


async def _put_back(day: Day, post: str, by: str) -> None:
    signed = attestations_for(day.house.pack, "PublishPost")
    command = posts.ReinstateContent(name=post, revision=1, attestations=signed)
    await day.does(by, command, reason="It was fine.")
    assert (await day.state(post)).visibility == "live"


async def _consent_of_a_child(day: Day, by: str, verifier: str, kind: str, where: str) -> str:
    mother = {"giver": "A. Mother", "giver_role": "parent", "authority": "Their mother"}
    return await day.consented(by, verifier, "s-1", kind, where, giver=mother, age_band="under_18")


@_acat
async def the_chair_stands_in_where_the_liaison_trustee_is_given_access(acat: Day) -> None:
    await _granted(acat, "twitter", "tom", "mona", "mona", "chris")
    await acat.published("tom", "twitter", "mona")


@_acat
async def the_chair_stands_in_where_the_administration_manager_is(acat: Day) -> None:
    await _granted(acat, "facebook", "mona", "tom", "tom", "chris")
    await acat.published("mona", "facebook", "ada", category="event")


@_acat
async def a_child_s_picture_goes_out_with_a_parent_s_consent(acat: Day) -> None:
    agreed = await _consent_of_a_child(acat, "lena", "ada", "client", "twitter")
    child = shown("s-1", "client", representation="image", age_band="under_18")
    await acat.published("lena", "twitter", "ada", agreed, subjects=(child,), media=(picture(),))


@_acat
async def a_past_publication_is_quoted_again(acat: Day) -> None:
    name = acat.named("consents")
    fields: dict[str, Any] = {"platforms": ("twitter",), "public": True}
    asked = consents.RequestConsent(
        name=name,
        subject="s-1",
        subject_kind="client",
        age_band="adult",
        material="first_hand",
        purpose="cpd_event",
        wording_version="1",
        **fields,
    )
    await acat.does("lena", asked)
    given = consents.RecordConsent(
        name=name,
        giver="A. Person",
        giver_role="self",
        basis="past_publication",
        reference="Reformulation 51, page 12",
        given_at=acat.house.clock() - timedelta(days=2000),
        method="publication",
        wording_version="journal-51",
        **fields,
    )
    await acat.does("lena", given)
    await acat.does("ada", consents.VerifyEvidence(name=name))
    # Whom nobody can recognise: else the guidance asks that they were fully informed.
    told = shown("s-1", "client", representation="first_hand", identifiable="no")
    await acat.published("lena", "twitter", "ada", name, subjects=(told,))


@_acat
async def what_came_down_by_mistake_goes_back_up(acat: Day) -> None:
    post = await acat.published("lena", "twitter", "ada")
    await acat.came_down(post, "lena")
    leave = channels.PermitPosting(
        name=acat.named("channels", "twitter"),
        person=acat.person("tom"),
        post=post,
        until=acat.house.clock() + timedelta(days=1),
    )
    await acat.does("mona", leave)
    await _put_back(acat, post, "tom")


@_acat
async def the_site_failed_and_the_post_goes_out_an_hour_later(acat: Day) -> None:
    post = await acat.submitted("lena", "twitter")
    await acat.approved(post, "ada")
    await acat.checked(post, "ada")
    signed = attestations_for(acat.house.pack, "PublishPost")
    taken = posts.PublishPost(name=post, revision=1, attestations=signed)
    permit = (await acat.does("lena", taken)).state.permit.id
    failed = posts.ReportPublicationFailure(name=post, permit=permit)
    await acat.does("lena", failed, reason="The site was down.")
    acat.later(hours=1)
    await acat.out(post, "lena")


@_acat
async def a_consent_of_years_ago_is_given_anew(acat: Day) -> None:
    agreed = await acat.consented(
        "lena", "ada", "su-1", "service_user", "twitter", material="quote"
    )
    acat.later(days=700)
    # Within a year somebody looks whether access is still needed.
    await acat.house.grant(acat.named("channels", "twitter"), acat.house.member("lena"))
    renewed = consents.RenewConsent(
        name=agreed, giver="R. Roe", giver_role="self", given_at=acat.house.clock(), evidence="Form"
    )
    await acat.does("lena", renewed)
    await acat.does("ada", consents.VerifyEvidence(name=agreed))
    voice = shown("su-1", "service_user", representation="quote")
    await acat.published("lena", "twitter", "ada", agreed, subjects=(voice,))


@_acat
async def a_complaint_rises_and_falls_before_it_is_settled(acat: Day) -> None:
    complaint = await acat.complained("form", anonymous=True)
    await acat.does("lena", complaints.AcknowledgeComplaint(name=complaint))
    rises = complaints.EscalateComplaint(name=complaint, level=2)
    await acat.does("ada", rises, reason="It spreads.")
    await acat.does("tom", complaints.AdviseOnComplaint(name=complaint, advice="Wait a day."))
    falls = complaints.DeescalateComplaint(name=complaint, level=1)
    # It is about no post of ours, so somebody says whom it is about: nobody can tell.
    nobody = complaints.NameRespondents(name=complaint, nobody_known=True)
    await acat.does("ada", nobody, reason="It is about how long people wait.")
    await acat.does("tom", falls, reason="It is calmer.")
    outcome = complaints.ResolveComplaint(
        name=complaint, outcome="We apologised.", **PLAINLY, uninvolved=True
    )
    await acat.does("mona", outcome)


@_cleanslate
async def a_family_s_child_is_shown_with_a_parent_s_consent(cleanslate: Day) -> None:
    agreed = await _consent_of_a_child(cleanslate, "wes", "lou", "family_or_friend", "facebook")
    child = shown("s-1", "family_or_friend", representation="image", age_band="under_18")
    content: dict[str, Any] = {"subjects": (child,), "media": (picture(),)}
    await cleanslate.published("wes", "facebook", "lou", agreed, **content)


@_cleanslate
async def good_work_is_told_of_somebody_whom_nobody_can_recognise(cleanslate: Day) -> None:
    agreed = await cleanslate.consented(
        "wes", "lou", "su-1", "service_user", "facebook", purpose="good_work"
    )
    hidden = shown("su-1", "service_user", identifiable="no")
    content: dict[str, Any] = {"subjects": (hidden,), "category": "good_work"}
    await cleanslate.published("wes", "facebook", "lou", agreed, **content)


@_cleanslate
async def good_work_is_told_of_nobody_in_particular(cleanslate: Day) -> None:
    text = "A young person who had slept in a car has a flat and a training place now."
    await cleanslate.published("wes", "facebook", "lou", text=text, category="good_work")


@_cleanslate
async def an_authorised_worker_posts_on_a_saturday(cleanslate: Day) -> None:
    cleanslate.later(days=5)
    await cleanslate.published("wes", "facebook", "lou")


@_cleanslate
async def a_manager_who_is_authorised_too_posts_and_another_reviews(cleanslate: Day) -> None:
    role = people.AssignRole(name=cleanslate.person("lou"), role="authorised_worker")
    await cleanslate.does("pru", role)
    await cleanslate.house.grant(
        cleanslate.named("channels", "facebook"), cleanslate.house.member("lou")
    )
    await cleanslate.published("lou", "facebook", "ivy")


@_cleanslate
async def who_made_a_mistake_tells_the_line_manager(cleanslate: Day) -> None:
    post = await cleanslate.published("wes", "facebook", "ivy")
    complaint = await cleanslate.complained("wes", about=(post,), complainant="Wes")
    await cleanslate.settled(complaint, "lou")
    await cleanslate.came_down(post, "wes")


@_stass
async def a_colleague_who_objected_thinks_better_of_it(stass: Day) -> None:
    objection = stass.named("objections", "co-1")
    await stass.does("kim", objections.RecordObjection(name=objection, evidence="A message"))
    stass.later(days=3)
    lifted = objections.LiftObjection(
        name=objection, lifted_by_subject=True, evidence="Their letter"
    )
    await stass.does("sam", lifted)
    await stass.does("lin", lifted)
    agreed = await stass.consented("sam", "lin", "co-1", "colleague", "facebook")
    guest = shown("co-1", "colleague", representation="image")
    content: dict[str, Any] = {"subjects": (guest,), "media": (picture(),)}
    await stass.published("sam", "facebook", "lin", agreed, **content)


@_stass
async def a_telephone_s_photo_that_was_not_taken_at_work_needs_no_leave(stass: Day) -> None:
    photo = picture(origin="personal_device", at_workplace="no")
    await stass.published("sam", "facebook", "lin", media=(photo,))


@_stass
async def a_trustee_who_is_authorised_posts(stass: Day) -> None:
    await stass.does("dee", people.AssignRole(name=stass.person("bo"), role="user"))
    await stass.house.grant(stass.named("channels", "facebook"), stass.house.member("bo"))
    await stass.published("bo", "facebook", "lin")


@_zrt
async def a_reply_may_speak_of_what_it_was_asked(zrt: Day) -> None:
    contact = zrt.named("contacts")
    said: dict[str, Any] = {
        "kind": "question",
        "says_wrong": "no",
        "summary": "What do you think of the new park?",
    }
    where = zrt.named("channels", "twitter")
    said["in_public"] = "yes"
    await zrt.does("con", RecordContact(name=contact, channel=where, **said))
    reply: dict[str, Any] = {"kind": "reply", "category": "social_views", "contact": contact}
    await zrt.published(
        "zoe", "twitter", "zoe", wait={"minutes": 30}, purpose="client_enquiry", **reply
    )


@_zrt
async def a_competitor_who_agreed_is_named_with_courtesy(zrt: Day) -> None:
    agreed = await zrt.consented("zoe", "zoe", "co-1", "competitor", "twitter", material="mention")
    rival = shown("co-1", "competitor")
    content: dict[str, Any] = {"subjects": (rival,), "mentions_competitor": "yes"}
    await zrt.published("zoe", "twitter", "zoe", agreed, wait={"minutes": 30}, **content)


@_zrt
async def she_puts_her_own_post_back_where_nobody_else_is(zrt: Day) -> None:
    post = await zrt.published("zoe", "twitter", "zoe", wait={"minutes": 30})
    await zrt.came_down(post, "zoe")
    zrt.later(hours=1)
    await _put_back(zrt, post, "zoe")


@_zrt
async def what_looks_like_phishing_is_noted_and_left_alone(zrt: Day) -> None:
    contact, twitter = zrt.named("contacts"), zrt.named("channels", "twitter")
    said: dict[str, Any] = {"kind": "phishing", "summary": "Click here."}
    await zrt.does("con", contacts.RecordContact(name=contact, channel=twitter, **said))
    needless = contacts.NoReplyNeeded(name=contact, why="phishing", says_wrong="no")
    await zrt.does("con", needless)


@pytest.mark.parametrize(
    ("days", "pack", "story"), ACTS, ids=[story.__name__ for _, _, story in ACTS]
)
def test_an_act(days: Any, pack: str, story: Story) -> None:
    lived(pack, days.set_up, days.ORDINARY, story)

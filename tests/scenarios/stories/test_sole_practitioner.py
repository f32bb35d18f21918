"""ZRTherapy: one person does everything, and time stands in for the second pair of eyes."""

from typing import Any

import pytest

from duecourse.channels import commands as ch
from duecourse.channels.decide import CHANNELS
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import Scene, shown, writing
from tests.scenarios.zrtherapy import zrtherapy

LINKS = ("https://example.org/a-study",)
PAST_CLIENT = shown("su-p", "former_client")


def test_she_waits_half_an_hour_between_writing_and_publishing() -> None:
    post = writing(zrtherapy(), links=LINKS)
    post.submitted(without=("links_read",)).then_refused_alone(
        Reason.ATTESTATION_REQUIRED, "ZRT-IN-read-first"
    )
    post = post.submitted().approved().then_in("review").verified().then_in("consent_verified")
    refused = post.later(minutes=10).published()
    refused.then_refused_alone(Reason.COOLING_OFF, "EXT-COOLING-OFF")
    assert dict(refused.violations[0].facts)["ready_at"] == "2026-03-02T09:30:00+00:00"
    post.later(minutes=29, seconds=59).published().then_refused(
        Reason.COOLING_OFF, "EXT-COOLING-OFF"
    )
    post.later(minutes=30).published().then_in("published")


def test_an_answer_to_something_heated_waits_twelve_hours() -> None:
    contact = zrtherapy().name("contacts", "m1")
    given = zrtherapy().with_contact("m1")
    post = writing(given, kind="reply", contact=contact, contentious="yes").reviewed().verified()
    post.later(hours=11, minutes=59).published().then_refused_alone(
        Reason.COOLING_OFF, "ZRT-BA-pause"
    )
    post.later(hours=12).published().then_in("published")


def test_a_past_client_is_not_mentioned_without_approval() -> None:
    post = writing(zrtherapy(), subjects=(PAST_CLIENT,)).reviewed().verified()
    post.then_refused_alone(Reason.CONSENT_MISSING, "ZRT-SA-discuss")


def test_an_offer_goes_out_only_when_confirmed() -> None:
    post = writing(zrtherapy(), contains_commitment="yes").submitted()
    post.approved().then_refused_alone(Reason.CONFIRMATION_REQUIRED, "ZRT-BA-promise")
    post = post.does(c.ConfirmCommitment, "zoe", note="Three places a month").approved()
    post.verified().later(hours=1).published().then_in("published")


def test_an_unapproved_scheduler_gets_no_permit() -> None:
    post = writing(zrtherapy()).reviewed().verified().later(hours=1)
    post.published(tool="scheduler").then_refused_alone(Reason.TOOL_NOT_APPROVED, "ZRT-AC-tools")
    name = zrtherapy().name("channels", "twitter")
    twitter = Scene(zrtherapy(), CHANNELS, name, zrtherapy().facts[name])
    approved = twitter.when(ch.ApproveTool(name=name, tool="scheduler"), "zoe")
    knowing = zrtherapy().knowing("channels", "twitter", approved.state)
    post.meanwhile(knowing).published(tool="scheduler").then_in("published")


def test_a_contractor_whose_grant_was_revoked_publishes_no_more() -> None:
    given = zrtherapy().with_channel("twitter", "zoe", "con")
    post = writing(given).reviewed().verified().later(hours=1)
    post.published(by="con").then_in("published")
    name = given.name("channels", "twitter")
    revoked = Scene(given, CHANNELS, name, given.facts[name]).when(
        ch.RevokeGrant(name=name, person=given.person("con")), "zoe"
    )
    later = post.meanwhile(given.knowing("channels", "twitter", revoked.state))
    later.published(by="con").then_refused_alone(Reason.NOT_AUTHORISED, "ZRT-AU-only")


def test_what_moved_to_e_mail_is_no_longer_answered_in_public() -> None:
    given = zrtherapy().with_contact("m1")
    answer: dict[str, Any] = {"kind": "reply", "contact": given.name("contacts", "m1")}
    post = writing(given, **answer).reviewed().verified().later(hours=1)
    moved = given.with_contact("m1", state="moved")
    post.meanwhile(moved).published().then_refused_alone(Reason.ROUTE_REQUIRED, "ZRT-BA-complex")
    writing(moved, **answer).submitted().then_refused(Reason.ROUTE_REQUIRED, "ZRT-BA-complex")


@pytest.mark.parametrize("verified", [True, False])
def test_details_of_an_account_go_out_in_no_post(verified: bool) -> None:
    given = zrtherapy().with_contact("m1", identity_verified=verified)
    answer: dict[str, Any] = {"kind": "reply", "contact": given.name("contacts", "m1")}
    refused = writing(given, **answer, account_information="yes").submitted()
    refused.then_refused_alone(Reason.IDENTITY_NOT_VERIFIED, "ZRT-SM-verify")

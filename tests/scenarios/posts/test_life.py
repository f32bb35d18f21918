"""From the first word to the published post, under ACAT's policy."""

import msgspec

from duecourse.kernel.reasons import Reason
from duecourse.people.state import Person
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import unwritten, writing
from tests.scenarios.acat import acat


def test_a_post_goes_from_draft_to_confirmed_publication() -> None:
    post = unwritten(acat()).drafted().then(e.PostDrafted).then_in("draft")
    assert post.state.drafted_at == post.at
    post = post.submitted().then(e.PostSubmitted).then_in("review")
    post = post.approved().then(e.ChecklistAnswered, e.StepApproved).then_in("review")
    post = post.verified().then(e.ConsentsVerified).then_in("consent_verified")
    post = post.published().then(e.PostPublished).then_in("published")
    post = post.confirmed().then(e.PublicationConfirmed).then_in("published")
    assert (post.state.version, post.state.visibility) == (7, "live")


def test_every_event_says_who_when_under_which_policy_and_which_clauses() -> None:
    post = writing(acat()).submitted()
    (recorded,) = post.verdict.events
    envelope = recorded.envelope
    assert envelope.actor == post.given.person("lena")
    assert envelope.at == post.at
    assert (envelope.policy, envelope.policy_digest) == (
        post.given.pack.version,
        post.given.pack.digest,
    )
    assert (envelope.from_state, envelope.to_state) == ("draft", "review")
    assert "ACAT-2.4-purpose" in envelope.clauses
    assert "ACAT-CH-facebook" not in envelope.clauses


def test_a_clause_that_has_nothing_to_say_of_the_post_is_not_recorded_as_checked() -> None:
    plain = writing(acat()).submitted().approved()
    answering = writing(acat(), kind="reply", audience=("service_user",)).submitted().approved()
    assert "ACAT-M-e-power" not in plain.verdict.events[-1].envelope.clauses
    assert "ACAT-M-e-power" in answering.verdict.events[-1].envelope.clauses


def test_everything_that_is_wrong_is_said_at_once() -> None:
    post = writing(acat(), aim="", beneficiary="", classification="internal")
    refused = post.submitted(without=("true_to_knowledge",))
    assert {(v.reason, v.clause) for v in refused.violations} == {
        (Reason.PURPOSE_MISSING, "ACAT-CH-purpose"),
        (Reason.PURPOSE_MISSING, "ACAT-2.4-purpose"),
        (Reason.ATTESTATION_REQUIRED, "ACAT-2.11-honest"),
        (Reason.CONFIDENTIAL_CONTENT, "ACAT-CONF-internal"),
    }
    assert {v.policy for v in refused.violations} == {"2021-10-08"}


def test_who_may_not_act_hears_that_first() -> None:
    refused = writing(acat(), aim="").submitted(by="sam")
    assert [v.reason for v in refused.violations][:2] == [
        Reason.NOT_AUTHORISED,
        Reason.PURPOSE_MISSING,
    ]


def test_nobody_drafts_before_he_acknowledged_the_policy_in_force() -> None:
    given = acat().with_person("new", "social_lead", acknowledged=False)
    refused = unwritten(given).drafted(by="new")
    refused.then_refused_alone(Reason.POLICY_NOT_ACKNOWLEDGED, "ACAT-0-read-first")


def test_a_member_without_a_role_in_it_does_not_draft() -> None:
    refused = unwritten(acat()).drafted(by="mel")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-POC-permission")


def test_somebody_whom_the_organisation_does_not_know_drafts_nothing() -> None:
    refused = unwritten(acat()).drafted(by="nobody")
    refused.then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")


def test_whose_access_is_suspended_drafts_nothing() -> None:
    lena = acat().facts[acat().person("lena")]
    assert isinstance(lena, Person)
    given = acat().knowing("people", "lena", msgspec.structs.replace(lena, state="suspended"))
    # No clause of the channel: it is their access that ended.
    unwritten(given).drafted().then_refused_alone(Reason.NOT_AUTHORISED)


def test_a_draft_needs_a_channel_that_is_registered() -> None:
    unwritten(acat()).drafted(platform="myspace").then_refused(Reason.CHANNEL_UNKNOWN)


def test_a_draft_needs_a_channel_that_is_in_use() -> None:
    given = acat().with_channel("twitter", "lena", state="retired")
    unwritten(given).drafted().then_refused_alone(Reason.CHANNEL_UNKNOWN)


def test_a_draft_does_not_go_to_the_channel_of_another_organisation() -> None:
    post = unwritten(acat())
    foreign = "organisations/other/channels/twitter"
    refused = post.does(c.DraftPost, "lena", channel=foreign, content=post.given.content)
    refused.then_refused_alone(Reason.CHANNEL_UNKNOWN)


def test_a_reply_needs_a_contact_that_is_on_record() -> None:
    given = acat().with_contact("m1")
    unwritten(given).drafted(contact=given.name("contacts", "m1")).then(e.PostDrafted)
    unknown = unwritten(given).drafted(contact=given.name("contacts", "m2"))
    unknown.then_refused_alone(Reason.NOT_FOUND)


def test_a_name_is_given_once() -> None:
    writing(acat()).drafted().then_refused_alone(Reason.ALREADY_EXISTS)


def test_a_post_that_was_never_written_is_not_found() -> None:
    unwritten(acat()).does(c.WithdrawPost, "mona").then_refused_alone(Reason.NOT_FOUND)


def test_a_caller_who_read_an_older_version_is_refused() -> None:
    post = writing(acat())
    command = c.WithdrawPost(name=post.name)
    post.when(command, "lena", expected_version=0).then_refused_alone(Reason.VERSION_CONFLICT)
    post.when(command, "lena", expected_version=1).then(e.PostWithdrawn)


def test_a_command_that_is_not_open_hears_what_is() -> None:
    refused = writing(acat()).does(c.ReturnToReview, "lena", reason="The policy changed.")
    refused.then_refused(Reason.ILLEGAL_TRANSITION)
    facts = dict(refused.violations[-1].facts)
    assert facts["state"] == "draft"
    assert "SubmitForReview" in facts["allowed"].split(", ")


def test_a_post_that_was_given_up_stays_so() -> None:
    gone = writing(acat()).does(c.WithdrawPost, "lena").then_in("withdrawn")
    gone.revised(text="Another go").then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_a_manager_gives_a_draft_to_another_author_who_then_hands_it_in() -> None:
    post = writing(acat())
    given = post.does(c.ReassignAuthor, "mona", author=post.given.person("ada"))
    given.then(e.AuthorReassigned).submitted(by="ada").then_in("review")
    given.submitted(by="lena").then_refused(Reason.NOT_AUTHORISED)


def test_no_author_gives_his_draft_away_himself() -> None:
    post = writing(acat())
    refused = post.does(c.ReassignAuthor, "lena", author=post.given.person("ada"))
    refused.then_refused(Reason.NOT_AUTHORISED, "ACAT-2.1-team")


def test_a_channel_takes_its_own_categories_for_news_and_for_answers() -> None:
    given = acat()
    given = given.with_contact("m1", channel=given.name("channels", "facebook"))
    facebook = {"platform": "facebook", "category": "related_issue"}
    news = writing(given, **facebook).submitted(by="lena")
    news.then_refused_alone(Reason.CHANNEL_SCOPE, "ACAT-CH-facebook")
    elsewhere = writing(given, kind="reply", **facebook).submitted(by="lena")
    elsewhere.then_refused_alone(Reason.CHANNEL_SCOPE, "ACAT-CH-facebook")
    # What somebody wrote is answered where they wrote it (2.7), whatever it is about.
    answer = writing(given, kind="reply", contact=given.name("contacts", "m1"), **facebook)
    answer.submitted(by="lena").then_in("review")

"""After publication nobody is stuck: advice, new consents and a new review are open there too."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import MONDAY, Given, PostScene, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.posts.variants import next_version
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

SUPPORTER = shown("s-1", "supporter")
FOUR_EYES = "EXT-REVIEW-four-eyes"
HEALS = (
    "AnswerChecklist",
    "ApproveStep",
    "VerifyConsent",
    "RecordConsultation",
    "ConfirmCommitment",
    "PermitMedia",
    "RaiseDoubt",
    "AnswerDoubt",
    "RetractDoubt",
    "ReturnToReview",
)
"""What a refusal to publish or to put back asks somebody to do on the post itself."""


def _live(given: Given | None = None, **content: Any) -> PostScene:
    given = (given or acat()).with_channel("twitter", "lena", "tom")
    asked_for = content.get("category", given.content.category)
    given = given.with_consent("c1", "s-1", purpose=asked_for)
    post = writing(given, subjects=(SUPPORTER,), label="A supporter's words", **content)
    return post.reviewed().verified("c1").published().confirmed()


def _down(post: PostScene) -> PostScene:
    return post.does(c.RecordTakedown, "lena", reason="It hurt somebody.")


@pytest.mark.parametrize("state", ["published", "complaint", "escalated", "resolved"])
@pytest.mark.parametrize("command", HEALS)
@pytest.mark.parametrize("given", [acat, cleanslate, stass, zrtherapy])
def test_what_heals_is_open_wherever_a_post_was_shown(state: str, command: str, given: Any) -> None:
    edge = given().pack.lifecycles["posts"].edge(state, command)
    assert edge is not None
    assert set(edge.dests) == {state}


def test_a_policy_view_taken_down_goes_back_up_in_a_regulated_period() -> None:
    post = _down(_live(category="policy_view", campaigning="yes"))
    period = post.meanwhile(post.given.with_organisation(regulated_period_open=True))
    refused = period.reinstated("tom")
    assert Reason.CONSULTATION_REQUIRED in {v.reason for v in refused.violations}
    consulted = period.does(c.RecordConsultation, "tess", finding="clear").then(
        e.ConsultationRecorded
    )
    answered = consulted.answered(by="ada", not_voting_influence="yes")
    answered.reinstated("tom").then(e.ContentReinstated)


def test_what_was_approved_under_an_older_policy_is_reviewed_anew_and_put_back() -> None:
    new = next_version().with_consent("c1", "s-1").with_channel("twitter", "lena", "tom")
    old = _down(_live()).meanwhile(new)
    old.reinstated("tom").then_refused(Reason.POLICY_CHANGED, "EXT-REVIEW-policy-changed")
    again = old.does(c.ReturnToReview, "lena", reason="The policy changed.").then_in("published")
    again.reinstated("tom").then_refused(Reason.APPROVAL_REQUIRED)
    again.approved(by="lena").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)
    approved = again.approved(by="ada").then_in("published")
    approved.reinstated("tom").then(e.ContentReinstated)
    assert approved.state.earlier_reviewers == (approved.given.person("ada"),)


def test_a_new_consent_puts_content_back_whose_first_was_withdrawn() -> None:
    down = _down(_live())
    given = down.given.with_consent("c1", "s-1", state="withdrawn").with_consent("c2", "s-1")
    again = down.meanwhile(given)
    again.reinstated("tom").then_refused(Reason.CONSENT_WITHDRAWN, "ACAT-2.9-consent")
    again.verified("c1").then_refused(Reason.CONSENT_WITHDRAWN, "ACAT-2.9-consent")
    verified = again.verified("c2").then(e.ConsentsVerified).then_in("published")
    verified.reinstated("tom").then(e.ContentReinstated)


def test_a_new_consent_keeps_up_what_would_come_down_with_the_first() -> None:
    end = MONDAY + timedelta(days=30)
    given = acat().with_consent("c1", "s-1", expires_at=end)
    post = writing(given, subjects=(SUPPORTER,), label="A supporter's words")
    live = post.reviewed().verified("c1").published().confirmed()
    assert [d.consent for d in live.state.duties] == [given.name("consents", "c1")]
    both = live.meanwhile(given.with_consent("c2", "s-1"))
    for when, outcome in ((timedelta(days=29), None), (timedelta(days=40), "late")):
        kept = both.later(days=when.days).verified("c2").then(e.ConsentsVerified)
        old = [d.outcome for d in kept.state.duties if d.consent.endswith("c1")]
        assert old == ([outcome] if outcome else [])
        new = [d for d in kept.state.duties if d.consent.endswith("c2")]
        assert [d.outcome for d in new] == ["open"]
        assert kept.state.visibility == "live"
        assert kept.state.consents == (given.name("consents", "c2"),)
        assert kept.state.rested_on == (given.name("consents", "c1"),)


def test_what_was_asked_to_come_down_comes_down_whoever_else_agrees() -> None:
    live = _live()
    owed = live.reacting(c.RequireTakedown(name=live.name, consent=live.state.consents[0]))
    again = owed.meanwhile(owed.given.with_consent("c2", "s-1")).verified("c2")
    assert [d.outcome for d in again.state.duties if d.cause == "consent_withdrawn"] == ["open"]


def test_no_writer_verifies_or_approves_anew() -> None:
    again = _down(_live()).does(c.ReturnToReview, "lena", reason="Look again.")
    again.approved(by="lena").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)
    again.verified("c1", by="lena").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)


def test_a_doubt_that_is_raised_after_publication_holds_it_back_until_it_is_answered() -> None:
    doubted = _down(_live()).does(c.RaiseDoubt, "sam", question="Is that so?")
    doubted.reinstated("tom").then_refused(Reason.UNRESOLVED_DOUBT, "ACAT-2.12-doubt")
    doubt = doubted.state.doubts[0].id
    answered = doubted.does(c.AnswerDoubt, "tess", doubt=doubt, answer="It is.", finding="clear")
    assert answered.violations or answered.reinstated("tom").event

"""A rowing club that nobody had heard of: its pack alone makes it work."""

from functools import cache

from duecourse.kernel.reasons import Reason
from duecourse.posts.content import Content
from duecourse.testing import Given, PostScene, asked, shown, unwritten, writing
from tests.unit.packs.making import loaded

ROWER = shown("su-r", "rower", age_band="under_18")


@cache
def harbour() -> Given:
    """Return the rowing club: Pip writes, Cap and Wil review one step each."""
    return Given.under(
        loaded(),
        {"pip": ("press",), "cap": ("captain",), "wil": ("welfare",), "com": ("committee",)},
        content=Content(category="regatta", text="We won."),
        author="pip",
        reviewer="cap",
        publisher="pip",
        platform="mastodon",
    )


def _reviewed(post: PostScene) -> PostScene:
    return post.submitted().approved(by="cap").approved(by="wil")


def test_two_steps_are_approved_in_turn_each_by_whom_it_is_for() -> None:
    post = writing(harbour()).submitted()
    post.approved(by="wil").then_refused_alone(Reason.NOT_AUTHORISED)
    post = post.approved(by="cap").then_in("review")
    post.approved(by="cap").then_refused_alone(Reason.NOT_AUTHORISED)
    post.verified(by="wil").then_refused_alone(Reason.APPROVAL_REQUIRED)
    post.approved(by="wil").verified(by="wil").published().then_in("published")


def test_a_parent_agrees_before_a_young_rower_is_shown() -> None:
    post = _reviewed(writing(harbour(), subjects=(ROWER,)))
    post.verified(by="wil").then_refused(Reason.CONSENT_MISSING, "HRC-4")
    consent = asked(harbour(), subject="su-r", subject_kind="rower", age_band="under_18")
    agreed = consent.recorded(giver_role="parent", authority="Father").verified(by="wil")
    post = post.meanwhile(agreed.known()).verified("c1", by="wil")
    post.published().then_in("published")


def test_what_the_club_does_not_post_about_is_refused_under_its_own_clause() -> None:
    writing(harbour(), category="training").submitted().then_refused_alone(
        Reason.CHANNEL_SCOPE, "HRC-2"
    )
    new = harbour().with_person("new", "press", acknowledged=False)
    unwritten(new).drafted(by="new").then_refused_alone(Reason.POLICY_NOT_ACKNOWLEDGED, "HRC-1")

"""What ends has its effect at that second, and what somebody takes back is recorded first."""

from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest

from duecourse.consents import commands as consents
from duecourse.kernel.names import child
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import commands as posts
from duecourse.posts.state import Duty, Post
from duecourse.testing import MONDAY, attestations_for, full_checklist, shown
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.properties.world import World
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass

DAY = timedelta(days=1)


class Newsdesk:
    """ACAT's world: supporters agree, and posts about them go out."""

    def __init__(self, given: Any = acat) -> None:
        self.world = World(given())
        self.given = self.world.given

    def name(self, kind: str, id_: str) -> str:
        return child(self.world.organisation, kind, id_)

    def does(self, who: str, command: Any) -> None:
        refused = self.world.gives(command, self.given.person(who))
        assert not refused, (command, refused)

    def refused(self, who: str, command: Any) -> set[Reason]:
        found = self.world.gives(command, self.given.person(who))
        return {Reason(v.reason) for v in found}

    def consent(self, id_: str, subject: str, *, kind: str, ends: datetime | None = None) -> str:
        name, platform = self.name("consents", id_), self.given.platform
        scope: dict[str, Any] = {"platforms": (platform,), "public": True}
        ask = consents.RequestConsent(
            name=name,
            subject=subject,
            subject_kind=kind,
            age_band="adult",
            purpose=self.given.content.category,
            material="quote",
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
            expires_at=ends,
            **scope,
        )
        self.does(self.given.author, said)
        self.does(self.given.reviewer, consents.VerifyEvidence(name=name))
        return name

    def verified(self, id_: str, subject: str, kind: str, *cited: str) -> str:
        post = self.name("posts", id_)
        channel = self.name("channels", self.given.platform)
        content = msgspec.structs.replace(
            self.given.content,
            subjects=(shown(subject, kind, representation="quote"),),
            label="Not our own words",
        )
        self.does(self.given.author, posts.DraftPost(name=post, channel=channel, content=content))
        said = attestations_for(self.world.pack, "SubmitForReview")
        submit = posts.SubmitForReview(name=post, revision=1, attestations=said)
        self.does(self.given.author, submit)
        answers = full_checklist(self.world.pack)
        approve = posts.ApproveStep(name=post, revision=1, answers=answers)
        self.does(self.given.reviewer, approve)
        verify = posts.VerifyConsent(
            name=post, revision=1, consents=cited, nobody_identifiable=True
        )
        self.does(self.given.reviewer, verify)
        return post

    def publication(self, post: str) -> posts.PublishPost:
        said = attestations_for(self.world.pack, "PublishPost")
        return posts.PublishPost(name=post, revision=1, attestations=said)

    def published(self, id_: str, subject: str, kind: str, *cited: str) -> str:
        post = self.verified(id_, subject, kind, *cited)
        self.does(self.given.publisher, self.publication(post))
        return post

    def confirmation(self, post: str) -> posts.ConfirmPublication:
        permit = self.post(post).permit
        assert permit
        return posts.ConfirmPublication(
            name=post,
            permit=permit.id,
            url="https://example.org/1",
            captured_digest=permit.digest,
        )

    def post(self, name: str) -> Post:
        found: Post = self.world.state(name)
        return found

    def takedowns(self, name: str) -> list[Duty]:
        return [d for d in self.post(name).duties if d.kind == "takedown" and d.outcome == "open"]


@pytest.fixture
def desk() -> Newsdesk:
    return Newsdesk()


# --- the end of a consent ---


def test_a_published_post_has_the_duty_to_come_down_when_a_consent_ends(desk: Newsdesk) -> None:
    ends = MONDAY + 10 * DAY
    consent = desk.consent("c1", "s-1", kind="supporter", ends=ends)
    post = desk.published("p1", "s-1", "supporter", consent)
    (duty,) = desk.takedowns(post)
    assert (duty.cause, duty.consent, duty.begins_at) == ("consent_expired", consent, ends)
    assert duty.due_at is not None
    assert ends < duty.due_at <= ends + 4 * DAY
    desk.world.at = ends
    refuse = posts.RefuseTakedown(name=post, duty=duty.id)
    assert desk.refused("mona", refuse) == {Reason.TAKEDOWN_NOT_REFUSABLE}
    desk.does("lena", posts.RecordTakedown(name=post))
    assert [d.outcome for d in desk.post(post).duties] == ["met"]


def test_a_consent_without_an_end_of_its_own_lasts_until_it_is_to_be_refreshed(
    desk: Newsdesk,
) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    (duty,) = desk.takedowns(post)
    assert duty.begins_at == MONDAY.replace(year=MONDAY.year + 2)
    later = desk.verified("p2", "s-1", "supporter", consent)
    desk.world.at = duty.begins_at - timedelta(seconds=1)
    assert Reason.CONSENT_EXPIRED not in desk.refused("lena", desk.publication(later))
    desk.world.at = duty.begins_at
    assert Reason.CONSENT_EXPIRED in desk.refused("lena", desk.publication(later))
    with pytest.raises(AssertionError, match="CONSENT_EXPIRED"):
        desk.verified("p3", "s-1", "supporter", consent)


def test_a_permit_is_not_used_after_the_consent_has_ended(desk: Newsdesk) -> None:
    ends = MONDAY + timedelta(minutes=20)
    consent = desk.consent("c1", "s-1", kind="supporter", ends=ends)
    post = desk.published("p1", "s-1", "supporter", consent)
    permit = desk.post(post).permit
    assert permit
    assert permit.until == ends


def test_a_lapse_is_recorded_when_it_is_so_and_makes_no_second_duty(desk: Newsdesk) -> None:
    ends = MONDAY + 3 * DAY
    consent = desk.consent("c1", "s-1", kind="supporter", ends=ends)
    post = desk.published("p1", "s-1", "supporter", consent)
    waiting = desk.verified("p2", "s-1", "supporter", consent)
    lapse = consents.LapseConsent(name=consent)
    for early in (MONDAY, ends - timedelta(seconds=1)):
        desk.world.at = early
        assert desk.refused("lena", lapse) == {Reason.TIME_ORDER}
    desk.world.at = ends
    before = desk.takedowns(post)
    desk.does("lena", lapse)
    assert desk.takedowns(post) == before
    assert desk.post(waiting).state == "review"


def test_what_was_published_by_0_1_is_owed_when_the_lapse_is_recorded(desk: Newsdesk) -> None:
    ends = MONDAY + 3 * DAY
    consent = desk.consent("c1", "s-1", kind="supporter", ends=ends)
    post = desk.published("p1", "s-1", "supporter", consent)
    # As release 0.1 left it: without the duty that begins then.
    desk.world.states[post] = msgspec.structs.replace(desk.post(post), duties=())
    desk.world.at = ends
    desk.does("lena", consents.LapseConsent(name=consent))
    (duty,) = desk.takedowns(post)
    assert duty.cause == "consent_expired"


def test_a_renewal_that_was_seen_puts_the_duty_off(desk: Newsdesk) -> None:
    ends = MONDAY + 10 * DAY
    consent = desk.consent("c1", "s-1", kind="supporter", ends=ends)
    post = desk.published("p1", "s-1", "supporter", consent)
    renew: dict[str, Any] = {"name": consent, "given_at": desk.world.at}
    assert desk.refused(
        "lena", consents.RenewConsent(**renew, giver="R. Roe", giver_role="self")
    ) == {Reason.EVIDENCE_REQUIRED}
    renewal = consents.RenewConsent(
        **renew,
        giver="R. Roe",
        giver_role="self",
        expires_at=ends + 90 * DAY,
        evidence="Form of today",
    )
    desk.does("lena", renewal)
    assert desk.world.state(consent).expires_at == ends
    assert [d.begins_at for d in desk.takedowns(post)] == [ends], "nobody saw the evidence yet"
    seen = consents.VerifyEvidence(name=consent)
    assert desk.refused("lena", seen) == {Reason.SELF_APPROVAL}
    desk.does("ada", seen)
    assert [d.begins_at for d in desk.takedowns(post)] == [ends + 90 * DAY]


def test_nothing_revives_a_consent_after_the_end_that_its_giver_set(desk: Newsdesk) -> None:
    ends = MONDAY + DAY
    consent = desk.consent("c1", "s-1", kind="supporter", ends=ends)
    desk.world.at = ends
    renewal = consents.RenewConsent(
        name=consent, giver="R. Roe", giver_role="self", given_at=ends, evidence="Form of today"
    )
    assert desk.refused("ada", renewal) == {Reason.CONSENT_EXPIRED}


# --- withdrawals and objections ---


def test_a_permit_is_revoked_by_a_withdrawal_and_what_was_out_is_still_reported(
    desk: Newsdesk,
) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    desk.does("mel", consents.WithdrawConsent(name=consent))
    permit = desk.post(post).permit
    assert permit
    assert permit.outcome == "revoked"
    desk.does("lena", desk.confirmation(post))
    assert desk.takedowns(post)[-1].cause == "consent_withdrawn"


@pytest.mark.parametrize("platforms", [(), ("facebook",), ("facebook", "twitter")])
def test_an_objection_to_what_is_live_makes_it_come_down(platforms: tuple[str, ...]) -> None:
    desk = Newsdesk(stass)
    consent = desk.consent("c1", "co-kit", kind="colleague")
    post = desk.published("p1", "co-kit", "colleague", consent)
    waiting = desk.verified("p2", "co-kit", "colleague", consent)
    name = desk.name("objections", "co-kit")
    desk.world.later(timedelta(minutes=5))
    desk.does("max", objections.RecordObjection(name=name, platforms=platforms))
    duty = desk.takedowns(post)[-1]
    assert (duty.cause, duty.objection, duty.clause) == ("objection", name, "STASS-5.4.2-remove")
    assert duty.due_at == desk.world.at + timedelta(hours=1)
    permit = desk.post(post).permit
    assert permit
    assert permit.outcome == "revoked"
    assert desk.post(waiting).state == "review"
    refuse = posts.RefuseTakedown(name=post, duty=duty.id)
    assert Reason.TAKEDOWN_NOT_REFUSABLE in desk.refused("dee", refuse)


def test_an_objection_to_other_platforms_leaves_a_post_alone(desk: Newsdesk) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    name = desk.name("objections", "s-1")
    desk.does("mel", objections.RecordObjection(name=name, platforms=("facebook",)))
    assert {d.cause for d in desk.takedowns(post)} == {"consent_expired"}
    desk.does("mel", objections.RecordObjection(name=name, platforms=("twitter",)))
    assert {d.cause for d in desk.takedowns(post)} == {"consent_expired", "objection"}


def test_an_objection_twice_makes_one_duty(desk: Newsdesk) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    name = desk.name("objections", "s-1")
    for _ in range(2):
        desk.does("mel", objections.RecordObjection(name=name))
    assert [d.cause for d in desk.takedowns(post)] == ["consent_expired", "objection"]


def test_whoever_wrote_the_post_does_not_lift_for_it_alone(desk: Newsdesk) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.verified("p1", "s-1", "supporter", consent)
    name = desk.name("objections", "s-1")
    desk.does("mel", objections.RecordObjection(name=name))
    lift = objections.LiftObjection(name=name, lifted_by_subject=True, evidence="A letter")
    desk.does("lena", lift)
    answers = full_checklist(desk.world.pack)
    desk.does("ada", posts.ApproveStep(name=post, revision=1, answers=answers))
    verify = posts.VerifyConsent(
        name=post, revision=1, consents=(consent,), nobody_identifiable=True
    )
    assert desk.refused("ada", verify) == {Reason.CONSENT_WITHDRAWN}
    assert desk.refused("lena", lift) == {Reason.ILLEGAL_TRANSITION}, "said already"
    desk.does("ada", lift)
    desk.does("ada", verify)


def test_a_report_of_failure_does_not_wipe_what_an_objection_made_due(desk: Newsdesk) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    desk.does("mel", objections.RecordObjection(name=desk.name("objections", "s-1")))
    permit = desk.post(post).permit
    assert permit
    desk.does("lena", posts.ReportPublicationFailure(name=post, permit=permit.id))
    assert desk.post(post).state == "published"
    assert desk.takedowns(post)[-1].cause == "objection"

"""A permit dies with what it rests on; what went up all the same is recorded, and comes down."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from duecourse.channels import commands as channels
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.people import commands as people
from duecourse.posts import commands as posts
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.stass import stass

MINUTE = timedelta(minutes=1)
LEADS = {acat: "mona", cleanslate: "cleo", stass: "dee"}
"""Who runs each house, and publishes nothing in these scenes."""


class Wire(Newsdesk):
    """Posts go out, and the publishing program reports when it likes."""

    def __init__(self, house: Any) -> None:
        super().__init__(house)
        self.lead = LEADS[house]
        self.channel = self.name("channels", self.given.platform)

    def out(self) -> str:
        """Return the name of a post with an open permit."""
        name = self.consent("c1", "k-1", kind="colleague")
        post = self.published("p1", "k-1", "colleague", name)
        self.world.later(MINUTE)
        return post

    def reported(self, post: str, **more: Any) -> None:
        seen = self.confirmation(post)
        fields: dict[str, Any] = {
            "permit": seen.permit,
            "url": seen.url,
            "captured_digest": seen.captured_digest,
        }
        report = posts.ConfirmPublication(name=post, **fields, **more)
        self.does(self.lead, report)

    def owed(self, post: str) -> list[str]:
        return [d.cause for d in self.takedowns(post) if d.cause != "consent_expired"]

    def held(self) -> None:
        self.does(self.lead, channels.HoldChannel(name=self.channel))

    def retired(self) -> None:
        self.does(self.lead, channels.RetireChannel(name=self.channel))

    def revoked(self) -> None:
        person = self.given.person(self.given.publisher)
        self.does(self.lead, channels.RevokeGrant(name=self.channel, person=person))

    def suspended(self) -> None:
        self._noted()
        self.does(self.lead, people.SuspendAccess(name=self.given.person(self.given.publisher)))

    def gone(self) -> None:
        self._noted()
        self.does(self.lead, people.RecordLeaving(name=self.given.person(self.given.publisher)))

    def _noted(self) -> None:
        """Put on record of the publisher where they have access, as proposing a grant does."""
        person = self.given.person(self.given.publisher)
        known = msgspec.structs.replace(self.world.state(person), channels=(self.channel,))
        self.world.states[person] = known


HOUSES = [acat, cleanslate, stass]
STOPS = ["held", "retired", "revoked", "suspended", "gone"]


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("how", STOPS)
@pytest.mark.parametrize("said", [True, False])
def test_what_goes_up_by_a_dead_permit_is_recorded_and_comes_down(
    house: Any, how: str, said: bool
) -> None:
    wire = Wire(house)
    post = wire.out()
    getattr(wire, how)()
    wire.world.later(MINUTE)
    more = {"happened_at": wire.world.at} if said else {}
    wire.world.later(MINUTE)
    wire.reported(post, **more)
    state = wire.post(post)
    assert (state.state, state.visibility) == ("published", "live")
    assert wire.owed(post) == ["permit_ended"]
    assert "permit_ended" in state.irregularities
    wire.does(wire.lead, posts.RecordTakedown(name=post))
    assert wire.owed(post) == []


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("how", STOPS)
def test_what_went_up_before_stays_however_late_it_is_reported(house: Any, how: str) -> None:
    wire = Wire(house)
    post = wire.out()
    went_up = wire.world.at
    wire.world.later(MINUTE)
    getattr(wire, how)()
    wire.world.later(timedelta(days=3))
    wire.reported(post, happened_at=went_up)
    assert wire.owed(post) == []
    assert wire.post(post).irregularities == ()


def test_a_release_brings_no_permit_back() -> None:
    wire = Wire(acat)
    post = wire.out()
    wire.held()
    wire.world.later(MINUTE)
    wire.does("tom", channels.ReleaseChannel(name=wire.channel))
    wire.world.later(MINUTE)
    wire.reported(post, happened_at=wire.world.at)
    assert wire.owed(post) == ["permit_ended"]


def test_a_hold_and_a_release_of_before_leave_a_permit_alone() -> None:
    wire = Wire(acat)
    wire.held()
    wire.world.later(MINUTE)
    wire.does("tom", channels.ReleaseChannel(name=wire.channel))
    wire.world.later(MINUTE)
    post = wire.out()
    wire.reported(post, happened_at=wire.world.at)
    assert wire.owed(post) == []


def test_who_loses_access_takes_nobody_else_s_permit_along() -> None:
    wire = Wire(acat)
    post = wire.out()
    other = channels.RevokeGrant(name=wire.channel, person=wire.given.person("ada"))
    wire.world.gives(other, wire.given.person("mona"))
    wire.reported(post, happened_at=wire.world.at)
    assert wire.owed(post) == []


@pytest.mark.parametrize("fall", ["returned", "given up"])
def test_what_goes_up_after_its_approval_fell_comes_down(fall: str) -> None:
    wire = Wire(acat)
    post = wire.out()
    seen = wire.confirmation(post)
    wire.does("lena", posts.ReportPublicationFailure(name=post, permit=seen.permit))
    wire.does(
        "lena",
        {
            "returned": posts.ReturnToReview(name=post),
            "given up": posts.WithdrawPost(name=post),
        }[fall],
    )
    wire.world.later(MINUTE)
    wire.does("lena", seen)
    assert wire.owed(post) == ["permit_ended"]


def test_an_objection_kills_a_permit_at_once() -> None:
    wire = Wire(stass)
    post = wire.out()
    wire.does("max", objections.RecordObjection(name=wire.name("objections", "k-1")))
    permit = wire.post(post).permit
    assert permit
    assert (permit.outcome, permit.revoked_at) == ("revoked", wire.world.at)
    wire.world.later(MINUTE)
    wire.reported(post, happened_at=wire.world.at)
    assert wire.owed(post) == ["objection"], "owed already, and once"


def test_what_goes_up_again_after_it_was_taken_down_comes_down_again() -> None:
    wire = Wire(acat)
    post = wire.out()
    wire.does("mona", posts.RecordTakedown(name=post))
    wire.world.later(MINUTE)
    wire.reported(post, happened_at=wire.world.at)
    assert wire.owed(post) == ["permit_ended"]
    assert wire.post(post).visibility == "live"


def test_a_permit_ends_with_the_access_of_who_publishes() -> None:
    wire = Wire(acat)
    ends = wire.world.at + 20 * MINUTE
    channel = wire.world.state(wire.channel)
    grants = tuple(msgspec.structs.replace(g, until=ends) for g in channel.grants)
    wire.world.states[wire.channel] = msgspec.structs.replace(channel, grants=grants)
    post = wire.out()
    permit = wire.post(post).permit
    assert permit
    assert permit.until == ends


@pytest.mark.parametrize("house", HOUSES)
def test_nobody_lets_stand_what_went_up_without_leave(house: Any) -> None:
    wire = Wire(house)
    post = wire.out()
    wire.held()
    wire.world.later(MINUTE)
    wire.reported(post)
    (duty,) = [d for d in wire.takedowns(post) if d.cause == "permit_ended"]
    for who in (wire.lead, wire.given.publisher):
        refused = wire.refused(who, posts.RefuseTakedown(name=post, duty=duty.id))
        assert Reason.TAKEDOWN_NOT_REFUSABLE in refused

"""A renewal that fails leaves what was valid valid, until its own end."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.consents import commands as c
from duecourse.consents import events as e
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.testing import MONDAY, ConsentScene, asked
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import DAY, Newsdesk
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = [acat, cleanslate, stass, zrtherapy]
ENDS = MONDAY + 100 * DAY


def _renewed(house: Any, **changes: Any) -> ConsentScene:
    scene = asked(house()).recorded(expires_at=ENDS).verified().later(days=30)
    return scene.renewed(expires_at=ENDS + 300 * DAY, **changes)


@pytest.mark.parametrize("house", HOUSES)
def test_a_renewal_that_is_rejected_leaves_the_consent_as_it_was(house: Any) -> None:
    before = asked(house()).recorded(expires_at=ENDS).verified()
    renewed = _renewed(house)
    no = c.RejectEvidence(name=renewed.name)
    rejected = renewed.when(no, renewed.given.reviewer, reason="Not signed")
    rejected.then(e.EvidenceRejected).then_in("verified")
    for field in ("given_at", "expires_at", "platforms", "giver_role", "obtained_by"):
        assert getattr(rejected.state, field) == getattr(before.state, field)
    # Said of the consent itself, it is that which does not hold (decision 270).
    rejected.when(no, renewed.given.reviewer, reason="Not signed").then_in("requested")
    # It is renewed as before, and withdrawn as before.
    assert rejected.renewed().verified().then_in("verified").state.expires_at is None
    rejected.withdrawn(renewed.given.author).then_in("withdrawn")


@pytest.mark.parametrize("house", HOUSES)
def test_a_renewal_that_was_given_before_the_end_is_seen_after_it(house: Any) -> None:
    late = _renewed(house).later(days=90)
    lapse = c.LapseConsent(name=late.name)
    late.when(lapse, late.given.author).then_refused_alone(Reason.TIME_ORDER)
    late.verified().then_in("verified")
    no = c.RejectEvidence(name=late.name)
    rejected = late.when(no, late.given.reviewer, reason="Not signed").then_in("verified")
    rejected.when(lapse, late.given.author).then_in("expired")


@pytest.mark.parametrize("house", HOUSES)
def test_a_withdrawal_takes_the_renewal_with_it(house: Any) -> None:
    gone = _renewed(house).withdrawn("anybody")
    gone.then_in("withdrawn").verified().then_refused(Reason.ILLEGAL_TRANSITION)


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("how", ["waits", "rejected", "declined"])
@pytest.mark.parametrize("ends", [ENDS, None])
def test_posts_rest_on_a_consent_until_its_own_end_whatever_becomes_of_its_renewal(
    how: str, live: bool, ends: datetime | None
) -> None:
    desk = Newsdesk()
    author, reviewer = desk.given.author, desk.given.reviewer
    name = desk.consent("c1", "s-1", kind="supporter", ends=ends)
    post = desk.verified("p1", "s-1", "supporter", name)
    if live:
        desk.does(desk.given.publisher, desk.publication(post))
        desk.does(desk.given.publisher, desk.confirmation(post))
    due = [(d.cause, d.begins_at) for d in desk.takedowns(post)]
    desk.world.later(timedelta(seconds=1))
    desk.does(
        author,
        c.RenewConsent(
            name=name, giver="R. Roe", giver_role="self", given_at=desk.world.at, evidence="Mail"
        ),
    )
    if how == "rejected":
        desk.does(reviewer, c.RejectEvidence(name=name))
    elif how == "declined":
        desk.does(author, c.DeclineConsent(name=name))
    until = ends or MONDAY.replace(year=MONDAY.year + 2)
    assert [(d.cause, d.begins_at) for d in desk.takedowns(post)] == due
    assert due == ([("consent_expired", until)] if live else [])
    desk.world.at = until - timedelta(seconds=1)
    if not live:
        assert Reason.CONSENT_EXPIRED not in desk.refused(author, desk.publication(post))
    desk.world.at = until
    if not live:
        assert Reason.CONSENT_EXPIRED in desk.refused(author, desk.publication(post))
    if how != "waits":
        desk.does(author, c.LapseConsent(name=name))


def test_who_declined_to_renew_is_not_renewed_by_an_older_form() -> None:
    desk = Newsdesk()
    author = desk.given.author
    name = desk.consent("c1", "s-1", kind="supporter", ends=ENDS)
    desk.world.at = ENDS - 28 * DAY
    desk.does(author, c.DeclineConsent(name=name))
    form = desk.world.at - timedelta(hours=1)
    desk.world.later(DAY)
    renewal = c.RenewConsent(
        name=name, giver="R. Roe", giver_role="self", given_at=form, evidence="Found in a drawer"
    )
    assert desk.refused(author, renewal) == {Reason.TIME_ORDER}
    anew = c.RenewConsent(
        name=name,
        giver="R. Roe",
        giver_role="self",
        given_at=desk.world.at,
        evidence="Letter of today",
    )
    desk.does(author, anew)


@pytest.mark.parametrize("how", ["withdrew another", "objected"])
def test_an_older_form_renews_nothing_that_was_refused_since(how: str) -> None:
    desk = Newsdesk()
    author = desk.given.author
    name = desk.consent("c1", "s-1", kind="supporter")
    other = desk.consent("c2", "s-1", kind="supporter")
    desk.world.later(DAY)
    form = desk.world.at
    desk.world.later(DAY)
    if how == "objected":
        objection = objections.RecordObjection(name=desk.name("objections", "s-1"))
        desk.does(author, objection)
    else:
        desk.does(author, c.WithdrawConsent(name=other))
    renewal = c.RenewConsent(
        name=name, giver="R. Roe", giver_role="self", given_at=form, evidence="Found in a drawer"
    )
    assert desk.refused(author, renewal) == {Reason.TIME_ORDER}


def test_what_has_no_end_is_withdrawn_and_not_declined() -> None:
    scene = asked(cleanslate()).recorded().verified()
    # Nobody asks for its renewal before they are reminded of it (decision 270).
    scene = scene.later(days=730)
    decline = c.DeclineConsent(name=scene.name)
    scene.when(decline, scene.given.author).then(e.RenewalDeclined)
    pack = scene.given.pack
    kept = pack.clocks
    pack.clocks = {name: one for name, one in kept.items() if name != "consent_refresh"}
    try:
        refused = scene.when(decline, scene.given.author)
    finally:
        pack.clocks = kept
    refused.then_refused_alone(Reason.ILLEGAL_TRANSITION)


@pytest.mark.parametrize("part", ["author", "co-writer"])
def test_who_wrote_what_rests_on_a_consent_does_not_see_that_it_goes_on(part: str) -> None:
    desk = Newsdesk()
    name = desk.consent("c1", "s-1", kind="supporter", ends=ENDS)
    post = desk.verified("p1", "s-1", "supporter", name)
    desk.does(desk.given.publisher, desk.publication(post))
    written = desk.post(post)
    who = "mona"
    if part == "author":
        written = replace(written, author=desk.given.person(who))
    else:
        written = replace(written, writers=(*written.writers, desk.given.person(who)))
    desk.world.states[post] = written
    desk.world.later(timedelta(seconds=1))
    renew = c.RenewConsent(
        name=name, giver="R. Roe", giver_role="self", given_at=desk.world.at, evidence="Mail"
    )
    desk.does(desk.given.author, renew)
    seen = c.VerifyEvidence(name=name)
    assert desk.refused(who, seen) == {Reason.SELF_APPROVAL}
    desk.does(desk.given.reviewer, seen)

"""A no is a no whichever command says it, and false evidence carries nothing (decision 270)."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.kernel.reasons import Reason
from tests.rules.houses import ASKED_FIRST, House, everywhere
from tests.scenarios.consents.test_ends import Newsdesk

how_far = pytest.mark.parametrize("how_far", ["ready", "let out", "live"])


def resting(house: House, how_far: str) -> tuple[Newsdesk, str, str]:
    """Return a house, a consent and a post that rests on it, some minutes after."""
    desk = Newsdesk(house)
    kind = ASKED_FIRST[house().organisation.rsplit("/", 1)[1]]
    consent = desk.consent("c1", "s-1", kind=kind)
    post = desk.verified("p1", "s-1", kind, consent)
    desk.world.later(timedelta(minutes=31))
    if how_far != "ready":
        desk.does(desk.given.publisher, desk.publication(post))
    if how_far == "live":
        desk.does(desk.given.publisher, desk.confirmation(post))
    desk.world.later(timedelta(minutes=1))
    return desk, consent, post


def rejecting(name: str) -> c.RejectEvidence:
    return c.RejectEvidence(name=name)


def anew(desk: Newsdesk, name: str) -> c.RecordConsent:
    asked = desk.world.state(name).asked
    scope: dict[str, Any] = {"platforms": tuple(asked.platforms), "public": asked.public}
    return c.RecordConsent(
        name=name,
        giver="R. Roe",
        giver_role="self",
        given_at=desk.world.at,
        method="form",
        wording_version="2",
        informed=c.Informed(
            information_sheet_version="2",
            purpose=True,
            channels=True,
            withdrawal_explained=True,
            capacity_considered=True,
        ),
        **scope,
    )


def due(desk: Newsdesk, post: str) -> list[str]:
    """Return why a post is to come down by now."""
    now = (d for d in desk.takedowns(post) if d.begins_at is None)
    return [d.cause for d in now if d.outcome == "open"]


@everywhere
def test_nobody_declines_to_renew_what_nobody_asks_them_to(house: House) -> None:
    desk, consent, post = resting(house, "live")
    assert desk.refused(desk.given.author, c.DeclineConsent(name=consent)) == {
        Reason.ILLEGAL_TRANSITION
    }
    desk.does(desk.given.author, c.WithdrawConsent(name=consent))
    assert due(desk, post) == ["consent_withdrawn"]


@everywhere
def test_who_is_asked_to_renew_it_says_no_and_it_ends_when_it_ends(house: House) -> None:
    desk, consent, post = resting(house, "live")
    desk.world.at = desk.world.state(consent).lasts.remind_at[0]
    desk.does(desk.given.author, c.DeclineConsent(name=consent))
    assert due(desk, post) == []
    assert desk.world.state(consent).state == "verified"


@everywhere
@how_far
def test_what_rests_on_evidence_that_does_not_hold_rests_on_nothing(
    house: House, how_far: str
) -> None:
    desk, consent, post = resting(house, how_far)
    desk.does(desk.given.reviewer, rejecting(consent))
    assert desk.world.state(consent).state == "requested"
    if how_far == "ready":
        assert desk.world.state(post).state == "review"
        assert desk.refused(desk.given.publisher, desk.publication(post))
    elif how_far == "let out":
        desk.does(desk.given.publisher, desk.confirmation(post))
        assert "permit_ended" in due(desk, post) or "consent_expired" in due(desk, post)
    else:
        assert due(desk, post) == ["consent_expired"]


@everywhere
def test_what_is_shown_anew_may_stay(house: House) -> None:
    desk, consent, post = resting(house, "live")
    desk.does(desk.given.reviewer, rejecting(consent))
    desk.world.later(timedelta(minutes=1))
    desk.does(desk.given.author, anew(desk, consent))
    assert due(desk, post) == ["consent_expired"], "nobody else has seen it yet"
    desk.does(desk.given.reviewer, c.VerifyEvidence(name=consent))
    assert due(desk, post) == []

"""A consent shows the end that decisions go by, whatever its form says (decision 225)."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.consents import commands as c
from duecourse.consents.state import Consent
from duecourse.kernel.knowing import Viewer
from tests.rules.houses import ASKED_FIRST, House, everywhere
from tests.scenarios.consents.test_ends import Newsdesk

FAR: Final = datetime(2050, 1, 1, tzinfo=UTC)
SOON: Final = timedelta(days=100)


def desk_of(house: House) -> tuple[Newsdesk, str]:
    return Newsdesk(house), ASKED_FIRST[house().organisation.rsplit("/", 1)[1]]


def read(desk: Newsdesk, name: str, pack: Any = None) -> Consent:
    """Return a consent as somebody reads it."""
    viewer = Viewer(
        person=desk.given.person(desk.given.author),
        known=None,
        organisation=None,
        pack=pack or desk.world.pack,
    )
    see = AGGREGATES["consents"].shown
    assert see is not None
    found: Consent = see(viewer, desk.world.state(name))
    return found


def renewed(desk: Newsdesk, name: str, ends: datetime | None) -> c.RenewConsent:
    return c.RenewConsent(
        name=name,
        giver="R. Roe",
        giver_role="self",
        given_at=desk.world.at,
        expires_at=ends,
        evidence="Letter",
    )


@everywhere
def test_what_a_form_says_for_ever_ends_when_the_policy_asks_anew(house: House) -> None:
    desk, kind = desk_of(house)
    began = desk.world.at
    name = desk.consent("c1", "s-1", kind=kind, ends=FAR)
    for consent in (desk.world.state(name), read(desk, name)):
        assert consent.expires_at == FAR, "their own word stays on record"
        assert consent.ends_at == began.replace(year=began.year + 2)


@everywhere
@pytest.mark.parametrize("ends", [None, SOON])
def test_whichever_comes_first_is_the_end(house: House, ends: timedelta | None) -> None:
    desk, kind = desk_of(house)
    began = desk.world.at
    own = began + ends if ends else None
    name = desk.consent("c1", "s-1", kind=kind, ends=own)
    assert read(desk, name).ends_at == (own or began.replace(year=began.year + 2))


@everywhere
def test_a_renewal_moves_the_end_once_it_was_seen(house: House) -> None:
    desk, kind = desk_of(house)
    name = desk.consent("c1", "s-1", kind=kind, ends=desk.world.at + SOON)
    before = read(desk, name).ends_at
    desk.world.later(timedelta(days=9))
    again = desk.world.at
    desk.does(desk.given.author, renewed(desk, name, FAR))
    assert read(desk, name).ends_at == before, "nobody else has seen it yet"
    desk.does(desk.given.reviewer, c.VerifyEvidence(name=name))
    assert desk.world.state(name).ends_at == again.replace(year=again.year + 2)
    assert read(desk, name).ends_at == again.replace(year=again.year + 2)


@everywhere
def test_a_policy_that_asks_sooner_is_what_is_read(house: House) -> None:
    desk, kind = desk_of(house)
    name = desk.consent("c1", "s-1", kind=kind, ends=FAR)
    pack = desk.world.pack
    kept = pack.clocks
    pack.clocks = {one: rule for one, rule in kept.items() if one != "consent_refresh"}
    try:
        assert read(desk, name, pack).ends_at == FAR
    finally:
        pack.clocks = kept


@everywhere
def test_what_nobody_gave_has_no_end(house: House) -> None:
    desk, kind = desk_of(house)
    name = desk.name("consents", "c1")
    ask = c.RequestConsent(
        name=name,
        subject="s-1",
        subject_kind=kind,
        purpose=desk.given.content.category,
        wording_version="2",
    )
    desk.does(desk.given.author, ask)
    assert read(desk, name).ends_at is None
    desk.does(desk.given.author, c.DeclineConsent(name=name))
    assert read(desk, name).ends_at is None

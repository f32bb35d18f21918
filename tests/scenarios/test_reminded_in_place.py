"""Who is reminded of what somebody owed by name who can do it no more."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents.commands import NoteConsentClock
from duecourse.consents.decide import CONSENTS
from duecourse.consents.events import Lasting
from duecourse.consents.state import Consent
from duecourse.testing import MONDAY, Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

ENDS = MONDAY + timedelta(days=28)
HOUSES: dict[str, Callable[[], Given]] = {
    "acat": acat,
    "cleanslate": cleanslate,
    "stass": stass,
    "zrtherapy": zrtherapy,
}


def _told(given: Given, **asker: Any) -> tuple[str, ...]:
    """Return who is reminded that a consent ends, for which somebody asked who is so now."""
    roles = asker.pop("roles", ())
    given = given.with_person("una", *roles, **asker)
    lasts = Lasting(until=ENDS, remind_at=(MONDAY,))
    given = given.with_consent("c1", "su-7", asked_by=given.person("una"), lasts=lasts)
    name = given.name("consents", "c1")
    state = given.facts[name]
    assert isinstance(state, Consent)
    scene = Scene(given, CONSENTS, name, state)
    said = NoteConsentClock(name=name, clock="end", what="reminded", due=ENDS, number=1)
    told: tuple[str, ...] = scene.reacting(said).event.told
    return told


@pytest.mark.parametrize("house", HOUSES)
def test_who_asked_for_a_consent_is_reminded_while_they_do_such_work(house: str) -> None:
    given = HOUSES[house]()
    obtains = given.pack.filling("obtain_consent")
    assert _told(given, roles=(obtains[0],)) == (given.person("una"),)


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("gone", [{"state": "left"}, {"state": "suspended"}, {"state": "active"}])
def test_once_they_are_out_or_moved_whoever_does_such_work_is(
    house: str, gone: dict[str, str]
) -> None:
    given = HOUSES[house]()
    told = _told(given, **gone)
    assert told
    assert given.person("una") not in told

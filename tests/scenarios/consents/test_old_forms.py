"""An old form does not revive what somebody declined, took back or objected to since."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import DAY, Newsdesk
from tests.scenarios.stass import stass

HOUSES = [acat, cleanslate, stass]


def _asked(desk: Newsdesk, id_: str, subject: str = "co-1") -> str:
    name = desk.name("consents", id_)
    ask = c.RequestConsent(
        name=name,
        subject=subject,
        subject_kind="colleague",
        age_band="adult",
        purpose=desk.given.content.category,
        material="quote",
        wording_version="2",
        platforms=(desk.given.platform,),
        public=True,
        asked_at=desk.world.at - 9 * DAY,
    )
    desk.does(desk.given.author, ask)
    return name


def _form(desk: Newsdesk, name: str, **fields: Any) -> c.RecordConsent:
    said: dict[str, Any] = {
        "giver": "R. Roe",
        "giver_role": "self",
        "given_at": desk.world.at - 8 * DAY,
        "method": "form",
        "wording_version": "2",
        "informed": EVERYTHING_SAID,
        "platforms": (desk.given.platform,),
        "public": True,
        **fields,
    }
    return c.RecordConsent(name=name, **said)


def _refuses(desk: Newsdesk, how: str) -> None:
    author = desk.given.author
    if how == "withdrawn":
        name = desk.consent("first", "co-1", kind="colleague")
        desk.does(author, c.WithdrawConsent(name=name, method="email"))
    elif how == "declined":
        desk.does(author, c.DeclineConsent(name=_asked(desk, "first")))
    else:
        name = desk.name("objections", "co-1")
        desk.does(author, objections.RecordObjection(name=name, evidence="Mail of Monday"))


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("how", ["withdrawn", "declined", "objection"])
@pytest.mark.parametrize("older", [{}, {"basis": "past_publication", "reference": "Newsletter 4"}])
def test_an_older_form_revives_nothing(house: Any, how: str, older: dict[str, Any]) -> None:
    desk = Newsdesk(house)
    _refuses(desk, how)
    name = _asked(desk, "second")
    assert desk.refused(desk.given.author, _form(desk, name, **older)) == {Reason.TIME_ORDER}
    at_once = _form(desk, name, given_at=desk.world.at)
    assert desk.refused(desk.given.author, at_once) == {Reason.TIME_ORDER}, "not later"
    # What they say since then counts.
    desk.world.later(timedelta(seconds=1))
    desk.does(desk.given.author, _form(desk, name, given_at=desk.world.at))


@pytest.mark.parametrize("how", ["withdrawn", "declined", "objection"])
def test_what_one_person_refused_leaves_the_forms_of_others(how: str) -> None:
    desk = Newsdesk()
    _refuses(desk, how)
    desk.does(desk.given.author, _form(desk, _asked(desk, "second", "co-2")))

"""What was agreed to for a child ends when the child comes of age: then they are asked."""

from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.objections.state import Objection
from duecourse.testing import shown
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import DAY, Newsdesk
from tests.scenarios.consents.test_scope import post_of
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


def _known(house: Any, kind: str, *bands: str, **consent: Any) -> Any:
    record = Objection(state="silent", version=1, age_bands=frozenset(bands))
    given = house().with_consent("c1", "y-1", subject_kind=kind, **consent)
    return given.knowing("objections", "y-1", record)


@pytest.mark.parametrize(
    ("house", "kind"),
    [(acat, "supporter"), (cleanslate, "donor"), (stass, "colleague"), (zrtherapy, "client")],
)
@pytest.mark.parametrize("giver", ["parent", "guardian"])
@pytest.mark.parametrize("age", ["adult", "under_18"])
@pytest.mark.parametrize("once", ["under_18", "unknown", ""])
def test_a_guardian_s_word_carries_nobody_who_has_grown_up(
    house: Any, kind: str, giver: str, age: Any, once: Any
) -> None:
    given = _known(house, kind, "adult", giver_role=giver, age_band=once)
    refused = post_of(given, shown("y-1", kind, age_band=age)).verified("c1")
    assert Reason.CONSENT_MISSING in {v.reason for v in refused.violations}
    child = _known(house, kind, "under_18", giver_role=giver, age_band=once)
    post_of(child, shown("y-1", kind, age_band="under_18")).verified("c1").then_in(
        "consent_verified"
    )


@pytest.mark.parametrize("giver", ["guardian", "representative"])
def test_somebody_speaks_for_a_person_of_age_as_far_as_the_law_lets_them(giver: str) -> None:
    told: dict[str, str] = {"giver_role": giver, "age_band": "adult"}
    for law in ("power_of_attorney", "court_order"):
        given = _known(cleanslate, "donor", "adult", legal_authority=law, **told)
        post_of(given, shown("y-1", "donor")).verified("c1").then_in("consent_verified")
    for law in ("", "line_manager"):
        given = _known(cleanslate, "donor", "adult", legal_authority=law, **told)
        refused = post_of(given, shown("y-1", "donor")).verified("c1")
        refused.then_refused_alone(Reason.CONSENT_MISSING, "CS-4.1-permission")


@pytest.mark.parametrize("act", ["withdrawn", "declined"])
def test_what_becomes_of_a_child_s_consent_makes_nobody_a_child_again(act: str) -> None:
    desk = Newsdesk()
    name = desk.name("consents", "c0")
    ask = c.RequestConsent(
        name=name,
        subject="s-1",
        subject_kind="supporter",
        age_band="under_18",
        purpose="event",
        wording_version="2",
    )
    desk.does("lena", ask)
    record = desk.name("objections", "s-1")
    grown = objections.CorrectSubject(name=record, age_band="adult", evidence="Passport seen")
    desk.does("ada", grown)
    desk.does("mona", grown)
    assert desk.world.state(record).age_bands == {"adult"}
    desk.world.later(DAY)
    ends = {"withdrawn": c.WithdrawConsent(name=name), "declined": c.DeclineConsent(name=name)}
    desk.does("lena", ends[act])
    now = desk.world.state(record)
    assert now.age_bands == {"adult"}
    assert now.refused_at == desk.world.at

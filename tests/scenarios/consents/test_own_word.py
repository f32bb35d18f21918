"""Nobody says yes over somebody's own no, and whoever renews is as much asked (decision 182)."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.consents.guards import guardian_gives
from duecourse.kernel.reasons import Reason
from duecourse.testing import asked
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_groups import Together
from tests.scenarios.consents.test_in_media import picture
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = pytest.mark.parametrize("house", [acat, stass, cleanslate])
EVERYWHERE = pytest.mark.parametrize("house", [acat, stass, cleanslate, zrtherapy])
MOTHER: dict[str, Any] = {"giver": "R. Roe", "giver_role": "parent", "authority": "Their mother"}
ATTORNEY: dict[str, Any] = {
    **MOTHER,
    "giver_role": "representative",
    "legal_authority": "power_of_attorney",
}
MINUTE = timedelta(minutes=1)


class Family(Together):
    """A desk that asks one person, and takes what others say for them."""

    def ask(self, band: str, material: str = "image", **said: Any) -> str:
        name = self.new("consents")
        fields: dict[str, Any] = {
            "subject": "k-1",
            "subject_kind": self.kind,
            "age_band": band,
            "purpose": self.given.content.category,
            "material": material,
            "wording_version": "2",
            **self.scope(),
            **said,
        }
        self.world.later(MINUTE)
        self.does(self.given.author, c.RequestConsent(name=name, **fields))
        return name

    def answer(self, name: str, **said: Any) -> c.RecordConsent:
        return c.RecordConsent(
            name=name,
            given_at=self.world.at,
            method="form",
            wording_version="2",
            informed=EVERYTHING_SAID,
            **self.scope(),
            **said,
        )

    def given_by(self, name: str, **said: Any) -> str:
        self.does(self.given.author, self.answer(name, **said))
        self.does(self.given.reviewer, c.VerifyEvidence(name=name))
        return name

    def no(self, name: str, how: str, **said: Any) -> None:
        self.world.later(MINUTE)
        kind = c.WithdrawConsent if how == "takes back" else c.DeclineConsent
        self.does(self.given.author, kind(name=name, **said))
        self.world.later(MINUTE)

    def refuses(self, *cited: str, band: str = "adult", **said: Any) -> set[Reason]:
        post = self.approved([picture()], self.shown("k-1", "a", age_band=band, **said))
        return self.refused(self.given.reviewer, self.verification(post, *cited))


@HOUSES
@pytest.mark.parametrize(("band", "other"), [("under_18", MOTHER), ("adult", ATTORNEY)])
@pytest.mark.parametrize("how", ["takes back", "declines"])
@pytest.mark.parametrize("said_by", ["", "self"])
def test_their_own_no_is_not_overruled(
    house: Any, band: str, other: dict[str, Any], how: str, said_by: str
) -> None:
    desk = Family(house)
    first = desk.ask(band)
    if how == "takes back":
        desk.given_by(first, **other)
    desk.no(first, how, said_by=said_by)
    again = desk.ask(band)
    refused = desk.refused(desk.given.author, desk.answer(again, **other))
    assert refused == {Reason.CONSENT_WITHDRAWN}
    carries = desk.given_by(again, **other, subject_agrees=True)
    assert desk.refuses(carries, band=band) == set()


@HOUSES
@pytest.mark.parametrize("said_by", ["parent", "guardian"])
def test_what_a_parent_took_back_a_parent_gives_again(house: Any, said_by: str) -> None:
    desk = Family(house)
    first = desk.given_by(desk.ask("under_18"), **MOTHER)
    desk.no(first, "takes back", said_by=said_by)
    carries = desk.given_by(desk.ask("under_18"), **MOTHER)
    assert desk.refuses(carries, band="under_18") == set()


@HOUSES
@pytest.mark.parametrize("apart", ["material", "place"])
def test_a_no_to_something_else_leaves_the_rest(house: Any, apart: str) -> None:
    desk = Family(house)
    other = {"platforms": ("youtube",)} if apart == "place" else {}
    material = "voice" if apart == "material" else "image"
    desk.no(desk.ask("under_18", material, **other), "declines")
    desk.given_by(desk.ask("under_18"), **MOTHER)


# --- a later no to the same, or to what it holds ---


@HOUSES
@pytest.mark.parametrize("material", ["image", "mention"])
def test_a_later_no_stops_an_earlier_yes_to_the_same_or_to_more(house: Any, material: str) -> None:
    desk = Family(house)
    first = desk.given_by(desk.ask("adult"), giver="R. Roe", giver_role="self")
    assert desk.refuses(first) == set()
    desk.no(desk.ask("adult", material), "declines")
    assert desk.refuses(first) == {Reason.CONSENT_WITHDRAWN}
    anew = desk.given_by(desk.ask("adult"), giver="R. Roe", giver_role="self")
    assert desk.refuses(first, anew) == set()


@HOUSES
def test_whoever_declines_to_give_more_leaves_what_they_gave(house: Any) -> None:
    desk = Family(house)
    first = desk.given_by(desk.ask("adult"), giver="R. Roe", giver_role="self")
    desk.no(desk.ask("adult", "first_hand"), "declines")
    desk.no(desk.ask("adult", "quote"), "declines")
    assert desk.refuses(first) == set()


@HOUSES
def test_the_other_parent_says_no(house: Any) -> None:
    desk = Family(house)
    first = desk.given_by(desk.ask("under_18"), **MOTHER)
    desk.no(desk.ask("under_18"), "declines", said_by="parent")
    assert desk.refuses(first, band="under_18") == {Reason.CONSENT_WITHDRAWN}


# --- a renewal ---


@EVERYWHERE
@pytest.mark.parametrize("missing", ["giver", "giver_role"])
def test_a_renewal_says_who_gives_it(house: Any, missing: str) -> None:
    scene = asked(house()).recorded().verified().later(days=30)
    scene.renewed(**{missing: ""}).then_refused_alone(Reason.FIELD_REQUIRED)


@EVERYWHERE
def test_a_child_does_not_renew_what_a_parent_gave(house: Any) -> None:
    scene = asked(house(), age_band="under_18").recorded(**MOTHER).verified().later(days=30)
    (rule,) = scene.given.pack.rules_of(guardian_gives, "RecordConsent")
    scene.renewed().then_refused_alone(Reason.GUARDIAN_CONSENT_REQUIRED, rule.clause_id)
    silent = {**MOTHER, "authority": ""}
    scene.renewed(**silent).then_refused_alone(Reason.GUARDIAN_CONSENT_REQUIRED, rule.clause_id)
    renewed = scene.renewed(**MOTHER).verified()
    assert renewed.then_in("verified").state.giver_role == "parent"


@EVERYWHERE
@pytest.mark.parametrize("role", ["parent", "guardian", "representative"])
def test_nobody_renews_for_somebody_of_age(house: Any, role: str) -> None:
    scene = asked(house()).recorded().verified().later(days=30)
    scene.renewed(giver_role=role, authority="A relative").then_refused(Reason.EVIDENCE_REQUIRED)


@HOUSES
@pytest.mark.parametrize("members", [(), ("m-1",), ("m-1", "m-3"), ("m-1", "m-2", "m-3")])
def test_a_group_renews_by_each_who_agreed(house: Any, members: tuple[str, ...]) -> None:
    desk = Family(house)
    agreed = desk.group("m-1", "m-2")
    desk.world.later(MINUTE)
    said: dict[str, Any] = {
        "name": agreed,
        "given_at": desk.world.at,
        "evidence": "Mail of the chair",
        "giver": "R. Roe",
        "giver_role": "representative",
        "authority": "The chair",
    }
    refused = desk.refused(desk.given.author, c.RenewConsent(**said, members=members))
    assert refused == {Reason.EVIDENCE_REQUIRED}
    desk.does(desk.given.author, c.RenewConsent(**said, members=("m-2", "m-1")))


@EVERYWHERE
@pytest.mark.parametrize("days", [740, 1500])
def test_what_ran_out_is_asked_for_anew(house: Any, days: int) -> None:
    scene = asked(house()).recorded().verified()
    scene.later(days=700).renewed().then_in("verified")
    scene.later(days=days).renewed().then_refused_alone(Reason.CONSENT_EXPIRED)


@HOUSES
def test_a_renewal_is_no_way_round_their_own_no(house: Any) -> None:
    desk = Family(house)
    first = desk.given_by(desk.ask("under_18"), **MOTHER)
    desk.no(desk.ask("under_18"), "declines")
    renewal: dict[str, Any] = {"name": first, "given_at": desk.world.at, "evidence": "A letter"}
    refused = desk.refused(desk.given.author, c.RenewConsent(**renewal, **MOTHER))
    assert refused == {Reason.CONSENT_WITHDRAWN}
    desk.does(desk.given.author, c.RenewConsent(**renewal, **MOTHER, subject_agrees=True))


@HOUSES
@pytest.mark.parametrize("authority", ["", " ", "\u200b", "\u00ad"])
def test_a_parent_who_renews_says_by_what_right(house: Any, authority: str) -> None:
    desk = Family(house)
    first = desk.given_by(desk.ask("under_18"), **MOTHER)
    renewal: dict[str, Any] = {"name": first, "given_at": desk.world.at, "evidence": "A letter"}
    unsaid = c.RenewConsent(**renewal, **{**MOTHER, "authority": authority})
    assert Reason.GUARDIAN_CONSENT_REQUIRED in desk.refused(desk.given.author, unsaid)

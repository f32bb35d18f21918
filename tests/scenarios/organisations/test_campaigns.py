"""A campaign is approved for a time, taken back, and gone with who alone approved it."""

from datetime import datetime, timedelta
from typing import Final

import pytest
from msgspec.structs import replace

from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.reasons import Reason
from duecourse.organisations import commands as c
from duecourse.organisations import events as e
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.people.state import Person
from duecourse.testing import MONDAY, Given, PostScene, Scene, decided_by, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

YEAR: Final = timedelta(days=365)
SECOND: Final = timedelta(seconds=1)

HOUSES: Final = [
    pytest.param(acat(), "tess", id="acat"),
    pytest.param(cleanslate(), "bea", id="cleanslate"),
    pytest.param(stass(), "bo", id="stass"),
    pytest.param(zrtherapy(), "zoe", id="zrtherapy"),
]


def itself(given: Given) -> Scene:
    return Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])


def approve(
    scene: Scene, by: str, until: datetime | None = None, outside: OutsideWord | None = None
) -> Scene:
    command = c.ApproveCampaign(name=scene.name, campaign="c1", minute="4.1", until=until)
    return scene.when(command, by, outside=outside)


def withdraw(scene: Scene, by: str, reason: str = "It names a party.") -> Scene:
    return scene.when(c.WithdrawCampaign(name=scene.name, campaign="c1"), by, reason=reason)


def declares(scene: Scene, who: str, about: str = "", *, ended: bool = False) -> Scene:
    """Return the books once it is noted that somebody declared a conflict."""
    about = f"{scene.name}/{about}" if about else scene.name
    person = scene.given.person(who)
    command = c.NoteConflict(name=scene.name, person=person, about=about, ended=ended)
    scene = scene.when(command, "service", system=True)
    torn = () if ended else (about,)
    known = scene.given.facts[person]
    assert isinstance(known, Person)
    return scene.meanwhile(scene.given.with_person(who, *known.roles, conflicts=torn))


def of_it(books: Scene) -> PostScene:
    """Return a post of the campaign that waits for approval, by what the books say."""
    state = books.state
    given = cleanslate().with_organisation(
        campaign_ends=state.campaign_ends, campaign_approvers=state.campaign_approvers
    )
    content = {"category": "campaigning", "campaigning": "yes", "campaign": "c1"}
    return writing(given, **content).submitted()


def goes_out(books: Scene, **wait: float) -> bool:
    """Return whether a post of the campaign is approved after a while."""
    post = of_it(books).later(**wait) if wait else of_it(books)
    found = {v.reason for v in post.approved().violations}
    assert found <= {Reason.CONSULTATION_REQUIRED}
    return not found


@pytest.mark.parametrize(("given", "by"), HOUSES)
def test_a_campaign_is_approved_for_a_year_at_most(given: Given, by: str) -> None:
    books = itself(given)
    assert approve(books, by).state.campaign_ends == {"c1": MONDAY + YEAR}
    for until in (MONDAY + SECOND, MONDAY + YEAR):
        assert approve(books, by, until).state.campaign_ends == {"c1": until}
    for until in (MONDAY, MONDAY - SECOND, MONDAY + YEAR + SECOND):
        approve(books, by, until).then_refused_alone(Reason.TIME_ORDER)


@pytest.mark.parametrize(("given", "by"), HOUSES)
def test_an_approval_is_taken_back_with_a_reason(given: Given, by: str) -> None:
    approved = approve(itself(given), by)
    withdraw(approved, by, "").then_refused_alone(Reason.FIELD_REQUIRED)
    gone = withdraw(approved, by).then(e.CampaignWithdrawn)
    assert not gone.state.campaigns
    assert gone.state.campaign_ends == {"c1": MONDAY}, "what went out before went out by it"
    withdraw(gone, by).then_refused_alone(Reason.NOT_FOUND)
    assert approve(gone, by).state.campaigns == {"c1"}, "it may be approved anew"


def test_whoever_may_not_approve_one_takes_none_back() -> None:
    approved = approve(itself(cleanslate()), "bea")
    withdraw(approved, "cleo").then_refused_alone(Reason.NOT_AUTHORISED, "CS-4.2-campaign")


def test_nothing_more_of_it_goes_out_once_its_time_has_passed() -> None:
    books = approve(itself(cleanslate()), "bea", MONDAY + timedelta(hours=2))
    assert goes_out(books, hours=1)
    assert goes_out(books, hours=2, seconds=-1)
    assert not goes_out(books, hours=2)
    late = of_it(books).later(hours=3).approved()
    assert "ended on 2026-03-02: ask for it anew" in late.violations[0].message
    approved = of_it(books).approved().verified()
    approved.published().then_in("published")
    refused = approved.later(hours=3).published()
    refused.then_refused_alone(Reason.CONSULTATION_REQUIRED, "CS-4.2-campaign")


def test_nothing_more_of_it_goes_out_once_it_was_taken_back() -> None:
    books = approve(itself(cleanslate()), "bea")
    assert goes_out(books)
    assert not goes_out(withdraw(books, "bea"))
    assert goes_out(approve(withdraw(books, "bea"), "bea"))


def test_an_approval_goes_with_the_conflict_of_who_alone_gave_it() -> None:
    given = cleanslate().with_person("bo", "board")
    alone = declares(approve(itself(given), "bea"), "bea")
    assert not alone.state.campaigns
    assert not goes_out(alone)
    approve(alone, "bea").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "CS-4.2-campaign")
    assert goes_out(approve(alone, "bo"))
    both = declares(approve(approve(itself(given), "bea"), "bo"), "bea")
    assert both.state.campaign_approvers == {"c1": (given.person("bo"),)}
    assert goes_out(both)
    assert not goes_out(declares(both, "bo"))


def test_where_nobody_else_is_there_an_outside_body_approves_it_anew() -> None:
    torn = declares(approve(itself(cleanslate()), "bea"), "bea")
    approve(torn, "bea").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    anew = approve(torn, "bea", outside=decided_by())
    assert goes_out(anew)
    again = declares(declares(anew, "bea", ended=True), "bea")
    assert not goes_out(again), "what ended, and is declared anew, came after the approval"


@pytest.mark.parametrize("about", ["posts/p2", "people/wes"])
def test_a_conflict_about_something_else_leaves_a_campaign_as_it_is(about: str) -> None:
    assert goes_out(declares(approve(itself(cleanslate()), "bea"), "bea", about))


def test_a_campaign_of_release_0_1_ends_a_year_after_its_approval() -> None:
    books = approve(itself(cleanslate()), "bea")
    old = books.verdict.events[-1]
    bare = ORGANISATIONS.evolve(
        itself(cleanslate()).state, replace(old, event=replace(old.event, until=None))
    )
    assert bare.campaign_ends == {"c1": MONDAY + YEAR}

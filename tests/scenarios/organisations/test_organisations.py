"""Organisations: their officers, campaigns, regulated periods, policy in force."""

from dataclasses import replace

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations import commands as c
from duecourse.organisations import events as e
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.organisations.state import Appointment, Dismissal, Organisation
from duecourse.testing import MONDAY, Given, Scene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate


def nothing() -> Scene:
    return Scene(acat(), ORGANISATIONS, acat().organisation, Organisation())


def acat_itself() -> Scene:
    given = acat()
    return Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])


def test_an_organisation_is_registered_once() -> None:
    scene = nothing()
    command = c.RegisterOrganisation(name=scene.name, title="ACAT")
    scene = scene.reacting(command).then(e.OrganisationRegistered).then_in("active")
    assert scene.state.time_zone == "Europe/London"
    scene.reacting(command).then_refused_alone(Reason.ALREADY_EXISTS)


def test_officers_are_appointed_and_dismissed_by_the_service_itself() -> None:
    scene = acat_itself()
    person = scene.given.person("noa")
    appoint = c.AppointOfficer(name=scene.name, role="chair", person=person)
    scene.when(appoint, "mona").then_refused_alone(Reason.NOT_AUTHORISED)
    scene = scene.reacting(appoint).then(e.OfficerAppointed)
    assert scene.state.officers["chair"] == (scene.given.person("chris"), person)
    dismiss = c.DismissOfficer(name=scene.name, role="chair", person=scene.given.person("chris"))
    scene = scene.reacting(dismiss).then(e.OfficerDismissed)
    assert scene.state.officers["chair"] == (person,)
    dismiss = c.DismissOfficer(name=scene.name, role="chair", person=person)
    assert "chair" not in scene.reacting(dismiss).state.officers


def test_a_policy_takes_force_by_reaction_alone() -> None:
    scene = acat_itself()
    command = c.BringPolicyIntoForce(name=scene.name, policy_version="2026-11-01", digest="0" * 64)
    scene.when(command, "mona").then_refused_alone(Reason.NOT_AUTHORISED)
    scene = scene.reacting(command).then(e.PolicyTookForce)
    assert (scene.state.policy_version, scene.state.policy_digest) == ("2026-11-01", "0" * 64)


def test_a_regulated_period_opens_once_with_a_reason_and_closes_once() -> None:
    scene = acat_itself()
    opening = c.OpenRegulatedPeriod(name=scene.name)
    closing = c.CloseRegulatedPeriod(name=scene.name)
    scene.when(closing, "tess").then_refused_alone(Reason.ILLEGAL_TRANSITION)
    scene.when(opening, "tess").then_refused_alone(Reason.FIELD_REQUIRED)
    scene.when(opening, "ada", reason="election").then_refused(
        Reason.NOT_AUTHORISED, "ACAT-LOBBY-review"
    )
    scene = scene.when(opening, "tess", reason="election").then(e.RegulatedPeriodOpened)
    assert scene.state.regulated_period_open
    scene.when(opening, "tess", reason="again").then_refused_alone(Reason.ILLEGAL_TRANSITION)
    asked = scene.when(closing, "tess").then(e.RegulatedPeriodClosingAsked)
    assert asked.state.regulated_period_open
    asked.when(closing, "tess").then_refused_alone(Reason.SELF_APPROVAL)
    closed = asked.when(closing, "tom").then(e.RegulatedPeriodClosed)
    assert not closed.state.regulated_period_open
    again = closed.when(opening, "tess", reason="a referendum")
    again.when(closing, "tom").then(e.RegulatedPeriodClosingAsked)


def test_a_campaign_is_approved_with_its_minute() -> None:
    scene = acat_itself()
    command = c.ApproveCampaign(name=scene.name, campaign="fair-pay")
    scene.when(command, "tess").then_refused_alone(Reason.FIELD_REQUIRED)
    minuted = c.ApproveCampaign(name=scene.name, campaign="fair-pay", minute="Board 2026-02, 4.1")
    assert scene.when(minuted, "tess").then(e.CampaignApproved).state.campaigns == {"fair-pay"}


def closing(scene: Scene) -> c.CloseOrganisation:
    return c.CloseOrganisation(name=scene.name)


def asked_to_close(by: str = "mona") -> Scene:
    scene = acat_itself()
    asked = c.RequestClosing(name=scene.name)
    return scene.when(asked, by, reason="merged with another").then(e.ClosingRequested)


@pytest.mark.parametrize("by", ["mona", "tess", "chris"])
def test_the_books_are_closed_by_two_people(by: str) -> None:
    scene = acat_itself()
    refused = scene.when(closing(scene), "tess", reason="merged with another")
    refused.then_refused_alone(Reason.APPROVAL_REQUIRED, "ACAT-RESP-agreed")
    alone = asked_to_close(by).when(closing(scene), by, reason="merged with another")
    assert alone.violations
    asked_to_close(by).when(closing(scene), "tom", reason="merged").then_in("closed")


@pytest.mark.parametrize("by", ["lena", "ada", "mona"])
def test_the_books_are_closed_by_who_approves_the_policy(by: str) -> None:
    refused = asked_to_close("tess").when(closing(acat_itself()), by, reason="merged")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")


def test_closed_books_take_no_further_entry() -> None:
    scene = acat_itself()
    scene = asked_to_close().when(closing(scene), "tess", reason="merged with another")
    scene.then(e.OrganisationClosed).then_in("closed")
    refused = scene.reacting(
        c.AppointOfficer(name=scene.name, role="chair", person=scene.given.person("noa"))
    )
    refused.then_refused_alone(Reason.ILLEGAL_TRANSITION)


def appointed(given: Given, role: str, by: str, *people: str) -> Given:
    """Return it where somebody gave a role to these people."""
    made = (Appointment(role, given.person(p), given.person(by)) for p in people)
    return given.with_organisation(appointments=tuple(made))


@pytest.mark.parametrize(
    ("friends", "refused"), [(("tess",), True), (("tess", "tom", "chris"), False), ((), False)]
)
def test_whoever_asks_for_the_end_does_not_choose_who_closes_the_books(
    friends: tuple[str, ...], refused: bool
) -> None:
    given = appointed(acat(), "trustee", "mona", *friends)
    if len(friends) > 1:
        given = given.with_person("tom", "trustee").with_person("chris", "trustee")
        given = given.with_organisation(officers={"trustee": tuple(map(given.person, friends))})
    known = given.facts[given.organisation]
    scene = Scene(given, ORGANISATIONS, given.organisation, known)
    scene = scene.when(c.RequestClosing(name=scene.name), "mona", reason="merged")
    done = scene.when(closing(scene), "tess", reason="merged")
    if refused:
        done.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "ACAT-RESP-agreed")
    else:
        done.then_in("closed")


@pytest.mark.parametrize(("asks", "closes"), [("mona", "tess"), ("tess", "mona")])
def test_whoever_emptied_the_offices_closes_with_nobody_of_their_choice(
    asks: str, closes: str
) -> None:
    given = acat().with_person("mona", "trustee")
    given = appointed(given, "trustee", "mona", "tess")
    gone = Dismissal("trustee", given.person("t9"), given.person("mona"), MONDAY)
    given = given.with_organisation(dismissals=(gone,))
    scene = Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])
    scene = scene.when(c.RequestClosing(name=scene.name), asks, reason="merged")
    done = scene.when(closing(scene), closes, reason="merged")
    done.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "ACAT-RESP-agreed")
    scene.when(closing(scene), "tom", reason="merged").then_in("closed")


def campaigning(*board: str) -> tuple[Scene, Given]:
    """Return Clean Slate itself, where Bea of the board writes posts, too."""
    given = cleanslate().with_person("bea", "board", "authorised_worker")
    for one in board:
        given = given.with_person(one, "board")
    officers = {
        "board": tuple(given.person(p) for p in ("bea", *board)),
        "authorised_worker": (given.person("bea"),),
        "line_manager": (given.person("lou"),),
    }
    given = given.with_organisation(officers=officers)
    return Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation]), given


@pytest.mark.parametrize(
    ("board", "by", "refused"),
    [
        (("bo",), ("bea",), True),
        (("bo",), ("bo",), False),
        (("bo",), ("bea", "bo"), False),
        (("bo", "ben"), ("bea", "bea"), True),
        ((), ("bea",), False),
    ],
)
def test_a_campaign_is_not_approved_by_who_writes_its_posts_alone(
    board: tuple[str, ...], by: tuple[str, ...], refused: bool
) -> None:
    scene, given = campaigning(*board)
    for one in by:
        scene = scene.when(c.ApproveCampaign(name=scene.name, campaign="c1", minute="4.1"), one)
    state = scene.state
    given = given.with_organisation(
        campaign_ends=state.campaign_ends, campaign_approvers=state.campaign_approvers
    )
    given = replace(given, author="bea")
    content = {"category": "campaigning", "campaigning": "yes", "campaign": "c1"}
    done = writing(given, **content).submitted().approved()
    assert (Reason.CONSULTATION_REQUIRED in {v.reason for v in done.violations}) is refused

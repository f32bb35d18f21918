"""Each authorisation of access is somebody's own, and not the first one's word twice (291)."""

from datetime import datetime

import msgspec
import pytest

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Approval, Channel
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Appointment
from duecourse.testing import MONDAY, Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.channels.test_access import HOUR, proposed


def _with_another_manager(by: str, at: datetime | None = MONDAY) -> Given:
    given = acat().with_person("mo", "admin_manager")
    appointed = Appointment("admin_manager", given.person("mo"), given.person(by), at)
    return given.with_organisation(appointments=(appointed,))


@pytest.mark.parametrize("asked_by", ["tom", "mo", "mona"])
def test_whoever_has_the_second_role_by_the_word_of_the_first_adds_nothing(asked_by: str) -> None:
    scene = proposed("lena", MONDAY + HOUR, by=asked_by, given=_with_another_manager("tom"))
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene = scene.when(command, "tom")
    refused = scene.when(command, "mo")
    refused.then_refused_alone(Reason.DUAL_AUTHORISATION_REQUIRED, "ACAT-2.1-access")
    assert "Administration Manager by the word of" in refused.violations[0].message
    assert refused.violations[0].message.endswith("; mona may")
    assert scene.when(command, "mona").event.live


def test_nor_do_they_where_they_authorise_it_first() -> None:
    scene = proposed("lena", MONDAY + HOUR, by="mona", given=_with_another_manager("tom"))
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene = scene.when(command, "mo").when(command, "tom")
    assert not scene.event.live
    assert scene.when(command, "mona").event.live


def test_a_channel_is_not_used_by_the_word_of_one_either() -> None:
    given = _with_another_manager("tom")
    name = given.name("channels", "twitter")
    approvals = (
        Approval(given.person("tom"), ("liaison_trustee",)),
        Approval(given.person("mo"), ("admin_manager",)),
    )
    state = Channel(
        state="requested", version=3, platform="twitter", requested_by=given.person("lena")
    )
    scene = Scene(given, CHANNELS, name, msgspec.structs.replace(state, approvals=approvals))
    use = c.ActivateChannel(name=name, login="organisational", two_factor=True)
    refused = scene.when(use, "mona")
    assert Reason.DUAL_AUTHORISATION_REQUIRED in {v.reason for v in refused.violations}
    approve = c.ApproveChannel(name=name)
    scene.when(approve, "mona").when(use, "mona").then(e.ChannelActivated)


def test_a_manager_whom_nobody_else_has_appointed_counts() -> None:
    """An ordinary day: the office was filled long ago, or by somebody without a part in it."""
    for given in (
        _with_another_manager("tess"),
        _with_another_manager("tom", MONDAY - 200 * 24 * HOUR),
    ):
        scene = proposed("lena", MONDAY + HOUR, by="tom", given=given)
        command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
        assert scene.when(command, "tom").when(command, "mo").event.live


def test_a_new_manager_counts_where_nobody_else_holds_the_office() -> None:
    given = _with_another_manager("tom")
    own = given.facts[given.organisation]
    officers = {**own.officers, "admin_manager": (given.person("mo"),)}  # type: ignore[attr-defined]
    given = given.with_organisation(officers=officers)
    scene = proposed("lena", MONDAY + HOUR, by="tom", given=given)
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    assert scene.when(command, "tom").when(command, "mo").event.live


def test_who_runs_a_channel_is_told_by_titles_and_not_by_ids() -> None:
    given = acat().with_person("noa", "committee_member")
    scene = Scene(given, CHANNELS, *_twitter(given))
    refused = scene.when(c.ProposeGrant(name=scene.name, person=given.person("noa")), "mona")
    said = next(v.message for v in refused.violations if v.field == "person")
    assert "people/noa is not" in said
    assert "_" not in said


@pytest.mark.parametrize(("state", "heals"), [("left", "Rejoin"), ("suspended", "RestoreAccess")])
def test_whoever_has_no_access_is_told_what_lets_them_in_again(state: str, heals: str) -> None:
    given = acat().with_person("mona", "admin_manager", state=state)
    scene = Scene(given, CHANNELS, *_twitter(given))
    refused = scene.when(c.ProposeGrant(name=scene.name, person=given.person("lena")), "mona")
    (said,) = refused.violations
    assert (said.reason, said.clause) == (Reason.NOT_AUTHORISED, "")
    assert said.message.endswith(f"({heals})")
    assert state in said.message


def _twitter(given: Given) -> tuple[str, Channel]:
    name = given.name("channels", "twitter")
    known = given.with_channel("twitter").facts[name]
    assert isinstance(known, Channel)
    return name, known

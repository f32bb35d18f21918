"""Whoever put the other owner out does not act alone on their own work for it (284)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Dismissal
from duecourse.people import commands as people
from duecourse.people import events as e
from duecourse.people.decide import PEOPLE
from duecourse.testing import MONDAY, Given, PostScene, Scene, writing
from tests.scenarios.zrtherapy import owner_alone

DAY = timedelta(days=1)


def parted(state: str, ago: timedelta, *, says_so: bool = False) -> Given:
    """Return the practice of Zoe, who put a second owner out some time ago."""
    given = owner_alone()
    own3 = given.person("own3")
    given = given.with_person("own3", state=state)
    gone = Dismissal("owner", own3, given.person("zoe"), MONDAY - ago)
    stopped = {("owner", own3): (given.person("zoe"),)} if state == "suspended" else {}
    return given.with_organisation(dismissals=() if says_so else (gone,), suspensions=stopped)


def approved(given: Given) -> PostScene:
    return replace(writing(given), at=MONDAY).submitted().later(minutes=31).approved()


@pytest.mark.parametrize(
    ("state", "ago"),
    [("suspended", DAY), ("suspended", 300 * DAY), ("left", 0 * DAY), ("left", 6 * DAY)],
)
def test_the_author_approves_nothing_alone_once_they_put_the_other_owner_out(
    state: str, ago: timedelta
) -> None:
    refused = approved(parted(state, ago))
    refused.then_refused(Reason.SELF_APPROVAL, "ZRT-RE-owner")
    assert any("own3 is out by the caller's own act" in v.message for v in refused.violations)


@pytest.mark.parametrize(
    ("ago", "says_so"), [(8 * DAY, False), (0 * DAY, True)], ids=["a week", "their own word"]
)
def test_an_owner_whose_partner_is_gone_for_good_runs_the_house(
    ago: timedelta, says_so: bool
) -> None:
    assert not approved(parted("left", ago, says_so=says_so)).violations


def test_whoever_was_put_out_is_let_in_again_or_recorded_to_have_left() -> None:
    given = parted("suspended", DAY)
    name = given.person("own3")
    entry = replace_state(given, name)
    back = entry.when(people.RestoreAccess(name=name), "zoe", reason="They are back.")
    back.then(e.AccessRestored)
    entry.when(people.RecordLeaving(name=name), "zoe").then(e.PersonLeft)


def replace_state(given: Given, name: str) -> Scene:
    return Scene(given, PEOPLE, name, given.facts[name])


def test_a_second_owner_approves_as_ever() -> None:
    given = parted("suspended", DAY).with_person("own4", "owner")
    post = replace(writing(given), at=MONDAY).submitted().later(minutes=31)
    assert not post.approved(by="own4").violations

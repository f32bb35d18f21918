"""Access by the word of one's own line manager: while they are there, by nobody else's (280)."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.decide import CHANNELS
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Dismissal
from duecourse.testing import MONDAY, Given, Scene, writing
from tests.scenarios.stass import stass


def facebook(given: Given) -> Scene:
    given = given.knowing("posts", "p1", writing(given).state)
    name = given.name("channels", "facebook")
    return Scene(given, CHANNELS, name, given.with_channel("facebook").facts[name])


def commands(scene: Scene, person: str = "sam") -> tuple[Command, Command]:
    who, post = scene.given.person(person), scene.given.name("posts", "p1")
    until = scene.at + timedelta(days=1)
    return (
        c.ProposeGrant(name=scene.name, person=who),
        c.PermitPosting(name=scene.name, person=who, post=post, until=until),
    )


def without_lin(by: str, state: str = "suspended") -> Given:
    """Return STaSS where somebody put Sam's line manager out."""
    given = stass().with_person("lin", "line_manager", state=state)
    gone = Dismissal("line_manager", given.person("lin"), given.person(by), MONDAY)
    left = {r: [p for p in held if p != gone.person] for r, held in _officers(given).items()}
    officers = {role: tuple(held) for role, held in left.items()}
    return given.with_organisation(officers=officers, dismissals=(gone,))


def _officers(given: Given) -> Any:
    organisation: Any = given.facts[given.organisation]
    return organisation.officers


@pytest.mark.parametrize("by", ["dee", "bo", "max", "vic"])
def test_while_the_line_manager_is_there_nobody_above_them_gives_access(by: str) -> None:
    given = stass().with_person("lin", "line_manager", line_manager=stass().person("dee"))
    given = given.with_organisation(managers={given.person("lin"): given.person("dee")})
    scene = facebook(given)
    for command in commands(scene):
        refused = scene.when(command, by)
        refused.then_refused_alone(Reason.NOT_AUTHORISED, "STASS-5.2-authorise")
        assert refused.violations[0].message.endswith("; lin may")
        assert not scene.when(command, "lin").violations


def test_the_line_manager_says_it_themselves_and_no_program_for_them() -> None:
    scene = facebook(stass().with_person("website", kind="service_account"))
    grant, _ = commands(scene)
    scene.when(grant, "lin", through="website").then_refused(Reason.ACTOR_MISMATCH)
    scene.when(grant, "lin").then(e.GrantProposed)


@pytest.mark.parametrize("state", ["suspended", "left"])
def test_whoever_put_the_line_manager_out_does_not_act_in_their_place(state: str) -> None:
    scene = facebook(without_lin("dee", state))
    for command in commands(scene):
        refused = scene.when(command, "dee")
        refused.then_refused_alone(Reason.NOT_AUTHORISED, "STASS-5.2-authorise")
        assert refused.violations[0].message.endswith("; bo may")
        assert not scene.when(command, "bo").violations


def test_where_somebody_else_put_them_out_the_director_gives_access() -> None:
    scene = facebook(without_lin("bo"))
    for command in commands(scene):
        assert not scene.when(command, "dee").violations
        assert scene.when(command, "max").violations


def test_whoever_has_no_line_manager_is_told_so_and_gets_in() -> None:
    scene = facebook(stass().with_person("sam", "user"))
    grant, _ = commands(scene)
    refused = scene.when(grant, "max")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "STASS-5.2-authorise")
    assert "nobody is on record as their line manager" in refused.violations[0].message
    assert refused.violations[0].message.endswith("; dee may")
    assert not scene.when(grant, "dee").violations

"""Whoever helped a post to stand takes no step of the procedure of a complaint about it."""

from typing import Any

import pytest

from duecourse.complaints import steps as s
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.interests import not_involved
from duecourse.complaints.state import Complaint
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import reads
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Approval, Post
from duecourse.testing import MONDAY, Scene
from tests.properties.led import fillings, led
from tests.scenarios.complaints import ways

LOOKED_AT = [
    command
    for command, handler in COMPLAINTS.handlers.items()
    if not_involved in handler.early and not command.REACTION
]


def about(by: str, **more: Any) -> Scene:
    """Return a complaint about a post that somebody approved."""
    house = ways.house()
    approved = (Approval("step", house.person(by), MONDAY),)
    post = Post(state="published", version=9, visibility="live", approvals=approved)
    given = house.knowing("posts", "p1", post)
    return ways.opened(given, about=(given.name("posts", "p1"),), **more)


def refused(scene: Scene, command: Command, by: str) -> set[str]:
    return {v.reason for v in scene.when(command, by, reason="So it is.").violations}


STEPS: tuple[Any, ...] = (
    lambda name: s.ScreenFormal(name=name, allegations=ways.ALLEGED),
    lambda name: s.ReviewScreening(name=name),
    lambda name: s.AddComplaintKind(name=name, kind="staff_conduct"),
    lambda name: s.DiscloseComplaint(name=name),
)


@pytest.mark.parametrize("step", STEPS)
def test_who_approved_the_post_takes_no_step(step: Any) -> None:
    scene = about("lin")
    command = step(scene.name)
    assert Reason.CONFLICT_OF_INTEREST in refused(scene, command, "lin")
    assert Reason.CONFLICT_OF_INTEREST not in refused(scene, command, "max")


@pytest.mark.parametrize("made", ["yes", "no"])
def test_who_is_said_to_have_complained_answers_for_themselves(made: str) -> None:
    scene = about("lin", reported_by=ways.house().person("lin"))
    command = s.ConfirmReporter(name=scene.name, made=made)
    assert Reason.CONFLICT_OF_INTEREST not in refused(scene, command, "lin")


def test_every_command_that_asks_who_had_a_part_reads_the_posts() -> None:
    state = Complaint(state="received", version=1, about=("organisations/acat/posts/p1",))
    tried = set[type[Command]]()
    for command in (one for scene in led("complaints").scenes[:1] for one in fillings(scene)):
        if type(command) in LOOKED_AT:
            person = "organisations/acat/people/lin"
            assert {*state.about} <= {*reads(COMPLAINTS, state, command, person)}, command
            tried.add(type(command))
    assert len(tried) > 25

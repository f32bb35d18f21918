"""Complaints: opened, acknowledged, levels, outcome, reopened, conflicts."""

from datetime import timedelta

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import events as e
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Post
from duecourse.testing import MONDAY, PLAINLY, Given, Scene
from tests.scenarios.acat import acat

COI = "EXT-COI-handler"


def given(author: str = "lena", state: str = "published") -> Given:
    post = Post(state=state, version=9, author=acat().person(author))
    return acat().knowing("posts", "p1", post)


def nothing(known: Given | None = None) -> Scene:
    known = known or given()
    return Scene(known, COMPLAINTS, known.name("complaints", "k1"), Complaint())


def about() -> tuple[str, ...]:
    return (acat().name("posts", "p1"),)


def received(known: Given | None = None, by: str = "form") -> Scene:
    scene = nothing(known)
    command = c.OpenComplaint(
        name=scene.name, kind="channel_post", about=about(), anonymous=True, summary="Not kind."
    )
    return scene.when(command, by).then(e.ComplaintOpened).then_in("received")


def acknowledged(known: Given | None = None) -> Scene:
    scene = received(known)
    return scene.when(c.AcknowledgeComplaint(name=scene.name), "ada").then_in("acknowledged")


def advised(known: Given | None = None, by: str = "tom") -> Scene:
    scene = acknowledged(known)
    command = c.AdviseOnComplaint(name=scene.name, advice="Say that we are sorry.")
    return scene.when(command, by).then(e.ComplaintAdvised)


def resolved() -> Scene:
    scene = advised()
    return scene.when(c.ResolveComplaint(name=scene.name, outcome="Apologised.", **PLAINLY), "ada")


def test_anyone_complains_by_name_and_through_the_form_without() -> None:
    received(by="form")
    scene = nothing()
    named = c.OpenComplaint(name=scene.name, kind="grievance", complainant="R. Roe")
    scene.when(named, "a-stranger").then(e.ComplaintOpened)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"kind": "poem"}, Reason.FIELD_INVALID),
        ({"complainant": "R. Roe"}, Reason.FIELD_INVALID),
        ({"anonymous": False}, Reason.FIELD_REQUIRED),
        ({"event_at": MONDAY + timedelta(seconds=1)}, Reason.TIME_ORDER),
        ({"about": ("organisations/acat/posts/none",)}, Reason.NOT_FOUND),
        ({"about": ("organisations/stass/posts/p1",)}, Reason.NOT_FOUND),
        ({"about": ("organisations/acat/people/lena",)}, Reason.NOT_FOUND),
    ],
)
def test_a_complaint_that_makes_no_sense_is_refused(
    changes: dict[str, object], reason: Reason
) -> None:
    scene = nothing()
    fields = {"kind": "channel_post", "about": about(), "anonymous": True} | changes
    command = c.OpenComplaint(name=scene.name, **fields)  # type: ignore[arg-type]
    scene.when(command, "form").then_refused_alone(reason)


def test_something_that_happens_this_second_can_be_complained_of() -> None:
    scene = nothing()
    command = c.OpenComplaint(name=scene.name, kind="grievance", anonymous=True, event_at=MONDAY)
    scene.when(command, "form").then(e.ComplaintOpened)


@pytest.mark.parametrize("state", ["published", "complaint", "escalated", "resolved"])
def test_a_post_that_was_public_can_be_complained_of(state: str) -> None:
    received(given(state=state))


@pytest.mark.parametrize("state", ["draft", "review", "consent_verified", "rejected", "withdrawn"])
def test_so_can_one_that_was_shown_to_nobody_as_far_as_is_known(state: str) -> None:
    received(given(state=state))


def test_a_post_named_twice_is_linked_once() -> None:
    scene = nothing()
    twice = (*about(), *about())
    command = c.OpenComplaint(name=scene.name, kind="channel_post", about=twice, anonymous=True)
    assert scene.when(command, "form").state.about == about()


def test_the_author_handles_no_complaint_about_his_post() -> None:
    known = given(author="ada")
    scene = received(known)
    steps = (
        (c.AcknowledgeComplaint(name=scene.name), scene),
        (c.EscalateComplaint(name=scene.name, level=1), scene),
    )
    for command, stage in steps:
        refused = stage.when(command, "ada", reason="so it is")
        refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    scene = scene.when(c.AcknowledgeComplaint(name=scene.name), "lena")
    scene = scene.when(c.AdviseOnComplaint(name=scene.name, advice="Apologise."), "tom")
    outcome = c.ResolveComplaint(name=scene.name, outcome="Nothing in it.", **PLAINLY)
    scene.when(outcome, "ada").then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)


def test_the_level_only_rises_by_escalation_and_only_falls_by_deescalation() -> None:
    scene = received()

    def level(
        scene: Scene, to: int, command: type[c.EscalateComplaint | c.DeescalateComplaint]
    ) -> Scene:
        return scene.when(command(name=scene.name, level=to), "mona", reason="so it is")

    level(scene, 0, c.EscalateComplaint).then_refused_alone(Reason.FIELD_INVALID)
    level(scene, 4, c.EscalateComplaint).then_refused_alone(Reason.FIELD_INVALID)
    level(scene, 0, c.DeescalateComplaint).then_refused_alone(Reason.FIELD_INVALID)
    scene = level(scene, 3, c.EscalateComplaint).then(e.ComplaintEscalated)
    level(scene, 3, c.EscalateComplaint).then_refused_alone(Reason.FIELD_INVALID)
    level(scene, 3, c.DeescalateComplaint).then_refused_alone(Reason.FIELD_INVALID)
    level(scene, -1, c.DeescalateComplaint).then_refused_alone(Reason.FIELD_INVALID)
    scene = level(scene, 1, c.DeescalateComplaint).then(e.ComplaintDeescalated)
    assert level(scene, 0, c.DeescalateComplaint).then_in("received").state.level == 0


def test_levels_change_only_with_a_reason() -> None:
    scene = received()
    command = c.EscalateComplaint(name=scene.name, level=1)
    scene.when(command, "mona").then_refused_alone(Reason.FIELD_REQUIRED)


def test_only_an_acknowledged_complaint_is_resolved_and_only_with_an_outcome() -> None:
    scene = received()
    command = c.ResolveComplaint(name=scene.name, outcome="Apologised.", **PLAINLY)
    refused = scene.when(command, "ada")
    refused.then_refused(Reason.ILLEGAL_TRANSITION)
    scene = advised()
    empty = c.ResolveComplaint(name=scene.name, **PLAINLY)
    scene.when(empty, "ada").then_refused_alone(Reason.FIELD_REQUIRED)
    scene.when(command, "ada").then(e.ComplaintResolved).then_in("resolved")


def test_another_person_reopens_it_with_new_evidence_and_it_counts_as_escalated() -> None:
    scene = resolved()
    command = c.ReopenComplaint(name=scene.name, new_evidence="A second screenshot.")
    scene.when(command, "ada").then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    empty = c.ReopenComplaint(name=scene.name)
    scene.when(empty, "mona").then_refused_alone(Reason.FIELD_REQUIRED)
    scene = scene.when(command, "mona").then(e.ComplaintReopened).then_in("acknowledged")
    assert scene.state.level == 1

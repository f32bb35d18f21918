"""What a second person gives, a program gives for nobody (decision 054)."""

from typing import Final

import pytest

from duecourse.catalogue import COMMANDS
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.people.decide import PEOPLE
from duecourse.people.state import Person
from duecourse.posts import commands as posts
from duecourse.testing import Scene
from tests.examples.framework import Example, examples
from tests.scenarios.acat import acat

EXAMPLES: Final = [one for one in examples() if one.accepted and not one.accepted.system]
FOR_WHAT_IT_SAYS: Final = ("PublishPost", "SubmitForReview")
"""Given in person only with what nobody can say for somebody: attestations, as here."""
IN_PERSON: Final = [
    one for one in EXAMPLES if one.command.IN_PERSON or one.command.__name__ in FOR_WHAT_IT_SAYS
]
OTHERS: Final = [one for one in EXAMPLES if one not in IN_PERSON]

SECOND_EYES: Final = {
    "ApproveStep", "AnswerChecklist", "VerifyConsent", "AnswerDoubt", "ConfirmCommitment",
    "RecordConsultation", "PermitMedia", "ReinstateContent", "VerifyEvidence",
    "ResolveComplaint", "ReopenComplaint", "ApprovePolicy", "BringIntoForce", "Reaffirm",
    "ApproveChannel", "ApproveGrant", "PermitPosting", "CloseOrganisation", "AcknowledgePolicy",
    "DeclareConflict", "AssignRole", "SuspendAccess", "RestoreAccess", "ApproveCampaign",
    "CloseRegulatedPeriod",
    "ReleaseChannel", "RetractDoubt", "LiftObjection", "CorrectSubject", "ApproveTool",
    "DeclineChannel", "RevokeGrant",
    "ActivateChannel", "RetireChannel", "RecordLeaving", "Rejoin", "AcknowledgeComplaint",
    "AttestDeletion", "VerifyIdentity", "RefuseTakedown", "ReassignAuthor",
    "AskDeclarationEnd", "ConfirmDeclarationEnd", "ChangeLineManager", "RecordQualification",
}  # fmt: skip


def _named(example: Example) -> str:
    return example.command.__name__


def test_what_makes_four_eyes_is_given_in_person() -> None:
    given_in_person = {name for name, entry in COMMANDS.items() if entry.type.IN_PERSON}
    assert given_in_person >= SECOND_EYES


@pytest.mark.parametrize("example", IN_PERSON, ids=_named)
def test_no_service_account_gives_it_for_anybody(example: Example) -> None:
    assert example.accepted
    scene = example.accepted.on(example.given(), example.command, through="website")
    assert Reason.ACTOR_MISMATCH in {v.reason for v in scene.violations}


@pytest.mark.parametrize("example", OTHERS, ids=_named)
def test_all_else_a_service_account_may_give_for_people(example: Example) -> None:
    assert example.accepted
    scene = example.accepted.on(example.given(), example.command, through="website")
    assert Reason.ACTOR_MISMATCH not in {v.reason for v in scene.violations}


@pytest.mark.parametrize(
    "command",
    [
        people.AcknowledgePolicy(name=acat().person("bot"), policy_version="2021-10-08"),
        people.DeclareConflict(
            name=acat().person("bot"), about=acat().person("ada"), nature="a cousin"
        ),
        people.DeclareConnection(name=acat().person("bot"), subject="su-1"),
    ],
)
def test_a_service_account_signs_nothing_for_itself_either(command: Command) -> None:
    given = acat().with_person("bot", "social_lead", kind="service_account")
    known = given.facts[command.name]
    assert isinstance(known, Person)
    scene = Scene(given, PEOPLE, command.name, known).when(command, "bot")
    assert Reason.ACTOR_MISMATCH in {v.reason for v in scene.violations}


@pytest.mark.parametrize("roles", [("admin_manager", "trustee"), ("trustee",), ("staff",)])
def test_a_program_enters_people_and_gives_them_no_role(roles: tuple[str, ...]) -> None:
    given = acat().with_person("website", kind="service_account")
    for held in ((), roles):
        new = people.RegisterPerson(name=given.person("pal"), title="Pal", kind="staff", roles=held)
        scene = Scene(given, PEOPLE, new.name, Person()).when(new, "mona", through="website")
        found = {v.reason for v in scene.violations}
        assert (Reason.ACTOR_MISMATCH in found) is bool(held)
        assert held or not found


def test_a_program_publishes_for_somebody_and_attests_nothing_for_them() -> None:
    without = posts.PublishPost(name=acat().name("posts", "p1"))
    assert not without.is_in_person()
    assert posts.PublishPost(name=without.name, attestations=("paused",)).is_in_person()

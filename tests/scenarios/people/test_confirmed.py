"""Whoever somebody else entered is no second person until they said so themselves."""

import pytest

from duecourse.catalogue import COMMANDS
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as c
from duecourse.people.state import Person
from tests.examples.framework import Example, examples
from tests.scenarios.people.test_standing import house, of

SECOND = [one for one in examples() if one.accepted and one.command.SECOND]


def _named(example: Example) -> str:
    return example.command.__name__


def test_approvals_are_a_second_person_s_word() -> None:
    found = {name for name, entry in COMMANDS.items() if entry.type.SECOND}
    assert found >= {
        "ApproveChannel", "ApproveGrant", "PermitPosting", "ApproveTool", "ApprovePolicy",
        "Reaffirm", "ApproveCampaign", "CloseOrganisation", "ConfirmDeclarationEnd",
    }  # fmt: skip


@pytest.mark.parametrize("example", SECOND, ids=_named)
def test_who_never_acknowledged_the_policy_is_no_second_person(example: Example) -> None:
    assert example.accepted
    scene, by = example.given(), example.accepted.by
    known = scene.given.facts[scene.given.person(by)]
    assert isinstance(known, Person)
    roles = known.roles
    typed = scene.meanwhile(scene.given.with_person(by, *roles, acknowledged=False))
    refused = example.accepted.on(typed, example.command)
    assert Reason.POLICY_NOT_ACKNOWLEDGED in {v.reason for v in refused.violations}
    assert not example.accepted.on(scene, example.command).violations


@pytest.mark.parametrize("pack", ["acat", "cleanslate", "stass", "zrtherapy"])
def test_everybody_can_confirm_themselves_and_nobody_for_them(pack: str) -> None:
    given = house(pack, boss="").with_person("typed", acknowledged=False)
    asked = given.pack.acknowledgement
    own = c.AcknowledgePolicy(
        name=given.person("typed"),
        policy_version=given.pack.version,
        signed=True,
        explained=True,
        read_with=asked.read_with,
    )
    assert of(given, "typed").when(own, "typed").state.acknowledged
    refused = of(given, "typed").when(own, "boss")
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
    given = given.with_person("bot", kind="service_account")
    through = of(given, "typed").when(own, "typed", through="bot")
    assert Reason.ACTOR_MISMATCH in {v.reason for v in through.violations}

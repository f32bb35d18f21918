"""Whoever complains without a name leaves none, under every policy."""

from typing import Any

import msgspec
import pytest

from duecourse.complaints import commands as c
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.rules.houses import House, everywhere

KINDS = ["grievance", "staff_conduct", "member_conduct"]


def _anonymously(given: Given, by: str, **more: Any) -> Scene:
    given = given.with_person("box", acknowledged=False, kind="intake_account")
    scene = Scene(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
    command = c.OpenComplaint(
        name=scene.name,
        **{"kind": "grievance", "anonymous": True, "summary": "It is not right.", **more},
    )
    return scene.when(command, by)


@everywhere
@pytest.mark.parametrize("kind", KINDS)
def test_what_the_form_takes_in_leads_back_to_nobody(house: House, kind: str) -> None:
    given = house()
    about = {} if kind == "grievance" else {"respondents": (given.person(given.reviewer),)}
    scene = _anonymously(given, "box", kind=kind, **about).then_in("received")
    (recorded,) = scene.verdict.events
    kept = str(msgspec.to_builtins(recorded))
    assert "people/box" not in kept
    assert recorded.envelope.request == ""
    assert recorded.envelope.on_behalf_of == ""


@everywhere
@pytest.mark.parametrize("role", ["author", "reviewer", "publisher"])
def test_whoever_is_named_by_their_credential_is_told_so(house: House, role: str) -> None:
    refused = _anonymously(house(), getattr(house(), role))
    refused.then_refused_alone(Reason.ANONYMITY_NOT_POSSIBLE)
    assert "Nothing of this call was kept" in refused.violations[0].message


@everywhere
@pytest.mark.parametrize("named", ["R. Roe", "somebody@example.org", "my neighbour"])
def test_a_name_beside_no_name_is_refused(house: House, named: str) -> None:
    assert _anonymously(house(), "box", complainant=named).violations

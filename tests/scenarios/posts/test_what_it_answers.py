"""What binds a private answer binds the public one, under every policy (decision 158)."""

from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, writing
from tests.scenarios.posts.variants import answering


def _reply(given: Given, kind: str = "contacts", ref: str = "m1") -> dict[str, Any]:
    return {"kind": "reply", "contact": given.name(kind, ref)}


def _complaint(given: Given, **people: Any) -> Given:
    channel = given.name("channels", given.platform)
    state = Complaint(state="received", version=1, kind="channel_post", channels=(channel,))
    return given.knowing("complaints", "z", replace(state, **people))


@pytest.mark.parametrize(
    "contact",
    [
        {"says_wrong": "yes"},
        {"state": "promoted"},
        {"state": "moved"},
        {"state": "closed", "route": "email"},
        {"state": "assigned", "route": "phone"},
        {"state": "promoted", "says_wrong": "yes"},
    ],
)
def test_what_a_contact_is_not_answered_with_in_private_goes_out_in_no_post(
    contact: dict[str, Any],
) -> None:
    given = answering().with_contact("m1", **contact)
    refused = writing(given, **_reply(given)).submitted()
    assert Reason.ROUTE_REQUIRED in {found.reason for found in refused.violations}


@pytest.mark.parametrize("who", ["author", "reviewer"])
def test_whoever_a_contact_concerns_has_no_part_in_its_public_answer(who: str) -> None:
    given = answering()
    given = given.with_contact("m1", concerns=(given.person(getattr(given, who)),))
    scene = writing(given, **_reply(given))
    if who == "reviewer":
        scene = scene.submitted().approved()
    scene.then_refused(Reason.CONFLICT_OF_INTEREST)


@pytest.mark.parametrize("how", ["respondents", "reported_by"])
@pytest.mark.parametrize("who", ["author", "reviewer"])
def test_whoever_has_a_part_in_a_complaint_has_none_in_its_public_answer(
    how: str, who: str
) -> None:
    given = answering()
    person = given.person(getattr(given, who))
    named: dict[str, Any] = {"respondents": (person,)}
    if how == "reported_by":
        named = {"reported_by": person, "opened_by": person}
    given = _complaint(given, **named)
    scene = writing(given, **_reply(given, "complaints", "z"))
    if who == "reviewer":
        scene = scene.submitted().approved()
    scene.then_refused(Reason.CONFLICT_OF_INTEREST)


def test_whoever_has_no_part_answers() -> None:
    given = answering().with_contact("m1")
    given = given.with_contact("m1", concerns=(given.person("nobody"),))
    writing(given, **_reply(given)).submitted().approved()

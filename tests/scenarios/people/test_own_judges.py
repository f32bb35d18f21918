"""Nobody gives somebody the role in which those then judge their matter, while others may."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Appointment
from duecourse.posts import commands as posts
from duecourse.testing import MONDAY, Given, Scene, writing
from tests.scenarios.acat import acat

BEFORE, AFTER = MONDAY - timedelta(days=1), MONDAY + timedelta(days=1)


def given_to(given: Given, role: str, at: datetime, *line: str) -> Given:
    """Return it where the first of a line gave a role to the second, who to the third, and so on.

    All but the last became administrators so.
    """
    made = []
    for by, person in pairwise(line):
        held = role if person == line[-1] else "admin_manager"
        given = given.with_person(person, held)
        made.append(Appointment(held, given.person(person), given.person(by), at))
    return given.with_organisation(appointments=tuple(made))


def complained(given: Given, *respondents: str) -> Scene:
    named = tuple(given.person(one) for one in respondents)
    state = Complaint(state="received", version=1, respondents=named, opened_at=MONDAY)
    return Scene(given, COMPLAINTS, given.name("complaints", "k1"), state)


def acknowledged(scene: Scene, by: str) -> Scene:
    return scene.when(c.AcknowledgeComplaint(name=scene.name), by)


@pytest.mark.parametrize("line", [("mona", "pal"), ("mona", "pip", "pal")])
@pytest.mark.parametrize("role", ["administrator", "social_lead", "ethics_chair"])
def test_who_is_complained_of_names_nobody_to_deal_with_it(
    role: str, line: tuple[str, ...]
) -> None:
    scene = complained(given_to(acat(), role, AFTER, *line), "mona")
    refused = acknowledged(scene, "pal")
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    assert "people/pal has a part in complaints/k1" in refused.violations[0].message
    assert not acknowledged(scene, "lena").violations


@pytest.mark.parametrize(
    ("at", "giver", "of"),
    [(BEFORE, "mona", "mona"), (AFTER, "tom", "mona"), (AFTER, "mona", "sam")],
)
def test_whom_others_named_or_who_was_there_before_deals_with_it(
    at: datetime, giver: str, of: str
) -> None:
    scene = complained(given_to(acat(), "administrator", at, giver, "pal"), of)
    assert not acknowledged(scene, "pal").violations


def test_where_nobody_else_may_an_office_is_filled() -> None:
    alone = Given.under("acat", {"mona": ("admin_manager",)}, platform="twitter", author="mona")
    scene = complained(given_to(alone, "social_lead", AFTER, "mona", "pal"), "mona")
    assert not acknowledged(scene, "pal").violations


def test_an_author_names_nobody_to_review_their_post() -> None:
    for at, refused in ((AFTER, True), (BEFORE, False)):
        given = given_to(acat(), "social_lead", at, "lena", "rv")
        post = writing(given)
        done = post.does(posts.VerifyConsent, "rv", revision=1)
        found = {v.reason for v in done.violations}
        assert (Reason.CONFLICT_OF_INTEREST in found) is refused
        other = post.does(posts.VerifyConsent, "ada", revision=1)
        assert Reason.CONFLICT_OF_INTEREST not in {v.reason for v in other.violations}

"""Who somebody is and where they are shown is on record of them."""

import pytest

from duecourse.consents import commands as consents
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import events as e
from tests.scenarios.consents.test_ends import Newsdesk


@pytest.fixture
def desk() -> Newsdesk:
    return Newsdesk()


def test_what_a_consent_says_of_somebody_is_on_record_until_it_is_corrected(
    desk: Newsdesk,
) -> None:
    ask = consents.RequestConsent(
        name=desk.name("consents", "c0"),
        subject="s-1",
        subject_kind="supporter",
        age_band="under_18",
        purpose="event",
        wording_version="2",
    )
    desk.does("lena", ask)
    consent = desk.name("consents", "c1")
    with pytest.raises(AssertionError, match="GUARDIAN_CONSENT_REQUIRED"):
        desk.consent("c1", "s-1", kind="supporter")
    assert desk.world.state(consent).state == "requested"
    name = desk.name("objections", "s-1")
    grown = objections.CorrectSubject(name=name, age_band="adult", evidence="Passport seen")
    assert desk.refused("lena", grown) == {Reason.SELF_APPROVAL}
    assert Reason.NOT_AUTHORISED in desk.refused("sam", grown)
    desk.does("ada", grown)
    assert desk.world.state(name).age_bands >= {"under_18"}, "one person's word"
    desk.does("mona", grown)
    post = desk.verified("p1", "s-1", "supporter", desk.consent("c2", "s-1", kind="supporter"))
    assert desk.post(post).state == "consent_verified"


def test_a_post_puts_on_record_whom_it_shows(desk: Newsdesk) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.verified("p1", "s-1", "supporter", consent)
    record = desk.world.state(desk.name("objections", "s-1"))
    assert record.state == "silent"
    assert [(s.post, s.platform) for s in record.shown_in] == [(post, "twitter")]
    assert isinstance(desk.world.histories[post][-1].event, e.ConsentsVerified)

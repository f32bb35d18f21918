"""What a contact says of people binds posts and consents, and theirs binds contacts (141)."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.consents import commands as consents
from duecourse.contacts import commands as c
from duecourse.contacts.state import Contact
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.testing import Given
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

Cases = list[tuple[Callable[[], Given], str]]

ADULTS: Cases = [
    (acat, "supporter"),
    (cleanslate, "supporter"),
    (stass, "colleague"),
    (zrtherapy, "supplier"),
]
"""Of each pack, a kind of people who are none of its service users."""


def wrote(desk: Newsdesk, id_: str = "m1", **said: Any) -> str:
    """Return a contact, as whoever writes posts recorded it."""
    name = desk.name("contacts", id_)
    channel = desk.name("channels", desk.given.platform)
    told: dict[str, Any] = {"kind": "question", "writer": "s-1", **said}
    desk.does(desk.given.author, c.RecordContact(name=name, channel=channel, **told))
    return name


def contact(desk: Newsdesk, name: str) -> Contact:
    found: Contact = desk.world.state(name)
    return found


@pytest.mark.parametrize(("given", "kind"), ADULTS)
@pytest.mark.parametrize(
    "said",
    [
        [c.RecordContact],
        [c.ClassifyContact],
        ["writer later"],
        ["in another contact"],
    ],
)
def test_nobody_under_age_by_a_contact_agrees_for_themselves(
    given: Callable[[], Given], kind: str, said: list[Any]
) -> None:
    desk = Newsdesk(given)
    author = desk.given.author
    match said:
        case [c.RecordContact]:
            wrote(desk, minor="yes")
        case [c.ClassifyContact]:
            desk.does(author, c.ClassifyContact(name=wrote(desk, minor="no"), minor="yes"))
        case ["writer later"]:
            desk.does(
                author, c.ClassifyContact(name=wrote(desk, writer="", minor="yes"), writer="s-1")
            )
        case _:
            wrote(desk, minor="yes")
            wrote(desk, "m2", minor="no")
    with pytest.raises(AssertionError, match="GUARDIAN_CONSENT_REQUIRED"):
        desk.consent("c1", "s-1", kind=kind)


@pytest.mark.parametrize(("given", "kind"), ADULTS)
def test_what_is_up_comes_down_once_a_contact_says_they_are_under_age(
    given: Callable[[], Given], kind: str
) -> None:
    desk = Newsdesk(given)
    post = desk.verified("p1", "s-1", kind, desk.consent("c1", "s-1", kind=kind))
    wrote(desk, minor="unknown")
    assert desk.post(post).state == "consent_verified", "that nobody knows says nothing"
    wrote(desk, "m2", minor="yes")
    assert desk.post(post).state != "consent_verified"
    assert desk.refused(desk.given.publisher, desk.publication(post))


@pytest.mark.parametrize(
    ("given", "kind"), [(acat, "supporter"), (cleanslate, "supporter"), (stass, "colleague")]
)
@pytest.mark.parametrize("later", [False, True])
def test_whoever_uses_the_services_by_a_contact_does_in_every_post(
    given: Callable[[], Given], kind: str, later: bool
) -> None:
    desk = Newsdesk(given)
    name = wrote(desk, kind="question" if later else "service_user", minor="no")
    consent = desk.consent("c1", "s-1", kind=kind)
    if later:
        post = desk.verified("p1", "s-1", kind, consent)
        desk.does(desk.given.author, c.ClassifyContact(name=name, also="service_user"))
        assert desk.post(post).state != "consent_verified"
    else:
        record = desk.world.state(desk.name("objections", "s-1"))
        assert record.kinds == {"service_user", kind}


@pytest.mark.parametrize("kind", ["client", "patient", "carer", "former_client"])
def test_of_a_client_it_says_nothing_new_that_they_use_the_services(kind: str) -> None:
    desk = Newsdesk(acat)
    post = desk.verified("p1", "s-1", kind, desk.consent("c1", "s-1", kind=kind))
    wrote(desk, kind="service_user", minor="no")
    assert desk.post(post).state == "consent_verified"
    assert desk.world.state(desk.name("objections", "s-1")).kinds == {kind}


@pytest.mark.parametrize("kind", ["client", "customer", "prospective_client", "patient"])
def test_a_client_who_writes_is_known_as_somebody_who_uses_the_services(kind: str) -> None:
    desk = Newsdesk(zrtherapy)
    desk.consent("c1", "s-1", kind=kind)
    before = wrote(desk, minor="no")
    assert "service_user" in contact(desk, before).kinds
    assert not contact(desk, before).may_be_minor


def test_a_contact_is_dealt_with_by_what_becomes_known_later() -> None:
    desk = Newsdesk(acat)
    first, other = wrote(desk, minor="no"), wrote(desk, "m2", minor="no")
    strange = wrote(desk, "m3", writer="s-2", minor="no")
    ask = consents.RequestConsent(
        name=desk.name("consents", "c1"),
        subject="s-1",
        subject_kind="patient",
        age_band="under_18",
        purpose="event",
        wording_version="2",
    )
    desk.does("lena", ask)
    for name in (first, other):
        assert contact(desk, name).may_be_minor
        assert "service_user" in contact(desk, name).kinds
    assert not contact(desk, strange).may_be_minor
    assert contact(desk, strange).kinds == {"question"}
    # Two people put it right, and every contact follows.
    right = objections.CorrectSubject(
        name=desk.name("objections", "s-1"),
        subject_kind="supporter",
        age_band="adult",
        evidence="Passport seen",
    )
    desk.does("ada", right)
    assert contact(desk, first).may_be_minor
    desk.does("mona", right)
    assert not contact(desk, first).may_be_minor
    assert contact(desk, other).kinds == {"question"}


def test_what_two_people_put_right_is_not_said_again_by_the_same_contact() -> None:
    desk = Newsdesk(acat)
    name = wrote(desk, kind="service_user", minor="yes")
    right = objections.CorrectSubject(
        name=desk.name("objections", "s-1"),
        subject_kind="supporter",
        age_band="adult",
        evidence="Passport seen",
    )
    desk.does("ada", right)
    desk.does("mona", right)
    desk.does("lena", c.ClassifyContact(name=name, also="controversial"))
    record = desk.world.state(right.name)
    assert (record.kinds, record.age_bands) == ({"supporter"}, {"adult"})


def test_whoever_deals_with_it_does_not_say_alone_that_it_is_somebody_else() -> None:
    desk = Newsdesk(acat)
    wrote(desk, minor="yes")
    name = wrote(desk, "m2", minor="no")
    assert contact(desk, name).known_minor
    desk.does("lena", c.AssignContact(name=name, assignee=desk.given.person("lena")))
    other = c.ClassifyContact(name=name, writer="s-9")
    assert Reason.CONFIRMATION_REQUIRED in desk.refused("lena", other)
    desk.does("ada", other)


@pytest.mark.parametrize("minor", ["", "unknown", "no"])
def test_a_child_on_record_is_told_of_the_risks_whatever_the_contact_says(minor: str) -> None:
    desk = Newsdesk(acat)
    wrote(desk, minor="yes")
    name = wrote(desk, "m2", minor=minor)
    desk.does("lena", c.AssignContact(name=name, assignee=desk.given.person("lena")))
    reply = c.ReplyToContact(
        name=name,
        route="email",
        summary="Told.",
        account_information="no",
        names_others="no",
        confirms=("offline_rules",),
    )
    assert Reason.ADVICE_TO_SUBJECT_REQUIRED in desk.refused("lena", reply)
    desk.does("lena", c.AdviseWriter(name=name, points=("strangers",)))
    desk.does("ada", c.JoinContact(name=name))
    desk.does("lena", reply)


@pytest.mark.parametrize(("given", "kind"), ADULTS)
def test_a_reply_speaks_of_no_child_by_their_own_word(
    given: Callable[[], Given], kind: str
) -> None:
    desk = Newsdesk(given)
    author = desk.given.author
    agreed = desk.consent("c1", "s-1", kind=kind)
    name = wrote(desk, "m2", writer="s-2", minor="no", says_wrong="no")
    deals = c.AssignContact(name=name, assignee=desk.given.person(author))
    desk.does("ada" if given is acat else author, deals)
    reply = c.ReplyToContact(
        name=name,
        route="phone",
        summary="They spoke at the event.",
        account_information="no",
        names_others="yes",
        subjects=("s-1",),
        consents=(agreed,),
    )
    desk.does(author, reply)
    wrote(desk, minor="yes")
    again = wrote(desk, "m3", writer="s-2", minor="no", says_wrong="no")
    desk.does(author, c.AssignContact(name=again, assignee=desk.given.person(author)))
    assert Reason.CONSENT_MISSING in desk.refused(author, replace(reply, name=again))

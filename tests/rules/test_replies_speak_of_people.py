"""A reply is a text like a post: whom it speaks of agreed, in private too."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from duecourse.contacts import commands as c
from duecourse.contacts.decide import CONTACTS
from duecourse.kernel.reasons import Reason
from duecourse.posts.review.checklist import items_of
from duecourse.testing import MONDAY, Given, Scene, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES: tuple[Callable[[], Given], ...] = (acat, cleanslate, stass, zrtherapy)
everywhere = pytest.mark.parametrize("house", HOUSES, ids=[house.__name__ for house in HOUSES])

REPLY = {"route": "email", "summary": "Peter, too, comes to us.", "account_information": "no"}


def _open(given: Given) -> Scene:
    given = given.with_contact("m1", kind="question", writer="su-1", told_by=frozenset())
    name = given.name("contacts", "m1")
    return Scene(given, CONTACTS, name, given.facts[name])


def _reply(given: Given, **said: Any) -> Scene:
    scene = _open(given)
    return scene.when(c.ReplyToContact(name=scene.name, **{**REPLY, **said}), given.author)


@everywhere
@pytest.mark.parametrize("missing", ["names_others", "account_information"])
def test_what_a_private_reply_tells_is_answered(house: Callable[[], Given], missing: str) -> None:
    said = {"names_others": "no", "account_information": "no", missing: ""}
    (found,) = _reply(house(), **said).violations
    assert (found.reason, found.field) == (Reason.FIELD_REQUIRED, missing)
    _reply(house(), **{**said, missing: "no"}).then_in("answered")


@everywhere
@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({}, Reason.FIELD_REQUIRED),
        ({"subjects": ("su-2",)}, Reason.CONSENT_MISSING),
        ({"subjects": ("su-1",)}, Reason.FIELD_REQUIRED),
        ({"subjects": ("su-1", "su-2")}, Reason.CONSENT_MISSING),
        ({"subjects": ("Peter",)}, Reason.PERSONAL_DATA),
        ({"subjects": ("",)}, Reason.PERSONAL_DATA),
        ({"names_others": "no", "subjects": ("su-2",)}, Reason.FIELD_INVALID),
    ],
)
def test_nobody_is_spoken_of_unasked(
    house: Callable[[], Given], said: dict[str, Any], reason: Reason
) -> None:
    _reply(house(), **{"names_others": "yes", **said}).then_refused(reason)


@everywhere
@pytest.mark.parametrize(
    "consent",
    [
        {"subject": "su-3"},
        {"state": "given"},
        {"state": "withdrawn"},
        {"state": "requested"},
        {"given_at": MONDAY + timedelta(days=1)},
        {"given_at": None},
        {"given_at": MONDAY - timedelta(days=4000)},
        {"expires_at": MONDAY},
        {"material": ""},
    ],
)
def test_a_consent_that_does_not_carry_a_mention_carries_no_reply(
    house: Callable[[], Given], consent: dict[str, Any]
) -> None:
    given = house().with_consent("c1", **{"subject": "su-2", **consent})
    said = {
        "names_others": "yes",
        "subjects": ("su-2",),
        "consents": (given.name("consents", "c1"),),
    }
    _reply(given, **said).then_refused(Reason.CONSENT_MISSING)


@everywhere
@pytest.mark.parametrize("material", ["mention", "quote", "voice", "image", "first_hand"])
def test_whoever_agreed_to_be_mentioned_is(house: Callable[[], Given], material: str) -> None:
    given = house().with_consent("c1", "su-2", material=material)
    said = {
        "names_others": "yes",
        "subjects": ("su-2",),
        "consents": (given.name("consents", "c1"),),
    }
    _reply(given, **said).then_in("answered")
    refused = _reply(given.with_objection("su-2"), **said)
    refused.then_refused(Reason.CONSENT_WITHDRAWN)


@everywhere
def test_reviewers_are_asked_whom_a_post_names(house: Callable[[], Given]) -> None:
    asked = items_of(house().pack)["everybody_listed"]
    assert "whom it names, shows, quotes or describes" in asked.params.question


# --- whoever wrote out of public view ---


def _answering(house: Callable[[], Given], **contact: Any) -> Any:
    known = {"writer": "su-1", "in_public": "", **contact}
    given = house().with_contact("m1", **known)
    more = {"category": "client_enquiry", "purpose": "client_enquiry"} if house is zrtherapy else {}
    name = given.name("contacts", "m1")
    return lambda **said: (
        writing(given, kind="reply", contact=name, label="Theirs", **more, **said)
        .submitted()
        .approved()
        .verified()
    )


@everywhere
@pytest.mark.parametrize(
    ("contact", "listed"),
    [
        ({}, False),
        ({"in_public": "no"}, False),
        ({"in_public": "no", "writer": ""}, False),
        ({"in_public": "yes"}, True),
        ({"writer": ""}, True),
    ],
)
def test_whoever_did_not_write_in_public_is_listed_in_a_public_answer(
    house: Callable[[], Given], contact: dict[str, Any], listed: bool
) -> None:
    found = _answering(house, **contact)()
    unlisted = [v for v in found.violations if v.field == "content.subjects"]
    assert bool(unlisted) is not listed
    if unlisted:
        assert {v.reason for v in unlisted} == {Reason.FIELD_REQUIRED}


@everywhere
def test_whoever_is_listed_as_having_written_is_asked_like_anybody(
    house: Callable[[], Given],
) -> None:
    kind = next(iter(house().pack.written.subjects))
    found = _answering(house)(subjects=(shown("su-1", kind, representation="mention"),))
    assert not [v for v in found.violations if v.field == "content.subjects"]


def test_what_was_written_out_of_public_view_stays_so() -> None:
    for before, said, reasons in (
        ("", "yes", set[str]()),
        ("", "no", set[str]()),
        ("yes", "no", set[str]()),
        ("no", "no", set[str]()),
        ("no", "yes", {Reason.FIELD_INVALID}),
    ):
        given = acat().with_contact("m1", in_public=before)
        name = given.name("contacts", "m1")
        scene = Scene(given, CONTACTS, name, given.facts[name])
        found = scene.when(c.ClassifyContact(name=name, in_public=said), "lena")
        assert {v.reason for v in found.violations} == reasons
        if not reasons:
            assert found.state.in_public == said

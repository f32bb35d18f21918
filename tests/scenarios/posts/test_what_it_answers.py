"""What binds a private answer binds the public one, under every policy (decision 158)."""

from dataclasses import replace as changed
from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, writing
from tests.rules.houses import House, everywhere


def _reply(given: Given, kind: str = "contacts", ref: str = "m1") -> dict[str, Any]:
    return {"kind": "reply", "contact": given.name(kind, ref)}


def _complaint(given: Given, **people: Any) -> Given:
    channel = given.name("channels", given.platform)
    maker = {"taken_in": True, "opened_by": given.person("reader"), "minor": "no"}
    state = Complaint(state="received", version=1, kind="channel_post", channels=(channel,))
    return given.knowing("complaints", "z", replace(state, **{**maker, **people}))


def _reasons(scene: PostScene) -> set[str]:
    return {found.reason for found in scene.violations}


def _decided(scene: PostScene) -> PostScene:
    """Return it handed in and approved, as far as that goes."""
    scene = scene if scene.violations else scene.submitted()
    return scene if scene.violations else scene.approved()


@everywhere
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
    house: House, contact: dict[str, Any]
) -> None:
    given = house().with_contact("m1", **contact)
    scene = writing(given, **_reply(given))
    assert Reason.ROUTE_REQUIRED in _reasons(_decided(scene))


@everywhere
@pytest.mark.parametrize("who", ["author", "reviewer"])
def test_whoever_a_contact_concerns_has_no_part_in_its_public_answer(
    house: House, who: str
) -> None:
    given = house()
    given = given.with_contact("m1", concerns=(given.person(getattr(given, who)),))
    assert Reason.CONFLICT_OF_INTEREST in _reasons(_decided(writing(given, **_reply(given))))


@everywhere
@pytest.mark.parametrize("how", ["respondents", "reported_by"])
@pytest.mark.parametrize("who", ["author", "reviewer"])
def test_whoever_has_a_part_in_a_complaint_has_none_in_its_public_answer(
    house: House, how: str, who: str
) -> None:
    given = house()
    person = given.person(getattr(given, who))
    named: dict[str, Any] = {"respondents": (person,)}
    if how == "reported_by":
        named = {"reported_by": person, "opened_by": person}
    given = _complaint(given, **named)
    scene = writing(given, **_reply(given, "complaints", "z"))
    assert Reason.CONFLICT_OF_INTEREST in _reasons(_decided(scene))


@everywhere
@pytest.mark.parametrize("kind", ["contacts", "complaints"])
def test_whoever_has_no_part_answers(house: House, kind: str) -> None:
    nobody = (house().person("nobody"),)
    given = house().with_contact("m1", concerns=nobody)
    given = _complaint(given, respondents=nobody)
    ref = "m1" if kind == "contacts" else "z"
    handed_in = writing(given, **_reply(given, kind, ref)).submitted()
    found = _reasons(handed_in) | _reasons(_decided(handed_in))
    assert not found & {Reason.CONFLICT_OF_INTEREST, Reason.ROUTE_REQUIRED, Reason.NOT_FOUND}


@everywhere
def test_a_correction_names_the_complaint_that_is_open_about_what_it_corrects(
    house: House,
) -> None:
    given = _complaint(house())
    z = given.name("complaints", "z")
    live = writing(given).reviewed().verified().later(hours=26).published()
    live = live.reacting(c.ReflectComplaint(name=live.name, complaint=z))
    content = replace(live.state.content, kind="correction", text="At ten, not at nine.")
    made = {"correction": given.name("posts", "p2"), "nature": "time"}
    unnamed = live.does(c.IssueCorrection, given.author, content=content, **made)
    assert Reason.ROUTE_REQUIRED in _reasons(unnamed)
    named = replace(content, contact=z)
    assert not live.does(c.IssueCorrection, given.author, content=named, **made).violations


WRONG = "Our neighbour sells bread that made two of our members ill."


@everywhere
@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize(
    ("said", "repeats"),
    [
        (WRONG, True),
        (WRONG.upper(), True),
        (f"Correction: {WRONG} We stand by it.", True),
        ("Our neighbour sells bread that made nobody ill. We are sorry.", False),
        ("We are sorry for what stood here about our neighbour.", False),
    ],
)
def test_a_correction_says_what_is_put_right_and_not_what_was_wrong(
    house: House, down: bool, said: str, repeats: bool
) -> None:
    given = _complaint(house())
    z = given.name("complaints", "z")
    live = writing(given, text=WRONG).reviewed().verified().later(hours=26).published()
    if down:
        live = live.does(c.RecordTakedown, given.author, reason="It was wrong.")
    else:
        live = live.reacting(c.ReflectComplaint(name=live.name, complaint=z))
    contact = "" if down else z
    content = replace(live.state.content, kind="correction", text=said, contact=contact)
    made = {"correction": given.name("posts", "p2"), "nature": "facts"}
    issued = live.does(c.IssueCorrection, given.author, content=content, **made)
    assert (Reason.DECISION_REQUIRED in _reasons(issued)) == repeats


@everywhere
@pytest.mark.parametrize("kind", ["reply", "holding_response", "original"])
def test_nobody_names_a_complaint_of_which_its_readers_may_not_know(
    house: House, kind: str
) -> None:
    given = _complaint(house(), restricted=True)
    said = {"kind": kind, "contact": given.name("complaints", "z")}
    assert Reason.ROUTE_REQUIRED in _reasons(writing(given, **said))
    bare = writing(house())
    revised = bare.meanwhile(given).revised(**said)
    assert Reason.ROUTE_REQUIRED in _reasons(revised)
    open_ = _complaint(house())
    handed_in = writing(open_, **said).meanwhile(given).submitted()
    assert Reason.ROUTE_REQUIRED in _reasons(handed_in)


@everywhere
@pytest.mark.parametrize("kind", ["contacts", "complaints"])
def test_what_whoever_decides_may_not_know_of_is_as_if_it_were_not_there(
    house: House, kind: str
) -> None:
    # What a message became may hide it from those who write, approve and publish.
    ref = "m1" if kind == "contacts" else "z"
    given = _complaint(house().with_contact("m1"))
    scene = writing(given, **_reply(given, kind, ref))
    facts = {name: one for name, one in given.facts.items() if name != given.name(kind, ref)}
    gone = changed(given, facts=facts)
    assert Reason.NOT_FOUND in _reasons(scene.meanwhile(gone).submitted())

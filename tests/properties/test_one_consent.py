"""Published means: for everybody who can be recognised one consent meets every demand at once.

The oracle below is written from the policy of ACAT and shares nothing with the guards: it
goes through people and consents as a person with the forms in hand would.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from hypothesis import given as examples_of
from hypothesis import settings
from hypothesis import strategies as st

from duecourse.consents.events import RecordedInformation
from duecourse.posts import events as e
from duecourse.posts.content import Subject
from duecourse.testing import MONDAY, Given, PostScene, writing
from tests.scenarios.acat import acat

KINDS = ("supporter", "service_user", "colleague")
CARRIES = {
    "mention": {"mention"},
    "quote": {"mention", "quote"},
    "voice": {"mention", "quote", "voice"},
    "image": {"mention", "image"},
    "first_hand": {"mention", "quote", "voice", "image", "first_hand"},
}
FULLY = ("2", True, True, True, True)
HALF = ("2", True, True, False, True)
AGO = (timedelta(days=30), timedelta(days=800), timedelta(days=-1))
"""Weeks ago; more than two years ago; tomorrow."""


@dataclass(frozen=True)
class Form:
    """A consent form in the drawer."""

    subject: str
    kind: str
    age: str
    state: str
    giver: str
    material: str
    platforms: frozenset[str]
    public: bool
    purpose: str
    informed: tuple[Any, ...]
    past: bool
    ago: timedelta
    lasts: timedelta | None

    def as_state(self) -> dict[str, Any]:
        """Return it as the fields of a consent's state."""
        given_at = MONDAY - self.ago
        names = RecordedInformation.__struct_fields__
        return {
            "subject_kind": self.kind,
            "age_band": self.age,
            "state": self.state,
            "giver_role": self.giver,
            "material": self.material,
            "platforms": self.platforms,
            "public": self.public,
            "purpose": self.purpose,
            "informed": RecordedInformation(**dict(zip(names, self.informed, strict=True))),
            "basis": "past_publication" if self.past else "current",
            "given_at": given_at,
            "expires_at": None if self.lasts is None else MONDAY + self.lasts,
        }


def _mostly(usual: Any, *others: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from((usual,) * 8 + others)


forms = st.builds(
    Form,
    subject=st.sampled_from(("a", "b")),
    kind=st.sampled_from(("", *KINDS)),
    age=_mostly("adult", "under_18", "unknown", ""),
    state=_mostly("verified", "given", "withdrawn", "expired"),
    giver=_mostly("self", "parent", "guardian", "representative"),
    material=_mostly("first_hand", "mention", "quote", "voice", "image"),
    platforms=_mostly(
        frozenset({"twitter"}), frozenset({"any"}), frozenset({"facebook"}), frozenset()
    ),
    public=_mostly(True, False),
    purpose=_mostly("cpd_event", "advertise", "event", "any", ""),
    informed=_mostly(FULLY, HALF),
    past=_mostly(False, True),
    ago=_mostly(*AGO),
    lasts=_mostly(None, timedelta(days=1), timedelta(0), timedelta(days=-1)),
)

people = st.builds(
    Subject,
    ref=st.sampled_from(("a", "b")),
    kind=st.sampled_from(KINDS),
    identifiable=st.just("yes"),
    age_band=_mostly("adult", "under_18", "unknown"),
    representation=st.sampled_from(tuple(CARRIES)),
)


FLAWS: tuple[dict[str, Any], ...] = (
    {},
    {"kind": "trustee"},
    {"age": "under_18"},
    {"state": "given"},
    {"state": "withdrawn"},
    {"giver": "parent"},
    {"giver": "guardian"},
    {"material": "mention"},
    {"material": "image"},
    {"platforms": frozenset({"facebook"})},
    {"public": False},
    {"purpose": "event"},
    {"purpose": "any"},
    {"platforms": frozenset({"any"})},
    {"informed": HALF},
    {"informed": HALF, "past": True},
    {"ago": AGO[1]},
    {"ago": AGO[2]},
    {"lasts": timedelta(0)},
)
"""What makes a whole consent a half one; two halves do not add up."""


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Subject], list[Form]]:
    """Return people, and for each of them some consents that each lack a thing or nothing."""
    subjects = draw(st.lists(people, min_size=1, max_size=2))
    drawer: list[Form] = []
    for person in subjects:
        whole = Form(
            person.ref, person.kind, "adult", "verified", "self", "first_hand",
            frozenset({"twitter"}), True, "cpd_event", FULLY, False, AGO[0], None,
        )  # fmt: skip
        flaws = draw(st.lists(st.sampled_from(FLAWS), min_size=1, max_size=3))
        drawer += [replace(whole, **flaw) for flaw in flaws]
    return subjects, drawer


def _post(subjects: Sequence[Subject], drawer: Sequence[Form], objects: str) -> PostScene:
    given: Given = acat()
    for number, form in enumerate(drawer):
        given = given.with_consent(f"c{number}", form.subject, **form.as_state())
    if objects:
        given = given.with_objection(objects, "twitter")
    post = writing(given, subjects=tuple(subjects), label="Not our own words").reviewed()
    return post.verified(*(f"c{number}" for number in range(len(drawer))))


# --- the oracle ---


def _may_go_out(subjects: Sequence[Subject], drawer: Sequence[Form], objects: str) -> bool:
    return all(
        person.ref != objects
        and (
            _is_asked_nothing(person, subjects, drawer)
            or any(_carries(form, person, subjects, drawer) for form in drawer)
        )
        for person in subjects
    )


def _is_asked_nothing(
    person: Subject, everybody: Sequence[Subject], drawer: Sequence[Form]
) -> bool:
    """To be named is not to be exposed: that protects grown-up colleagues alone (M (c)).

    A form that is shown for them all the same has to be theirs and in force, whatever it is for.
    """
    mine = [form for form in drawer if form.subject == person.ref]
    called = {p.kind for p in everybody if p.ref == person.ref} | {form.kind for form in mine}
    # Whoever is a supporter besides, by a form or in the post, is asked as one.
    named = called <= {"", "colleague", "trustee"} and person.representation == "mention"
    sound = not mine or any(_is_theirs(form, person) and _in_force(form) for form in mine)
    return named and sound and not _child(person, everybody, mine)


def _is_theirs(form: Form, person: Subject) -> bool:
    verified = form.state == "verified" and form.kind in ("", person.kind)
    return verified and form.giver == "self"


def _carries(
    form: Form, person: Subject, everybody: Sequence[Subject], drawer: Sequence[Form]
) -> bool:
    mine = [f for f in drawer if f.subject == person.ref]
    called = {person.kind} | {f.kind for f in mine}
    child = _child(person, everybody, mine)
    return (
        form in mine
        and form.state == "verified"
        and form.kind in ("", person.kind)
        and _in_force(form)
        and _reaches(form, person)
        and _told_enough(form, person, called)
        # No form names a power of attorney: who is of age speaks for themselves (decision 097).
        and (form.giver in ("parent", "guardian") if child else form.giver == "self")
    )


def _in_force(form: Form) -> bool:
    given_at = MONDAY - form.ago
    fresh = given_at.replace(year=given_at.year + 2) > MONDAY or _stands_on_past(form)
    return given_at <= MONDAY and fresh and (form.lasts is None or form.lasts > timedelta(0))


def _reaches(form: Form, person: Subject) -> bool:
    here = "twitter" in form.platforms
    way = person.representation in CARRIES[form.material]
    return here and form.public and way and form.purpose == "cpd_event"


def _told_enough(form: Form, person: Subject, called: set[str]) -> bool:
    if form.informed == FULLY:
        return True
    if "service_user" in called:
        return False
    return person.representation != "first_hand" or _stands_on_past(form)


def _stands_on_past(form: Form) -> bool:
    voice = form.material in ("quote", "voice", "first_hand")
    return form.past and form.kind == "service_user" and voice


def _child(person: Subject, everybody: Sequence[Subject], mine: Sequence[Form]) -> bool:
    said = {p.age_band for p in everybody if p.ref == person.ref}
    on_forms = {f.age for f in mine}
    return bool({"under_18", "unknown"} & said or "under_18" in on_forms)


# --- the property ---


any_drawer = st.tuples(st.lists(people, min_size=1, max_size=2), st.lists(forms, max_size=4))


@settings(deadline=None, max_examples=300)
@examples_of(st.one_of(cases(), any_drawer), _mostly("", "a", "b"))
def test_verified_means_one_consent_for_each_person_and_nothing_else_is_asked(
    case: tuple[list[Subject], list[Form]], objects: str
) -> None:
    subjects, drawer = case
    post = _post(subjects, drawer, objects)
    allowed = _may_go_out(subjects, drawer, objects)
    assert (not post.violations) == allowed, (post.violations, subjects, drawer)
    if allowed:
        post.published().then(e.PostPublished)


def test_the_oracle_lets_some_posts_out_and_holds_others_back() -> None:
    person = Subject(
        ref="a",
        kind="supporter",
        identifiable="yes",
        age_band="adult",
        representation="image",
    )
    good = Form(
        "a", "supporter", "adult", "verified", "self", "image", frozenset({"twitter"}), True,
        "cpd_event", FULLY, False, AGO[0], None,
    )  # fmt: skip
    assert _may_go_out([person], [good], "")
    assert not _may_go_out([person], [good], "a")
    assert not _may_go_out([person], [], "")
    assert not _post([person], [good], "").violations
    assert _post([person], [good], "a").violations

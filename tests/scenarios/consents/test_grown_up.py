"""What was agreed to for a child ends when the child comes of age: then they are asked."""

from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.objections.state import Objection
from duecourse.testing import shown
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import DAY, Newsdesk
from tests.scenarios.consents.test_in_media import Desk, picture
from tests.scenarios.consents.test_scope import post_of
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


def _known(house: Any, kind: str, *bands: str, **consent: Any) -> Any:
    record = Objection(state="silent", version=1, age_bands=frozenset(bands))
    given = house().with_consent("c1", "y-1", subject_kind=kind, **consent)
    return given.knowing("objections", "y-1", record)


@pytest.mark.parametrize(
    ("house", "kind"),
    [(acat, "supporter"), (cleanslate, "donor"), (stass, "colleague"), (zrtherapy, "client")],
)
@pytest.mark.parametrize("giver", ["parent", "guardian"])
@pytest.mark.parametrize("age", ["adult", "under_18"])
@pytest.mark.parametrize("once", ["under_18", "unknown", ""])
def test_a_guardian_s_word_carries_nobody_who_has_grown_up(
    house: Any, kind: str, giver: str, age: Any, once: Any
) -> None:
    given = _known(house, kind, "adult", giver_role=giver, age_band=once)
    refused = post_of(given, shown("y-1", kind, age_band=age)).verified("c1")
    assert Reason.CONSENT_MISSING in {v.reason for v in refused.violations}
    child = _known(house, kind, "under_18", giver_role=giver, age_band=once)
    post_of(child, shown("y-1", kind, age_band="under_18")).verified("c1").then_in(
        "consent_verified"
    )


@pytest.mark.parametrize("giver", ["guardian", "representative"])
def test_somebody_speaks_for_a_person_of_age_as_far_as_the_law_lets_them(giver: str) -> None:
    told: dict[str, str] = {"giver_role": giver, "age_band": "adult"}
    for law in ("power_of_attorney", "court_order"):
        given = _known(cleanslate, "donor", "adult", legal_authority=law, **told)
        post_of(given, shown("y-1", "donor")).verified("c1").then_in("consent_verified")
    for law in ("", "line_manager"):
        given = _known(cleanslate, "donor", "adult", legal_authority=law, **told)
        refused = post_of(given, shown("y-1", "donor")).verified("c1")
        refused.then_refused_alone(Reason.CONSENT_MISSING, "CS-4.1-permission")


class _School(Desk):
    """A desk with a child whose parent agreed for them."""

    def __init__(self, house: Any) -> None:
        super().__init__(house)
        self.house = house

    def due(self, post: str) -> list[tuple[str, str]]:
        """Return what has to come down now, and because of which consent."""
        return [(d.cause, d.consent) for d in self.takedowns(post) if d.begins_at is None]

    def agreed_for(self, ref: str, giver: str = "parent") -> str:
        name = self.new("consents")
        scope: dict[str, Any] = {"platforms": (self.given.platform,), "public": True}
        ask = c.RequestConsent(
            name=name,
            subject=ref,
            subject_kind=self.kind,
            age_band="under_18",
            purpose=self.given.content.category,
            material="image",
            wording_version="2",
            **scope,
        )
        self.does(self.given.author, ask)
        said = c.RecordConsent(
            name=name,
            giver="A. Parent",
            giver_role=giver,
            authority="Their parent",
            given_at=self.world.at,
            method="form",
            wording_version="2",
            informed=EVERYTHING_SAID,
            **scope,
        )
        self.does(self.given.author, said)
        self.does(self.given.reviewer, c.VerifyEvidence(name=name))
        return name

    def renewal(self, name: str, giver: str) -> c.RenewConsent:
        said: dict[str, Any] = {"giver": "Y. Young", "giver_role": giver, "authority": "Parent"}
        return c.RenewConsent(name=name, given_at=self.world.at, evidence="Letter 2", **said)

    def record(self, ref: str) -> Any:
        return self.world.state(self.name("objections", ref))

    def child(self, age: Any = "under_18") -> Any:
        return self.shown("y-1", "a", age_band=age)

    def grows_up(self) -> None:
        said = {"age_band": "adult", "evidence": "Passport seen"}
        name = self.name("objections", "y-1")
        for who in ELDERS[self.house]:
            self.does(who, objections.CorrectSubject(name=name, **said))


ELDERS = {acat: ("mona", "tom"), stass: ("max", "dee"), cleanslate: ("ivy", "cleo")}


@pytest.mark.parametrize("house", [acat, stass, cleanslate])
@pytest.mark.parametrize("giver", ["parent", "guardian"])
def test_what_stands_on_a_guardian_s_word_is_owed_down_the_moment_they_are_of_age(
    house: Any, giver: str
) -> None:
    desk = _School(house)
    agreed = desk.agreed_for("y-1", giver)
    post = desk.live([picture()], desk.child(), cited=(agreed,))
    assert desk.due(post) == []
    desk.grows_up()
    assert desk.due(post) == [("consent_expired", agreed)]


def test_whoever_is_of_age_and_agrees_keeps_it_up() -> None:
    desk = _School(stass)
    agreed = desk.agreed_for("y-1")
    post = desk.live([picture()], desk.child(), cited=(agreed,))
    desk.grows_up()
    own = desk.agreed("y-1")
    desk.does("lin", desk.verification(post, own))
    assert desk.due(post) == []


def test_what_waits_to_go_out_goes_back_to_review() -> None:
    desk = _School(stass)
    agreed = desk.agreed_for("y-1")
    post = desk.approved([picture()], desk.child())
    desk.does("lin", desk.verification(post, agreed))
    desk.grows_up()
    assert desk.post(post).state != "consent_verified"


def test_who_gave_their_own_is_not_asked_again_when_their_age_is_put_right() -> None:
    desk = _School(stass)
    own = desk.agreed("y-1")
    post = desk.live([picture()], desk.child("adult"), cited=(own,))
    desk.grows_up()
    assert desk.due(post) == []


@pytest.mark.parametrize("act", ["withdrawn", "declined"])
def test_what_becomes_of_a_child_s_consent_makes_nobody_a_child_again(act: str) -> None:
    desk = Newsdesk()
    name = desk.name("consents", "c0")
    ask = c.RequestConsent(
        name=name,
        subject="s-1",
        subject_kind="supporter",
        age_band="under_18",
        purpose="event",
        wording_version="2",
    )
    desk.does("lena", ask)
    record = desk.name("objections", "s-1")
    grown = objections.CorrectSubject(name=record, age_band="adult", evidence="Passport seen")
    desk.does("ada", grown)
    desk.does("mona", grown)
    assert desk.world.state(record).age_bands == {"adult"}
    desk.world.later(DAY)
    ends = {"withdrawn": c.WithdrawConsent(name=name), "declined": c.DeclineConsent(name=name)}
    desk.does("lena", ends[act])
    now = desk.world.state(record)
    assert now.age_bands == {"adult"}
    assert now.refused_at == desk.world.at


@pytest.mark.parametrize("house", [acat, stass, cleanslate])
def test_what_two_bore_out_of_an_age_stands_against_one_author_s_word(house: Any) -> None:
    desk = _School(house)
    agreed = desk.agreed_for("y-1")
    desk.grows_up()
    post = desk.approved([picture()], desk.child())
    assert desk.record("y-1").age_bands == {"adult"}
    refused = desk.refused(desk.given.reviewer, desk.verification(post, agreed))
    assert Reason.CONSENT_MISSING in refused
    # Their own, which is asked for after that careless post, carries it.
    own = desk.agreed("y-1")
    desk.does(desk.given.reviewer, desk.verification(post, own))


@pytest.mark.parametrize("house", [acat, stass, cleanslate])
def test_a_parent_gives_nothing_for_whom_two_found_to_be_of_age(house: Any) -> None:
    desk = _School(house)
    desk.agreed_for("y-1")
    desk.grows_up()
    with pytest.raises(AssertionError, match="legal_authority: a person of age"):
        desk.agreed_for("y-1")
    assert desk.record("y-1").age_bands == {"adult"}


@pytest.mark.parametrize("house", [acat, stass, cleanslate])
@pytest.mark.parametrize("giver", ["parent", "guardian"])
def test_what_was_agreed_to_for_them_is_renewed_by_them_alone(house: Any, giver: str) -> None:
    desk = _School(house)
    agreed = desk.agreed_for("y-1")
    desk.grows_up()
    by_parent = desk.refused(desk.given.author, desk.renewal(agreed, giver))
    assert Reason.EVIDENCE_REQUIRED in by_parent
    desk.does(desk.given.author, desk.renewal(agreed, "self"))
    desk.does(desk.given.reviewer, c.VerifyEvidence(name=agreed))
    post = desk.approved([picture()], desk.child("adult"))
    desk.does(desk.given.reviewer, desk.verification(post, agreed))


def test_while_their_age_is_doubted_nobody_s_word_carries_them() -> None:
    desk = _School(stass)
    agreed = desk.agreed_for("y-1")
    desk.grows_up()
    own = desk.agreed("y-1")
    post = desk.approved([picture()], desk.child("adult"))
    doubt = objections.CorrectSubject(
        name=desk.name("objections", "y-1"), age_band="under_18", evidence="School register"
    )
    desk.does("max", doubt)
    for cited in (agreed, own):
        assert desk.refused("lin", desk.verification(post, cited))
    # The second person decides it, as they decided that they are of age.
    desk.does("dee", doubt)
    desk.does("lin", desk.verification(post, agreed))

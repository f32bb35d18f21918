"""A group agrees when each of its members does, and each stays somebody of their own (154)."""

from typing import Any

import pytest

from duecourse.consents import commands as consents
from duecourse.consents.speaking import MEMBERS_MAX
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import commands as posts
from duecourse.testing import asked, attestations_for
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import Desk, picture
from tests.scenarios.stass import stass

HOUSES = pytest.mark.parametrize("house", [acat, stass, cleanslate])
MEMBERS = ("m-1", "m-2")


class Together(Desk):
    """A desk with a group that agreed to a picture of it."""

    subject = "team"
    told = EVERYTHING_SAID

    def group(self, *members: str, ref: str = "", band: str = "adult", **said: Any) -> str:
        name, scope = self.new("consents"), self.scope()
        ask = consents.RequestConsent(
            name=name,
            subject=ref or self.subject,
            subject_kind="group",
            age_band=band,
            purpose=self.given.content.category,
            material="image",
            wording_version="2",
            **scope,
        )
        self.does(self.given.author, ask)
        fields: dict[str, Any] = {
            "giver": "R. Roe",
            "giver_role": "representative",
            "authority": "Hands in what each of them signed",
            "members": members,
            **said,
        }
        record = consents.RecordConsent(
            name=name,
            given_at=self.world.at,
            method="form",
            wording_version="2",
            informed=EVERYTHING_SAID,
            **scope,
            **fields,
        )
        self.does(self.given.author, record)
        self.does(self.given.reviewer, consents.VerifyEvidence(name=name))
        return name

    def scope(self) -> dict[str, Any]:
        return {"platforms": (self.given.platform,), "public": True}

    def handing_in(self, post: str) -> posts.SubmitForReview:
        said = attestations_for(self.world.pack, "SubmitForReview")
        return posts.SubmitForReview(name=post, revision=1, attestations=said)

    def lifting(self, subject: str) -> objections.LiftObjection:
        return objections.LiftObjection(
            name=self.name("objections", subject), lifted_by_subject=True, evidence="A letter"
        )

    def together(self, *members: str, kind: str = "") -> tuple[Any, ...]:
        """Return how a post lists the group, and these of it."""
        listed = (self.shown(one, "a", kind=kind or self.kind) for one in members)
        return (self.shown("team", "a", kind="group"), *listed)


@HOUSES
@pytest.mark.parametrize(
    "said",
    [
        {"giver": "Their manager", "giver_role": "representative", "authority": "I manage them"},
        {"giver_role": "representative", "authority": "The team lead", "group_members": ("A", "B")},
        {"giver_role": "self", "group_members": ("A", "B")},
        {"giver_role": "representative", "authority": "Lead", "members": ("m-1",)},
        {"giver_role": "representative", "authority": "Lead", "members": ("m-1", "m-1")},
    ],
)
def test_nobody_agrees_for_a_group_but_its_members(house: Any, said: dict[str, Any]) -> None:
    scene = asked(house(), subject_kind="group", subject="s-1")
    refused = scene.recorded(**said)
    assert {v.reason for v in refused.violations} == {Reason.EVIDENCE_REQUIRED}
    scene.recorded(**{**said, "members": MEMBERS}).then_in("given")


@HOUSES
@pytest.mark.parametrize("other", ["", "s-1"])
def test_each_member_has_an_id_of_their_own(house: Any, other: str) -> None:
    scene = asked(house(), subject_kind="group", subject="s-1")
    refused = scene.recorded(giver_role="self", members=(*MEMBERS, other))
    refused.then_refused_alone(Reason.FIELD_INVALID)


@HOUSES
@pytest.mark.parametrize(("number", "taken"), [(MEMBERS_MAX, True), (MEMBERS_MAX + 1, False)])
def test_a_group_has_no_more_members_than_a_command_writes_of(
    house: Any, number: int, taken: bool
) -> None:
    scene = asked(house(), subject_kind="group", subject="s-1")
    members = tuple(f"m-{n}" for n in range(number))
    recorded = scene.recorded(giver_role="self", members=members)
    assert (not recorded.violations) == taken


@HOUSES
def test_one_person_has_no_members(house: Any) -> None:
    scene = asked(house(), subject_kind="colleague")
    refused = scene.recorded(giver_role="self", members=MEMBERS)
    refused.then_refused_alone(Reason.FIELD_INVALID)


@HOUSES
def test_a_group_is_shown_with_each_of_its_members(house: Any) -> None:
    desk = Together(house)
    agreed = desk.group(*MEMBERS)
    for some in ((), MEMBERS[:1]):
        post = desk.approved([picture()], *desk.together(*some))
        refused = desk.refused(desk.given.reviewer, desk.verification(post, agreed))
        assert refused == {Reason.CONSENT_MISSING}
    post = desk.approved([picture()], *desk.together(*MEMBERS))
    desk.does(desk.given.reviewer, desk.verification(post, agreed))


def test_a_member_is_listed_with_the_picture_of_the_group() -> None:
    desk = Together(stass)
    agreed = desk.group(*MEMBERS)
    aside = (desk.shown(one, "b") for one in MEMBERS)
    group = desk.shown("team", "a", kind="group")
    post = desk.approved([picture(), picture("b")], group, *aside)
    refused = desk.refused("lin", desk.verification(post, agreed))
    assert Reason.CONSENT_MISSING in refused


@HOUSES
def test_what_one_member_says_binds_what_shows_the_group(house: Any) -> None:
    desk = Together(house)
    agreed = desk.group(*MEMBERS)
    post = desk.live([picture()], *desk.together(*MEMBERS), cited=(agreed,))
    desk.objects("m-2")
    assert desk.causes(post) == ["objection"]
    again = desk.approved([picture()], *desk.together(*MEMBERS))
    refused = desk.refused(desk.given.reviewer, desk.verification(again, agreed))
    assert refused == {Reason.CONSENT_WITHDRAWN}


def test_a_member_who_takes_back_their_own_takes_it_back_from_the_group() -> None:
    desk = Together(stass)
    own, agreed = desk.agreed("m-1"), desk.group(*MEMBERS)
    post = desk.live([picture()], *desk.together(*MEMBERS), cited=(agreed,))
    desk.does("kim", consents.WithdrawConsent(name=own, method="telephone"))
    assert desk.causes(post) == ["consent_withdrawn"]
    again = desk.approved([picture()], *desk.together(*MEMBERS))
    assert desk.refused("lin", desk.verification(again, agreed)) == {Reason.CONSENT_WITHDRAWN}


def test_the_group_does_not_outvote_who_refused() -> None:
    desk = Together(stass)
    desk.objects("m-1")
    with pytest.raises(AssertionError, match="not later than they last declined"):
        desk.group(*MEMBERS)


def test_without_the_group_its_picture_still_shows_its_members() -> None:
    desk = Together(stass)
    agreed = desk.group(*MEMBERS)
    desk.live([picture()], *desk.together(*MEMBERS), cited=(agreed,))
    other = desk.agreed("m-3")
    post = desk.approved([picture()], desk.shown("m-3", "a"))
    assert desk.refused("lin", desk.verification(post, other)) == {Reason.CONSENT_MISSING}


def test_a_service_user_in_a_group_of_colleagues_is_never_shown() -> None:
    desk = Together(stass)
    agreed = desk.group(*MEMBERS)
    group, first = desk.together("m-1")
    user = desk.shown("m-2", "a", kind="service_user")
    post = desk.approved([picture()], group, first, user)
    refused = desk.refused("lin", desk.verification(post, agreed))
    assert Reason.SERVICE_USER_IDENTIFIABLE in refused


def test_a_member_under_age_has_a_parent_who_agrees() -> None:
    desk = Together(stass)
    agreed = desk.group(*MEMBERS)
    group, first = desk.together("m-1")
    child = desk.shown("m-2", "a", age_band="under_18")
    post = desk.approved([picture()], group, first, child)
    refused = desk.refused("lin", desk.verification(post, agreed))
    assert refused == {Reason.GUARDIAN_CONSENT_REQUIRED}


def test_who_lifts_for_a_member_does_not_lift_for_another() -> None:
    desk = Together(stass)
    agreed = desk.group(*MEMBERS)
    post = desk.live([picture()], *desk.together(*MEMBERS), cited=(agreed,))
    for one in MEMBERS:
        desk.objects(one)
    lift = objections.LiftObjection(
        name=desk.name("objections", "m-1"), lifted_by_subject=True, evidence="A letter"
    )
    for who in ("kim", "max"):
        desk.does(who, lift)
    assert desk.causes(post) == ["objection"]

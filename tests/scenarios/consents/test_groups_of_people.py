"""A group is people, each asked by themselves, beside the group (decision 181)."""

from typing import Any

import pytest

from duecourse.consents import commands as consents
from duecourse.contacts import commands as contacts
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_groups import HOUSES, MEMBERS, Together
from tests.scenarios.consents.test_in_media import picture
from tests.scenarios.stass import stass

FOUR_EYES = pytest.mark.parametrize("house", [acat, stass, cleanslate])
OTHER_EYES = {acat: "mona", stass: "max", cleanslate: "ivy"}
WRITES = {acat: "mel", stass: "sam", cleanslate: "wes"}


@HOUSES
def test_a_group_is_no_member_of_a_group(house: Any) -> None:
    desk = Together(house)
    desk.group(*MEMBERS)
    with pytest.raises(AssertionError, match="team is no person"):
        Other(desk).group("team", "m-5")


class Other(Together):
    """A second group at the same desk."""

    def __init__(self, desk: Together) -> None:
        self.__dict__ = desk.__dict__
        desk.count += 100

    subject = "crowd"


@HOUSES
def test_what_turns_out_to_be_a_group_is_carried_as_nobody(house: Any) -> None:
    """The record learns only later that a member is a group itself."""
    desk = Together(house)
    crowd = Other(desk).group("grp-9", "m-5")
    ask = consents.RequestConsent(
        name=desk.new("consents"),
        subject="grp-9",
        subject_kind="group",
        age_band="adult",
        purpose=desk.given.content.category,
        material="image",
        wording_version="2",
        **desk.scope(),
    )
    desk.does(desk.given.author, ask)
    for kind in (desk.kind, "group"):
        listed = (desk.shown("grp-9", "a", kind=kind), desk.shown("m-5", "a"))
        post = desk.approved([picture()], desk.shown("crowd", "a", kind="group"), *listed)
        refused = desk.refused(desk.given.reviewer, desk.verification(post, crowd))
        assert Reason.CONSENT_MISSING in refused


@HOUSES
def test_a_group_with_a_group_in_it_lists_the_people_of_both(house: Any) -> None:
    """A consent from before this names a group among its members: its own people are listed."""
    desk = Together(house)
    crowd, team = Other(desk).group("team", "m-5"), desk.group(*MEMBERS)
    rows = (desk.shown("crowd", "a", kind="group"), desk.shown("team", "a", kind="group"))
    post = desk.approved([picture()], *rows, desk.shown("m-5", "a"))
    refused = desk.refused(desk.given.reviewer, desk.verification(post, crowd, team))
    assert Reason.CONSENT_MISSING in refused


@HOUSES
@pytest.mark.parametrize("role", ["parent", "guardian"])
@pytest.mark.parametrize("band", ["under_18", "unknown", "adult"])
def test_no_parent_speaks_for_the_children_of_others(house: Any, role: str, band: str) -> None:
    desk = Together(house)
    said = {"giver_role": role, "authority": "Leads the youth group"}
    if band == "adult":
        with pytest.raises(AssertionError, match="EVIDENCE_REQUIRED"):
            desk.group(*MEMBERS, band=band, **said)
        return
    agreed = desk.group(*MEMBERS, band=band, **said)
    listed = [desk.shown(one, "a", age_band=band) for one in MEMBERS]
    group = desk.shown("team", "a", kind="group", age_band=band)
    post = desk.approved([picture()], group, *listed)
    refused = desk.refused(desk.given.reviewer, desk.verification(post, agreed))
    assert Reason.GUARDIAN_CONSENT_REQUIRED in refused


@HOUSES
@pytest.mark.parametrize("legal", ["power_of_attorney", "court_order"])
@pytest.mark.parametrize("role", ["parent", "guardian"])
def test_no_power_of_attorney_is_of_a_whole_group(house: Any, role: str, legal: str) -> None:
    desk = Together(house)
    with pytest.raises(AssertionError, match="EVIDENCE_REQUIRED"):
        desk.group(*MEMBERS, giver_role=role, legal_authority=legal, authority="Registered")


@HOUSES
def test_children_are_shown_together_once_a_parent_of_each_agreed(house: Any) -> None:
    desk = Together(house)
    own = [_by_a_parent(desk, one) for one in MEMBERS]
    listed = [desk.shown(one, "a", age_band="under_18") for one in MEMBERS]
    post = desk.approved([picture()], *listed)
    desk.does(desk.given.reviewer, desk.verification(post, *own))


def _by_a_parent(desk: Together, ref: str) -> str:
    name = desk.new("consents")
    ask = consents.RequestConsent(
        name=name,
        subject=ref,
        subject_kind=desk.kind,
        age_band="under_18",
        purpose=desk.given.content.category,
        material="image",
        wording_version="2",
        **desk.scope(),
    )
    desk.does(desk.given.author, ask)
    record = consents.RecordConsent(
        name=name,
        giver="A parent",
        giver_role="parent",
        authority="Their mother",
        given_at=desk.world.at,
        method="form",
        wording_version="2",
        informed=desk.told,
        **desk.scope(),
    )
    desk.does(desk.given.author, record)
    desk.does(desk.given.reviewer, consents.VerifyEvidence(name=name))
    return name


@HOUSES
@pytest.mark.parametrize("how", ["alone", "in_another", "one_in_both"])
def test_a_member_is_carried_beside_the_group_and_not_without_it(house: Any, how: str) -> None:
    desk = Together(house)
    agreed = desk.group(*MEMBERS)
    rows = {
        "alone": [desk.shown("m-1", "b")],
        "in_another": [*desk.together(*MEMBERS), desk.shown("m-1", "b")],
        "one_in_both": [
            desk.shown("team", "a", kind="group"),
            desk.shown("m-1", "a", "b"),
            desk.shown("m-2", "a"),
        ],
    }[how]
    media = [picture("b")] if how == "alone" else [picture(), picture("b")]
    post = desk.approved(media, *rows)
    refused = desk.refused(desk.given.reviewer, desk.verification(post, agreed))
    assert Reason.CONSENT_OUT_OF_SCOPE in refused
    own = desk.agreed("m-1", "b") if how != "one_in_both" else desk.agreed("m-1", "a", "b")
    desk.does(desk.given.reviewer, desk.verification(post, agreed, own))


@HOUSES
def test_a_group_that_objects_carries_nobody(house: Any) -> None:
    desk = Together(house)
    agreed = desk.group(*MEMBERS)
    desk.objects("team", raised_by="representative")
    alone = [desk.shown(one, "b") for one in MEMBERS]
    post = desk.approved([picture("b")], *alone)
    refused = desk.refused(desk.given.reviewer, desk.verification(post, agreed))
    assert Reason.CONSENT_OUT_OF_SCOPE in refused
    post = desk.approved([picture("a")], *desk.together(*MEMBERS))
    refused = desk.refused(desk.given.reviewer, desk.verification(post, agreed))
    assert Reason.CONSENT_WITHDRAWN in refused


@FOUR_EYES
def test_whoever_knows_a_member_leaves_the_evidence_of_the_group_to_others(house: Any) -> None:
    desk = Together(house)
    knows = people.DeclareConnection(name=desk.given.person(desk.given.reviewer), subject="m-2")
    desk.does(desk.given.reviewer, knows)
    with pytest.raises(AssertionError, match="CONFLICT_OF_INTEREST"):
        desk.group(*MEMBERS)
    name = desk.name("consents", f"x{desk.count}")
    desk.does(OTHER_EYES[house], consents.VerifyEvidence(name=name))


@FOUR_EYES
@pytest.mark.parametrize("among", [False, True])
def test_nobody_sees_the_evidence_of_what_is_about_themselves(house: Any, among: bool) -> None:
    desk = Together(house)
    reviewer = desk.given.reviewer
    with pytest.raises(AssertionError, match="CONFLICT_OF_INTEREST"):
        _asked_about(desk, reviewer, among=among)
    name = desk.name("consents", f"x{desk.count}")
    desk.does(OTHER_EYES[house], consents.VerifyEvidence(name=name))
    if among:
        return
    post = desk.written([picture()], desk.shown(reviewer, "a"))
    desk.does(desk.given.author, desk.handing_in(post))
    assert Reason.CONFLICT_OF_INTEREST in desk.refused(reviewer, desk.approval(post))


def _asked_about(desk: Together, ref: str, *, among: bool) -> str:
    return desk.group("m-1", ref) if among else desk.agreed(ref)


@FOUR_EYES
def test_whoever_objected_takes_it_back_and_another_sees_it(house: Any) -> None:
    desk = Together(house)
    reviewer, other = desk.given.reviewer, OTHER_EYES[house]
    desk.objects(reviewer)
    lift = desk.lifting(reviewer)
    desk.does(reviewer, lift)
    desk.does(WRITES[house], lift)
    assert desk.world.state(lift.name).state == "standing", "nobody else saw it"
    desk.does(other, lift)
    assert desk.world.state(lift.name).state == "lifted"


# --- a reply in private ---


def _replies(desk: Together, subjects: tuple[str, ...], *cited: str) -> set[Reason]:
    name, author = desk.new("contacts"), desk.given.author
    told = contacts.RecordContact(
        name=name, kind="question", writer="su-1", minor="no", in_public="no", says_wrong="no"
    )
    desk.does(author, told)
    desk.does(author, contacts.AssignContact(name=name, assignee=desk.given.person(author)))
    reply = contacts.ReplyToContact(
        name=name,
        route="email",
        summary="The team",
        account_information="no",
        names_others="yes",
        subjects=subjects,
        consents=cited,
    )
    # What else a house asks of a reply is not about who is spoken of.
    asked = {Reason.CONSENT_MISSING, Reason.CONSENT_WITHDRAWN}
    return asked & desk.refused(author, reply)


@HOUSES
def test_a_reply_that_speaks_of_a_group_speaks_of_each_of_it(house: Any) -> None:
    desk = Together(house)
    agreed = desk.group(*MEMBERS, ref="grp-1")
    for some in (("grp-1",), ("grp-1", "m-1"), MEMBERS, ("m-1",)):
        assert _replies(desk, some, agreed) == {Reason.CONSENT_MISSING}, some
    assert _replies(desk, ("grp-1", *MEMBERS), agreed) == set()
    desk.objects("m-2")
    assert _replies(desk, ("grp-1", *MEMBERS), agreed) == {Reason.CONSENT_WITHDRAWN}


@HOUSES
def test_what_a_member_took_back_no_reply_says(house: Any) -> None:
    desk = Together(house)
    own, agreed = desk.agreed("m-1"), desk.group(*MEMBERS, ref="grp-1")
    desk.does(desk.given.author, consents.WithdrawConsent(name=own))
    assert _replies(desk, ("grp-1", *MEMBERS), agreed) == {Reason.CONSENT_MISSING}

"""Somebody is alone while nobody else could act, whatever the mode of the review (decision 166)."""

from importlib.resources import files
from pathlib import Path
from typing import Final

import pytest

from duecourse.consents import commands as consents
from duecourse.kernel.reasons import Reason
from duecourse.objections.state import Objection
from duecourse.packs.loader import PackInvalid
from duecourse.testing import Given, asked, decided_by, load_pack, shown, writing
from tests.scenarios.zrtherapy import zrtherapy

SHIPPED: Final = Path(str(files("duecourse.shipped")))


def _sole() -> Given:
    return zrtherapy()


def _two() -> Given:
    return zrtherapy().with_person("zed", "owner")


def test_a_sole_owner_s_ordinary_day_goes_on_beside_a_contractor() -> None:
    writing(_sole()).reviewed().verified().later(minutes=31).published()


def test_of_two_owners_the_other_one_approves() -> None:
    post = writing(_two()).submitted()
    post.approved(by="zoe").then_refused_alone(Reason.SELF_APPROVAL)
    assert post.approved(by="zed").state.approvals


def test_of_two_owners_the_other_one_verifies() -> None:
    post = writing(_two()).submitted().approved(by="zed")
    refused = post.verified(by="zoe")
    assert Reason.SELF_APPROVAL in {v.reason for v in refused.violations}
    post.verified(by="zed").then_in("consent_verified")


def test_of_two_owners_who_both_wrote_it_either_may() -> None:
    post = writing(_two()).revised(by="zed", text="Better words.").submitted()
    assert post.approved(by="zoe").state.approvals


@pytest.mark.parametrize("by", ["zoe", "zed"])
def test_an_owner_who_joins_later_is_another_from_then_on(by: str) -> None:
    post = writing(_sole()).submitted().meanwhile(_two())
    assert bool(post.approved(by=by).violations) is (by == "zoe")


@pytest.mark.parametrize("alone", [True, False])
def test_a_writer_lifts_no_objection_on_their_own_word_beside_a_contractor(alone: bool) -> None:
    given = zrtherapy()
    if alone:
        given = given.with_organisation(officers={"owner": (given.person("zoe"),)})
    given = given.with_consent("c1", "cl-1", subject_kind="client", material="mention")
    lifted = Objection(state="lifted", version=3, lifted_by=(given.person("zoe"),))
    client = shown("cl-1", "client", representation="mention")
    post = writing(given.knowing("objections", "cl-1", lifted), subjects=(client,))
    found = post.submitted().approved().verified("c1").violations
    assert bool(found) is not alone
    assert {v.reason for v in found} <= {Reason.CONSENT_WITHDRAWN}


@pytest.mark.parametrize("law", ["power_of_attorney", "court_order"])
def test_a_sole_owner_names_the_body_that_saw_a_power_of_attorney(law: str) -> None:
    right = {"giver_role": "representative", "legal_authority": law, "authority": "A letter"}
    waits = asked(_sole()).recorded(**right)
    sees = consents.VerifyEvidence(name=waits.name)
    refused = waits.when(sees, "zoe", reason="UKCP saw it.")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "ZRT-RE-owner")
    assert refused.violations[0].field == "context.outside"
    waits.when(sees, "zoe", outside=decided_by("police")).then_refused(Reason.FIELD_INVALID)
    seen = waits.when(sees, "zoe", outside=decided_by("ukcp")).then_in("verified")
    assert seen.verdict.events[-1].event.outside == decided_by("ukcp")


def test_of_two_owners_the_other_one_sees_a_power_of_attorney_and_no_body_does() -> None:
    right = {"giver_role": "representative", "legal_authority": "court_order"}
    waits = asked(_two()).recorded(**right, authority="A letter")
    sees = consents.VerifyEvidence(name=waits.name)
    waits.when(sees, "zoe", outside=decided_by("ukcp")).then_refused(Reason.SELF_APPROVAL)
    waits.when(sees, "zed").then_in("verified")


@pytest.mark.parametrize("recorded_by", ["zoe", "zed"])
def test_whoever_asked_obtained_it_as_much_as_who_recorded_it(recorded_by: str) -> None:
    given = _two().with_person("zia", "owner")
    waits = asked(given).recorded(by=recorded_by)
    waits.verified(by="zoe").then_refused_alone(Reason.SELF_APPROVAL)
    waits.verified(by="zia").then_in("verified")


def _changed(pack: str, folder: Path, old: str, new: str) -> Path:
    text = SHIPPED.joinpath(f"{pack}.yaml").read_text()
    assert text.count(old) >= 1
    path = folder / f"{pack}.yaml"
    path.write_text(text.replace(old, new))
    return path


_BOARD = "roles: [board], clause: {}, nobody_else: {{then: {}, clause: EXT-NOBODY-ELSE}}"


@pytest.mark.parametrize(
    ("pack", "clause", "below"),
    [
        ("cleanslate", "CS-4.2-campaign", "[ceo, outside]"),
        ("cleanslate", "EXT-CC-SIR", "[line_manager, outside]"),
        ("cleanslate", "EXT-CC-SIR", "[project_manager, outside]"),
        ("stass", "EXT-CC-SIR", "[director, outside]"),
        ("stass", "EXT-POWERS", "[volunteer_coordinator, outside]"),
    ],
)
def test_no_route_leads_below_all_who_decide(
    tmp_path: Path, pack: str, clause: str, below: str
) -> None:
    old, new = _BOARD.format(clause, "outside"), _BOARD.format(clause, below)
    with pytest.raises(PackInvalid, match="nobody decides it from below"):
        load_pack(_changed(pack, tmp_path, old, new))


def test_time_passes_for_every_post_or_the_mode_does_not_hold(tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match="cooling_off without a rule"):
        load_pack(_changed("zrtherapy", tmp_path, "  - EXT-COOLING-OFF\n", ""))

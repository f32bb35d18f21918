"""What an outside body decided before there was anything to decide decides nothing (229)."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from duecourse.consents import commands as consents
from duecourse.consents.decide import CONSENTS
from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.outside import some_word
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as posts
from duecourse.testing import PostScene, Scene, full_checklist, writing
from tests.rules.houses import House, everywhere


def word(scene: Any, *, days_before: int) -> OutsideWord:
    (said, *_) = some_word(scene.given.pack, scene.at - timedelta(days=days_before))
    return said


def found(scene: Scene) -> set[str]:
    return {one.reason for one in scene.violations}


def in_review(house: House) -> PostScene:
    return writing(house()).submitted()


@everywhere
@pytest.mark.parametrize(("days", "refused"), [(0, False), (1, True), (9_000, True)])
def test_a_letter_from_before_a_post_approves_nothing_of_it(
    house: House, days: int, refused: bool
) -> None:
    scene = in_review(house)
    who, answers = scene.given.author, full_checklist(scene.given.pack)
    said = word(scene, days_before=days)
    for command in (
        posts.ApproveStep(name=scene.name, revision=1, answers=answers),
        posts.PermitMedia(name=scene.name, media="a" * 64),
    ):
        tried = scene.when(command, who, outside=said)
        assert (Reason.TIME_ORDER in found(tried)) is refused


@everywhere
@pytest.mark.parametrize(("days", "refused"), [(0, False), (1, True)])
def test_a_letter_from_before_a_consent_was_asked_for_sees_no_evidence_of_it(
    house: House, days: int, refused: bool
) -> None:
    given = house().with_consent("c1", "s-1", state="given", subject_kind="colleague")
    name = given.name("consents", "c1")
    known = msgspec.structs.replace(given.facts[name], requested_at=writing(given).at)  # type: ignore[type-var]
    scene = Scene(given, CONSENTS, name, known)
    said = word(scene, days_before=days)
    tried = scene.when(consents.VerifyEvidence(name=name), given.author, outside=said)
    assert (Reason.TIME_ORDER in found(tried)) is refused

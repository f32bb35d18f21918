"""A public answer to what concerns whoever is left to write it has a way out (decision 158)."""

from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import (
    Given,
    PostScene,
    attestations_for,
    decided_by,
    full_checklist,
    unwritten,
    writing,
)
from tests.rules.houses import House, everywhere
from tests.scenarios.zrtherapy import zrtherapy

ENQUIRY = {"kind": "reply", "category": "client_enquiry", "text": "Please ask UKCP."}


def _alone() -> Given:
    given = zrtherapy().with_person("con", state="left")
    return given.with_organisation(officers={"owner": (given.person("zoe"),)})


def _about_zoe(given: Given, kind: str) -> Given:
    zoe = (given.person("zoe"),)
    if kind == "contacts":
        return given.with_contact("x", kind="question", concerns=zoe)
    where = (given.name("channels", given.platform),)
    state = Complaint(state="received", version=1, kind="channel_post", channels=where)
    return given.knowing("complaints", "x", replace(state, respondents=zoe, taken_in=True))


def _drafted(given: Given, kind: str, **by: Any) -> PostScene:
    content = replace(given.content, contact=given.name(kind, "x"), **ENQUIRY)
    scene = unwritten(given)
    channel = given.name("channels", given.platform)
    return scene.when(c.DraftPost(name=scene.name, channel=channel, content=content), "zoe", **by)


def _steps(scene: PostScene) -> tuple[Any, ...]:
    name, pack = scene.name, scene.given.pack
    return (
        c.SubmitForReview(name=name, attestations=attestations_for(pack, "SubmitForReview")),
        c.ApproveStep(name=name, revision=1, answers=full_checklist(pack)),
        c.VerifyConsent(name=name, revision=1, nobody_identifiable=True),
        c.PublishPost(name=name, revision=1, attestations=attestations_for(pack, "PublishPost")),
    )


@pytest.mark.parametrize("kind", ["contacts", "complaints"])
def test_who_works_alone_answers_what_concerns_them_once_an_outside_body_looked(kind: str) -> None:
    given = _about_zoe(_alone(), kind)
    refused = _drafted(given, kind)
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    scene = _drafted(given, kind, outside=decided_by("ukcp")).then_in("draft")
    for step in _steps(scene):
        if isinstance(step, c.PublishPost):
            scene = scene.later(days=2)
        refused = scene.when(step, "zoe")
        refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
        scene = scene.when(step, "zoe", outside=decided_by("ukcp"))
    scene.then_in("published")


@pytest.mark.parametrize("kind", ["contacts", "complaints"])
def test_an_outside_body_lets_nobody_answer_what_another_could(kind: str) -> None:
    given = _about_zoe(zrtherapy(), kind)
    refused = _drafted(given, kind, outside=decided_by("ukcp"))
    refused.then_refused(Reason.CONFLICT_OF_INTEREST)


@everywhere
@pytest.mark.parametrize("part", ["respondents", "complainant"])
def test_what_is_complained_of_is_looked_at_again_by_who_has_no_part(
    house: House, part: str
) -> None:
    given = house()
    live = writing(given).reviewed().verified().later(hours=26).published()
    k1 = given.name("complaints", "k1")
    author = given.person(given.author)
    said: dict[str, Any] = {"respondents": (author,), "opened_by": given.person("reader")}
    if part == "complainant":
        said = {"opened_by": author}
    state = Complaint(state="received", version=1, kind="channel_post", about=(live.name,))
    known = live.given.knowing("complaints", "k1", replace(state, **said))
    known = known.with_person("other", *sorted(given.pack.functions["review"]))
    scene = live.meanwhile(known).reacting(c.ReflectComplaint(name=live.name, complaint=k1))
    again = scene.does(c.ReturnToReview, "other", reason="Is it so?")
    again = again.does(c.ApproveStep, "other", revision=1, answers=full_checklist(given.pack))
    assert not again.violations

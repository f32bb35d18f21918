"""Nobody deals with a complaint that they are part of, and no complaint is left lying for it."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.complaints import commands as c
from duecourse.complaints import events as e
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.interests import BONDS
from duecourse.kernel.reasons import Reason
from duecourse.posts.evolve import PART_OF
from duecourse.posts.state import Approval, Part, Post
from duecourse.testing import MONDAY, PLAINLY, Given, Scene, decided_by
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

COI = "EXT-COI-handler"
NOBODY_ELSE = "EXT-NOBODY-ELSE"
UKCP = decided_by("ukcp")


def with_post(given: Given, **post: Any) -> Given:
    fields = {"state": "published", "version": 9, **post}
    return given.knowing("posts", "p1", Post(**fields))


def opened(given: Given, *, by: str = "stranger", **fields: Any) -> Scene:
    """Return a complaint that was received, about the post unless it is said otherwise."""
    name = given.name("complaints", "k1")
    about = {"about": (given.name("posts", "p1"),)} if "respondents" not in fields else {}
    made = {"kind": "channel_post", "complainant": "R. Roe", "by_media": "no", **about, **fields}
    scene = Scene(given, COMPLAINTS, name, Complaint())
    return scene.when(c.OpenComplaint(name=name, **made), by)


def acknowledged(scene: Scene, by: str, outside: OutsideWord | None = None) -> Scene:
    return scene.when(c.AcknowledgeComplaint(name=scene.name), by, outside=outside)


def steps(scene: Scene, by: str) -> list[Scene]:
    """Return each scene in which somebody tries a step with the complaint."""
    name = scene.name
    done = Scene(
        scene.given, COMPLAINTS, name, _in(scene, "resolved", resolved_by=scene.given.person("x"))
    )
    known = Scene(scene.given, COMPLAINTS, name, _in(scene, "acknowledged", level=1))
    return [
        acknowledged(scene, by),
        scene.when(c.EscalateComplaint(name=name, level=1), by, reason="So it is."),
        known.when(c.DeescalateComplaint(name=name, level=0), by, reason="It was nothing."),
        known.when(c.AdviseOnComplaint(name=name, advice="Say nothing."), by),
        known.when(c.ResolveComplaint(name=name, outcome="Nothing in it.", **PLAINLY), by),
        done.when(c.ReopenComplaint(name=name, new_evidence="A letter."), by),
    ]


def _in(scene: Scene, state: str, **more: Any) -> Complaint:
    fields = {f: getattr(scene.state, f) for f in Complaint.__struct_fields__}
    return Complaint(**{**fields, "state": state, **more})


def _acat(**post: Any) -> Given:
    return with_post(acat(), **post)


MONA = acat().person("mona")


def _with_part(how: str) -> Callable[[], Scene]:
    return lambda: opened(_acat(parts=(Part(MONA, how),)))


PARTS: dict[str, Callable[[], Scene]] = {
    "wrote": lambda: opened(_acat(author=MONA)),
    "wrote part of": lambda: opened(_acat(writers=(MONA,))),
    "approved": lambda: opened(_acat(approvals=(Approval("team", MONA, MONDAY),))),
    "verified the consents of": lambda: opened(_acat(verified_by=MONA)),
    "published": lambda: opened(_acat(published_by=MONA)),
    **{BONDS[how]: _with_part(how) for how in sorted(set(PART_OF.values()))},
    "mona has a part in": lambda: opened(_acat(), by="mona"),
    "people/mona has a part in complaints": lambda: opened(
        _acat(), kind="staff_conduct", respondents=(MONA,)
    ),
    "declared a conflict about complaints/k1": lambda: opened(_declared("complaints", "k1")),
    "declared a conflict about posts/p1": lambda: opened(_declared("posts", "p1")),
    # Of whoever had a part in it, as well.
    "declared a conflict about people/lena": lambda: opened(
        _declared("people", "lena", author=acat().person("lena"))
    ),
}


def _declared(kind: str, ref: str, **post: Any) -> Given:
    known = acat().with_person("mona", "admin_manager", conflicts=(acat().name(kind, ref),))
    return with_post(known, **post)


@pytest.mark.parametrize("fact", PARTS)
def test_whoever_has_a_part_in_it_takes_no_step_and_is_told_which(fact: str) -> None:
    for scene in steps(PARTS[fact](), "mona"):
        scene.then_refused(Reason.CONFLICT_OF_INTEREST, COI)
        (found,) = [v for v in scene.violations if v.reason == Reason.CONFLICT_OF_INTEREST]
        assert fact in found.message
        assert "somebody without a part in it has to" in found.message


def _said(scene: Scene, who: str) -> str:
    return " ".join(f"{v}" for step in steps(scene, who) for v in step.violations)


def test_no_refusal_tells_who_complained_or_of_whom() -> None:
    about: dict[str, Any] = {"kind": "staff_conduct", "respondents": (acat().person("lena"),)}
    by = {who: _said(opened(_acat(), by=who, **about), "lena") for who in ("ada", "tom", "noa")}
    assert len({said.replace(f"people/{who}", "") for who, said in by.items()}) == 1
    assert not [who for who, said in by.items() if f"people/{who}" in said]
    for friend in ("mona", "ada"):
        known = acat().with_person(friend, "admin_manager", conflicts=(acat().person("lena"),))
        said = _said(opened(with_post(known), **about), friend)
        assert said
        assert "lena" not in said


@pytest.mark.parametrize("fact", PARTS)
def test_somebody_else_does(fact: str) -> None:
    acknowledged(PARTS[fact](), "tom").then(e.ComplaintAcknowledged)


def test_a_part_in_another_post_is_none() -> None:
    known = with_post(acat(), author=acat().person("lena"))
    known = known.knowing("posts", "p2", Post(state="published", version=9, author=MONA))
    acknowledged(opened(known), "mona").then_in("acknowledged")


def test_several_parts_are_one_refusal() -> None:
    scene = opened(_acat(author=MONA, published_by=MONA, verified_by=MONA), by="mona")
    refused = acknowledged(scene, "mona")
    assert [v.reason for v in refused.violations] == [Reason.CONFLICT_OF_INTEREST]


@pytest.mark.parametrize("how", ["respondent", "author"])
def test_nobody_deals_with_a_complaint_of_their_own_manager_while_another_can(how: str) -> None:
    manager = acat().person("tom")
    known = acat().with_person("mona", "admin_manager", line_manager=manager)
    fields: dict[str, Any] = {"respondents": (manager,)} if how == "respondent" else {}
    scene = opened(with_post(known, author=manager), **fields)
    refused = acknowledged(scene, "mona").then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    says = {"author": "tom is line manager of people/mona", "respondent": "mona has a part in"}
    assert says[how] in refused.violations[0].message
    acknowledged(scene, "ada").then_in("acknowledged")


def test_a_line_manager_deals_with_a_concern_about_somebody_of_their_team() -> None:
    # STaSS 5.5 and Clean Slate 7.7 send it to exactly them.
    given = stass()
    scene = opened(given, kind="staff_conduct", respondents=(given.person("sam"),))
    acknowledged(scene, "lin").then_in("acknowledged")


def _reporting_to_the_director(**board: tuple[str, ...]) -> Scene:
    given = stass()
    dee, lin = given.person("dee"), given.person("lin")
    given = given.with_person("lin", "line_manager", line_manager=dee)
    officers = {**_officers(given), "line_manager": (lin,), **board}
    given = given.with_organisation(officers=officers)
    return opened(given, kind="staff_conduct", respondents=(dee,))


def test_a_complaint_of_the_director_goes_to_the_board_and_not_to_who_reports_to_them() -> None:
    scene = _reporting_to_the_director()
    acknowledged(scene, "lin").then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    acknowledged(scene, "bo").then_in("acknowledged")


def test_where_nobody_else_is_left_one_who_reports_to_the_respondent_can() -> None:
    acknowledged(_reporting_to_the_director(board=()), "lin").then_in("acknowledged")


def _officers(given: Given) -> dict[str, tuple[str, ...]]:
    organisation: Any = given.facts[given.organisation]
    return dict(organisation.officers)


@pytest.mark.parametrize(
    "respondent",
    [
        "organisations/acat/people/none",
        "organisations/stass/people/sam",
        "organisations/acat/posts/p1",
    ],
)
def test_a_respondent_is_somebody_on_the_books(respondent: str) -> None:
    scene = opened(_acat(), kind="staff_conduct", respondents=(respondent,))
    scene.then_refused_alone(Reason.NOT_FOUND)


def test_who_opened_it_and_who_is_complained_of_stand_in_no_reply() -> None:
    scene = opened(_acat(), by="mel", kind="staff_conduct", respondents=(MONA,))
    assert scene.state.opened_by == acat().person("mel")
    assert {"opened_by", "respondents"} <= Complaint.UNSHOWN


# --- nobody is stuck ------------------------------------------------------------------------------


def _zrt() -> Scene:
    given = zrtherapy()
    return opened(with_post(given, author=given.person("zoe")))


def test_zrt_a_complaint_about_the_owner_is_acknowledged_and_decided_outside() -> None:
    scene = _zrt()
    # That they were told judges nothing: it waits for no outside body.
    acknowledged(scene, "zoe").then_in("acknowledged")
    acknowledged(scene, "con", UKCP).then_refused(Reason.NOT_AUTHORISED, "ZRT-RE-owner")
    scene = acknowledged(scene, "zoe", UKCP).then_in("acknowledged")
    assert NOBODY_ELSE in scene.verdict.events[-1].envelope.clauses
    outcome = c.ResolveComplaint(name=scene.name, outcome="Not upheld.", **PLAINLY)
    scene.when(outcome, "zoe").then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    done = scene.when(outcome, "zoe", outside=UKCP).then_in("resolved")
    assert done.verdict.events[-1].envelope.role == "outside"


def test_zrt_a_complaint_that_the_owner_resolved_is_opened_again_by_the_route() -> None:
    given = zrtherapy()
    scene = opened(with_post(given, author=given.person("con")))
    scene = acknowledged(scene, "zoe").then_in("acknowledged")
    scene = scene.when(c.ResolveComplaint(name=scene.name, outcome="Not upheld.", **PLAINLY), "zoe")
    again = c.ReopenComplaint(name=scene.name, new_evidence="A second screenshot.")
    scene.when(again, "con").then_refused(Reason.NOT_AUTHORISED, "ZRT-RE-owner")
    scene.when(again, "zoe").then_in("acknowledged")


@pytest.mark.parametrize(
    ("said", "reason", "field"),
    [
        ({"body": "my_sister"}, Reason.FIELD_INVALID, "body"),
        # Named for signposting: whom it may be referred to decides nothing here.
        ({"body": "ico"}, Reason.FIELD_INVALID, "body"),
        ({"body": "external_reviewer"}, Reason.FIELD_INVALID, "body"),
        ({"body": ""}, Reason.FIELD_INVALID, "body"),
        ({"reference": ""}, Reason.FIELD_REQUIRED, "reference"),
        ({"reference": "\u200b \u2800"}, Reason.FIELD_REQUIRED, "reference"),
        ({"decided_on": ""}, Reason.FIELD_REQUIRED, "decided_on"),
        ({"decided_on": "2031-01-01"}, Reason.TIME_ORDER, "decided_on"),
    ],
)
def test_a_decision_of_an_outside_body_says_which_where_and_when(
    said: dict[str, str], reason: Reason, field: str
) -> None:
    refused = acknowledged(_zrt(), "zoe", replace(UKCP, **said))
    refused.then_refused(reason)
    assert f"context.outside.{field}" in {one.field for one in refused.violations}


def test_a_reason_names_no_outside_body() -> None:
    scene = acknowledged(_zrt(), "zoe")
    outcome = c.ResolveComplaint(name=scene.name, outcome="Not upheld.", **PLAINLY)
    refused = scene.when(outcome, "zoe", reason="UKCP decided so.")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    assert refused.violations[0].field == "context.outside"


def test_what_an_outside_body_decided_stands_in_the_record_of_that_alone() -> None:
    scene = acknowledged(_zrt(), "zoe", UKCP)
    assert scene.verdict.events[-1].event.outside == UKCP
    own = acknowledged(
        opened(with_post(zrtherapy(), author=zrtherapy().person("con"))), "zoe", UKCP
    )
    assert own.verdict.events[-1].event.outside is None


def test_cleanslate_a_complaint_about_the_only_line_manager_goes_to_the_ceo() -> None:
    given = cleanslate()
    scene = opened(with_post(given, author=given.person("lou")))
    acknowledged(scene, "lou").then_refused(Reason.CONFLICT_OF_INTEREST, COI)
    for other in ("wes", "ivy", "bea"):
        acknowledged(scene, other).then_refused(Reason.NOT_AUTHORISED, "CS-7.7-report")
    scene = acknowledged(scene, "cleo").then_in("acknowledged")
    outcome = c.ResolveComplaint(name=scene.name, outcome="The post is corrected.", **PLAINLY)
    done = scene.when(outcome, "cleo").then_in("resolved")
    again = c.ReopenComplaint(name=done.name, new_evidence="It is not.")
    done.when(again, "cleo").then_refused(Reason.CONFLICT_OF_INTEREST, COI)
    done.when(again, "bea").then_in("acknowledged")


def test_cleanslate_where_the_ceo_has_a_part_too_the_board_acts() -> None:
    given = cleanslate()
    posts = with_post(given, author=given.person("lou"), published_by=given.person("cleo"))
    scene = opened(posts)
    acknowledged(scene, "cleo").then_refused(Reason.NOT_AUTHORISED, "CS-7.7-report")
    scene = acknowledged(scene, "bea").then_in("acknowledged")
    outcome = c.ResolveComplaint(name=scene.name, outcome="The post is corrected.", **PLAINLY)
    scene.when(outcome, "bea").then_in("resolved")


def test_stass_a_complaint_about_director_and_managers_goes_to_the_board() -> None:
    given = stass()
    people = tuple(given.person(one) for one in ("dee", "lin", "max"))
    scene = opened(given, kind="staff_conduct", respondents=people)
    acknowledged(scene, "dee").then_refused(Reason.CONFLICT_OF_INTEREST, COI)
    acknowledged(scene, "bo").then_in("acknowledged")


def test_whoever_opened_it_still_may_complain_again() -> None:
    scene = opened(_acat(author=MONA), by="mona")
    assert scene.state.opened_by == MONA
    opened(_acat(author=MONA), by="mona").then(e.ComplaintOpened)

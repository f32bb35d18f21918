"""A community kitchen that nobody had heard of: its pack alone makes a real server work for it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from duecourse.client import ServiceError
from duecourse.client.messages import word_of
from duecourse.commands import CommandService
from duecourse.proving.exploring import explore
from duecourse.proving.proving import prove
from duecourse.shipped import questions
from duecourse.testing import (
    MONDAY,
    PLAIN,
    Caller,
    House,
    ServerThread,
    SettableClock,
    attestations_for,
    full_checklist,
    load_pack,
)

PACK: Final = Path(__file__).parent / "kitchen.yaml"
KITCHEN: Final = "organisations/kitchen"
TOLD: Final = {"finds_against": "no", "stays": "yes", "signpost": "network"}
PIXELFED: Final = f"{KITCHEN}/channels/pixelfed"
NEIGHBOUR: Final = {
    "ref": "n-1",
    "kind": "neighbour",
    "identifiable": "yes",
    "age_band": "adult",
    "representation": "image",
}


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    kitchen = await House.opened(service, clock, PACK)
    warden = await kitchen.person("wanda", "warden")
    for person, *roles in (
        ("tia", "trustee"),
        ("tom", "trustee"),
        ("edie", "editor"),
        ("hal", "head_cook"),
        ("hope", "head_cook"),
        ("col", "cook"),
        ("coco", "cook"),
    ):
        await kitchen.person(person, *roles)
    await kitchen.intake("letterbox")
    await kitchen.channel("pixelfed", kitchen.member("col"), approved_by=[warden])


class Kitchen:
    """The people of the kitchen at their server, and what they do with one post after another."""

    def __init__(self, server: ServerThread) -> None:
        self.server = server
        pack = load_pack(PACK)
        self.answers = [{"item": a.item, "answer": a.answer} for a in full_checklist(pack)]
        self.signed = attestations_for(pack, "PublishPost")
        self.consents = 0

    def person(self, id_: str, *access: str) -> Caller:
        """Return somebody with a credential of their own."""
        return self.server.caller(f"{KITCHEN}/people/{id_}", *access)

    @property
    def now(self) -> datetime:
        return self.server.clock()

    def later(self, **wait: float) -> None:
        self.server.clock.advance(timedelta(**wait))

    def submitted(self, by: str = "col", category: str = "meal", **content: Any) -> str:
        """Return the name of a new post that is handed in."""
        said = {**PLAIN, "category": category, "text": "Soup on Friday.", **content}
        drafted = self.person(by).does("DraftPost", parent=KITCHEN, channel=PIXELFED, content=said)
        name = str(drafted.post.name)
        self.person(by).does("SubmitForReview", name=name, revision=1)
        return name

    def approval(self, post: str, step: str) -> dict[str, Any]:
        return {"name": post, "revision": 1, "step": step, "answers": self.answers}

    def approved(self, post: str, *given: tuple[str, str]) -> str:
        """Have steps of the review given, each by somebody; return the post."""
        for step, by in given or (("words", "edie"), ("kitchen", "hal"), ("house", "wanda")):
            self.person(by).does("ApproveStep", **self.approval(post, step))
        return post

    def verification(self, post: str, *consents: str) -> dict[str, Any]:
        return {"name": post, "revision": 1, "consents": consents, "nobody_identifiable": True}

    def verified(self, post: str, *consents: str) -> str:
        self.person("edie").does("VerifyConsent", **self.verification(post, *consents))
        return post

    def publication(self, post: str) -> dict[str, Any]:
        return {"name": post, "revision": 1, "attestations": self.signed}

    def published(self, post: str) -> str:
        """Have a post published; return the state that it is in then."""
        reply = self.person("col").does("PublishPost", **self.publication(post))
        return word_of(reply.post, "state")

    def consented(self, giver: str = "self", authority: str = "", **asked: Any) -> str:
        """Return the name of a new consent of a neighbour, whose evidence was seen."""
        fields = {
            "subject": "n-1",
            "subject_kind": "neighbour",
            "age_band": "adult",
            "purpose": "meal",
            "material": "image",
            "platforms": ["pixelfed"],
            "public": True,
            "wording_version": "1",
            **asked,
        }
        col = self.person("col")
        name = str(col.does("RequestConsent", parent=KITCHEN, **fields).consent.name)
        col.does(
            "RecordConsent",
            name=name,
            giver="N. Bour",
            given_at=self.now,
            method="form",
            wording_version="1",
            informed={
                "information_sheet_version": "1",
                "purpose": True,
                "channels": True,
                "withdrawal_explained": True,
            },
            platforms=["pixelfed"],
            public=True,
            giver_role=giver,
            authority=authority,
        )
        self.person("edie").does("VerifyEvidence", name=name)
        return name

    def opened(self, **more: Any) -> str:
        """Return the name of a complaint that a visitor put into the letterbox."""
        said = {"kind": "grievance", "summary": "The soup was cold.", "anonymous": True, **more}
        box = self.person("letterbox", "intake")
        return str(box.does("OpenComplaint", parent=KITCHEN, **said).complaint.name)

    def complained(self, level: int = 0) -> str:
        """Return the name of a visitor's complaint, acknowledged and of a level."""
        name, wanda = self.opened(), self.person("wanda")
        wanda.does("AcknowledgeComplaint", name=name)
        if level:
            wanda.does("EscalateComplaint", name=name, level=level, reason="Somebody was ill.")
        # Whoever says that nobody in particular is meant is not whoever settles it.
        says = self.person("wanda" if level > 1 else "tia")
        says.does("NameRespondents", name=name, nobody_known=True, reason="It is about the soup.")
        return name


@pytest.fixture(scope="module")
def one_server() -> Iterator[ServerThread]:
    # Nobody notes meanwhile that a consent ran out: a refusal says by which rule it did.
    with ServerThread(set_up=_set_up, log_level="warning", keep_clocks=False) as server:
        yield server


@pytest.fixture
def kitchen(one_server: ServerThread) -> Kitchen:
    one_server.clock.set(MONDAY)
    return Kitchen(one_server)


def test_three_people_look_in_order_and_the_same_one_never_twice(kitchen: Kitchen) -> None:
    post = kitchen.submitted()
    hal, edie, wanda = map(kitchen.person, ("hal", "edie", "wanda"))
    wanda.is_refused("ApproveStep", "APPROVAL_REQUIRED", **kitchen.approval(post, "house"))
    hal.is_refused("ApproveStep", "NOT_AUTHORISED", **kitchen.approval(post, "words"))
    kitchen.approved(post, ("words", "edie"), ("kitchen", "hal"))
    hal.is_refused("ApproveStep", "SELF_APPROVAL", **kitchen.approval(post, "house"))
    edie.is_refused("VerifyConsent", "APPROVAL_REQUIRED", **kitchen.verification(post))
    kitchen.verified(kitchen.approved(post, ("house", "wanda")))


def test_who_gave_a_step_gives_no_other_though_they_hold_its_role(kitchen: Kitchen) -> None:
    post = kitchen.submitted()
    kitchen.person("wanda").does("AssignRole", name=f"{KITCHEN}/people/edie", role="head_cook")
    kitchen.approved(post, ("words", "edie"))
    kitchen.person("edie").is_refused(
        "ApproveStep", "SELF_APPROVAL", **kitchen.approval(post, "kitchen")
    )
    kitchen.approved(post, ("kitchen", "hope"), ("house", "wanda"))


def test_a_day_passes_after_the_last_of_them(kitchen: Kitchen) -> None:
    post = kitchen.submitted()
    kitchen.later(days=3)
    kitchen.verified(kitchen.approved(post))
    early = ("PublishPost", "COOLING_OFF", "LLK-3")
    kitchen.person("col").is_refused(*early, **kitchen.publication(post))
    kitchen.later(days=1, seconds=-1)
    kitchen.person("col").is_refused(*early, **kitchen.publication(post))
    kitchen.later(seconds=1)
    assert kitchen.published(post) == "published"


def test_who_knows_about_allergies_looks_at_recipes_and_at_nothing_else(kitchen: Kitchen) -> None:
    recipe = kitchen.submitted(category="recipe")
    kitchen.approved(recipe, ("words", "edie"), ("kitchen", "hal"))
    hope, allergy = kitchen.person("hope"), kitchen.approval(recipe, "allergy")
    kitchen.person("wanda").is_refused(
        "ApproveStep", "APPROVAL_REQUIRED", **kitchen.approval(recipe, "house")
    )
    hope.is_refused("ApproveStep", "NOT_AUTHORISED", **allergy)
    learnt: dict[str, Any] = {"qualification": "allergens", "proof": "Certificate 7"}
    hope.is_refused("RecordQualification", "SELF_APPROVAL", name=hope.name, **learnt)
    kitchen.person("wanda").does("RecordQualification", name=hope.name, **learnt)
    kitchen.approved(recipe, ("allergy", "hope"), ("house", "wanda"))
    kitchen.verified(recipe)
    kitchen.later(days=1)
    assert kitchen.published(recipe) == "published"
    meal = kitchen.submitted()
    hope.is_refused("ApproveStep", "ILLEGAL_TRANSITION", **kitchen.approval(meal, "allergy"))


def test_a_recipe_that_names_no_allergens_is_not_approved(kitchen: Kitchen) -> None:
    recipe = kitchen.submitted(category="recipe")
    said: dict[str, Any] = {"name": recipe, "revision": 1, "step": "words"}
    edie = kitchen.person("edie")
    edie.is_refused("ApproveStep", "CHECKLIST_INCOMPLETE", "LLK-9", **said)
    edie.does("ApproveStep", **said, answers=kitchen.answers)
    others = [one for one in kitchen.answers if one["item"] != "allergens_named"]
    edie.does("ApproveStep", **{**said, "name": kitchen.submitted()}, answers=others)


@pytest.mark.parametrize("age", ["adult", "under_18", "unknown"])
@pytest.mark.parametrize("identifiable", ["yes", "no"])
def test_no_child_is_ever_in_a_post(kitchen: Kitchen, age: str, identifiable: str) -> None:
    shown = {**NEIGHBOUR, "ref": f"n-{age}", "age_band": age, "identifiable": identifiable}
    giver = ("self", "") if age == "adult" else ("parent", "Their mother")
    consent = kitchen.consented(*giver, subject=shown["ref"], age_band=age)
    post = kitchen.approved(kitchen.submitted(subjects=[shown]))
    if age == "adult":
        kitchen.verified(post, consent)
        return
    kitchen.person("edie").is_refused(
        "VerifyConsent", "SERVICE_USER_IDENTIFIABLE", "LLK-6", **kitchen.verification(post, consent)
    )


def test_a_child_by_that_name_is_not_talked_of_age(kitchen: Kitchen) -> None:
    shown = {**NEIGHBOUR, "ref": "n-c", "kind": "child", "identifiable": "no"}
    post = kitchen.approved(kitchen.submitted(subjects=[shown]))
    kitchen.person("edie").is_refused(
        "VerifyConsent", "SERVICE_USER_IDENTIFIABLE", "LLK-6", **kitchen.verification(post)
    )


def test_a_yes_counts_for_six_months(kitchen: Kitchen) -> None:
    consent = kitchen.consented()
    kitchen.later(days=182)
    post = kitchen.verified(kitchen.approved(kitchen.submitted(subjects=[NEIGHBOUR])), consent)
    kitchen.later(days=1)
    assert kitchen.published(post) == "published"
    kitchen.later(days=1)
    late = kitchen.approved(kitchen.submitted(subjects=[NEIGHBOUR]))
    kitchen.person("edie").is_refused(
        "VerifyConsent", "CONSENT_EXPIRED", "EXT-ICO-refresh", **kitchen.verification(late, consent)
    )


def test_a_yes_that_runs_out_before_the_post_goes_up_carries_it_no_more(kitchen: Kitchen) -> None:
    consent = kitchen.consented()
    kitchen.later(days=183)
    post = kitchen.verified(kitchen.approved(kitchen.submitted(subjects=[NEIGHBOUR])), consent)
    kitchen.later(days=1)
    kitchen.person("col").is_refused(
        "PublishPost", "CONSENT_EXPIRED", "EXT-ICO-refresh", **kitchen.publication(post)
    )


def test_whose_knowledge_of_allergies_is_out_of_date_looks_at_no_recipe(kitchen: Kitchen) -> None:
    hope = kitchen.person("hope")
    until: dict[str, Any] = {"qualification": "allergens", "proof": "Certificate 8"}
    kitchen.person("wanda").does(
        "RecordQualification", name=hope.name, until=kitchen.now + timedelta(days=1), **until
    )
    kitchen.later(days=1)
    recipe = kitchen.submitted(category="recipe")
    kitchen.approved(recipe, ("words", "edie"), ("kitchen", "hal"))
    hope.is_refused("ApproveStep", "NOT_AUTHORISED", **kitchen.approval(recipe, "allergy"))


def test_visitors_complain_through_the_letterbox_and_nobody_signs_in(kitchen: Kitchen) -> None:
    name = kitchen.complained()
    assert kitchen.person("wanda").client.get(name).anonymous
    signed_in: dict[str, Any] = {
        "parent": KITCHEN,
        "kind": "grievance",
        "summary": "Cold.",
        "anonymous": True,
    }
    kitchen.person("coco").is_refused("OpenComplaint", "ANONYMITY_NOT_POSSIBLE", **signed_in)
    box = kitchen.person("letterbox", "intake")
    with pytest.raises(ServiceError):
        box.client.get(name)


def test_what_is_small_the_warden_settles_and_the_rest_the_trustees(kitchen: Kitchen) -> None:
    outcome: dict[str, Any] = {"outcome": "We have a new pot.", "uninvolved": True, **TOLD}
    wanda, tia = kitchen.person("wanda"), kitchen.person("tia")
    for level in (0, 1):
        small = kitchen.complained(level)
        tia.is_refused("ResolveComplaint", "NOT_AUTHORISED", "LLK-7", name=small, **outcome)
        wanda.does("ResolveComplaint", name=small, **outcome)
    for level in (2, 3):
        large = kitchen.complained(level)
        wanda.is_refused("ResolveComplaint", "NOT_AUTHORISED", "LLK-7", name=large, **outcome)
        tia.does("ResolveComplaint", name=large, **outcome)


def test_where_only_the_accused_could_settle_it_a_trustee_does(kitchen: Kitchen) -> None:
    wanda, tia = kitchen.person("wanda"), kitchen.person("tia")
    outcome: dict[str, Any] = {"outcome": "We spoke.", **TOLD}
    name = kitchen.opened(kind="staff_conduct", respondents=[wanda.name])
    # Whoever it is about, and whoever does not deal with it, knows nothing of it.
    wanda.is_refused("AcknowledgeComplaint", "NOT_FOUND", name=name)
    kitchen.person("coco").is_refused("AcknowledgeComplaint", "NOT_FOUND", name=name)
    tia.does("AcknowledgeComplaint", name=name)
    wanda.is_refused("ResolveComplaint", "NOT_FOUND", name=name, **outcome)
    told = tia.does("ResolveComplaint", name=name, **outcome)
    assert word_of(told.complaint, "state") == "resolved"


def test_nobody_is_stuck_under_the_pack_and_nothing_that_must_never_be_is_found() -> None:
    pack = load_pack(PACK)
    assert pack.warnings == ()
    assert explore(pack).dead_ends == ()
    answers = [*prove(pack, questions())]
    assert [answer.id for answer in answers if answer.broken] == []
    assert {"no-child", "no-child-by-name"} <= {answer.id for answer in answers}

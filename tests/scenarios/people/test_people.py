"""People: roles, acknowledgement, access, declarations, advice."""

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.decide import PEOPLE
from duecourse.people.state import Person
from duecourse.testing import Given, Scene, load_pack
from tests.scenarios.acat import acat


def newcomer(given: Given | None = None) -> Scene:
    given = given or acat()
    return Scene(given, PEOPLE, given.person("noa"), Person())


def entered(*roles: str, given: Given | None = None) -> Scene:
    scene = newcomer(given)
    return scene.when(
        c.RegisterPerson(name=scene.name, title="Noa", kind="staff", roles=roles), "mona"
    ).then(e.PersonRegistered)


def as_known(scene: Scene) -> Scene:
    """Return a scene whose given knows the person's state, as the log would."""
    return scene.meanwhile(scene.given.knowing("people", "noa", scene.state))


def test_a_person_is_entered_with_roles_of_the_pack() -> None:
    scene = entered("staff").then_in("active")
    assert scene.state.roles == {"staff"}
    assert scene.state.name == scene.name


def test_whoever_does_not_administer_enters_nobody() -> None:
    scene = newcomer()
    command = c.RegisterPerson(name=scene.name, title="Noa", kind="staff")
    scene.when(command, "lena").then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-2.1-team")


def test_nobody_is_entered_twice() -> None:
    scene = as_known(entered("staff"))
    again = c.RegisterPerson(name=scene.name, title="Noa", kind="staff")
    scene.when(again, "mona").then_refused_alone(Reason.ALREADY_EXISTS)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": " "}, Reason.FIELD_REQUIRED),
        ({"kind": "robot"}, Reason.FIELD_INVALID),
        ({"roles": ("emperor",)}, Reason.FIELD_INVALID),
        ({"line_manager": "organisations/acat/people/noa"}, Reason.FIELD_INVALID),
        ({"line_manager": "organisations/stass/people/dora"}, Reason.FIELD_INVALID),
        ({"line_manager": "organisations/acat/people/nobody"}, Reason.NOT_FOUND),
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(
    changes: dict[str, object], reason: Reason
) -> None:
    scene = newcomer()
    fields = {"title": "Noa", "kind": "staff"} | changes
    command = c.RegisterPerson(name=scene.name, **fields)  # type: ignore[arg-type]
    scene.when(command, "mona").then_refused_alone(reason)


def test_a_role_is_given_and_taken() -> None:
    scene = (
        entered()
        .when(c.AssignRole(name=newcomer().name, role="social_lead"), "mona")
        .then(e.RoleAssigned)
    )
    assert scene.state.roles == {"social_lead"}
    scene = scene.when(c.RemoveRole(name=scene.name, role="social_lead"), "mona")
    assert scene.then(e.RoleRemoved).state.roles == frozenset()


def test_a_role_is_not_given_twice_nor_taken_where_it_is_not_held() -> None:
    scene = entered("staff")
    scene.when(c.AssignRole(name=scene.name, role="staff"), "mona").then_refused_alone(
        Reason.ALREADY_EXISTS
    )
    scene.when(c.RemoveRole(name=scene.name, role="chair"), "mona").then_refused_alone(
        Reason.NOT_FOUND
    )
    scene.when(c.AssignRole(name=scene.name, role="emperor"), "mona").then_refused_alone(
        Reason.FIELD_INVALID
    )


def test_a_person_acknowledges_the_policy_in_force() -> None:
    scene = as_known(entered("staff"))
    scene = scene.when(c.AcknowledgePolicy(name=scene.name, policy_version="2021-10-08"), "noa")
    assert scene.then(e.PolicyAcknowledged).state.acknowledged == {"2021-10-08"}


def test_nobody_acknowledges_for_another() -> None:
    scene = as_known(entered("staff"))
    command = c.AcknowledgePolicy(name=scene.name, policy_version="2021-10-08")
    scene.when(command, "mona").then_refused_alone(Reason.NOT_AUTHORISED)


def test_only_the_version_in_force_can_be_acknowledged() -> None:
    scene = as_known(entered("staff"))
    command = c.AcknowledgePolicy(name=scene.name, policy_version="2019-01-01")
    scene.when(command, "noa").then_refused_alone(Reason.POLICY_NOT_IN_FORCE)


def stass() -> Given:
    """Return STaSS with nobody but those whom this module needs."""
    return Given(
        pack=load_pack("stass"),
        author="",
        reviewer="",
        publisher="",
        platform="",
        content=acat().content,
        facts={},
    ).with_person("mona", "director")


@pytest.mark.parametrize(
    ("given", "missing"),
    [({"signed": True}, 1), ({"explained": True}, 1), ({}, 2)],
)
def test_stass_wants_its_declaration_signed_and_explained(
    given: dict[str, bool], missing: int
) -> None:
    scene = as_known(entered("user", given=stass()))
    command = c.AcknowledgePolicy(name=scene.name, policy_version="2015-05", **given)  # type: ignore[arg-type]
    refused = scene.when(command, "noa")
    refused.then_refused_alone(Reason.ATTESTATION_REQUIRED, "STASS-ACK-sign")
    assert len(refused.violations) == missing
    whole = c.AcknowledgePolicy(
        name=scene.name, policy_version="2015-05", signed=True, explained=True
    )
    scene.when(whole, "noa").then(e.PolicyAcknowledged)


def test_zrt_wants_the_internet_policy_read_with_it() -> None:
    zrt = stass()
    zrt = Given(load_pack("zrtherapy"), "", "", "", "", zrt.content).with_person("mona", "owner")
    scene = as_known(entered("authorised_user", given=zrt))
    command = c.AcknowledgePolicy(name=scene.name, policy_version="2019-01-01")
    scene.when(command, "noa").then_refused_alone(Reason.ATTESTATION_REQUIRED, "ZRT-IN-read-with")
    read = c.AcknowledgePolicy(
        name=scene.name, policy_version="2019-01-01", read_with=("internet-use",)
    )
    scene.when(read, "noa").then(e.PolicyAcknowledged)
    for word in ("cookery-book", "Internet-use", "internet-use-2"):
        strange = c.AcknowledgePolicy(
            name=scene.name, policy_version="2019-01-01", read_with=("internet-use", word)
        )
        scene.when(strange, "noa").then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize("left_out", ["harassment", "code-of-conduct", "data-protection"])
def test_clean_slate_wants_every_policy_read_that_its_own_names(left_out: str) -> None:
    given = Given(load_pack("cleanslate"), "", "", "", "", acat().content)
    scene = as_known(entered("authorised_worker", given=given.with_person("mona", "ceo")))
    named = given.pack.acknowledgement.read_with
    read = tuple(one for one in named if one != left_out)
    command = c.AcknowledgePolicy(name=scene.name, policy_version="1.0", read_with=read)
    refused = scene.when(command, "noa")
    refused.then_refused_alone(Reason.ATTESTATION_REQUIRED, "CS-2-audience")
    assert left_out in refused.violations[0].message
    whole = c.AcknowledgePolicy(name=scene.name, policy_version="1.0", read_with=named)
    scene.when(whole, "noa").then(e.PolicyAcknowledged)


def test_suspension_ends_every_right_until_access_is_restored() -> None:
    scene = entered("staff")
    scene = scene.when(c.SuspendAccess(name=scene.name), "mona", reason="phone stolen")
    scene.then(e.AccessSuspended).then_in("suspended")
    assert scene.event.roles == ("staff",)
    locked_out = as_known(scene)
    command = c.AcknowledgePolicy(name=scene.name, policy_version="2021-10-08")
    locked_out.when(command, "noa").then_refused(Reason.NOT_AUTHORISED)
    back = scene.when(c.RestoreAccess(name=scene.name), "mona", reason="new phone")
    back.then(e.AccessRestored).then_in("active")
    assert back.event.roles == ("staff",)


def test_what_somebody_declared_outlives_their_leaving_and_their_return() -> None:
    scene = entered("staff")
    matter = scene.given.name("complaints", "k1")
    scene = scene.when(c.DeclareConflict(name=scene.name, about=matter, nature="A friend."), "noa")
    scene = scene.when(c.DeclareConnection(name=scene.name, subject="su-7"), "noa")
    scene = scene.when(c.RecordLeaving(name=scene.name), "mona", reason="A new post.")
    scene = scene.then_in("left").when(c.Rejoin(name=scene.name), "mona", reason="Back again.")
    assert matter in scene.state.conflicts
    assert scene.state.connections == {"su-7"}
    assert scene.state.roles == frozenset()


def test_a_suspension_is_looked_at_within_a_week_and_that_again() -> None:
    scene = entered("staff")
    scene = scene.when(c.SuspendAccess(name=scene.name), "mona", reason="phone stolen")
    first = scene.state.suspension_review_due
    assert first is not None
    # The seventh day, or the working day before, as the office closes.
    assert (first - scene.at).days == 7
    looked = scene.later(days=3)
    review = c.ReviewSuspension(name=scene.name)
    looked.when(review, "mona").then_refused_alone(Reason.FIELD_REQUIRED)
    looked.when(review, "lena", reason="me").then_refused(Reason.NOT_AUTHORISED, "ACAT-2.1-team")
    again = looked.when(review, "mona", reason="the phone is still gone")
    again.then(e.SuspensionReviewed).then_in("suspended")
    assert again.state.suspension_review_due > first
    back = again.when(c.RestoreAccess(name=scene.name), "mona", reason="new phone")
    assert back.state.suspension_review_due is None


@pytest.mark.parametrize("command", [c.SuspendAccess, c.RestoreAccess])
def test_access_changes_only_with_a_reason(
    command: type[c.SuspendAccess | c.RestoreAccess],
) -> None:
    scene = entered("staff")
    if command is c.RestoreAccess:
        scene = scene.when(c.SuspendAccess(name=scene.name), "mona", reason="phone stolen")
    scene.when(command(name=scene.name), "mona", reason=" ").then_refused_alone(
        Reason.FIELD_REQUIRED
    )


def test_who_leaves_keeps_acknowledgements_and_no_role() -> None:
    scene = as_known(entered("staff"))
    scene = scene.when(c.AcknowledgePolicy(name=scene.name, policy_version="2021-10-08"), "noa")
    scene = scene.when(c.RecordLeaving(name=scene.name), "mona").then_in("left")
    assert scene.event.roles == ("staff",)
    assert scene.state.roles == frozenset()
    assert scene.state.acknowledged == {"2021-10-08"}
    scene = scene.when(c.Rejoin(name=scene.name), "mona").then_in("active")
    assert scene.state.roles == frozenset()


def test_conflicts_and_connections_are_declared_by_the_person_alone() -> None:
    scene = as_known(entered("staff"))
    about = scene.given.person("mona")
    conflict = c.DeclareConflict(name=scene.name, about=about, nature="a cousin works there")
    scene.when(conflict, "mona").then_refused_alone(Reason.NOT_AUTHORISED)
    scene.when(conflict, "noa").then(e.ConflictDeclared)
    link = c.DeclareConnection(name=scene.name, subject="su-7", nature="school friends")
    assert scene.when(link, "noa").then(e.ConnectionDeclared).state.connections == {"su-7"}


def test_an_empty_declaration_is_refused() -> None:
    scene = as_known(entered("staff"))
    for command in (
        c.DeclareConflict(name=scene.name),
        c.DeclareConnection(name=scene.name, subject=""),
        c.AskAdvice(name=scene.name),
    ):
        scene.when(command, "noa").then_refused_alone(Reason.FIELD_REQUIRED)


def test_advice_is_asked_by_the_person_and_answered_by_who_advises() -> None:
    scene = as_known(entered("staff"))
    scene = scene.when(c.AskAdvice(name=scene.name, kind="press", question="May I?"), "noa")
    answer = c.AnswerAdvice(name=scene.name, advice=scene.event.advice, answer="Ask Tom first.")
    refused = scene.when(answer, "ada").then_refused(Reason.NOT_AUTHORISED, "ACAT-2.12-doubt")
    refused.then_refused(Reason.NOT_AUTHORISED, "ACAT-RESP-advice")
    scene = scene.when(answer, "tom").then(e.AdviceAnswered)
    scene.when(answer, "tom").then_refused_alone(Reason.NOT_FOUND)


def test_where_nobody_is_left_whom_a_clause_names_another_adviser_answers() -> None:
    chair, lea = acat().person("noa"), acat().person("lea")
    given = acat().with_person("noa", "chair").with_person("lea", "committee_lead")
    given = given.with_organisation(officers={"chair": (chair,), "committee_lead": (lea,)})
    scene = Scene(given, PEOPLE, chair, given.facts[chair])
    scene = scene.when(c.AskAdvice(name=scene.name, question="May I?"), "noa")
    answer = c.AnswerAdvice(name=scene.name, advice=scene.event.advice, answer="You may.")
    scene.when(answer, "noa").then_refused(Reason.SELF_APPROVAL)
    scene.when(answer, "lea").then(e.AdviceAnswered)


def test_nobody_answers_his_own_question() -> None:
    given = acat().with_person("noa", "chair")
    scene = Scene(given, PEOPLE, given.person("noa"), given.facts[given.person("noa")])
    scene = scene.when(c.AskAdvice(name=scene.name, question="May I?"), "noa")
    answer = c.AnswerAdvice(name=scene.name, advice=scene.event.advice, answer="You may.")
    scene.when(answer, "noa").then_refused(Reason.SELF_APPROVAL)

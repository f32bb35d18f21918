"""What nobody does in an affair of their own while another person could."""

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import Given, PostScene, decided_by, writing
from tests.scenarios.acat import acat


def _alone(keeping: str, *ids: str) -> Given:
    """Return ACAT where only one of some people still holds roles."""
    given = acat()
    gone = {given.person(i) for i in ids if i != keeping}
    held = dict(given.facts[given.organisation].officers)  # type: ignore[attr-defined]
    left = {role: tuple(p for p in people if p not in gone) for role, people in held.items()}
    return given.with_organisation(officers={r: p for r, p in left.items() if p})


def _doubted(kind: str, by: str, given: Given | None = None) -> PostScene:
    post = writing(given or acat()).submitted()
    return post.does(c.RaiseDoubt, by, kind=kind, question="Really?")


def _cleared(post: PostScene, by: str) -> PostScene:
    doubt = post.state.doubts[-1].id
    return post.does(c.AnswerDoubt, by, doubt=doubt, answer="It is.", finding="clear")


def test_nobody_answers_his_own_doubt_of_a_kind_that_no_clause_speaks_of() -> None:
    doubted = _doubted("other", "cleo")
    _cleared(doubted, "cleo").then_refused_alone(Reason.SELF_APPROVAL)
    _cleared(doubted, "tom").then(e.DoubtAnswered)


def test_an_own_doubt_that_a_clause_speaks_of_is_refused_once_with_the_clause() -> None:
    doubted = _doubted("confidentiality", "cleo")
    refused = _cleared(doubted, "cleo")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-CONF-doubt")


def test_the_own_doubt_of_the_only_adviser_goes_to_who_stands_in_for_them() -> None:
    doubted = _doubted("other", "cleo", _alone("cleo", "cleo", "tom", "chris"))
    _cleared(doubted, "cleo").then_refused_alone(Reason.SELF_APPROVAL)
    _cleared(doubted, "tess").then(e.DoubtAnswered)


def test_where_nobody_stands_in_an_outside_body_answers_and_is_named() -> None:
    doubted = _doubted("other", "cleo", _alone("cleo", "cleo", "tom", "chris", "tess"))
    doubt = doubted.state.doubts[-1].id
    command = c.AnswerDoubt(name=doubted.name, doubt=doubt, answer="It is.", finding="clear")
    for unseen in ("", " ", "\u200b"):
        refused = doubted.when(command, "cleo", reason=unseen)
        refused.then_refused_alone(Reason.SELF_APPROVAL, "EXT-NOBODY-ELSE")
    answered = doubted.when(command, "cleo", outside=decided_by())
    envelope = answered.then(e.DoubtAnswered).verdict.events[-1].envelope
    assert (envelope.role, envelope.clauses[-1]) == ("outside", "EXT-NOBODY-ELSE")


def test_nobody_confirms_what_he_promised_himself() -> None:
    promised = writing(acat(), by="mona", contains_commitment="yes")
    promised.does(c.ConfirmCommitment, "mona").then_refused_alone(Reason.SELF_APPROVAL)
    promised.does(c.ConfirmCommitment, "tom").then(e.CommitmentConfirmed)


@pytest.mark.parametrize(
    "author",
    [
        "organisations/acat/people/nobody",
        "organisations/stass/people/dee",
        "organisations/acat/channels/twitter",
        "organisations/acat",
    ],
)
def test_a_post_is_given_to_none_but_a_person_of_the_organisation(author: str) -> None:
    refused = writing(acat()).does(c.ReassignAuthor, "mona", author=author)
    refused.then_refused_alone(Reason.NOT_FOUND)


@pytest.mark.parametrize("state", ["suspended", "left"])
def test_a_post_is_not_given_to_somebody_without_access(state: str) -> None:
    given = acat().with_person("noa", "staff", state=state)
    refused = writing(given).does(c.ReassignAuthor, "mona", author=given.person("noa"))
    refused.then_refused_alone(Reason.NOT_AUTHORISED)


@pytest.mark.parametrize("kind", ["staff", "service_account", "intake_account"])
def test_nobody_becomes_author_who_may_not_draft(kind: str) -> None:
    given = acat().with_person("box", kind=kind)
    refused = writing(given).does(c.ReassignAuthor, "mona", author=given.person("box"))
    refused.then_refused_alone(Reason.NOT_AUTHORISED)

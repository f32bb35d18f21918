"""A service user who goes on writing is answered in public once the line manager has it (7.4)."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, PostScene, writing
from tests.scenarios.cleanslate import cleanslate

ESCALATE = "CS-7.4-escalate"


def _answer(given: Given, by: str = "wes", author: str = "wes", **state: Any) -> PostScene:
    told = frozenset((given.person("pru"),))
    known = given.with_contact("m1", **{"kind": "service_user", "told_by": told, **state})
    contact = known.name("contacts", "m1")
    post = writing(known, by=author, kind="reply", contact=contact, text="Do ring the office.")
    return post.submitted(by=author).approved().verified().published(by=by)


@pytest.mark.parametrize(
    "again",
    [
        {"returns": 1},
        {"earlier": 1},
        {"returns": 3, "earlier": 2},
        {"writer": ""},
        {"kind": "question", "also": frozenset({"service_user"}), "returns": 1},
        # Advice of others is none of the line manager's.
        {"returns": 1, "advised_as": frozenset({"authorised_worker", "board"})},
    ],
)
def test_what_goes_on_is_not_answered_by_a_worker_and_a_reviewer(again: dict[str, Any]) -> None:
    # Lou, the line manager, approved the text, and has not seen the message.
    _answer(cleanslate(), **again).then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)


def test_the_line_manager_has_it() -> None:
    given = cleanslate()
    lou, wes = given.person("lou"), given.person("wes")
    seen = {"assignee": lou, "told_by": frozenset((lou, given.person("pru")))}
    for has in (seen, {"advised_as": frozenset({"line_manager"})}):
        assert not _answer(given, returns=1, **has).violations
    # Somebody put it on their desk.
    _answer(given, returns=1, assignee=lou).then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)
    _answer(given, returns=1, assignee=wes).then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)


@pytest.mark.parametrize("kind", ["question", "comment", "controversial"])
def test_a_first_message_and_what_others_write_wait_for_nobody(kind: str) -> None:
    assert not _answer(cleanslate()).violations
    assert not _answer(cleanslate(), kind=kind, returns=2).violations


def test_where_it_is_about_the_line_manager_whoever_stands_in_has_it() -> None:
    given = cleanslate()
    lou, cleo, ivy = (given.person(one) for one in ("lou", "cleo", "ivy"))
    state: dict[str, Any] = {"returns": 1, "concerns": (lou,)}
    known = given.with_contact("m1", kind="service_user", **state)

    def answer(assignee: str) -> PostScene:
        told = frozenset((assignee, given.person("reader")))
        said = {**state, "assignee": assignee, "told_by": told}
        house = known.with_contact("m1", kind="service_user", **said)
        post = writing(
            house, kind="reply", contact=house.name("contacts", "m1"), text="Do ring the office."
        )
        return post.submitted().approved(by="ivy").verified(by="ivy").published()

    answer(lou).then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)
    answer(ivy).then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)
    assert not answer(cleo).violations

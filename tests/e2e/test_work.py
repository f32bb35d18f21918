"""What waits for whom is one list, from which nobody learns of what they may not know of."""

import json
from base64 import urlsafe_b64decode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.client.messages import word_of
from duecourse.testing import MONDAY, ServerThread
from tests.e2e.working import ACAT, EXCLUDED, Work, person, short, walked


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[ServerThread, Work]]:
    made = Work()
    with ServerThread(set_up=made.set_up) as server:
        yield server, made


@pytest.fixture
def fresh() -> Iterator[tuple[ServerThread, Work]]:
    made = Work()
    with ServerThread(set_up=made.set_up) as server:
        yield server, made


def rows(server: ServerThread, who: str, *access: str, **asked: Any) -> list[Any]:
    return list(server.client(person(who), *access).items("ListWork", parent=ACAT, **asked))


def row(server: ServerThread, who: str, name: str) -> Any:
    (found,) = [one for one in rows(server, who) if one.name == f"{ACAT}/{name}"]
    return found


def words(found: Any) -> set[str]:
    enum = found.DESCRIPTOR.fields_by_name["standing"].enum_type
    return {
        enum.values_by_number[n].name.removeprefix("WORK_STANDING_").lower() for n in found.standing
    }


def test_what_is_due_comes_first_and_says_by_what(served: tuple[ServerThread, Work]) -> None:
    server, made = served
    found = rows(server, "ann")
    assert {*short(found)} == {
        "contacts/c1",
        "contacts/c2",
        "contacts/c3",
        "posts/d1",
        made.doubted,
    }
    due = [one.clocks[0].due_at.ToDatetime() for one in found if one.clocks]
    assert due == sorted(due)
    assert [bool(one.clocks) for one in found] == sorted(bool(o.clocks) for o in found)[::-1]
    (clock,) = row(server, "ann", "contacts/c1").clocks
    assert (clock.deadline, clock.state) == ("contact_reply", "running")


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (["unassigned"], {"contacts/c2", "of review"}),
        (["blocked"], {"of review"}),
        (["unacknowledged"], {"contacts/c1", "contacts/c2", "contacts/c3"}),
        (["unacknowledged", "unassigned"], {"contacts/c2"}),
        (["overdue"], set()),
        (["running"], {"contacts/c1", "contacts/c2", "contacts/c3"}),
        (["in_conflict"], {"contacts/c3"}),
    ],
)
def test_it_is_asked_by_how_it_stands(
    served: tuple[ServerThread, Work], standing: list[str], expected: set[str]
) -> None:
    server, made = served
    found = rows(server, "lena", standing=standing)
    assert {*short(found)} == {made.doubted if one == "of review" else one for one in expected}
    assert all({*standing} <= words(one) for one in found)


def test_a_row_says_for_whom_it_waits_and_why_it_does_not_go_on(
    served: tuple[ServerThread, Work],
) -> None:
    server, made = served
    doubted = row(server, "ann", made.doubted)
    assert person("tom") in doubted.waits_for
    assert not doubted.handlers
    (hold,) = doubted.holds
    assert (word_of(hold, "kind"), hold.because) == ("doubt", "position")
    contact = row(server, "ann", "contacts/c1")
    assert [*contact.handlers] == [*contact.waits_for] == [person("lena")]


def test_a_conflict_is_told_to_whoever_reads_what_people_declared(
    served: tuple[ServerThread, Work],
) -> None:
    server, _ = served
    assert [*row(server, "lena", "contacts/c3").in_conflict] == [person("lena")]
    (audited,) = [
        one for one in rows(server, "audrey", "auditor") if one.name.endswith("contacts/c3")
    ]
    assert [*audited.in_conflict] == [person("lena")]
    assert not row(server, "kim", "contacts/c3").in_conflict
    assert not rows(server, "kim", standing=["in_conflict"])


def test_somebodys_work_is_what_they_deal_with_and_what_nobody_does(
    served: tuple[ServerThread, Work],
) -> None:
    server, made = served
    lena = {*short(rows(server, "lena", person=person("lena")))}
    assert lena == {"contacts/c1", "contacts/c2", "contacts/c3", "posts/d1", made.doubted}
    assert {*short(rows(server, "tom", person=person("tom")))} == {made.doubted, "contacts/c2"} - (
        {"contacts/c2"} if "publish" not in _functions(made, "liaison_trustee") else set()
    )
    assert not rows(server, "kim", person=person("kim"))


def _functions(made: Work, role: str) -> set[str]:
    return {one for one, roles in made.house.pack.functions.items() if role in roles}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"kind": "posts", "state": "draft"}, {"posts/d1"}),
        ({"kind": "complaints"}, set()),
        ({"channel": f"{ACAT}/channels/none"}, set()),
        ({"opened_before": MONDAY - timedelta(days=1)}, set()),
        ({"changed_from": datetime(2030, 1, 1, tzinfo=UTC)}, set()),
        ({"clause": "ACAT-none"}, set()),
        ({"due_before": MONDAY}, set()),
    ],
)
def test_it_is_asked_by_kind_state_channel_clause_and_time(
    served: tuple[ServerThread, Work], asked: dict[str, Any], expected: set[str]
) -> None:
    assert {*short(rows(served[0], "ann", **asked))} == expected


def test_what_came_in_on_a_channel_or_cites_a_clause_is_found(
    served: tuple[ServerThread, Work],
) -> None:
    server, made = served
    found = {*short(rows(server, "ann", channel=made.room.channel))}
    assert found == {"contacts/c1", "contacts/c2", "contacts/c3", "posts/d1", made.doubted}
    events = server.client(person("audrey"), "auditor").items
    cited = {
        clause
        for one in events("ListEvents", name=f"{ACAT}/{made.doubted}")
        for clause in one.clauses
    }
    for clause in cited:
        assert made.doubted in short(rows(server, "ann", clause=clause))
    assert cited


def test_pages_follow_one_another_and_are_their_readers_alone(
    served: tuple[ServerThread, Work],
) -> None:
    server, _ = served
    client = server.client(person("ann"))
    found, token = [], ""
    while True:
        page = client.call("ListWork", parent=ACAT, page_size=2, page_token=token)
        found += page.matters
        if not page.next_page_token:
            break
        token = page.next_page_token
    assert found == rows(server, "ann")
    server.caller(person("kim")).is_refused(
        "ListWork", "PAGE_TOKEN_INVALID", parent=ACAT, page_size=2, page_token=token
    )


def test_a_token_says_nothing_but_what_its_page_showed(
    fresh: tuple[ServerThread, Work],
) -> None:
    server, made = fresh
    server.run(made.secrets())
    page = server.client(person("sam")).call("ListWork", parent=ACAT, page_size=1)
    (shown,) = page.matters
    token = page.next_page_token
    sealed = urlsafe_b64decode(token + "=" * (-len(token) % 4))[:-16]
    assert json.loads(sealed) == [shown.clocks[0].due_at.seconds, shown.name]


@pytest.mark.parametrize(
    ("asked", "field"),
    [({"kind": "people"}, "kind"), ({"state": "nowhere"}, "state"),
     ({"kind": "posts", "state": "received"}, "state")],
)  # fmt: skip
def test_what_nothing_could_be_is_refused(
    served: tuple[ServerThread, Work], asked: dict[str, str], field: str
) -> None:
    refused = (
        served[0]
        .caller(person("ann"))
        .is_refused(
            "ListWork", "FIELD_INVALID", "", StatusCode.INVALID_ARGUMENT, parent=ACAT, **asked
        )
    )
    assert refused.violations[0].field == field


def test_another_organisations_is_not_there(served: tuple[ServerThread, Work]) -> None:
    served[0].caller(person("ann")).is_refused(
        "ListWork", "NOT_FOUND", "", StatusCode.NOT_FOUND, parent="organisations/stass"
    )


_PROBES: list[dict[str, Any]] = [
    {},
    {"page_size": 1},
    {"page_size": 2},
    {"closed": True},
    *({"standing": [one]} for one in (
        "overdue", "running", "unassigned", "blocked", "in_conflict", "unacknowledged")),
    *({"kind": one} for one in ("complaints", "breaches", "incidents", "takedowns", "posts")),
    {"state": "received"},
    {"clause": "ACAT-2.4-purpose", "closed": True},
    *({"person": person(one)} for one in ("sam", "ada", "lena", "chris")),
]  # fmt: skip


def test_a_restricted_matter_leaves_no_trace_for_whoever_may_not_know(
    fresh: tuple[ServerThread, Work],
) -> None:
    server, made = fresh
    asked = [(who, probe) for who in EXCLUDED for probe in _PROBES]
    before = [walked(server, *who, **probe) for who, probe in asked]
    server.run(made.secrets())
    for (who, probe), bare in zip(asked, before, strict=True):
        assert walked(server, *who, **probe) == bare, (who, probe)
    # Whoever deals with such matters is told of them.
    seen = {*short(rows(server, "ada"))}
    assert {"complaints/x-grievance", "breaches/x-b"} <= seen
    (grievance,) = [one for one in rows(server, "ada") if one.name.endswith("/x-grievance")]
    assert {"unacknowledged", "unassigned"} <= words(grievance)
    assert not {*grievance.waits_for} - {person("ada")}, "nobody's name but their own"


def test_nobody_is_told_of_anothers_work_in_matters_of_few(
    fresh: tuple[ServerThread, Work],
) -> None:
    server, made = fresh
    server.run(made.secrets())
    found = rows(server, "tom", person=person("ada"))
    assert not [one for one in short(found) if one.startswith(("complaints", "breaches", "inc"))]


def test_what_is_late_is_overdue(fresh: tuple[ServerThread, Work]) -> None:
    server, _ = fresh
    server.clock.set(MONDAY + timedelta(days=9))
    found = rows(server, "ann", standing=["overdue"])
    assert {*short(found)} == {"contacts/c1", "contacts/c2", "contacts/c3"}
    assert not rows(server, "ann", standing=["running"])


@pytest.mark.parametrize(
    ("method", "last"),
    [
        ("ListClocks", lambda page: [page.clocks[-1].due_at.seconds, _clock(page.clocks[-1])]),
        ("ListPosts", lambda page: [0, page.posts[-1].name]),
        ("ListContacts", lambda page: [0, page.contacts[-1].name]),
        ("ListPeople", lambda page: [0, page.people[-1].name]),
    ],
)
def test_no_lists_token_counts_what_its_reader_does_not_see(
    fresh: tuple[ServerThread, Work], method: str, last: Callable[[Any], list[Any]]
) -> None:
    server, made = fresh
    server.run(made.secrets())
    page = server.client(person("sam")).call(method, parent=ACAT, page_size=1)
    token = page.next_page_token
    assert json.loads(urlsafe_b64decode(token + "=" * (-len(token) % 4))[:-16]) == last(page)
    server.caller(person("kim")).is_refused(
        method, "PAGE_TOKEN_INVALID", parent=ACAT, page_token=token
    )
    whole = server.client(person("sam")).call(method, parent=ACAT, page_size=500)
    field = whole.DESCRIPTOR.fields[0].name
    walked_ = list(server.client(person("sam")).items(method, parent=ACAT, page_size=1))
    assert walked_ == [*getattr(whole, field)]


def _clock(clock: Any) -> str:
    return f"{clock.resource} {clock.id}"

"""How it goes, in numbers that are made of what their reader may know of."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.complaints.commands import AcknowledgeComplaint, OpenComplaint
from duecourse.posts.commands import PublishPost
from duecourse.testing import MONDAY, ServerThread
from tests.e2e.working import ACAT, EXCLUDED, Work, answered, person

DAY = timedelta(days=1)


@pytest.fixture
def fresh() -> Iterator[tuple[ServerThread, Work]]:
    made = Work()
    with ServerThread(set_up=made.set_up) as server:
        yield server, made


def asked(server: ServerThread, method: str, who: str, *access: str, **fields: Any) -> Any:
    return server.client(person(who), *access).call(method, parent=ACAT, **fields)


async def complained(made: Work, id_: str) -> str:
    name = made.house.named("complaints", id_)
    complaint = OpenComplaint(name=name, kind="grievance", complainant="Jo")
    await made.house.member("jo").does(complaint)
    return name


async def acknowledged(made: Work, name: str) -> None:
    await made.house.member("ada").does(AcknowledgeComplaint(name=name))


def test_what_is_counted_is_what_is_listed(fresh: tuple[ServerThread, Work]) -> None:
    server, made = fresh
    server.run(made.secrets())
    server.clock.set(MONDAY + 9 * DAY)
    for who in ("ada", "lena", "sam", "kim", "chris", "tom"):
        for more in ({}, {"closed": True}, {"kind": "contacts"}, {"standing": ["overdue"]}):
            rows = server.client(person(who)).items("ListWork", parent=ACAT, **more)
            listed = Counter((one.name.split("/")[2], one.state) for one in rows)
            counts = asked(server, "CountMatters", who, **more).counts
            assert {(one.kind, one.state): one.total for one in counts} == listed
            ages = [o.under_7_days + o.under_30_days + o.under_90_days + o.older for o in counts]
            assert ages == [one.total for one in counts]


@pytest.mark.parametrize(
    ("days", "field"),
    [(6, "under_7_days"), (7, "under_30_days"), (30, "under_90_days"), (90, "older")],
)
def test_matters_are_counted_by_age(
    fresh: tuple[ServerThread, Work], days: int, field: str
) -> None:
    server, _ = fresh
    server.clock.set(MONDAY + days * DAY)
    counts = asked(server, "CountMatters", "ann", kind="contacts").counts
    assert sum(getattr(one, field) for one in counts) == sum(one.total for one in counts) == 3


def test_matters_are_counted_by_how_they_stand(fresh: tuple[ServerThread, Work]) -> None:
    server, _ = fresh
    server.clock.set(MONDAY + 9 * DAY)
    counts = asked(server, "CountMatters", "ann", kind="contacts").counts
    assert sum(one.overdue for one in counts) == sum(one.unacknowledged for one in counts) == 3
    assert sum(one.unassigned for one in counts) == 1
    (review,) = asked(server, "CountMatters", "ann", kind="posts", state="review").counts
    assert (review.total, review.blocked, review.says) == (1, 1, "with the reviewers")


def test_a_clock_tells_how_many_were_in_time_and_what_it_took(
    fresh: tuple[ServerThread, Work],
) -> None:
    server, made = fresh
    k1, k2, _ = (server.run(complained(made, id_)) for id_ in ("k1", "k2", "k3"))
    server.clock.set(MONDAY + DAY)
    server.run(acknowledged(made, k1))
    server.clock.set(MONDAY + 20 * DAY)
    server.run(acknowledged(made, k2))
    first = "complaint_acknowledge"
    (one,) = asked(server, "MeasureClocks", "ada", deadline=first).measures
    assert (one.met, one.late, one.missed, one.running, one.done) == (1, 1, 1, 0, 2)
    day_s = 86_400
    assert (one.shortest_s, one.median_s, one.nine_of_ten_s, one.longest_s) == (
        day_s, day_s, 20 * day_s, 20 * day_s,
    )  # fmt: skip
    assert one.source in ("clause", "default")
    assert one.clause
    by_clause = asked(server, "MeasureClocks", "ada", clause=one.clause, kind="complaints").measures
    assert first in [o.deadline for o in by_clause]
    later = {"deadline": first, "started_from": MONDAY + DAY}
    assert not asked(server, "MeasureClocks", "ada", **later).measures
    on_channel = {"channel": made.room.channel}
    measures = asked(server, "MeasureClocks", "ada", **on_channel).measures
    assert {o.deadline for o in measures} == {"contact_reply"}


async def _refused(made: Work, who: str, times: int) -> None:
    post = made.house.named("posts", "d1")
    for _ in range(times):
        await made.house.member(who).is_refused(PublishPost(name=post, revision=1))


def test_refusals_are_counted_by_clause_reason_and_time(fresh: tuple[ServerThread, Work]) -> None:
    server, made = fresh
    server.run(_refused(made, "lena", 2))
    server.clock.set(MONDAY + 31 * DAY)
    server.run(_refused(made, "tom", 1))
    everybody = asked(server, "CountRefusals", "audrey", "auditor")
    assert everybody.attempts == 3
    state = "ILLEGAL_TRANSITION"
    assert [one.count for one in everybody.counts if one.reason == state] == [3]
    counts = [one.count for one in everybody.counts]
    assert counts == sorted(counts, reverse=True)
    months = asked(server, "CountRefusals", "audrey", "auditor", per="month", reason=state)
    assert [(one.period, one.count) for one in months.counts] == [("2026-03", 2), ("2026-04", 1)]
    assert asked(server, "CountRefusals", "audrey", "auditor", kind="people").attempts == 0
    assert asked(server, "CountRefusals", "audrey", "auditor", command="PublishPost").attempts == 3
    since = {"refused_from": MONDAY + DAY}
    assert asked(server, "CountRefusals", "audrey", "auditor", **since).attempts == 1
    few = asked(server, "CountRefusals", "audrey", "auditor", per="day", most=1)
    assert few.cut
    assert len(few.counts) == 1


def test_whoever_reads_no_histories_counts_their_own_refusals(
    fresh: tuple[ServerThread, Work],
) -> None:
    server, made = fresh
    server.run(_refused(made, "lena", 2))
    server.run(_refused(made, "tom", 1))
    assert asked(server, "CountRefusals", "lena").attempts == 2
    assert asked(server, "CountRefusals", "tom").attempts == 1
    assert asked(server, "CountRefusals", "ada").attempts == 0


_PROBES: list[tuple[str, dict[str, Any]]] = [
    ("CountMatters", {}),
    ("CountMatters", {"closed": True}),
    ("CountMatters", {"kind": "complaints"}),
    ("CountMatters", {"person": person("ada")}),
    ("CountMatters", {"standing": ["unacknowledged"]}),
    ("MeasureClocks", {}),
    ("MeasureClocks", {"kind": "breaches"}),
    ("MeasureClocks", {"deadline": "complaint_acknowledge"}),
    ("CountRefusals", {}),
    ("CountRefusals", {"kind": "complaints"}),
    ("CountRefusals", {"per": "day"}),
]


def test_a_restricted_matter_is_in_no_number_of_whoever_may_not_know(
    fresh: tuple[ServerThread, Work],
) -> None:
    server, made = fresh
    server.run(_refused(made, "lena", 1))
    probes = [(who, *probe) for who in EXCLUDED for probe in _PROBES]
    before = [answered(server, method, *who, **more) for who, method, more in probes]
    server.run(made.secrets())
    server.run(_on_a_secret(made))
    for (who, method, more), bare in zip(probes, before, strict=True):
        assert answered(server, method, *who, **more) == bare, (who, method, more)
    assert asked(server, "CountMatters", "ada", kind="complaints").counts
    assert asked(server, "MeasureClocks", "ada", kind="breaches").measures
    assert asked(server, "CountRefusals", "ada", kind="complaints").attempts == 1


async def _on_a_secret(made: Work) -> None:
    """Let somebody who deals with a secret be refused."""
    await acknowledged(made, made.house.named("complaints", "x-grievance"))
    again = AcknowledgeComplaint(name=made.house.named("complaints", "x-grievance"))
    await made.house.member("ada").is_refused(again)


@pytest.mark.parametrize("method", ["CountMatters", "MeasureClocks", "CountRefusals"])
def test_what_nothing_could_be_is_refused(fresh: tuple[ServerThread, Work], method: str) -> None:
    ann = fresh[0].caller(person("ann"))
    invalid = StatusCode.INVALID_ARGUMENT
    ann.is_refused(method, "FIELD_INVALID", "", invalid, parent=ACAT, kind="none")
    missing = StatusCode.NOT_FOUND
    ann.is_refused(method, "NOT_FOUND", "", missing, parent="organisations/stass")

"""What falls due for one member: theirs by name, by what they do, and what came to them."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from duecourse.breaches.commands import ReportBreach
from duecourse.commands import CommandService
from duecourse.complaints.commands import OpenComplaint
from duecourse.incidents.commands import FlagIncident
from duecourse.takedowns.commands import OpenTakedown
from duecourse.testing import MONDAY, House, ServerThread, SettableClock

ACAT = "organisations/acat"
LATE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def _person(id_: str) -> str:
    return f"{ACAT}/people/{id_}"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerThread]:
    async def set_up(service: CommandService, clock: SettableClock) -> None:
        acat = await House.opened(service, clock, "acat")
        lena = await acat.person("lena", "social_lead")
        await acat.person("ada", "admin_manager")
        await acat.person("tom", "liaison_trustee")
        await acat.person("chris", "chair")
        sam = await acat.person("sam", "staff")
        jo = await acat.person("jo", "member", kind="member")
        await jo.does(
            ReportBreach(
                name=acat.named("breaches", "b1"),
                respondent=sam.name,
                clause="ACAT-2.4-purpose",
                act="Told of a client.",
                act_at=MONDAY,
                capacity="professional",
                sharing_own="no",
            )
        )
        await jo.does(FlagIncident(name=acat.named("incidents", "i1"), kinds=("data",)))
        where = "https://site.example/t/1"
        down = acat.named("takedowns", "t1")
        await jo.does(
            OpenTakedown(name=down, ground="error", where=where, held_by="personal", owner=sam.name)
        )
        await lena.does(
            OpenComplaint(
                name=acat.named("complaints", "k1"), kind="grievance", complainant="R. Roe"
            )
        )

    folder: Path = tmp_path_factory.mktemp("own")
    with ServerThread(folder, set_up) as server:
        yield server


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < deadline


def _own(server: ServerThread, id_: str, **wanted: Any) -> set[tuple[str, str]]:
    me = _person(id_)
    found = server.client(me).items("ListClocks", parent=ACAT, person=me, **wanted)
    return {(one.resource.split("/", 2)[2], one.id) for one in found}


def test_what_is_nobodys_by_name_is_the_work_of_whoever_does_such_work(
    server: ServerThread,
) -> None:
    sorts = _own(server, "ada")
    assert ("breaches/b1", "triage") in sorts
    assert ("complaints/k1", "acknowledge") in sorts
    assert {("incidents/i1", "assess"), ("incidents/i1", "report")} <= _own(server, "tom")
    # Who publishes sorts no reports and leads no incidents.
    lena = _own(server, "lena")
    assert ("complaints/k1", "acknowledge") in lena
    assert {kind.split("/")[0] for kind, _ in lena} == {"complaints"}


def test_what_is_somebodys_by_name_is_theirs_alone(server: ServerThread) -> None:
    assert _own(server, "sam") == {("takedowns/t1", "takedown")}
    assert ("takedowns/t1", "takedown") not in _own(server, "lena")


def test_whoever_does_no_such_work_has_none(server: ServerThread) -> None:
    assert _own(server, "jo") == set()


def test_it_is_asked_by_state_and_by_time_too(server: ServerThread) -> None:
    before = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)
    assert _own(server, "tom", due_before=before) == {("incidents/i1", "assess")}
    assert _own(server, "ada", state="missed") == set()


def test_of_anothers_work_in_matters_of_few_nobody_is_told(server: ServerThread) -> None:
    found = server.client(_person("tom")).items("ListClocks", parent=ACAT, person=_person("ada"))
    assert {one.resource.split("/")[2] for one in found} <= {"takedowns"}


def test_what_was_missed_is_the_work_of_who_is_next_too(server: ServerThread) -> None:
    assert ("breaches/b1", "triage") not in _own(server, "tom")
    server.clock.set(LATE)
    _until(lambda: ("breaches/b1", "triage") in _own(server, "tom"))
    assert ("breaches/b1", "triage") in _own(server, "ada", state="missed")
    mine = server.client(_person("tom")).items("ListClocks", parent=ACAT, person=_person("tom"))
    (triage,) = [one for one in mine if one.id == "triage"]
    assert (triage.state, list(triage.owed_by)) == ("missed", [_person("tom")])

"""What falls due, over the wire: lists, previews, and what each deadline rests on."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from duecourse.commands import CommandService
from duecourse.complaints.commands import OpenComplaint
from duecourse.testing import MONDAY, House, ServerThread, SettableClock

ACAT = "organisations/acat"
ANN, LENA = f"{ACAT}/people/ann", f"{ACAT}/people/lena"
ZOE = "organisations/zrtherapy/people/zoe"
CHRISTMAS = datetime(2026, 12, 23, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerThread]:
    async def set_up(service: CommandService, clock: SettableClock) -> None:
        acat = await House.opened(service, clock, "acat")
        lena = await acat.person("lena", "social_lead")
        await acat.person("ann", "administrator")
        zrt = await House.opened(service, clock, "zrtherapy")
        await zrt.person("zoe", "owner")
        for n in range(5):
            name = acat.named("complaints", f"k{n}")
            await lena.does(OpenComplaint(name=name, kind="grievance", complainant="R. Roe"))

    folder: Path = tmp_path_factory.mktemp("clocks")
    with ServerThread(folder, set_up) as server:
        yield server


def _clocks(server: ServerThread, **wanted: Any) -> list[Any]:
    return list(server.client(LENA).items("ListClocks", parent=ACAT, **wanted))


def _of_complaints(found: list[Any]) -> list[Any]:
    return [one for one in found if "/complaints/" in one.resource]


def test_what_is_due_first_stands_first_and_says_what_it_rests_on(server: ServerThread) -> None:
    first, *_ = found = _clocks(server)
    assert first.says == "A complaint is acknowledged"
    assert first.due_local == "Thu 5 March 2026, 17:00:00 (Europe/London)"
    assert (first.source, first.clause) == ("default", "EXT-NHS-ack")
    assert "checked on 2026" in first.basis
    assert [list(step.roles) for step in first.follows] == [["liaison_trustee"], ["chair"]]
    assert not first.provisional
    dues = [one.due_at.seconds for one in found]
    assert dues == sorted(dues)


def test_every_clock_is_on_one_page_and_on_one_alone(server: ServerThread) -> None:
    whole = [(one.resource, one.id) for one in _clocks(server)]
    paged: list[tuple[str, str]] = []
    token, client = "", server.client(LENA)
    while True:
        reply = client.call("ListClocks", parent=ACAT, page_size=2, page_token=token)
        paged += [(one.resource, one.id) for one in reply.clocks]
        if not (token := reply.next_page_token):
            break
        assert len(reply.clocks) == 2
    assert paged == whole
    assert len(set(whole)) == len(whole) >= 10


def test_whoever_may_not_read_a_kind_is_not_told_of_its_clocks(server: ServerThread) -> None:
    server.caller(f"{ACAT}/people/form", "intake").is_refused(
        "ListClocks", "PERMISSION_DENIED", parent=ACAT
    )
    server.caller(ZOE).is_refused("ListClocks", "NOT_FOUND", parent=ACAT)
    own = server.client(ZOE).items("ListClocks", parent="organisations/zrtherapy")
    assert {one.deadline for one in own} == {"policy_review"}


def test_clocks_are_found_by_state_and_by_person(server: ServerThread) -> None:
    assert _clocks(server, state="missed") == []
    assert len(_of_complaints(_clocks(server, state="running"))) == 10
    assert _clocks(server, person=f"{ACAT}/people/nobody") == []
    late = datetime(2026, 3, 6, tzinfo=UTC)
    assert len(_of_complaints(_clocks(server, due_before=late))) == 5
    server.caller(LENA).is_refused("ListClocks", "FIELD_INVALID", parent=ACAT, state="forgotten")
    server.clock.set(late)
    try:
        missed = _clocks(server, state="missed")
        assert {one.state for one in missed} == {"missed"}
        assert len(_of_complaints(missed)) == 5
    finally:
        server.clock.set(MONDAY)


def test_what_was_done_late_says_so_for_ever(server: ServerThread) -> None:
    server.client(LENA).call(
        "OpenComplaint",
        parent=ACAT,
        complaint_id="late",
        kind="COMPLAINT_KIND_GRIEVANCE",
        complainant="R. Roe",
    )
    name = f"{ACAT}/complaints/late"
    server.clock.set(datetime(2026, 3, 6, tzinfo=UTC))
    try:
        server.client(ANN).call("AcknowledgeComplaint", name=name)
        found = {one.id: one.state for one in _clocks(server) if one.resource == name}
        assert found["acknowledge"] == "late"
        assert found["answer"] == "running"
    finally:
        server.clock.set(MONDAY)


def _preview(server: ServerThread, deadline: str, **facts: datetime) -> Any:
    said = [{"name": name, "at": at} for name, at in facts.items()]
    return server.client(LENA).call("PreviewClock", parent=ACAT, deadline=deadline, facts=said)


def test_a_preview_says_when_what_is_passed_over_and_what_follows(server: ServerThread) -> None:
    reply = _preview(server, "complaint_acknowledge", received=CHRISTMAS)
    assert reply.clock.due_local == "Wed 30 December 2026, 17:00:00 (Europe/London)"
    left_out = {one.day: one.why for one in reply.left_out}
    assert left_out["2026-12-25"] == left_out["2026-12-28"] == "holiday"
    assert reply.clock.certain_until == "2028-12-31"
    assert len(reply.clock.follows) == 2
    (reminder,) = reply.remind_at
    assert reminder.ToDatetime(UTC) == datetime(2026, 12, 29, 9, 0, tzinfo=UTC)


def test_what_depends_on_holidays_that_nobody_announced_yet_is_provisional(
    server: ServerThread,
) -> None:
    soon, far = (datetime(year, 6, 1, 10, tzinfo=UTC) for year in (2028, 2029))
    assert not _preview(server, "complaint_acknowledge", received=soon).clock.provisional
    assert _preview(server, "complaint_acknowledge", received=far).clock.provisional


def test_a_careful_reading_is_told_and_does_not_bind(server: ServerThread) -> None:
    clock = _preview(server, "complaint_acknowledge_data_protection", received=CHRISTMAS).clock
    assert clock.careful_by.seconds < clock.due_at.seconds


def test_the_latest_of_several_facts_starts_it(server: ServerThread) -> None:
    proved = datetime(2027, 1, 11, 9, tzinfo=UTC)
    late = _preview(server, "erasure_answer", received=CHRISTMAS, identity_proved=proved)
    assert late.clock.start.ToDatetime(UTC) == proved


def test_a_preview_of_nothing_says_what_is_missing(server: ServerThread) -> None:
    lena = server.caller(LENA)
    lena.is_refused("PreviewClock", "FIELD_REQUIRED", parent=ACAT)
    lena.is_refused("PreviewClock", "FIELD_INVALID", parent=ACAT, deadline="tea")
    lena.is_refused("PreviewClock", "FIELD_REQUIRED", parent=ACAT, deadline="complaint_acknowledge")
    lena.is_refused(
        "PreviewClock",
        "FIELD_REQUIRED",
        parent=ACAT,
        deadline="complaint_acknowledge",
        facts=[{"name": "conduct", "at": CHRISTMAS}],
    )
    lena.is_refused(
        "PreviewClock",
        "FIELD_REQUIRED",
        parent=ACAT,
        deadline="complaint_acknowledge",
        facts=[{"name": "received"}],
    )


def test_of_a_confidential_matter_nobody_reads_whom_others_were_told_of(
    server: ServerThread,
) -> None:
    server.client(LENA).call(
        "OpenComplaint",
        parent=ACAT,
        complaint_id="whose",
        kind="COMPLAINT_KIND_GRIEVANCE",
        complainant="R. Roe",
    )
    name, soon = f"{ACAT}/complaints/whose", datetime(2026, 8, 18, 9, tzinfo=UTC)
    server.clock.set(soon)
    try:
        server.run(server.server.keeper.catch_up())
        ann = server.client(ANN).items("ListClocks", parent=ACAT, person=ANN)
        # It is her work as of whoever handles complaints; of the one that falls due she was told.
        own = {one.id: list(one.told) for one in ann if one.resource == name}
        assert own["answer"] == [ANN]
        seen = [one for one in _clocks(server) if one.resource == name]
        assert [list(one.told) for one in seen] == [[], []]
        assert not [one for one in _clocks(server, person=ANN) if one.resource == name]
    finally:
        server.clock.set(MONDAY)

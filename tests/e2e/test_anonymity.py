"""Nothing that an anonymous complaint leaves behind leads back to who made it.

On a real server, a real database file and what it really printed: everything is searched
for the ids of whoever called, of their account and of their request.
"""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import grpc
import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.client import ServiceError
from duecourse.commands import CommandService
from duecourse.kernel.anonymity import may_be_anonymous
from duecourse.people.commands import SuspendAccess
from duecourse.server.auth.access import ACCESS
from duecourse.server.routes import methods
from duecourse.testing import ServerProcess, SettableClock
from tests.integration.commands.newsroom import Newsroom

ACAT = "organisations/acat"
STRANGER = "zq-stranger-71"
"""A verified caller of whom nothing else tells."""
MEMBER = "zq-member-72"
FORM = "zq-form-73"
OTHER_FORM = "zq-form-74"
STOLEN_FORM = "zq-form-76"
WITNESS = "lena"
HANDLER = "ann"
PROGRAM = "zq-program-75"

PLAIN = "cannot be anonymous"


class Prepared:
    post = ""

    async def build(self, service: CommandService, clock: SettableClock) -> None:
        room = await Newsroom.opened(service, clock)
        self.post = await room.published("su-1")
        await room.house.person(MEMBER, "member")
        await room.house.person(PROGRAM, kind="service_account", acknowledged=False)
        for form in (FORM, OTHER_FORM, STOLEN_FORM):
            await room.house.intake(form)


class Place:
    """A server that runs, and what it leaves."""

    def __init__(self, server: ServerProcess, post: str) -> None:
        self.server = server
        self.post = post
        self.before = self.rows()
        self._printed_before = len(self._all_printed())

    def _all_printed(self) -> str:
        # Lines are written in the loop's next turn: with another answer, the first one's are out.
        self.server.client(f"{ACAT}/people/{WITNESS}").get(self.post)
        return self.server.printed()

    def printed(self) -> str:
        """Return what the server printed since."""
        return self._all_printed()[self._printed_before :]

    def complaint(self, **more: Any) -> dict[str, Any]:
        return {
            "parent": ACAT,
            "kind": "channel_post",
            "about": [self.post],
            "anonymous": True,
            "summary": "It is not kind.",
            **more,
        }

    def rows(self) -> set[bytes]:
        """Return every row of every table of the database, as text."""
        found = set()
        with closing(sqlite3.connect(self.server.log_file)) as database:
            tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for (table,) in list(tables):
                for row in database.execute(f"SELECT * FROM {table}"):
                    values = (v if isinstance(v, bytes) else str(v).encode() for v in row)
                    found.add(table.encode() + b" | " + b" | ".join(values))
        return found

    def new_rows(self) -> bytes:
        return b"\n".join(self.rows() - self.before)

    def raw(self) -> bytes:
        """Return every byte of the database file, of its WAL and of what lies beside it."""
        folder: Path = self.server.log_file.parent
        return b"".join(one.read_bytes() for one in folder.iterdir() if one.name != "instance.key")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ServerProcess, str]]:
    prepared, folder = Prepared(), tmp_path_factory.mktemp("anonymity")
    server = ServerProcess(folder, settings={"log_level": "info", "log_format": "json"})
    server.set_up(prepared.build)
    with server:
        yield server, prepared.post


@pytest.fixture
def place(served: tuple[ServerProcess, str]) -> Place:
    return Place(*served)


def test_nothing_of_an_accepted_one_leads_back(place: Place) -> None:
    form, request = place.server.caller(f"{ACAT}/people/{FORM}", "intake"), str(uuid.uuid4())
    reply = form.does("OpenComplaint", **place.complaint(request_id=request))
    assert (reply.complaint.state, reply.complaint.anonymous) == (1, True)
    new, printed = place.new_rows(), place.printed()
    assert b"ComplaintOpened" in new
    assert b"ComplaintLinked" not in new
    for marker in (FORM, request):
        assert marker.encode() not in new, marker
        assert marker not in printed, marker
    assert request.encode() not in place.raw()
    assert "OpenComplaint" in printed


def test_which_account_took_it_makes_no_difference_to_the_records(place: Place) -> None:
    names = []
    for id_ in (FORM, OTHER_FORM):
        form = place.server.caller(f"{ACAT}/people/{id_}", "intake")
        names.append(form.does("OpenComplaint", **place.complaint()).complaint.name)
    # Whoever reads histories, and deals with complaints: nobody else knows of it.
    auditor = place.server.caller(f"{ACAT}/people/{HANDLER}", "auditor")
    by = set()
    for name in (*names, place.post):
        reply = auditor.does("ListEvents", name=name)
        by |= {e.actor for e in reply.events if e.type in ("ComplaintOpened", "ComplaintLinked")}
        assert all(not e.request_id for e in reply.events if e.type == "ComplaintOpened")
    assert by == {f"{ACAT}/services/intake"}


SAID: dict[str, dict[str, Any]] = {
    "OpenTakedown": {
        "parent": ACAT, "anonymous": True, "ground": "su_identifiable",
        "where": "https://site.example/p/9", "held_by": "elsewhere",
    },
    "FlagIncident": {
        "parent": ACAT, "anonymous": True, "kinds": ["harm"], "summary": "They said goodbye.",
    },
}  # fmt: skip
"""What else is said without a name, and the event that it leads to."""


@pytest.mark.parametrize(
    ("method", "event"), [("OpenTakedown", b"TakedownRequested"), ("FlagIncident", b"Flagged")]
)
def test_nor_of_a_warning_or_of_a_request_for_removal(
    place: Place, method: str, event: bytes
) -> None:
    form, request = place.server.caller(f"{ACAT}/people/{FORM}", "intake"), str(uuid.uuid4())
    form.does(method, **SAID[method], request_id=request)
    new, printed = place.new_rows(), place.printed()
    assert event in new
    for marker in (FORM, request):
        assert marker.encode() not in new, marker
        assert marker not in printed, marker
    assert request.encode() not in place.raw()
    assert method in printed
    member = place.server.caller(f"{ACAT}/people/{MEMBER}")
    member.is_refused(method, "ANONYMITY_NOT_POSSIBLE", **SAID[method])


def test_the_form_may_give_whatever_may_be_anonymous() -> None:
    for aggregate in AGGREGATES.values():
        if any(map(may_be_anonymous, aggregate.handlers)):
            assert f"{aggregate.service.upper()}_WRITE" in ACCESS["intake"]
    assert {one.name for one in methods() if one.name in SAID} == {*SAID}


@pytest.mark.parametrize(
    ("id_", "access", "more"),
    [
        (STRANGER, "member", {}),
        (MEMBER, "member", {}),
        (MEMBER, "intake", {}),
        (STRANGER, "intake", {}),
        (PROGRAM, "service", {"on_behalf_of": f"{ACAT}/people/{MEMBER}"}),
        (PROGRAM, "service", {"on_behalf_of": f"{ACAT}/people/{STRANGER}"}),
        # Whatever else stands against it, what is kept is nothing.
        (MEMBER, "member", {"about": [f"{ACAT}/posts/none"]}),
        (MEMBER, "member", {"complainant": "Zq Member"}),
        (MEMBER, "member", {"kind": "grievance", "about": []}),
    ],
)
def test_whoever_is_named_by_their_credential_is_told_so_and_nothing_is_kept(
    place: Place, id_: str, access: str, more: dict[str, Any]
) -> None:
    caller, request = place.server.caller(f"{ACAT}/people/{id_}", access), str(uuid.uuid4())
    fields = place.complaint(request_id=request, **more)
    refused = caller.is_refused("OpenComplaint", "ANONYMITY_NOT_POSSIBLE", **fields)
    assert refused.status is grpc.StatusCode.FAILED_PRECONDITION
    assert PLAIN in str(refused)
    assert place.rows() == place.before
    printed = place.printed()
    for marker in (id_, MEMBER, request):
        assert marker not in printed
    assert STRANGER.encode() not in place.raw()
    assert request.encode() not in place.raw()


@pytest.mark.parametrize(
    "more",
    [
        {"parent": "organisations/stass"},
        {"complaint_id": "Not An Id"},
        {"about": ["nonsense"]},
        {"summary": "a\x00b"},
        {"on_behalf_of": f"{ACAT}/people/{STRANGER}"},
        {"kind": "unspecified"},
    ],
)
def test_a_call_that_makes_no_command_tells_nobody_either(
    place: Place, more: dict[str, Any]
) -> None:
    for id_, access in ((MEMBER, "member"), (FORM, "intake"), (MEMBER, "auditor")):
        request = str(uuid.uuid4())
        client = place.server.client(f"{ACAT}/people/{id_}", access)
        with pytest.raises((ServiceError, ValueError)):
            client.call("OpenComplaint", **place.complaint(request_id=request, **more))
        assert request not in place.printed()
    assert place.rows() == place.before
    assert not any(marker in place.printed() for marker in (MEMBER, FORM, STRANGER))


def test_the_same_request_is_taken_once_and_answered_alike(place: Place) -> None:
    form, request = place.server.caller(f"{ACAT}/people/{FORM}", "intake"), str(uuid.uuid4())
    first = form.does("OpenComplaint", **place.complaint(request_id=request))
    after_first = place.rows()
    again = form.does("OpenComplaint", **place.complaint(request_id=request))
    assert (again.complaint.name, again.receipt.replayed) == (first.complaint.name, True)
    place.server.kill()
    place.server.start()
    later = form.does("OpenComplaint", **place.complaint(request_id=request))
    assert (later.receipt.position, later.receipt.replayed) == (first.receipt.position, True)
    changed = place.complaint(request_id=request, summary="Something else.")
    form.is_refused("OpenComplaint", "REQUEST_ID_REUSED", **changed)
    assert place.rows() == after_first


def test_a_person_complains_by_name_with_their_own_credential_or_through_the_form(
    place: Place,
) -> None:
    named = place.complaint(anonymous=False, complainant="R. Roe")
    form = place.server.caller(f"{ACAT}/people/{FORM}", "intake")
    assert not form.does("OpenComplaint", **named).complaint.anonymous
    member = place.server.caller(f"{ACAT}/people/{MEMBER}")
    assert not member.does("OpenComplaint", **named).complaint.anonymous
    assert FORM.encode() in place.new_rows()
    assert MEMBER.encode() in place.new_rows()


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("ListComplaints", {"parent": ACAT}),
        ("DraftPost", {"parent": ACAT}),
        ("ListAttempts", {"parent": ACAT}),
        ("AcknowledgeComplaint", {"name": f"{ACAT}/complaints/k1"}),
        ("DeclineTakedown", {"name": f"{ACAT}/takedowns/t1"}),
        ("ListTakedowns", {"parent": ACAT}),
        ("DismissIncident", {"name": f"{ACAT}/incidents/i1"}),
        ("GetIncident", {"name": f"{ACAT}/incidents/i1"}),
    ],
)
def test_the_form_can_do_nothing_else(place: Place, method: str, fields: dict[str, Any]) -> None:
    client = place.server.client(f"{ACAT}/people/{FORM}", "intake")
    with pytest.raises(ServiceError) as refused:
        client.call(method, **fields)
    assert refused.value.reason in ("PERMISSION_DENIED", "NOT_FOUND")


def test_a_form_whose_access_is_suspended_takes_nothing(place: Place) -> None:
    place.server.stop()

    async def suspend(service: CommandService, clock: SettableClock) -> None:
        room = await Newsroom.opened(service, clock)
        name = room.house.named("people", STOLEN_FORM)
        await room.house.itself.does(SuspendAccess(name=name), reason="Its token was stolen.")

    place.server.set_up(suspend)
    place.server.start()
    form = place.server.caller(f"{ACAT}/people/{STOLEN_FORM}", "intake")
    form.is_refused("OpenComplaint", "NOT_AUTHORISED", **place.complaint())

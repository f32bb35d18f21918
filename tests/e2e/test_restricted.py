"""Whoever may not know of a matter is answered as if there were none: to the byte.

On a real server, with complaints made a kind of which only its circle knows.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import grpc
import msgspec
import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.commands import CommandService
from duecourse.complaints.state import Complaint
from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, ties
from duecourse.kernel.knowing import Circle, Knowing
from duecourse.testing import PLAINLY, House, SettableClock
from tests.e2e.serving import Served, context

STASS: Final = "organisations/stass"
HIDDEN: Final = f"{STASS}/complaints/aaaa"
MISSING: Final = f"{STASS}/complaints/zzzz"
READS: Final[dict[str, dict[str, Any]]] = {
    "GetComplaint": {},
    "GetState": {},
    "ListEvents": {},
    "ListAllowedTransitions": {},
    "AcknowledgeComplaint": {},
    "AdviseOnComplaint": {"advice": "Say nothing."},
    "ResolveComplaint": {"outcome": "Nothing in it.", **PLAINLY},
}
EXCLUDED: Final = ("sam", "una", "cara", "auditor")


def _circle(name: str, state: Complaint, _: Facts) -> Circle:
    people = (*ties("complainant", name, [state.complainant]),)
    matter = Matter(name=name, ties=(*people, *ties("respondent", name, state.respondents)))
    functions = ("handle_complaint",)
    return Circle(matter=matter, restricted=state.level < 3, functions=functions)


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "stass")
    for who, *roles in (
        ("jo",),
        ("sam", "director"),
        ("una", "user"),
        ("cara",),
        ("auditor",),
        ("mo", "line_manager"),
    ):
        await house.person(who, *roles)


@pytest.fixture(scope="module")
def closed() -> Iterator[None]:
    kept = msgspec.structs.replace(AGGREGATES["complaints"], knowing=Knowing(circle=_circle))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(AGGREGATES, "complaints", kept)
        yield


@pytest.fixture
def fresh(closed: None) -> Iterator[Served]:
    with Served(None, _set_up, log_level="warning") as server:
        yield server


@pytest.fixture(scope="module")
def served(closed: None) -> Iterator[Served]:
    with Served(None, _set_up, log_level="warning") as server:
        opened(server)
        yield server


def token(served: Served, who: str) -> str:
    return served.token(f"{STASS}/people/{who}", "member", "auditor")


def opened(served: Served, complaint_id: str = "aaaa", **fields: Any) -> None:
    made = {"kind": "staff_conduct", "complainant": "Jo", "complaint_id": complaint_id}
    against = {"respondents": [f"{STASS}/people/sam"], **fields}
    served.call(
        "OpenComplaint",
        token(served, "jo"),
        context=context(),
        parent=STASS,
        summary="Much shouting.",
        **made,
        **against,
    )


def answer(served: Served, method: str, who: str, name: str, **fields: Any) -> str:
    """Return all that somebody sees of a refused call, but for the name that they gave."""
    sent = {"name": name, **READS[method], **fields}
    if method[:3] not in ("Get", "Lis"):
        sent["context"] = context()
    with pytest.raises(grpc.RpcError) as refused:
        served.call(method, token(served, who), **sent)
    error: Any = refused.value
    trailers = sorted((k, v) for k, v in error.trailing_metadata() if k != "date")
    seen = repr((error.code(), error.details(), trailers, error.initial_metadata()))
    return re.sub("aaaa|zzzz", "ID", seen)


@pytest.mark.parametrize("who", EXCLUDED)
@pytest.mark.parametrize("method", READS)
def test_a_hidden_one_and_a_missing_one_are_answered_alike(
    served: Served, method: str, who: str
) -> None:
    hidden = answer(served, method, who, HIDDEN)
    assert hidden == answer(served, method, who, MISSING)
    if method != "ResolveComplaint":
        assert "NOT_FOUND" in hidden


@pytest.mark.parametrize(
    "asked", [{"at_version": 1}, {"at_version": 9}, {"at_least_as_fresh": "x"}]
)
def test_a_consistency_asks_nothing_out_of_it(served: Served, asked: dict[str, Any]) -> None:
    found = answer(served, "GetComplaint", "sam", HIDDEN, consistency=asked)
    assert found == answer(served, "GetComplaint", "sam", MISSING, consistency=asked)


def test_its_circle_reads_it_in_every_way(served: Served) -> None:
    for who in ("jo", "mo"):
        own = token(served, who)
        assert served.call("GetComplaint", own, name=HIDDEN).complaint.name == HIDDEN
        assert served.call("GetState", own, name=HIDDEN)
        assert served.call("ListAllowedTransitions", own, name=HIDDEN).transitions
        assert [one.name for one in listed(served, who)[0]] == [HIDDEN]
    acknowledged = served.call(
        "AcknowledgeComplaint", token(served, "mo"), name=HIDDEN, context=context()
    )
    assert acknowledged.complaint.version == 2


def listed(served: Served, who: str, **asked: Any) -> tuple[list[Any], str]:
    reply = served.call("ListComplaints", token(served, who), parent=STASS, **asked)
    return list(reply.complaints), reply.next_page_token


@pytest.mark.parametrize("who", ["sam", "una", "cara", "auditor"])
def test_a_list_is_neither_shorter_for_it_nor_longer(fresh: Served, who: str) -> None:
    bare = (listed(fresh, who), listed(fresh, who, page_size=1))
    opened(fresh)
    assert (listed(fresh, who), listed(fresh, who, page_size=1)) == bare
    opened(fresh, "k2", respondents=[])
    fresh.call(
        "EscalateComplaint",
        token(fresh, "mo"),
        name=f"{STASS}/complaints/k2",
        level=3,
        context=context(reason="It is grave."),
    )
    opened(fresh, "cccc")
    rows, further = listed(fresh, who, page_size=1)
    assert [one.name for one in rows] == [f"{STASS}/complaints/k2"]
    assert not further, "a further page tells that something follows"


def test_attempts_of_others_on_it_are_not_told(fresh: Served) -> None:
    opened(fresh)
    refused = {"context": context(), "name": HIDDEN, "level": 1}
    fresh.refused("EscalateComplaint", token(fresh, "jo"), **refused)
    for name in (HIDDEN, MISSING):
        fresh.refused("AcknowledgeComplaint", token(fresh, "auditor"), context=context(), name=name)
    reply = fresh.call("ListAttempts", token(fresh, "auditor"), parent=STASS)
    own = f"{STASS}/people/auditor"
    assert [(one.subject, one.actor) for one in reply.attempts] == [(HIDDEN, own), (MISSING, own)]
    hidden, missing = ([(o.reason, o.clause) for o in one.objections] for one in reply.attempts)
    assert hidden == missing
    told = fresh.call("ListAttempts", token(fresh, "mo"), parent=STASS)
    assert f"{STASS}/people/jo" in {one.actor for one in told.attempts}

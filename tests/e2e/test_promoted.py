"""A message that became a restricted complaint is known to whoever knows of that (decision 151)."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import grpc
import pytest

from duecourse.commands import CommandService
from duecourse.testing import House, SettableClock
from tests.e2e.serving import Served, context

WORKERS: Final = {
    "acat": "committee_member",
    "cleanslate": "authorised_worker",
    "stass": "user",
    "zrtherapy": "authorised_user",
}
HANDLERS: Final = {
    "acat": "administrator",
    "cleanslate": "line_manager",
    "stass": "line_manager",
    "zrtherapy": "owner",
}
READS: Final[dict[str, dict[str, Any]]] = {
    "GetContact": {},
    "GetState": {},
    "ListEvents": {},
    "ListAllowedTransitions": {},
    "JoinContact": {},
    "PromoteContact": {"kind": "staff_conduct"},
}
OUTSIDE: Final = ("una", "lou", "nia")
"""Another of the team, whom it is about, and one without a role."""


class Stage:
    """A server with one policy, and the calls of this story."""

    def __init__(self, served: Served, pack: str) -> None:
        self.served, self.parent = served, f"organisations/{pack}"
        self.contact, self.missing = (f"{self.parent}/contacts/{one}" for one in ("aaaa", "zzzz"))
        self.complaint = f"{self.parent}/complaints/k1"

    def person(self, who: str) -> str:
        return f"{self.parent}/people/{who}"

    def does(self, who: str, method: str, **fields: Any) -> Any:
        said = {} if method[:3] in ("Get", "Lis") else {"context": context(reason="It is so.")}
        return self.served.call(method, self._token(who), **said, **fields)

    def seen(self, who: str, method: str, name: str) -> str:
        """Return all that somebody sees of a refused call, but for the name that they gave."""
        with pytest.raises(grpc.RpcError) as refused:
            self.does(who, method, name=name, **READS[method], **self._complaint(method))
        error: Any = refused.value
        trailers = sorted((k, v) for k, v in error.trailing_metadata() if k != "date")
        return re.sub("aaaa|zzzz", "ID", repr((error.code(), error.details(), trailers)))

    def listed(self, who: str) -> list[str]:
        reply = self.does(who, "ListContacts", parent=self.parent)
        return [one.name for one in reply.contacts]

    def promoted(self) -> None:
        said = {"kind": "question", "summary": "Lou shouted at me.", "says_wrong": "yes"}
        about = [self.person("lou")]
        self.does(
            "wes", "RecordContact", parent=self.parent, contact_id="aaaa", concerns=about, **said
        )
        assert self.listed("una") == [self.contact]
        self.does(
            "wes", "PromoteContact", name=self.contact, kind="staff_conduct",
            complaint=self.complaint,
        )  # fmt: skip

    def _complaint(self, method: str) -> dict[str, str]:
        return {"complaint": f"{self.parent}/complaints/k9"} if method == "PromoteContact" else {}

    def _token(self, who: str) -> str:
        return self.served.token(self.person(who), "member", "auditor")


@pytest.fixture(params=WORKERS, scope="module")
def stage(request: pytest.FixtureRequest) -> Iterator[Stage]:
    pack: str = request.param

    async def set_up(service: CommandService, clock: SettableClock) -> None:
        house = await House.opened(service, clock, pack)
        worker, handler = WORKERS[pack], HANDLERS[pack]
        for who, *roles in (("mo", handler), ("wes", worker), ("una", worker), ("lou", worker)):
            await house.person(who, *roles)
        await house.person("nia")

    with Served(None, set_up, log_level="warning") as served:
        made = Stage(served, pack)
        made.promoted()
        yield made


@pytest.mark.parametrize("who", OUTSIDE)
@pytest.mark.parametrize("method", READS)
def test_whoever_may_not_know_of_the_complaint_is_answered_as_if_nobody_wrote(
    stage: Stage, who: str, method: str
) -> None:
    assert stage.seen(who, method, stage.contact) == stage.seen(who, method, stage.missing)
    assert stage.listed(who) == []


@pytest.mark.parametrize("who", ["wes", "mo"])
def test_who_took_it_in_and_who_deals_with_it_find_both(stage: Stage, who: str) -> None:
    assert stage.does(who, "GetContact", name=stage.contact).contact.complaint == stage.complaint
    assert stage.does(who, "GetComplaint", name=stage.complaint).complaint.name == stage.complaint
    assert stage.does(who, "ListEvents", name=stage.contact).events
    assert stage.listed(who) == [stage.contact]


def test_once_it_is_disclosed_the_team_finds_it_again(stage: Stage) -> None:
    stage.does("mo", "DiscloseComplaint", name=stage.complaint)
    assert stage.does("una", "GetContact", name=stage.contact).contact.complaint == stage.complaint


@pytest.mark.parametrize(("said", "known"), [("YES", "yes"), ("NO", "no"), ("UNSPECIFIED", "")])
def test_what_is_said_of_who_complains_arrives(stage: Stage, said: str, known: str) -> None:
    taken = {"kind": "staff_conduct", "complainant": "R. Roe", "taken_in": True}
    who = {"by_media": f"ANSWER_{said}", "minor": f"MINOR_{said}"}
    reply = stage.does("wes", "OpenComplaint", parent=stage.parent, **taken, **who)
    name = reply.complaint.name
    (opened,) = stage.does("wes", "ListEvents", name=name).events
    data = json.loads(opened.record)["data"]
    assert (data.get("by_media", ""), data.get("minor", "")) == (known, known)
    told = {"minor": "MINOR_YES", "points": ["SAFETY_POINT_STRANGERS"]}
    stage.does("mo", "DescribeComplainant", name=name, **told)
    *_, described = stage.does("wes", "ListEvents", name=name).events
    data = json.loads(described.record)["data"]
    assert (data["minor"], data["points"]) == ("yes", ["strangers"])

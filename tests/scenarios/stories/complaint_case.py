"""One complaint on a real server of STaSS, and what people do with it."""

from datetime import timedelta
from typing import Any, Final

from duecourse.client.messages import word_of
from duecourse.commands import CommandService
from duecourse.testing import House, ServerThread, SettableClock

STASS: Final = "organisations/stass"
COI: Final = "EXT-COI-handler"


async def set_up(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "stass")
    for who, *roles in (
        ("mel",),
        ("lin", "line_manager"),
        ("max", "line_manager"),
        ("mo", "line_manager"),
        ("dee", "director"),
        ("dan", "director"),
        ("bo", "board"),
        ("bea", "board"),
        ("sam", "user"),
        ("jo", "user"),
    ):
        await house.person(who, *roles)
    await house.intake("form")


class Case:
    """One complaint, and what people do with it."""

    def __init__(self, server: ServerThread, id_: str, by: str = "jo", **fields: Any) -> None:
        self.server, self.name = server, f"{STASS}/complaints/{id_}"
        made: dict[str, Any] = {
            "kind": "staff_conduct",
            "complainant": "Jo Roe",
            "respondents": [f"{STASS}/people/sam"],
            "summary": "They shouted.",
            **fields,
        }
        self.person(by).does("OpenComplaint", parent=STASS, complaint_id=id_, **made)

    def person(self, id_: str) -> Any:
        return self.server.caller(f"{STASS}/people/{id_}")

    def does(self, by: str, rpc: str, **fields: Any) -> Any:
        return self.person(by).does(rpc, name=self.name, **fields)

    def is_refused(self, by: str, rpc: str, reason: str, clause: str = "", **fields: Any) -> None:
        self.person(by).is_refused(rpc, reason, clause, name=self.name, **fields)

    @property
    def state(self) -> str:
        shown = self.person("lin").client.call("GetComplaint", name=self.name).complaint
        return word_of(shown, "state")

    def later(self, **wait: float) -> None:
        self.server.clock.advance(timedelta(**wait))

    def investigated(self, *, evidence: bool = True) -> "Case":
        """Return it once it is investigated."""
        self.does("lin", "AcknowledgeComplaint")
        self.does("lin", "ScreenFormal", allegations=[{"id": "a1", "text": "They shouted."}])
        if evidence:
            seen = {"what": "A letter of somebody who heard it.", "shown": "yes"}
            self.does("max", "AddComplaintEvidence", item="e1", **seen)
        return self

    def found(self, by: str = "max") -> "Case":
        """Return it once it was found out."""
        self.does(by, "SubmitFindings", findings=[UPHELD], heard=[HEARD])
        return self

    def decided(self, by: str = "dee") -> "Case":
        """Return it once it was decided and answered."""
        self.does(by, "DecideComplaint", **DECISION)
        self.does("lin", "AnswerComplainant", **LETTER)
        return self


UPHELD: Final[dict[str, Any]] = {
    "allegation": "a1",
    "finding": "upheld",
    "reasons": "Two heard it.",
    "evidence": ["e1"],
}
LETTER: Final = {"letter": "By post.", "signpost": "ico"}
HEARD: Final = {"person": f"{STASS}/people/sam", "says": "I did not mean it so."}
DECISION: Final = {
    "outcome": "An apology.",
    "reasons": "It was so.",
    "names_others": "no",
    "result": "upheld",
}

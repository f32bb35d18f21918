"""A complaint of a story, and what people do with it."""

from typing import Any

from duecourse.client.messages import word_of
from tests.e2e.scenarios.stage import Stage


class Told:
    """A complaint of a story, by its name, and what people do with it."""

    def __init__(self, stage: Stage, id_: str) -> None:
        self.stage, self.id, self.name = stage, id_, stage.named("complaints", id_)

    def opened(self, by: str, access: str = "member", **fields: Any) -> "Told":
        """Return it once somebody complained."""
        made = {"parent": self.stage.organisation, "complaint_id": self.id, **fields}
        self.stage.person(by, access).does("OpenComplaint", **made)
        return self

    def does(self, by: str, rpc: str, **fields: Any) -> Any:
        """Return the complaint after what somebody did with it."""
        return self.stage.person(by).does(rpc, name=self.name, **fields).complaint

    def is_refused(self, by: str, rpc: str, reason: str, clause: str = "", **fields: Any) -> None:
        """Let somebody try what is refused."""
        self.stage.person(by).is_refused(rpc, reason, clause, name=self.name, **fields)

    def seen(self, by: str) -> Any:
        """Return the complaint as somebody reads it."""
        return self.stage.person(by).client.call("GetComplaint", name=self.name).complaint

    def is_in(self, state: str, by: str = "ada") -> bool:
        """Return whether it stands there."""
        return word_of(self.seen(by), "state") == state

    def clock(self, id_: str, by: str = "ada") -> tuple[str, str]:
        """Return when a clock of it is due, by the clock on the wall, and how it stands."""
        listed = self.stage.person(by).client.items("ListClocks", parent=self.stage.organisation)
        (one,) = [k for k in listed if (k.resource, k.id) == (self.name, id_)]
        return str(one.due_local), str(one.state)

"""One organisation on stage, over as many days as its tale takes."""

from collections.abc import Callable
from datetime import UTC, datetime
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

from duecourse.testing import PLAIN, SettableClock, attestations_for
from examples.stage import Stage, StoryBroken
from examples.telling import Teller


class TaleStage(Stage):
    """The organisation of a tale; nothing happens on it but at the time that was said last."""

    def __init__(
        self,
        address: str,
        tale: ModuleType,
        token_for: Callable[[str], str],
        teller: Teller,
        clock: SettableClock,
    ) -> None:
        super().__init__(address, tale, token_for, teller, clock)
        self._set = clock.set
        self._zone = ZoneInfo(self.pack.written.organisation.time_zone)

    def at(self, moment: str) -> None:
        """Let it become a moment, as `2026-01-30 10:00` by the clock on the organisation's wall."""
        when = self.local(moment)
        self._set(when.astimezone(UTC))
        self.tell.time(when)

    def local(self, moment: str) -> datetime:
        """Return a moment by the clock on the organisation's wall."""
        return datetime.fromisoformat(moment).replace(tzinfo=self._zone)

    def due(self, who: str, resource: str, clock: str) -> None:
        """Tell until when a clock of a resource runs, as somebody reads it, and how it stands."""
        listed = self.items(who, "ListClocks", parent=self.name)
        running = {found.id: found for found in listed if found.resource == resource}
        if clock not in running:
            raise StoryBroken(f"{resource} has no clock {clock}, but {sorted(running)}")
        one = running[clock]
        self.tell.clock(clock, one.due_local, one.state)

    def reviewed(self, id_: str, author: str, reviewer: str, content: dict[str, Any]) -> str:
        """Have a post written, submitted and approved; return its name."""
        name = f"{self.name}/posts/{id_}"
        of_first = {"name": name, "revision": 1}
        self.does(
            author,
            f"drafts {id_}",
            "DraftPost",
            parent=self.name,
            post_id=id_,
            channel=self.channel,
            content={**PLAIN, "classification": "public", **content},
        )
        attested = attestations_for(self.pack, "SubmitForReview")
        self.does(author, "submits it", "SubmitForReview", attestations=attested, **of_first)
        self.does(reviewer, "approves it", "ApproveStep", answers=self.checklist, **of_first)
        return name

    def ready(
        self, id_: str, author: str, reviewer: str, content: dict[str, Any], *consents: str
    ) -> str:
        """Have a post brought to the point before it goes out; return its name."""
        name = self.reviewed(id_, author, reviewer, content)
        self.does(
            reviewer,
            "verifies consent",
            "VerifyConsent",
            name=name,
            revision=1,
            consents=list(consents),
            nobody_identifiable=True,
        )
        return name

    def going_out(self, post: str) -> dict[str, Any]:
        """Return the fields of a publication."""
        attested = attestations_for(self.pack, "PublishPost")
        return {"name": post, "revision": 1, "attestations": attested}

    def goes_out(
        self, id_: str, author: str, reviewer: str, content: dict[str, Any], *consents: str
    ) -> str:
        """Have a post written, reviewed, verified and published; return its name."""
        name = self.ready(id_, author, reviewer, content, *consents)
        self.does(author, "publishes it", "PublishPost", **self.going_out(name))
        return name

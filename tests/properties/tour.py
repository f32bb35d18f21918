"""Where chance seldom leads: posts that may stand on a channel though their publication failed."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product
from typing import Any

import msgspec

from duecourse.channels.commands import PermitPosting
from duecourse.complaints.commands import (
    AcknowledgeComplaint,
    AdviseOnComplaint,
    EscalateComplaint,
    OpenComplaint,
    ResolveComplaint,
)
from duecourse.kernel.command import Command
from duecourse.posts import commands as c
from duecourse.testing import attestations_for, full_checklist
from tests.properties.world import World
from tests.scenarios.acat import acat


class Tour:
    """Walks posts of ACAT on purpose, each step by whoever may take it."""

    def __init__(self) -> None:
        self.world = World(acat())
        self._number = 0

    def walked(self) -> World:
        """Return the world after every way that a post goes after a failure, and what follows."""
        for back, follow in product(self._ways_back(), (self._confirmed, self._taken_down)):
            name = self._published()
            self._does("lena", c.ReportPublicationFailure, name, permit=self._permit(name))
            back(name)
            follow(name)
        name = self._published()
        self._taken_down(name)
        self._reinstated(name)
        self._corrected(name)
        self._taken_down(name)
        self._complained(name)
        self._reinstated(name)
        self._corrected(name)
        self._retracted()
        self._looked_at_again()
        return self.world

    def _ways_back(self) -> Iterator[Callable[[str], None]]:
        yield lambda _: None
        yield self._reviewed_again
        yield self._withdrawn
        yield lambda name: self._sent_back(name, c.RequestChanges)
        yield lambda name: self._sent_back(name, c.RejectPost, clause="ACAT-LIBEL")

    def _does(self, by: str, command: type[Command], name: str, **fields: Any) -> None:
        refused = self.world.gives(command(name=name, **fields), self.world.given.person(by))
        assert not refused, (command, refused)

    def _drafted(self) -> str:
        self._number += 1
        given = self.world.given
        name, channel = (
            given.name("posts", f"tour-{self._number}"),
            given.name("channels", "twitter"),
        )
        self._does("lena", c.DraftPost, name, channel=channel, content=given.content)
        return name

    def _published(self) -> str:
        name, signed = self._drafted(), self._signed
        self._does(
            "lena", c.SubmitForReview, name, revision=1, attestations=signed(c.SubmitForReview)
        )
        answers = full_checklist(self.world.pack)
        self._does("ada", c.ApproveStep, name, revision=1, answers=answers)
        self._does("ada", c.VerifyConsent, name, revision=1, nobody_identifiable=True)
        self._does("lena", c.PublishPost, name, revision=1, attestations=signed(c.PublishPost))
        return name

    def _signed(self, command: type[Command]) -> tuple[str, ...]:
        return attestations_for(self.world.pack, command.__name__)

    def _permit(self, name: str) -> str:
        permit = self.world.state(name).permit
        assert permit is not None
        return str(permit.id)

    def _reviewed_again(self, name: str) -> None:
        self._does("lena", c.ReturnToReview, name)

    def _sent_back(self, name: str, command: type[Command], **fields: Any) -> None:
        self._reviewed_again(name)
        self._does("ada", command, name, **fields)

    def _withdrawn(self, name: str) -> None:
        self._does("lena", c.WithdrawPost, name)

    def _confirmed(self, name: str) -> None:
        fields = {"url": "https://example.org/1", "captured_digest": self.world.state(name).digest}
        self._does("lena", c.ConfirmPublication, name, permit=self._permit(name), **fields)
        assert self.world.state(name).visibility == "live"

    def _taken_down(self, name: str) -> None:
        self._does("lena", c.RecordTakedown, name)
        assert self.world.state(name).visibility == "taken_down"

    def _reinstated(self, name: str) -> None:
        given, signed = self.world.given, self._signed(c.PublishPost)
        until = self.world.at + timedelta(days=1)
        leave = {"person": given.person("mona"), "post": name, "until": until}
        self._does("tom", PermitPosting, given.name("channels", "twitter"), **leave)
        self._does("mona", c.ReinstateContent, name, revision=1, attestations=signed)

    def _corrected(self, name: str) -> None:
        self._number += 1
        given = self.world.given
        correction = given.name("posts", f"tour-{self._number}")
        content = msgspec.structs.replace(given.content, kind="correction")
        fields = {"correction": correction, "nature": "The date.", "content": content}
        self._does("lena", c.IssueCorrection, name, **fields)
        assert self.world.state(correction).writers == self.world.state(name).writers

    def _complained(self, name: str, ref: str = "tour") -> None:
        complaint = self.world.given.name("complaints", ref)
        fields = {"kind": "channel_post", "complainant": "A. Reader", "summary": "It is wrong."}
        self._does("sam", OpenComplaint, complaint, about=(name,), **fields)
        assert self.world.state(name).state == "complaint"

    def _looked_at_again(self) -> None:
        """Walk through everything that heals a refusal, in every state of what was shown."""
        name = self._published()
        self._healed(name)
        self._complained(name, "again")
        self._healed(name)
        complaint = self.world.given.name("complaints", "again")
        self._does("mona", AcknowledgeComplaint, complaint)
        self._does("mona", EscalateComplaint, complaint, level=2)
        self._healed(name)
        self._does("tom", AdviseOnComplaint, complaint, advice="Apologise.")
        self._does("mona", ResolveComplaint, complaint, outcome="Apologised.")
        self._healed(name)

    def _healed(self, name: str) -> None:
        answers = full_checklist(self.world.pack)
        self._does("sam", c.RaiseDoubt, name, question="Really?")
        self._does("sam", c.RetractDoubt, name, doubt=self.world.state(name).doubts[-1].id)
        self._does("sam", c.RaiseDoubt, name, question="Is it?")
        doubt = self.world.state(name).doubts[-1].id
        self._does("tom", c.AnswerDoubt, name, doubt=doubt, answer="It is.", finding="clear")
        self._does("tess", c.RecordConsultation, name)
        self._does("mona", c.ConfirmCommitment, name)
        self._does("lena", c.ReturnToReview, name)
        self._does("ada", c.AnswerChecklist, name, revision=1, answers=answers[:1])
        self._does("ada", c.ApproveStep, name, revision=1, answers=answers)
        self._does("ada", c.VerifyConsent, name, revision=1, nobody_identifiable=True)

    def _retracted(self) -> None:
        name = self._drafted()
        self._does("sam", c.RaiseDoubt, name, question="Really?")
        self._does("sam", c.RetractDoubt, name, doubt=self.world.state(name).doubts[-1].id)

"""Where chance seldom leads: posts that may stand on a channel though their publication failed."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product
from typing import Any

import msgspec

from duecourse.channels import commands as channels
from duecourse.complaints.commands import (
    AcknowledgeComplaint,
    AdviseOnComplaint,
    DeescalateComplaint,
    EscalateComplaint,
    NameRespondents,
    OpenComplaint,
    ReopenComplaint,
    ResolveComplaint,
)
from duecourse.kernel.command import Command
from duecourse.organisations.commands import ConfirmCalendarChange, RequestCalendarChange
from duecourse.people import commands as people
from duecourse.posts import commands as c
from duecourse.testing import PLAINLY, attestations_for, full_checklist
from tests.properties.tour_incidents import incidents_walked, takedowns_walked
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
        # Somebody else than who put it back before.
        self._reinstated(name, by="tom", leave_of="mona")
        self._corrected(name)
        self._retracted()
        self._looked_at_again()
        self._dealt_with()
        self._held()
        self._calendar_changed()
        self._no_longer_declared()
        incidents_walked(self.world, self._does)
        takedowns_walked(self.world, self._does)
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

    def _drafted(self, platform: str = "twitter") -> str:
        self._number += 1
        given = self.world.given
        name, channel = (
            given.name("posts", f"tour-{self._number}"),
            given.name("channels", platform),
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

    def _reinstated(self, name: str, by: str = "mona", leave_of: str = "tom") -> None:
        given, signed = self.world.given, self._signed(c.PublishPost)
        until = self.world.at + timedelta(days=1)
        leave = {"person": given.person(by), "post": name, "until": until}
        self._does(leave_of, channels.PermitPosting, given.name("channels", "twitter"), **leave)
        self._does(by, c.ReinstateContent, name, revision=1, attestations=signed)

    def _corrected(self, name: str) -> None:
        self._number += 1
        given = self.world.given
        correction = given.name("posts", f"tour-{self._number}")
        # Where somebody complains of it, the correction answers them.
        answers = next(iter(self.world.state(name).open_complaints), "")
        content = msgspec.structs.replace(
            given.content, kind="correction", contact=answers, text="It is on the twelfth of May."
        )
        fields = {"correction": correction, "nature": "The date.", "content": content}
        self._does("lena", c.IssueCorrection, name, **fields)
        assert self.world.state(correction).writers == self.world.state(name).writers

    def _complained(self, name: str, ref: str = "tour") -> None:
        complaint = self.world.given.name("complaints", ref)
        fields = {"kind": "channel_post", "complainant": "A. Reader", "summary": "It is wrong."}
        self._does("sam", OpenComplaint, complaint, about=(name,), **fields)
        assert self.world.state(name).state == "complaint"

    def _looked_at_again(self) -> None:
        """Walk through everything that heals a refusal, in every state of what was shown.

        Whoever did anything for the post is bound to complaints about it, and whoever put it back
        to putting it back again: Mona does the first, Chris resolves and does the second.
        """
        name = self._published()
        self._healed(name)
        self._complained(name, "again")
        self._healed(name)
        complaint = self.world.given.name("complaints", "again")
        self._does("mona", AcknowledgeComplaint, complaint)
        self._does("mona", EscalateComplaint, complaint, level=2)
        self._shown_again(name)
        self._does("cleo", AdviseOnComplaint, complaint, advice="Apologise.")
        self._does("chris", ResolveComplaint, complaint, outcome="Apologised.", **PLAINLY)
        self._shown_again(name, by="chris", leave_of="mona")

    def _shown_again(self, name: str, **who: str) -> None:
        """Heal what was shown, take it down, put it back and correct it, as its state has it."""
        self._does("lena", c.ReportPublicationFailure, name, permit=self._permit(name))
        self._confirmed(name)
        self._healed(name)
        self._taken_down(name)
        self._healed(name)
        self._reinstated(name, **who)
        self._corrected(name)

    def _healed(self, name: str) -> None:
        answers = full_checklist(self.world.pack)
        self._does("sam", c.RaiseDoubt, name, question="Really?")
        self._does("sam", c.RetractDoubt, name, doubt=self.world.state(name).doubts[-1].id)
        self._does("sam", c.RaiseDoubt, name, question="Is it?")
        doubt = self.world.state(name).doubts[-1].id
        self._does("tom", c.AnswerDoubt, name, doubt=doubt, answer="It is.", finding="clear")
        self._does("tess", c.RecordConsultation, name, note="No.", finding="not_clear")
        self._does("tess", c.RecordConsultation, name, finding="clear")
        self._does("tom", c.ConfirmCommitment, name)
        self._does("lena", c.ReturnToReview, name)
        self._does("ada", c.AnswerChecklist, name, revision=1, answers=answers[:1])
        self._does("ada", c.ApproveStep, name, revision=1, answers=answers)
        self._does("ada", c.VerifyConsent, name, revision=1, nobody_identifiable=True)

    def _dealt_with(self) -> None:
        """Walk a complaint about no post through everything that handlers may do with it."""
        name, opened = self.world.given.name("complaints", "alone"), {"kind": "grievance"}
        self._does("sam", OpenComplaint, name, complainant="A. Reader", summary="Rude.", **opened)
        self._considered(name, "lena")
        self._does("ada", AcknowledgeComplaint, name)
        self._considered(name, "mel")
        self._does("ada", ResolveComplaint, name, outcome="Apologised.", **PLAINLY)
        self._does("mona", ReopenComplaint, name, new_evidence="A second letter.")

    def _considered(self, name: str, whom: str) -> None:
        respondents = (self.world.given.person(whom),)
        self._does("mona", NameRespondents, name, respondents=respondents)
        self._does("mona", EscalateComplaint, name, level=1)
        self._does("tom", DeescalateComplaint, name, level=0)
        self._does("tom", AdviseOnComplaint, name, advice="Apologise.")

    def _held(self) -> None:
        """Do on a channel that is held what may be done on one that is in use, and retire it."""
        given = self.world.given
        name, person = given.name("channels", "youtube"), given.person("lena")
        self._does("mona", channels.HoldChannel, name)
        self._does("mona", channels.ApproveTool, name, tool="buffer")
        self._does("mona", channels.WithdrawTool, name, tool="buffer")
        self._does("mona", channels.RevokeGrant, name, person=person)
        self._does("mona", channels.ProposeGrant, name, person=person)
        grant = self.world.state(name).grants[-1].id
        self._does("tom", channels.ApproveGrant, name, grant=grant)
        post, until = self._drafted("youtube"), self.world.at + timedelta(days=1)
        self._does("tom", channels.PermitPosting, name, person=person, post=post, until=until)
        self._does("mona", channels.RetireChannel, name)

    def _calendar_changed(self) -> None:
        name, days = self.world.organisation, {"kind": "closed", "first_day": "2026-12-24"}
        self._does("mona", RequestCalendarChange, name, **days)
        change = self.world.state(name).calendar_asked[-1].change
        self._does("tess", ConfirmCalendarChange, name, change=change)

    def _no_longer_declared(self) -> None:
        """End declarations: of who is active, and of who is suspended since."""
        name = self.world.given.person("sam")
        for subject in ("su-7", "su-8"):
            self._does("sam", people.DeclareConnection, name, subject=subject)
            self._does("sam", people.AskDeclarationEnd, name, subject=subject)
        self._does("mona", people.ConfirmDeclarationEnd, name, subject="su-7")
        self._does("mona", people.SuspendAccess, name)
        self._does("mona", people.ConfirmDeclarationEnd, name, subject="su-8")
        self._does("mona", people.RestoreAccess, name)

    def _retracted(self) -> None:
        name = self._drafted()
        self._does("sam", c.RaiseDoubt, name, question="Really?")
        self._does("sam", c.RetractDoubt, name, doubt=self.world.state(name).doubts[-1].id)

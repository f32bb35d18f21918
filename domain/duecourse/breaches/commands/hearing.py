"""What can be asked of a breach that is looked into and heard. Each is one RPC."""

from datetime import datetime
from typing import ClassVar

from duecourse.breaches.words import Capacity, Factor, Sanction
from duecourse.evidence.fields import Clause, Line, Name, Text
from duecourse.evidence.words import Answered
from duecourse.kernel.command import Command


class SubmitReport(Command, frozen=True, kw_only=True):
    """Report what an investigation found: of each allegation whether there is a case to answer.

    Attributes:
        report: what was found.
        for_respondent: what speaks for the respondent.
        answer_to: numbers of the allegations to which there is a case to answer.
        none_to: numbers of the allegations to which there is none.
        factors: what was looked at.
        recommended: a sanction; an investigation names none.
    """

    IN_PERSON: ClassVar[bool] = True

    report: Text = ""
    for_respondent: Text = ""
    answer_to: tuple[int, ...] = ()
    none_to: tuple[int, ...] = ()
    factors: tuple[Factor, ...] = ()
    recommended: Sanction = ""


class ReturnForMore(Command, frozen=True, kw_only=True):
    """Return a report to whoever investigates, and say what is missing."""

    IN_PERSON: ClassVar[bool] = True


class NoCaseToAnswer(Command, frozen=True, kw_only=True):
    """Close the case: there is nothing to answer; interim measures end."""

    IN_PERSON: ClassVar[bool] = True


class DowngradeToInformal(Command, frozen=True, kw_only=True):
    """Deal informally with what was investigated, and say why.

    Attributes:
        plan: what is going to be done.
    """

    IN_PERSON: ClassVar[bool] = True

    plan: Text = ""


class ScheduleHearing(Command, frozen=True, kw_only=True):
    """Invite to a hearing, with a notice that leaves nothing out.

    Attributes:
        hearing_at: when it is, UTC.
        place: where it is.
        chair: who chairs it and decides.
        allegations: numbers of the allegations that are heard.
        evidence: numbers of the evidence that is relied on; all of it goes with the notice.
        outcomes: what may come of it at most.
        companion_told: the notice says that the respondent may bring somebody.
        recording_told: the notice says whether it is recorded.
        adjustments: what was answered when asked for an interpreter or adjustments.
        witnesses: people who will speak.
        sooner_agreed: number of the evidence of the respondent's written wish for a sooner time.
        union_representative: the respondent represents a trade union.
        official: which official of it was spoken to.
    """

    IN_PERSON: ClassVar[bool] = True

    hearing_at: datetime
    place: Line = ""
    chair: Name
    allegations: tuple[int, ...] = ()
    evidence: tuple[int, ...] = ()
    outcomes: tuple[Sanction, ...] = ()
    companion_told: bool = False
    recording_told: bool = False
    adjustments: Line = ""
    witnesses: tuple[Name, ...] = ()
    sooner_agreed: int = 0
    union_representative: Answered = ""
    official: Line = ""


class PostponeHearing(Command, frozen=True, kw_only=True):
    """Hold a hearing at a later time; the respondent's own wish is a right.

    Attributes:
        hearing_at: when it is now, UTC.
        for_respondent: the respondent, or their companion, asked for it.
    """

    IN_PERSON: ClassVar[bool] = True

    hearing_at: datetime
    for_respondent: bool = False


class RefusePostponement(Command, frozen=True, kw_only=True):
    """Refuse the time that the respondent asked for, and say why.

    Attributes:
        asked_for: the time that they asked for, UTC.
    """

    IN_PERSON: ClassVar[bool] = True

    asked_for: datetime


class CancelHearing(Command, frozen=True, kw_only=True):
    """Call a hearing off, and say why."""

    IN_PERSON: ClassVar[bool] = True


class RecordAbsence(Command, frozen=True, kw_only=True):
    """Record that the respondent did not come; they are invited once more.

    Attributes:
        hearing_at: when it is held instead, UTC.
    """

    IN_PERSON: ClassVar[bool] = True

    hearing_at: datetime


class HoldHearing(Command, frozen=True, kw_only=True):
    """Record that the hearing was held.

    Attributes:
        attended: the respondent was there.
        companion: who came with them, where they are of the organisation.
        companion_named: who else came with them.
        evidence: numbers of the evidence that was relied on.
        recorded: how it was recorded.
    """

    IN_PERSON: ClassVar[bool] = True

    attended: Answered = ""
    companion: Name = ""
    companion_named: Line = ""
    evidence: tuple[int, ...] = ()
    recorded: Line = ""


class AdjournHearing(Command, frozen=True, kw_only=True):
    """Hear it again at another time, with what else is relied on.

    Attributes:
        hearing_at: when, UTC.
        evidence: numbers of all the evidence that is relied on now.
    """

    IN_PERSON: ClassVar[bool] = True

    hearing_at: datetime
    evidence: tuple[int, ...] = ()


class RecordFindings(Command, frozen=True, kw_only=True):
    """Find of each allegation of the notice whether it is upheld, before any sanction.

    Attributes:
        upheld: numbers of the allegations that are.
        partly: numbers of those that are in part.
        not_upheld: numbers of those that are not.
        serious: numbers of those that are serious.
        gross: numbers of those that are gross.
        knowing: numbers of those where the respondent knew what they did.
        reasons: why.
    """

    IN_PERSON: ClassVar[bool] = True

    upheld: tuple[int, ...] = ()
    partly: tuple[int, ...] = ()
    not_upheld: tuple[int, ...] = ()
    serious: tuple[int, ...] = ()
    gross: tuple[int, ...] = ()
    knowing: tuple[int, ...] = ()
    reasons: Text = ""


class AddAllegation(Command, frozen=True, kw_only=True):
    """Add an allegation; what was heard without it is heard again.

    Attributes:
        clause: the clause that is said to be breached.
        act: what is said to have been done.
        act_at: when it was, UTC.
        capacity: in what capacity they acted.
        done_to: those of the organisation to whom it was done: they decide nothing of it.
    """

    IN_PERSON: ClassVar[bool] = True

    clause: Clause = ""
    act: Text = ""
    act_at: datetime | None = None
    capacity: Capacity = ""
    done_to: tuple[Name, ...] = ()

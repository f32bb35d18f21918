"""What can be asked of a breach that was heard, until it is closed. Each is one RPC."""

from datetime import datetime
from typing import ClassVar

from duecourse.breaches.words import AppealGround, AppealOutcome, Sanction
from duecourse.evidence.fields import Line, Name, Text
from duecourse.evidence.words import Answered
from duecourse.kernel.command import Command


class RecordOutcome(Command, frozen=True, kw_only=True):
    """Decide what comes of the findings, out of what the policy allows for them.

    Attributes:
        sanction: what it is.
        counting: the breaches whose warnings count.
        remove: the posts that come down; that is no sanction, and always open.
        reasons: why.
        letter_sent_at: when the letter was sent that says so, and how to appeal, UTC.
        names_others: the letter tells of other people what they may keep to themselves.
        differs_because: where somebody with the same findings had another outcome: why.
    """

    IN_PERSON: ClassVar[bool] = True

    sanction: Sanction = ""
    counting: tuple[Name, ...] = ()
    remove: tuple[Name, ...] = ()
    reasons: Text = ""
    letter_sent_at: datetime | None = None
    names_others: Answered = ""
    differs_because: Line = ""


class AppealBreach(Command, frozen=True, kw_only=True):
    """Appeal against the outcome; the respondent alone does.

    Attributes:
        ground: what it rests on.
        says: the appeal itself.
    """

    OWN_WORD: ClassVar[bool] = True
    OWED: ClassVar[bool] = True
    RIGHT: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    ground: AppealGround = ""
    says: Text = ""


class WithdrawBreachAppeal(Command, frozen=True, kw_only=True):
    """Take one's appeal back; the first outcome stands."""

    OWN_WORD: ClassVar[bool] = True
    OWED: ClassVar[bool] = True
    RIGHT: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True


class DecideBreachAppeal(Command, frozen=True, kw_only=True):
    """Decide an appeal; people decide who had no part in it, and never for the worse.

    Attributes:
        outcome: what became of the first outcome.
        sanction: what it is now, where it was reduced.
        reasons: why.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    outcome: AppealOutcome = ""
    sanction: Sanction = ""
    reasons: Text = ""


class RemitBreach(Command, frozen=True, kw_only=True):
    """Have it investigated and decided again, by others, and say what is to be done again.

    Attributes:
        investigator: who investigates now.
    """

    IN_PERSON: ClassVar[bool] = True

    investigator: Name


class CloseBreach(Command, frozen=True, kw_only=True):
    """Close a case when nothing of it is open any more.

    Attributes:
        assessed: whether a breach of personal data was looked into, or there was none.
    """

    IN_PERSON: ClassVar[bool] = True

    assessed: Answered = ""


class ConcludeOnLeaving(Command, frozen=True, kw_only=True):
    """Close a case without an end, since the respondent left; that says nothing of what they did.

    Attributes:
        protects_others: others may be at risk: safeguarding, a crime, a registered profession.
    """

    IN_PERSON: ClassVar[bool] = True

    protects_others: Answered = ""


class ReopenBreach(Command, frozen=True, kw_only=True):
    """Open a closed case again: for something new, or in the respondent's favour.

    Attributes:
        new_evidence: numbers of the evidence that was not there before.
        in_favour: it is to the respondent's good.
        investigator: who investigates now.
    """

    IN_PERSON: ClassVar[bool] = True

    new_evidence: tuple[int, ...] = ()
    in_favour: bool = False
    investigator: Name

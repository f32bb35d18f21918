"""What can be asked of a breach until it is looked into. Each is one RPC."""

from datetime import datetime
from typing import ClassVar

from duecourse.breaches.words import Capacity, Disclosure, NoCase, WhileAt
from duecourse.evidence.fields import Clause, Line, Name, Text
from duecourse.evidence.words import Answered
from duecourse.kernel.command import Command


class ReportBreach(Command, frozen=True, kw_only=True):
    """Report that somebody may have breached the policy; evidence may come later, or never.

    Attributes:
        respondent: who is said to have; empty while nobody knows.
        clause: the clause that is said to be breached.
        act: what is said to have been done.
        act_at: when it was, UTC.
        capacity: in what capacity they acted.
        while_at: whether they acted while they worked.
        sharing_own: all they did was to share what the organisation itself had posted.
        done_to: those of the organisation to whom it was done: they decide nothing of it.
        not_to: those who are in it too, or close to somebody who is, as whoever reports says:
            they neither hear of it nor sort it.
        about: the posts that it is about.
        arises_from: the complaint or the incident that it arises from.
    """

    CREATES: ClassVar[bool] = True
    OWN_WORD: ClassVar[bool] = True

    respondent: Name = ""
    clause: Clause = ""
    act: Text = ""
    act_at: datetime | None = None
    capacity: Capacity = ""
    while_at: WhileAt = ""
    sharing_own: Answered = ""
    done_to: tuple[Name, ...] = ()
    not_to: tuple[Name, ...] = ()
    about: tuple[Name, ...] = ()
    arises_from: Name = ""


class SelfReport(Command, frozen=True, kw_only=True):
    """Report a breach of one's own; it is never by itself a reason for more than it deserves.

    Attributes:
        clause: the clause that was breached.
        act: what was done.
        act_at: when it was, UTC.
        capacity: in what capacity.
        while_at: whether it was while one worked.
        sharing_own: all that was done was to share what the organisation itself had posted.
        done_to: those of the organisation to whom it was done: they decide nothing of it.
        about: the posts that it is about.
    """

    CREATES: ClassVar[bool] = True
    OF_THE_HOUSE: ClassVar[bool] = True
    OWN_WORD: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    clause: Clause = ""
    act: Text = ""
    act_at: datetime | None = None
    capacity: Capacity = ""
    while_at: WhileAt = ""
    sharing_own: Answered = ""
    done_to: tuple[Name, ...] = ()
    about: tuple[Name, ...] = ()


class IdentifyRespondent(Command, frozen=True, kw_only=True):
    """Say who is meant, and what shows it.

    Attributes:
        respondent: who it is.
        shown_by: numbers of the evidence that shows it.
    """

    IN_PERSON: ClassVar[bool] = True

    respondent: Name
    shown_by: tuple[int, ...] = ()


class MergeBreach(Command, frozen=True, kw_only=True):
    """Merge a report with another of the same act of the same person.

    Attributes:
        into: the other one.
    """

    IN_PERSON: ClassVar[bool] = True

    into: Name


class UnmergeBreach(Command, frozen=True, kw_only=True):
    """Take a merge back; another than who merged does."""

    IN_PERSON: ClassVar[bool] = True


class TriageNoCase(Command, frozen=True, kw_only=True):
    """Close a report without a case; whoever reported is told that it was dealt with.

    Attributes:
        why: why there is none.
        searched: where nobody knows who is meant: what was done to find out.
    """

    IN_PERSON: ClassVar[bool] = True

    why: NoCase = ""
    searched: Text = ""


class TriageInformal(Command, frozen=True, kw_only=True):
    """Deal with it informally; that counts for nothing later.

    Attributes:
        plan: what is going to be done.
        criticism: it concerns criticism of the organisation.
        disclosure: whether it may be a protected disclosure.
    """

    IN_PERSON: ClassVar[bool] = True

    plan: Text = ""
    criticism: Answered = ""
    disclosure: Disclosure = ""


class CompleteInformal(Command, frozen=True, kw_only=True):
    """Close what was dealt with informally.

    Attributes:
        done: what was done.
    """

    IN_PERSON: ClassVar[bool] = True

    done: Text = ""


class TriageFormal(Command, frozen=True, kw_only=True):
    """Have it investigated; the respondent is told in writing.

    Attributes:
        investigator: who investigates.
        criticism: it concerns criticism of the organisation.
        disclosure: whether it may be a protected disclosure.
        not_told_because: why the respondent is not told yet: risk to evidence or people.
    """

    IN_PERSON: ClassVar[bool] = True

    investigator: Name
    criticism: Answered = ""
    disclosure: Disclosure = ""
    not_told_because: Line = ""


class FormaliseBreach(Command, frozen=True, kw_only=True):
    """Have investigated what was to be dealt with informally, and say why.

    Attributes:
        investigator: who investigates.
        criticism: it concerns criticism of the organisation.
        disclosure: whether it may be a protected disclosure.
    """

    IN_PERSON: ClassVar[bool] = True

    investigator: Name
    criticism: Answered = ""
    disclosure: Disclosure = ""

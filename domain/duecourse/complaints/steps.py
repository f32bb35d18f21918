"""What can be asked of a complaint on its way: from screening to its end. Each is one RPC."""

from datetime import datetime
from typing import Annotated, ClassVar

from msgspec import Struct

from duecourse.evidence.fields import Code, Name, Text
from duecourse.evidence.words import Answered, Body, ComplaintKind, closed
from duecourse.kernel.command import Command

OutOfScope = Annotated[
    str, closed("other_body", "not_ours", "decided_before", "no_wrong_alleged", "out_of_time")
]
"""Why a complaint is not looked into. That it is one of many, or of somebody who writes often, is
no reason: the words are not on the list (EXT-CONTACT-PLAN)."""

PauseReason = Annotated[
    str,
    closed("external_process", "complainant_asked", "party_ill", "police_asked", "overlapping"),
]
"""What a decision may wait for; waiting for information is the handler's own work."""

Ground = Annotated[str, closed("procedure", "new_evidence", "bias", "outcome_unreasonable")]
"""Why somebody appeals."""

Finding = Annotated[str, closed("upheld", "partly_upheld", "not_upheld")]
"""What is found of one allegation."""

Settlement = Annotated[str, closed("explanation", "apology", "correction", "removal", "other")]
"""What settles a complaint without a formal procedure."""

Party = Annotated[str, closed("complainant", "respondent")]
"""For whom somebody speaks."""


Need = Annotated[
    str,
    closed(
        "another_language",
        "interpreter",
        "sign_language",
        "large_print",
        "easy_words",
        "read_aloud",
        "other",
    ),
]
"""What somebody needs to be understood, and to understand."""


class Step(Command, frozen=True, kw_only=True):
    """What somebody who deals with a complaint does: in person, and also in closed books."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True


class Allegation(Struct, frozen=True, kw_only=True):
    """One thing that is alleged, or asked.

    Attributes:
        id: by which its finding names it.
    """

    id: Code
    text: Text = ""


class Found(Struct, frozen=True, kw_only=True):
    """What was found of one allegation.

    Attributes:
        evidence: ids of what it rests on.
    """

    allegation: Code
    finding: Finding
    reasons: Text = ""
    evidence: tuple[Code, ...] = ()


class Heard(Struct, frozen=True, kw_only=True):
    """What somebody who is complained of says to it, or that they were asked in vain.

    Attributes:
        person: who.
        says: what they answered.
        asked: where they said nothing: id of the evidence that they were asked by.
    """

    person: Name
    says: Text = ""
    asked: Code = ""


class ConfirmReporter(Command, frozen=True, kw_only=True):
    """Say whether the person who is named as having complained did so.

    Attributes:
        made: whether they made it.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True

    made: Answered = ""


class AddComplaintKind(Step, frozen=True, kw_only=True):
    """Say what else a complaint is; none of its strands is ever lost by another name."""

    MAKERS_RIGHT: ClassVar[bool] = True

    kind: ComplaintKind


class DiscloseComplaint(Step, frozen=True, kw_only=True):
    """Let those who may read complaints, and the posts that it is about, know of it."""


class AddComplaintEvidence(Step, frozen=True, kw_only=True):
    """Put something in evidence.

    Attributes:
        item: id by which findings name it.
        shown: the respondent was shown it.
        obtained_at: when it came to be, UTC; never after now.
    """

    MAKERS_RIGHT: ClassVar[bool] = True

    item: Code
    what: Text = ""
    shown: Answered = ""
    obtained_at: datetime | None = None


class ScreenInformal(Step, frozen=True, kw_only=True):
    """Try to settle it without a formal procedure.

    Attributes:
        wish: what the complainant wants.
    """

    wish: Annotated[str, closed("informal", "formal", "unknown")]


class ScreenFormal(Step, frozen=True, kw_only=True):
    """Have it investigated; from now on it counts as escalated.

    Attributes:
        allegations: what is alleged or asked, each of which is answered.
        late_because: where it came after the time limit: why it is looked into all the same.
        retaliation: where whoever is complained of complained of its maker in a complaint that it
            is linked to: whether it answers that one; it is looked into all the same.
    """

    allegations: tuple[Allegation, ...] = ()
    late_because: Text = ""
    retaliation: Answered = ""


class FormaliseComplaint(Command, frozen=True, kw_only=True):
    """Ask for a formal procedure after all."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True

    allegations: tuple[Allegation, ...] = ()


class ScreenOutOfScope(Step, frozen=True, kw_only=True):
    """Close it without looking into it, and say where whoever complained can turn.

    To what is always looked into two people say so.

    Attributes:
        cause: why.
        signpost: outside body of the policy that they were pointed to.
        detriment: as when a complaint is resolved.
    """

    cause: OutOfScope
    signpost: Body = ""
    detriment: Text = ""


class ReviewScreening(Step, frozen=True, kw_only=True):
    """Look again at a complaint that was put out of scope or lapsed, because its maker asks.

    They ask for it themselves, once; then others than before screen it.
    """

    MAKERS_RIGHT: ClassVar[bool] = True


class LapseComplaint(Step, frozen=True, kw_only=True):
    """Let an anonymous complaint rest that nobody answers about; two people say so."""


class StartMediation(Step, frozen=True, kw_only=True):
    """Have somebody uninvolved mediate.

    Attributes:
        mediator: who does; empty for somebody who is not of the organisation.
        complainant_agrees: whether they said so; `respondent_agrees` likewise.
        complainant_asked: they asked for it themselves, before anybody proposed it.
    """

    mediator: Name = ""
    complainant_agrees: Answered = ""
    respondent_agrees: Answered = ""
    complainant_asked: bool = False


class SettleMediation(Step, frozen=True, kw_only=True):
    """Record what both parties agreed on.

    Attributes:
        complainant_signed: whether they did; `respondent_signed` likewise.
        silences: it keeps somebody from speaking to police, a regulator or of harassment.
        remove: posts that it is about which come down; `stays` that the others stay.
        takedown: where it is about no post that stands: the request for what comes down.
    """

    settlement: Settlement
    terms: Text = ""
    complainant_signed: Answered = ""
    respondent_signed: Answered = ""
    silences: Answered = ""
    remove: tuple[Name, ...] = ()
    stays: Answered = ""
    takedown: Name = ""


class FailMediation(Command, frozen=True, kw_only=True):
    """Say that mediation came to nothing: it is investigated."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True


class SettleInformally(Step, frozen=True, kw_only=True):
    """Record how it was settled without a formal procedure, with the word of the parties.

    Attributes:
        remove: posts that it is about which come down; `stays` that the others stay.
        takedown: where it is about no post that stands: the request for what comes down.
    """

    settlement: Settlement
    terms: Text = ""
    complainant_accepts: Answered = ""
    respondent_accepts: Answered = ""
    silences: Answered = ""
    detriment: Text = ""
    remove: tuple[Name, ...] = ()
    stays: Answered = ""
    takedown: Name = ""


class SubmitFindings(Step, frozen=True, kw_only=True):
    """Report what was found of each allegation, and what whoever is complained of says to it.

    Attributes:
        heard: one entry for each who is complained of, where anything is found against them.
    """

    findings: tuple[Found, ...] = ()
    heard: tuple[Heard, ...] = ()


class ReturnFindings(Step, frozen=True, kw_only=True):
    """Send the findings back, because something is missing.

    Attributes:
        point: id of the allegation.
        missing: what.
    """

    point: Code
    missing: Text = ""


class DecideComplaint(Step, frozen=True, kw_only=True):
    """Decide it on the findings.

    Attributes:
        result: whether the complaint is borne out; no further than the findings go.
        outcome: what follows; `reasons` why.
        detriment: as when a complaint is resolved.
        names_others: the letter tells whoever complained of somebody else's personal data.
        remove: posts that it is about which come down; `stays` that the others stay.
    """

    outcome: Text = ""
    reasons: Text = ""
    detriment: Text = ""
    names_others: Answered = ""
    result: Finding = ""
    remove: tuple[Name, ...] = ()
    stays: Answered = ""

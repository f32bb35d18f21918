"""How a case begins, and what it is sorted into."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.breaches import commands as c
from duecourse.breaches import events as e
from duecourse.breaches.checks import (
    act_stated,
    must_be_given,
    named_for,
    not_decided_before,
    numbers,
    people_are_known,
    posts_are_known,
    respondent_is_known,
    somebody_is_meant,
    takedowns_settled,
    taken_down,
    version_at,
)
from duecourse.breaches.clocks import clocks, until_sorted
from duecourse.breaches.handlers.disclosing import ASKED
from duecourse.breaches.parts import may_take_part
from duecourse.breaches.reading import read_around
from duecourse.breaches.state import TRIAGE, Breach
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given, reason_given
from duecourse.kernel.clocks.whose import passed_on
from duecourse.kernel.command import fields_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

OPENING: Final = Handlers()

next_in_line = passed_on(clocks, TRIAGE)
"""Who sorts a report too, once it was not sorted in time."""


def _opened(proposal: Proposal[Breach, c.ReportBreach | c.SelfReport]) -> dict[str, Any]:
    """Return what is fixed when a case begins: by which versions, and when it is sorted."""
    act_at = proposal.command.act_at or proposal.at
    return {
        **fields_of(proposal.command),
        "conduct_policy": version_at(proposal, act_at),
        "pinned": proposal.pack.digest,
        "clocks": until_sorted(proposal.pack, proposal.at),
    }


@OPENING.on(
    c.ReportBreach,
    late=(act_stated, respondent_is_known, people_are_known, posts_are_known),
    reads=read_around,
)
def report(proposal: Proposal[Breach, c.ReportBreach]) -> Iterator[Event]:
    """Yield the report; nothing of it shows elsewhere."""
    yield e.BreachReported(**_opened(proposal))


@OPENING.on(c.SelfReport, late=(act_stated, people_are_known, posts_are_known), reads=read_around)
def self_report(proposal: Proposal[Breach, c.SelfReport]) -> Iterator[Event]:
    """Yield the report, with the time between act and report for ever."""
    yield e.BreachSelfReported(**_opened(proposal))


@check(Reason.EVIDENCE_REQUIRED, Reason.FIELD_INVALID)
def shown_who(proposal: Proposal[Breach, c.IdentifyRespondent]) -> Iterator[Violation]:
    """Something shows who it is, and nobody was named before."""
    command = proposal.command
    if not command.shown_by and proposal.person != command.respondent:
        message = "shown_by: say what shows it; a guess names nobody"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="shown_by")
    if proposal.state.respondent:
        message = "respondent: it is known already; of another person, report another breach"
        yield Violation(Reason.FIELD_INVALID, message, field="respondent")


@OPENING.on(
    c.IdentifyRespondent,
    early=(may_take_part,),
    late=(respondent_is_known, shown_who, numbers("shown_by", "evidence")),
    reads=read_around,
)
def identify(proposal: Proposal[Breach, c.IdentifyRespondent]) -> Iterator[Event]:
    """Yield who it is."""
    yield e.RespondentIdentified(**fields_of(proposal.command))


@check(Reason.NOT_FOUND, Reason.NEW_MATTER)
def same_matter(proposal: Proposal[Breach, c.MergeBreach]) -> Iterator[Violation]:
    """The other one is of the same act of the same person, and open."""
    other, state = proposal.facts.get(proposal.command.into, "breaches"), proposal.state
    if not isinstance(other, Breach) or other.state in ("merged", "record"):
        yield Violation(Reason.NOT_FOUND, "no such breach", field="into")
    elif other.respondent != state.respondent or not {*other.acts()} >= {*state.acts()}:
        message = "into: that is about somebody else, or about another act"
        yield Violation(Reason.NEW_MATTER, message, field="into")


@OPENING.on(
    c.MergeBreach,
    early=(may_take_part,),
    late=(reason_given, same_matter, takedowns_settled),
    reads=read_around,
    open_to=next_in_line,
)
def merge(proposal: Proposal[Breach, c.MergeBreach]) -> Iterator[Event]:
    """Yield that both are one."""
    yield e.BreachMerged(into=proposal.command.into)


@check(Reason.CONFLICT_OF_INTEREST)
def another_unmerges(proposal: Proposal[Breach, c.UnmergeBreach]) -> Iterator[Violation]:
    """Another takes a merge back than who merged."""
    if proposal.person == proposal.state.merged_by:
        yield Violation(Reason.CONFLICT_OF_INTEREST, "you merged it: another takes that back")


@OPENING.on(c.UnmergeBreach, early=(may_take_part,), late=(another_unmerges,), reads=read_around)
def unmerge(_: Proposal[Breach, c.UnmergeBreach]) -> Iterator[Event]:
    """Yield that it is a report of its own again."""
    yield e.BreachUnmerged()


@check(Reason.REASON_NOT_ALLOWED)
def not_against_the_report(
    proposal: Proposal[Breach, c.TriageNoCase | c.NoCaseToAnswer],
) -> Iterator[Violation]:
    """Out of hours is nothing that was done at work, or in the organisation's name (250)."""
    if proposal.command.why != "outside_hours":
        return
    for number, one in enumerate(proposal.state.allegations, 1):
        if one.while_at == "working" or one.capacity == "official":
            done = "at work" if one.while_at == "working" else "in the organisation's name"
            message = f"why: allegation {number} says that it was done {done}"
            yield Violation(Reason.REASON_NOT_ALLOWED, message, field="why")


@check(Reason.INVESTIGATION_REQUIRED)
def no_case_explained(proposal: Proposal[Breach, c.TriageNoCase]) -> Iterator[Violation]:
    """It is said why there is no case; where nobody knows who is meant, that it was looked for."""
    if not proposal.command.why:
        message = "why: say why there is no case, or have it investigated"
        yield Violation(Reason.INVESTIGATION_REQUIRED, message, field="why")
    if not proposal.state.respondent and not given(proposal.command.searched):
        message = "searched: nobody knows who is meant: say what was done to find out"
        yield Violation(Reason.INVESTIGATION_REQUIRED, message, field="searched")


@OPENING.on(
    c.TriageNoCase,
    early=(may_take_part,),
    late=(reason_given, no_case_explained, not_against_the_report, takedowns_settled),
    reads=read_around,
    open_to=next_in_line,
)
def no_case(proposal: Proposal[Breach, c.TriageNoCase]) -> Iterator[Event]:
    """Yield that there is none."""
    yield e.BreachFoundNoCase(**fields_of(proposal.command))


@OPENING.on(
    c.TriageInformal,
    early=(may_take_part,),
    late=(must_be_given("plan"), somebody_is_meant, *ASKED, not_decided_before),
    reads=read_around,
    open_to=next_in_line,
)
def informal(proposal: Proposal[Breach, c.TriageInformal]) -> Iterator[Event]:
    """Yield what is going to be done."""
    yield e.BreachMadeInformal(**fields_of(proposal.command))


@OPENING.on(
    c.CompleteInformal,
    early=(may_take_part,),
    late=(must_be_given("done"), taken_down, takedowns_settled),
    reads=read_around,
)
def complete_informal(proposal: Proposal[Breach, c.CompleteInformal]) -> Iterator[Event]:
    """Yield that it was done."""
    yield e.InformalActionCompleted(done=proposal.command.done)


_FORMAL: Final = (
    somebody_is_meant,
    *ASKED,
    not_decided_before,
    named_for("investigator", "investigator", "investigate_breach"),
)


@OPENING.on(
    c.TriageFormal, early=(may_take_part,), late=_FORMAL, reads=read_around, open_to=next_in_line
)
def formal(proposal: Proposal[Breach, c.TriageFormal]) -> Iterator[Event]:
    """Yield who investigates."""
    yield e.BreachMadeFormal(**fields_of(proposal.command))


@OPENING.on(
    c.FormaliseBreach,
    early=(may_take_part,),
    late=(reason_given, *_FORMAL),
    reads=read_around,
)
def formalise(proposal: Proposal[Breach, c.FormaliseBreach]) -> Iterator[Event]:
    """Yield who investigates after all."""
    yield e.BreachFormalised(**fields_of(proposal.command))

"""What an outcome may be, and who may appeal against it."""

from collections.abc import Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches.checks import SEVERITY, live_warnings, record, rests_on
from duecourse.breaches.guards import sanction_allowed
from duecourse.breaches.parts import AnyBreach
from duecourse.breaches.state import Breach
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.interests import cited
from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


@check(Reason.FINDING_REQUIRED)
def findings_first(proposal: Proposal[Breach, c.RecordOutcome]) -> Iterator[Violation]:
    """What was found is on record before what comes of it."""
    if proposal.state.findings is None:
        message = "first it is found what is upheld (RecordFindings)"
        yield Violation(Reason.FINDING_REQUIRED, message)


@check(Reason.TIME_ORDER, Reason.FIELD_REQUIRED, Reason.PERSONAL_DATA)
def letter_fits(proposal: Proposal[Breach, c.RecordOutcome]) -> Iterator[Violation]:
    """The letter was sent after the findings, and tells of nobody else."""
    command, findings = proposal.command, proposal.state.findings
    sent = command.letter_sent_at
    if sent and (sent > proposal.at or (findings and sent < findings.at)):
        message = "letter_sent_at: after the findings, and not ahead"
        yield Violation(Reason.TIME_ORDER, message, field="letter_sent_at")
    if not command.names_others:
        yield required("names_others", "say whether the letter tells of other people")
    elif command.names_others == "yes":
        message = "names_others: send a letter that tells of nobody else"
        bare = Violation(Reason.PERSONAL_DATA, message, field="names_others")
        yield from cited(proposal, "EXT-OUTCOME-LETTER", (bare,))


def _beyond(proposal: Proposal[Breach, c.RecordOutcome]) -> Iterator[str]:
    """Nothing comes of what was not upheld; nobody who left is punished."""
    sanction, state = proposal.command.sanction, proposal.state
    person = proposal.known_person(state.respondent)
    findings = state.findings
    if findings and not findings.upheld and sanction != "no_sanction":
        yield "sanction: nothing is upheld: no_sanction"
    if findings and findings.upheld and person and person.state == "left":
        if sanction not in ("finding_recorded", "no_sanction"):
            yield "sanction: the respondent has left: finding_recorded"
    elif sanction == "finding_recorded":
        yield "sanction: finding_recorded is for who has left"


def _beyond_notice(proposal: Proposal[Breach, c.RecordOutcome]) -> Iterator[str]:
    """Nothing worse comes of it than the notice of the hearing said."""
    sanction, hearing = proposal.command.sanction, proposal.state.hearing
    most = max((SEVERITY.get(one, 0) for one in (hearing.outcomes if hearing else ())), default=0)
    if SEVERITY.get(sanction, 0) > most:
        heard = bool(hearing and hearing.outcomes)
        says = "the notice said that less could come of it" if heard else _NO_NOTICE
        yield f"sanction: {says}"


_NO_NOTICE: Final = "no notice of a hearing said yet that it could come of it"


within_kernel = rests_on("EXT-LEAVER", Reason.SANCTION_NOT_AVAILABLE, _beyond)
within_notice = rests_on("EXT-ACAS-notify", Reason.SANCTION_NOT_AVAILABLE, _beyond_notice)


def _harder(proposal: Proposal[Breach, c.RecordOutcome | c.DecideBreachAppeal]) -> Iterator[str]:
    """Nothing gets harder by an appeal, a remit or a reopening."""
    command, state = proposal.command, proposal.state
    now = SEVERITY.get(command.sanction, 0)
    if isinstance(command, c.RecordOutcome):
        if state.ceiling and now > SEVERITY.get(state.ceiling, 0):
            yield f"sanction: at most {state.ceiling}, which it came to before"
    elif command.outcome != "reduced":
        if command.sanction:
            yield "sanction: only where it was reduced"
    elif not (command.sanction and now < SEVERITY.get(state.sanction, 0)):
        yield "sanction: reduced is to less than it was"


never_harder = rests_on("EXT-ACAS-harsher", Reason.SANCTION_NOT_AVAILABLE, _harder)


@check(Reason.SANCTION_NOT_AVAILABLE)
def policy_names_it(proposal: Proposal[Breach, c.RecordOutcome]) -> Iterator[Violation]:
    """For whom the policy names no sanctions there are none, but a word."""
    person = proposal.known_person(proposal.state.respondent)
    rules = proposal.pack.rules_of(sanction_allowed, proposal.trigger)
    named = (rule.params.kinds for rule in rules)
    covered = person is not None and any(not kinds or person.kind in kinds for kinds in named)
    if not covered and SEVERITY.get(proposal.command.sanction, 0) > SEVERITY["informal_warning"]:
        message = "sanction: the policy names none for whoever is what the respondent is"
        yield Violation(Reason.SANCTION_NOT_AVAILABLE, message, field="sanction")


@check(Reason.WARNING_SPENT, Reason.SANCTION_NOT_AVAILABLE)
def counts_live_warnings(proposal: Proposal[Breach, c.RecordOutcome]) -> Iterator[Violation]:
    """Only a warning counts that was live on the day of the act."""
    state, known = proposal.state, record(proposal)
    acts = [one.act_at for one in state.allegations]
    noted = {one.breach: one for one in (known.past if known else ())}
    live = {one.breach for at in acts for one in (known.live(at) if known else ())}
    for name in proposal.command.counting:
        one = noted.get(name)
        if one is None or one.since is None:
            message = "counting: no warning came of it: it counts for nothing"
            bare = Violation(Reason.SANCTION_NOT_AVAILABLE, message, subject=name, field="counting")
            yield from cited(proposal, "EXT-ACAS-ladder", (bare,))
        elif name not in live:
            message = "counting: the warning was not live on the day of the act"
            bare = Violation(Reason.WARNING_SPENT, message, subject=name, field="counting")
            yield from cited(proposal, "EXT-ACAS-live", (bare,))


def _otherwise(proposal: Proposal[Breach, c.RecordOutcome]) -> Iterator[str]:
    """Who is found to have done the same, with the same on record, fares the same, or why not."""
    if given(proposal.command.differs_because):
        return
    for name in proposal.state.linked:
        other, case = proposal.facts.get(name, "breaches"), id_of(name)
        if not isinstance(other, Breach):
            yield f"differs_because: {case} is not yours to know: say what this outcome rests on"
        elif _differs(proposal, other):
            came_to = other.sanction.replace("_", " ")
            yield f"differs_because: {case} came to {came_to} for the same: say why this differs"


def _differs(proposal: Proposal[Breach, c.RecordOutcome], other: Breach) -> bool:
    """Return whether another case came to more or to less for the same findings and record."""
    sanctions = (proposal.command.sanction, other.sanction)
    if "" in sanctions or "finding_recorded" in sanctions:  # Nobody who left is punished.
        return False
    same = _found_in(proposal.state) == _found_in(other)
    alike = same and tuple(sorted(live_warnings(proposal))) == other.on_record
    return alike and len({SEVERITY.get(one, 0) for one in sanctions}) > 1


def _found_in(case: Breach) -> list[tuple[str, bool, bool, bool]]:
    """Return what was found in a case: the clause of each breach, and how grave it was."""
    found = case.findings
    if found is None:
        return []
    alleged = ((case.allegations[n - 1].clause, n) for n in found.upheld)
    return sorted(
        (clause, n in found.serious, n in found.gross, n in found.knowing) for clause, n in alleged
    )


decided_alike = rests_on("EXT-ACAS-consistent", Reason.REVIEW_REQUIRED, _otherwise)


@check(Reason.NOT_AUTHORISED)
def only_the_respondent(proposal: AnyBreach) -> Iterator[Violation]:
    """The respondent alone appeals, or takes that back."""
    if proposal.person != proposal.state.respondent:
        yield Violation(Reason.NOT_AUTHORISED, "this is for the respondent alone")


def _late(proposal: AnyBreach) -> Iterator[str]:
    """An appeal comes before the time for it is over."""
    until = proposal.state.appeal_until
    if until is not None and proposal.at > until:
        yield f"the time to appeal ended at {proposal.pack.calendar.in_words(until)}"


within_window = rests_on("EXT-ACAS-appeal", Reason.OUT_OF_TIME, _late)

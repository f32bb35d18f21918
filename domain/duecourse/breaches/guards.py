"""Guards on breaches that packs may name: what a case is, how it is sorted, what may come of it."""

from collections.abc import Collection, Iterator
from typing import Annotated, Final

from msgspec import Struct

from duecourse.breaches import commands as c
from duecourse.breaches.checks import live_warnings
from duecourse.breaches.parts import AnyBreach
from duecourse.breaches.state import Breach, Findings
from duecourse.breaches.words import Body, Capacity, Factor, NoCase, Origin, Sanction
from duecourse.evidence.words import PersonKind, Role, closed, listed
from duecourse.kernel.authority import acts_in
from duecourse.kernel.checks import given
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Registry, at_least_one

REGISTRY: Final = Registry("breaches")

PackClause = Annotated[str, listed("clauses")]
"""A clause of the pack."""


class Scope(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which acts the policy covers.

    Attributes:
        capacities: in which somebody has to have acted.
        while_working: only what was done while somebody worked; in the organisation's own name,
            by its accounts, at any time (decision 250).
        own_sharing: sharing what the organisation itself posted is covered, too.
    """

    capacities: tuple[Capacity, ...]
    while_working: bool = False
    own_sharing: bool = True

    def __post_init__(self) -> None:
        at_least_one(self.capacities)


@REGISTRY.guard(
    Reason.NO_ALLEGATION,
    Reason.FIELD_REQUIRED,
    params=Scope,
    reads="input",
    needs=("capacity", "while_at", "sharing_own"),
)
def act_covered(
    proposal: Proposal[Breach, c.ReportBreach | c.SelfReport], params: Scope
) -> Iterator[Violation]:
    """What is said to have been done is something that the policy covers."""
    command = proposal.command
    if command.capacity and command.capacity not in params.capacities:
        message = f"capacity: the policy covers what is {' or '.join(params.capacities)}"
        yield Violation(Reason.NO_ALLEGATION, message, field="capacity")
    at_any_time = command.capacity == "official"
    if params.while_working and not at_any_time and command.while_at != "working":
        says = "the policy covers what is done at work, and official use at any time"
        yield _or_asked(command.while_at, "while_at", says)
    if not params.own_sharing and command.sharing_own != "no":
        says = "sharing what the organisation itself posted breaches nothing"
        yield _or_asked(command.sharing_own, "sharing_own", says)


def _or_asked(answer: str, field: str, says: str) -> Violation:
    """Return what an answer stands against, or that it is asked for."""
    if answer:
        return Violation(Reason.NO_ALLEGATION, f"{field}: {says}", field=field)
    return Violation(Reason.FIELD_REQUIRED, f"{field}: say so; {says}", field=field)


class Guiding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Clauses that guide, and bind nobody."""

    clauses: tuple[PackClause, ...]

    def __post_init__(self) -> None:
        at_least_one(self.clauses)


@REGISTRY.guard(Reason.CODE_REFERENCE_REQUIRED, params=Guiding, reads="input", needs=("clause",))
def clause_binds(
    proposal: Proposal[Breach, c.ReportBreach | c.SelfReport | c.AddAllegation], params: Guiding
) -> Iterator[Violation]:
    """What somebody is said to have breached binds them: guidance alone does not."""
    clause = proposal.command.clause
    if clause in params.clauses:
        message = f"clause: {clause} guides, and binds nobody: cite what it guides to"
        yield Violation(Reason.CODE_REFERENCE_REQUIRED, message, field="clause")


class Barred(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Reasons for which no case may be closed."""

    reasons: tuple[NoCase, ...]

    def __post_init__(self) -> None:
        at_least_one(self.reasons)


@REGISTRY.guard(Reason.REASON_NOT_ALLOWED, params=Barred, reads="input", needs=("why",))
def no_case_not_for(
    proposal: Proposal[Breach, c.TriageNoCase | c.NoCaseToAnswer], params: Barred
) -> Iterator[Violation]:
    """There is a case all the same, whatever one of these reasons says."""
    if proposal.command.why in params.reasons:
        message = f"why: {proposal.command.why.replace('_', ' ')} makes it no less a breach"
        yield Violation(Reason.REASON_NOT_ALLOWED, message, field="why")


class Formal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose it is to leave an allegation of some clauses without an investigation."""

    clauses: tuple[PackClause, ...]
    roles: tuple[Role, ...]

    def __post_init__(self) -> None:
        at_least_one(self.clauses)
        at_least_one(self.roles)


@REGISTRY.guard(Reason.TRIAGE_NOT_ALLOWED, params=Formal)
def formal_unless(proposal: AnyBreach, params: Formal) -> Iterator[Violation]:
    """An allegation of these clauses is investigated, unless the named roles say why not."""
    alleged = sorted({one.clause for one in proposal.state.allegations} & {*params.clauses})
    if alleged and not (proposal.holds(*params.roles) and proposal.context.reason):
        who = titled(proposal.pack, params.roles)
        message = f"{alleged[0]} is investigated, unless {who} says why not"
        yield Violation(Reason.TRIAGE_NOT_ALLOWED, message)


class Tested(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is answered before somebody is investigated."""

    question: Annotated[str, closed("criticism", "disclosure")]


@REGISTRY.guard(
    Reason.CHECKLIST_INCOMPLETE,
    Reason.TRIAGE_NOT_ALLOWED,
    params=Tested,
    reads="input",
    needs=("criticism", "disclosure"),
)
def triage_tested(
    proposal: Proposal[Breach, c.TriageInformal | c.TriageFormal | c.FormaliseBreach],
    params: Tested,
) -> Iterator[Violation]:
    """A question is answered before anybody is dealt with; of criticism, who decides says why."""
    answer = getattr(proposal.command, params.question) or _said(proposal, params)
    if params.question == "criticism" and answer == "yes":
        roles = proposal.pack.filling("decide_breach")
        if not (proposal.holds(*roles) and proposal.context.reason):
            who = titled(proposal.pack, roles)
            message = f"criticism: it is investigated where {who} says why, or not at all"
            yield Violation(Reason.TRIAGE_NOT_ALLOWED, message, field="criticism")
    if not given(answer):
        message = f"{params.question}: answer this first"
        yield Violation(Reason.CHECKLIST_INCOMPLETE, message, field=params.question)


def _said(proposal: AnyBreach, params: Tested) -> str:
    """Return what is on record of a question already."""
    return proposal.state.disclosure if params.question == "disclosure" else ""


class Factors(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an investigation looks at."""

    factors: tuple[Factor, ...]

    def __post_init__(self) -> None:
        at_least_one(self.factors)


@REGISTRY.guard(Reason.FACTORS_INCOMPLETE, params=Factors, reads="input", needs=("factors",))
def factors_looked_at(
    proposal: Proposal[Breach, c.SubmitReport], params: Factors
) -> Iterator[Violation]:
    """The investigation looked at everything that the policy names."""
    if missing := [one for one in params.factors if one not in proposal.command.factors]:
        message = f"factors: {', '.join(missing)} was not looked at"
        yield Violation(Reason.FACTORS_INCOMPLETE, message, field="factors")


class Refused(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Evidence that the policy forbids to obtain.

    Attributes:
        origins: how it may not have come to be.
        monitored_by: who alone looks, into the organisation's own systems or because somebody
            asked; empty where the policy does not say.
    """

    origins: tuple[Origin, ...]
    monitored_by: tuple[Role, ...] = ()


_WATCHED: Final = ("asked_to_look", "logged_in_as", "own_systems")


@REGISTRY.guard(
    Reason.MONITORING_NOT_PERMITTED,
    Reason.EVIDENCE_NOT_PERMITTED,
    Reason.NOT_AUTHORISED,
    Reason.FIELD_REQUIRED,
    params=Refused,
    reads="input",
    needs=("origin", "captured_by"),
)
def evidence_permitted(
    proposal: Proposal[Breach, c.AddBreachEvidence], params: Refused
) -> Iterator[Violation]:
    """Evidence came to be in a way that the policy permits."""
    origin = proposal.command.origin
    if origin in params.origins:
        watched = origin in _WATCHED or origin == "private_device"
        reason = Reason.MONITORING_NOT_PERMITTED if watched else Reason.EVIDENCE_NOT_PERMITTED
        message = f"origin: {origin.replace('_', ' ')} is not permitted"
        yield Violation(reason, message, field="origin")
    elif params.monitored_by and origin in _LOOKED_FOR:
        yield from _looked(proposal, params.monitored_by)


_LOOKED_FOR: Final = ("asked_to_look", "own_systems")
"""Origins of what somebody found because they looked for it."""


def _looked(
    proposal: Proposal[Breach, c.AddBreachEvidence], only: tuple[Role, ...]
) -> Iterator[Violation]:
    """Yield that somebody else looked than the policy names, whoever hands it in (decision 245)."""
    who, looked = titled(proposal.pack, only), proposal.command.captured_by
    if not proposal.holds(*only):
        yield Violation(Reason.NOT_AUTHORISED, f"only {who} looks into these")
    if not looked:
        message = f"captured_by: say who looked; only {who} looks into these"
        yield Violation(Reason.FIELD_REQUIRED, message, field="captured_by")
    elif not any(acts_in(proposal, looked, role) for role in only):
        message = f"captured_by: only {who} looks into these, and has nobody look for them"
        yield Violation(Reason.MONITORING_NOT_PERMITTED, message, field="captured_by")


class Referred(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Bodies of which it is decided whether they are told.

    Attributes:
        settled: they have answered, too, where they were told.
        clauses: only where one of these is alleged; empty for every case.
    """

    bodies: tuple[Body, ...]
    settled: bool = False
    clauses: tuple[PackClause, ...] = ()

    def __post_init__(self) -> None:
        at_least_one(self.bodies)


@REGISTRY.guard(Reason.REFERRAL_DECISION_REQUIRED, Reason.REFERRAL_OPEN, params=Referred)
def referral_decided(proposal: AnyBreach, params: Referred) -> Iterator[Violation]:
    """It is decided whether these bodies are told before a case ends."""
    state, alleged = proposal.state, {one.clause for one in proposal.state.allegations}
    if params.clauses and not alleged & {*params.clauses}:
        return
    for body in params.bodies:
        said = body.replace("_", " ")
        if body not in state.decided_on:
            message = f"decide first whether {said} is told (DecideReferral), and say why"
            yield Violation(Reason.REFERRAL_DECISION_REQUIRED, message)
        elif params.settled and body in state.bodies_told - state.settled:
            message = f"{said} was told, and has not answered (SettleReferral)"
            yield Violation(Reason.REFERRAL_OPEN, message)


class Sanctions(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What may come of what was upheld, for some kinds of people.

    Attributes:
        kinds: of people; empty for everybody whom no other rule names.
        upheld: whatever was upheld.
        serious: for what is serious, or while a first warning is live, besides.
        gross: for what is gross, or while a final warning is live, besides. What is graver allows
            what is less grave does.
        knowing: for what was done knowingly, and for nothing else, up to these (decision 250).
    """

    kinds: tuple[PersonKind, ...] = ()
    upheld: tuple[Sanction, ...]
    serious: tuple[Sanction, ...] = ()
    gross: tuple[Sanction, ...] = ()
    knowing: tuple[Sanction, ...] = ()


@REGISTRY.guard(Reason.SANCTION_NOT_AVAILABLE, params=Sanctions, reads="input", needs=("sanction",))
def sanction_allowed(
    proposal: Proposal[Breach, c.RecordOutcome], params: Sanctions
) -> Iterator[Violation]:
    """What comes of a case is something that its findings and live warnings allow."""
    person = proposal.known_person(proposal.state.respondent)
    findings, sanction = proposal.state.findings, proposal.command.sanction
    if person is None or findings is None or (params.kinds and person.kind not in params.kinds):
        return
    allowed = allowed_by(proposal, params)
    if sanction not in allowed:
        message = f"sanction: what was found allows {', '.join(sorted(allowed))}"
        yield Violation(Reason.SANCTION_NOT_AVAILABLE, message, field="sanction")


def allowed_by(proposal: AnyBreach, params: Sanctions) -> frozenset[str]:
    """Return what the findings allow, with the warnings that were live on the day of the act."""
    findings, live = proposal.state.findings, live_warnings(proposal)
    found = {"no_sanction", "finding_recorded", *params.upheld}
    if findings is None or not findings.upheld:
        return frozenset({"no_sanction"})
    if not findings.knowing:
        return frozenset(found | _by_gravity(findings, live, params) - {*params.knowing})
    if params.knowing:
        return frozenset(found | {*params.serious, *params.gross, *params.knowing})
    return frozenset(found | _by_gravity(findings, live, params))


def _by_gravity(findings: Findings, live: Collection[str], params: Sanctions) -> set[str]:
    """Return what the gravity of what was found allows beside what any finding does."""
    gross = findings.gross or "final_warning" in live
    serious = {*params.serious} if gross or findings.serious or live else set[str]()
    return serious | ({*params.gross} if gross else set[str]())

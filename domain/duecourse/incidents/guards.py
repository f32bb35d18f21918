"""Guards on incidents that packs may name: what is asked before one is responded to, and ends."""

from collections.abc import Iterator
from typing import Final, Protocol

from msgspec import Struct

from duecourse.evidence.words import Answered
from duecourse.incidents.state import Incident
from duecourse.incidents.words import IncidentBody, IncidentKind
from duecourse.kernel.checks import given
from duecourse.kernel.command import Named
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry, at_least_one

REGISTRY: Final = Registry("incidents")

_DECISION: Final = "docs/decisions/121-an-incident-is-led-by-kind.md"


@REGISTRY.guard(
    Reason.ASSESSMENT_REQUIRED,
    floor=Floor(on=("AssessIncident", "DeclareCrisis", "OpenResponse"), rests_on=_DECISION),
)
def assessment_made(proposal: Proposal[Incident, Named], _: NoParams) -> Iterator[Violation]:
    """It is said what it is, how sensitive and how harmful to the reputation, and why."""
    state, command = proposal.state, proposal.command
    if proposal.trigger != "AssessIncident":
        if state.assessed_at is None:
            message = "nobody assessed it yet (AssessIncident)"
            yield Violation(Reason.ASSESSMENT_REQUIRED, message)
        return
    if not state.kinds:
        message = "nobody said yet what it is (ReassessIncident)"
        yield Violation(Reason.ASSESSMENT_REQUIRED, message, field="kinds")
    for field in ("sensitivity", "reputation", "rationale"):
        if not given(getattr(command, field)):
            message = f"{field}: must be given"
            yield Violation(Reason.ASSESSMENT_REQUIRED, message, field=field)


class Consults(Named, Protocol):
    """It says whom somebody asked, or why nobody."""

    @property
    def consulted(self) -> tuple[str, ...]:
        """Return whom."""
        ...

    @property
    def none_consulted(self) -> str:
        """Return why nobody."""
        ...


@REGISTRY.guard(Reason.CONSULTATION_REQUIRED, reads="input", needs=("consulted", "none_consulted"))
def response_consulted(proposal: Proposal[Incident, Consults], _: NoParams) -> Iterator[Violation]:
    """It is said which committees were asked of the response, or why none was."""
    command = proposal.command
    if not given(command.consulted) and not given(command.none_consulted):
        message = "consulted: say which committees were asked, or under none_consulted why none was"
        yield Violation(Reason.CONSULTATION_REQUIRED, message, field="consulted")


def settled(state: Incident, body: str) -> bool:
    """Return whether it was decided that somebody is not told, or they were told as decided.

    Of personal data, what was decided before the last of the facts came is no answer to them.
    """
    decision = state.decided(body)
    if decision is None:
        return False
    since = state.report_since if body in _OF_DATA else None
    in_time = since is None or decision.at >= since
    return in_time and (decision.report == "no" or body in state.told)


_OF_DATA: Final = ("data_regulator", "people_concerned")


@REGISTRY.guard(
    Reason.ASSESSMENT_REQUIRED,
    floor=Floor(on=("CloseIncident",), rests_on="EXT-GDPR-72h"),
)
def data_breach_decided(proposal: Proposal[Incident, Named], _: NoParams) -> Iterator[Violation]:
    """Where personal data are concerned, it is decided whether regulator and people are told."""
    if "data" not in proposal.state.kinds:
        return
    for body in _OF_DATA:
        if not settled(proposal.state, body):
            yield _undecided(Reason.ASSESSMENT_REQUIRED, body)


def _undecided(reason: Reason, body: str) -> Violation:
    whom = body.replace("_", " ")
    message = (
        f"decide whether to tell the {whom} (DecideReport); if so, record that they were told"
        " (NotifyBody)"
    )
    return Violation(reason, message, facts=(("body", body),))


class Deciding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which bodies are decided on for which incidents: of some kinds, or rated high.

    Attributes:
        kinds: empty for none by its kind alone.
        rated_high: also where it was rated high.
    """

    bodies: tuple[IncidentBody, ...]
    kinds: tuple[IncidentKind, ...] = ()
    rated_high: Answered = "no"

    def __post_init__(self) -> None:
        at_least_one(self.bodies)
        if not self.kinds and self.rated_high != "yes":
            raise ValueError("kinds, or rated_high: yes: else it concerns none")

    def concerns(self, state: Incident) -> bool:
        """Return whether an incident is one of them."""
        high = self.rated_high == "yes" and state.rated_high
        return high or bool({*self.kinds} & {*state.kinds})


@REGISTRY.guard(Reason.DECISION_REQUIRED, params=Deciding)
def report_decided(proposal: Proposal[Incident, Named], params: Deciding) -> Iterator[Violation]:
    """It is decided whether these bodies are told, and they were told if so."""
    for body in params.bodies if params.concerns(proposal.state) else ():
        if not settled(proposal.state, body):
            yield _undecided(Reason.DECISION_REQUIRED, body)


class Told(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Of which kinds of incidents the platform is told first."""

    kinds: tuple[IncidentKind, ...]

    def __post_init__(self) -> None:
        at_least_one(self.kinds)


@REGISTRY.guard(Reason.OUTCOME_REQUIRED, params=Told)
def platform_told(proposal: Proposal[Incident, Named], params: Told) -> Iterator[Violation]:
    """The site was told of it, or it is said why not."""
    state = proposal.state
    told = "platform" in state.told or settled(state, "platform")
    if {*params.kinds} & {*state.kinds} and not told:
        yield _undecided(Reason.OUTCOME_REQUIRED, "platform")


@REGISTRY.fact(IncidentKind)
def incident_kinds(proposal: Proposal[Incident, Named]) -> frozenset[str]:
    """Return everything that the incident is."""
    said = getattr(proposal.command, "kinds", ())
    return frozenset(proposal.state.kinds or said or ("",))

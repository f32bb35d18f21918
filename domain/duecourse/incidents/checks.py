"""What holds of commands on incidents, whatever the policy says."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.facts import TakedownFact
from duecourse.incidents import commands as c
from duecourse.incidents.leading import (
    CONFLICT,
    lead,
    left,
    not_involved,
    passes_alone,
    tied,
)
from duecourse.incidents.state import Incident
from duecourse.kernel.authority import on_the_books
from duecourse.kernel.checks import ahead, check, given, required
from duecourse.kernel.command import Named
from duecourse.kernel.interests import by_power, cited
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

_IN_USE: Final = ("active", "held")


def _elsewhere(proposal: Proposal[Incident, Named], name: str) -> bool:
    return organisation_of(name) != organisation_of(proposal.command.name)


@check(Reason.NOT_FOUND, Reason.TIME_ORDER)
def flag_valid(proposal: Proposal[Incident, c.FlagIncident]) -> Iterator[Violation]:
    """Posts that it is about are the organisation's, and no time lies ahead."""
    command = proposal.command
    for name in command.about:
        if _elsewhere(proposal, name) or facts.post(proposal.facts, name) is None:
            yield Violation(Reason.NOT_FOUND, "no such post", subject=name, field="about")
    yield from ahead(proposal, "happened_at", "aware_at")


@check(Reason.NOT_FOUND)
def accused_known(
    proposal: Proposal[Incident, c.FlagIncident | c.ReassessIncident],
) -> Iterator[Violation]:
    """Everybody who is said to have done it is on the organisation's books."""
    for name in proposal.command.accused:
        if not on_the_books(proposal, name):
            message = "no such person: say in the summary who is meant"
            yield Violation(Reason.NOT_FOUND, message, subject=name, field="accused")


@check(Reason.FIELD_REQUIRED, Reason.TIME_ORDER)
def new_to_it(proposal: Proposal[Incident, c.ReassessIncident]) -> Iterator[Violation]:
    """Something is said of it that was not on record: a kind, a rating, or who did it."""
    command = proposal.command
    said = (command.kinds, command.sensitivity, command.reputation, command.accused)
    if not any(map(given, said)):
        yield required("kinds", "or a rating, or who is accused: say what is new")
    yield from ahead(proposal, "aware_at")


@check(Reason.CONFLICT_OF_INTEREST)
def not_rated_by_involved(proposal: Proposal[Incident, c.ReassessIncident]) -> Iterator[Violation]:
    """Whoever had a part in it says what it is besides, and who did it, but rates nothing."""
    command = proposal.command
    if command.sensitivity or command.reputation:
        yield from not_involved.find(proposal)


@check(Reason.DECISION_REQUIRED, Reason.SELF_APPROVAL)
def may_be_dismissed(proposal: Proposal[Incident, c.DismissIncident]) -> Iterator[Violation]:
    """What may have harmed people is responded to; what was rated high, two people let go."""
    state = proposal.state
    protected = sorted({"safeguarding", "data"} & {*state.kinds})
    if protected:
        message = f"what concerns {' and '.join(protected)} is responded to (OpenResponse)"
        yield Violation(Reason.DECISION_REQUIRED, message)
    if state.rated_high:
        message = "whoever assessed what was rated high does not let it go alone"
        if proposal.person == state.assessed_by and not passes_alone(proposal):
            yield from left(proposal, Violation(Reason.SELF_APPROVAL, message))


@check(Reason.CHANNEL_UNKNOWN)
def channels_known(
    proposal: Proposal[Incident, c.DeclareCrisis | c.OpenResponse | c.RedeclareCrisis],
) -> Iterator[Violation]:
    """Every channel that is to be held is one of the organisation's, and in use."""
    for name in proposal.command.channels:
        channel = None if _elsewhere(proposal, name) else facts.channel(proposal.facts, name)
        if channel is None or channel.state not in _IN_USE:
            message = "channels: no channel in use of that name"
            yield Violation(Reason.CHANNEL_UNKNOWN, message, subject=name, field="channels")


@check(Reason.ILLEGAL_TRANSITION)
def writes_elsewhere(
    proposal: Proposal[Incident, c.DeclareCrisis | c.OpenResponse | c.RedeclareCrisis],
) -> Iterator[Violation]:
    """What is restricted leaves no trace on a channel."""
    held = (*proposal.command.channels, *proposal.state.channels)
    if proposal.state.restricted and held:
        message = (
            "it is restricted, and a channel that it holds would tell of it: disclose it first"
            " (DiscloseIncident), or stop the channel by itself (HoldChannel)"
        )
        yield Violation(Reason.ILLEGAL_TRANSITION, message, field="channels")


_TEXTS: Final = ("text", "outcome", "new_fact", "advice")


@check(Reason.FIELD_REQUIRED)
def text_given(proposal: Proposal[Incident, Named]) -> Iterator[Violation]:
    """What it says is given."""
    for field in _TEXTS:
        if hasattr(proposal.command, field) and not given(getattr(proposal.command, field)):
            yield required(field)


@check(Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
def not_their_own(proposal: Proposal[Incident, c.AgreeResponse]) -> Iterator[Violation]:
    """Whoever wrote any of the response, or is accused, does not agree to it."""
    if proposal.person in tied(proposal):
        message = "whoever has a part in it does not agree to what is said of it"
        found = left(proposal, Violation(Reason.CONFLICT_OF_INTEREST, message))
        yield from cited(proposal, CONFLICT, found)
    elif proposal.person in proposal.state.written_by and not passes_alone(proposal):
        message = "whoever wrote the response does not agree to it alone"
        found = left(proposal, Violation(Reason.SELF_APPROVAL, message))
        yield from by_power(proposal, lead(proposal), found)


@check(Reason.FIELD_REQUIRED, Reason.STALE_REVISION)
def proposal_current(proposal: Proposal[Incident, c.AgreeResponse]) -> Iterator[Violation]:
    """There is a proposal, and it is the one that was seen."""
    number = proposal.state.response.number
    if not number:
        yield required("proposal", "nobody proposed a response yet (ProposeResponse)")
    elif proposal.command.proposal != number:
        message = f"proposal: the one that stands is number {number}"
        yield Violation(Reason.STALE_REVISION, message, field="proposal")


@check(Reason.RESPONSE_NOT_AGREED)
def crisis_answered(proposal: Proposal[Incident, c.StandDown]) -> Iterator[Violation]:
    """A crisis ends with a response that was agreed, even if it is that none is given."""
    state = proposal.state
    if state.declared and not state.response.agreed_by:
        message = "no response is agreed yet (ProposeResponse, then AgreeResponse)"
        yield Violation(Reason.RESPONSE_NOT_AGREED, message)


@check(Reason.TAKEDOWN_OPEN)
def takedowns_done(proposal: Proposal[Incident, c.CloseIncident]) -> Iterator[Violation]:
    """Everything that had to come down because of it is down, or it is settled that it is not."""
    for name in proposal.state.takedowns:
        takedown: TakedownFact | None = facts.takedown(proposal.facts, name)
        if takedown is None or not takedown.settled:
            message = "something that is to come down because of it is not yet settled"
            yield Violation(Reason.TAKEDOWN_OPEN, message, subject=name)


@check(Reason.NOT_FOUND, Reason.FIELD_INVALID)
def link_known(proposal: Proposal[Incident, c.LinkToIncident]) -> Iterator[Violation]:
    """What is linked is there, and of the kind that the link is for."""
    link, to = proposal.command.link, proposal.command.to
    kind = _KINDS.get(link)
    if kind is not None and kind_of(to) != kind:
        yield Violation(Reason.FIELD_INVALID, f"to: this links one of {kind}", field="to")
    elif _elsewhere(proposal, to) or proposal.facts.get(to, kind_of(to)) is None:
        yield Violation(Reason.NOT_FOUND, "no such resource", subject=to, field="to")


_KINDS: Final = {"about_post": "posts", "takedown_for": "takedowns"}


@check(Reason.FIELD_REQUIRED)
def report_answered(proposal: Proposal[Incident, c.DecideReport]) -> Iterator[Violation]:
    """It is said whether they are told."""
    if not given(proposal.command.report):
        yield required("report", "yes or no")


@check(Reason.TIME_ORDER)
def told_in_order(
    proposal: Proposal[Incident, c.NotifyBody | c.ReopenIncident],
) -> Iterator[Violation]:
    """No time lies ahead, and nobody was told of it before it was known."""
    yield from ahead(proposal, "told_at", "aware_at")

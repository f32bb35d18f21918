"""Who leads an incident, and who had a part in it and does not."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from duecourse import facts
from duecourse.facts.partaking import ties_of_post
from duecourse.incidents.commands import (
    AgreeResponse,
    AssessIncident,
    DecideReport,
    DeclareCrisis,
    DismissIncident,
    OpenResponse,
)
from duecourse.incidents.state import Incident
from duecourse.incidents.words import CHARITY, SERIOUS
from duecourse.kernel import outside
from duecourse.kernel.appointments import of_their_choice, under
from duecourse.kernel.checks import check
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import acts, by_route, eligible, left_to, time_passes
from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, Tie, cited, conflict_of, short, ties
from duecourse.kernel.names import kind_of
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

CONFLICT: Final = "EXT-COI-handler"
ROUTED: Final = "EXT-INCIDENT-lead"

LED_BY: Final = {"safeguarding": "lead_safeguarding", "data": "lead_data"}
"""The kinds with a lead of their own, whoever leads the rest; the first that holds leads."""

_FOR: Final = {"AgreeResponse": "agree_response"}
"""Commands that a function of their own gives, where the policy fills it."""

TEAM: Final = ("publish", "handle_complaint", "manage")
"""Who takes an incident up where everybody who leads it has a part in it (decision 190)."""


def ties_of(name: str, state: Incident, known: Facts) -> tuple[Tie, ...]:
    """Return who is said to have done it, and who had a part in its posts."""
    posts = (ties_of_post(post, facts.post(known, post)) for post in state.posts)
    return (*ties("respondent", name, state.accused), *chain.from_iterable(posts))


def matter_of(proposal: Proposal[Incident, Named]) -> Matter:
    """Return an incident as a matter, with everybody who had a part in it."""
    name, state = proposal.command.name, proposal.state
    return Matter(name=name, ties=ties_of(name, state, proposal.facts), about=state.posts)


def tied(proposal: Proposal[Incident, Named]) -> frozenset[str]:
    """Return everybody with a part in it, and whoever answers to who is accused up the line."""
    people = {tie.person for tie in proposal.found(matter_of).ties}
    state = proposal.state
    lower = {person for person, _ in under(proposal, state.accused, people, state.flagged_at)}
    part = frozenset(one for one in people | lower if kind_of(one) == "people")
    return part | of_their_choice(proposal, part, state.flagged_at, state.accused)


def out(proposal: Proposal[Incident, Named]) -> frozenset[str]:
    """Return who leaves the command to another: whoever is tied, or did what it looks at again."""
    return proposal.found(tied) | frozenset(before(proposal))


def before(proposal: Proposal[Incident, Named]) -> tuple[str, ...]:
    """Return whose own act it looks at again: who wrote the response, or rated it high alone."""
    state = proposal.state
    if isinstance(proposal.command, AgreeResponse):
        return state.written_by
    high = isinstance(proposal.command, DismissIncident) and state.rated_high
    return (state.assessed_by,) if high else ()


def is_close_kept(state: Incident) -> bool:
    """Return whether its lead alone agrees to a response: who did it is not for a whole team."""
    return bool(state.accused) or "safeguarding" in state.kinds


def lead(proposal: Proposal[Incident, Named]) -> str:
    """Return the function that gives the command, of those that the policy fills."""
    kinds = proposal.state.kinds
    own = (function for kind, function in LED_BY.items() if kind in kinds)
    state = proposal.state
    special = "" if is_close_kept(state) else _FOR.get(proposal.trigger, "")
    # Of what is not serious they do not know, and the lead decides.
    serious = state.rated_high or not state.assessed_by
    if serious and getattr(proposal.command, "body", "") == CHARITY:
        special = "decide_report"
    asked = (special, *own, "lead_incident")
    return next((one for one in asked if one and proposal.pack.filling(one)), "manage")


def passes_alone(proposal: Proposal[Incident, Named]) -> bool:
    """Return whether time passes instead of a second person: nobody else may give it.

    What is then said in public waits as any other post (decision 184).
    """
    others = out(proposal) | {proposal.person}
    return time_passes(proposal, others, proposal.pack.filling(lead(proposal)))


def _protects(proposal: Proposal[Incident, Named]) -> bool:
    """Return whether it judges nothing in anybody's favour: rated high, held, told, responded to.

    Nor does how grave it is, said by who only had a part in its posts, as by writing them: that
    ends nothing (decision 249).
    """
    command, accused = proposal.command, proposal.state.accused
    match command:
        case AssessIncident():
            high = (command.sensitivity, command.reputation) == (SERIOUS, SERIOUS)
            return high or not accused
        case DecideReport():
            return command.report == "yes"
        case _:
            return isinstance(command, DeclareCrisis | OpenResponse)


def _is_led(proposal: Proposal[Incident, Named]) -> bool:
    """Return whether the command is the lead's alone: a safeguarding one is all theirs."""
    assesses = isinstance(proposal.command, AssessIncident)
    return not assesses or "safeguarding" in proposal.state.kinds


def wanted(proposal: Proposal[Incident, Named]) -> tuple[str, ...]:
    """Return the roles in one of which the command is given; empty for those of the table."""
    return tuple(proposal.pack.filling(lead(proposal))) if _is_led(proposal) else ()


def flagged_it_alone(proposal: Proposal[Incident, Named]) -> bool:
    """Return whether the caller flagged it, and everybody else who may act has a part in it.

    Then they record what an outside body decided: nobody else would (decision 190).
    """
    state, bound = proposal.state, proposal.found(tied)
    flagged = proposal.person == state.flagged_by and not state.anonymous
    return flagged and proposal.person not in bound and not eligible(proposal, bound)


def takes_it_up(proposal: Proposal[Incident, Named]) -> bool:
    """Return whether the caller works with incidents, and nobody who leads this one may act.

    They do what they can, and record what an outside body decided, like whoever flagged it: a
    matter of which they know is theirs to end (decision 249). Who answers to the accused does
    where nobody else of them is there.
    """
    if flagged_it_alone(proposal):
        return True
    bound, team = proposal.found(tied), proposal.pack.filling_any(TEAM)
    if eligible(proposal, bound):
        return False
    part = frozenset(tie.person for tie in proposal.found(matter_of).ties)
    return proposal.person in (eligible(proposal, bound, team) or eligible(proposal, part, team))


@check(Reason.ROUTE_REQUIRED)
def led(proposal: Proposal[Incident, Named]) -> Iterator[Violation]:
    """Whoever leads incidents of its kinds gives it; of safeguarding, nobody else assesses it."""
    roles, others = wanted(proposal), out(proposal)
    if not roles or proposal.context.actor.system or acts(proposal, others, *roles):
        return
    message = f"of such an incident this is for {titled(proposal.pack, roles)}"
    found = Violation(Reason.ROUTE_REQUIRED, message)
    if proposal.person in others:
        return  # Whoever has a part in it is told of that.
    yield from cited(proposal, ROUTED, left(proposal, found))


def left(proposal: Proposal[Incident, Named], found: Violation) -> Iterator[Violation]:
    """Yield what was found: another gives the command, or whoever the lead's own route names."""
    others, roles = out(proposal) | {proposal.person}, wanted(proposal)
    if people := eligible(proposal, others, roles):
        yield left_to(proposal, found, people)
    else:
        function = lead(proposal) if roles else ""
        judges = proposal.command.JUDGES
        yield from by_route(proposal, others, found, function, judges=judges)


@check(Reason.CONFLICT_OF_INTEREST)
def not_involved(proposal: Proposal[Incident, Named]) -> Iterator[Violation]:
    """Whoever decides on it had no part in it, and does not report to who is accused."""
    if proposal.context.actor.system:
        return
    matter = proposal.found(matter_of)
    own = conflict_of(proposal.person, proposal.actor_fact, matter)
    if own is None and proposal.person not in proposal.found(tied):
        return
    found = left(proposal, _part(proposal, own))
    if _protects(proposal):
        # Nobody waits for the word of an outside body to do what protects others.
        found = (one for one in found if one.field != outside.WHICH)
    yield from cited(proposal, CONFLICT, found)


def _part(proposal: Proposal[Incident, Named], tie: Tie | None) -> Violation:
    """Return that the caller has a part in it: what the record says of posts, nothing of people."""
    name = proposal.command.name
    told = tie if tie is not None and tie.to in proposal.state.posts else None
    # That they answer to somebody is no part of theirs, and nothing that they did.
    own = proposal.person in {one.person for one in proposal.found(matter_of).ties}
    part = "has a part in" if own else "is not free to decide on"
    says = told.says if told else f"{short(proposal.person)} {part} {short(name)}"
    facts_ = (("tie", told.how if told else "part"), ("to", told.to if told else name))
    return Violation(Reason.CONFLICT_OF_INTEREST, says, subject=name, facts=facts_)

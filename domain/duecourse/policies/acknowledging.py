"""Everybody with a role is asked to acknowledge a version; it is seen who did (decision 135)."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.authority import PROGRAMS
from duecourse.kernel.checks import check, reason_given, required
from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.policies import commands as c
from duecourse.policies import events as e
from duecourse.policies.state import Policy

ACKNOWLEDGING: Final = Handlers()

LONGEST: Final = timedelta(days=366)
"""Whoever has not read the policy in a year is not waited for."""

_NAMED_MAX: Final = 20

Asking = Proposal[Policy, c.AskAcknowledgements]
Ending = Proposal[Policy, c.EndAcknowledging]


@check(Reason.FIELD_REQUIRED, Reason.TIME_ORDER)
def time_given(proposal: Asking) -> Iterator[Violation]:
    """It says by when, ahead and within a year."""
    until = proposal.command.until
    if until is None:
        yield required("until", "say by when")
    elif not proposal.at < until <= proposal.at + LONGEST:
        message = f"until: ahead, and within {LONGEST.days} days"
        yield Violation(Reason.TIME_ORDER, message, field="until")


@ACKNOWLEDGING.on(c.AskAcknowledgements, late=(time_given,))
def ask(proposal: Asking) -> Iterator[Event]:
    """Yield by when everybody is asked."""
    if proposal.command.until is not None:
        yield e.AcknowledgementsAsked(until=proposal.command.until)


@check(Reason.ILLEGAL_TRANSITION)
def asked(proposal: Ending) -> Iterator[Violation]:
    """Somebody was asked."""
    if proposal.state.acknowledge_by is None:
        yield Violation(Reason.ILLEGAL_TRANSITION, "nobody was asked to acknowledge it")


@check(Reason.ACKS_OUTSTANDING)
def all_acknowledged(proposal: Ending) -> Iterator[Violation]:
    """Everybody with a role acknowledged the version, or is excused."""
    owing = [one for one in bound_by(proposal) if one not in proposal.command.excused]
    owing = [one for one in owing if not _acknowledged(proposal, one)]
    if owing:
        named = ", ".join(id_of(one) for one in owing[:_NAMED_MAX])
        more = f" and {len(owing) - _NAMED_MAX} more" if len(owing) > _NAMED_MAX else ""
        message = f"people: not seen to have acknowledged it: {named}{more}"
        facts = (("outstanding", str(len(owing))),)
        yield Violation(Reason.ACKS_OUTSTANDING, message, field="people", facts=facts)


def bound_by(proposal: Ending) -> tuple[str, ...]:
    """Return everybody who holds a role now, each once."""
    held = proposal.officers.values()
    return tuple(dict.fromkeys(person for people in held for person in people))


def _acknowledged(proposal: Ending, name: str) -> bool:
    """Return whether somebody who is named acknowledged the version; a program need not."""
    known = proposal.known_person(name) if name in proposal.command.people else None
    if known is None:
        return False
    return known.kind in PROGRAMS or id_of(proposal.command.name) in known.acknowledged


@check(Reason.FIELD_REQUIRED, Reason.CONFLICT_OF_INTEREST)
def excused_for_a_reason(proposal: Ending) -> Iterator[Violation]:
    """Whoever is excused is so for a reason, and by somebody else."""
    if proposal.command.excused:
        yield from reason_given.find(proposal)
    if proposal.person in proposal.command.excused:
        message = "excused: nobody excuses themselves: acknowledge it"
        yield Violation(Reason.CONFLICT_OF_INTEREST, message, field="excused")


@ACKNOWLEDGING.on(
    c.EndAcknowledging,
    late=(asked, all_acknowledged, excused_for_a_reason),
    reads=lambda _, command: command.people,
)
def end(proposal: Ending) -> Iterator[Event]:
    """Yield that it is over, with who acknowledged it and who is excused."""
    command = proposal.command
    yield e.AcknowledgingEnded(
        people=tuple(dict.fromkeys(command.people)), excused=tuple(dict.fromkeys(command.excused))
    )

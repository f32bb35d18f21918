"""How a request that something comes down begins: somebody asks, or something else asks for it."""

from collections.abc import Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.facts.lasting import TAKEDOWN, down_by
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.anonymous import names_nobody
from duecourse.kernel.clocks.keeping import ClockStart, begin
from duecourse.kernel.command import Named
from duecourse.kernel.proposal import Proposal
from duecourse.takedowns import commands as c
from duecourse.takedowns import events as e
from duecourse.takedowns.checks import (
    is_our_own,
    matter_known,
    place_record,
    request_valid,
    stands_at,
    where_is_ours,
)
from duecourse.takedowns.state import DOWN, Takedown
from duecourse.takedowns.words import CLOSE_TO_PEOPLE

OPENING: Final = Handlers()


@OPENING.on(
    c.OpenTakedown,
    early=(names_nobody,),
    late=(request_valid, where_is_ours, matter_known),
    reads=lambda _, command: tuple(
        name
        for name in (command.post, command.owner, command.arises_from, place_record(command))
        if name
    ),
)
def open_takedown(proposal: Proposal[Takedown, c.OpenTakedown]) -> Iterator[Event]:
    """Yield the request, with its clock."""
    command = proposal.command
    due_at, clause = down_by(proposal.at, proposal.pack)
    yield e.TakedownRequested(
        ground=command.ground,
        where=command.where,
        post=command.post or stands_at(proposal),
        held_by=command.held_by or _holder(proposal),
        owner=command.owner,
        requester=command.requester,
        for_another=bool(command.requester) or command.anonymous,
        arises_from=command.arises_from,
        restricted=command.ground in CLOSE_TO_PEOPLE,
        due_at=due_at,
        clause=clause,
        clocks=until_down(proposal),
    )


def until_down(proposal: Proposal[Takedown, Named]) -> tuple[ClockStart, ...]:
    """Return the clock that runs until it is down."""
    name, pack = "takedown_consent_withdrawn", proposal.pack
    deadline = pack.clock("takedown_consent_withdrawn") or TAKEDOWN
    return begin(DOWN, name, deadline, {"withdrawn": proposal.at}, pack.calendar)


def _holder(proposal: Proposal[Takedown, c.OpenTakedown]) -> str:
    """Return who can take it down, as far as what is named says so."""
    command = proposal.command
    if command.post or stands_at(proposal) or is_our_own(proposal):
        return "channel"
    return "personal" if command.owner else ""


@OPENING.on(c.OpenForDuty)
def open_for_duty(proposal: Proposal[Takedown, c.OpenForDuty]) -> Iterator[Event]:
    """Yield the request that a duty of a post opens, with the duty's own clock."""
    command = proposal.command
    yield e.TakedownRequested(
        ground=command.ground,
        post=command.post,
        duty=command.duty,
        held_by="channel",
        due_at=command.due_at,
        clause=command.clause,
    )


@OPENING.on(c.OpenForCase)
def open_for_case(proposal: Proposal[Takedown, c.OpenForCase]) -> Iterator[Event]:
    """Yield the request that the outcome of a case opens: it tells of somebody."""
    due_at, clause = down_by(proposal.at, proposal.pack)
    yield e.TakedownRequested(
        ground=proposal.command.ground,
        post=proposal.command.post,
        held_by="channel",
        arises_from=proposal.command.case,
        restricted=True,
        due_at=due_at,
        clause=clause,
        clocks=until_down(proposal),
    )


@OPENING.on(c.OpenElsewhere)
def open_elsewhere(proposal: Proposal[Takedown, c.OpenElsewhere]) -> Iterator[Event]:
    """Yield the request that another opens; nothing where it is open already."""
    if proposal.state.version:
        return
    command = proposal.command
    due_at, clause = down_by(proposal.at, proposal.pack)
    yield e.TakedownRequested(
        ground=command.ground,
        post=command.post,
        held_by="channel",
        for_another=True,
        arises_from=command.because,
        restricted=command.restricted,
        due_at=due_at,
        clause=clause,
        clocks=until_down(proposal),
    )

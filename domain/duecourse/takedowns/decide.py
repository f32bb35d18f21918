"""What each command does to a request to take something down, once nothing stands against it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from duecourse.evidence.record import Event
from duecourse.facts.lasting import down_by
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.checks import reason_given
from duecourse.kernel.clocks.changing import Changing
from duecourse.kernel.clocks.correcting import on_correction
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.keeping import begin
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.clocks.whose import passed_on
from duecourse.kernel.command import Named
from duecourse.kernel.durations import Period
from duecourse.kernel.proposal import Proposal
from duecourse.takedowns import commands as c
from duecourse.takedowns import events as e
from duecourse.takedowns.checks import (
    INTIMATE,
    Waiting,
    absence_shown,
    asked_for_themselves,
    at_their_word,
    borne_out_by_another,
    by_another,
    by_owner,
    is_owner,
    matter_known,
    not_involved,
    out,
    post_is_down,
    removed_in_order,
    second_looked,
    tied,
    waits,
)
from duecourse.takedowns.circle import KNOWING
from duecourse.takedowns.clocks import CLOCKS, clocks
from duecourse.takedowns.declining import (
    decided_on_the_post,
    not_asked_by_whom_it_shows,
    read_who_asked,
)
from duecourse.takedowns.guards import REGISTRY
from duecourse.takedowns.lifecycle import DEFINITION
from duecourse.takedowns.opening import OPENING, until_down
from duecourse.takedowns.reactions import REACTIONS
from duecourse.takedowns.sites import (
    not_ours,
    person_told,
    reference_given,
    report_complete,
    waited,
)
from duecourse.takedowns.state import DOWN, LOOK, SITE, Takedown, evolve
from duecourse.takedowns.work import work

HANDLERS: Final = Handlers()

_SITE: Final = Deadline(
    (ClockRule(within=Period("seconds", 48 * 3600), starts=("reported",)),), INTIMATE
)
"""Where no policy that can be read says what may be expected of a site: the law does."""


def read_post(state: Takedown, _: Named) -> Iterable[str]:
    """Read the post that is to come down."""
    return (state.post,) if state.post else ()


def _removal(proposal: Proposal[Takedown, Named], at: datetime, captured: str = "") -> Event:
    """Return that it is down, and when a second person is to have looked."""
    pack, facts = proposal.pack, {"removed": proposal.at}
    look = pack.clock("removal_second_look")
    return e.RemovalRecorded(
        removed_at=at,
        captured_digest=captured,
        look_by=proposal.due("removal_second_look"),
        look_clause=look.clause if look else "",
        clocks=begin(LOOK, "removal_second_look", look, facts, pack.calendar),
    )


@HANDLERS.on(
    c.RecordRemoval,
    early=(by_owner,),
    late=(reason_given, removed_in_order),
    reads=read_post,
    admits=is_owner,
    open_to=passed_on(clocks, DOWN),
)
def record_removal(proposal: Proposal[Takedown, c.RecordRemoval]) -> Iterator[Event]:
    """Yield the removal; of a post of our own, the post knows it in the same transaction."""
    command = proposal.command
    yield _removal(proposal, command.removed_at or proposal.at, command.captured_digest)


@HANDLERS.on(
    c.ConfirmRemoval,
    early=(second_looked,),
    late=(absence_shown, post_is_down, matter_known),
    reads=lambda state, command: tuple(n for n in (state.post, command.incident) if n),
    open_to=passed_on(clocks, LOOK),
)
def confirm_removal(proposal: Proposal[Takedown, c.ConfirmRemoval]) -> Iterator[Event]:
    """Yield that a second person saw it."""
    command = proposal.command
    yield e.RemovalConfirmed(
        captured_digest=command.captured_digest,
        cross_posts=command.cross_posts,
        personal_data=command.personal_data,
        incident=command.incident,
    )


@HANDLERS.on(c.ReportStillVisible)
def still_visible(proposal: Proposal[Takedown, c.ReportStillVisible]) -> Iterator[Event]:
    """Yield that it is still there: the clock that ran goes on."""
    yield e.StillVisibleReported(where=proposal.command.where)


@HANDLERS.on(c.ReportReappearance)
def reappears(proposal: Proposal[Takedown, c.ReportReappearance]) -> Iterator[Event]:
    """Yield that it is there again, with a new clock."""
    due_at, clause = down_by(proposal.at, proposal.pack)
    where = proposal.command.where
    again = until_down(proposal)
    yield e.ContentReappeared(where=where, due_at=due_at, clause=clause, clocks=again)


def _where(to: str) -> Callable[[Proposal[Takedown, Waiting], Event], str]:
    """Return where a request leads that one person lifts or declines, and where that waits."""

    def leads(proposal: Proposal[Takedown, Waiting], event: Event) -> str:
        return proposal.state.state if getattr(event, "waits", False) else to

    return leads


@HANDLERS.on(
    c.DeclineTakedown,
    early=(not_involved, borne_out_by_another),
    late=(reason_given, not_asked_by_whom_it_shows, decided_on_the_post),
    reads=read_who_asked,
    leads=_where("refused"),
)
def decline(proposal: Proposal[Takedown, c.DeclineTakedown]) -> Iterator[Event]:
    """Yield that it stays, or that one person says so and another has to."""
    yield e.TakedownDeclined(waits=waits(proposal))


@HANDLERS.on(
    c.ReviewDeclined, early=(not_involved, by_another), late=(reason_given,), reads=read_post
)
def review_declined(_: Proposal[Takedown, c.ReviewDeclined]) -> Iterator[Event]:
    """Yield that it is taken up again."""
    yield e.DeclinedReviewed()


@HANDLERS.on(
    c.LiftTakedown,
    late=(at_their_word, borne_out_by_another),
    reads=read_post,
    leads=_where("lifted"),
    admits=asked_for_themselves,
)
def lift(proposal: Proposal[Takedown, c.LiftTakedown]) -> Iterator[Event]:
    """Yield that it may stay, or that one person says so and another has to."""
    yield e.TakedownLifted(signed_digest=proposal.command.signed_digest, waits=waits(proposal))


def _expected(proposal: Proposal[Takedown, Named]) -> dict[str, Any]:
    """Return by when the site may be expected to act: only of an intimate image."""
    if proposal.state.ground != "intimate_image":
        return {}
    deadline = proposal.pack.clock("platform_intimate_image") or _SITE
    due = deadline.due(proposal.at, proposal.pack.calendar)
    facts, calendar = {"reported": proposal.at}, proposal.pack.calendar
    begun = begin(SITE, "platform_intimate_image", deadline, facts, calendar)
    return {"expected_by": due, "expected_clause": deadline.clause, "clocks": begun}


@HANDLERS.on(c.ReportToPlatform, late=(report_complete,), reads=read_post)
def report_to_platform(proposal: Proposal[Takedown, c.ReportToPlatform]) -> Iterator[Event]:
    """Yield that the site was told."""
    command = proposal.command
    yield e.ReportedToPlatform(
        reference=command.reference,
        shows=command.shows,
        made_by=command.made_by,
        good_faith=command.good_faith,
        contact=command.contact,
        **_expected(proposal),
    )


@HANDLERS.on(c.RecordPlatformAction, late=(absence_shown,), reads=read_post)
def platform_action(proposal: Proposal[Takedown, c.RecordPlatformAction]) -> Iterator[Event]:
    """Yield that the site took it down."""
    yield _removal(proposal, proposal.at, proposal.command.captured_digest)


@HANDLERS.on(c.RecordPlatformRejection, late=(reason_given, waited), reads=read_post)
def platform_rejection(
    proposal: Proposal[Takedown, c.RecordPlatformRejection],
) -> Iterator[Event]:
    """Yield that the site leaves it up."""
    yield e.PlatformRejected(silent=proposal.command.silent)


@HANDLERS.on(c.ComplainToPlatform, late=(reference_given,), reads=read_post)
def complain(proposal: Proposal[Takedown, c.ComplainToPlatform]) -> Iterator[Event]:
    """Yield that the site was told once more."""
    yield e.ReportedToPlatform(reference=proposal.command.reference, **_expected(proposal))


def read_post_and_owner(state: Takedown, command: Named) -> Iterable[str]:
    """Read the post that is to come down, and who has it on an account of their own."""
    return (*read_post(state, command), *((state.owner,) if state.owner else ()))


@HANDLERS.on(
    c.CloseUnremoved,
    early=(not_involved, by_another),
    late=(reason_given, person_told, not_ours),
    reads=read_post_and_owner,
)
def close_unremoved(proposal: Proposal[Takedown, c.CloseUnremoved]) -> Iterator[Event]:
    """Yield that it stays up in spite of all."""
    yield e.ClosedUnremoved(told=proposal.command.told)


_REFLECTED: Final = {"refused": e.TakedownDeclined, "lifted": e.TakedownLifted}


def _outcome(proposal: Proposal[Takedown, c.ReflectPost], _: Event) -> str:
    return proposal.command.outcome


@HANDLERS.on(c.ReflectPost, leads=_outcome)
def reflect_post(proposal: Proposal[Takedown, c.ReflectPost]) -> Iterator[Event]:
    """Yield what became of the duty of the post, or of another request, if that is not so yet."""
    if proposal.command.outcome == proposal.state.state:
        return
    made = _REFLECTED.get(proposal.command.outcome)
    yield made() if made else _removal(proposal, proposal.at)


on_clocks(HANDLERS, c.NoteTakedownClock, e.TakedownClockNoted, clocks, tied, read_post)

_CHANGING: Final = Changing(event=e.TakedownClockChanged, view=clocks, out=tied)
on_correction(HANDLERS, c.CorrectTakedownMiss, _CHANGING, (not_involved,), read_post)


TAKEDOWNS: Final = Aggregate(
    kind="takedowns",
    singular="takedown",
    definition=DEFINITION,
    initial=Takedown(),
    handlers={**OPENING.by_command, **HANDLERS.by_command},
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    author=lambda takedown: takedown.opened_by,
    tied=out,
    reactions=REACTIONS,
    knowing=KNOWING,
    clocks=CLOCKS,
    work=work,
)

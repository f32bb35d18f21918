"""What each command does to a complaint, once nothing stands against it."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse import facts
from duecourse.complaints import (
    appeals,
    attending,
    finding,
    leaving,
    levels,
    mediating,
    minding,
    screening,
    series,
    understanding,
)
from duecourse.complaints import commands as c
from duecourse.complaints import events as e
from duecourse.complaints.answers import body_named, stays_or_comes_down
from duecourse.complaints.binding import tied
from duecourse.complaints.clocks import CLOCKS, clocks, once_acknowledged, started
from duecourse.complaints.evolve import evolve
from duecourse.complaints.guards import REGISTRY, is_further_adviser
from duecourse.complaints.hearing import nothing_against_them
from duecourse.complaints.interests import not_involved
from duecourse.complaints.knowing import KNOWING, begins_restricted, told
from duecourse.complaints.lifecycle import DEFINITION
from duecourse.complaints.meant import (
    detriment_answered,
    not_about_them,
    read_protected,
    respondents_known,
    somebody_or_nobody,
    whom_answered,
)
from duecourse.complaints.reactions import REACTIONS
from duecourse.complaints.state import Complaint
from duecourse.complaints.understanding import understood
from duecourse.complaints.work import work
from duecourse.evidence.record import Event
from duecourse.kernel import names
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.anonymity import through_intake
from duecourse.kernel.authority import on_the_books
from duecourse.kernel.checks import ahead, check, given, reason_given, required
from duecourse.kernel.clocks.changing import Changing
from duecourse.kernel.clocks.correcting import on_correction
from duecourse.kernel.clocks.extending import on_extension
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.command import fields_of
from duecourse.kernel.eligibility import roles_left_to
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()

_STAGES: Final = (
    screening,
    mediating,
    finding,
    appeals,
    leaving,
    minding,
    attending,
    levels,
    understanding,
    series,
)
"""What a complaint goes through after it was received."""

on_clocks(HANDLERS, c.NoteComplaintClock, e.ComplaintClockNoted, clocks, tied)

_CHANGING: Final = Changing(event=e.ComplaintClockChanged, view=clocks, out=tied)
on_correction(HANDLERS, c.CorrectComplaintMiss, _CHANGING, (not_involved,), lambda s, _: s.about)
on_extension(HANDLERS, c.ExtendComplaintClock, _CHANGING, (not_involved,), lambda s, _: s.about)


def read_named(_: Complaint, command: c.OpenComplaint) -> Iterable[str]:
    """Read the posts that the complaint is about, who is complained of, and who complains."""
    return (*command.about, *command.respondents, command.reported_by, command.made_on)


@check(Reason.FIELD_INVALID, Reason.FIELD_REQUIRED, Reason.TIME_ORDER)
def complaint_valid(proposal: Proposal[Complaint, c.OpenComplaint]) -> Iterator[Violation]:
    """Kind, complainant and time fit together."""
    command = proposal.command
    strange = [one for one in (command.kind, *command.kinds) if one not in proposal.pack.complaints]
    if strange:
        message = f"kind: this policy has {', '.join(proposal.pack.complaints)}"
        yield Violation(Reason.FIELD_INVALID, message, field="kind")
    for field in ("complainant", "reported_by", "taken_in"):
        if command.anonymous and given(getattr(command, field)):
            message = f"{field}: nothing is kept of who complains anonymously"
            yield Violation(Reason.FIELD_INVALID, message, field=field)
    if not command.anonymous and not given(command.complainant):
        yield required("complainant", "must be given, unless the complaint is anonymous")
    yield from ahead(proposal, "event_at", "received_at")


@check(Reason.NOT_FOUND)
def posts_known(proposal: Proposal[Complaint, c.OpenComplaint]) -> Iterator[Violation]:
    """Every post complained of is one of the organisation's; whether it was shown, others find out.

    A publication that was reported to have failed may have been seen all the same.
    """
    own = names.organisation_of(proposal.command.name)
    for name in proposal.command.about:
        if names.organisation_of(name) != own or facts.post(proposal.facts, name) is None:
            yield Violation(Reason.NOT_FOUND, "no such post", subject=name, field="about")


@check(Reason.NOT_FOUND)
def channel_known(proposal: Proposal[Complaint, c.OpenComplaint]) -> Iterator[Violation]:
    """Where it was made in public is a channel of the organisation."""
    name = proposal.command.made_on
    if name and facts.channel(proposal.facts, name) is None:
        yield Violation(Reason.NOT_FOUND, "no such channel", subject=name, field="made_on")


@check(Reason.NOT_FOUND)
def reporter_known(proposal: Proposal[Complaint, c.OpenComplaint]) -> Iterator[Violation]:
    """Who complains, where they are said to be of the organisation, is on its books."""
    name = proposal.command.reported_by
    if name and not on_the_books(proposal, name):
        message = "no such person: say in `complainant` who complains, and set `taken_in`"
        yield Violation(Reason.NOT_FOUND, message, subject=name, field="reported_by")


@check(Reason.ANONYMITY_NOT_POSSIBLE)
def names_nobody(proposal: Proposal[Complaint, c.OpenComplaint]) -> Iterator[Violation]:
    """Who complains anonymously does so through an intake account, which names nobody."""
    if not proposal.command.anonymous or through_intake(proposal):
        return
    whose = "names the person it acts for" if proposal.context.actor.on_behalf_of else "names you"
    message = (
        f"this credential {whose}, and a complaint from it keeps that name for ever, so it cannot"
        " be anonymous. Nothing of this call was kept. To complain without a name, use the"
        " organisation's complaint form and do not sign in; or complain by name: fill in"
        " `complainant`, without `anonymous`"
    )
    yield Violation(Reason.ANONYMITY_NOT_POSSIBLE, message, field="anonymous")


def _where(proposal: Proposal[Complaint, c.OpenComplaint]) -> tuple[str, ...]:
    """Return the channels of the posts that it is about, and where it was made in public."""
    posts = (facts.post(proposal.facts, name) for name in proposal.command.about)
    stands = (post.channel for post in posts if post is not None)
    return tuple(filter(None, dict.fromkeys((*stands, proposal.command.made_on))))


def _names_themselves(proposal: Proposal[Complaint, c.OpenComplaint]) -> bool:
    """Return whether a colleague gives their own name as that of who complains.

    Any other name may be that of a journalist, whose words somebody passes on (decision 236).
    """
    fact, command = proposal.actor_fact, proposal.command
    if fact is None or command.taken_in or through_intake(proposal):
        return False
    return bool(fact.title) and command.complainant.casefold() == fact.title.casefold()


@HANDLERS.on(
    c.OpenComplaint,
    early=(names_nobody,),
    late=(complaint_valid, posts_known, respondents_known, reporter_known, channel_known),
    reads=read_named,
)
def open_complaint(proposal: Proposal[Complaint, c.OpenComplaint]) -> Iterator[Event]:
    """Yield the complaint; the posts are linked in the same transaction."""
    command = proposal.command
    kinds = (command.kind, *command.kinds)
    yield e.ComplaintOpened(
        kind=command.kind,
        about=tuple(dict.fromkeys(command.about)),
        respondents=tuple(dict.fromkeys(command.respondents)),
        complainant=command.complainant,
        anonymous=command.anonymous,
        summary=command.summary,
        event_at=command.event_at,
        reported_by=command.reported_by,
        taken_in=command.taken_in,
        clocks=started(proposal.pack, kinds, command.received_at or proposal.at),
        kinds=tuple(dict.fromkeys(command.kinds)),
        received_at=command.received_at,
        wish=command.wish,
        restricted=begins_restricted(proposal),
        told=told(proposal, command.respondents),
        channels=_where(proposal),
        by_media=command.by_media or ("no" if _names_themselves(proposal) else ""),
        by_form=through_intake(proposal),
        minor=command.minor,
        made_on=command.made_on,
    )


@check(Reason.ILLEGAL_TRANSITION)
def still_to_acknowledge(
    proposal: Proposal[Complaint, c.AcknowledgeComplaint],
) -> Iterator[Violation]:
    """It was not acknowledged yet; or the strand of personal data was not, and it says so."""
    state = proposal.state
    of_data = state.data_acknowledged_at is None and "data_protection" in state.kinds
    if state.state == "received" or (of_data and proposal.command.names_data):
        return
    message = "it was acknowledged"
    if of_data:
        message += "; that their data is looked into is still to be said (names_data)"
    yield Violation(Reason.ILLEGAL_TRANSITION, message)


@HANDLERS.on(c.AcknowledgeComplaint, early=(not_involved,), late=(still_to_acknowledge, understood))
def acknowledge(proposal: Proposal[Complaint, c.AcknowledgeComplaint]) -> Iterator[Event]:
    """Yield the acknowledgement."""
    command = proposal.command
    yield e.ComplaintAcknowledged(
        names_data=command.names_data,
        meets=command.meets,
        clocks=once_acknowledged(proposal.pack, proposal.state, proposal.at),
    )


@HANDLERS.on(
    c.NameRespondents,
    early=(not_involved,),
    late=(reason_given, somebody_or_nobody, respondents_known),
    reads=lambda _, command: command.respondents,
)
def name_respondents(proposal: Proposal[Complaint, c.NameRespondents]) -> Iterator[Event]:
    """Yield whom it is about: from now on they have a part in it."""
    command = proposal.command
    yield e.RespondentsNamed(
        respondents=tuple(dict.fromkeys(command.respondents)),
        nobody_known=command.nobody_known,
        told=told(proposal, command.respondents),
    )


@check(Reason.FIELD_REQUIRED)
def advice_given(proposal: Proposal[Complaint, c.AdviseOnComplaint]) -> Iterator[Violation]:
    """It is said what is advised."""
    if not given(proposal.command.advice):
        yield required("advice")


@HANDLERS.on(
    c.AdviseOnComplaint,
    early=(not_involved,),
    late=(advice_given,),
    admits=is_further_adviser,
)
def advise(proposal: Proposal[Complaint, c.AdviseOnComplaint]) -> Iterator[Event]:
    """Yield the advice, with every role in which it was given: held, or in place of who is tied."""
    in_place = roles_left_to(proposal, tied(proposal))
    roles = {*proposal.acting.intersection(proposal.pack.roles), *in_place}
    yield e.ComplaintAdvised(roles=tuple(sorted(roles)), advice=proposal.command.advice)


@check(Reason.FIELD_REQUIRED)
def outcome_given(proposal: Proposal[Complaint, c.ResolveComplaint]) -> Iterator[Violation]:
    """The complaint is closed with an outcome."""
    if not given(proposal.command.outcome):
        yield required("outcome")


@HANDLERS.on(
    c.ResolveComplaint,
    early=(not_involved,),
    late=(
        outcome_given,
        screening.may_be_informal,
        whom_answered,
        not_about_them,
        nothing_against_them,
        stays_or_comes_down,
        body_named,
        detriment_answered,
        series.all_answered,
    ),
    reads=lambda s, command: (*read_protected(s, command), *series.read_series(s, command)),
)
def resolve(proposal: Proposal[Complaint, c.ResolveComplaint]) -> Iterator[Event]:
    """Yield the outcome."""
    yield e.ComplaintResolved(**fields_of(proposal.command))


@check(Reason.FIELD_REQUIRED)
def evidence_given(proposal: Proposal[Complaint, c.ReopenComplaint]) -> Iterator[Violation]:
    """There is something new."""
    if not given(proposal.command.new_evidence):
        yield required("new_evidence")


@HANDLERS.on(
    c.ReopenComplaint,
    early=(not_involved,),
    late=(evidence_given,),
    leads=lambda proposal, _: "investigation" if proposal.state.way.formal else "acknowledged",
)
def reopen(proposal: Proposal[Complaint, c.ReopenComplaint]) -> Iterator[Event]:
    """Yield the reopening: from now on it counts as escalated."""
    yield e.ComplaintReopened(
        level=max(1, proposal.state.level), new_evidence=proposal.command.new_evidence
    )


_JOINED: Final = {
    command: handler
    for part in (HANDLERS, *(m.HANDLERS for m in _STAGES))
    for command, handler in part.by_command.items()
}

COMPLAINTS: Final = Aggregate(
    kind="complaints",
    singular="complaint",
    definition=DEFINITION,
    initial=Complaint(),
    handlers=_JOINED,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    author=lambda complaint: complaint.complainant,
    tied=tied,
    clocks=CLOCKS,
    work=work,
    knowing=KNOWING,
    reactions=(*REACTIONS, *series.REACTIONS),
)

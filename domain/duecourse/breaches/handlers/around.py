"""What may be done with a case at any time while it is open."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.breaches import commands as c
from duecourse.breaches import events as e
from duecourse.breaches.checks import must_be_given, rests_on
from duecourse.breaches.clocks import clocks, until_looked_at
from duecourse.breaches.parts import AnyBreach, may_take_part, out_of, tied
from duecourse.breaches.reading import read_around
from duecourse.breaches.state import Breach
from duecourse.evidence.record import Event
from duecourse.facts.taking_access import MEASURES
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import ahead, check, given, reason_given, required
from duecourse.kernel.clocks.changing import Changing
from duecourse.kernel.clocks.correcting import on_correction
from duecourse.kernel.clocks.extending import on_extension
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.command import fields_of
from duecourse.kernel.eligibility import acts
from duecourse.kernel.pack import body
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

AROUND: Final = Handlers()


@check(Reason.FIELD_REQUIRED, Reason.TIME_ORDER)
def evidence_described(proposal: Proposal[Breach, c.AddBreachEvidence]) -> Iterator[Violation]:
    """It is said what it is and how it came to be; it came to be before it was handed in."""
    command = proposal.command
    if not given(command.says) and not command.digest:
        yield required("says", "say what it is, or give its digest")
    if not command.origin:
        yield required("origin", "say how it came to be")
    yield from ahead(proposal, "happened_at")


@check(Reason.NOT_AUTHORISED)
def of_ones_own(proposal: Proposal[Breach, c.AddBreachEvidence]) -> Iterator[Violation]:
    """Whoever's access is suspended, or who left, hands in evidence in a case of their own."""
    state, fact = proposal.state, proposal.actor_fact
    own = proposal.person in (state.respondent, *state.informants)
    if fact is not None and fact.state != "active" and not own:
        message = f"the caller's access is {fact.state}, and the case is not their own"
        yield Violation(Reason.NOT_AUTHORISED, message)


@AROUND.on(c.AddBreachEvidence, early=(of_ones_own,), late=(evidence_described,), reads=read_around)
def add_evidence(proposal: Proposal[Breach, c.AddBreachEvidence]) -> Iterator[Event]:
    """Yield it with its number; it counts once it was shown."""
    number = len(proposal.state.evidence) + 1
    yield e.BreachEvidenceAdded(**fields_of(proposal.command), number=number)


def _as_sanction(proposal: Proposal[Breach, c.ImposeInterim]) -> Iterator[str]:
    """A measure until it is decided is no sanction: nobody loses their pay by it."""
    if proposal.command.measure == "unpaid_suspension":
        yield "measure: without pay it would be a sanction, before anything was found"


no_sanction_before = rests_on("EXT-ACAS-suspension", Reason.SANCTION_NOT_AVAILABLE, _as_sanction)


def _alone(proposal: Proposal[Breach, c.ImposeInterim]) -> Iterator[str]:
    """Where a disclosure is looked into beside it, two agree to a measure; a second is another."""
    second, state = proposal.command.second, proposal.state
    for_disclosure = "overlapping_case" in state.paused or state.disclosure == "possibly_protected"
    if not second and not for_disclosure:
        return
    out = out_of(proposal, "imposer")
    known = proposal.known_person(second) if second else None
    if known is None or second == proposal.person or second in out or known.state != "active":
        yield "second: somebody else of the organisation, without a part in it, has to agree"


two_agree = rests_on("EXT-WB-detriment", Reason.REVIEW_REQUIRED, _alone)


@check(Reason.ROUTE_REQUIRED)
def by_two_of_the_body(proposal: Proposal[Breach, c.ImposeInterim]) -> Iterator[Violation]:
    """No measure by one person takes the access of somebody who approves the policy."""
    person = proposal.known_person(proposal.state.respondent)
    of_it = person is not None and person.state == "active" and person.roles & body(proposal.pack)
    if of_it and proposal.command.measure in MEASURES:
        message = "measure: two of those who approve the policy take it first (SuspendAccess)"
        yield Violation(Reason.ROUTE_REQUIRED, message, field="measure")


@check(Reason.FIELD_REQUIRED)
def respondent_there(proposal: Proposal[Breach, c.ImposeInterim]) -> Iterator[Violation]:
    """It is known whom the measure is for."""
    if not proposal.state.respondent:
        yield required("respondent", "say who is meant first (IdentifyRespondent)")


@AROUND.on(
    c.ImposeInterim,
    early=(may_take_part,),
    late=(
        must_be_given("measure", "need"),
        respondent_there,
        no_sanction_before,
        two_agree,
        by_two_of_the_body,
    ),
    reads=read_around,
)
def impose(proposal: Proposal[Breach, c.ImposeInterim]) -> Iterator[Event]:
    """Yield the measure, and by when somebody looks again."""
    yield e.InterimImposed(**fields_of(proposal.command), **_looked_at(proposal))


def _looked_at(proposal: AnyBreach) -> dict[str, Any]:
    """Return by when somebody looks at the measure again."""
    clocks = until_looked_at(proposal.pack, proposal.at)
    return {"review_by": clocks[0].due if clocks else None, "clocks": clocks}


@check(Reason.NOT_FOUND)
def a_measure_stands(proposal: AnyBreach) -> Iterator[Violation]:
    """There is a measure."""
    if proposal.state.interim is None:
        yield Violation(Reason.NOT_FOUND, "no measure stands")


@AROUND.on(
    c.ReviewInterim,
    early=(may_take_part,),
    late=(reason_given, a_measure_stands),
    reads=read_around,
)
def review(proposal: Proposal[Breach, c.ReviewInterim]) -> Iterator[Event]:
    """Yield by when somebody looks again."""
    yield e.InterimReviewed(**_looked_at(proposal))


@AROUND.on(c.LiftInterim, early=(may_take_part,), late=(a_measure_stands,), reads=read_around)
def lift(_: Proposal[Breach, c.LiftInterim]) -> Iterator[Event]:
    """Yield the end of it."""
    yield e.InterimLifted()


@check(Reason.EVIDENCE_REQUIRED)
def sent_is_said(proposal: Proposal[Breach, c.DecideReferral]) -> Iterator[Violation]:
    """Where a body is told, it is said what was sent."""
    if proposal.command.referral == "refer" and not given(proposal.command.sent):
        message = "sent: say what was sent, and on what basis"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="sent")


@AROUND.on(
    c.DecideReferral,
    early=(may_take_part,),
    late=(reason_given, must_be_given("body", "referral"), sent_is_said),
    reads=read_around,
)
def refer(proposal: Proposal[Breach, c.DecideReferral]) -> Iterator[Event]:
    """Yield whether it is told."""
    yield e.ReferralDecided(**fields_of(proposal.command))


@check(Reason.NOT_FOUND)
def was_referred(proposal: Proposal[Breach, c.SettleReferral]) -> Iterator[Violation]:
    """The body was told."""
    if proposal.command.body not in proposal.state.bodies_told:
        yield Violation(Reason.NOT_FOUND, "body: it was told nothing", field="body")


@AROUND.on(
    c.SettleReferral,
    early=(may_take_part,),
    late=(must_be_given("body", "answer"), was_referred),
    reads=read_around,
)
def settle(proposal: Proposal[Breach, c.SettleReferral]) -> Iterator[Event]:
    """Yield what it answered."""
    yield e.ReferralSettled(**fields_of(proposal.command))


def _told_to_all(proposal: Proposal[Breach, c.DiscloseBreach]) -> Iterator[str]:
    """Everybody is told of what was decided alone, by another of those who decide."""
    if proposal.command.to != "everybody":
        return
    if proposal.state.state not in ("decided", "final"):
        yield "to: everybody is told of nothing that is not decided"
    elif not acts(proposal, tied(proposal), *proposal.pack.filling("decide_breach")):
        yield "to: whether everybody is told is for those who decide"


told_to_all = rests_on("EXT-OUTCOME-LETTER", Reason.CONFIDENTIAL_CONTENT, _told_to_all)


@AROUND.on(
    c.DiscloseBreach,
    early=(may_take_part,),
    late=(reason_given, must_be_given("to"), told_to_all),
    reads=read_around,
)
def disclose(proposal: Proposal[Breach, c.DiscloseBreach]) -> Iterator[Event]:
    """Yield who knows of it from now on."""
    yield e.BreachDisclosed(to=proposal.command.to)


@check(Reason.NOT_FOUND, Reason.FIELD_INVALID)
def of_somebody_else(proposal: Proposal[Breach, c.LinkBreach]) -> Iterator[Violation]:
    """The other one is a case, of somebody else: what is of the same person is merged or added."""
    name = proposal.command.breach
    found = proposal.facts.get(name, "breaches")
    other = proposal.state if name == proposal.command.name else found
    if not isinstance(other, Breach) or other.state in ("merged", "record"):
        yield Violation(Reason.NOT_FOUND, "no such breach", subject=name, field="breach")
    elif other.respondent == proposal.state.respondent:
        message = "breach: that is about the same person: merge it, or add an allegation"
        yield Violation(Reason.FIELD_INVALID, message, field="breach")


@AROUND.on(c.LinkBreach, early=(may_take_part,), late=(of_somebody_else,), reads=read_around)
def link(proposal: Proposal[Breach, c.LinkBreach]) -> Iterator[Event]:
    """Yield the link: whichever is decided last is compared with the other."""
    yield e.BreachLinked(breach=proposal.command.breach)


@AROUND.on(c.MirrorBreachLink)
def mirror(proposal: Proposal[Breach, c.MirrorBreachLink]) -> Iterator[Event]:
    """Yield the link from the other side."""
    yield e.BreachLinkMirrored(breach=proposal.command.breach)


@AROUND.on(c.LinkBreachTakedown)
def link_takedown(proposal: Proposal[Breach, c.LinkBreachTakedown]) -> Iterator[Event]:
    """Yield the link: the case does not end before that is settled."""
    yield e.BreachTakedownLinked(takedown=proposal.command.takedown)


def concerned(proposal: AnyBreach) -> frozenset[str]:
    """Return who is told nothing of its deadlines: whoever is tied to it, or reported it."""
    return frozenset(out_of(proposal, "imposer"))


on_clocks(AROUND, c.NoteBreachClock, e.BreachClockNoted, clocks, concerned, read_around)

_CHANGING: Final = Changing(event=e.BreachClockChanged, view=clocks, out=tied)
on_correction(AROUND, c.CorrectBreachMiss, _CHANGING, (may_take_part,), read_around)
on_extension(AROUND, c.ExtendBreachClock, _CHANGING, (may_take_part,), read_around)


@AROUND.on(c.NoteRecord)
def note(proposal: Proposal[Breach, c.NoteRecord]) -> Iterator[Event]:
    """Yield what is kept."""
    yield e.BreachNoted(**fields_of(proposal.command))

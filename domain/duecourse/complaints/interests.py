"""Who is bound to a complaint, and may not deal with it (decision 056)."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from duecourse.complaints import around as a
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.binding import answering, chosen, complained_of, matter_of, tied
from duecourse.complaints.commands import NameRespondents
from duecourse.complaints.state import Complaint
from duecourse.kernel import outside
from duecourse.kernel.checks import Check, check
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import acts, eligible, unless_alone
from duecourse.kernel.interests import Matter, Tie, by_power, cited, conflict_of, short
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

CLAUSE: Final = "EXT-COI-handler"

_OWN: Final = (
    NameRespondents,
    s.FormaliseComplaint,
    n.WithdrawComplaint,
    n.UnmergeComplaint,
    s.AddComplaintKind,
    s.AddComplaintEvidence,
    s.FailMediation,
    s.ReviewScreening,
    n.AppealComplaint,
    a.SetComplaintSupport,
    a.ReportPressure,
    a.LeaveSeries,
)
"""What whoever complained does themselves, and is no judge by it."""

_UNTOLD: Final = ("complainant", "respondent", "named")
"""Ties that no refusal names: whoever tries a command for others, or is complained of, would
learn from it who complained, and of whom."""


def is_own(proposal: Proposal[Complaint, Named]) -> bool:
    """Return whether whoever complained gives the command."""
    return bool(proposal.person) and proposal.person == proposal.state.complainant


def is_about_them(proposal: Proposal[Complaint, Named]) -> bool:
    """Return whether whoever is complained of gives the command, or wrote what it is about."""
    known = complained_of(proposal.found(matter_of))
    return bool(proposal.person) and proposal.person in known


def filled_by(function: str) -> Check:
    """Return the check that whoever fills a function gives it, where the policy fills it."""

    @check(Reason.NOT_AUTHORISED)
    def filled(proposal: Proposal[Complaint, Named]) -> Iterator[Violation]:
        """Whoever fills the function gives it, where the policy fills it."""
        roles, out = proposal.pack.filling(function), tied(proposal)
        if not roles or acts(proposal, out, *roles):
            return
        message = f"this is for {titled(proposal.pack, roles)}"
        if eligible(proposal, out, roles):
            yield from by_power(proposal, function, [Violation(Reason.NOT_AUTHORISED, message)])

    return filled


@check(Reason.CONFLICT_OF_INTEREST, Reason.ATTESTATION_REQUIRED)
def not_involved(proposal: Proposal[Complaint, Named]) -> Iterator[Violation]:
    """Whoever deals with a complaint had no part in it, and does not report to who did."""
    own_word = isinstance(proposal.command, _OWN) and is_own(proposal)
    # So does whoever is complained of appeal: others hear it.
    own_word |= isinstance(proposal.command, n.AppealComplaint) and is_about_them(proposal)
    if proposal.context.actor.system or own_word or _answers_for_themselves(proposal):
        return
    if proposal.person == proposal.state.reported_by and not _said_whether(proposal):
        message = "say first whether you made this complaint (ConfirmReporter)"
        yield Violation(Reason.ATTESTATION_REQUIRED, message)
    matter = proposal.found(matter_of)
    own = conflict_of(proposal.person, proposal.actor_fact, matter)
    if own is None and proposal.person in proposal.found(chosen):
        own = Tie(proposal.person, "named", matter.name)
    tie = own or _upwards(proposal, matter)
    if tie is None:
        return
    out = tied(proposal) | {proposal.person}
    if own is None and not eligible(proposal, out):
        # Where everybody reports to who is complained of, they do what they can.
        return
    for found in unless_alone(proposal, out, _conflict(proposal, matter, tie)):
        yield _to_be_referred(found)


def _to_be_referred(found: Violation) -> Violation:
    """Return what was found; where an outside body decides, with how it comes to that."""
    if found.field != outside.WHICH:
        return found
    return replace(found, message=f"{found.message}, once it was told of it (ReferComplaint)")


def _answers_for_themselves(proposal: Proposal[Complaint, Named]) -> bool:
    """Return whether somebody says of themselves whether they made it, whatever their part."""
    named = proposal.person == proposal.state.reported_by
    return named and isinstance(proposal.command, s.ConfirmReporter)


def _said_whether(proposal: Proposal[Complaint, Named]) -> bool:
    """Return whether whoever is named as having complained said so, or is asked for it now."""
    asked = isinstance(proposal.command, s.ConfirmReporter)
    return asked or proposal.person in dict(proposal.state.way.made)


def _upwards(proposal: Proposal[Complaint, Named], matter: Matter) -> Tie | None:
    """Return that the caller answers to somebody who is complained of, or None."""
    manager, fact = proposal.found(answering).get(proposal.person, ""), proposal.actor_fact
    if not manager and fact is not None and fact.line_manager in complained_of(matter):
        manager = fact.line_manager
    return Tie(manager, "line_manager", proposal.person) if manager else None


def _conflict(proposal: Proposal[Complaint, Named], matter: Matter, tie: Tie) -> Violation:
    """Return the fact that makes the conflict, with the clause it rests on."""
    how, to, says = tie.how, tie.to, tie.says
    if _tells(matter, tie):
        how, to = "part", matter.name
        says = f"{short(proposal.person)} has a part in {short(to)}"
    to_whom = (("tie", how), ("to", to))
    bare = Violation(Reason.CONFLICT_OF_INTEREST, says, subject=to, facts=to_whom)
    (found,) = cited(proposal, CLAUSE, (bare,))
    return found


def _tells(matter: Matter, tie: Tie) -> bool:
    """Return whether a tie would tell who complained, or of whom."""
    untold = {one.person for one in matter.ties if one.how in _UNTOLD}
    told = {one.person for one in matter.ties if one.how not in _UNTOLD}
    if tie.how == "line_manager":
        # Whoever stands in between would point to whom it is about.
        return tie.to in untold - told or tie.person not in told
    return tie.how in _UNTOLD or tie.to in untold - told

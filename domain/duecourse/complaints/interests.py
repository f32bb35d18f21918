"""Who is bound to a complaint, and may not deal with it (decision 056)."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from duecourse import facts
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.commands import (
    DeescalateComplaint,
    NameRespondents,
    ReopenComplaint,
    ResolveComplaint,
)
from duecourse.complaints.state import Complaint, Part
from duecourse.facts.partaking import ties_of_post
from duecourse.kernel.appointments import of_their_choice, under
from duecourse.kernel.checks import Check, check
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import acts, eligible, unless_alone
from duecourse.kernel.interests import Matter, Tie, by_power, cited, conflict_of, short, ties
from duecourse.kernel.names import kind_of
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

CLAUSE: Final = "EXT-COI-handler"

_JUDGES: Final = (
    ResolveComplaint,
    DeescalateComplaint,
    s.SettleInformally,
    s.DecideComplaint,
    n.DecideAppeal,
)
"""What decides on it: not by whoever took it in, nor by whoever said who is meant."""

_DECIDED: Final = frozenset({"investigator", "mediator", "appeal", "adviser", "earlier"})
APART: Final[Mapping[type[object], frozenset[str]]] = {
    s.ReviewScreening: frozenset({"screener"}),
    s.SubmitFindings: frozenset({"mediator", "decider", "appeal", "earlier"}),
    s.ReturnFindings: _DECIDED,
    s.DecideComplaint: _DECIDED,
    n.DecideAppeal: _DECIDED | {"screener", "decider"},
    n.RemitComplaint: _DECIDED | {"screener", "decider"},
    ReopenComplaint: frozenset({"decider", "appeal"}),
}
"""Parts in a matter that go together with nothing of this; who once mediated does nothing else."""

_OWN: Final = (
    NameRespondents,
    s.FormaliseComplaint,
    n.WithdrawComplaint,
    n.UnmergeComplaint,
    s.AddComplaintKind,
    s.AddComplaintEvidence,
    s.FailMediation,
    n.AppealComplaint,
)
"""What whoever complained does themselves, and is no judge by it."""

_UNTOLD: Final = ("complainant", "respondent", "named")
"""Ties that no refusal names: whoever tries a command for others, or is complained of, would
learn from it who complained, and of whom."""


def matter_of(proposal: Proposal[Complaint, Named]) -> Matter:
    """Return a complaint as a matter, with everybody whom the record binds to it.

    Who complained, who is complained of, and whoever wrote any of a post that it is about,
    approved, verified or published it, or did anything else that helped it to stand;
    who resolved it, where it is to be opened again; where it is decided, who took it in for
    another, and who said whom it is about.
    """
    name, state = proposal.command.name, proposal.state
    posts = [ties_of_post(post, facts.post(proposal.facts, post)) for post in state.about]
    closed_by = [state.resolved_by] if isinstance(proposal.command, ReopenComplaint) else []
    return Matter(
        name=name,
        ties=(
            *ties("complainant", name, [state.complainant]),
            *ties("respondent", name, state.respondents),
            *ties("handler", name, closed_by),
            *_of_taking_in(proposal),
            *ties("party", name, sorted(apart(proposal))),
            *chain.from_iterable(posts),
        ),
        about=state.about,
    )


def apart(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    """Return whose earlier part in it does not go together with what is asked."""
    parts = (*proposal.state.way.parts, *(Part(a.by, "adviser") for a in proposal.state.advice))
    kept = APART.get(type(proposal.command), frozenset()) | {"mediator"}
    return frozenset([one.by for one in parts if one.part in kept])


def is_own(proposal: Proposal[Complaint, Named]) -> bool:
    """Return whether whoever complained gives the command."""
    return bool(proposal.person) and proposal.person == proposal.state.complainant


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


def _of_taking_in(proposal: Proposal[Complaint, Named]) -> Iterator[Tie]:
    """Yield what binds people weakly: they still take its first steps, and decide nothing."""
    name, state = proposal.command.name, proposal.state
    if isinstance(proposal.command, _JUDGES):
        yield from ties("recorder", name, [state.recorder])
        yield from ties("screener", name, state.said_by)


def tied(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    """Return the names of everybody whom the record binds to the complaint.

    So it binds who reports to somebody who is complained of: it is for those who stand in.
    """
    under = proposal.found(_under)
    return proposal.found(_with_a_part) | frozenset(under) | proposal.found(_chosen)


def _chosen(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    """Return who has their role, since it was opened, from somebody with a part in it."""
    return of_their_choice(proposal, proposal.found(_with_a_part), proposal.state.opened_at)


def _under(proposal: Proposal[Complaint, Named]) -> Mapping[str, str]:
    """Return who answers to somebody who is complained of up the line, each with to whom."""
    over = complained_of(proposal.found(matter_of))
    return dict(under(proposal, over, proposal.found(_with_a_part), proposal.state.opened_at))


def _with_a_part(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    bound = proposal.found(matter_of).people
    return frozenset([person for person in bound if kind_of(person) == "people"])


@check(Reason.CONFLICT_OF_INTEREST, Reason.ATTESTATION_REQUIRED)
def not_involved(proposal: Proposal[Complaint, Named]) -> Iterator[Violation]:
    """Whoever deals with a complaint had no part in it, and does not report to who did."""
    own_word = isinstance(proposal.command, _OWN) and is_own(proposal)
    if proposal.context.actor.system or own_word or _answers_for_themselves(proposal):
        return
    if proposal.person == proposal.state.reported_by and not _said_whether(proposal):
        message = "say first whether you made this complaint (ConfirmReporter)"
        yield Violation(Reason.ATTESTATION_REQUIRED, message)
    matter = proposal.found(matter_of)
    own = conflict_of(proposal.person, proposal.actor_fact, matter)
    if own is None and proposal.person in proposal.found(_chosen):
        own = Tie(proposal.person, "named", matter.name)
    tie = own or _upwards(proposal, matter)
    if tie is None:
        return
    out = tied(proposal) | {proposal.person}
    if own is None and not eligible(proposal, out):
        # Where everybody reports to who is complained of, they do what they can.
        return
    yield from unless_alone(proposal, out, _conflict(proposal, matter, tie))


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
    manager, fact = proposal.found(_under).get(proposal.person, ""), proposal.actor_fact
    if not manager and fact is not None and fact.line_manager in complained_of(matter):
        manager = fact.line_manager
    return Tie(manager, "line_manager", proposal.person) if manager else None


def complained_of(matter: Matter) -> frozenset[str]:
    """Return who is complained of: those named, and whoever wrote what it is about."""
    return frozenset([t.person for t in matter.ties if t.how in ("respondent", "author")])


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

"""Whom a complaint binds, and what binds nobody where nobody else is there (decision 173)."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from duecourse import facts
from duecourse.complaints import around as a
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.commands import (
    AcknowledgeComplaint,
    DeescalateComplaint,
    EscalateComplaint,
    NameRespondents,
    ReopenComplaint,
    ResolveComplaint,
)
from duecourse.complaints.state import Complaint, Part
from duecourse.facts.partaking import ties_of_post
from duecourse.kernel.appointments import of_their_choice, under
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import eligible, functions_of, routed_to
from duecourse.kernel.hands import emptied
from duecourse.kernel.interests import Matter, Tie, ties
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import Proposal

AnyComplaint = Proposal[Complaint, Named]

_JUDGES: Final = (
    ResolveComplaint,
    DeescalateComplaint,
    s.SettleInformally,
    s.DecideComplaint,
    s.ScreenOutOfScope,
    n.DecideAppeal,
)
"""What decides on it: not by whoever took it in, nor by whoever said who is meant."""

_DECIDED: Final = frozenset({"investigator", "mediator", "appeal", "adviser", "earlier"})
APART: Final[Mapping[type[object], frozenset[str]]] = {
    ResolveComplaint: frozenset({"reviewed"}),
    s.ScreenOutOfScope: frozenset({"reviewed"}),
    s.ReviewScreening: frozenset({"screener"}),
    s.SubmitFindings: frozenset({"mediator", "decider", "appeal", "earlier"}),
    s.ReturnFindings: _DECIDED,
    s.DecideComplaint: _DECIDED,
    n.DecideAppeal: _DECIDED | {"screener", "decider", "resolver"},
    n.RemitComplaint: _DECIDED | {"screener", "decider", "resolver"},
    ReopenComplaint: frozenset({"decider", "appeal"}),
}
"""Parts in a matter that go together with nothing of this; who once mediated does nothing else."""


def matter_of(proposal: AnyComplaint) -> Matter:
    """Return a complaint as a matter, with everybody whom the record binds to it.

    Who complained, who is complained of, and whoever wrote any of a post that it is about,
    approved, verified or published it, or did anything else that helped it to stand;
    who resolved it, where it is to be opened again; where it is decided, who took it in for
    another, and who said whom it is about. Where nobody else is, less binds (`binding`).
    """
    return proposal.found(_matter, proposal.found(_spared))


def _matter(proposal: AnyComplaint, spared: frozenset[str]) -> Matter:
    name, state = proposal.command.name, proposal.state
    if _ALL in spared:
        return Matter(name=name, about=state.about)
    posts = [ties_of_post(post, facts.post(proposal.facts, post)) for post in state.about]
    closes = isinstance(proposal.command, ReopenComplaint) and _DEALING not in spared
    return Matter(
        name=name,
        ties=(
            *ties("complainant", name, [state.complainant]),
            *ties("respondent", name, state.respondents),
            *ties("handler", name, [state.resolved_by] if closes else []),
            *(() if _TAKING_IN in spared else _of_taking_in(proposal)),
            *ties("party", name, sorted(apart(proposal, spared))),
            *chain.from_iterable(posts),
        ),
        about=state.about,
    )


_TAKING_IN: Final = "taking_in"
_ADVICE: Final = "advice"
_DEALING: Final = "dealing"
_ALL: Final = "all"

_STEPS: Final = (
    frozenset[str](),
    frozenset({_TAKING_IN, _ADVICE}),
    frozenset({_TAKING_IN, _ADVICE, _DEALING}),
)
"""What does not bind where nobody is free of it, one step after the other (decision 173)."""

_HARD: Final[Mapping[type[object], frozenset[str]]] = {
    n.DecideAppeal: frozenset({"decider", "resolver", "appeal"}),
    n.RemitComplaint: frozenset({"decider", "resolver", "appeal"}),
}
"""Parts that bind even whoever is alone: nobody decides on an appeal from their own decision."""


def _spared(proposal: AnyComplaint) -> frozenset[str]:
    """Return which ties bind nobody, since nobody else is there.

    Having taken it in, advised, screened or investigated is no part in what it is about: it keeps
    somebody from the next step as long as there is anybody else. What judges nothing is open even
    to who is complained of, where they are alone: to acknowledge, to tell an outside body, to
    enter an appeal. Whoever emptied the office gains nothing by it; and where an outside body
    decided, it is on its word that they act.
    """
    if proposal.context.outside is not None or proposal.context.actor.system:
        return _STEPS[0]
    # Of what anybody may give, no function deals: whoever is left out makes no difference.
    for spared in _STEPS if functions_of(proposal) else ():
        if is_dealt_with(proposal, proposal.found(_bound, spared)):
            return spared
    if not judges_nothing(proposal):
        return _STEPS[0]
    last = _STEPS[-1]
    bound = proposal.found(_bound, last) - frozenset(proposal.found(_answering, last))
    return _STEPS[0] if is_dealt_with(proposal, bound) else frozenset({_ALL})


def is_dealt_with(proposal: AnyComplaint, out: frozenset[str]) -> bool:
    """Return whether somebody acts who is not among some people: in a role, or by the route."""
    functions = functions_of(proposal)
    return bool(eligible(proposal, out)) or any(routed_to(proposal, out, f) for f in functions)


_JUDGE_NOTHING: Final = (
    AcknowledgeComplaint,
    EscalateComplaint,
    NameRespondents,
    ReopenComplaint,
    s.AddComplaintEvidence,
    s.AddComplaintKind,
    s.FailMediation,
    s.FormaliseComplaint,
    s.ReviewScreening,
    s.ScreenFormal,
    n.AnswerComplainant,
    n.AppealComplaint,
    n.CloseComplaint,
    n.ExplainDelay,
    n.LinkComplaint,
    n.ProtectPublic,
    n.ReferComplaint,
    n.ResumeComplaint,
    n.ReturnReferral,
    n.SendHoldingResponse,
    n.UnmergeComplaint,
    n.WithdrawComplaint,
    a.RecordAdviserUnavailable,
    a.ReportPressure,
    a.SetComplaintSupport,
)
"""What says nothing of who is right: what is owed to whoever complained, takes it further, or
outside, or puts on record what they said."""


def judges_nothing(proposal: AnyComplaint) -> bool:
    """Return whether a command decides nothing, whoever gives it.

    That nobody knows who is meant, and that nobody will appeal, is said for oneself.
    """
    command = proposal.command
    said = getattr(command, "nobody_known", False) or getattr(command, "waived", False)
    return isinstance(command, _JUDGE_NOTHING) and not said


def apart(proposal: AnyComplaint, spared: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return whose earlier part in it does not go together with what is asked.

    Args:
        spared: kinds of parts that bind nobody here.
    """
    advised = () if _ADVICE in spared else proposal.state.advice
    parts = (*proposal.state.way.parts, *(Part(a.by, "adviser") for a in advised))
    kind = type(proposal.command)
    kept = APART.get(kind, frozenset()) | {"mediator"}
    if _DEALING in spared:
        kept &= _HARD.get(kind, frozenset()) | {"mediator"}
    return frozenset([one.by for one in parts if one.part in kept])


def _of_taking_in(proposal: AnyComplaint) -> Iterator[Tie]:
    """Yield what binds people weakly: they still take its first steps, and decide nothing."""
    name, state = proposal.command.name, proposal.state
    if isinstance(proposal.command, _JUDGES):
        yield from ties("recorder", name, [state.recorder])
        yield from ties("screener", name, state.said_by)


def tied(proposal: AnyComplaint) -> frozenset[str]:
    """Return the names of everybody whom the record binds to the complaint.

    So it binds who reports to somebody who is complained of: it is for those who stand in.
    """
    return proposal.found(_bound, proposal.found(_spared))


def tied_but_for_advice(proposal: AnyComplaint) -> frozenset[str]:
    """Return the same, but for whom nothing binds than that they advised on it.

    Advice is no tie of its own: else whoever is asked for it could never give any that counts.
    """
    return proposal.found(_bound, proposal.found(_spared) | {_ADVICE})


def _bound(proposal: AnyComplaint, spared: frozenset[str]) -> frozenset[str]:
    part, named = proposal.found(_with_a_part, spared), proposal.found(_chosen, spared)
    bound = part | frozenset(proposal.found(_answering, spared)) | named
    if spared == _STEPS[0] or spared == {_ADVICE}:
        return bound
    return bound | emptied(proposal, proposal.pack.filling_any(functions_of(proposal)))


def _answering(proposal: AnyComplaint, spared: frozenset[str]) -> Mapping[str, str]:
    """Return who answers to somebody who is complained of up the line, each with to whom."""
    over = complained_of(proposal.found(_matter, spared))
    part = proposal.found(_with_a_part, spared)
    return dict(under(proposal, over, part, proposal.state.opened_at))


def _with_a_part(proposal: AnyComplaint, spared: frozenset[str]) -> frozenset[str]:
    people = proposal.found(_matter, spared).people
    return frozenset([person for person in people if kind_of(person) == "people"])


def _chosen(proposal: AnyComplaint, spared: frozenset[str]) -> frozenset[str]:
    part, over = (
        proposal.found(_with_a_part, spared),
        complained_of(proposal.found(_matter, spared)),
    )
    return of_their_choice(proposal, part, proposal.state.opened_at, over)


def chosen(proposal: AnyComplaint) -> frozenset[str]:
    """Return who has their role, since it was opened, from somebody with a part in it."""
    return proposal.found(_chosen, proposal.found(_spared))


def answering(proposal: AnyComplaint) -> Mapping[str, str]:
    """Return who answers to somebody who is complained of up the line, each with to whom."""
    return proposal.found(_answering, proposal.found(_spared))


def complained_of(matter: Matter) -> frozenset[str]:
    """Return who is complained of: those named, and whoever wrote what it is about."""
    return frozenset([t.person for t in matter.ties if t.how in ("respondent", "author")])

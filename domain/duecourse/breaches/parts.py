"""Who has what part in a case, and who may take which: one table, one check (decision 116)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Final

from duecourse import facts
from duecourse.breaches import commands as c
from duecourse.breaches.state import Breach
from duecourse.facts.partaking import ties_of_post
from duecourse.kernel.appointments import of_their_choice, stands_as, under
from duecourse.kernel.checks import check
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import by_route, eligible, left_to, routed_to
from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, Tie, cited, short, ties
from duecourse.kernel.knowing import Circle, Kept, Knowing
from duecourse.kernel.names import child, id_of, kind_of, organisation_of
from duecourse.kernel.officers import torn
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import ABSENT

AnyBreach = Proposal[Breach, Named]

CLAUSE: Final = "EXT-COI-handler"

_NEVER: Final = ("respondent", "subject", "part", "witness", "companion")
"""Nobody with one of these decides anything, whatever the policy says."""

_EARLIER: Final = ("investigator", "chair", "appeal_body", "handler")

BARS: Final[Mapping[str, tuple[str, ...]]] = {
    "triager": _NEVER,
    "closer": (*_NEVER, "informant"),
    "imposer": (*_NEVER, "informant"),
    "clearer": (*_NEVER, "informant", "supplier", "triager", "investigator", "imposer"),
    "teller": (*_NEVER, "informant", "chair"),
    "investigator": (*_NEVER, "informant", "supplier", "chair", "appeal_body"),
    "chair": (*_NEVER, "informant", "supplier", "investigator", "appeal_body"),
    "other_investigator": (*_NEVER, "informant", "supplier", *_EARLIER),
    "appeal_body": (*_NEVER, "informant", "supplier", "imposer", "triager", *_EARLIER),
}
"""What keeps somebody from taking a part. Whoever sorted it may investigate, and nobody decides
what they investigated; whoever had any part in it decides no appeal. Whoever reported it may
have it looked into, and does not end it unlooked at."""

_SOFT: Final = frozenset({*_EARLIER, "triager", "imposer"})
"""Parts that one takes by office: where nobody else may, the policy may let them go on."""

TAKES: Final[Mapping[str, str]] = {
    c.IdentifyRespondent.__name__: "triager",
    c.MergeBreach.__name__: "closer",
    c.UnmergeBreach.__name__: "triager",
    c.TriageNoCase.__name__: "closer",
    c.TriageInformal.__name__: "triager",
    c.CompleteInformal.__name__: "triager",
    c.TriageFormal.__name__: "triager",
    c.FormaliseBreach.__name__: "triager",
    c.SubmitReport.__name__: "investigator",
    c.ReturnForMore.__name__: "chair",
    c.NoCaseToAnswer.__name__: "chair",
    c.DowngradeToInformal.__name__: "chair",
    c.ScheduleHearing.__name__: "chair",
    c.PostponeHearing.__name__: "triager",
    c.RefusePostponement.__name__: "chair",
    c.CancelHearing.__name__: "chair",
    c.RecordAbsence.__name__: "chair",
    c.HoldHearing.__name__: "chair",
    c.AdjournHearing.__name__: "chair",
    c.RecordFindings.__name__: "chair",
    c.RecordOutcome.__name__: "chair",
    c.AddAllegation.__name__: "triager",
    c.DecideBreachAppeal.__name__: "appeal_body",
    c.RemitBreach.__name__: "appeal_body",
    c.ReopenBreach.__name__: "appeal_body",
    c.CloseBreach.__name__: "triager",
    c.ConcludeOnLeaving.__name__: "chair",
    c.ImposeInterim.__name__: "imposer",
    c.ReviewInterim.__name__: "imposer",
    c.LiftInterim.__name__: "triager",
    c.DecideReferral.__name__: "imposer",
    c.SettleReferral.__name__: "imposer",
    c.PauseBreach.__name__: "triager",
    c.ResumeBreach.__name__: "triager",
    c.DiscloseBreach.__name__: "triager",
    c.LinkBreach.__name__: "triager",
    c.CorrectBreachMiss.__name__: "triager",
    c.ExtendBreachClock.__name__: "triager",
}
"""The part that whoever gives a command takes."""


_OVER: Final = ("line_manager", "above")
"""How who stands over somebody is tied: it keeps the one below from a part."""

_UNSORTED: Final = (ABSENT, "reported", "merged")
"""Where whoever reported it says who does not hear of it (decision 193)."""


def record_of(person: str) -> str:
    """Return the name under which it is kept what later cases of a person turn on."""
    return child(organisation_of(person), "breaches", f"of-{id_of(person)}"[:63])


def _ties(name: str, state: Breach, known: Facts) -> tuple[Tie, ...]:
    """Return everything that binds people to a case."""
    posts = (ties_of_post(post, facts.post(known, post)) for post in state.about)
    return (
        *ties("respondent", name, [state.respondent]),
        *ties("informant", name, state.informants),
        *ties("subject", name, state.done_to),
        *ties("part", name, state.not_to if state.state in _UNSORTED else ()),
        *(Tie(p.person, p.how, name) for p in state.parts),
        *ties("investigator", name, [state.investigator]),
        *ties("chair", name, [state.hearing.chair] if state.hearing else []),
        *chain.from_iterable(posts),
    )


def matter_of(proposal: AnyBreach) -> Matter:
    """Return a case as a matter, with everybody whom the record binds to it."""
    name, state = proposal.command.name, proposal.state
    return Matter(name=name, ties=_ties(name, state, proposal.facts), about=state.about)


def _bars(proposal: AnyBreach, part: str, tie: Tie) -> bool:
    """Return whether a tie keeps somebody from a part in the case as it stands."""
    if tie.to != proposal.command.name:
        return True
    if part in ("investigator", "chair") and tie.how in ("investigator", "chair"):
        # A case that began anew is looked into and decided by others.
        earlier = (p for p in proposal.state.parts if p.round < proposal.state.round)
        if any((p.person, p.how) == (tie.person, tie.how) for p in earlier):
            return True
    return tie.how in BARS[part]


def against(proposal: AnyBreach, part: str) -> tuple[Tie, ...]:
    """Return what keeps people from a part, each with the fact that does."""
    matter = proposal.found(matter_of)
    own = tuple(tie for tie in matter.ties if _bars(proposal, part, tie))
    state = proposal.state
    parties = {state.respondent, *state.informants, *state.done_to} - {""}
    over = {proposal.state.respondent} if part in ("triager", "closer") else parties
    people = frozenset(tie.person for tie in own)
    own_acts = {state.respondent} - {""}
    chosen = of_their_choice(proposal, people, state.opened_at, own_acts) if people else ()
    torn_by = torn(proposal, *matter.about, *parties)
    lower = under(proposal, over, people, proposal.state.opened_at)
    return (
        *own,
        *(Tie(p, "declared", matter.name) for p in torn_by),
        *(Tie(p, "named", matter.name) for p in chosen),
        *(Tie(manager, stands_as(proposal, manager, p), p) for p, manager in lower),
    )


def out_of(proposal: AnyBreach, part: str) -> Mapping[str, Tie]:
    """Return whom something keeps from a part, each with the first fact that does."""
    return proposal.found(_OUT_OF[part])


def _kept_from(part: str, proposal: AnyBreach) -> Mapping[str, Tie]:
    found: dict[str, Tie] = {}
    for tie in against(proposal, part):
        who = tie.to if tie.how in _OVER else tie.person
        found.setdefault(who, tie)
    return found


_OUT_OF: Final = {part: partial(_kept_from, part) for part in BARS}
"""What finds it for each part: once for all who ask."""


def tied(proposal: AnyBreach) -> frozenset[str]:
    """Return whom something keeps from the part that the command takes."""
    part = _taken(proposal)
    return frozenset(out_of(proposal, part)) if part else frozenset()


def _taken(proposal: AnyBreach) -> str:
    """Return the part that the command takes; empty for none."""
    if getattr(proposal.command, "to", "") == "everybody":
        return "teller"  # Two of those who decide: one did, another tells.
    return TAKES.get(proposal.trigger, "")


@check(Reason.NOT_AUTHORISED)
def of_ones_own(proposal: AnyBreach) -> Iterator[Violation]:
    """Whoever's access is suspended, or who left, speaks in a case of their own alone."""
    state, fact = proposal.state, proposal.actor_fact
    own = proposal.person in (state.respondent, *state.informants)
    if fact is not None and fact.state != "active" and not own:
        message = f"the caller's access is {fact.state}, and the case is not their own"
        yield Violation(Reason.NOT_AUTHORISED, message)


@check(Reason.CONFLICT_OF_INTEREST, Reason.ROLE_UNFILLED, Reason.FIELD_REQUIRED)
def may_take_part(proposal: AnyBreach) -> Iterator[Violation]:
    """Whoever acts had no part in the case that keeps them from this one."""
    part = _taken(proposal)
    if not part or proposal.context.actor.system or _reports_outside(proposal):
        return
    out = out_of(proposal, part)
    tie = out.get(proposal.person)
    if tie is not None:
        yield from _barred(proposal, frozenset(out), tie, ())


def _reports_outside(proposal: AnyBreach) -> bool:
    """Return whether whoever reported it has a body outside told: nobody in the house stops them.

    Where everybody is a part of it, that is the way out. That none is told, or has answered, is
    not theirs to say while somebody else may (decision 193).
    """
    if proposal.person not in proposal.state.informants:
        return False
    if isinstance(proposal.command, c.DecideReferral):
        return proposal.command.referral == "refer"
    alone = not eligible(proposal, frozenset(out_of(proposal, "teller")))
    return isinstance(proposal.command, c.SettleReferral) and alone


def named_may(proposal: AnyBreach, person: str, part: str, function: str) -> Iterator[Violation]:
    """Yield what stands against somebody who is named for a part, whose function they fill."""
    out, roles = out_of(proposal, part), proposal.pack.filling(function)
    free = eligible(proposal, frozenset(out), roles) if roles else ()
    routed = routed_to(proposal, frozenset(out), function)
    tie = out.get(person)
    if tie is not None:
        yield from _barred(proposal, frozenset(out), tie, roles, function)
    elif person not in (*free, *routed):
        message = f"{short(person)} does not fill {function.replace('_', ' ')}"
        yield Violation(Reason.NOT_AUTHORISED, message)


def is_alone(proposal: AnyBreach, part: str, function: str) -> bool:
    """Return whether nobody of the house is left who fills a function, free of what bars a part."""
    out, roles = frozenset(out_of(proposal, part)), proposal.pack.filling(function)
    return not eligible(proposal, out, roles) and not any(routed_to(proposal, out, function))


def _barred(
    proposal: AnyBreach,
    out: frozenset[str],
    tie: Tie,
    roles: Sequence[str],
    function: str = "",
) -> Iterator[Violation]:
    """Yield the conflict, and that nobody else may, where nobody may."""
    bare = Violation(Reason.CONFLICT_OF_INTEREST, tie.says, facts=(("tie", tie.how),))
    (found,) = cited(proposal, CLAUSE, (bare,))
    if others := eligible(proposal, out, roles):
        yield left_to(proposal, found, others)
    elif tie.how in _SOFT and tie.to == proposal.command.name:
        yield from by_route(proposal, out, found, function)
    elif _takes_back(proposal, tie):
        return
    elif _records(proposal, tie.to if tie.how in _OVER else tie.person, function):
        yield from by_route(proposal, out, found, function, judges=True)
    else:
        yield found
        functions = (function,) if function else _functions(proposal)
        if not any(routed_to(proposal, out, one) for one in functions):
            message = "nobody is left who may: appoint somebody, or let the policy say who acts"
            yield Violation(Reason.ROLE_UNFILLED, message)


def _takes_back(proposal: AnyBreach, tie: Tie) -> bool:
    """Return whether somebody ends what they alone reported, where nobody else is there who may."""
    own = proposal.state.informants == (proposal.person,)
    return tie.how == "informant" and TAKES.get(proposal.trigger) == "closer" and own


def _records(proposal: AnyBreach, person: str, function: str) -> bool:
    """Return whether somebody records what an outside body decided, as nobody else may act.

    The respondent does where they are all there is, and nobody else who is bound could.
    """
    if person != proposal.state.respondent:
        return True
    pack, functions = proposal.pack, (function,) if function else _functions(proposal)
    routes = (pack.nobody_else.get(one) for one in functions)
    words = (
        *(role for one in functions for role in pack.filling(one)),
        *(word for route in routes if route for word in route.then),
    )
    acting = {p for word in words for p in pack.acting(word, proposal.officers)}
    return acting <= {person}


def _functions(proposal: AnyBreach) -> tuple[str, ...]:
    lifecycle = proposal.pack.lifecycles[kind_of(proposal.command.name)]
    who = lifecycle.who(proposal.state.state, proposal.trigger)
    return tuple(one for one in who if one in proposal.pack.functions)


_FUNCTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "decided": ("triage_breach", "decide_breach", "hear_appeal"),
    "appeal": ("triage_breach", "decide_breach", "hear_appeal"),
    "final": ("triage_breach", "decide_breach", "hear_appeal"),
    "closed": ("triage_breach", "decide_breach", "hear_appeal"),
}


_PART_OF: Final[Mapping[str, str]] = {
    "triage_breach": "triager",
    "decide_breach": "chair",
    "hear_appeal": "appeal_body",
}
"""The part that whoever acts for a function takes."""


def _kept(name: str, state: Breach, bound: Sequence[Tie]) -> Mapping[str, Kept]:
    """Return whom their part keeps from each function: the policy's route is taken instead."""
    parties = frozenset(state.informants)
    return {
        function: Kept(
            people=frozenset(t.person for t in bound if t.to == name and t.how in BARS[part]),
            over=frozenset() if part == "triager" else parties,
        )
        for function, part in _PART_OF.items()
    }


def circle_of(name: str, state: Breach, known: Facts) -> Circle:
    """Return who knows of a case; the respondent once they were told."""
    told = {state.respondent} if state.told and state.respondent else set()
    bound = _ties(name, state, known)
    # To whom it was done is told what concerns them; that alone shows them no case of another.
    bound = tuple(Tie(t.person, "named", name) if t.how == "subject" else t for t in bound)
    return Circle(
        matter=Matter(name=name, ties=bound, about=state.about),
        restricted=state.restricted,
        functions=_FUNCTIONS.get(state.state, ("triage_breach", "decide_breach")),
        told=frozenset(told),
        since=state.opened_at,
        kept=_kept(name, state, bound),
        ends_outside=True,
        own=frozenset({*told, *state.informants}) - {""},
    )


KNOWING: Final = Knowing(circle=circle_of, reads=lambda _, state: state.about)

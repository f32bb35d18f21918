"""What holds of a case whatever the policy says: acts, people and numbers that fit together."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Final, TypeVar

from duecourse import facts
from duecourse.breaches import commands as c
from duecourse.breaches.parts import CLAUSE, named_may, record_of
from duecourse.breaches.state import Breach
from duecourse.kernel import outside
from duecourse.kernel.authority import on_the_books
from duecourse.kernel.checks import Check, ahead, check, given, required
from duecourse.kernel.command import Named
from duecourse.kernel.interests import cited
from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import AnyProposal, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

AnyBreach = Proposal[Breach, Named]
P = TypeVar("P", bound=AnyProposal)

SEVERITY: Final = {
    "": 0,
    "no_sanction": 0,
    "finding_recorded": 0,
    "explanation": 1,
    "apology": 1,
    "informal_warning": 1,
    "first_warning": 2,
    "conditions": 2,
    "final_warning": 3,
    "suspension": 3,
    "dismissal": 4,
    "end_of_role": 4,
    "end_of_placement": 4,
    "termination": 4,
}
"""How hard an outcome is: nothing later in the same case is harder."""


def must_be_given(*fields: str) -> Check:
    """Return the check that fields say something."""

    @check(Reason.FIELD_REQUIRED)
    def all_given(proposal: AnyBreach) -> Iterator[Violation]:
        """What the command needs is given."""
        yield from map(required, _missing(proposal, fields))

    return all_given


def _missing(proposal: AnyBreach, fields: Iterable[str]) -> Iterator[str]:
    """Yield the fields that say nothing."""
    yield from (field for field in fields if not given(getattr(proposal.command, field)))


def rests_on(clause: str, reason: Reason, find: Callable[[P], Iterable[str]]) -> Check:
    """Return a check that refuses for one reason, by a clause that a pack may take.

    Args:
        find: yields what is wrong, as sentences without their stop; its docstring says what holds.
    """

    def found(proposal: P) -> Iterator[Violation]:
        for message in find(proposal):
            yield from cited(proposal, clause, (Violation(reason, message),))

    found.__doc__, found.__name__ = find.__doc__, find.__name__
    return check(reason)(found)


def version_at(proposal: AnyBreach, act_at: datetime) -> str:
    """Return the version of the policy that was in force at an act; empty where none was."""
    policies = proposal.organisation.policies if proposal.organisation else ()
    known = [one.version for one in policies if one.since <= act_at]
    if known:
        return known[-1]
    first = policies[0].version if policies else proposal.pack.version
    zone = proposal.pack.calendar.zone
    begins = proposal.pack.in_force_from
    before = first == proposal.pack.version and act_at.astimezone(zone).date() < begins
    return "" if before else first


@check(
    Reason.FIELD_REQUIRED,
    Reason.TIME_ORDER,
    Reason.POLICY_NOT_IN_FORCE,
    Reason.CLAUSE_UNKNOWN,
)
def act_stated(
    proposal: Proposal[Breach, c.ReportBreach | c.SelfReport | c.AddAllegation],
) -> Iterator[Violation]:
    """It is said what was done, when, in what capacity and against which clause then in force."""
    command = proposal.command
    for field in ("clause", "act", "act_at", "capacity"):
        if not given(getattr(command, field)):
            yield required(field)
    act_at = command.act_at
    if act_at is None:
        return
    yield from ahead(proposal, "act_at")
    version = version_at(proposal, act_at)
    if not version:
        message = "act_at: no version of the policy was in force then"
        bare = Violation(Reason.POLICY_NOT_IN_FORCE, message, field="act_at")
        yield from cited(proposal, "EXT-PROC-version", (bare,))
    current, clause = version == proposal.pack.version, command.clause
    if version and current and given(clause) and clause not in proposal.pack.clauses:
        message = f"clause: policy version {version} has none of this name"
        yield Violation(Reason.CLAUSE_UNKNOWN, message, field="clause")


@check(Reason.NOT_FOUND)
def respondent_is_known(
    proposal: Proposal[Breach, c.ReportBreach | c.IdentifyRespondent],
) -> Iterator[Violation]:
    """Who is said to have done it, where they are named, is on the organisation's books."""
    if name := proposal.command.respondent:
        yield from _unknown(proposal, name, "respondent")


def _unknown(proposal: AnyBreach, name: str, field: str) -> Iterator[Violation]:
    if not on_the_books(proposal, name):
        yield Violation(Reason.NOT_FOUND, "no such person", subject=name, field=field)


@check(Reason.NOT_FOUND)
def people_are_known(
    proposal: Proposal[Breach, c.ReportBreach | c.SelfReport | c.AddAllegation],
) -> Iterator[Violation]:
    """Those to whom it was done, where they are named, are on the organisation's books."""
    for name in proposal.command.done_to:
        yield from _unknown(proposal, name, "done_to")


@check(Reason.NOT_FOUND)
def posts_are_known(proposal: AnyBreach) -> Iterator[Violation]:
    """Every post that is named is one of the organisation's."""
    for field in ("about", "remove"):
        for name in getattr(proposal.command, field, ()):
            if facts.post(proposal.facts, name) is None:
                yield Violation(Reason.NOT_FOUND, "no such post", subject=name, field=field)


@check(Reason.FIELD_REQUIRED)
def somebody_is_meant(proposal: AnyBreach) -> Iterator[Violation]:
    """It is known who is meant."""
    if not proposal.state.respondent:
        says = "say who is meant (IdentifyRespondent): nobody is tried who is not known"
        yield required("respondent", says)


def record(proposal: AnyBreach) -> Breach | None:
    """Return what is on record of the respondent from other cases, or None."""
    person = proposal.state.respondent
    known = proposal.facts.get(record_of(person), "breaches") if person else None
    return known if isinstance(known, Breach) else None


def live_warnings(proposal: AnyBreach) -> frozenset[str]:
    """Return the warnings of the respondent that were live on the day of an act of the case."""
    known, acts = record(proposal), (one.act_at for one in proposal.state.allegations)
    return frozenset(one.sanction for at in acts for one in (known.live(at) if known else ()))


def decided_acts(proposal: AnyBreach) -> frozenset[str]:
    """Return the acts on which another case of the respondent decided, by clause and day.

    What ended unlooked at, or was dealt with informally, decided nothing: else whoever is first
    with a milder word would settle what somebody else reports (decision 179).
    """
    known = record(proposal)
    past = (one for one in (known.past if known else ()) if one.breach != proposal.command.name)
    return frozenset(act for one in past if not one.informal for act in one.acts)


def _decided_before(proposal: AnyBreach) -> Iterator[str]:
    """Something is looked into that was not decided before."""
    known, acts = record(proposal), {*proposal.state.acts()}
    if acts and acts <= decided_acts(proposal):
        yield "the same act was decided before: what was decided stays decided"
        return
    informal = {a for one in (known.past if known else ()) if one.informal for a in one.acts}
    if acts & informal and not proposal.state.evidence:
        yield "the same act was dealt with informally: hand in first what shows more of it"


def _heard_before(proposal: Proposal[Breach, c.ScheduleHearing]) -> Iterator[str]:
    """Nothing is heard that another case decided."""
    decided, alleged = decided_acts(proposal), proposal.state.allegations
    for number in proposal.command.allegations:
        if 1 <= number <= len(alleged) and alleged[number - 1].key in decided:
            yield f"allegations: {number} was decided before: leave it out"


not_heard_before = rests_on("EXT-ONCE", Reason.ALREADY_DECIDED, _heard_before)


not_decided_before = rests_on("EXT-ONCE", Reason.ALREADY_DECIDED, _decided_before)


def named_for(field: str, part: str, function: str) -> Check:
    """Return the check that whoever is named for a part may take it."""

    @check(
        Reason.CONFLICT_OF_INTEREST,
        Reason.NOT_AUTHORISED,
        Reason.ROLE_UNFILLED,
        Reason.NOT_FOUND,
        Reason.FIELD_REQUIRED,
    )
    def named_may_take_part(proposal: AnyBreach) -> Iterator[Violation]:
        """Whoever is named had no part in the case that keeps them from it, and fills the part."""
        name = getattr(proposal.command, field)
        if not name:
            yield required(field)
            return
        unknown = [*_unknown(proposal, name, field)]
        yield from unknown or named_may(proposal, name, part, function)

    return named_may_take_part


def numbers(field: str, of: str) -> Check:
    """Return the check that numbers are those of allegations or evidence of the case."""

    @check(Reason.NOT_FOUND)
    def numbers_known(proposal: AnyBreach) -> Iterator[Violation]:
        """Whatever is named by its number is there."""
        there = len(getattr(proposal.state, of))
        for number in getattr(proposal.command, field):
            if not 1 <= number <= there:
                message = f"{field}: {number}: the case has {there}"
                yield Violation(Reason.NOT_FOUND, message, field=field)

    return numbers_known


def _still_there(proposal: AnyBreach) -> Iterator[str]:
    """What is to come down came down."""
    for name in dict.fromkeys((*proposal.state.removals, *proposal.state.about)):
        post = facts.post(proposal.facts, name)
        if post is not None and post.visibility == "live":
            yield f"{id_of(name)} is still there: have it taken down first"


@check(Reason.CONFLICT_OF_INTEREST, Reason.TIME_ORDER)
def another_body(proposal: AnyBreach) -> Iterator[Violation]:
    """An outside body that decides on an appeal decided nothing in the case before.

    Where the policy has no other, the same one decides again: what it said before is no answer.
    """
    said, earlier = proposal.context.outside, proposal.state.decided_outside
    days = [one.on for one in earlier if said is not None and one.body == said.body]
    if said is None or not days:
        return
    decided = {one.body for one in earlier}
    others = [body for body in outside.deciding(proposal.pack) if body not in decided]
    if others:
        may = outside.titled(proposal.pack, others)
        message = f"{outside.WHICH}.body: it decided in this case before: {may} decides on appeals"
        field = f"{outside.WHICH}.body"
        bare = Violation(Reason.CONFLICT_OF_INTEREST, message, field=field)
        yield from cited(proposal, CLAUSE, (bare,))
    elif said.decided_on <= max(days):
        field = f"{outside.WHICH}.decided_on"
        message = f"{field}: it decided that before: say what it decided since then, on the appeal"
        yield Violation(Reason.TIME_ORDER, message, field=field)


def _unsettled(proposal: AnyBreach) -> Iterator[str]:
    """Everything is down that was to come down because of it, or it is settled that it is not."""
    for name in proposal.state.takedowns:
        takedown = facts.takedown(proposal.facts, name)
        if takedown is None or not takedown.settled:
            yield f"{id_of(name)}, which arose from it, is not settled yet: that comes first"


takedowns_settled = rests_on("EXT-APPEAL-window", Reason.TAKEDOWN_OPEN, _unsettled)

taken_down = rests_on("EXT-APPEAL-window", Reason.TAKEDOWN_OPEN, _still_there)

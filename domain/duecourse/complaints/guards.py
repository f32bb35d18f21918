"""Guards on complaints that packs may name: whose advice comes first, who settles which level."""

from collections.abc import Iterator
from typing import Annotated, Final

from msgspec import Struct
from msgspec.structs import replace

from duecourse.complaints.binding import tied, tied_but_for_advice
from duecourse.complaints.commands import LEVEL_MAX
from duecourse.complaints.state import Complaint
from duecourse.complaints.steps import ScreenFormal
from duecourse.evidence.words import Body, ComplaintKind, Role
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import acts, by_route, eligible, routed_to
from duecourse.kernel.pack import Pack, above, routed, titled
from duecourse.kernel.params import between
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import ON, Registry, at_least_one

REGISTRY: Final = Registry("complaints")


class Advisers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose advice counts, any one of them; `kinds` empty means every kind of complaint.

    Attributes:
        by_media: only where whoever complains is of the media.
    """

    roles: tuple[Role, ...]
    kinds: tuple[ComplaintKind, ...] = ()
    by_media: bool = False

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@REGISTRY.guard(Reason.ADVICE_REQUIRED, params=Advisers, acts_in=("AdviseOnComplaint",))
def advice_taken(proposal: Proposal[Complaint, Named], params: Advisers) -> Iterator[Violation]:
    """Somebody in one of these roles gave advice, other than who now acts on it or is bound to it.

    Where none of them is free, whoever else advises does, and then whom the policy names.
    """
    if params.kinds and not kinds_of(proposal) & {*params.kinds}:
        return
    if getattr(proposal.command, "returned", False):
        # That it came back answers nothing.
        return
    if params.by_media and not proposal.state.may_be_of_media:
        return
    out = tied_but_for_advice(proposal)
    counts = [a for a in proposal.state.advice if a.by not in out | {proposal.person}]
    if any(set(a.roles) & set(params.roles) for a in counts):
        return
    # Whoever stands in for an adviser advises as one; nobody stands in for who acts on it.
    offices = {*eligible(proposal, out, params.roles)} - {proposal.person}
    asked = offices or advising(proposal, out, proposal.person)
    found = _ask(proposal.pack, params.roles, away=bool(proposal.state.around.away))
    if asked:
        in_place = not offices and any(a.by in asked for a in counts)
        yield from () if in_place else (found,)
    elif not _advises(proposal, out, params.roles):
        yield from by_route(proposal, out, found, _ADVISE)


class Hears(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who hears first of what the media complain of, any one of them."""

    roles: tuple[Role, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@REGISTRY.guard(Reason.ADVICE_REQUIRED, params=Hears, acts_in=("AdviseOnComplaint",))
def media_heard(proposal: Proposal[Complaint, Named], params: Hears) -> Iterator[Violation]:
    """Where the media complain, or may, nothing goes out to them before one of these roles heard.

    Whoever holds one, and sends it themselves, has heard of it.
    """
    state = proposal.state
    if not state.may_be_of_media or acts(proposal, tied_but_for_advice(proposal), *params.roles):
        return
    for found in advice_taken(proposal, Advisers(roles=params.roles, by_media=True)):
        says = "" if state.by_media else "; or say that no media complain (DescribeComplainant)"
        yield replace(found, message=f"{found.message}{says}")


_ADVISE: Final = "advise"


def advising(
    proposal: Proposal[Complaint, Named], out: frozenset[str], acting: str
) -> frozenset[str]:
    """Return who advises where the offices that the policy asks are not free.

    Whoever else advises; else whom the route names, as if who acts on it were bound, too.
    """
    filling = proposal.pack.filling(_ADVISE)
    others = eligible(proposal, out, filling) if filling else ()
    found = {*others} - {acting}
    return frozenset(found or routed_to(proposal, out | {acting}, _ADVISE))


def _advises(
    proposal: Proposal[Complaint, Named], out: frozenset[str], roles: tuple[str, ...]
) -> bool:
    """Return whether who acts on it is who would be asked."""
    filling = (*roles, *proposal.pack.filling(_ADVISE))
    asked = eligible(proposal, out, filling) or routed_to(proposal, out, _ADVISE)
    return proposal.person in asked


def is_further_adviser(proposal: Proposal[Complaint, Named]) -> bool:
    """Return whether the route asks the caller for advice where one adviser is left to act."""
    out, filling = tied(proposal), proposal.pack.filling(_ADVISE)
    left = eligible(proposal, out, filling) if filling else ()
    return len(left) == 1 and proposal.person in advising(proposal, out, left[0])


def _ask(pack: Pack, roles: tuple[str, ...], *, away: bool) -> Violation:
    """Return that advice is asked, of whom, and of whom where none of them is free.

    It says the same whoever is free: else it would tell who has a part in it.

    Args:
        away: somebody could not be asked so far, and that is on record.
    """
    words = (*pack.filling(_ADVISE), *routed(pack, _ADVISE))
    further = (*sorted(above(pack, frozenset(roles))), *words)
    others = [r for r in dict.fromkeys(further) if r in pack.roles and r not in roles]
    instead = f"; where none of them is free, {titled(pack, others)}" if others else ""
    message = (
        "before an answer, somebody without a part in it gives advice (AdviseOnComplaint):"
        f" {titled(pack, roles)}{instead}"
    )
    if away:
        message += "; until somebody can be asked, word is sent (SendHoldingResponse)"
    return Violation(Reason.ADVICE_REQUIRED, message, facts=(("roles", ", ".join(roles)),))


def kinds_of(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    """Return what a complaint is, whatever it was called: about a post, it is that, too."""
    state, command = proposal.state, proposal.command
    kind = state.kind or getattr(command, "kind", "")
    kinds = {kind, *(state.kinds or getattr(command, "kinds", ()))}
    about = state.about or getattr(command, "about", ())
    of_posts = (k for k, one in proposal.pack.complaints.items() if one.whom == "posts")
    return frozenset((*kinds, *of_posts)) if about else frozenset(kinds)


class Settles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who settles complaints of some levels, 0 to 3."""

    roles: tuple[Role, ...]
    from_level: Annotated[int, between(0, LEVEL_MAX)] = 0
    to_level: Annotated[int, between(0, LEVEL_MAX)] = LEVEL_MAX

    def __post_init__(self) -> None:
        at_least_one(self.roles)
        if not 0 <= self.from_level <= self.to_level <= LEVEL_MAX:
            raise ValueError(f"levels from 0 to {LEVEL_MAX}, the lower one first")


@REGISTRY.guard(Reason.NOT_AUTHORISED, params=Settles, acts_in=ON)
def settled_by(proposal: Proposal[Complaint, Named], params: Settles) -> Iterator[Violation]:
    """A complaint of these levels is settled by the named roles."""
    level, out = proposal.state.level, tied(proposal)
    if not params.from_level <= level <= params.to_level or proposal.context.actor.system:
        return
    message = f"a complaint of level {level} is settled by {titled(proposal.pack, params.roles)}"
    found = Violation(Reason.NOT_AUTHORISED, message, facts=(("level", str(level)),))
    if eligible(proposal, out, params.roles):
        yield from () if acts(proposal, out, *params.roles) else (found,)
    else:
        yield from by_route(proposal, out, found)


class Handles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who takes up complaints of some kinds."""

    roles: tuple[Role, ...]
    kinds: tuple[ComplaintKind, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)
        at_least_one(self.kinds)


@REGISTRY.guard(Reason.ROUTE_REQUIRED, params=Handles, acts_in=ON)
def handled_by(proposal: Proposal[Complaint, Named], params: Handles) -> Iterator[Violation]:
    """A complaint of these kinds is taken up by the named roles, as long as one of them is free.

    Where none is, whoever else handles complaints takes it up: nobody waits for an office.
    """
    kinds, out = sorted({*proposal.state.kinds} & {*params.kinds}), tied(proposal)
    if not kinds or proposal.context.actor.system or acts(proposal, out, *params.roles):
        return
    if eligible(proposal, out, params.roles):
        message = f"of {', '.join(kinds)}, this is for {titled(proposal.pack, params.roles)}"
        yield Violation(Reason.ROUTE_REQUIRED, message)


class BodyFirst(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose process comes before one here, for members of that body."""

    body: Body
    kinds: tuple[ComplaintKind, ...]

    def __post_init__(self) -> None:
        at_least_one(self.kinds)


@REGISTRY.guard(
    Reason.FIELD_REQUIRED, Reason.ROUTE_REQUIRED, params=BodyFirst, acts_in=("ScreenFormal",)
)
def body_first(
    proposal: Proposal[Complaint, ScreenFormal], params: BodyFirst
) -> Iterator[Violation]:
    """Whether whoever is meant is under a body whose process comes first is said, and obeyed."""
    if not kinds_of(proposal) & {*params.kinds}:
        return
    title, said = _title(proposal.pack, params.body), proposal.command.body_first
    if not said:
        message = f"body_first: say whether whoever is complained of is a full member of {title}"
        yield Violation(Reason.FIELD_REQUIRED, message, field="body_first")
    elif said == "yes":
        message = f"it goes through {title} first (ReferComplaint); what that gives back is ours"
        yield Violation(Reason.ROUTE_REQUIRED, message, field="body_first")


def _title(pack: Pack, body: str) -> str:
    known = pack.outside_bodies.get(body)
    return known.title if known else body


@REGISTRY.fact(ComplaintKind)
def complaint_kind(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    """Return what the complaint is, and that it is about a post, where it is."""
    return kinds_of(proposal)


@REGISTRY.fact(int)
def complaint_level(proposal: Proposal[Complaint, Named]) -> int:
    """Return its level, 0 to 3."""
    return proposal.state.level

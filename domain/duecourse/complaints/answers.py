"""What an outcome says besides: what comes down, and where else whoever complained can turn.

What was promised or decided in words alone happened to nobody's post (decisions 187, 188).
"""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from duecourse import facts
from duecourse.complaints import endings as n
from duecourse.complaints.commands import ResolveComplaint
from duecourse.complaints.state import Complaint
from duecourse.evidence.words import Answered
from duecourse.kernel.checks import check, required
from duecourse.kernel.command import Named
from duecourse.kernel.interests import cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

_REFERRAL = "EXT-REFERRAL"
_DATA = "EXT-DUAA-30d"
_OVER = ("refused", "lifted")
"""States of a request that nothing comes down by."""


class Ending(Named, Protocol):
    """An outcome that says what becomes of the posts that the complaint is about."""

    @property
    def remove(self) -> tuple[str, ...]:
        """Return the posts that come down."""
        ...

    @property
    def stays(self) -> Answered:
        """Return whether what it is about stays where it is."""
        ...


def live(proposal: Proposal[Complaint, Named]) -> tuple[str, ...]:
    """Return the posts that it is about which may stand in public."""
    known = ((name, facts.post(proposal.facts, name)) for name in proposal.state.about)
    return tuple(n for n, p in known if p and p.may_stand and p.visibility != "taken_down")


def strange_removals(
    proposal: Proposal[Complaint, Any], remove: Iterable[str]
) -> Iterator[Violation]:
    """Yield that something is to come down that the complaint is not about."""
    if strange := [one for one in remove if one not in proposal.state.about]:
        message = f"remove: the complaint is not about {', '.join(strange)}"
        yield Violation(Reason.FIELD_INVALID, message, field="remove")


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def stays_or_comes_down(proposal: Proposal[Complaint, Ending]) -> Iterator[Violation]:
    """Of what it is about, and stands in public, it is said what comes down, or that it stays."""
    command, standing = proposal.command, live(proposal)
    removal = getattr(command, "settlement", "") == "removal"
    yield from strange_removals(proposal, command.remove)
    if command.remove:
        if command.stays == "yes" and set(standing) <= set(command.remove):
            message = "stays: but all that it is about comes down"
            yield Violation(Reason.FIELD_INVALID, message, field="stays")
    elif standing and removal:
        yield required("remove", "name the posts that come down")
    elif standing and command.stays != "yes":
        yield required("stays", "say that the post stays where it is, or name it in `remove`")
    elif removal and not _is_down(proposal) and not _asked_down(proposal):
        says = "a request (OpenTakedown, with this complaint in `arises_from`) for what comes down"
        yield required("takedown", says)


def _is_down(proposal: Proposal[Complaint, Ending]) -> bool:
    posts = [facts.post(proposal.facts, name) for name in proposal.state.about]
    return any(one is not None and one.visibility == "taken_down" for one in posts)


def _asked_down(proposal: Proposal[Complaint, Ending]) -> bool:
    """Return whether a request is open, or was done, for what was promised to come down."""
    known = facts.takedown(proposal.facts, getattr(proposal.command, "takedown", ""))
    arises = known is not None and known.arises_from == proposal.command.name
    return arises and known is not None and known.state not in _OVER


def read_takedown(_: Complaint, command: Named) -> Iterable[str]:
    """Read the request for what comes down, where one is named."""
    name = getattr(command, "takedown", "")
    return (name,) if name else ()


@check(Reason.OUTCOME_REQUIRED)
def body_named(
    proposal: Proposal[Complaint, ResolveComplaint | n.AnswerComplainant],
) -> Iterator[Violation]:
    """Whoever complained is told to which outside body they can turn, and about data to which."""
    command, state, pack = proposal.command, proposal.state, proposal.pack
    if state.anonymous or getattr(command, "returned", False):
        return
    if pack.outside_bodies and not command.signpost:
        message = "signpost: say to which outside body whoever complained can turn"
        found = Violation(Reason.OUTCOME_REQUIRED, message, field="signpost")
        yield from cited(proposal, _REFERRAL, [found])
    if "data_protection" in state.kinds and command.names_regulator != "yes":
        message = "names_regulator: say to which authority they can turn about their data"
        found = Violation(Reason.OUTCOME_REQUIRED, message, field="names_regulator")
        yield from cited(proposal, _DATA, [found])

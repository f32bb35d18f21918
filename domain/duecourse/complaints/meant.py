"""Whom a complaint is about: asked before anything is decided, since they decide nothing of it.

Where nobody is named, whoever is meant could deal with it (decision 069).
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from duecourse import facts
from duecourse.complaints.binding import complained_of, matter_of
from duecourse.complaints.commands import NameRespondents, OpenComplaint, ResolveComplaint
from duecourse.complaints.interests import CLAUSE
from duecourse.complaints.state import Complaint
from duecourse.kernel.appointments import BEFORE
from duecourse.kernel.authority import on_the_books
from duecourse.kernel.checks import check, required
from duecourse.kernel.command import Named
from duecourse.kernel.hands import dismissed_by
from duecourse.kernel.interests import acts_against, cited
from duecourse.kernel.names import id_of, kind_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


@check(Reason.NOT_FOUND)
def respondents_known(
    proposal: Proposal[Complaint, OpenComplaint | NameRespondents],
) -> Iterator[Violation]:
    """Everybody who is complained of by name is on the organisation's books."""
    for name in proposal.command.respondents:
        if not on_the_books(proposal, name):
            message = "no such person: say in the summary who is meant"
            yield Violation(Reason.NOT_FOUND, message, subject=name, field="respondents")


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def somebody_or_nobody(proposal: Proposal[Complaint, NameRespondents]) -> Iterator[Violation]:
    """Either somebody is named, or it is stated that nobody knows who is meant."""
    command = proposal.command
    if not command.respondents and not command.nobody_known:
        says = "name who is meant, or state that nobody knows it and that it is not you"
        yield required("respondents", f"{says} (nobody_known)")
    elif command.respondents and command.nobody_known:
        message = "nobody_known: but somebody is named"
        yield Violation(Reason.FIELD_INVALID, message, field="nobody_known")


def _answered_by_posts(proposal: Proposal[Complaint, Named]) -> bool:
    """Return whether whoever wrote the posts that it is about answers for them."""
    entry = proposal.pack.complaints.get(proposal.state.kind)
    known = (facts.post(proposal.facts, name) for name in proposal.state.about)
    return entry is not None and entry.whom == "posts" and any(p and p.author for p in known)


@check(Reason.ROUTE_REQUIRED)
def whom_answered(proposal: Proposal[Complaint, Named]) -> Iterator[Violation]:
    """It is known who is meant, or stated that nobody knows: before that nothing is decided."""
    state = proposal.state
    if state.respondents or state.unknown_to or _answered_by_posts(proposal):
        return
    message = (
        "nobody said yet whom it is about: name them (NameRespondents), or state there that nobody"
        " knows; somebody else then decides on it"
    )
    yield from cited(proposal, CLAUSE, [Violation(Reason.ROUTE_REQUIRED, message)])


@check(Reason.ATTESTATION_REQUIRED)
def not_about_them(proposal: Proposal[Complaint, ResolveComplaint]) -> Iterator[Violation]:
    """Where nobody knows who is meant, whoever decides states that it is not they."""
    state = proposal.state
    if state.unknown_to and not state.respondents and not proposal.command.uninvolved:
        message = "uninvolved: state that it is about neither you nor anybody to whom you report"
        found = Violation(Reason.ATTESTATION_REQUIRED, message, field="uninvolved")
        yield from cited(proposal, CLAUSE, [found])


def whom_it_protects(state: Complaint) -> Iterable[str]:
    """Return everybody who complained or took a step with it, as far as they are people."""
    makers = (state.complainant, state.reported_by, state.recorder)
    people = dict.fromkeys((*makers, *state.dealt_with_by))
    return tuple(one for one in people if kind_of(one) == "people")


def read_protected(state: Complaint, _: Named) -> Iterable[str]:
    """Read whom it protects, beside the posts, which every command reads."""
    return whom_it_protects(state)


_HANDLING: Final = ("handle_complaint", "escalate_complaint", "settle_complaint")


def _hurt(proposal: Proposal[Complaint, Named], against: frozenset[str]) -> tuple[str, ...]:
    """Return whose entries somebody complained of acted on, because of it as far as can be seen.

    On those who made it, from half a year before; on who dealt with it, since it was opened; and
    whoever would have dealt with it, and was taken out of the role.
    """
    state = proposal.state
    makers = [one for one in (state.complainant, state.reported_by) if kind_of(one) == "people"]
    early = state.opened_at and state.opened_at - BEFORE
    found = (
        *acts_against(proposal, against, makers, early),
        *acts_against(proposal, against, whom_it_protects(state), state.opened_at),
        *_taken_out(proposal, against, early),
    )
    return tuple(dict.fromkeys(found))


def _taken_out(
    proposal: Proposal[Complaint, Named], against: frozenset[str], early: datetime | None
) -> Iterator[str]:
    """Yield who lost a role that deals with complaints by the hands of who is complained of."""
    roles = {role for one in _HANDLING for role in proposal.pack.filling(one)}
    for one in dismissed_by(proposal, against):
        if one.role in roles and one.person not in against and (not early or one.at >= early):
            yield one.person


@check(Reason.REVIEW_REQUIRED)
def detriment_answered(proposal: Proposal[Complaint, ResolveComplaint]) -> Iterator[Violation]:
    """What somebody complained of did to who complained, or deals with it, was looked at.

    They are not kept from it: a refusal would tell them of the complaint, and who made it
    (decision 071). It does not close over it.
    """
    against = complained_of(proposal.found(matter_of))
    hurt = _hurt(proposal, against)
    said = any(map(str.isalpha, proposal.command.detriment))
    if hurt and proposal.person not in against and not said:
        message = (
            f"detriment: since it was opened, or shortly before, somebody complained of acted on"
            f" the entry, or on a post, of {', '.join(map(id_of, hurt))}: say what was found of"
            " that, and done"
        )
        yield Violation(Reason.REVIEW_REQUIRED, message, field="detriment")

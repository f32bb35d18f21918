"""Who knows of a complaint: those who deal with it, and who made it (decision 104)."""

from collections.abc import Collection, Iterable
from typing import Final

from duecourse import facts
from duecourse.complaints.binding import tied
from duecourse.complaints.commands import NameRespondents, OpenComplaint
from duecourse.complaints.state import Complaint
from duecourse.facts.partaking import ties_of_post
from duecourse.kernel.eligibility import ENDS, eligible
from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, ties
from duecourse.kernel.knowing import Circle, Knowing
from duecourse.kernel.proposal import Proposal

_DEALS: Final = (
    "handle_complaint",
    "escalate_complaint",
    "settle_complaint",
    "investigate_complaint",
    "decide_complaint",
    "hear_complaint_appeal",
    "advise",
)
"""Functions whose roles deal with complaints."""

_HANDLES: Final = "handle_complaint"


def begins_restricted(proposal: Proposal[Complaint, OpenComplaint]) -> bool:
    """Return whether only those who deal with it know of it, until somebody discloses it.

    A complaint about a post by somebody who gives their name, names nobody and asks for no
    confidence is known to the post's team at once. No policy says otherwise.
    """
    command = proposal.command
    entries = proposal.pack.complaints
    open_ = all(
        kind in entries and entries[kind].whom == "posts" for kind in (command.kind, *command.kinds)
    )
    close = command.anonymous or command.in_confidence or bool(command.respondents)
    return close or not open_


def told(
    proposal: Proposal[Complaint, OpenComplaint | NameRespondents], named: Collection[str]
) -> tuple[str, ...]:
    """Return who is concerned and knows of it all the same, as nobody else could record anything.

    So it is where one person does everything, and an outside body decides.
    """
    out, pack = tied(proposal) | {*named}, proposal.pack
    filling = pack.filling(_HANDLES)
    route = pack.nobody_else.get(_HANDLES)
    if not filling or route is None or eligible(proposal, out, filling):
        return ()
    higher = [word for word in route.then if word not in ENDS]
    if higher and eligible(proposal, out, higher):
        return ()
    acting = (one for role in (*filling, *higher) for one in pack.acting(role, proposal.officers))
    return tuple(dict.fromkeys(acting))


def _circle(name: str, state: Complaint, known: Facts) -> Circle:
    if not state.restricted:
        # It is kept from nobody: who is bound to it makes no difference.
        return Circle(matter=Matter(name=name), restricted=False)
    posts = (tie for post in state.about for tie in ties_of_post(post, facts.post(known, post)))
    # Who is named as having made it can say whether they did.
    named = "" if state.reported_by in state.respondents else state.reported_by
    makers = [state.complainant, state.recorder, named]
    matter = Matter(
        name=name,
        ties=(
            *ties("complainant", name, makers),
            *ties("respondent", name, state.respondents),
            *ties("mediator", name, [p.by for p in state.way.parts if p.part == "mediator"]),
            *posts,
        ),
        about=state.about,
    )
    return Circle(
        matter=matter,
        restricted=True,
        functions=_DEALS,
        told=frozenset(state.told),
        since=state.opened_at,
        ends_outside=True,
        own=frozenset({state.complainant, named, *state.told}) - {""},
    )


def _reads(_: str, state: Complaint) -> Iterable[str]:
    return state.about


KNOWING: Final = Knowing(circle=_circle, reads=_reads)

"""Whether somebody is alone by their own act: who put the other holders out of their office."""

from collections.abc import Collection
from datetime import timedelta
from typing import Final

from duecourse.kernel.hands import was_cover
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import AnyProposal

PARTED: Final = timedelta(days=7)
"""How long it shows whether somebody is gone for good: our own choice (decision 284)."""


def put_out(proposal: AnyProposal, roles: Collection[str]) -> str:
    """Return whom the caller put out of one of some roles, as long as they may be back any day.

    That is whoever they suspended on their own word, and for a week whoever they say has left or
    took the role from. Who says themselves that they left is not among them, nor who covered for
    them (decision 264). Empty for nobody, and for what is decided on people: who is let in or put
    out stays open.
    """
    organisation = proposal.organisation
    if organisation is None or kind_of(proposal.command.name) == "people":
        return ""
    for one in organisation.dismissals:
        if one.by != proposal.person or one.role not in roles or was_cover(organisation, one):
            continue
        back = one.person in proposal.officers.get(one.role, ())
        stopped = (one.role, one.person) in organisation.suspensions
        if not back and (stopped or proposal.at < one.at + PARTED):
            return one.person
    return ""

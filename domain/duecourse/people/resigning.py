"""Who is of the body that approves the policy, and leaves: they say so, and another records it.

Of whom it is known that they want to go, it takes no two of the body (decision 265).
"""

from datetime import timedelta
from typing import Final

from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import eligible
from duecourse.kernel.pack import body
from duecourse.kernel.proposal import Proposal
from duecourse.people.state import Person

IN_OFFICE: Final = timedelta(days=28)
"""For how long somebody who came after a member speaks with whose hands gave them their role, when
it is about that member; and for how long it counts that a member says that they leave. Our own
choice (decision 265)."""

LEAVING: Final = "record_leaving"


def resigns(proposal: Proposal[Person, Named]) -> bool:
    """Return whether a member says that they leave, and somebody is left to record it."""
    name = proposal.command.name
    own = proposal.trigger == "RecordLeaving" and proposal.person == name
    of_the_body = proposal.state.roles & body(proposal.pack)
    return own and bool(of_the_body) and bool(eligible(proposal, (name,)))


def resigned(proposal: Proposal[Person, Named]) -> bool:
    """Return whether it is to be recorded that somebody left, and they said so themselves."""
    name = proposal.command.name
    return proposal.trigger == "RecordLeaving" and any(
        (one.by, one.act) == (name, LEAVING)
        and one.at is not None
        and proposal.at - one.at <= IN_OFFICE
        for one in proposal.state.removals
    )

"""What a consulted trustee says holds the post back, as any no in its review does (197)."""

from collections.abc import Iterator

from duecourse.kernel.checks import check, given, required
from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.review.commands import RecordConsultation
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Post


@check(Reason.FIELD_REQUIRED)
def advice_says(proposal: Proposal[Post, RecordConsultation]) -> Iterator[Violation]:
    """It says whether the post may go on; what may not, why: the author has to know."""
    command = proposal.command
    if not given(command.finding):
        yield required("finding", "say clear or not_clear")
    elif command.finding == "not_clear" and not given(command.note):
        yield required("note", "say why it may not go on as it is")


@check(Reason.CONSULTATION_REQUIRED)
def nobody_advised_against_it(proposal: PostProposal) -> Iterator[Violation]:
    """No trustee who was consulted says that it may not go on.

    Where whoever said so is consulted no more, another one answers for them.
    """
    for person in proposal.state.advised_against:
        if still_fills(proposal, person, "consult") or not proposal.state.consulted:
            message = (
                f"{id_of(person)} was consulted, and says that it may not go on as it is: it waits"
                " until they say otherwise (RecordConsultation), another does once they are"
                " consulted no more, or the post is revised"
            )
            yield Violation(Reason.CONSULTATION_REQUIRED, message)


def still_fills(proposal: PostProposal, person: str, function: str) -> bool:
    """Return whether somebody still acts for a function, in a role of their own or for another."""
    roles, pack = proposal.pack.filling(function), proposal.pack
    return any(person in pack.acting(role, proposal.officers) for role in roles)

"""Whoever wrote any of a post is no second person to it (decision 049)."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from duecourse.kernel.checks import others_can
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, Registry
from duecourse.posts.shapes import PostProposal

WRITERS: Final = Registry("posts")

_SECOND: Final[Mapping[str, str]] = {
    "ApproveStep": "review",
    "VerifyConsent": "verify_consent",
    "PermitMedia": "manage",
    "RecordConsultation": "consult",
    "ConfirmCommitment": "confirm",
    "RefuseTakedown": "manage",
}
"""What takes a second person, and the function that fills it."""

_OWN_REVIEW: Final = ("ApproveStep", "VerifyConsent")
"""What an author does themselves where time passes instead of a second person."""


class SecondPerson(Struct, frozen=True, forbid_unknown_fields=True):
    """When whoever wrote the post may act after all.

    Attributes:
        alone: where time passes instead of a second person (`cooling_off`), they review
            their own post, and do the rest while nobody else could.
    """

    alone: bool = False


@WRITERS.guard(
    Reason.SELF_APPROVAL,
    params=SecondPerson,
    floor=Floor(
        on=tuple(_SECOND),
        rests_on="docs/decisions/049-who-wrote-it-does-not-judge-it.md",
        params=SecondPerson(alone=True),
    ),
)
def not_the_author(proposal: PostProposal, params: SecondPerson) -> Iterator[Violation]:
    """Somebody acts who wrote none of the post and does not answer for it."""
    if not proposal.state.is_writer(proposal.person):
        return
    if params.alone and _alone(proposal):
        return
    author = proposal.person == proposal.state.author
    how = "answers for the post" if author else "wrote part of the post"
    message = f"{proposal.person} {how}: somebody else has to do this"
    yield Violation(Reason.SELF_APPROVAL, message, facts=(("writer", proposal.person),))


def _alone(proposal: PostProposal) -> bool:
    if proposal.pack.review_mode != "cooling_off":
        return False
    own = proposal.trigger in _OWN_REVIEW
    return own or not others_can(proposal, _SECOND.get(proposal.trigger, "manage"))

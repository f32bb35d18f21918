"""Whoever wrote any of a post, or is bound to it, is no second person to it (decision 049)."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from duecourse.kernel.checks import others_can
from duecourse.kernel.interests import Matter, conflict, conflict_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, Registry
from duecourse.posts.interests import matter_of
from duecourse.posts.shapes import PostProposal

WRITERS: Final = Registry("posts")

_SECOND: Final[Mapping[str, tuple[str, str]]] = {
    "ApproveStep": ("review", "approve it"),
    "VerifyConsent": ("verify_consent", "verify its consents"),
    "PermitMedia": ("manage", "permit its media"),
    "RecordConsultation": ("consult", "be consulted on it"),
    "ConfirmCommitment": ("confirm", "confirm what it promises"),
    "RefuseTakedown": ("manage", "refuse to take it down"),
}
"""What takes a second person: the function that fills it, and how a message says it."""

_OTHER: Final = ("manage", "do this")
"""So, too, for a command that a pack alone binds to it."""

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
    Reason.CONFLICT_OF_INTEREST,
    params=SecondPerson,
    floor=Floor(
        on=tuple(_SECOND),
        rests_on="docs/decisions/049-who-wrote-it-does-not-judge-it.md",
        params=SecondPerson(alone=True),
    ),
)
def not_the_author(proposal: PostProposal, params: SecondPerson) -> Iterator[Violation]:
    """Somebody acts who wrote none of the post, and whom nothing else binds to it."""
    if not params.alone or not _alone(proposal):
        yield from bound(proposal, matter_of(proposal.command.name, proposal.state))


def bound(proposal: PostProposal, matter: Matter) -> Iterator[Violation]:
    """Yield the fact that binds the acting person to a post, if one does."""
    tie = conflict_of(proposal.person, proposal.actor_fact, matter)
    if tie is None or proposal.context.actor.system:
        return
    wrote = tie.how in ("author", "writer")
    reason = Reason.SELF_APPROVAL if wrote else Reason.CONFLICT_OF_INTEREST
    _, does = _SECOND.get(proposal.trigger, _OTHER)
    yield conflict(proposal, tie, does, reason=reason)


def _alone(proposal: PostProposal) -> bool:
    if proposal.pack.review_mode != "cooling_off":
        return False
    function, _ = _SECOND.get(proposal.trigger, _OTHER)
    return proposal.trigger in _OWN_REVIEW or not others_can(proposal, function)

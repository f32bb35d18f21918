"""Guards on what comes after publication: records stay, and some takedowns leave no choice."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry
from duecourse.posts.shapes import HasDuty, PostProposal
from duecourse.posts.state import Post
from duecourse.posts.words import TakedownCause

AFTERMATH: Final = Registry("posts")


@AFTERMATH.guard(
    Reason.IMMUTABLE_RECORD,
    barring=True,
    floor=Floor(on=("DeletePost",), rests_on="docs/decisions/015-delete-is-an-rpc-that-refuses.md"),
)
def kept_for_ever(_proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """A record is never deleted."""
    message = "records are never deleted: issue a correction, take the post down or withdraw it"
    yield Violation(Reason.IMMUTABLE_RECORD, message)


class Causes(Struct, frozen=True, forbid_unknown_fields=True):
    """Causes of a takedown that leave no choice."""

    causes: tuple[TakedownCause, ...]


@AFTERMATH.guard(
    Reason.TAKEDOWN_NOT_REFUSABLE,
    params=Causes,
    needs=("duty",),
    floor=Floor(
        on=("RefuseTakedown",),
        rests_on="EXT-ICO-withdraw",
        params=Causes(
            (
                "consent_withdrawn",
                "consent_expired",
                "objection",
                "not_as_approved",
                "permit_ended",
            )
        ),
    ),
)
def takedown_not_refusable(
    proposal: Proposal[Post, HasDuty], params: Causes
) -> Iterator[Violation]:
    """A takedown of such a cause cannot be refused."""
    duty = proposal.state.open_duty(proposal.command.duty, "takedown")
    if duty is not None and duty.cause in params.causes:
        message = f"a takedown because of {duty.cause.replace('_', ' ')} cannot be refused"
        yield Violation(Reason.TAKEDOWN_NOT_REFUSABLE, message, facts=(("duty", duty.id),))

"""Guards on review: attestations, consultation, promises, and the revision that is meant."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.kernel.eligibility import eligible
from duecourse.kernel.names import id_of
from duecourse.kernel.officers import who_may
from duecourse.kernel.params import Declared, Prose
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry
from duecourse.posts.checks import content_of, holds
from duecourse.posts.review.counting import counts_still
from duecourse.posts.review.writers import writers
from duecourse.posts.shapes import HasAttestations, HasRevision, PostProposal
from duecourse.posts.state import Post

REVIEW: Final = Registry("posts")


class Attestation(Struct, frozen=True, forbid_unknown_fields=True):
    """A statement that its maker signs: its id and its words."""

    attestation: Declared
    says: Prose


@REVIEW.guard(
    Reason.ATTESTATION_REQUIRED, params=Attestation, reads="input", needs=("attestations",)
)
def attested(proposal: Proposal[Post, HasAttestations], params: Attestation) -> Iterator[Violation]:
    """The caller attests to this statement with the command."""
    if params.attestation not in proposal.command.attestations:
        said = params.says.removesuffix(".")
        message = f"attestations: sign {params.attestation}, which says: {said}"
        yield Violation(
            Reason.ATTESTATION_REQUIRED,
            message,
            field="attestations",
            facts=(("attestation", params.attestation),),
        )


@REVIEW.guard(Reason.CONSULTATION_REQUIRED)
def trustee_consulted(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """A trustee was consulted on it, another than who approves or verifies it, if there is one."""
    every = proposal.state.consulted
    consulted = [one for one in every if counts_still(proposal, one, "consulted")]
    if not consulted:
        message = "a trustee has to be consulted first"
        if every:
            who = " and ".join(map(id_of, every))
            message = f"what {who} said counts no more: {message} (RecordConsultation)"
        yield Violation(Reason.CONSULTATION_REQUIRED, message)
        return
    decide = _deciding(proposal)
    if not decide.issuperset(consulted):
        return
    # Who wrote it is consulted by nobody (`not_the_author`), so they are no other, either.
    bound = {*decide, *writers(proposal)}
    if others := eligible(proposal, bound, proposal.pack.filling("consult")):
        message = "who approves the post was alone consulted on it: somebody else has to be"
        yield Violation(Reason.CONSULTATION_REQUIRED, f"{message}{who_may(others)}")


def _deciding(proposal: PostProposal) -> frozenset[str]:
    """Return who approved the post, verified its consents, or does so now."""
    post = proposal.state
    acting = [proposal.person] if proposal.trigger in ("ApproveStep", "VerifyConsent") else []
    return frozenset((*acting, *(a.by for a in post.approvals), post.verified_by))


@REVIEW.guard(Reason.CONSULTATION_REQUIRED)
def campaign_approved(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The campaign of the post was approved, by somebody who did not write the post if they may.

    It still is: nobody took that back, its time has not passed, and not all who approved it
    declared a conflict since.
    """
    campaign = content_of(proposal.state, proposal.command).campaign
    ends = proposal.organisation.campaign_ends if proposal.organisation else {}
    if campaign not in ends:
        message = f"content.campaign: {campaign or 'none named'}; it is not an approved campaign"
        yield Violation(Reason.CONSULTATION_REQUIRED, message, field="content.campaign")
        return
    if ends[campaign] <= proposal.at:
        ended = proposal.pack.calendar.day_of(ends[campaign]).isoformat()
        message = f"content.campaign: the approval of {campaign} ended on {ended}: ask for it anew"
        yield Violation(Reason.CONSULTATION_REQUIRED, message, field="content.campaign")
    by = proposal.organisation.campaign_approvers if proposal.organisation else {}
    wrote = frozenset(writers(proposal))
    others = eligible(proposal, wrote, proposal.pack.filling("consult"))
    if others and by.get(campaign) and wrote.issuperset(by[campaign]):
        # They give another command, and say the same of the campaign.
        message = f"content.campaign: who wrote the post alone approved {campaign}"
        yield Violation(Reason.CONSULTATION_REQUIRED, f"{message}{who_may(others)}")


@REVIEW.guard(Reason.CONFIRMATION_REQUIRED, turns_on=("contains_commitment",))
def commitment_confirmed(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """What the post promises was confirmed as something that can be kept."""
    promises = content_of(proposal.state, proposal.command).contains_commitment
    by = proposal.state.commitment_confirmed_by
    if holds(proposal, promises) and not (by and counts_still(proposal, by, "confirmer")):
        message = "the post promises something: confirm it first"
        if by:
            message = f"what {id_of(by)} confirmed counts no more: somebody else confirms it"
        yield Violation(Reason.CONFIRMATION_REQUIRED, message)


class Revision(Struct, frozen=True, forbid_unknown_fields=True):
    """How a command says which revision it means.

    Attributes:
        named: it has to name one; else it may leave it open and means the current one.
    """

    named: bool = True


@REVIEW.guard(
    Reason.STALE_REVISION,
    params=Revision,
    reads="input",
    needs=("revision",),
    floor=Floor(
        on=(
            "SubmitForReview",
            "AnswerChecklist",
            "ApproveStep",
            "VerifyConsent",
            "PublishPost",
            "ReinstateContent",
        ),
        rests_on="docs/decisions/031-floors.md",
        params=Revision(named=False),
    ),
)
def revision_current(
    proposal: Proposal[Post, HasRevision], params: Revision
) -> Iterator[Violation]:
    """The command names the revision it means, and that is the current one."""
    named, current = proposal.command.revision, proposal.state.revision
    if named == current or not (named or params.named):
        return
    message = f"revision {named} was replaced" if named else "revision: name the one that was seen"
    yield Violation(
        Reason.STALE_REVISION,
        f"{message}; the current one is {current}",
        field="revision",
        facts=(("given", str(named)), ("current", str(current))),
    )

"""Guards on review: the checklist, attestations, doubts, and who may approve."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.kernel.eligibility import acts, another
from duecourse.kernel.pack import Rule
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry
from duecourse.posts.checks import content_of
from duecourse.posts.review.commands import ApproveStep
from duecourse.posts.shapes import HasAnswers, HasAttestations, HasDoubt, HasRevision, PostProposal
from duecourse.posts.state import Doubt, Post

REVIEW: Final = Registry("posts")


class ChecklistItem(Struct, frozen=True, forbid_unknown_fields=True):
    """An item of the reviewers' checklist.

    Attributes:
        question: as the reviewer reads it.
        not_author: the author's own answer does not count.
    """

    item: str
    question: str
    not_author: bool = False


@REVIEW.guard(
    Reason.CHECKLIST_INCOMPLETE,
    Reason.CHECKLIST_FAILED,
    Reason.SELF_APPROVAL,
    params=ChecklistItem,
    needs=("answers",),
)
def checklist(proposal: Proposal[Post, HasAnswers], params: ChecklistItem) -> Iterator[Violation]:
    """A reviewer answered this item, and not with no."""
    facts = (("item", params.item),)
    brought = [a.answer for a in proposal.command.answers if a.item == params.item]
    if brought and params.not_author and proposal.person == proposal.state.author:
        message = f"{params.item}: somebody other than the author has to answer"
        yield Violation(Reason.SELF_APPROVAL, message, facts=facts)
    if not isinstance(proposal.command, ApproveStep):
        return
    answers = brought or [a.answer for a in proposal.state.answers if a.item == params.item]
    if not answers:
        message = f"{params.item}: unanswered: {params.question}"
        yield Violation(Reason.CHECKLIST_INCOMPLETE, message, facts=facts)
    elif answers[-1] == "no":
        message = f"{params.item}: answered no: {params.question}"
        yield Violation(Reason.CHECKLIST_FAILED, message, facts=facts)


class Attestation(Struct, frozen=True, forbid_unknown_fields=True):
    """A statement that its maker signs: its id and its words."""

    attestation: str
    says: str


@REVIEW.guard(
    Reason.ATTESTATION_REQUIRED, params=Attestation, reads="input", needs=("attestations",)
)
def attested(proposal: Proposal[Post, HasAttestations], params: Attestation) -> Iterator[Violation]:
    """The caller attests to this statement with the command."""
    if params.attestation not in proposal.command.attestations:
        message = f"attestations: {params.attestation} is missing: {params.says}"
        yield Violation(
            Reason.ATTESTATION_REQUIRED, message, facts=(("attestation", params.attestation),)
        )


@REVIEW.guard(Reason.CONSULTATION_REQUIRED)
def trustee_consulted(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """A trustee was consulted on this revision."""
    if not proposal.state.consulted:
        yield Violation(Reason.CONSULTATION_REQUIRED, "a trustee has to be consulted first")


@REVIEW.guard(Reason.CONSULTATION_REQUIRED)
def campaign_approved(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The campaign that the post belongs to was approved by the organisation."""
    campaign = content_of(proposal.state, proposal.command).campaign
    approved = proposal.organisation.campaigns if proposal.organisation else frozenset()
    if campaign not in approved:
        message = f"content.campaign: {campaign or 'none named'}; it is not an approved campaign"
        yield Violation(Reason.CONSULTATION_REQUIRED, message)


@REVIEW.guard(Reason.UNRESOLVED_DOUBT)
def no_open_doubt(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Every doubt about the post is answered."""
    for doubt in proposal.state.doubts:
        if not doubt.answered_by:
            message = f"{doubt.id} ({doubt.kind}) waits for an answer"
            yield Violation(Reason.UNRESOLVED_DOUBT, message, facts=(("doubt", doubt.id),))


class AnsweredBy(Struct, frozen=True, forbid_unknown_fields=True):
    """Roles that answer doubts of some kinds.

    Attributes:
        kinds: none named means all.
        own: whoever raised the doubt may answer it in such a role, since nobody else is asked.
    """

    roles: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    own: bool = False


@REVIEW.guard(Reason.NOT_AUTHORISED, params=AnsweredBy, needs=("doubt",))
def doubt_answered_by(
    proposal: Proposal[Post, HasDoubt], params: AnsweredBy
) -> Iterator[Violation]:
    """The doubt is answered in one of these roles; whoever raised it answers only if allowed."""
    doubt = _doubt(proposal)
    if doubt is None or not _speaks_of(params, doubt):
        return
    tied = (doubt.raised_by,)
    if proposal.person == doubt.raised_by and not params.own:
        message = "nobody answers their own doubt"
        yield from another(proposal, tied, Reason.NOT_AUTHORISED, message, params.roles)
    elif not acts(proposal, () if params.own else tied, *params.roles):
        message = f"a doubt of kind {doubt.kind} is answered by {' or '.join(params.roles)}"
        yield Violation(Reason.NOT_AUTHORISED, message)


def asker(proposal: Proposal[Post, HasDoubt]) -> tuple[str, ...]:
    """Return who raised the doubt that the command is about."""
    doubt = _doubt(proposal)
    return (doubt.raised_by,) if doubt else ()


def _doubt(proposal: Proposal[Post, HasDoubt]) -> Doubt | None:
    return next((d for d in proposal.state.doubts if d.id == proposal.command.doubt), None)


def _speaks_of(params: AnsweredBy, doubt: Doubt) -> bool:
    return not params.kinds or doubt.kind in params.kinds


def _says_who_answers(proposal: Proposal[Post, HasDoubt], rule: Rule) -> bool:
    """Return whether a rule of the pack says who answers this very doubt."""
    doubt = _doubt(proposal)
    return rule.guard is doubt_answered_by and doubt is not None and _speaks_of(rule.params, doubt)


@REVIEW.guard(
    Reason.SELF_APPROVAL,
    needs=("doubt",),
    floor=Floor(
        on=("AnswerDoubt",),
        rests_on="docs/decisions/031-floors.md",
        yields=_says_who_answers,
    ),
)
def doubt_answered_by_another(
    proposal: Proposal[Post, HasDoubt], _: NoParams
) -> Iterator[Violation]:
    """Nobody answers their own doubt while another person could."""
    message = "nobody answers their own doubt"
    yield from another(proposal, asker(proposal), Reason.SELF_APPROVAL, message)


@REVIEW.guard(Reason.CONFIRMATION_REQUIRED)
def commitment_confirmed(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """What the post promises was confirmed as something that can be kept."""
    promises = content_of(proposal.state, proposal.command).contains_commitment
    if promises and not proposal.state.commitment_confirmed_by:
        yield Violation(
            Reason.CONFIRMATION_REQUIRED, "the post promises something: confirm it first"
        )


@REVIEW.guard(Reason.SELF_APPROVAL)
def not_the_author(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Somebody other than the author acts."""
    message = "the author cannot do this to their own post"
    yield from another(proposal, (proposal.state.author,), Reason.SELF_APPROVAL, message)


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
        on=("SubmitForReview", "AnswerChecklist", "ApproveStep", "VerifyConsent", "PublishPost"),
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

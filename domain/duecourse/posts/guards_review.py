"""Guards on review: the checklist, attestations, doubts, and who may approve."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from msgspec import Struct

from duecourse.kernel.checks import others_can
from duecourse.kernel.durations import duration
from duecourse.kernel.pack import Rule
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry
from duecourse.posts.checks import content_of
from duecourse.posts.commands import ApproveStep
from duecourse.posts.state import Doubt, Post

REVIEW: Final = Registry("posts")

P = Proposal[Post, Any]


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
def checklist(proposal: P, params: ChecklistItem) -> Iterator[Violation]:
    """A reviewer answered this item, and not with no."""
    facts = (("item", params.item),)
    given = [a.answer for a in proposal.command.answers if a.item == params.item]
    if given and params.not_author and proposal.person == proposal.state.author:
        says = f"{params.item}: somebody other than the author has to answer"
        yield Violation(Reason.SELF_APPROVAL, says, facts=facts)
    if not isinstance(proposal.command, ApproveStep):
        return
    answers = [*(a.answer for a in proposal.state.answers if a.item == params.item), *given]
    if not answers:
        says = f"{params.item}: unanswered: {params.question}"
        yield Violation(Reason.CHECKLIST_INCOMPLETE, says, facts=facts)
    elif answers[-1] == "no":
        says = f"{params.item}: answered no: {params.question}"
        yield Violation(Reason.CHECKLIST_FAILED, says, facts=facts)


class Attestation(Struct, frozen=True, forbid_unknown_fields=True):
    """A statement that its maker signs: its id and its words."""

    attestation: str
    says: str


@REVIEW.guard(
    Reason.ATTESTATION_REQUIRED, params=Attestation, reads="input", needs=("attestations",)
)
def attested(proposal: P, params: Attestation) -> Iterator[Violation]:
    """The caller attests to this statement with the command."""
    if params.attestation not in proposal.command.attestations:
        says = f"attestations: {params.attestation} is missing: {params.says}"
        yield Violation(
            Reason.ATTESTATION_REQUIRED, says, facts=(("attestation", params.attestation),)
        )


@REVIEW.guard(Reason.CONSULTATION_REQUIRED)
def trustee_consulted(proposal: P, _: NoParams) -> Iterator[Violation]:
    """A trustee was consulted on this revision."""
    if not proposal.state.consulted:
        yield Violation(Reason.CONSULTATION_REQUIRED, "a trustee has to be consulted first")


@REVIEW.guard(Reason.CONSULTATION_REQUIRED)
def campaign_approved(proposal: P, _: NoParams) -> Iterator[Violation]:
    """The campaign that the post belongs to was approved by the organisation."""
    campaign = content_of(proposal.state, proposal.command).campaign
    approved = proposal.organisation.campaigns if proposal.organisation else frozenset()
    if campaign not in approved:
        says = f"content.campaign: {campaign or 'none named'}; it is not an approved campaign"
        yield Violation(Reason.CONSULTATION_REQUIRED, says)


@REVIEW.guard(Reason.UNRESOLVED_DOUBT)
def no_open_doubt(proposal: P, _: NoParams) -> Iterator[Violation]:
    """Every doubt about the post is answered."""
    for doubt in proposal.state.doubts:
        if not doubt.answered_by:
            says = f"{doubt.id} ({doubt.kind}) waits for an answer"
            yield Violation(Reason.UNRESOLVED_DOUBT, says, facts=(("doubt", doubt.id),))


class AnsweredBy(Struct, frozen=True, forbid_unknown_fields=True):
    """Roles that answer doubts of some kinds.

    Attributes:
        kinds: none named means all.
        own: one of these roles may lay its own doubt to rest, being the only one to ask.
    """

    roles: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    own: bool = False


@REVIEW.guard(Reason.NOT_AUTHORISED, params=AnsweredBy, needs=("doubt",))
def doubt_answered_by(proposal: P, params: AnsweredBy) -> Iterator[Violation]:
    """The doubt is answered in one of these roles, and unless allowed not by who raised it."""
    doubt = _doubt(proposal)
    if doubt is None or not _speaks_of(params, doubt):
        return
    if proposal.person == doubt.raised_by and not params.own:
        yield Violation(Reason.NOT_AUTHORISED, "nobody answers their own doubt")
    elif not proposal.holds(*params.roles):
        says = f"a doubt of kind {doubt.kind} is answered by {' or '.join(params.roles)}"
        yield Violation(Reason.NOT_AUTHORISED, says)


def _doubt(proposal: P) -> Doubt | None:
    return next((d for d in proposal.state.doubts if d.id == proposal.command.doubt), None)


def _speaks_of(params: AnsweredBy, doubt: Doubt) -> bool:
    return not params.kinds or doubt.kind in params.kinds


def _says_who_answers(proposal: P, rule: Rule) -> bool:
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
def doubt_answered_by_another(proposal: P, _: NoParams) -> Iterator[Violation]:
    """Nobody answers their own doubt while another person could."""
    doubt = _doubt(proposal)
    own = doubt is not None and doubt.raised_by == proposal.person
    if own and others_can(proposal, "advise"):
        yield Violation(Reason.SELF_APPROVAL, "nobody answers their own doubt")


@REVIEW.guard(Reason.CONFIRMATION_REQUIRED)
def commitment_confirmed(proposal: P, _: NoParams) -> Iterator[Violation]:
    """What the post promises was confirmed as something that can be kept."""
    promises = content_of(proposal.state, proposal.command).contains_commitment
    if promises and not proposal.state.commitment_confirmed_by:
        yield Violation(
            Reason.CONFIRMATION_REQUIRED, "the post promises something: confirm it first"
        )


@REVIEW.guard(Reason.SELF_APPROVAL)
def not_the_author(proposal: P, _: NoParams) -> Iterator[Violation]:
    """Somebody other than the author acts."""
    if proposal.person and proposal.person == proposal.state.author:
        yield Violation(Reason.SELF_APPROVAL, "the author cannot do this to his own post")


class Interval(Struct, frozen=True, forbid_unknown_fields=True):
    """ISO 8601 durations: the least interval, and a longer one for heated replies."""

    minimum: str
    contentious: str | None = None

    def __post_init__(self) -> None:
        duration(self.minimum)
        if self.contentious is not None:
            duration(self.contentious)


@REVIEW.guard(Reason.COOLING_OFF, params=Interval)
def cooling_off(proposal: P, params: Interval) -> Iterator[Violation]:
    """The interval since the submission is over; it may go on from its very second."""
    submitted = proposal.state.submitted_at
    if submitted is None:
        return
    ready = submitted + _wait(proposal, params)
    if proposal.at < ready:
        # Rounded up: from the second that is named it does go through.
        shown = (ready + timedelta(microseconds=999_999)).replace(microsecond=0).isoformat()
        says = f"too soon after writing: wait until {shown}"
        yield Violation(Reason.COOLING_OFF, says, facts=(("ready_at", shown),))


def _wait(proposal: P, params: Interval) -> timedelta:
    content = content_of(proposal.state, proposal.command)
    heated = content.contentious and content.kind == "reply"
    return duration(params.contentious if heated and params.contentious else params.minimum)


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
def revision_current(proposal: P, params: Revision) -> Iterator[Violation]:
    """The command names the revision it means, and that is the current one."""
    named, current = proposal.command.revision, proposal.state.revision
    if named == current or not (named or params.named):
        return
    says = f"revision {named} was replaced" if named else "revision: name the one that was seen"
    yield Violation(
        Reason.STALE_REVISION,
        f"{says}; the current one is {current}",
        field="revision",
        facts=(("given", str(named)), ("current", str(current))),
    )


@REVIEW.guard(Reason.POLICY_CHANGED)
def policy_unchanged(proposal: P, _: NoParams) -> Iterator[Violation]:
    """The post was approved under the policy version in force."""
    approved = proposal.state.approved_under
    if approved and approved != proposal.pack.version:
        says = f"approved under {approved}, in force is {proposal.pack.version}: review it again"
        facts = (("approved_under", approved), ("in_force", proposal.pack.version))
        yield Violation(Reason.POLICY_CHANGED, says, facts=facts)


@REVIEW.guard(Reason.REVIEW_REQUIRED)
def reviewed(proposal: P, _: NoParams) -> Iterator[Violation]:
    """The post passed review and the check of consent."""
    unpublished = proposal.state.published_at is None
    if unpublished and proposal.state.state != "consent_verified":
        says = f"the post is in state {proposal.state.state}: it has to pass review first"
        yield Violation(Reason.REVIEW_REQUIRED, says)

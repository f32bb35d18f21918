"""Guards on review: the checklist, attestations, doubts, and who may approve."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from msgspec import Struct

from duecourse.decisions.reasons import Reason
from duecourse.policy.durations import duration
from duecourse.policy.registry import Finding, NoParams, Registry
from duecourse.policy.step import Step
from duecourse.posts.checks import content_of
from duecourse.posts.commands import ApproveStep
from duecourse.posts.state import Post

REVIEW: Final = Registry("posts")

P = Step[Post, Any]


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
def checklist(step: P, params: ChecklistItem) -> Iterator[Finding]:
    """A reviewer answered this item, and not with no."""
    facts = (("item", params.item),)
    given = [a.answer for a in step.command.answers if a.item == params.item]
    if given and params.not_author and step.person == step.state.author:
        says = f"{params.item}: somebody other than the author has to answer"
        yield Finding(Reason.SELF_APPROVAL, says, facts=facts)
    if not isinstance(step.command, ApproveStep):
        return
    answers = [*(a.answer for a in step.state.answers if a.item == params.item), *given]
    if not answers:
        says = f"{params.item}: unanswered: {params.question}"
        yield Finding(Reason.CHECKLIST_INCOMPLETE, says, facts=facts)
    elif answers[-1] == "no":
        says = f"{params.item}: answered no: {params.question}"
        yield Finding(Reason.CHECKLIST_FAILED, says, facts=facts)


class Attestation(Struct, frozen=True, forbid_unknown_fields=True):
    """A statement that its maker signs: its id and its words."""

    attestation: str
    says: str


@REVIEW.guard(
    Reason.ATTESTATION_REQUIRED, params=Attestation, reads="input", needs=("attestations",)
)
def attested(step: P, params: Attestation) -> Iterator[Finding]:
    """The caller attests to this statement with the command."""
    if params.attestation not in step.command.attestations:
        says = f"attestations: {params.attestation} is missing: {params.says}"
        yield Finding(
            Reason.ATTESTATION_REQUIRED, says, facts=(("attestation", params.attestation),)
        )


@REVIEW.guard(Reason.CONSULTATION_REQUIRED)
def trustee_consulted(step: P, _: NoParams) -> Iterator[Finding]:
    """A trustee was consulted on this revision."""
    if not step.state.consulted:
        yield Finding(Reason.CONSULTATION_REQUIRED, "a trustee has to be consulted first")


@REVIEW.guard(Reason.CONSULTATION_REQUIRED)
def campaign_approved(step: P, _: NoParams) -> Iterator[Finding]:
    """The campaign that the post belongs to was approved by the organisation."""
    campaign = content_of(step.state, step.command).campaign
    approved = step.organisation.campaigns if step.organisation else frozenset()
    if campaign not in approved:
        says = f"content.campaign: {campaign or 'none named'}; it is not an approved campaign"
        yield Finding(Reason.CONSULTATION_REQUIRED, says)


@REVIEW.guard(Reason.UNRESOLVED_DOUBT)
def no_open_doubt(step: P, _: NoParams) -> Iterator[Finding]:
    """Every doubt about the post is answered."""
    for doubt in step.state.doubts:
        if not doubt.answered_by:
            says = f"{doubt.id} ({doubt.kind}) waits for an answer"
            yield Finding(Reason.UNRESOLVED_DOUBT, says, facts=(("doubt", doubt.id),))


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
def doubt_answered_by(step: P, params: AnsweredBy) -> Iterator[Finding]:
    """The doubt is answered in one of these roles, and unless allowed not by who raised it."""
    doubt = next((d for d in step.state.doubts if d.id == step.command.doubt), None)
    if doubt is None or (params.kinds and doubt.kind not in params.kinds):
        return
    if step.person == doubt.raised_by and not params.own:
        yield Finding(Reason.NOT_AUTHORISED, "nobody answers his own doubt")
    elif not step.holds(*params.roles):
        says = f"a doubt of kind {doubt.kind} is answered by {' or '.join(params.roles)}"
        yield Finding(Reason.NOT_AUTHORISED, says)


@REVIEW.guard(Reason.CONFIRMATION_REQUIRED)
def commitment_confirmed(step: P, _: NoParams) -> Iterator[Finding]:
    """What the post promises was confirmed as something that can be kept."""
    promises = content_of(step.state, step.command).contains_commitment
    if promises and not step.state.commitment_confirmed_by:
        yield Finding(Reason.CONFIRMATION_REQUIRED, "the post promises something: confirm it first")


@REVIEW.guard(Reason.SELF_APPROVAL)
def not_the_author(step: P, _: NoParams) -> Iterator[Finding]:
    """Somebody other than the author acts."""
    if step.person and step.person == step.state.author:
        yield Finding(Reason.SELF_APPROVAL, "the author cannot do this to his own post")


class Interval(Struct, frozen=True, forbid_unknown_fields=True):
    """ISO 8601 durations: the least interval, and a longer one for heated replies."""

    minimum: str
    contentious: str | None = None

    def __post_init__(self) -> None:
        duration(self.minimum)
        if self.contentious is not None:
            duration(self.contentious)


@REVIEW.guard(Reason.COOLING_OFF, params=Interval)
def cooling_off(step: P, params: Interval) -> Iterator[Finding]:
    """The interval since the submission is over; it may go on from its very second."""
    submitted = step.state.submitted_at
    if submitted is None:
        return
    ready = submitted + _wait(step, params)
    if step.at < ready:
        # Rounded up: from the second that is named it does go through.
        shown = (ready + timedelta(microseconds=999_999)).replace(microsecond=0).isoformat()
        says = f"too soon after writing: wait until {shown}"
        yield Finding(Reason.COOLING_OFF, says, facts=(("ready_at", shown),))


def _wait(step: P, params: Interval) -> timedelta:
    content = content_of(step.state, step.command)
    heated = content.contentious and content.kind == "reply"
    return duration(params.contentious if heated and params.contentious else params.minimum)


@REVIEW.guard(Reason.STALE_REVISION, reads="input", needs=("revision",))
def revision_current(step: P, _: NoParams) -> Iterator[Finding]:
    """The command names the revision it means, and that is the current one."""
    given, current = step.command.revision, step.state.revision
    if given == current:
        return
    says = f"revision {given} was replaced" if given else "revision: name the one that was seen"
    facts = (("given", str(given)), ("current", str(current)))
    yield Finding(Reason.STALE_REVISION, f"{says}; the current one is {current}", facts=facts)


@REVIEW.guard(Reason.POLICY_CHANGED)
def policy_unchanged(step: P, _: NoParams) -> Iterator[Finding]:
    """The post was approved under the policy version in force."""
    approved = step.state.approved_under
    if approved and approved != step.pack.version:
        says = f"approved under {approved}, in force is {step.pack.version}: review it again"
        facts = (("approved_under", approved), ("in_force", step.pack.version))
        yield Finding(Reason.POLICY_CHANGED, says, facts=facts)


@REVIEW.guard(Reason.REVIEW_REQUIRED)
def reviewed(step: P, _: NoParams) -> Iterator[Finding]:
    """The post passed review and the check of consent."""
    unpublished = step.state.published_at is None
    if unpublished and step.state.state != "consent_verified":
        says = f"the post is in state {step.state.state}: it has to pass review first"
        yield Finding(Reason.REVIEW_REQUIRED, says)

"""Guards on publication: channel, tools, replies, timing, and what it leaves to be deleted."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal

from msgspec import Struct, field

from duecourse import facts
from duecourse.evidence.words import ContactKind, Role
from duecourse.facts import ContactFact
from duecourse.facts.age import TELL, knows_the_risks
from duecourse.kernel.durations import Period, is_longer, period
from duecourse.kernel.eligibility import eligible
from duecourse.kernel.interests import short
from duecourse.kernel.names import id_of
from duecourse.kernel.pack import titled
from duecourse.kernel.params import Checked, lasting
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry, at_least_one
from duecourse.posts.checks import answered_name, channel, channel_of, content_of, has_access, holds
from duecourse.posts.facts import answers_a_minor, contentious
from duecourse.posts.publication.agreed import passes
from duecourse.posts.publication.places import EVERY_STEP, same_account
from duecourse.posts.shapes import HasAttested, HasTool, PostProposal
from duecourse.posts.state import Post

PUBLICATION: Final = Registry("posts")


def _contact(proposal: PostProposal) -> ContactFact | None:
    return facts.contact(proposal.facts, content_of(proposal.state, proposal.command).contact)


@PUBLICATION.guard(
    Reason.CHANNEL_HELD,
    floor=Floor(
        on=("PublishPost", "ReinstateContent"),
        rests_on="docs/decisions/050-what-may-stand-there.md",
    ),
)
def channel_free(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The channel is not held: while it is, only a text that was agreed on for it goes out."""
    where = proposal.found(channel)
    if where is not None and where.state == "held" and not passes(proposal, where):
        until = "but the very text that was agreed on" if where.held_for else "until that ends"
        message = f"the channel is held: nothing goes out {until}"
        yield Violation(
            Reason.CHANNEL_HELD, message, subject=channel_of(proposal.state, proposal.command)
        )


@PUBLICATION.guard(Reason.NOT_AUTHORISED)
def granted(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The caller has a live grant on the channel, or a permission for this post."""
    pack = proposal.pack
    if not has_access(proposal):
        where, who = proposal.found(channel), titled(pack, pack.filling("grant_access"))
        message = (
            "the caller has neither a grant on the channel nor a permission for this post as it is"
            f" now: {who} gives either (ProposeGrant, PermitPosting)"
        )
        if where and (since := where.lapsed(proposal.person, proposal.at)):
            message = _lapsed(proposal, since, who)
        yield Violation(
            Reason.NOT_AUTHORISED, message, subject=channel_of(proposal.state, proposal.command)
        )


def _lapsed(proposal: PostProposal, since: datetime, who: str) -> str:
    """Return that access had to be looked at again, by which clause, and who renews it.

    The rule that refuses cites what asks for access, and not what ends it (decision 287).
    """
    pack = proposal.pack
    review, day = pack.clock("access_review"), pack.calendar.day_of(since)
    rests = f" ({review.clause})" if review else ""
    return (
        f"the caller's access was to be looked at again by {day}{rests}, and counts no more until"
        f" it is proposed and approved anew (ProposeGrant, ApproveGrant), by {who}"
    )


@PUBLICATION.guard(
    Reason.CHANNEL_UNKNOWN,
    floor=Floor(
        on=("DraftPost", "PublishPost", "ReinstateContent"),
        rests_on="docs/decisions/031-floors.md",
    ),
)
def channel_official(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The channel is registered, in use, and the only one of its account."""
    where = proposal.found(channel)
    if where is None or where.state not in ("active", "held"):
        message = f"the channel is {where.state if where else 'not registered'}"
        yield Violation(
            Reason.CHANNEL_UNKNOWN, message, subject=channel_of(proposal.state, proposal.command)
        )
    elif first := same_account(proposal, where):
        message = f"{short(first)} is the same account: retire one of them"
        yield Violation(Reason.CHANNEL_UNKNOWN, message, subject=first)


def _tools(proposal: Proposal[Post, HasTool]) -> tuple[str, ...]:
    """Return the programs that publish, each once: the one that is named, and the one that asks."""
    actor = proposal.context.actor
    asks = id_of(actor.name) if proposal.person != actor.name else ""
    return tuple(filter(None, dict.fromkeys((proposal.command.tool, asks))))


@PUBLICATION.guard(
    Reason.TOOL_NOT_APPROVED,
    needs=("tool",),
    floor=Floor(on=("PublishPost", "ReinstateContent"), rests_on="docs/decisions/031-floors.md"),
    of=_tools,
)
def tool_approved(proposal: Proposal[Post, HasTool], _: NoParams) -> Iterator[Violation]:
    """The program that publishes is approved for the channel, and so is one that asks to.

    A program is known by its credential: that it names no tool, or another, hides nothing.
    """
    where = proposal.found(channel)
    approved = where.tools if where else ()
    for tool in proposal.found(_tools):
        if tool not in approved:
            message = f"tool: {tool} is not approved for the channel"
            name = channel_of(proposal.state, proposal.command)
            yield Violation(Reason.TOOL_NOT_APPROVED, message, field="tool", subject=name)


@PUBLICATION.guard(
    Reason.ROUTE_REQUIRED,
    floor=Floor(on=EVERY_STEP, rests_on="docs/decisions/158-what-a-post-answers-binds-it.md"),
    of=answered_name,
)
def reply_route_open(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The contact that the post answers was not moved to a private route."""
    contact, answered = _contact(proposal), content_of(proposal.state, proposal.command).contact
    if contact is not None and (contact.state == "moved" or contact.route):
        message = "the contact was moved to a private route: no further public reply"
        yield Violation(Reason.ROUTE_REQUIRED, message, subject=answered)


class Briefed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who hears of contacts of some kinds before they are answered."""

    roles: tuple[Role, ...]
    kinds: tuple[ContactKind, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@PUBLICATION.guard(
    Reason.ADVICE_REQUIRED, params=Briefed, acts_in=("AdviseOnContact",), of=answered_name
)
def reply_advised(proposal: PostProposal, params: Briefed) -> Iterator[Violation]:
    """The contact that the post answers was advised on by one of these roles, or they act.

    So was the complaint, where whoever complains is of the media, or nobody said that they are not.
    """
    if proposal.holds(*params.roles) or _heard(proposal, params):
        return
    message = (
        f"{titled(proposal.pack, params.roles)} gives advice before such a contact is answered"
    )
    answered = content_of(proposal.state, proposal.command).contact
    yield Violation(Reason.ADVICE_REQUIRED, message, subject=answered)


def _heard(proposal: PostProposal, params: Briefed) -> bool:
    """Return whether whoever is asked first gave advice on what the post answers, if any is."""
    contact, roles = _contact(proposal), {*params.roles}
    if contact is not None:
        return contact.kinds.isdisjoint(params.kinds) or bool(contact.advised_as & roles)
    name = content_of(proposal.state, proposal.command).contact
    complaint = facts.complaint(proposal.facts, name)
    if complaint is None or _PRESS not in params.kinds or not complaint.may_be_of_media:
        return True
    bound = {*complaint.respondents, complaint.complainant}
    return any(roles & {*one.roles} for one in complaint.advice if one.by not in bound)


_PRESS: Final = "press"  # The kind of contact that comes from the media.


@PUBLICATION.guard(Reason.ADVICE_TO_SUBJECT_REQUIRED, of=answered_name)
def answered_advised(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Whoever the post answers and is, or may be, under age was told how to stay safe online."""
    answered = content_of(proposal.state, proposal.command).contact
    contact, complaint = _contact(proposal), facts.complaint(proposal.facts, answered)
    told = contact or complaint
    if told is None or knows_the_risks(told.points) or not answers_a_minor(proposal):
        return
    # Whom nobody knows is told nothing.
    if complaint is None or not complaint.anonymous:
        tell, says = ("AdviseWriter", "ClassifyContact") if contact else (_DESCRIBES, _DESCRIBES)
        message = f"whom it answers may be under age: {TELL} ({tell}), or say that they are not"
        reason = Reason.ADVICE_TO_SUBJECT_REQUIRED
        yield Violation(reason, f"{message} ({says})", subject=answered)


_DESCRIBES: Final = "DescribeComplainant"


class Advised(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose advice comes before a complaint is answered, any one of them."""

    roles: tuple[Role, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@PUBLICATION.guard(Reason.ADVICE_REQUIRED, params=Advised, turns_on=("kind",), of=answered_name)
def response_advised(proposal: PostProposal, params: Advised) -> Iterator[Violation]:
    """The complaint that the post answers was advised on; a holding response may come before.

    By one of these roles, or where none of them is free by whoever else advised; not by who
    wrote the post, publishes it, or is bound to the complaint.
    """
    content = content_of(proposal.state, proposal.command)
    complaint = facts.complaint(proposal.facts, content.contact)
    if complaint is None or content.kind == "holding_response":
        return
    bound = {*complaint.respondents, complaint.complainant}
    out = bound | {*proposal.state.writers, proposal.state.author, proposal.person}
    counts = [a for a in complaint.advice if a.by not in out]
    free = {*eligible(proposal, bound, params.roles)} - out
    if not any(set(a.roles) & set(params.roles) or not free for a in counts):
        message = (
            "the complaint is answered after advice (AdviseOnComplaint) by somebody without a part"
            f" in it: {titled(proposal.pack, params.roles)}; a holding response may go out before"
        )
        yield Violation(Reason.ADVICE_REQUIRED, message, subject=content.contact)


@PUBLICATION.guard(Reason.IDENTITY_NOT_VERIFIED, turns_on=("account_information",))
def identity_verified(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Information about somebody's account never goes out in a post."""
    if holds(proposal, content_of(proposal.state, proposal.command).account_information):
        message = "account information is for no post: verify who asks, and answer in private"
        yield Violation(Reason.IDENTITY_NOT_VERIFIED, message)


class Within(Struct, frozen=True, forbid_unknown_fields=True):
    """How soon, as a period.

    Attributes:
        at_workplace: of photos that were taken at the workplace, as far as anybody says.
    """

    within: Annotated[str, lasting("PT1M", "P28D")]
    at_workplace: bool = False

    def __post_init__(self) -> None:
        period(self.within)


@PUBLICATION.guard(Reason.ATTESTATION_REQUIRED, params=Within, reads="input", needs=("attested",))
def deletion_attested(proposal: Proposal[Post, HasAttested], _: Within) -> Iterator[Violation]:
    """The person states that the photo is no longer on the device."""
    if not proposal.command.attested:
        message = "attested: state that it was deleted"
        yield Violation(Reason.ATTESTATION_REQUIRED, message, field="attested")


Wait = Annotated[str, lasting("PT1M", "P3M")]
"""How long a post waits; a pack's consents hold good for longer (`consent_refresh`)."""


class Interval(Checked, frozen=True, forbid_unknown_fields=True):
    """Periods: the least interval, and a longer one for what is contentious.

    Attributes:
        start: written `from`: the submission, or the last approval.
    """

    minimum: Wait
    contentious: Wait | None = None
    start: Literal["submission", "last_approval"] = field(default="submission", name="from")

    def __post_init__(self) -> None:
        period(self.minimum)
        if self.contentious is not None:
            period(self.contentious)

    def at_odds(self) -> Iterator[tuple[str, str]]:
        """Yield that what is contentious would wait less long than the rest."""
        if self.contentious is not None and is_longer(
            period(self.minimum), period(self.contentious)
        ):
            yield "contentious", f"{self.contentious} is shorter than the minimum"


def _heated_replies(params: Interval) -> tuple[str, ...]:
    return ("kind", "contentious") if params.contentious else ()


@PUBLICATION.guard(Reason.COOLING_OFF, params=Interval, turns_on=_heated_replies)
def cooling_off(proposal: PostProposal, params: Interval) -> Iterator[Violation]:
    """The interval since the submission, or the last approval, is over, to the very second."""
    start = _started(proposal, params)
    if start is None:
        message = f"too soon: the interval counts from the {params.start.replace('_', ' ')}"
        yield Violation(Reason.COOLING_OFF, message)
        return
    ready = proposal.pack.calendar.after(start, _wait(proposal, params))
    if proposal.at < ready:
        # Rounded up: from the second that is named it does go through.
        whole = (ready + timedelta(microseconds=999_999)).replace(microsecond=0)
        shown = proposal.pack.calendar.in_words(whole)
        message = f"too soon after the {params.start.replace('_', ' ')}: wait until {shown}"
        yield Violation(Reason.COOLING_OFF, message, facts=(("ready_at", whole.isoformat()),))


def _started(proposal: PostProposal, params: Interval) -> datetime | None:
    post = proposal.state
    if params.start == "submission":
        return post.submitted_at
    return max((approval.at for approval in post.approvals), default=None)


def _wait(proposal: PostProposal, params: Interval) -> Period:
    heated = contentious(proposal) != "no"
    return period(params.contentious if heated and params.contentious else params.minimum)


@PUBLICATION.guard(Reason.POLICY_CHANGED)
def policy_unchanged(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The post was approved under the policy version in force."""
    approved = proposal.state.approved_under
    if approved and approved != proposal.pack.version:
        message = f"approved under {approved}, in force is {proposal.pack.version}: review it again"
        facts = (("approved_under", approved), ("in_force", proposal.pack.version))
        yield Violation(Reason.POLICY_CHANGED, message, facts=facts)


@PUBLICATION.guard(Reason.REVIEW_REQUIRED)
def reviewed(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The post passed review and the check of consent."""
    unpublished = proposal.state.published_at is None
    if unpublished and proposal.state.state != "consent_verified":
        message = f"the post has not passed review: it is {proposal.state.state.replace('_', ' ')}"
        yield Violation(Reason.REVIEW_REQUIRED, message)

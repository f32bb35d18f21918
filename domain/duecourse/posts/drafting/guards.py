"""Guards on what a post says of itself: fields, category, flags, classification, author."""

from collections.abc import Iterator
from typing import Annotated, Final, Literal, get_origin, get_type_hints

from msgspec import Struct

from duecourse.evidence.fields import Code
from duecourse.evidence.words import (
    Category,
    SubjectKind,
    Vocabulary,
    closed,
    vocabulary_of,
)
from duecourse.kernel.checks import given
from duecourse.kernel.names import id_of
from duecourse.kernel.params import Checked, Field, FieldWord
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry
from duecourse.posts.checks import ASKED_ON, content_of, holds
from duecourse.posts.content import QUESTIONS, Classification, Content
from duecourse.posts.facts import audience, category, platform, third_party, why_no_answer
from duecourse.posts.review.shown import people_shown
from duecourse.posts.shapes import PostProposal

CONTENT: Final = Registry("posts", asked_on=ASKED_ON)

Question = Annotated[str, closed(*QUESTIONS)]
"""A fact about a post that its author answers with yes or no."""


def _worded() -> Iterator[tuple[str, Vocabulary]]:
    """Yield each field of a content that holds one word, and the words; none for any id."""
    for name, hint in get_type_hints(Content, include_extras=True).items():
        vocabulary = vocabulary_of(hint) if get_origin(hint) is Annotated else Vocabulary()
        if vocabulary or hint == Code:
            yield name, vocabulary


_WORDS: Final = dict(_worded())


def _check_fields(fields: tuple[str, ...]) -> None:
    """Refuse a pack that names a field which no content has."""
    unknown = [f for f in fields if f not in Content.__struct_fields__]
    if unknown:
        raise ValueError(f"content has no field {', '.join(unknown)}")


class Stated(Struct, frozen=True, forbid_unknown_fields=True):
    """Fields of the content that must not be empty."""

    fields: tuple[Field, ...]
    reason: Literal["FIELD_REQUIRED", "PURPOSE_MISSING"] = "FIELD_REQUIRED"

    def __post_init__(self) -> None:
        _check_fields(self.fields)


@CONTENT.guard(Reason.FIELD_REQUIRED, Reason.PURPOSE_MISSING, params=Stated)
def stated(proposal: PostProposal, params: Stated) -> Iterator[Violation]:
    """Each of these fields of the content is filled in."""
    content = content_of(proposal.state, proposal.command)
    for name in params.fields:
        if not given(getattr(content, name)):
            path = f"content.{name}"
            message, about = f"{path}: must be given", (("field", name),)
            yield Violation(Reason(params.reason), message, field=path, facts=about)


class OneOf(Checked, frozen=True, forbid_unknown_fields=True):
    """A field of the content and the values it may have."""

    field: Field
    values: tuple[FieldWord, ...]
    reason: Literal["FIELD_REQUIRED", "PURPOSE_MISSING", "CHANNEL_SCOPE"] = "FIELD_REQUIRED"

    def __post_init__(self) -> None:
        _check_fields((self.field,))

    def of_field(self) -> Iterator[tuple[str, str, Vocabulary]]:
        """Yield each value with the vocabulary of the field."""
        vocabulary = _WORDS.get(self.field, Vocabulary())
        for number, value in enumerate(self.values):
            yield f"values[{number}]", value, vocabulary

    def at_odds(self) -> Iterator[tuple[str, str]]:
        """Yield that the field holds no word: a text, a list or a time is never one of these."""
        if self.field not in _WORDS:
            yield "field", f"content.{self.field} holds no word: known: {', '.join(_WORDS)}"


@CONTENT.guard(Reason.FIELD_REQUIRED, Reason.PURPOSE_MISSING, Reason.CHANNEL_SCOPE, params=OneOf)
def one_of(proposal: PostProposal, params: OneOf) -> Iterator[Violation]:
    """The field has one of these values."""
    value = getattr(content_of(proposal.state, proposal.command), params.field)
    if value not in params.values:
        path = f"content.{params.field}"
        message, about = f"{path}: must be one of {', '.join(params.values)}", params.field
        yield Violation(Reason(params.reason), message, field=path, facts=(("field", about),))


class Categories(Struct, frozen=True, forbid_unknown_fields=True):
    """Categories; none named means those of the pack's channel."""

    categories: tuple[Category, ...] = ()


@CONTENT.guard(Reason.CHANNEL_SCOPE, params=Categories, turns_on=("category",))
def category_in_scope(proposal: PostProposal, params: Categories) -> Iterator[Violation]:
    """The category is one that the channel carries."""
    where = platform(proposal)
    pack = proposal.pack
    channel = pack.channel(where)
    allowed = params.categories
    if not allowed:
        allowed = () if channel is None else channel.categories or pack.categories
    found = category(proposal)
    asked = not found and proposal.trigger == ASKED_ON
    if found not in allowed and not asked:
        carries = ", ".join(allowed) or "nothing"
        message = f"content.category: the channel carries {carries}{why_no_answer(proposal)}"
        about = (("platform", where),)
        yield Violation(Reason.CHANNEL_SCOPE, message, field="content.category", facts=about)


class Barred(Struct, frozen=True, forbid_unknown_fields=True):
    """Categories that must not be published."""

    categories: tuple[Category, ...]


@CONTENT.guard(Reason.CHANNEL_SCOPE, params=Barred, turns_on=("category",))
def category_barred(proposal: PostProposal, params: Barred) -> Iterator[Violation]:
    """The category is none of these."""
    found = category(proposal)
    if found in params.categories:
        message = f"content.category: {found} is not for publication{why_no_answer(proposal)}"
        yield Violation(Reason.CHANNEL_SCOPE, message, field="content.category")
    elif not found and proposal.trigger != ASKED_ON:
        message = "content.category: say which it is"
        yield Violation(Reason.CHANNEL_SCOPE, message, field="content.category")


@CONTENT.guard(Reason.SOURCES_MISSING, turns_on=("contains_facts",))
def sources_given(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """A post that states facts names its sources."""
    content = content_of(proposal.state, proposal.command)
    if holds(proposal, content.contains_facts) and not given(content.sources):
        message = "content.sources: name at least one source"
        yield Violation(Reason.SOURCES_MISSING, message, field="content.sources")


class Labelled(Struct, frozen=True, forbid_unknown_fields=True):
    """What is labelled beside that which comes from others.

    Attributes:
        subjects: kinds of subjects whose news is labelled, whoever wrote it.
        always: whatever the post says of its origin.
    """

    subjects: tuple[SubjectKind, ...] = ()
    always: bool = False


@CONTENT.guard(Reason.LABEL_MISSING, params=Labelled, turns_on=("kind", "third_party"))
def labelled(proposal: PostProposal, params: Labelled) -> Iterator[Violation]:
    """What comes from others, or is about those named, says so."""
    content = content_of(proposal.state, proposal.command)
    about = any(shown.is_of(params.subjects) for shown in proposal.found(people_shown))
    others = params.always or (params.subjects and about) or holds(proposal, third_party(proposal))
    if others and not given(content.label):
        message = "content.label: say that it does not come from the organisation itself"
        yield Violation(Reason.LABEL_MISSING, message, field="content.label")


class Flags(Struct, frozen=True, forbid_unknown_fields=True):
    """Questions about the content whose answer must be no."""

    flags: tuple[Question, ...]
    reason: Literal["PARTY_POLITICAL", "CONFIDENTIAL_CONTENT", "CHANNEL_SCOPE"]


@CONTENT.guard(
    Reason.PARTY_POLITICAL,
    Reason.CONFIDENTIAL_CONTENT,
    Reason.CHANNEL_SCOPE,
    Reason.FIELD_REQUIRED,
    params=Flags,
    turns_on=lambda params: params.flags,
)
def flags_clear(proposal: PostProposal, params: Flags) -> Iterator[Violation]:
    """Each of these questions about the content is answered with no."""
    content = content_of(proposal.state, proposal.command)
    for flag in params.flags:
        answer = getattr(content, flag)
        if holds(proposal, answer):
            # What nobody answered is a question, and no finding about the post.
            asks = answer != "yes"
            reason = Reason.FIELD_REQUIRED if asks else Reason(params.reason)
            says = "unanswered: answer yes or no" if asks else "yes: then it cannot be published"
            path = f"content.{flag}"
            yield Violation(reason, f"{path}: {says}", field=path, facts=(("field", flag),))


Publishable = Annotated[str, closed("public", "internal")]
"""A classification that a policy may let out; what is confidential, or unknown, none may."""


class Classified(Struct, frozen=True, forbid_unknown_fields=True):
    """Classifications that may be published."""

    allowed: tuple[Publishable, ...] = ("public",)


@CONTENT.guard(Reason.CONFIDENTIAL_CONTENT, Reason.FIELD_REQUIRED, params=Classified)
def classified(proposal: PostProposal, params: Classified) -> Iterator[Violation]:
    """The content is classified as fit for the public; unclassified counts as unknown."""
    found = content_of(proposal.state, proposal.command).classification
    if not given(found):
        # Nobody said that it is confidential: it is a question, and refused until it is answered.
        words = ", ".join(map(str, vocabulary_of(Classification).known))
        message = f"content.classification: unanswered: say which: {words}"
        yield Violation(Reason.FIELD_REQUIRED, message, field="content.classification")
    elif found not in params.allowed:
        allowed = " or ".join(params.allowed)
        message = f"content.classification: it is {found}; only what is {allowed} is published"
        yield Violation(Reason.CONFIDENTIAL_CONTENT, message, field="content.classification")


@CONTENT.guard(
    Reason.CONFIDENTIAL_CONTENT,
    floor=Floor(on=("PublishPost", "ReinstateContent"), rests_on="EXT-EMBARGO"),
)
def embargo_passed(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The embargo is over; it may be published from its very second."""
    until = content_of(proposal.state, proposal.command).embargo_until
    if until is not None and proposal.at < until:
        message = f"under embargo until {proposal.pack.calendar.in_words(until)}"
        yield Violation(
            Reason.CONFIDENTIAL_CONTENT, message, facts=(("ready_at", until.isoformat()),)
        )


def _declared_here(proposal: PostProposal) -> str:
    """Return who wrote the post and declared a conflict about it; empty if nobody did."""
    post = proposal.state
    wrote = dict.fromkeys((post.author, *post.writers, proposal.person))
    known = ((who, proposal.known_person(who)) for who in wrote if who)
    found = (who for who, one in known if one and proposal.command.name in one.conflicts)
    return next(found, "")


@CONTENT.guard(
    Reason.ATTESTATION_REQUIRED, Reason.CONFLICT_OF_INTEREST, turns_on=("promotes_interest",)
)
def interest_clear(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """The author declared any interest of their own, and the post does not promote it."""
    content = content_of(proposal.state, proposal.command)
    if not given(content.interest):
        message = "content.interest: declare none or declared"
        yield Violation(Reason.ATTESTATION_REQUIRED, message, field="content.interest")
    elif content.interest == "none" and (who := _declared_here(proposal)):
        message = (
            f"content.interest: {id_of(who)} declared a conflict about this post: say declared"
        )
        yield Violation(Reason.CONFLICT_OF_INTEREST, message, field="content.interest")
    if holds(proposal, content.promotes_interest):
        yield Violation(Reason.CONFLICT_OF_INTEREST, "the post promotes the author's own interest")


@CONTENT.guard(Reason.AUDIENCE_UNSUITABLE, turns_on=("audience",))
def audience_suitable(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Content for minors says for what age it is, and is for one that the platform admits."""
    content = content_of(proposal.state, proposal.command)
    channel = proposal.pack.channel(platform(proposal))
    addressed = audience(proposal)
    unsaid = "" in addressed and proposal.trigger != ASKED_ON
    if channel is None or not ("minors" in addressed or unsaid):
        return
    if content.audience_min_age == 0:
        message = "content.audience_min_age: minors may read it: say from what age it suits them"
    elif content.audience_min_age < channel.min_age:
        message = f"content.audience_min_age: the platform admits from {channel.min_age} years"
    else:
        return
    field, about = "content.audience_min_age", (("min_age", str(channel.min_age)),)
    yield Violation(Reason.AUDIENCE_UNSUITABLE, message, field=field, facts=about)


@CONTENT.guard(Reason.IMMUTABLE_RECORD)
def authorship_fixed(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """Who wrote a published post stays on record."""
    if proposal.state.published_at is not None:
        yield Violation(Reason.IMMUTABLE_RECORD, "the post was published: its author stays")

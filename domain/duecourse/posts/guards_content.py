"""Guards on what a post says of itself: fields, category, flags, classification."""

from collections.abc import Iterator
from typing import Any, Final, Literal

from msgspec import Struct

from duecourse.decisions.reasons import Reason
from duecourse.policy.registry import Finding, NoParams, Registry
from duecourse.policy.step import Step
from duecourse.posts.checks import content_of
from duecourse.posts.content import Content
from duecourse.posts.facts import platform
from duecourse.posts.state import Post

CONTENT: Final = Registry("posts")

P = Step[Post, Any]


def _check_fields(fields: tuple[str, ...]) -> None:
    """Refuse a pack that names a field which no content has."""
    unknown = [f for f in fields if f not in Content.__struct_fields__]
    if unknown:
        raise ValueError(f"content has no field {', '.join(unknown)}")


class Stated(Struct, frozen=True, forbid_unknown_fields=True):
    """Fields of the content that must not be empty."""

    fields: tuple[str, ...]
    reason: Literal["FIELD_REQUIRED", "PURPOSE_MISSING"] = "FIELD_REQUIRED"

    def __post_init__(self) -> None:
        _check_fields(self.fields)


@CONTENT.guard(Reason.FIELD_REQUIRED, Reason.PURPOSE_MISSING, params=Stated)
def stated(step: P, params: Stated) -> Iterator[Finding]:
    """Each of these fields of the content is filled in."""
    content = content_of(step.state, step.command)
    for name in params.fields:
        if not getattr(content, name):
            yield Finding(
                Reason(params.reason), f"content.{name}: state it", facts=(("field", name),)
            )


class OneOf(Struct, frozen=True, forbid_unknown_fields=True):
    """A field of the content and the values it may have."""

    field: str
    values: tuple[str, ...]
    reason: Literal["FIELD_REQUIRED", "PURPOSE_MISSING", "CHANNEL_SCOPE"] = "FIELD_REQUIRED"

    def __post_init__(self) -> None:
        _check_fields((self.field,))


@CONTENT.guard(Reason.FIELD_REQUIRED, Reason.PURPOSE_MISSING, Reason.CHANNEL_SCOPE, params=OneOf)
def one_of(step: P, params: OneOf) -> Iterator[Finding]:
    """The field has one of these values."""
    value = getattr(content_of(step.state, step.command), params.field)
    if value not in params.values:
        says = f"content.{params.field}: one of {', '.join(params.values)}"
        yield Finding(Reason(params.reason), says, facts=(("field", params.field),))


class Categories(Struct, frozen=True, forbid_unknown_fields=True):
    """Categories; none named means those of the pack's channel."""

    categories: tuple[str, ...] = ()


@CONTENT.guard(Reason.CHANNEL_SCOPE, params=Categories)
def category_in_scope(step: P, params: Categories) -> Iterator[Finding]:
    """The category is one that the channel carries."""
    where = platform(step)
    pack = step.pack.pack
    channel = pack.channel(where)
    allowed = params.categories
    if not allowed:
        allowed = () if channel is None else channel.categories or pack.categories
    if content_of(step.state, step.command).category not in allowed:
        says = f"content.category: the channel carries {', '.join(allowed) or 'nothing'}"
        yield Finding(Reason.CHANNEL_SCOPE, says, facts=(("platform", where),))


class Barred(Struct, frozen=True, forbid_unknown_fields=True):
    """Categories that must not be published."""

    categories: tuple[str, ...]


@CONTENT.guard(Reason.CHANNEL_SCOPE, params=Barred)
def category_barred(step: P, params: Barred) -> Iterator[Finding]:
    """The category is none of these."""
    category = content_of(step.state, step.command).category
    if category in params.categories:
        yield Finding(Reason.CHANNEL_SCOPE, f"content.category: {category} is not for publication")


@CONTENT.guard(Reason.SOURCES_MISSING)
def sources_given(step: P, _: NoParams) -> Iterator[Finding]:
    """A post that states facts names its sources."""
    content = content_of(step.state, step.command)
    if content.contains_facts and not any(content.sources):
        yield Finding(Reason.SOURCES_MISSING, "content.sources: name at least one source")


class Labelled(Struct, frozen=True, forbid_unknown_fields=True):
    """What is labelled beside that which comes from others.

    Attributes:
        subjects: kinds of subjects whose news is labelled, whoever wrote it.
        always: whatever the post says of its origin.
    """

    subjects: tuple[str, ...] = ()
    always: bool = False


@CONTENT.guard(Reason.LABEL_MISSING, params=Labelled)
def labelled(step: P, params: Labelled) -> Iterator[Finding]:
    """What comes from others, or is about those named, says so."""
    content = content_of(step.state, step.command)
    about = any(s.kind in params.subjects for s in content.subjects)
    if (params.always or content.third_party or about) and not content.label:
        says = "content.label: say that it does not come from the organisation itself"
        yield Finding(Reason.LABEL_MISSING, says)


class Flags(Struct, frozen=True, forbid_unknown_fields=True):
    """Flags of the content that must be false."""

    flags: tuple[str, ...]
    reason: Literal["PARTY_POLITICAL", "CONFIDENTIAL_CONTENT", "CHANNEL_SCOPE"]

    def __post_init__(self) -> None:
        _check_fields(self.flags)


@CONTENT.guard(
    Reason.PARTY_POLITICAL, Reason.CONFIDENTIAL_CONTENT, Reason.CHANNEL_SCOPE, params=Flags
)
def flags_clear(step: P, params: Flags) -> Iterator[Finding]:
    """None of these flags of the content is set."""
    content = content_of(step.state, step.command)
    for flag in params.flags:
        if getattr(content, flag):
            says = f"content.{flag}: cannot be published"
            yield Finding(Reason(params.reason), says, facts=(("field", flag),))


class Classified(Struct, frozen=True, forbid_unknown_fields=True):
    """Classifications that may be published."""

    allowed: tuple[str, ...] = ("public",)


@CONTENT.guard(Reason.CONFIDENTIAL_CONTENT, params=Classified)
def classified(step: P, params: Classified) -> Iterator[Finding]:
    """The content is classified as fit for the public; unclassified counts as unknown."""
    found = content_of(step.state, step.command).classification or "unknown"
    if found not in params.allowed:
        says = f"content.classification: {found}; to be published: {', '.join(params.allowed)}"
        yield Finding(Reason.CONFIDENTIAL_CONTENT, says)


@CONTENT.guard(Reason.CONFIDENTIAL_CONTENT)
def embargo_passed(step: P, _: NoParams) -> Iterator[Finding]:
    """The embargo is over; it may be published from its very second."""
    until = content_of(step.state, step.command).embargo_until
    if until is not None and step.at < until:
        says = f"under embargo until {until.isoformat()}"
        yield Finding(Reason.CONFIDENTIAL_CONTENT, says, facts=(("ready_at", until.isoformat()),))


@CONTENT.guard(Reason.ATTESTATION_REQUIRED, Reason.CONFLICT_OF_INTEREST)
def interest_clear(step: P, _: NoParams) -> Iterator[Finding]:
    """The author declared his interest, and the post does not promote one."""
    content = content_of(step.state, step.command)
    if not content.interest:
        says = "content.interest: declare none or declared"
        yield Finding(Reason.ATTESTATION_REQUIRED, says)
    elif content.promotes_interest:
        yield Finding(Reason.CONFLICT_OF_INTEREST, "the post promotes the author's own interest")


@CONTENT.guard(Reason.AUDIENCE_UNSUITABLE)
def audience_suitable(step: P, _: NoParams) -> Iterator[Finding]:
    """Content for minors is for an age that the platform admits."""
    content = content_of(step.state, step.command)
    channel = step.pack.pack.channel(platform(step))
    if "minors" not in content.audience or channel is None:
        return
    if content.audience_min_age < channel.min_age:
        says = f"content.audience_min_age: the platform admits from {channel.min_age} years"
        yield Finding(Reason.AUDIENCE_UNSUITABLE, says, facts=(("min_age", str(channel.min_age)),))

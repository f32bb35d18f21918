"""What a post says and shows: immutable, bound to its revision by a hash."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import Annotated, Any, Final

import msgspec
from msgspec import Struct

from duecourse.evidence.fields import Code, Digest, Line, Name, Text, Url
from duecourse.evidence.words import (
    AgeBand,
    Answered,
    Audience,
    Category,
    Material,
    SubjectKind,
    closed,
    told,
)
from duecourse.facts.accounts import place_of
from duecourse.facts.wording import words_in, words_of

_encoder: Final = msgspec.json.Encoder(order="sorted")

PostKind = Annotated[
    str, closed("original", "reply", "repost", "like", "holding_response", "correction")
]
Classification = Annotated[str, closed("public", "internal", "confidential", "unknown")]
DeclaredInterest = Annotated[str, closed("none", "declared")]
MediaKind = Annotated[str, closed("image", "video", "audio", "document", "quotation")]
MediaMaker = Annotated[str, closed("own", "member", "third_party")]
MediaOrigin = Annotated[
    str, closed("camera", "personal_device", "library", "drawn", "received", "unknown")
]
MediaProvenance = Annotated[str, closed("own", "supplied", "stock", "unknown")]
RightsBasis = Annotated[
    str, closed("own", "licence", "consent", "permission", "share_function", "pending")
]


class Subject(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Somebody a post shows, quotes or concerns. What is empty is unanswered.

    Attributes:
        ref: surrogate id, the same in every post and consent.
        kind: one of the pack's kinds of people and bodies.
        identifiable: somebody could recognise them, if only they themselves.
        media: digests of the media that show them; none named means that each may.
    """

    ref: Code
    kind: SubjectKind
    identifiable: Answered = ""
    age_band: AgeBand = ""
    representation: Material = ""
    media: tuple[Digest, ...] = ()


class Media(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One image, video, recording, document or quotation in a post. What is empty is unanswered.

    Attributes:
        digest: SHA-256 of the bytes.
        provenance: how the organisation came by it; `origin`: what it was made with or taken from.
        rights_ref: where the licence or permission is found.
        attribution: credit that stands in the post.
        copied: the file itself was taken, not shared by the site's own function.
        at_workplace: it was taken at the workplace.
    """

    digest: Digest
    kind: MediaKind = ""
    maker: MediaMaker = ""
    provenance: MediaProvenance = ""
    provenance_note: Line = ""
    origin: MediaOrigin = ""
    rights_basis: RightsBasis = ""
    rights_ref: Line = ""
    attribution: Line = ""
    copied: Answered = ""
    at_workplace: Answered = ""


WORDS: Final = ("title", "text", "label", "event_ref")
"""What readers read."""

_WORDS_OF: Final = attrgetter(*WORDS)

ADDRESSES: Final = ("links", "original_url", "role_description_url", "process_url")
"""What readers may follow."""

PASSED_ON: Final = ("repost", "like")
"""Kinds that show what somebody else put up, where they put it."""

_SHOWN_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "": ("image", "video", "audio", "document", "quotation"),
    "quote": ("quotation", "audio", "video", "document"),
    "voice": ("audio", "video"),
    # A poster, a leaflet or a scan is a document, and shows whoever is on it.
    "image": ("image", "video", "document"),
    "first_hand": ("image", "video", "audio", "document"),
}
"""What can show somebody who appears in a way; whoever is only mentioned, no medium shows."""


_NOT_IN_WORDS: Final = ("image", "voice")
"""Ways of appearing of whom the words of a post do not speak."""


class Content(
    Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True, dict=True
):
    """The whole of one revision. What is empty is unanswered, never a no.

    What takes a digest of it is kept with it: each command on the post asks again.

    Attributes:
        category: out of the pack's list.
        purpose: what the post is for; `beneficiary`: whom it helps.
        aim: the organisation's aim that it serves.
        embargo_until: not to be published before, UTC.
        third_party: it comes from somebody else; `label` says so.
        campaign: id of the campaign it belongs to.
        supplied: made of material that others were asked for or sent in.
        audience: kinds of people, or public, or minors; `audience_min_age` in years.
        interest: the author's declaration.
        contact: the inbound contact, or the complaint, that it answers.
        agreed_response: of release 0.1, where it passed a hold on the author's own word;
            no command may set it.
        original_url: address of the post of somebody else that it answers, shares or likes.
    """

    kind: PostKind = ""
    category: Category = ""
    purpose: Code = ""
    purpose_note: Line = ""
    beneficiary: Code = ""
    aim: Code = ""
    title: Line = ""
    text: Text = ""
    links: tuple[Url, ...] = ()
    media: tuple[Media, ...] = ()
    subjects: tuple[Subject, ...] = ()
    contains_facts: Answered = ""
    sources: tuple[Line, ...] = ()
    classification: Classification = ""
    embargo_until: datetime | None = None
    third_party: Answered = ""
    label: Line = ""
    party_political: Answered = ""
    vote_guidance: Answered = ""
    campaigning: Answered = ""
    campaign: Code = ""
    contains_commitment: Answered = ""
    mentions_competitor: Answered = ""
    source_is_leak: Answered = ""
    supplied: Answered = ""
    audience: tuple[Audience, ...] = ()
    audience_min_age: int = 0
    event_ref: Line = ""
    event_at: datetime | None = None
    role_description_url: Url = ""
    process_url: Url = ""
    interest: DeclaredInterest = ""
    promotes_interest: Answered = ""
    contact: Name = ""
    account_information: Answered = ""
    contentious: Answered = ""
    agreed_response: bool = False
    original_url: Url = ""

    def media_of(self, subject: Subject) -> frozenset[str]:
        """Return the digests of the media that show somebody, as far as the content says it.

        Those that are named; where none is, the only one that can show them as they appear. Of
        several that might, nobody can say which.
        """
        if subject.media:
            return frozenset(subject.media)
        found = self.may_show(subject)
        return frozenset(found) if len(found) == 1 else frozenset()

    def may_show(self, subject: Subject) -> tuple[str, ...]:
        """Return the digests of the media that can show somebody as they appear."""
        kinds = _SHOWN_BY.get(told(subject.representation, Material), ())
        found = (m.digest for m in self.media if told(m.kind, MediaKind) in ("", *kinds))
        return tuple(dict.fromkeys(one for one in found if one)) if kinds else ()

    def carriers_of(self, subject: Subject) -> frozenset[str]:
        """Return the digests of all that shows somebody: media, and the words if they are in them.

        Whoever is only seen or heard is in no words; of whom nobody says how they appear, is.
        """
        own = self.media_of(subject)
        if told(subject.representation, Material) in _NOT_IN_WORDS:
            return own
        return own.union(words_of(self))

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What was found of it alone, by the fact that found it."""
        return {}

    @cached_property
    def carriers(self) -> tuple[str, ...]:
        """The digests of all that may show somebody: media, words, what it passes on."""
        media = [medium.digest for medium in self.media if medium.digest]
        return tuple(dict.fromkeys((*media, *words_in(self), *self.original())))

    def original(self) -> tuple[str, ...]:
        """Return the digest of the place of what a repost or a like passes on; none of others."""
        place = place_of(self.original_url) if self.kind in PASSED_ON else ""
        return (place,) if place else ()

    @cached_property
    def linked(self) -> tuple[str, ...]:
        """The digests of the places that it leads its readers to."""
        followed = (*self.links, self.role_description_url, self.process_url)
        return tuple(dict.fromkeys(filter(None, map(place_of, followed))))

    def words(self) -> tuple[str, ...]:
        """Return what stands at each place where readers read words, empty or not."""
        return (*_WORDS_OF(self), *[one.attribution for one in self.media])

    def addresses(self) -> Iterator[str]:
        """Yield every address that readers may follow."""
        for field in ADDRESSES:
            value = getattr(self, field)
            yield from (value,) if isinstance(value, str) else value

    def digest(self) -> str:
        """Return the lower-case hex SHA-256 of the content: what approvals are bound to."""
        return hashlib.sha256(_encoder.encode(self)).hexdigest()


QUESTIONS: Final = (
    "contains_facts",
    "third_party",
    "party_political",
    "vote_guidance",
    "campaigning",
    "contains_commitment",
    "mentions_competitor",
    "source_is_leak",
    "supplied",
    "promotes_interest",
    "account_information",
    "contentious",
)
"""The facts about a post as a whole that are answered with yes or no."""

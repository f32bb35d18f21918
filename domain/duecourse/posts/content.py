"""What a post says and shows: immutable, bound to its revision by a hash."""

import hashlib
from datetime import datetime
from typing import Annotated, Final

import msgspec
from msgspec import Struct

from duecourse.evidence.fields import Code, Digest, Line, Name, Text, Url
from duecourse.evidence.words import AgeBand, Material, closed

_encoder: Final = msgspec.json.Encoder(order="sorted")

PostKind = Annotated[
    str, closed("original", "reply", "repost", "like", "holding_response", "correction")
]
Classification = Annotated[str, closed("public", "internal", "confidential", "unknown")]
DeclaredInterest = Annotated[str, closed("none", "declared")]
MediaKind = Annotated[str, closed("image", "video", "audio", "document", "quotation")]
MediaMaker = Annotated[str, closed("own", "member", "third_party")]
MediaProvenance = Annotated[str, closed("own", "supplied", "stock", "unknown")]
RightsBasis = Annotated[
    str, closed("own", "licence", "consent", "permission", "share_function", "pending")
]


class Subject(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Somebody a post shows, quotes or concerns.

    Attributes:
        ref: surrogate id, the same in every post and consent.
        kind: service_user, supporter, colleague, service, third_party, competitor, supplier,
            therapist, client, former_client, prospective_client, …
        identifiable: somebody could recognise them, if only they themselves.
        media: digests of the media that show them; none named means that each may.
    """

    ref: Code
    kind: Code
    identifiable: bool = False
    age_band: AgeBand = "adult"
    representation: Material = "mention"
    media: tuple[Digest, ...] = ()


class Media(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One image, video, recording, document or quotation in a post.

    Attributes:
        digest: SHA-256 of the bytes.
        provenance: empty is unanswered.
        origin: camera, personal_device, library, …
        rights_basis: empty is none.
        rights_ref: where the licence or permission is found.
        attribution: credit that stands in the post.
        copied: the file itself was taken, not shared by the site's own function.
    """

    digest: Digest
    kind: MediaKind = "image"
    maker: MediaMaker = "own"
    provenance: MediaProvenance = ""
    provenance_note: Line = ""
    origin: Code = ""
    rights_basis: RightsBasis = ""
    rights_ref: Line = ""
    attribution: Line = ""
    copied: bool = False


class Content(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The whole of one revision.

    Attributes:
        category: out of the pack's list.
        purpose: what the post is for; `beneficiary`: whom it helps.
        aim: the organisation's aim that it serves.
        classification: empty counts as unknown.
        embargo_until: not to be published before, UTC.
        third_party: it comes from somebody else; `label` says so.
        campaign: id of the campaign it belongs to.
        supplied: made of material that others were asked for or sent in.
        audience: minors, service_user, …; `audience_min_age` in years.
        interest: the author's declaration; empty is undeclared.
        contact: the inbound contact it answers.
        agreed_response: the agreed answer in a crisis; passes a hold.
    """

    kind: PostKind = "original"
    category: Code = ""
    purpose: Code = ""
    purpose_note: Line = ""
    beneficiary: Code = ""
    aim: Code = ""
    title: Line = ""
    text: Text = ""
    links: tuple[Url, ...] = ()
    media: tuple[Media, ...] = ()
    subjects: tuple[Subject, ...] = ()
    contains_facts: bool = False
    sources: tuple[Line, ...] = ()
    classification: Classification = ""
    embargo_until: datetime | None = None
    third_party: bool = False
    label: Line = ""
    party_political: bool = False
    vote_guidance: bool = False
    campaigning: bool = False
    campaign: Code = ""
    contains_commitment: bool = False
    mentions_competitor: bool = False
    source_is_leak: bool = False
    supplied: bool = False
    audience: tuple[Code, ...] = ()
    audience_min_age: int = 0
    event_ref: Line = ""
    event_at: datetime | None = None
    role_description_url: Url = ""
    process_url: Url = ""
    interest: DeclaredInterest = ""
    promotes_interest: bool = False
    contact: Name = ""
    account_information: bool = False
    contentious: bool = False
    agreed_response: bool = False

    def digest(self) -> str:
        """Return the lower-case hex SHA-256 of the content: what approvals are bound to."""
        return hashlib.sha256(_encoder.encode(self)).hexdigest()

"""What can be asked of a consent. Each is one RPC of `ConsentService`, or a reaction."""

from datetime import datetime
from typing import Annotated, ClassVar

from msgspec import Struct

from duecourse.evidence.fields import Code, Digest, Identity, Line, Name, Version
from duecourse.evidence.words import (
    AgeBand,
    GiverRole,
    LegalAuthority,
    Material,
    Place,
    SubjectKind,
    closed,
)
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command

Basis = Annotated[str, closed("current", "past_publication")]


class RequestConsent(Command, frozen=True, kw_only=True):
    """Ask somebody for consent.

    Attributes:
        subject: surrogate id, the same in every post and consent.
        subject_kind: as in a post's subjects: service_user, supporter, colleague, …; or group.
        age_band: empty is unanswered, which counts as under age.
        purpose: what it is asked for, as in a post: its category, or its purpose where the policy
            lists these.
        platforms: where it may be used; each by its name.
        public: the material may be seen by the public.
        asset_digests: SHA-256 of each file that it is about.
        wording_version: version of the form that was put before the subject.
        asked_at: when they were asked and told, UTC; unset means now. A form that was handed out
            on Saturday, or brought along, may be entered on Monday.
    """

    CREATES: ClassVar[bool] = True

    subject: Code = ""
    subject_kind: SubjectKind = ""
    age_band: AgeBand = ""
    purpose: Code = ""
    material: Material = "mention"
    platforms: tuple[Place, ...] = ()
    public: bool = False
    asset_digests: tuple[Digest, ...] = ()
    wording_version: Version = ""
    asked_at: datetime | None = None


class Informed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the giver was told before agreeing.

    Attributes:
        information_sheet_version: of the sheet that was handed over.
        purpose: told what for; `channels`: told where.
        capacity_considered: whether the giver can decide was considered.
    """

    information_sheet_version: Version = ""
    purpose: bool = False
    channels: bool = False
    withdrawal_explained: bool = False
    capacity_considered: bool = False


class RecordConsent(Command, frozen=True, kw_only=True):
    """Record that consent was given; whoever records it counts as its obtainer.

    Attributes:
        authority: why the giver may speak for the subject, if they are not the subject.
        legal_authority: by what the law lets them, if the subject is of age.
        given_at: when it was given, UTC; `expires_at` when it ends, if it ends by itself.
        method: how it was given: form, email, in_person, …
        basis: `past_publication` rests on an earlier one, which `reference` cites.
        group_members: who makes up the group, where a group consents, by their names.
        members: surrogate id of each of them, all of whom agreed (decision 154).
        subject_agrees: the subject themselves agreed, too, where somebody else gives it.
        platforms: as given, which may be less than was asked for.
        asset_digests: files that it is about; none named means those that it was asked for.
    """

    giver: Identity = ""
    giver_role: GiverRole = ""
    authority: Line = ""
    legal_authority: LegalAuthority = ""
    given_at: datetime | None = None
    method: Code = ""
    wording_version: Version = ""
    basis: Basis = "current"
    reference: Line = ""
    group_members: tuple[Identity, ...] = ()
    members: tuple[Code, ...] = ()
    subject_agrees: bool = False
    informed: Informed = Informed()
    platforms: tuple[Place, ...] = ()
    public: bool = False
    asset_digests: tuple[Digest, ...] = ()
    expires_at: datetime | None = None


class VerifyEvidence(Command, frozen=True, kw_only=True):
    """State that the evidence of the consent, or of its renewal, was seen and holds."""

    IN_PERSON: ClassVar[bool] = True


class RejectEvidence(Command, frozen=True, kw_only=True):
    """State that the evidence does not hold; the context's reason says why.

    What was valid before a renewal stays so until its own end. Where no renewal waits, what was
    verified carries nothing any more: what rests on it is looked at again, or comes down.
    """


class DeclineConsent(Command, frozen=True, kw_only=True):
    """Record that the subject said no; to ask again is a new consent.

    Of a consent that is in force they decline the renewal that they are asked for: it ends when
    it ends. Who says no at any other time takes it back (WithdrawConsent).

    Attributes:
        said_by: who said it; empty is the subject themselves.
    """

    OWED: ClassVar[bool] = True

    said_by: GiverRole = ""


class WithdrawConsent(Command, frozen=True, kw_only=True):
    """Withdraw a consent: at any time, for no reason, by whoever relays it.

    Attributes:
        relayed_from: who said so, if it was not the caller.
        method: how it was said.
        said_by: who takes it back; empty is the subject themselves.
    """

    RIGHT: ClassVar[bool] = True

    relayed_from: Identity = ""
    method: Code = ""
    said_by: GiverRole = ""


class ContinueEnding(Command, frozen=True, kw_only=True):
    """Go on telling the posts that rest on a consent that it ended, where they are very many."""

    REACTION: ClassVar[bool] = True


class LapseConsent(Command, frozen=True, kw_only=True):
    """Record that the time of a consent is over; it carried nothing from that second on."""

    OWED: ClassVar[bool] = True


class RenewConsent(Command, frozen=True, kw_only=True):
    """Record that a consent was given anew; whoever records it counts as its obtainer.

    Another person looks at the evidence, as they did the first time; until then, and if it does
    not hold, the consent is as it was.

    Attributes:
        given_at: when, UTC; `expires_at` when it now ends, None for no end of its own.
        evidence: where it is found.
        giver: who gives it anew; `giver_role` as whom, `authority` and `legal_authority` by what.
        members: surrogate id of each of a group, all of whom agreed anew.
        subject_agrees: the subject themselves agreed, too, where somebody else gives it.
    """

    given_at: datetime
    expires_at: datetime | None = None
    evidence: Line = ""
    giver: Identity = ""
    giver_role: GiverRole = ""
    authority: Line = ""
    legal_authority: LegalAuthority = ""
    members: tuple[Code, ...] = ()
    subject_agrees: bool = False


class RecordReliance(Command, frozen=True, kw_only=True):
    """React to a post that was verified on this consent."""

    REACTION: ClassVar[bool] = True

    post: Name


class NoteConsentClock(NoteClock, frozen=True, kw_only=True):
    """Note of the consent's end that it falls due soon, was missed, or was told of."""

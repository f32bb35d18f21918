"""What happened to a standing objection. Released types never change."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Digest, Line, Name, Text
from duecourse.evidence.record import Event


class ObjectionRecorded(Event, frozen=True, kw_only=True):
    """A subject objected to appearing, on these platforms or on all.

    Attributes:
        raised_by: who said so; empty is the subject themselves.
        in_posts: posts that show them, as they say; `in_media` the picture of each that has one.
        in_one_of: the pictures of those that have several.
    """

    SCHEMA: ClassVar[int] = 3

    platforms: tuple[Code, ...] = ()
    evidence: Line = ""
    raised_by: Code = ""
    in_posts: tuple[Name, ...] = ()
    in_media: tuple[Digest, ...] = ()
    in_one_of: tuple[Digest, ...] = ()


class ObjectionLifted(Event, frozen=True, kw_only=True):
    """The subject took the objection back.

    Attributes:
        taken_back_by: who else did, of those who had spoken for the subject.
        saw: whoever records it may see evidence, and has no interest in what it allows.
        waits: one person says so, and another has not borne it out: it stands (decision 152).
    """

    SCHEMA: ClassVar[int] = 2

    evidence: Line = ""
    taken_back_by: Code = ""
    saw: bool = False
    waits: bool = False


class ObjectionContinued(Event, frozen=True, kw_only=True):
    """Further posts that show the subject were told of the objection."""


class SubjectNoted(Event, frozen=True, kw_only=True):
    """A consent says who the subject is, or that they refused it: now, if `refused`.

    Attributes:
        withdrawn: they took it back; the further fields say what it was to.
        declined: they said no to it; `said_by` who did, if not the subject.
        withdrawn_at: when that was recorded, UTC, if it was before this.
    """

    consent: Name
    subject_kind: Code = ""
    age_band: Code = ""
    refused: bool = False
    withdrawn: bool = False
    declined: bool = False
    said_by: Code = ""
    purpose: Code = ""
    material: Code = ""
    platforms: tuple[Code, ...] = ()
    asset_digests: tuple[Digest, ...] = ()
    withdrawn_at: datetime | None = None


class ContactNoted(Event, frozen=True, kw_only=True):
    """The subject wrote to the organisation.

    Attributes:
        subject_kind: what the contact says that they are, and nobody said before;
            `age_band` that they are under age.
    """

    contact: Name
    subject_kind: Code = ""
    age_band: Code = ""


class SubjectCorrected(Event, frozen=True, kw_only=True):
    """What consents said of the subject was corrected, on evidence.

    Attributes:
        borne_out: nobody else has to say it. Until then it adds what protects them, and takes
            nothing away.
        not_in: digest of a medium that does not show them.
    """

    SCHEMA: ClassVar[int] = 2

    subject_kind: Code = ""
    age_band: Code = ""
    evidence: Line = ""
    borne_out: bool = False
    not_in: Digest = ""


class SubjectShown(Event, frozen=True, kw_only=True):
    """A post was verified with the subject in it.

    Attributes:
        earlier: under a release that did not put it on record (decision 087), or unlisted.
        subject_kind: what the post says that they are; `age_band` how old.
        media: digests by which it shows them, though it does not list them (decision 096).
    """

    SCHEMA: ClassVar[int] = 2

    post: Name
    platform: Code = ""
    earlier: bool = False
    subject_kind: Code = ""
    age_band: Code = ""
    media: tuple[Digest, ...] = ()


class MediumNoted(Event, frozen=True, kw_only=True):
    """A post or a consent said something of a medium that was not known.

    Attributes:
        media: its digest.
        shows: ids of subjects whom it shows; `recognised` those who can be recognised in it.
        may_show: ids of subjects who object, and are in it or in another of the same post.
        shows_not: ids of subjects whom it does not show after all.
        of_device: it was said to be made with somebody's own device.
        at_workplace: it was said to be taken at the workplace.
        post: that was verified with it; `platform` where that is.
    """

    media: Digest = ""
    shows: tuple[Code, ...] = ()
    recognised: tuple[Code, ...] = ()
    may_show: tuple[Code, ...] = ()
    shows_not: tuple[Code, ...] = ()
    of_device: bool = False
    at_workplace: bool = False
    post: Name = ""
    platform: Code = ""


class WordsNoted(Event, frozen=True, kw_only=True):
    """Words came down with a post, or were put back.

    Attributes:
        sketch: hashes of pieces of the words, by which they are known again; hex.
        subjects: ids of those whom they are about, and who do not want that any more.
        complaint: somebody complained of them.
        put_back: they stand again, as far as the complaint goes, or the request does not hold.
        because: the request that a post with them comes down (decision 176); on the record of a
            medium, that is what is held back.
    """

    post: Name
    sketch: Text = ""
    subjects: tuple[Code, ...] = ()
    complaint: bool = False
    put_back: bool = False
    because: Name = ""


class NoNoted(Event, frozen=True, kw_only=True):
    """Somebody said no to words or pictures, or says yes to them after all.

    Attributes:
        post: in which they stood; `digest` of what it said.
        what: of what it was: an item of the checklist, or that it was turned away, and the like.
        by: who said it.
        works: keys of the words and pictures.
        lifted: they take it back, wherever it was said.
    """

    post: Name
    digest: Digest = ""
    what: Code = ""
    by: Name = ""
    works: tuple[Code, ...] = ()
    lifted: bool = False


ObjectionEvent = (
    ObjectionRecorded
    | ObjectionLifted
    | ObjectionContinued
    | SubjectNoted
    | ContactNoted
    | SubjectCorrected
    | SubjectShown
    | MediumNoted
    | WordsNoted
    | NoNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ObjectionEvent)

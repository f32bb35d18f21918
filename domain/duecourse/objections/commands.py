"""What can be asked of an objection. Each is one RPC of `ConsentService`, or a reaction."""

from datetime import datetime
from typing import ClassVar

from duecourse.evidence.fields import Code, Digest, Line, Name, Text
from duecourse.evidence.words import AgeBand, GiverRole, Place
from duecourse.kernel.command import Command


class RecordObjection(Command, frozen=True, kw_only=True):
    """Record that a subject does not want to appear; the name ends in the subject's id.

    Attributes:
        platforms: where not; empty means nowhere. A further objection adds to the first.
        raised_by: who says so; empty is the subject themselves.
        in_posts: posts that show the subject, whether these list them or not; what is live
            comes down.
    """

    RIGHT: ClassVar[bool] = True

    platforms: tuple[Place, ...] = ()
    evidence: Line = ""
    raised_by: GiverRole = ""
    in_posts: tuple[Name, ...] = ()


class LiftObjection(Command, frozen=True, kw_only=True):
    """Record that the subject took the objection back.

    It stands until two people said so, and one of them may see evidence, wrote no post that
    shows the subject, and asked them for no consent (decision 152).
    Each of them gives it in person: one program with two names is no second person.

    Attributes:
        lifted_by_subject: the caller states that the subject said so.
        evidence: where they said so.
        taken_back_by: who else said so, of those who spoke for the subject.
    """

    IN_PERSON: ClassVar[bool] = True

    lifted_by_subject: bool = False
    evidence: Line = ""
    taken_back_by: GiverRole = ""


class CorrectSubject(Command, frozen=True, kw_only=True):
    """Correct what consents on record say of a subject: they came of age, or it was wrong.

    What protects them more holds at once. What protects them less holds when a second person
    says the same.

    Attributes:
        subject_kind: what they are; empty leaves it as it is on record. `age_band` likewise.
        evidence: where that is seen.
        not_in: digest of a medium that does not show them, though it is on record that it does.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    subject_kind: Code = ""
    age_band: AgeBand = ""
    evidence: Line = ""
    not_in: Digest = ""


class ContinueObjection(Command, frozen=True, kw_only=True):
    """Go on telling the posts that show a subject of what was recorded, where they are many."""

    REACTION: ClassVar[bool] = True


class NoteSubject(Command, frozen=True, kw_only=True):
    """React to a consent: what it says of the subject.

    Attributes:
        refused: they declined it, or took it back.
        withdrawn: they took it back; the further fields say what it was to.
        declined: they said no to it; `said_by` who did, if not the subject.
        withdrawn_at: when that was recorded, UTC, if it was before this.
    """

    REACTION: ClassVar[bool] = True

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


class NoteContact(Command, frozen=True, kw_only=True):
    """React to a contact: the subject wrote to the organisation.

    Attributes:
        subject_kind: what it says that they are; `age_band` how old, where that is under age.
    """

    REACTION: ClassVar[bool] = True

    contact: Name
    subject_kind: Code = ""
    age_band: Code = ""


class RecordShowing(Command, frozen=True, kw_only=True):
    """React to a post that was verified with the subject in it.

    Attributes:
        earlier: that was under a release that did not put it on record, or before it was known.
        subject_kind: what the post says that they are; `age_band` how old.
        media: digests by which the post shows them, though it does not list them.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    platform: Code = ""
    earlier: bool = False
    subject_kind: Code = ""
    age_band: Code = ""
    media: tuple[Digest, ...] = ()


class NoteMedium(Command, frozen=True, kw_only=True):
    """React to what a post or a consent says of a medium; the name ends in its digest.

    Attributes:
        media: its digest.
        shows: ids of subjects whom it shows; `recognised` those who can be recognised in it.
        may_show: ids of subjects who object, and are in it or in another of the same post.
        shows_not: ids of subjects whom it does not show after all.
        of_device: it was said to be made with somebody's own device.
        at_workplace: it was said to be taken at the workplace.
        post: that was verified with it; `platform` where that is.
    """

    REACTION: ClassVar[bool] = True

    media: Digest = ""
    shows: tuple[Code, ...] = ()
    recognised: tuple[Code, ...] = ()
    may_show: tuple[Code, ...] = ()
    shows_not: tuple[Code, ...] = ()
    of_device: bool = False
    at_workplace: bool = False
    post: Name = ""
    platform: Code = ""


class NoteWords(Command, frozen=True, kw_only=True):
    """React to words that came down with a post, or were put back.

    Attributes:
        sketch: hashes of pieces of the words, by which they are known again; hex.
        subjects: ids of those whom they are about, and who do not want that any more.
        complaint: somebody complained of them.
        put_back: they stand again, as far as the complaint goes, or the request does not hold.
        because: the request that a post with them comes down (decision 176); on the record of a
            medium, that is what is held back.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    sketch: Text = ""
    subjects: tuple[Code, ...] = ()
    complaint: bool = False
    put_back: bool = False
    because: Name = ""


class NoteNo(Command, frozen=True, kw_only=True):
    """React to a no in the review of a post, or to the yes that lifts it.

    Attributes:
        post: in which the words or pictures stood; `digest` of what it said.
        what: of what it was: an item of the checklist, or that it was turned away, and the like.
        by: who said it.
        works: keys of the words and pictures.
        lifted: they take it back, wherever it was said.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    digest: Digest = ""
    what: Code = ""
    by: Name = ""
    works: tuple[Code, ...] = ()
    lifted: bool = False

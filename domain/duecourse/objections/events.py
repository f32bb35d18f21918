"""What happened to a standing objection. Released types never change."""

from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Digest, Line, Name
from duecourse.evidence.record import Event


class ObjectionRecorded(Event, frozen=True, kw_only=True):
    """A subject objected to appearing, on these platforms or on all.

    Attributes:
        raised_by: who said so; empty is the subject themselves.
    """

    SCHEMA: ClassVar[int] = 2

    platforms: tuple[Code, ...] = ()
    evidence: Line = ""
    raised_by: Code = ""


class ObjectionLifted(Event, frozen=True, kw_only=True):
    """The subject took the objection back.

    Attributes:
        taken_back_by: who else did, of those who had spoken for the subject.
    """

    SCHEMA: ClassVar[int] = 2

    evidence: Line = ""
    taken_back_by: Code = ""


class ObjectionContinued(Event, frozen=True, kw_only=True):
    """Further posts that show the subject were told of the objection."""


class SubjectNoted(Event, frozen=True, kw_only=True):
    """A consent says who the subject is, or that they refused it: now, if `refused`.

    Attributes:
        withdrawn: they took it back; the further fields say what it was to.
    """

    consent: Name
    subject_kind: Code = ""
    age_band: Code = ""
    refused: bool = False
    withdrawn: bool = False
    purpose: Code = ""
    material: Code = ""
    platforms: tuple[Code, ...] = ()
    asset_digests: tuple[Digest, ...] = ()


class SubjectCorrected(Event, frozen=True, kw_only=True):
    """What consents said of the subject was corrected, on evidence.

    Attributes:
        borne_out: nobody else has to say it. Until then it adds what protects them, and takes
            nothing away.
    """

    subject_kind: Code = ""
    age_band: Code = ""
    evidence: Line = ""
    borne_out: bool = False


class SubjectShown(Event, frozen=True, kw_only=True):
    """A post was verified with the subject in it.

    Attributes:
        earlier: under a release that did not put it on record (decision 087).
    """

    post: Name
    platform: Code = ""
    earlier: bool = False


ObjectionEvent = (
    ObjectionRecorded
    | ObjectionLifted
    | ObjectionContinued
    | SubjectNoted
    | SubjectCorrected
    | SubjectShown
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ObjectionEvent)

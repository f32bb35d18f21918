"""What happened to a complaint beside its way."""

from duecourse.evidence.fields import Code, Name, Text
from duecourse.evidence.record import Event


class AdviserUnavailableRecorded(Event, frozen=True, kw_only=True):
    """Somebody whose advice comes first could not be asked."""

    adviser: Name
    tried: Text = ""


class ComplaintKindDenied(Event, frozen=True, kw_only=True):
    """Somebody said that it is not of a kind; once two did, it is not (`removed`)."""

    kind: Code
    removed: bool = False
    told: Text = ""


class ComplaintSupportSet(Event, frozen=True, kw_only=True):
    """It is known what help whoever complained needs; `anew` what was said before is void."""

    needs: tuple[Code, ...] = ()
    none: bool = False
    says: Text = ""
    anew: bool = False


class PressureReported(Event, frozen=True, kw_only=True):
    """Somebody pressed whoever complained to take it back; it goes on."""

    says: Text = ""


class SeriesGrouped(Event, frozen=True, kw_only=True):
    """Others that are alike are looked into with it."""

    others: tuple[Name, ...] = ()


class SeriesAcknowledged(Event, frozen=True, kw_only=True):
    """Everybody in its series was told that it is looked into."""


class SeriesAnswered(Event, frozen=True, kw_only=True):
    """People in its series were sent the answer."""

    letter: Text = ""
    to: tuple[Name, ...] = ()


class SeriesLeft(Event, frozen=True, kw_only=True):
    """It stands for itself again."""


class SeriesFollowed(Event, frozen=True, kw_only=True):
    """What was done with the series that it is in was done with it."""

    series: Name
    what: Code
    by: Name = ""

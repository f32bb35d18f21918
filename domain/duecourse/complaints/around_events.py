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

"""What can be asked of a complaint beside its way. Each is one RPC."""

from duecourse.complaints.steps import Step
from duecourse.evidence.fields import Name, Text
from duecourse.evidence.words import ComplaintKind


class RecordAdviserUnavailable(Step, frozen=True, kw_only=True):
    """Record that somebody whose advice comes first could not be asked; it stands for no advice.

    Attributes:
        adviser: who; a person of the organisation.
        tried: how they were asked, and until when they are away, as far as it is known.
    """

    adviser: Name
    tried: Text = ""


class RemoveComplaintKind(Step, frozen=True, kw_only=True):
    """Say that a complaint is not of a kind: whoever leads that kind, then somebody else.

    What was owed for it stays owed, and whoever complained may say again that it is of it.

    Attributes:
        told: how whoever complained was told.
    """

    kind: ComplaintKind
    told: Text = ""

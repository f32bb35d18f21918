"""The one home of upcasters: what lifts the data of an older schema to the next, on reading.

An event type whose fields change gets `SCHEMA` one higher and an entry here; the
stored bytes stay as they are. `CODEC` refuses to be made while one is missing.
`tests/unit/evidence/test_upcasters.py` holds a worked example.

An upcaster takes the data as plain JSON values, with the personal values that
were disclosed put back, and returns the data of the next schema. It may rename,
drop, split and add what follows from the data; it knows nothing else. A renamed
personal field stays personal: what was withheld under the old name stays so.
"""

from collections.abc import Mapping
from typing import Any, Final

from duecourse.evidence.record import Upcaster

_Data = dict[str, object]

_FLAGS: Final = (
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
"""What of a post's content was a flag in schema 1, where unset and no looked the same."""

_MEANT: Final[Mapping[str, _Data]] = {
    "content": {"kind": "original"},
    "media": {"kind": "image", "maker": "own"},
    "subjects": {"age_band": "adult", "representation": "mention"},
}
"""What the contract of schema 1 said that an unset field meant, and a record therefore omitted."""


def _more(data: dict[str, Any]) -> dict[str, Any]:
    """Return it as it is: fields came that an older record leaves at their defaults."""
    return data


def _content_answers(data: dict[str, Any]) -> dict[str, Any]:
    """Turn flags into answers: set is yes; unset was never asked, and stays unanswered."""
    content = {**_MEANT["content"], **data.get("content", {})}
    _answer(content, _FLAGS)
    # The list of media is personal as a whole, and may be withheld.
    for field, flags in (("media", ("copied",)), ("subjects", ("identifiable",))):
        if field in content:
            content[field] = [_entry(field, one, flags) for one in data["content"][field]]
    return {**data, "content": content}


def _renewed_at_once(data: _Data) -> _Data:
    """A renewal of release 0.1 held at once (decision 072)."""
    return {**data, "seen": True}


def _entry(field: str, one: _Data, flags: tuple[str, ...]) -> _Data:
    entry = {**_MEANT[field], **one}
    _answer(entry, flags)
    return entry


def _answer(fields: _Data, flags: tuple[str, ...]) -> None:
    for flag in flags:
        if fields.pop(flag, False):
            fields[flag] = "yes"


UPCASTERS: Final[Mapping[tuple[str, int], Upcaster]] = {
    ("ComplaintOpened", 1): _more,
    ("ChannelActivated", 1): _more,
    ("ChannelActivated", 2): _more,
    ("ConsentRenewed", 1): _renewed_at_once,
    ("ComplaintOpened", 2): _more,
    ("ComplaintAcknowledged", 1): _more,
    ("ComplaintOpened", 3): _more,
    ("ComplaintResolved", 1): _more,
    ("ConsentRequested", 1): _more,
    ("ContactClosed", 1): _more,
    ("ContactClosed", 2): _more,
    ("ContactRecorded", 1): _more,
    ("ContactReopened", 1): _more,
    ("ContactReopened", 2): _more,
    ("ObjectionLifted", 1): _more,
    ("ConsentRecorded", 1): _more,
    ("ConsentDeclined", 1): _more,
    ("ConsentWithdrawn", 1): _more,
    ("ObjectionRecorded", 1): _more,
    ("ObjectionRecorded", 2): _more,
    ("SubjectCorrected", 1): _more,
    ("SubjectShown", 1): _more,
    ("OfficerAppointed", 1): _more,
    ("RegulatedPeriodOpened", 1): _more,
    ("PostingPermitted", 1): _more,
    ("RotationRecorded", 1): _more,
    ("OfficerDismissed", 1): _more,
    ("PolicyTookForce", 1): _more,
    ("PolicyBroughtIntoForce", 1): _more,
    ("PolicyBroughtIntoForce", 2): _more,
    ("AccessSuspended", 1): _more,
    ("AccessSuspended", 2): _more,
    ("ConsentVoided", 1): _more,
    ("ConsentsVerified", 1): _more,
    ("ContentReinstated", 1): _more,
    ("GrantApproved", 1): _more,
    ("CampaignApproved", 1): _more,
    ("ChecklistAnswered", 1): _more,
    ("ConsultationRecorded", 1): _more,
    ("DoubtAnswered", 1): _more,
    ("PostDrafted", 1): _content_answers,
    ("PostDrafted", 2): _more,
    ("PostPublished", 1): _more,
    ("PostRevised", 1): _content_answers,
    ("PostRevised", 2): _more,
    ("PublicationConfirmed", 1): _more,
    ("PublicationConfirmed", 2): _more,
    ("PublicationFailed", 1): _more,
    ("PublicationFailed", 2): _more,
    ("TakedownRecorded", 1): _more,
    ("TakedownRequired", 1): _more,
}
"""By event type and the schema it lifts from (decision 043)."""

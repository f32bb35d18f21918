"""Whether a request that comes again is the same: digests over what was sent (decision 020)."""

import hashlib
import re
import uuid
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import msgspec
from msgspec import NODEFAULT, Struct

from duecourse.commands.call import Call
from duecourse.kernel.command import Command
from duecourse.posts.content import QUESTIONS

_SENT: Final = b"\x01"
"""Leads a digest over what was sent. Release 0.1 stored 32 bytes and no such lead."""

_CONTENT: Final = frozenset(
    {"content.media.at_workplace", "content.original_url", "content.subjects.media"}
)

ADDED_SINCE_0_1: Final[Mapping[str, frozenset[str]]] = {
    "AnswerDoubt": frozenset({"finding"}),
    "ApproveCampaign": frozenset({"until"}),
    "CloseContact": frozenset({"outcome", "says_wrong", "signposted_to"}),
    "ConfirmPublication": frozenset({"discrepancy", "happened_at"}),
    "DraftPost": _CONTENT,
    "IssueCorrection": _CONTENT,
    "LiftObjection": frozenset({"taken_back_by"}),
    "AcknowledgeComplaint": frozenset({"meets", "names_data"}),
    "OpenRegulatedPeriod": frozenset({"first_day", "last_day"}),
    "OpenComplaint": frozenset(
        {
            "by_media",
            "in_confidence",
            "kinds",
            "made_on",
            "minor",
            "received_at",
            "reported_by",
            "respondents",
            "taken_in",
            "wish",
        }
    ),
    "RecordConsultation": frozenset({"finding"}),
    "RecordConsent": frozenset({"legal_authority", "members", "subject_agrees"}),
    "DeclineConsent": frozenset({"said_by"}),
    "WithdrawConsent": frozenset({"said_by"}),
    "RenewConsent": frozenset(
        {"giver", "giver_role", "authority", "legal_authority", "members", "subject_agrees"}
    ),
    "RecordContact": frozenset(
        {"concerns", "in_public", "minor", "received_at", "says_wrong", "writer"}
    ),
    "RecordObjection": frozenset({"in_posts", "raised_by"}),
    "ReinstateContent": frozenset({"attestations", "revision", "tool"}),
    "ReportPublicationFailure": frozenset({"happened_at"}),
    "RequestConsent": frozenset({"asked_at"}),
    "ResolveComplaint": frozenset(
        {
            "detriment",
            "finds_against",
            "names_regulator",
            "remove",
            "signpost",
            "stays",
            "uninvolved",
        }
    ),
    "RevisePost": _CONTENT,
}
"""Fields that commands got after 0.1, by command, as paths: `{"DraftPost": {"content.place"}}`.

A digest of 0.1 is over the whole command with its defaults, and does not speak of these.
"""

MEANT_BY_0_1: Final[Mapping[str, Mapping[str, str]]] = {"RequestConsent": {"age_band": "adult"}}
"""What an unset field of a command meant to 0.1, and its digest therefore says."""

_FLAGS_OF_0_1: Final[Mapping[str, frozenset[str]]] = {
    "": frozenset(QUESTIONS),
    "media": frozenset({"copied"}),
    "subjects": frozenset({"identifiable"}),
}
"""What of a post's content was a flag in 0.1, by the list whose entries have it."""
_EMPTY: Final = re.compile(rb':(?:""|\[\]|\{\}|0|false|null)')
_UNNAMED: Final = uuid.UUID("3a1c1f5e-6f0b-5b7c-8a52-2f6c0e4b9d55")

_encoder: Final = msgspec.json.Encoder(order="sorted")
_Plain = dict[str, Any]


def kept_id(command: Command, call: Call) -> str:
    """Return the id by which the log knows a request again.

    That of an anonymous command is made from the caller's, so that it comes again as the same
    without the caller's own being stored (decision 055).
    """
    if not command.is_anonymous():
        return call.request_id
    return str(uuid.uuid5(_UNNAMED, f"{call.actor.organisation} {call.request_id}"))


def body_digest(command: Command, call: Call) -> bytes:
    """Return what a request is known by: a scheme byte and the SHA-256 of what was sent."""
    body = {
        "by": call.actor.person,
        "command": type(command).__name__,
        "expected_version": call.expected_version,
        "fields": filled(differing(command)) if call.sent is None else _written(call.sent),
        "reason": call.reason,
    }
    if call.outside is not None:
        body["outside"] = filled(differing(call.outside))
    return _SENT + hashlib.sha256(_encoder.encode(body)).digest()


def _written(sent: Mapping[str, Any]) -> msgspec.Raw:
    """Return the fields that say something of what was sent, as JSON.

    Most requests send no others, which is seen in the JSON: nothing empty follows a colon there.
    What only looks like that, such as a time of day in a text, goes the long way.
    """
    whole = _encoder.encode(sent)
    if _EMPTY.search(whole):
        whole = _encoder.encode(filled(sent))
    return msgspec.Raw(whole)


def is_same(stored: bytes, command: Command, call: Call) -> bool:
    """Return whether a stored digest is of this request, under whichever release it was stored."""
    if stored.startswith(_SENT) and len(stored) > hashlib.sha256().digest_size:
        return stored == body_digest(command, call)
    return stored == _digest_of_0_1(command, call)


def filled(fields: Mapping[str, Any]) -> _Plain:
    """Return the fields that say something.

    On the wire nothing tells an empty field from one that is not sent, so neither does this.
    """
    found: _Plain = {}
    for name, value in fields.items():
        if value and (plain := value if type(value) is str else _plain(value)):
            found[name] = plain
    return found


def _plain(value: Any) -> Any:
    # By type, the commonest first: an `isinstance` of each would take as long as the hash.
    kind = type(value)
    if kind is str or kind is int or kind is bool:
        return value
    if kind is list or kind is tuple:
        return [filled(one) if type(one) is dict else _plain(one) for one in value]
    if kind is dict:
        return filled(value)
    return filled(differing(value)) if isinstance(value, Struct) else value


def differing(struct: Struct) -> _Plain:
    """Return the fields of a struct that hold something else than their defaults."""
    defaults = _defaults(type(struct))
    given = ((name, getattr(struct, name), default) for name, default in defaults)
    return {
        name: value for name, value, default in given if value is not default and value != default
    }


@cache
def _defaults(kind: type[Struct]) -> tuple[tuple[str, Any], ...]:
    """Return the name of each field with its default; without one, with what equals nothing."""
    return tuple(
        (f.name, f.default if f.default_factory is NODEFAULT else f.default_factory())
        for f in msgspec.structs.fields(kind)
    )


def _digest_of_0_1(command: Command, call: Call) -> bytes:
    """Return what release 0.1 stored for this request; b"" if it could not have been sent then."""
    kind = type(command).__name__
    fields = msgspec.json.decode(_encoder.encode(command))
    said = filled(differing(command))
    for path in ADDED_SINCE_0_1.get(kind, ()):
        if _at(said, path.split(".")):
            return b""
        _remove(fields, path.split("."))
    for field, meant in MEANT_BY_0_1.get(kind, {}).items():
        fields[field] = fields[field] or meant
    if "content" in fields:
        _as_in_0_1(fields["content"])
    body = [kind, fields, call.actor.person, call.expected_version, call.reason]
    return hashlib.sha256(_encoder.encode(body)).digest()


def _at(fields: Any, path: list[str]) -> bool:
    """Return whether a path leads to something, in any entry of the lists on its way."""
    if isinstance(fields, list):
        return any(_at(one, path) for one in fields)
    if not path:
        return True
    return isinstance(fields, dict) and path[0] in fields and _at(fields[path[0]], path[1:])


def _remove(fields: Any, path: list[str]) -> None:
    """Take away what a path leads to, in every entry of the lists on its way."""
    for one in fields if isinstance(fields, list) else [fields]:
        if isinstance(one, dict) and path[0] in one:
            if len(path) == 1:
                del one[path[0]]
            else:
                _remove(one[path[0]], path[1:])


def _as_in_0_1(content: _Plain) -> None:
    """Turn answers in a post's content into the flags that 0.1 had."""
    for place in _FLAGS_OF_0_1:
        for entry in content.get(place, ()) if place else [content]:
            for flag in _FLAGS_OF_0_1[place] & entry.keys():
                entry[flag] = True if entry[flag] == "yes" else entry[flag]

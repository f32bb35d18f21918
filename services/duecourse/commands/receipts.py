"""Receipts: made for a plan that was stored, kept with the request id, read back from there."""

from collections.abc import Sequence
from typing import Final

import msgspec

from duecourse.commands.call import Receipt, ReceiptEvent, StoredReceipt, consistency_token
from duecourse.commands.deciding import Decided
from duecourse.kernel.names import organisation_of
from duecourse.kernel.refusal import Violation
from duecourse.log.port import StoredRequest

_encoder: Final = msgspec.json.Encoder(order="sorted")
_decoder: Final = msgspec.json.Decoder(StoredReceipt)


def encoded(name: str, decided: Decided) -> bytes:
    """Return what is kept of a receipt; the log keeps the positions beside it."""
    return _encoder.encode(
        StoredReceipt(
            name=name,
            version=decided.plan.states[name].version,
            event_time=decided.at,
            review_overdue_since=decided.review_overdue_since,
            events=tuple(
                [
                    (p.envelope.stream, p.envelope.type, p.envelope.version)
                    for p in decided.plan.events
                ]
            ),
        )
    )


def receipt_of(name: str, decided: Decided, positions: Sequence[int]) -> Receipt:
    """Return the receipt of a decision whose events got these positions."""
    plan = decided.plan
    last = positions[-1] if positions else 0
    return Receipt(
        name=name,
        version=plan.states[name].version,
        position=last,
        event_time=decided.at,
        review_overdue_since=decided.review_overdue_since,
        events=tuple(
            [
                ReceiptEvent(
                    name=p.envelope.stream,
                    type=p.envelope.type,
                    version=p.envelope.version,
                    position=position,
                )
                for p, position in zip(plan.events, positions, strict=True)
            ]
        ),
        consistency_token=consistency_token(organisation_of(name), last),
    )


def first_receipt(known: StoredRequest) -> Receipt:
    """Return the receipt that a request id was answered with, marked as replayed."""
    stored = _decoder.decode(known.receipt)
    return Receipt(
        name=stored.name,
        version=stored.version,
        position=known.last_position,
        event_time=stored.event_time,
        review_overdue_since=stored.review_overdue_since,
        events=tuple(
            ReceiptEvent(name=name, type=kind, version=version, position=position)
            for position, (name, kind, version) in enumerate(
                stored.events, start=known.first_position
            )
        ),
        consistency_token=consistency_token(known.organisation, known.last_position),
        replayed=True,
    )


def encoded_refusals(violations: Sequence[Violation]) -> bytes:
    """Return what the attempt log keeps of a refusal: codes, no messages, each once."""
    kept = dict.fromkeys((v.reason, v.clause, v.rule) for v in violations)
    return _encoder.encode([{"reason": r, "clause": c, "rule": rule} for r, c, rule in kept])

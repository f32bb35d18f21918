"""How fast stored records become a state: decode and fold one long history of a post.

The ceiling is one typed msgspec decode of the same bytes, envelope and data at
once, measured in the same rounds: no reader of these records in Python can be
quicker. "sealed" leaves the disclosures out, as a reader without them would.
Run `python -m benchmarks.folding [EVENTS]`.
"""

import sys
from collections import deque
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import count, cycle, islice
from statistics import median
from time import perf_counter
from typing import Any, Final

import msgspec

from duecourse.catalogue import AGGREGATES, CODEC
from duecourse.evidence.record import Encoded, Envelope, Event
from duecourse.posts import events as e
from duecourse.posts.content import Content
from duecourse.testing import picture, shown

_EVENTS: Final = 20_000
_ROUNDS: Final = 7
_START: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_POST: Final = "organisations/acat/posts/p1"
_CONTENT: Final = Content(
    category="cpd_event",
    purpose="advertise",
    text="A workshop on reformulation letters, in Leeds and online. " * 4,
    links=("https://acat.example/workshop",),
    media=(picture(digest="a" * 64, rights_basis="own", provenance="own"),),
    subjects=(shown("su-1", "supporter"),),
)
_ANSWERS: Final = tuple(e.RecordedAnswer(item=f"item-{n}", answer="yes") for n in range(8))
_TURN: Final[tuple[tuple[Event, str, str], ...]] = (
    (e.PostSubmitted(revision=2, attestations=("true_to_knowledge",)), "draft", "review"),
    (e.ChecklistAnswered(revision=2, answers=_ANSWERS), "review", "review"),
    (e.StepApproved(revision=2, step="team"), "review", "review"),
    (e.ChangesRequested(reason="The date is wrong."), "review", "draft"),
    (e.PostRevised(revision=2, digest="b" * 64, content=_CONTENT), "draft", "draft"),
)


def history(events: int) -> list[Encoded]:
    """Return the records of a post that goes round: handed in, reviewed, sent back, revised."""
    drafted = e.PostDrafted(channel="", author="", digest="b" * 64, content=_CONTENT)
    turns = islice(cycle(_TURN), events - 1)
    salts = (n.to_bytes(16) for n in count())
    return [
        CODEC.encode(_envelope(number, *step), step[0], salts)
        for number, step in enumerate([(drafted, "absent", "draft"), *turns], start=1)
    ]


def _envelope(number: int, event: Event, before: str, after: str) -> Envelope:
    return Envelope(
        stream=_POST,
        version=number,
        type=type(event).__name__,
        schema=1,
        at=_START + timedelta(seconds=number),
        actor="organisations/acat/people/lena",
        request=f"request-{number}",
        clauses=("ACAT-2.4-purpose", "ACAT-2.9-label", "EXT-REVIEW-stale"),
        policy="2021-10-08",
        policy_digest="c" * 64,
        from_state=before,
        to_state=after,
    )


def cells(stored: list[Encoded]) -> dict[str, Callable[[], object]]:
    """Return what is measured, by name; each works through the whole history once."""
    posts = AGGREGATES["posts"]
    records = [one.record for one in stored]
    opened = [(one.record, [kept.content for kept in one.disclosures]) for one in stored]
    decoded = [CODEC.decode(record, contents) for record, contents in opened]
    whole: msgspec.json.Decoder[Any] = msgspec.json.Decoder(
        msgspec.defstruct("Whole", [("data", dict[str, Any])], bases=(Envelope,), kw_only=True)
    )
    return {
        "ceiling: one msgspec decode": lambda: _drain(whole.decode(r) for r in records),
        "decode, sealed": lambda: _drain(CODEC.decode(r) for r in records),
        "decode": lambda: _drain(CODEC.decode(r, d) for r, d in opened),
        "fold": lambda: posts.folded(decoded),
        "decode and fold, sealed": lambda: posts.folded(CODEC.decode(r) for r in records),
        "decode and fold": lambda: posts.folded(CODEC.decode(r, d) for r, d in opened),
    }


def _drain(events: Iterable[object]) -> None:
    """Read to the end and keep nothing: a list of them would measure the garbage collector."""
    deque(events, maxlen=0)


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def main() -> None:
    """Measure in rounds, every cell in each, and print the medians."""
    events = int(sys.argv[1]) if sys.argv[1:] and sys.argv[1].isdigit() else _EVENTS
    measured = cells(history(events))
    rounds = [{name: _seconds(work) for name, work in measured.items()} for _ in range(_ROUNDS)]
    rates = {name: [events / one[name] for one in rounds] for name in measured}
    ceiling = rates["ceiling: one msgspec decode"]
    print(f"{'':30}{'events/s':>12}{'spread':>20}{'of the ceiling':>16}")
    for name, found in rates.items():
        share = median(mine / top for mine, top in zip(found, ceiling, strict=True))
        spread = f"{min(found):,.0f} to {max(found):,.0f}"
        print(f"{name:30}{median(found):12,.0f}{spread:>20}{share:16.0%}")


if __name__ == "__main__":
    main()

"""Write the golden record of every event type that has none: `python -m tests.golden.make`.

A file that is there is never written again: its bytes stand for records that
may lie in somebody's log. A type that must change gets a higher SCHEMA and an
upcaster; its old file stays and proves that old records can still be read.
So do the records of FORMAT 1, in `format_1`: nothing writes such any more.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from duecourse.catalogue import CODEC
from duecourse.evidence.record import Encoded, Event, leaf_hash
from tests.properties import samples

FOLDER = Path(__file__).parent / "events"
FORMAT_1 = Path(__file__).parent / "format_1"


def path_of(event: type[Event]) -> Path:
    """Return where the golden record of an event type lies."""
    return FOLDER / f"{event.__name__}.{event.SCHEMA}.json"


def salts(name: str) -> Iterator[bytes]:
    """Yield fixed salts, so that the bytes are the same on every run."""
    return (hashlib.sha256(f"{name} {n}".encode()).digest()[:16] for n in count())


def text(encoded: Encoded) -> str:
    """Return the content of a golden file."""
    disclosures = [[kept.digest.hex(), kept.content.decode()] for kept in encoded.disclosures]
    whole = {
        "record": encoded.record.decode(),
        "leaf_hash": leaf_hash(encoded.record).hex(),
        "disclosures": disclosures,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write what is missing, and say so."""
    FOLDER.mkdir(exist_ok=True)
    for name, event_type in sorted(CODEC.types.items()):
        path = path_of(event_type)
        if not path.exists():
            event = samples.released(event_type)
            encoded = CODEC.encode(samples.envelope(event), event, salts(name))
            path.write_text(text(encoded), encoding="utf-8")
            sys.stdout.write(f"wrote {path.name}\n")


if __name__ == "__main__":
    main()

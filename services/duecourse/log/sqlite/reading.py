"""One page of an organisation's events, for readers and for verification alike."""

import sqlite3

from duecourse.log.port import StoredEvent

from .queries import QUERIES
from .rows import Row, any_disclosed, to_disclosures, to_events


def read_page(
    raw: sqlite3.Connection, organisation: str, after: int, limit: int
) -> list[StoredEvent]:
    """Return events of one organisation with a position above `after`, in order.

    Raises:
        LogCorrupt: a stored record is not what was written; names its position.
    """
    rows = raw.execute(QUERIES.organisation_events, (organisation, after, limit)).fetchall()
    kept: list[Row] = []
    if any_disclosed(rows):
        between = (organisation, rows[0][1], rows[-1][1])
        kept = raw.execute(QUERIES.organisation_disclosures, between).fetchall()
    return to_events(rows, to_disclosures(kept))

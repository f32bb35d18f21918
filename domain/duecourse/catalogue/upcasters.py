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


def _more(data: dict[str, Any]) -> dict[str, Any]:
    """Return it as it is: fields came that an older record leaves at their defaults."""
    return data


UPCASTERS: Final[Mapping[tuple[str, int], Upcaster]] = {
    ("OfficerAppointed", 1): _more,
    ("DoubtAnswered", 1): _more,
    ("PostDrafted", 1): _more,
}
"""By event type and the schema it lifts from."""

"""What of a case takes somebody's access: a measure while it stands, and what ends their role."""

from typing import Final

from duecourse.kernel.names import derived_id, organisation_of

MEASURES: Final = ("access_removed", "paid_suspension")
"""Measures that take somebody's access until the case is decided."""

ENDS_ROLE: Final = ("dismissal", "end_of_role", "end_of_placement", "termination")
"""Outcomes that end what somebody is in the organisation."""


def bar_of(case: str) -> str:
    """Return the key under which somebody's entry holds a case: it tells nobody which it is."""
    organisation = organisation_of(case)
    return derived_id(organisation, f"{case} access")

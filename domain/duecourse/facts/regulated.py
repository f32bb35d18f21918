"""Whether a period of regulated campaigning binds on a day (decision 134)."""

from datetime import date

from duecourse.kernel.facts import OrganisationFact


def is_regulated(organisation: OrganisationFact, today: date, *, ahead: bool = False) -> bool:
    """Return whether a regulated period binds on a day.

    Args:
        ahead: so does one that was opened for days to come.
    """
    if not organisation.regulated_period_open:
        return False
    begun = ahead or organisation.regulated_from <= str(today)
    last = organisation.regulated_until
    return begun and (not last or str(today) <= last)

"""How long a consent carries anything: until its own end, and until it has to be asked for anew.

Both act at their second, without anybody's click: every decision asks here.
"""

from datetime import datetime, timedelta
from typing import Final

from duecourse.facts import ConsentFact
from duecourse.kernel.durations import duration
from duecourse.kernel.pack import Pack

_AT_ONCE: Final = timedelta(days=1)
"""How soon a post comes down where the policy says nothing that can be carried out."""


def carries_until(consent: ConsentFact, pack: Pack) -> datetime | None:
    """Return from when a consent carries nothing any more; None for one without an end."""
    ends = [one for one in (consent.expires_at, _refresh_due(consent, pack)) if one is not None]
    return min(ends, default=None)


def ran_out(consent: ConsentFact, pack: Pack, at: datetime) -> bool:
    """Return whether a consent is over: from the very second that it ends."""
    until = carries_until(consent, pack)
    return consent.state == "expired" or (until is not None and until <= at)


def _refresh_due(consent: ConsentFact, pack: Pack) -> datetime | None:
    setting = pack.setting("consent_refresh")
    if setting is None or not setting.value or consent.given_at is None:
        return None
    return _later(consent.given_at, str(setting.value))


def _later(instant: datetime, period: str) -> datetime | None:
    """Return an instant a period later; None where no calendar reaches so far."""
    try:
        return instant + duration(period)
    except (OverflowError, ValueError):
        return None


def down_by(begins: datetime, pack: Pack) -> tuple[datetime, str]:
    """Return by when content comes down, and the clause that says so.

    A withdrawal never fails for what a pack says of the time: what cannot be carried out
    counts as not said.

    Args:
        begins: when the duty arises, UTC.
    """
    setting = pack.setting("takedown_consent_withdrawn")
    if setting is not None and setting.value:
        due = _later(begins, str(setting.value))
        if due is not None:
            return due, setting.clause or ""
    try:
        return begins + _AT_ONCE, ""
    except OverflowError:
        return begins, ""

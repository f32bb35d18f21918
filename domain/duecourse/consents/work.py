"""A consent as work: somebody asks for it, and another sees the evidence."""

from typing import Final

from duecourse.consents.state import Consent
from duecourse.kernel.work import Work

_FUNCTIONS: Final = {"requested": ("obtain_consent",), "given": ("verify_evidence",)}


def work(consent: Consent) -> Work:
    """Return a consent as work."""
    waits = ("verify_evidence",) if consent.renewal is not None else ()
    functions = _FUNCTIONS.get(consent.state, waits)
    return Work(opened_at=consent.requested_at, functions=functions)

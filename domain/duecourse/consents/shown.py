"""A consent as people read it: when it ends by the policy that is in force now (decision 225)."""

from msgspec.structs import replace

from duecourse.consents.state import Consent
from duecourse.facts.lasting import carries_until
from duecourse.kernel.knowing import Viewer


def shown(viewer: Viewer, consent: Consent) -> Consent:
    """Return a consent with the end that decisions go by, whatever its form says.

    What was fixed when it was given is what the policy of that day said.
    """
    if consent.given_at is None or viewer.pack is None:
        return consent
    return replace(consent, ends_at=carries_until(consent, viewer.pack))

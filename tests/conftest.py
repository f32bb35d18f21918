"""What every test shares: how hypothesis searches on slow shared machines."""

import os

from hypothesis import HealthCheck, settings

# No deadline per example: on a shared core a pause of the machine is not a defect of the code.
settings.register_profile("quick", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same examples every time where a red run holds up a change; new ones on a developer's machine.
settings.register_profile("ci", parent=settings.get_profile("quick"), derandomize=True)
settings.register_profile("long", parent=settings.get_profile("quick"), max_examples=2_000)
_BY_DEFAULT = "ci" if os.environ.get("CI") else "quick"
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", _BY_DEFAULT))

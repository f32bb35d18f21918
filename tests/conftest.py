"""What every test shares: how hypothesis searches on slow shared machines."""

import os

from hypothesis import HealthCheck, settings

# No deadline per example: on a shared core a pause of the machine is not a defect of the code.
settings.register_profile("quick", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", parent=settings.get_profile("quick"), max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

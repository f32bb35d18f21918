"""The clock of a policy version: by when it is reviewed."""

from collections.abc import Iterator
from typing import Final

from duecourse.kernel.clocks.keeping import Clocks, Kept, kept_of, with_notes
from duecourse.policies.commands import NotePolicyClock
from duecourse.policies.state import Policy

_BINDING: Final = ("in_force", "under_review", "retired")


def clocks(policy: Policy) -> Iterator[Kept]:
    """Yield the clock of the next review, as long as the version binds."""
    if policy.state in _BINDING and policy.next_due is not None:
        began, due = policy.in_force_since, policy.next_due
        kept = kept_of("review", "policy_review", began, due, function="approve_policy")
        yield with_notes(kept, policy.noted)


CLOCKS: Final = Clocks(view=clocks, note=NotePolicyClock)

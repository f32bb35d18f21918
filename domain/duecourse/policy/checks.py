"""Checks that several aggregates make, whatever the policy says."""

from collections.abc import Iterator
from typing import Any

from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.policy.step import Step


def violation(
    step: Step[Any, Any], reason: Reason, says: str, *, subject: str = "", field: str = ""
) -> Violation:
    """Return a structural violation about the command's own resource, or another."""
    return Violation(reason=reason, message=says, subject=subject or step.command.name, field=field)


def others_can(step: Step[Any, Any], function: str) -> bool:
    """Return whether anybody but the caller holds a role of a function."""
    officers = step.organisation.officers if step.organisation else {}
    roles = step.pack.functions.get(function, frozenset())
    return any(person != step.person for role in roles for person in officers.get(role, ()))


def reason_given(step: Step[Any, Any]) -> Iterator[Violation]:
    """The context says why."""
    if not step.context.reason.strip():
        yield violation(
            step, Reason.FIELD_REQUIRED, "context.reason: say why", field="context.reason"
        )

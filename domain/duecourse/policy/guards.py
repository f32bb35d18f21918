"""The guards that rules of every aggregate may name."""

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from duecourse.decisions.reasons import Reason
from duecourse.policy.registry import Finding, NoParams, Registry
from duecourse.policy.step import Step

COMMON: Final = Registry()


@COMMON.guard(Reason.POLICY_NOT_ACKNOWLEDGED)
def policy_acknowledged(step: Step[Any, Any], _: NoParams) -> Iterator[Finding]:
    """The acting person acknowledged the policy version in force."""
    if step.context.actor.system:
        return
    fact = step.actor_fact
    version = step.pack.version
    if fact is None or version not in fact.acknowledged:
        says = f"acknowledge policy version {version} first"
        yield Finding(
            Reason.POLICY_NOT_ACKNOWLEDGED, says, subject=step.person, facts=(("policy", version),)
        )


class Roles(Struct, frozen=True, forbid_unknown_fields=True):
    """Roles, any one of which is enough."""

    roles: tuple[str, ...]


@COMMON.guard(Reason.NOT_AUTHORISED, params=Roles)
def actor_holds(step: Step[Any, Any], params: Roles) -> Iterator[Finding]:
    """The acting person holds one of these roles."""
    if not step.context.actor.system and not step.holds(*params.roles):
        yield Finding(Reason.NOT_AUTHORISED, f"this is for {' or '.join(params.roles)}")


@COMMON.guard(Reason.NOT_AUTHORISED, needs=("person",))
def own_line_manager(step: Step[Any, Any], _: NoParams) -> Iterator[Finding]:
    """The acting person is the line manager of whom the command is about."""
    about = step.facts.person(step.command.person)
    if about is not None and about.line_manager != step.person:
        says = "person: only his own line manager may do this"
        yield Finding(Reason.NOT_AUTHORISED, says, subject=step.command.person)


@COMMON.fact
def actor_roles(step: Step[Any, Any]) -> frozenset[str]:
    """Return the roles of the acting person."""
    fact = step.actor_fact
    return fact.roles if fact else frozenset()

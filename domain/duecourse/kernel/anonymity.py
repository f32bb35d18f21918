"""What may be kept of whoever gives a command without a name: nothing (decision 055)."""

from typing import Final

import msgspec

from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.names import child
from duecourse.kernel.proposal import AnyProposal, Context

INTAKE: Final = "intake_account"
"""The kind of a people's entry that is nobody's: of a form, a letter box or a telephone line."""


def nobody(organisation: str) -> str:
    """Return what a record says where it may not say who acted: one word for all of them."""
    return child(organisation, "services", "intake")


def may_be_anonymous(command: type[Command]) -> bool:
    """Return whether a command may be one of which nothing is kept of who gives it."""
    return command.is_anonymous is not Command.is_anonymous


def through_intake(proposal: AnyProposal) -> bool:
    """Return whether the caller is an active intake account, and names no person."""
    fact = proposal.actor_fact
    return (
        fact is not None
        and fact.kind == INTAKE
        and fact.state == "active"
        and not proposal.context.actor.on_behalf_of
    )


def as_recorded(command: Command, context: Context) -> Context:
    """Return the context of a command as far as a record may tell of it.

    Of an anonymous one it tells neither which account gave it nor by which request;
    what follows from it on other resources is recorded from the same context.
    """
    if not command.is_anonymous():
        return context
    organisation = context.actor.organisation
    unnamed = Actor(name=nobody(organisation), organisation=organisation)
    return msgspec.structs.replace(context, actor=unnamed, request_id="")

"""Who may give a command instead: those whom its rules let, too.

Whoever fills a function may still be kept from a command: a rule of the policy leaves it to
certain roles, or it would be decided upwards. A refusal that named them would send its reader to
somebody who is refused next.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from duecourse.kernel.actor import Actor
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.authority import unauthorised
from duecourse.kernel.eligibility import OTHERS
from duecourse.kernel.facts import ActFact
from duecourse.kernel.officers import who_may
from duecourse.kernel.outside import some_word
from duecourse.kernel.proposal import AnyProposal, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

_NO: Final = Reason.NOT_AUTHORISED


class Officer(Struct, frozen=True, kw_only=True):
    """Somebody as the organisation knows them: in office, with their roles.

    What else there is of them may not have been read, and says nothing.
    """

    roles: frozenset[str]
    state: str = "active"
    title: str = ""
    kind: str = ""
    acknowledged: frozenset[str] = frozenset()
    line_manager: str = ""
    conflicts: tuple[str, ...] = ()
    connections: frozenset[str] = frozenset()
    declared_at: Mapping[str, datetime] = {}
    back_since: datetime | None = None
    wrote: Mapping[str, str] = {}
    acted_on: Sequence[ActFact] = ()

    def qualified(self, _what: str, _at: datetime) -> bool:
        """Return false: nobody looked."""
        return False


class Instead(Proposal[Any, Any]):
    """A proposal as if an officer gave it, with all that they can bring, for rules that say who."""

    __slots__ = ()

    def __init__(self, proposal: AnyProposal, person: str) -> None:
        actor = Actor(name=person, organisation=proposal.context.actor.organisation)
        outside = next(iter(some_word(proposal.pack, proposal.at)), None)
        context = replace(proposal.context, actor=actor, outside=outside)
        super().__init__(proposal.state, proposal.command, context)
        roles = frozenset(r for r, held in self.officers.items() if person in held)
        self.actor_fact = Officer(roles=roles)


def naming_who_may(aggregate: Aggregate[Any], proposal: AnyProposal, found: Violation) -> Violation:
    """Return a refusal that names as who may give the command nobody who is refused it next."""
    named = [name for name in dict(found.facts).get(OTHERS, "").split(", ") if name]
    may = [one for one in named if _may(aggregate, Instead(proposal, one))]
    if may == named:
        return found
    message = found.message.removesuffix(who_may(named)) + who_may(may)
    facts = [fact for fact in found.facts if fact[0] != OTHERS]
    facts += [(OTHERS, ", ".join(may))] if may else []
    return replace(found, message=message, facts=tuple(facts))


def _may(aggregate: Aggregate[Any], instead: Instead) -> bool:
    """Return whether function, rules and checks all leave it to somebody to give the command."""
    handler = aggregate.handlers[type(instead.command)]
    sources = (
        unauthorised(aggregate, instead),
        *(c.find(instead) for c in (*handler.early, *handler.late) if _NO in c.reasons),
    )
    if any(found.reason == _NO for source in sources for found in source):
        return False
    rules = (r for r in instead.pack.rules_on(instead.trigger) if r.says_who(instead.trigger))
    return not any(r.binds(instead) and any(r.guard(instead, r.params)) for r in rules)

"""Which laws a pack may not pass over in silence (decision 107).

A law that binds acts by a rule is taken from the defaults, or held by the policy's own clauses in
the same words, or the pack says why it does not apply, and where that can be read. Where nobody
knows whether it does, the pack asks: it stays a question wherever the pack is looked at.
"""

from collections.abc import Iterator

from duecourse.kernel.registry import Registry
from duecourse.packs.binding import Defaults
from duecourse.packs.citations import Place
from duecourse.packs.clauses import DefaultEntry, Rule
from duecourse.packs.model import WrittenPack


def passed_over(
    pack: WrittenPack, registry: Registry, defaults: Defaults
) -> Iterator[tuple[Place, str]]:
    """Yield each law that a pack leaves out, and each that it wrongly says does not apply."""
    for law in defaults.values():
        open_ = [*_unheld(pack, registry, law)] if law.kind == "law" else []
        if open_ and law.id not in (*pack.defaults, *pack.not_applied, *pack.unverified):
            says = (
                f"{law.id} is law, and no clause holds {open_[0].guard} on"
                f" {' and '.join(open_[0].on)}: take it, or say under not_applied why it does not"
                " apply and where that can be read, or under unverified what nobody knows yet"
            )
            yield ("defaults",), says
    for place, said in (("not_applied", pack.not_applied), ("unverified", pack.unverified)):
        for name in said:
            if name not in defaults or defaults[name].kind != "law":
                yield (place, name), "no law of the defaults"
            elif name in pack.defaults or (place == "unverified" and name in pack.not_applied):
                yield (place, name), "it stands elsewhere in the pack, too: say one or the other"


def _unheld(pack: WrittenPack, registry: Registry, law: DefaultEntry) -> Iterator[Rule]:
    """Yield the rules of a law that bind acts, and that neither a floor nor a clause holds."""
    own = [rule for clause in pack.clauses for rule in clause.rules if not rule.when]
    for rule in law.rules:
        alike = (o for o in own if o.guard == rule.guard and o.params == rule.params)
        held = {command for one in alike for command in one.on}
        if registry.guards[rule.guard].floor is None and not held.issuperset(rule.on):
            yield rule

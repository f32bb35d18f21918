"""Whether anybody decides who declared a conflict, by any route of deputies."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from duecourse.complaints import commands as complaints
from duecourse.consents.commands import VerifyEvidence
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import DeclareConflict
from duecourse.posts import commands as posts
from duecourse.proving.casts import ALL_IN_ONE, FULL, Cast, casts
from duecourse.proving.exploring import explore
from duecourse.proving.stages import structs_at
from duecourse.proving.world import World

DECIDING: Final[tuple[type[Command], ...]] = (
    posts.ApproveStep,
    posts.VerifyConsent,
    posts.RecordConsultation,
    posts.ConfirmCommitment,
    posts.ReinstateContent,
    VerifyEvidence,
    complaints.AcknowledgeComplaint,
    complaints.AdviseOnComplaint,
    complaints.EscalateComplaint,
    complaints.ResolveComplaint,
    complaints.ReopenComplaint,
)
"""Acts in which somebody judges what others did or said."""


_REVIEW: Final = ("ApproveStep", "VerifyConsent")
"""What a pause before publication takes the place of, where a policy has one person do it all."""


class Conflicted(Struct, frozen=True):
    """Somebody who decides although they declared a conflict.

    Attributes:
        by: clauses by which they may where nobody else can.
    """

    cast: str
    who: str
    command: str
    by: tuple[str, ...]


class Conflicts:
    """Watches who decides on journeys, and has each of them declare a conflict first.

    Attributes:
        found: each act that somebody is let do on what they declared a conflict about.
    """

    def __init__(self, pack: CompiledPack) -> None:
        self.found: list[Conflicted] = []
        self._pack = pack
        self._known = set[tuple[str, tuple[str, ...]]]()
        self._ways = {route.clause for route in pack.nobody_else.values()}
        deputies = {f"one person is {a} and {b}" for a, b in _standing_in(pack)}
        self._casts = {FULL, ALL_IN_ONE, *deputies}

    @property
    def casts(self) -> Iterator[Cast]:
        """Yield the casts looked at: the full one, in which somebody is their own deputy, one."""
        return (cast for cast in casts(self._pack) if cast.says in self._casts)

    def watch(self, cast: Cast, begun: World, arrived: World) -> None:
        """Look at what was done on a journey."""
        if cast.says not in self._casts:
            return
        for command, person, clauses in _declared(begun, arrived):
            by = tuple(c for c in clauses if c in self._ways)
            if command in _REVIEW and self._pack.review_mode == "cooling_off":
                by = (self._pack.written.review.clause,)
            if (command, by) not in self._known:
                self._known.add((command, by))
                self.found.append(Conflicted(cast.says, id_of(person), command, by))


def decides_conflicted(pack: CompiledPack) -> Sequence[Conflicted]:
    """Return each act that somebody is let do on what they declared a conflict about."""
    conflicts = Conflicts(pack)
    explore(pack, conflicts.watch, conflicts.casts)
    return conflicts.found


def _standing_in(pack: CompiledPack) -> Iterator[tuple[str, str]]:
    for id_, role in pack.roles.items():
        for other in (role.deputy, role.fallback):
            yield from ((id_, other), (other, id_)) if other else ()


def _declared(begun: World, arrived: World) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    now = begun
    for act in arrived.acts[len(begun.acts) :]:
        now = structs_at(now, act)
        if isinstance(act.command, DECIDING):
            declaring = DeclareConflict(name=act.by, about=act.command.name, nature="A friend")
            declared = now.attempt(declaring, act.by)
            attempt = declared.world.attempt(act.command, act.by)
            if declared.accepted and attempt.accepted:
                yield type(act.command).__name__, act.by, attempt.world.acts[-1].clauses
        now = now.attempt(act.command, act.by).world

"""Whether anybody decides who declared a conflict, by any route of deputies."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.complaints import commands as complaints
from duecourse.consents.commands import VerifyEvidence
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import DeclareConflict
from duecourse.posts import commands as posts
from duecourse.proving.casts import ALL_IN_ONE, FULL, Cast, casts, founded
from duecourse.proving.journeys import Walker, journeys
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


def decides_conflicted(pack: CompiledPack) -> Iterator[Conflicted]:
    """Yield each act that somebody is let do on what they declared a conflict about."""
    known, ways = set[tuple[str, tuple[str, ...]]](), {n.clause for n in pack.nobody_else.values()}
    walker = Walker()
    for cast in _casts(pack):
        for begun, arrived in _walked(founded(pack, cast), walker):
            for command, person, clauses in _declared(begun, arrived):
                by = tuple(c for c in clauses if c in ways)
                if command in _REVIEW and pack.review_mode == "cooling_off":
                    by = (pack.written.review.clause,)
                if (command, by) not in known:
                    known.add((command, by))
                    yield Conflicted(cast.says, id_of(person), command, by)


def _casts(pack: CompiledPack) -> Iterator[Cast]:
    """Yield the full cast, those in which somebody is their own deputy, and one person for all."""
    deputies = {f"one person is {a} and {b}" for a, b in _standing_in(pack)}
    for cast in casts(pack):
        if cast.says in {FULL, ALL_IN_ONE, *deputies}:
            yield cast


def _standing_in(pack: CompiledPack) -> Iterator[tuple[str, str]]:
    for id_, role in pack.roles.items():
        for other in (role.deputy, role.fallback):
            yield from ((id_, other), (other, id_)) if other else ()


def _walked(world: World, walker: Walker) -> Iterator[tuple[World, World]]:
    """Yield the beginning and the end of each journey that somebody begins."""
    for journey in journeys(world.pack):
        for who in world.active if not journey.right else ():
            begun = journey.begin(world, who)
            if begun is not None:
                yield begun, walker.walk(journey, begun, who).world


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

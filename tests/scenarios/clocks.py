"""What is noted of the clocks of a scene, as the keeper would."""

from datetime import timedelta

from duecourse.kernel.clocks.keeping import Kept
from duecourse.testing import Scene

SECOND = timedelta(seconds=1)


def clock_of(scene: Scene, id_: str) -> Kept:
    """Return a clock of what the scene is about."""
    clocks = scene.aggregate.clocks
    assert clocks is not None
    (kept,) = [one for one in clocks.view(scene.state) if one.id == id_]
    return kept


def missed(scene: Scene, id_: str) -> Scene:
    """Return the scene in which a clock ran out, and that is on record."""
    due, clocks = clock_of(scene, id_).clock.due, scene.aggregate.clocks
    assert due is not None
    assert clocks is not None
    late = scene.later(seconds=(due + SECOND - scene.at).total_seconds())
    return late.reacting(clocks.note(name=scene.name, clock=id_, what="missed", due=due))

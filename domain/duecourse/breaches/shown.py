"""What of a case its reporters see: not what became of somebody else."""

from typing import Final

from msgspec.structs import replace

from duecourse.breaches.state import Breach
from duecourse.kernel.knowing import Viewer

_TELLS: Final = ("supplier", "witness")
"""Parts of those who told of something, and decide nothing."""


def shown(viewer: Viewer, breach: Breach) -> Breach:
    """Return a case as somebody sees it.

    Whoever only reported it, handed something in or bore witness learns that it was dealt with,
    and when it is over, but no more of somebody else than a letter tells them: no sanction
    (EXT-OUTCOME-LETTER).
    """
    person = viewer.person
    parts = {part.how for part in breach.parts if part.person == person}
    told_of_it = person in breach.informants or parts.intersection(_TELLS)
    if not told_of_it or person == breach.respondent or parts.difference(_TELLS):
        return breach
    return replace(breach, sanction="", warning_until=None)

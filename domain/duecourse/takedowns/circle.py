"""Who may know that something is to come down, where that tells of somebody (decision 115)."""

from typing import Final

from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, ties
from duecourse.kernel.knowing import Circle, Knowing
from duecourse.takedowns.state import Takedown


def _circle(name: str, state: Takedown, _: Facts) -> Circle:
    # Whoever is asked to take something down from their own account knows of it.
    asked = state.owner if state.held_by == "personal" else ""
    matter = Matter(
        name=name,
        ties=(
            *ties("complainant", name, [state.opened_by]),
            *ties("respondent", name, [state.owner]),
        ),
    )
    return Circle(
        matter=matter,
        restricted=state.restricted,
        functions=("manage", "publish"),
        told=frozenset((asked,)) if asked else frozenset(),
        since=state.requested_at,
    )


KNOWING: Final = Knowing(circle=_circle, arises_from=lambda takedown: takedown.arises_from)

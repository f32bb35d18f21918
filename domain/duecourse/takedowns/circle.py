"""Who may know that something is to come down, where that tells of somebody (decision 115)."""

from collections.abc import Iterable
from typing import Final

from duecourse import facts
from duecourse.facts.partaking import ties_of_post
from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, ties
from duecourse.kernel.knowing import Circle, Kept, Knowing
from duecourse.takedowns.state import Takedown


def _circle(name: str, state: Takedown, known: Facts) -> Circle:
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
        kept={"manage": Kept(people=_leaving_it(state, known))},
    )


def _leaving_it(state: Takedown, known: Facts) -> frozenset[str]:
    """Return who leaves it to another whether it stays up: then who stands in knows of it (293).

    Whoever had a part in the post, and whoever did what somebody else looks at again.
    """
    post = facts.post(known, state.post) if state.post else None
    part = (tie.person for tie in ties_of_post(state.post, post))
    did = (state.removed_by, state.declined_by, state.reported_by, *(one.by for one in state.said))
    return frozenset((*part, *did)) - {""}


def _reads(_: str, state: Takedown) -> Iterable[str]:
    return (state.post,) if state.post else ()


KNOWING: Final = Knowing(
    circle=_circle, reads=_reads, arises_from=lambda takedown: takedown.arises_from
)

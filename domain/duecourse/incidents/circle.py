"""Who may know of an incident: whoever flagged it, and whoever leads it (decision 115)."""

from collections.abc import Iterable
from itertools import chain
from typing import Final

from duecourse import facts
from duecourse.facts.partaking import ties_of_post
from duecourse.incidents.leading import LED_BY
from duecourse.incidents.state import Incident
from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, ties
from duecourse.kernel.knowing import Circle, Knowing

_RESPONDING: Final = ("active", "response_agreed", "standing_down")


def _circle(name: str, state: Incident, known: Facts) -> Circle:
    posts = (ties_of_post(post, facts.post(known, post)) for post in state.posts)
    matter = Matter(
        name=name,
        ties=(
            *ties("complainant", name, [] if state.anonymous else [state.flagged_by]),
            *ties("respondent", name, state.accused),
            *chain.from_iterable(posts),
        ),
        about=state.posts,
    )
    return Circle(
        matter=matter,
        restricted=state.restricted,
        functions=tuple(dict.fromkeys(_functions(state))),
        otherwise=("manage",),
        since=state.flagged_at,
    )


def _functions(state: Incident) -> Iterable[str]:
    """Yield the functions that take it up: of safeguarding, before a response, its lead alone."""
    yield from (function for kind, function in LED_BY.items() if kind in state.kinds)
    if not state.kinds:
        yield "lead_safeguarding"
    if "safeguarding" not in state.kinds:
        yield "lead_incident"
    if state.rated_high:
        yield "decide_report"
    if state.state in _RESPONDING:
        yield "agree_response"


KNOWING: Final = Knowing(circle=_circle, reads=lambda _, state: state.posts)

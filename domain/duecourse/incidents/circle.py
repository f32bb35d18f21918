"""Who may know of an incident: whoever flagged it, and whoever leads it (decision 115)."""

from collections.abc import Iterable, Mapping
from typing import Final

from duecourse.incidents.leading import LED_BY, TEAM, is_close_kept, ties_of
from duecourse.incidents.state import Incident
from duecourse.kernel.facts import Facts
from duecourse.kernel.interests import Matter, ties
from duecourse.kernel.knowing import Circle, Kept, Knowing

_HARM: Final = frozenset({"harm", "safeguarding"})

_RESPONDING: Final = ("active", "response_agreed", "standing_down")


def _circle(name: str, state: Incident, known: Facts) -> Circle:
    flagged_by = [] if state.anonymous else [state.flagged_by]
    matter = Matter(
        name=name,
        ties=(
            *ties("complainant", name, flagged_by),
            *ties_of(name, state, known),
        ),
        about=state.posts,
    )
    return Circle(
        matter=matter,
        restricted=state.restricted,
        functions=tuple(dict.fromkeys(_functions(state))),
        otherwise=("manage",),
        since=state.flagged_at,
        kept=_kept(state),
        ends_outside=True,
        instead=TEAM,
        brought_first=_is_there(known, "" if state.anonymous else state.flagged_by, state),
    )


def _kept(state: Incident) -> Mapping[str, Kept]:
    """Return who does not agree to a response: whoever wrote it. By the route, others do."""
    written = Kept(people=frozenset(state.written_by))
    agreeing = ("agree_response", *LED_BY.values(), "lead_incident")
    return dict.fromkeys(agreeing, written) if state.state == "active" else {}


def _is_there(known: Facts, person: str, state: Incident) -> bool:
    """Return whether whoever flagged it acts here, and is not accused themselves."""
    fact = known.person(person) if person else None
    return fact is not None and fact.state == "active" and person not in state.accused


def _functions(state: Incident) -> Iterable[str]:
    """Yield the functions that take it up: of safeguarding, before a response, its lead.

    Where somebody may come to harm, whom the policy has told of it are as well; who of the
    organisation did it is not for them.
    """
    yield from (function for kind, function in LED_BY.items() if kind in state.kinds)
    if not state.kinds:
        yield "lead_safeguarding"
    if not state.accused and (not state.kinds or {*state.kinds} & _HARM):
        yield "hear_of_harm"
    if "safeguarding" not in state.kinds:
        yield "lead_incident"
    if state.rated_high:
        yield "decide_report"
    if state.state in _RESPONDING and not is_close_kept(state):
        yield "agree_response"


def _reads(_: str, state: Incident) -> Iterable[str]:
    """Yield the posts that it is about, and who flagged it."""
    yield from state.posts
    if state.flagged_by:
        yield state.flagged_by


KNOWING: Final = Knowing(circle=_circle, reads=_reads)

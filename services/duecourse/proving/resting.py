"""On which single clause a promise rests: strike it, and the promise falls."""

from typing import Final

from duecourse.kernel.deciding import binding_rules, violations_of
from duecourse.packs.model import Question
from duecourse.posts.decide import POSTS
from duecourse.proving.asking import cases_of, is_unexcused
from duecourse.proving.choosing import Chooser
from duecourse.proving.stages import Life
from duecourse.proving.stories import live_through

_FURTHER: Final = 1
"""Things out of the ordinary beside what the question names."""


def rests_on(life: Life, question: Question) -> tuple[str, ...]:
    """Return the clauses of which each alone keeps a promise, as far as cases were found.

    What is so without the clause is lived through, as every answer is.
    """
    tried: dict[str, bool] = {}
    for chooser, matters in cases_of(question, _FURTHER, is_unexcused(life, question)):
        clause = _only_clause(life, chooser) if matters else ""
        if clause and not tried.get(clause):
            tried[clause] = _falls(life, clause, chooser)
    return tuple(clause for clause, falls in tried.items() if falls)


def _only_clause(life: Life, chooser: Chooser) -> str:
    """Return the clause that alone stands against a case; empty where anything else does."""
    found: set[str] = set()
    for act in life.acts:
        proposal = life.proposal(act, chooser)
        found |= {v.clause for v in violations_of(POSTS, proposal, binding_rules(proposal))}
        if len(found) > 1:
            return ""
    return found.pop() if found else ""


def _falls(life: Life, clause: str, chooser: Chooser) -> bool:
    pack = life.world.pack
    try:
        without = Life(pack.keeping(r for r in pack.rules if r.clause_id != clause))
    except ValueError:
        return False
    return live_through(without, chooser).happened

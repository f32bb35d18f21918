"""On which single clause a promise rests: strike it, and the promise falls."""

from typing import Final

from duecourse.packs.model import Question
from duecourse.proving.asking import cases_of, is_unexcused
from duecourse.proving.choosing import Chooser
from duecourse.proving.stages import Life
from duecourse.proving.stories import live_through

_FURTHER: Final = 1
"""Things out of the ordinary beside what the question names."""


class Striking:
    """A policy without one of its clauses, for each that was struck."""

    def __init__(self, life: Life) -> None:
        self._life = life
        self._without: dict[str, Life | None] = {}

    def rests_on(self, question: Question) -> tuple[str, ...]:
        """Return the clauses of which each alone keeps a promise, as far as cases were found.

        What is so without the clause is lived through, as every answer is.
        """
        found: dict[str, None] = {}
        unexcused = is_unexcused(self._life, question)
        for chooser, matters in cases_of(question, _FURTHER, unexcused, alone=True):
            clause = self._only_clause(chooser) if matters else ""
            if clause and clause not in found and self._falls(clause, chooser):
                found[clause] = None
        return tuple(found)

    def _only_clause(self, chooser: Chooser) -> str:
        """Return the clause whose rules alone stand against a case; empty where more does."""
        found: set[str] = set()
        for part in self._life.judge.refusing(chooser):
            found.add(part.rule.clause_id if part.rule else "")
            if len(found) > 1 or "" in found:
                return ""
        return found.pop() if found else ""

    def _falls(self, clause: str, chooser: Chooser) -> bool:
        without = self._struck(clause)
        if without is None:
            return False
        settled = Chooser([*chooser.choices.values()], most=0)
        return not without.refused(settled) and live_through(without, settled).happened

    def _struck(self, clause: str) -> Life | None:
        """Return the life of a post without a clause; None where then none can be published."""
        if clause not in self._without:
            pack = self._life.world.pack
            try:
                life = Life(pack.keeping(r for r in pack.rules if r.clause_id != clause))
            except ValueError:
                self._without[clause] = None
            else:
                self._without[clause] = life
        return self._without[clause]

"""Guards and checks as a proposal meets them: each asked once, and only of what is there.

Most posts show nobody and answer nobody, and half of what may be asked of a post is of
whom it shows or answers. What judges such a thing names it (`of`), and is passed over
where the proposal has nothing of it (decision 164).
"""

from collections.abc import Iterable

from duecourse.kernel.checks import Check
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Fact
from duecourse.kernel.rules import Rule


class Absent(dict[Fact | None, bool]):
    """Of each thing that is judged, whether a proposal has nothing of it; looked up once.

    What names no such thing (None) is never passed over.
    """

    def __init__(self, proposal: AnyProposal) -> None:
        super().__init__({None: False})
        self._proposal = proposal

    def __missing__(self, fact: Fact | None) -> bool:
        absent = self[fact] = fact is not None and not self._proposal.found(fact)
        return absent


def checked(checks: Iterable[Check], proposal: AnyProposal, absent: Absent) -> list[Violation]:
    """Return what structural checks find."""
    found: list[Violation] = []
    for check in checks:
        if not absent[check.of]:
            found += check.find(proposal)
    return found


def judged(
    rules: Iterable[Rule], proposal: AnyProposal, absent: Absent
) -> list[tuple[Rule, Violation]]:
    """Return what the rules that bind a proposal find, each with its rule.

    Rules of several clauses that ask the same of the same guard ask it once: guards are pure.
    """
    found: list[tuple[Rule, Violation]] = []
    said: dict[int, tuple[Violation, ...]] = {}
    for rule in rules:
        if absent[rule.of]:
            continue
        violations = said.get(rule.asks)
        if violations is None:
            violations = said[rule.asks] = tuple(rule.guard(proposal, rule.params))
        for violation in violations:
            found.append((rule, violation))  # noqa: PERF401 - nothing is found as a rule
    return found

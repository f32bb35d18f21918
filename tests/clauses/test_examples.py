"""Every clause, by its own example: it lets pass what it allows and refuses what it does not."""

import pytest

from tests.clauses.framework import Example, check_allowed, check_refused, examples

ALL = list(examples())


def _named(pairs: list[tuple[str, Example]]) -> list[object]:
    return [pytest.param(example, id=f"{pack}:{example.clause}") for pack, example in pairs]


@pytest.mark.parametrize("example", _named(ALL))
def test_a_clause_lets_pass_what_it_allows(example: Example) -> None:
    check_allowed(example)


@pytest.mark.parametrize("example", _named([p for p in ALL if p[1].reason is not None]))
def test_a_clause_refuses_what_it_forbids_and_is_cited(example: Example) -> None:
    check_refused(example)

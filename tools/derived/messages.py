"""What the service says when it refuses: every message that an example of the tests meets."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from duecourse.kernel.refusal import Violation
from tests.clauses.framework import examples as of_clauses
from tests.examples.framework import examples as of_commands

_VALUES: Final = (
    (re.compile(r"\b[0-9a-f]{64}\b"), "DIGEST"),
    (re.compile(r"\b[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]+ \d{4}, [0-9:]{8} \([\w/]+\)"), "TIME"),
    (re.compile(r"\b\d{4}-\d\d-\d\d(T[0-9:.+Z]+)?"), "TIME"),
)


@cache
def met() -> tuple[Violation, ...]:
    """Return everything that stands against the refused act of an example."""
    return tuple(_met())


def _met() -> Iterator[Violation]:
    for one in of_commands():
        yield from one.refused.on((one.instead or one.given)(), one.command).violations
    for _, example in of_clauses():
        if example.refuse is not None:
            yield from example.refuse().violations


def said(violation: Violation) -> str:
    """Return a message without what differs from case to case: digests and times."""
    text = violation.message
    for pattern, word in _VALUES:
        text = pattern.sub(word, text)
    return text

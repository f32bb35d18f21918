"""Structural checks: what holds of a command whatever the policy says."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct

from duecourse.evidence.visible import shows
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Fact


class Check(Struct, frozen=True, kw_only=True):
    """One structural check.

    Attributes:
        name: of the function that makes it.
        find: yields what is wrong with a proposal; yields nothing when it holds.
        reasons: every reason it can give; `find` gives no other.
        says: first line of the function's docstring.
        of: what it judges: where a proposal has nothing of it, it is not asked (as
            `GuardKind.of`); None for what is always asked.
    """

    name: str
    find: Callable[[Any], Iterable[Violation]]
    reasons: tuple[Reason, ...]
    says: str
    of: Fact | None = None


def check(
    *reasons: Reason, of: Fact | None = None
) -> Callable[[Callable[[Any], Iterable[Violation]]], Check]:
    """Return a decorator that makes a check of a function, with every reason it can give."""

    def make(find: Callable[[Any], Iterable[Violation]]) -> Check:
        says = (find.__doc__ or "").strip().splitlines()[0]
        return Check(name=find.__name__, find=find, reasons=reasons, says=says, of=of)

    return make


def given(value: object) -> bool:
    """Return whether a value says anything.

    A text does with one character that a reader can see, a list with one element
    that says anything; every other value unless it is false or None.
    """
    if isinstance(value, str):
        return shows(value)
    if isinstance(value, tuple):
        return any(given(element) for element in value)
    return bool(value)


@check(Reason.FIELD_REQUIRED)
def reason_given(proposal: AnyProposal) -> Iterator[Violation]:
    """The context says why."""
    if not given(proposal.context.reason):
        yield required("context.reason", "say why")


def ahead(proposal: AnyProposal, *fields: str) -> Iterator[Violation]:
    """Yield each field of the command whose time lies ahead: what was is told, not what will be."""
    for field in fields:
        said = getattr(proposal.command, field, None)
        if said is not None and said > proposal.at:
            yield Violation(Reason.TIME_ORDER, f"{field}: lies ahead", field=field)


def required(field: str, message: str = "must be given") -> Violation:
    """Return the violation for a field that is not given."""
    return Violation(Reason.FIELD_REQUIRED, f"{field}: {message}", field=field)

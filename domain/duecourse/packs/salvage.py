"""Reading a pack that was laid down under another release: as much of it as can be read.

What cannot be read is lost, and every loss says which commands it may have bound;
the rest goes on binding. Where not even the form of a pack is left, who holds which
role and who approves policies is looked for alone: enough to lay down a better one.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec import Struct
from pydantic import ValidationError

from duecourse.packs.loader import PackInvalid, PackProblem, Source, dotted, said, within
from duecourse.packs.model import WrittenPack

Path = tuple[int | str, ...]

_RULE_DEPTH: Final = 4
_CLAUSE_DEPTH: Final = 2
_CLOCK_DEPTH: Final = 2


class Lost(Struct, frozen=True):
    """Something of a pack that this release cannot read.

    Attributes:
        on: commands that it may have bound; None for any.
    """

    problem: PackProblem
    on: tuple[str, ...] | None


def read_stored_pack(content: bytes, file: str) -> tuple[WrittenPack, Source, list[Lost]]:
    """Return what can be read of a pack, its source for further messages, and what is lost.

    What made a pack good enough when it was laid down is not asked again.

    Raises:
        PackInvalid: not even who may replace it can be read.
    """
    source = Source(content, file)
    lost: list[Lost] = []
    while True:
        try:
            return WrittenPack.model_validate(source.tree), source, lost
        except ValidationError as error:
            problems = said(source, error)
            parts = _parts(source.tree, error)
            if not parts:
                return (
                    _bare_pack(source.tree, problems),
                    source,
                    [
                        *lost,
                        *(Lost(problem, None) for problem in problems),
                    ],
                )
            lost += _without(source.tree, parts, problems)


def _parts(tree: Any, error: ValidationError) -> list[Path]:
    """Return the parts that have to go, the last first; none where no part can go alone."""
    found = {_part(tree, one) for one in error.errors(include_url=False)}
    if None in found:
        return []
    # The last first, so that what goes does not move what is to go yet.
    return sorted((part for part in found if part), key=_place, reverse=True)


def _without(tree: Any, parts: list[Path], problems: list[PackProblem]) -> list[Lost]:
    """Take parts out of a tree, and return what is lost by it."""
    bound = {dotted(part): _bound(tree, part) for part in parts}
    for part in parts:
        _drop(tree, part)
    return [Lost(problem, _of_part(problem, bound)) for problem in problems]


def _of_part(
    problem: PackProblem, bound: Mapping[str, tuple[str, ...] | None]
) -> tuple[str, ...] | None:
    """Return the commands of the part that a problem lies in."""
    return next((on for part, on in bound.items() if problem.path.startswith(part)), None)


def _place(part: Path) -> tuple[str, ...]:
    return tuple(f"{key:06}" if isinstance(key, int) else key for key in part)


def _part(tree: Any, error: Any) -> Path | None:
    """Return the part of a pack that goes with an error; None where no part can go alone."""
    path = within(tree, error["loc"])
    if path[:1] == ("clocks",) and len(path) >= _CLOCK_DEPTH:
        return path[:_CLOCK_DEPTH]
    if path[:1] == ("clauses",) and len(path) >= _CLAUSE_DEPTH:
        is_rule = len(path) >= _RULE_DEPTH and path[2] == "rules"
        return path[:_RULE_DEPTH] if is_rule else path[:_CLAUSE_DEPTH]
    return path if error["type"] == "extra_forbidden" and path else None


def _bound(tree: Any, part: Path) -> tuple[str, ...] | None:
    """Return the commands that a rule, or the rules of a clause, bind; of all else, any."""
    if part[0] != "clauses":
        return None
    node = tree
    for key in part:
        node = node[key]
    try:
        rules = [node] if len(part) == _RULE_DEPTH else node.get("rules", ())
        named = [rule["on"] for rule in rules]
    except (AttributeError, KeyError, TypeError):
        return None
    if not all(isinstance(on, list) for on in named):
        # A text would be taken letter by letter, and bind nothing.
        return None
    return tuple(str(command) for on in named for command in on)


def _drop(tree: Any, path: Sequence[int | str]) -> None:
    for key in path[:-1]:
        tree = tree[key]
    del tree[path[-1]]


def _bare_pack(tree: Any, problems: list[PackProblem]) -> WrittenPack:
    """Return a pack that says who holds which function, who approves policies, and no more.

    Raises:
        PackInvalid: not even that can be read.
    """
    try:
        return WrittenPack.model_validate(_bare(tree))
    except (AttributeError, KeyError, StopIteration, TypeError, ValidationError) as error:
        raise PackInvalid(problems) from error


def _bare(tree: Any) -> dict[str, Any]:
    roles, policy = tree["roles"], tree["policy"]
    functions = {name: {"roles": f["roles"]} for name, f in tree["functions"].items()}
    kept = ("title", "deputy", "fallback")
    return {
        "format": 1,
        "organisation": {key: tree["organisation"][key] for key in ("id", "title")},
        "policy": {
            **{key: policy[key] for key in ("version", "title", "approved_by")},
            "approvals": policy.get("approvals", {}),
            "in_force_from": "1970-01-01",
            "acknowledgement": {"clause": "UNREAD", "of": "read"},
        },
        "roles": {n: {k: r[k] for k in kept if k in r} for n, r in roles.items()},
        "functions": functions,
        "categories": ["unread"],
        "channels": {"unread": {"title": "Not read", "run_by": [next(iter(roles))]}},
        "review": {
            "mode": "four_eyes",
            "clause": "UNREAD",
            "steps": [{"id": "unread", "by": next(iter(functions))}],
        },
        "clauses": [{"id": "UNREAD", "section": "-", "says": "Nothing of it can be read."}],
    }

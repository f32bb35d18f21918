"""What `duecourse policy check` finds in a pack, and how it tells it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import typer

from duecourse.cli.output import in_one_line, say
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.law import to_look_at
from duecourse.packs.loader import PackInvalid, Source
from duecourse.proving.exploring import Explored, explore
from duecourse.proving.idle import idle
from duecourse.proving.in_vain import lay_down, path_of
from duecourse.shipped import SHIPPED, defaults, shipped_pack


def checked(content: bytes, file: str, as_of: date, *, casts: bool) -> dict[str, Any]:
    """Return what is wrong with a pack, and what its people come to a stand at.

    Args:
        as_of: the day by which law and guidance are judged old.
        casts: go through casts of people, too.
    """
    try:
        found = lay_down(content, file)
    except PackInvalid as invalid:
        problems = [msgspec.to_builtins(problem) for problem in invalid.problems]
        return {"file": file, "problems": problems, "warnings": []}
    source = Source(content, file)
    law = to_look_at(found.written, source, defaults(), as_of)
    looked_at = [msgspec.to_builtins(warning) for warning in (*found.warnings, *law)]
    explored = explore(found) if casts else None
    ends = [*_dead_ends(explored, source), *_idle(found, source)] if explored else []
    shipped = content in [shipped_pack(pack) for pack in SHIPPED]
    return {
        "file": file,
        "problems": ends if shipped else [],
        "warnings": looked_at if shipped else [*looked_at, *ends],
        **_figures(found, explored),
    }


def _figures(pack: CompiledPack, explored: Explored | None) -> dict[str, Any]:
    figures = {
        "organisation": pack.written.organisation.id,
        "version": pack.version,
        "clauses": len(pack.clauses),
        "rules": len(pack.rules),
    }
    if explored is None:
        return figures
    walked = {name: getattr(explored, name) for name in ("casts", "journeys", "decisions")}
    return {**figures, **walked}


def _dead_ends(explored: Explored, source: Source) -> list[dict[str, Any]]:
    problems = [source.problem(("functions", d.function), d.says) for d in explored.dead_ends]
    return [msgspec.to_builtins(p) for p in sorted(problems, key=lambda p: (p.line, p.says))]


def _idle(pack: CompiledPack, source: Source) -> Iterator[dict[str, Any]]:
    """Yield a problem for each rule that refuses nothing, and each command that is never let by."""
    try:
        seen = idle(pack)
    except ValueError as error:
        yield msgspec.to_builtins(source.problem(("review",), str(error)))
        return
    for rule in seen.rules:
        says = f"{rule.kind.name}: was never seen to refuse anything ({seen.cases} cases)"
        yield msgspec.to_builtins(source.problem(path_of(rule, pack), says))
    for command, rule in seen.barred.items():
        says = f"{command}: nothing was found that its rules let through ({seen.cases} cases)"
        yield msgspec.to_builtins(source.problem(path_of(rule, pack), says))


def tell(report: dict[str, Any]) -> None:
    """Print a report, each problem and warning on one line."""
    for kind, mark in (("problems", ""), ("warnings", "warning: ")):
        for problem in report[kind]:
            # Not through the console: a long line must stay one line for editors and scripts.
            line = "{file}:{line}: {path}: {mark}{says}".format(**problem, mark=mark)
            typer.echo(in_one_line(line))
    if report["problems"]:
        return
    casts = (
        "; {casts} casts, {journeys} journeys, {decisions} decisions".format(**report)
        if "casts" in report
        else ""
    )
    say(
        "{file}: in order: {organisation}, version {version}, "
        "{clauses} clauses, {rules} rules{walked}".format(**report, walked=casts)
    )

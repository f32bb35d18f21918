"""Where a pack cites its clauses, and the defaults that its figures come from."""

from collections.abc import Iterator

from duecourse.packs.bodies import cited_there
from duecourse.packs.model import WrittenPack

Place = tuple[str | int, ...]
"""The path of a field of a pack."""


def citations(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    """Yield each citation of a clause that is not in the pack, or that cannot be meant."""
    known = {c.id for c in pack.clauses} | set(pack.defaults)
    for path, figure in figures(pack):
        if figure is not None and figure not in pack.defaults:
            yield path, f"{figure} is no default that this pack takes"
    for path, clause_id in cited(pack):
        if clause_id is not None and clause_id not in known:
            yield path, f"clause {clause_id} is not in this pack"
    for index, clause in enumerate(pack.clauses):
        for number, other in enumerate(clause.same_as):
            path = ("clauses", index, "same_as", number)
            if other not in known:
                yield path, f"clause {other} is not in this pack"
            elif any(one.same_as for one in pack.clauses if one.id == other):
                yield path, f"{other} says the same as another: name that one"


def cited(pack: WrittenPack) -> Iterator[tuple[Place, str | None]]:
    """Yield the path of every place that may cite a clause, and what it cites."""
    yield ("policy", "clause"), pack.policy.clause
    yield ("policy", "acknowledgement", "clause"), pack.policy.acknowledgement.clause
    for approver, approvals in pack.policy.approvals.items():
        yield ("policy", "approvals", approver, "clause"), approvals.clause
    if pack.policy.review_within is not None:
        yield ("policy", "review_within", "clause"), pack.policy.review_within.clause
    yield ("review", "clause"), pack.review.clause
    yield ("organisation", "working_week", "clause"), pack.organisation.working_week.clause
    for name, function in pack.functions.items():
        yield ("functions", name, "clause"), function.clause
        if function.nobody_else:
            yield ("functions", name, "nobody_else", "clause"), function.nobody_else.clause
    yield from _appointments(pack)
    yield from _of_people_and_places(pack)
    yield from cited_there(pack.outside_bodies, pack.templates)
    for name, setting in pack.settings.items():
        yield ("settings", name, "clause"), setting.clause
    for name, record in pack.records.items():
        yield ("records", name, "clause"), record.clause
    for name, clock in pack.clocks.items():
        yield ("clocks", name, "clause"), clock.clause


def _of_people_and_places(pack: WrittenPack) -> Iterator[tuple[Place, str | None]]:
    for name, channel in pack.channels.items():
        yield ("channels", name, "clause"), channel.clause
        yield ("channels", name, "open_to_all"), channel.open_to_all
    for name, kind in pack.subjects.items():
        yield ("subjects", name, "unasked"), kind.unasked
    for name, complaint in pack.complaints.items():
        yield ("complaints", name, "clause"), complaint.clause


def _appointments(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    for name, role in pack.roles.items():
        if role.appointed_by:
            yield ("roles", name, "appointed_by", "clause"), role.appointed_by.clause


def figures(pack: WrittenPack) -> Iterator[tuple[Place, str | None]]:
    """Yield the path of every figure, and the default that it comes from, if it comes from one."""
    for section, entries in (("settings", pack.settings), ("records", pack.records)):
        for name, entry in entries.items():
            yield (section, name, "figure"), entry.figure
    for name, clock in pack.clocks.items():
        yield ("clocks", name, "figure"), clock.figure
    for index, clause in enumerate(pack.clauses):
        for number, rule in enumerate(clause.rules):
            yield ("clauses", index, "rules", number, "figure"), rule.figure

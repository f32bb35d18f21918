"""Law is dated: when the rules of a default bind, and when it has to be looked at again.

An act is judged by the law of its day, as it is by the policy of its day
(docs/decisions/059-law-is-dated-data.md).
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from msgspec import Struct

from duecourse.packs.clauses import ClauseEntry, Dated, DefaultEntry, DefaultRule, Rule
from duecourse.packs.loader import PackProblem, Source
from duecourse.packs.model import WrittenPack

LOOK_AGAIN_AFTER: Final = timedelta(days=365)
"""How long somebody's look at a source holds good."""


class Days(Struct, frozen=True):
    """From which instant until before which something holds; none for an open end. UTC."""

    since: datetime | None = None
    before: datetime | None = None

    def hold(self, at: datetime) -> bool:
        """Return whether an act at an instant is one of these days."""
        begun = self.since is None or self.since <= at
        return begun and (self.before is None or at < self.before)


EVER: Final = Days()


def days_of(clause: ClauseEntry, rule: Rule, zone: tzinfo) -> Days:
    """Return the days on which a rule binds, by the midnights of a zone: of a pack's own, ever."""
    if not isinstance(clause, DefaultEntry):
        return EVER
    law: Dated = clause
    if isinstance(rule, DefaultRule) and (rule.in_force_from or rule.until):
        law = rule
    since, until = law.in_force_from, law.until
    if since is None and until is None:
        return EVER
    return Days(
        datetime.combine(since, time(), zone) if since else None,
        datetime.combine(until + timedelta(days=1), time(), zone) if until else None,
    )


def to_look_at(
    pack: WrittenPack, source: Source, defaults: Mapping[str, DefaultEntry], as_of: date
) -> Iterator[PackProblem]:
    """Yield what whoever relies on a pack's defaults has to look at again on a day."""
    taken = [(index, defaults[id_]) for index, id_ in enumerate(pack.defaults) if id_ in defaults]
    for index, default in taken:
        for says in _doubts(default, as_of):
            yield source.problem(("defaults", index), f"{default.id}: {says}")
    if unread := [default.id for _, default in taken if not default.confirmed]:
        yield source.problem(
            ("defaults",), f"not confirmed by anybody's reading: {', '.join(unread)}"
        )
    for id_, one in pack.unverified.items():
        yield source.problem(
            ("unverified", id_), f"whether {id_} applies is unverified: {one.asks}"
        )


def _doubts(default: DefaultEntry, as_of: date) -> Iterator[str]:
    checked = default.checked_on
    if checked is None:
        yield "nobody has looked yet whether it still holds"
    elif as_of - checked > LOOK_AGAIN_AFTER:
        yield f"last checked on {checked}, more than a year ago"
    if default.in_force_from and as_of < default.in_force_from:
        yield f"not yet in force: from {default.in_force_from}"
    if default.until and as_of > default.until:
        yield f"no longer in force: until {default.until}"


def said_of(default: DefaultEntry) -> str:
    """Return where a default stands in time, in one line for people."""
    begun = f"in force from {default.in_force_from}" if default.in_force_from else ""
    ended = f"until {default.until}" if default.until else ""
    checked = f"checked on {default.checked_on}" if default.checked_on else "never checked"
    known = "" if default.confirmed else "not confirmed"
    return ", ".join(part for part in (begun, ended, checked, known) if part)

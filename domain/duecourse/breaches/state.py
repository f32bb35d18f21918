"""A breach as decisions need it; how each event changes it stands in `evolve`."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Final

from msgspec import Struct

from duecourse.breaches.words import (
    Asked,
    Body,
    Capacity,
    Disclosure,
    Factor,
    Measure,
    NoCase,
    Origin,
    Sanction,
)
from duecourse.facts.taking_access import ENDS_ROLE, MEASURES
from duecourse.kernel.clocks.keeping import ClockStart, Noted
from duecourse.kernel.command import AggregateState

TRIAGE: Final = "triage"
MEASURE: Final = "interim_review"
APPEAL: Final = "appeal"
"""Ids of its clocks: until it is sorted, until a measure is looked at, until when one appeals."""


def pause_of(why: str) -> str:
    """Return the id of the clock of a pause: until somebody looks whether it goes on."""
    return f"pause_{why}"


class Allegation(Struct, frozen=True):
    """One thing that somebody is said to have done; numbered from 1 in a case."""

    clause: str
    act_at: datetime
    capacity: Capacity
    while_at: str = ""

    @property
    def key(self) -> str:
        """Return the act by its clause and day: the same act is not decided twice."""
        return f"{self.clause}@{self.act_at:%Y-%m-%d}"


class Evidence(Struct, frozen=True):
    """One thing that was handed in; numbered from 1 in a case.

    Attributes:
        by: who handed it in.
        at: when that was recorded, UTC.
        shown: the respondent was shown it.
    """

    by: str
    origin: Origin
    at: datetime
    shown: bool = False


class Part(Struct, frozen=True):
    """What somebody did in a case.

    Attributes:
        how: as `duecourse.kernel.interests.BONDS` has it.
        round: how often the case had begun anew by then.
    """

    person: str
    how: str
    round: int


class Hearing(Struct, frozen=True):
    """A hearing and what its notice said.

    Attributes:
        notices: how often the respondent was invited.
        moved: how often it was put off by the organisation without the respondent's word.
    """

    at: datetime
    chair: str
    allegations: tuple[int, ...]
    evidence: tuple[int, ...]
    outcomes: tuple[Sanction, ...]
    notices: int = 1
    moved: int = 0
    attended: bool = False


class Findings(Struct, frozen=True):
    """What was found, by numbers of allegations."""

    upheld: tuple[int, ...]
    serious: tuple[int, ...]
    gross: tuple[int, ...]
    knowing: tuple[int, ...]
    at: datetime


class Interim(Struct, frozen=True):
    """A measure until the case is decided, and by when somebody looks at it again."""

    measure: Measure
    by: str
    review_by: datetime | None


class Outside(Struct, frozen=True):
    """An outside body that decided in the case, where nobody of the organisation might.

    Attributes:
        on: the day of its decision.
    """

    body: str
    on: str


class PastCase(Struct, frozen=True):
    """What later cases turn on: one case of a person.

    Attributes:
        since: from when a warning counts, UTC, and `until` to when.
    """

    breach: str
    sanction: Sanction
    since: datetime | None
    until: datetime | None
    acts: tuple[str, ...]
    informal: bool = False


class Breach(AggregateState, frozen=True, kw_only=True):
    """The state of a breach.

    Attributes:
        respondent: who is said to have breached the policy; empty while nobody knows.
        restricted: only its circle knows of it.
        told: the respondent was told.
        conduct_policy: the version of the policy in force when it happened.
        disclosure: what was said last of whether it may be a protected disclosure, and
            `raised_by` who said that it may.
        procedure_policy: the version by which the case goes, in force when it was opened.
        pinned: digest of that version's pack.
        round: how often it was begun anew, by remit or reopening.
        takedowns: requests to take something down that arose from it.
        done_to: those of the organisation to whom it was done.
        not_to: who hears nothing of it until somebody else sorted it, by the word of its maker.
        linked: the cases of others in the same matter.
        on_record: the warnings that were live on the day of the act, as the outcome counted them.
        warning_since: from when the warning that came of it counts, UTC; `warning_until` to when.
        ceiling: the outcome that nothing later may exceed.
        clocks: the deadlines that its events started, the last of each.
        sorted_at: when it was sorted into what it is, or merged; `sorted_by` by whom.
        noted: what is on record of its clocks (decision 126).
        past: of a person's record: each case of theirs.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "about",
            "allegations",
            "appealed_by",
            "arises_from",
            "bodies_told",
            "ceiling",
            "clocks",
            "decided_on",
            "decided_outside",
            "disclosure",
            "evidence",
            "factors",
            "findings",
            "hearing",
            "informants",
            "interim",
            "done_to",
            "linked",
            "merged_by",
            "merged_into",
            "no_case",
            "not_to",
            "noted",
            "on_record",
            "past",
            "parts",
            "paused",
            "paused_by",
            "pinned",
            "raised_by",
            "removals",
            "round",
            "settled",
            "takedowns",
            "sorted_at",
            "sorted_by",
            "told",
            "warning_since",
        }
    )
    CONFIDENTIAL: ClassVar[bool] = True

    respondent: str = ""
    informants: tuple[str, ...] = ()
    self_reported: bool = False
    opened_at: datetime | None = None
    about: tuple[str, ...] = ()
    arises_from: str = ""
    allegations: tuple[Allegation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    done_to: tuple[str, ...] = ()
    not_to: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    restricted: bool = True
    told: bool = False
    conduct_policy: str = ""
    procedure_policy: str = ""
    pinned: str = ""
    parts: tuple[Part, ...] = ()
    round: int = 0
    merged_into: str = ""
    merged_by: str = ""
    no_case: NoCase = ""
    disclosure: Disclosure = ""
    raised_by: tuple[str, ...] = ()
    factors: frozenset[Factor] = frozenset()
    investigator: str = ""
    hearing: Hearing | None = None
    findings: Findings | None = None
    sanction: Sanction = ""
    on_record: tuple[str, ...] = ()
    warning_since: datetime | None = None
    warning_until: datetime | None = None
    appeal_until: datetime | None = None
    removals: tuple[str, ...] = ()
    takedowns: tuple[str, ...] = ()
    appealed_by: str = ""
    decided_outside: tuple[Outside, ...] = ()
    ceiling: Sanction = ""
    interim: Interim | None = None
    decided_on: frozenset[Body] = frozenset()
    bodies_told: frozenset[Body] = frozenset()
    settled: frozenset[Body] = frozenset()
    paused: Mapping[Asked, datetime] = {}
    paused_by: frozenset[tuple[str, str]] = frozenset()
    clocks: tuple[ClockStart, ...] = ()
    sorted_at: datetime | None = None
    sorted_by: str = ""
    noted: tuple[Noted, ...] = ()
    past: tuple[PastCase, ...] = ()

    @property
    def began_at(self) -> datetime | None:
        """Return since when there is a matter to decide, UTC."""
        return min((one.act_at for one in self.allegations), default=self.opened_at)

    @property
    def author(self) -> str:
        """Return who reported it first."""
        return self.informants[0] if self.informants else ""

    @property
    def takes_access(self) -> bool:
        """Return whether it takes the respondent's access, as it stands."""
        measured = self.interim is not None and self.interim.measure in MEASURES
        return measured or self.sanction in ENDS_ROLE

    def acts(self) -> tuple[str, ...]:
        """Return the acts that it is about, each by its clause and day."""
        return tuple(dict.fromkeys(one.key for one in self.allegations))

    def who_did(self, *hows: str, since_round: int = 0) -> tuple[str, ...]:
        """Return who did something in it, from some round on."""
        found = (p.person for p in self.parts if p.how in hows and p.round >= since_round)
        return tuple(dict.fromkeys(found))

    def live(self, act_at: datetime) -> tuple[PastCase, ...]:
        """Return, of a person's record, the warnings that were live on the day of an act."""
        return tuple(
            one
            for one in self.past
            if one.since is not None and one.until is not None and one.since <= act_at <= one.until
        )

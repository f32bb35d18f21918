"""The schema of a policy pack: one file per organisation, readable by a trustee.

The JSON Schema that editors use is exported from these models
(`docs/reference/pack.schema.json`).
"""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from duecourse.evidence.fields import ID_PATTERN
from duecourse.packs.bodies import OutsideBody, Template
from duecourse.packs.clauses import (
    ClauseEntry,
    ClauseId,
    Closed,
    Day,
    Duration,
    Format,
    Id,
    Number,
    Route,
    Sentence,
    Value,
    YesNo,
)
from duecourse.packs.clocks import ClockEntry
from duecourse.packs.unapplied import NotApplied, Unverified
from duecourse.packs.week import WorkingWeek


class AppointedBy(Closed):
    """Which roles give a role to somebody, any one of them, and what that rests on.

    Attributes:
        line_manager: so does the line manager of whoever is to have it, in whatever role.
    """

    roles: Route = Field(min_length=1)
    line_manager: bool = False
    clause: ClauseId


class Role(Closed):
    """A role of the organisation.

    Attributes:
        deputy: role that acts when this one has no holder.
        fallback: role that acts when neither has one.
        appointed_by: who gives it; by default whoever administers, what their own roles could do,
            and for all else the body that approves the policy.
    """

    title: Sentence
    deputy: Id | None = None
    fallback: Id | None = None
    appointed_by: AppointedBy | None = None


class NobodyElse(Closed):
    """Who acts where everybody who fills a function is tied to the matter, or nobody fills it.

    Attributes:
        then: tried in order: a role; `self`, who is tied acts all the same; `outside`, who is
            tied records what one of the outside bodies decided.
        clause: what it rests on; whatever is done by it cites this.
    """

    then: Route = Field(min_length=1)
    clause: ClauseId


class Function(Closed):
    """What a set of roles may do; lifecycles name functions, never roles.

    Attributes:
        nobody_else: where another person is asked for and there is none; without it, refused.
    """

    roles: tuple[Id, ...] = Field(min_length=1)
    clause: ClauseId | None = None
    nobody_else: NobodyElse | None = None


class SubjectEntry(Closed):
    """A kind of people or bodies that posts show, quote or concern, and consents speak of.

    Attributes:
        party: a body has no age, and is nobody's child.
        of_age: whoever is of this kind is of age; otherwise everybody's age is asked.
        counts_as: kinds whose rules bind this one too.
        unasked: the clause by which those of age are shown without being asked; where there is
            none, a rule has to ask for their consent.
    """

    title: Sentence
    party: Literal["person", "body"] = "person"
    of_age: YesNo = False
    counts_as: tuple[Id, ...] = ()
    unasked: ClauseId | None = None


OPEN: Final = "other"
"""The entry under `channels` for places that have none of their own."""


class ComplaintEntry(Closed):
    """A kind of complaint that people make.

    Attributes:
        whom: who is meant: `people`, which is asked, and answered before anything is decided;
            `posts`, whoever wrote and published those that it is about answers for them, and
            any complaint about a post counts as of this kind, too.
        always_formal: it is never settled without a formal procedure.
        clause: that gives people this way to complain.
    """

    title: Sentence
    whom: Literal["people", "posts"] = "people"
    always_formal: YesNo = False
    clause: ClauseId | None = None


class Channel(Closed):
    """A kind of channel the policy speaks of: who runs it, what it may carry.

    Attributes:
        categories: empty means any category that `categories` of the pack lists.
        places: of the entry `other`: the platforms that it stands for, by name.
        min_age: lowest age the platform admits, in years.
        address: of the account that the policy names; a channel of another account is refused.
        open_to_all: the clause by which whoever publishes does so here without access of their
            own; where there is none, a rule has to ask for it.
    """

    title: Sentence
    run_by: tuple[Id, ...] = Field(min_length=1)
    clause: ClauseId | None = None
    categories: tuple[Id, ...] = ()
    places: tuple[Id, ...] = ()
    min_age: Number = Field(default=13, ge=0, le=21)
    open_to_all: ClauseId | None = None
    address: Sentence | None = None


class ReviewStep(Closed):
    """One approval that a post needs: by reviewers who fill a function, or hold a role.

    Attributes:
        by: a function of the pack; or `roles`.
        when: facts that must all hold for the step to be asked; a list means any of.
        qualified: what whoever gives it must be qualified for, on record.
    """

    id: Id
    by: Id | None = None
    roles: tuple[Id, ...] = ()
    when: dict[Id, Value | tuple[Value, ...]] = Field(default_factory=dict)
    qualified: Id | None = None


class Review(Closed):
    """How posts are reviewed.

    Attributes:
        order: `listed`, each step after those before it; or `any`.
        different_people: nobody gives more than one of the steps.
    """

    mode: Literal["four_eyes", "cooling_off"]
    clause: ClauseId
    steps: tuple[ReviewStep, ...] = Field(min_length=1)
    order: Literal["listed", "any"] = "listed"
    different_people: YesNo = False


class Sourced(Closed):
    """A setting or record of the policy and the clause it rests on.

    Attributes:
        clause: none where the document is silent and nothing is assumed.
        figure: the default that the figure comes from, where the clause names none.
    """

    value: Value | tuple[Value, ...] | None
    clause: ClauseId | None = None
    figure: ClauseId | None = None
    note: str = ""


class Acknowledgement(Closed):
    """What a person acknowledges, and whether it must be signed.

    Attributes:
        read_with: ids of the policies that are read with it, written `with`.
    """

    clause: ClauseId
    of: Literal["read", "linked_policies", "read_with_internet_policy", "signed"]
    read_with: tuple[Id, ...] = Field(default=(), alias="with")


class Approvals(Closed):
    """How many people in a role approve a version of the policy, and what that rests on."""

    count: Number = Field(ge=1, le=6)
    clause: ClauseId


class Within(Closed):
    """How soon something comes again, and what that rests on."""

    period: Duration
    clause: ClauseId


class PolicyEntry(Closed):
    """The policy document that the pack encodes.

    Attributes:
        approved_by: roles, each of which approves a version.
        review_cycle: how often the document says that it is reviewed.
        review_within: where it does not say, or only recommends it, the longest time from one
            review to the next.
        approvals: of a role whose approval more than one person gives, how many do.
        clause: that gives its version and days.
    """

    version: Annotated[str, StringConstraints(pattern=ID_PATTERN)]
    title: Sentence
    approved_by: tuple[Id, ...] = Field(min_length=1)
    approvals: dict[Id, Approvals] = Field(default_factory=dict)
    in_force_from: Day
    review_cycle: Duration | None = None
    review_within: Within | None = None
    review_due: Day | None = None
    clause: ClauseId | None = None
    acknowledgement: Acknowledgement


TIME_ZONE: Final = "Europe/London"
NATION: Final = "GB-ENG"


class Organisation(Closed):
    """Whose pack it is, and the calendar by which its periods end.

    Attributes:
        time_zone: an IANA name.
        nation: whose public holidays are no working days, by its code of ISO 3166-2.
    """

    id: Id
    title: Sentence
    time_zone: str = TIME_ZONE
    nation: str = NATION
    working_week: WorkingWeek = WorkingWeek()


class Question(Closed):
    """Something that must never happen, or always be let through (`duecourse policy prove`).

    Attributes:
        never: the command that must not be carried out; or
        always: the command that must be let through, where all else is ordinary.
        when: what makes it matter: fields of post, subject, channel or objection, each with the
            values that count.
        unless: what makes it right; what is said of a consent, one consent has to meet whole.
        clause: that promises it, where one does.
    """

    id: Id
    asks: Sentence
    never: Literal["PublishPost"] | None = None
    always: Literal["PublishPost"] | None = None
    when: dict[str, Value | tuple[Value, ...]] = Field(default_factory=dict)
    unless: dict[str, Value | tuple[Value, ...]] = Field(default_factory=dict)
    clause: ClauseId | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.never is None) == (self.always is None):
            raise ValueError("says never, or always, and not both")
        return self


class Questions(Closed):
    """Questions that are asked of every pack."""

    format: Format
    questions: tuple[Question, ...] = Field(min_length=1)


class WrittenPack(Closed):
    """A policy pack as written; `records` are values that nothing enforces yet."""

    format: Format
    organisation: Organisation
    policy: PolicyEntry
    roles: dict[Id, Role] = Field(min_length=1)
    functions: dict[Id, Function] = Field(min_length=1)
    subjects: dict[Id, SubjectEntry] = Field(default_factory=dict)
    complaints: dict[Id, ComplaintEntry] = Field(default_factory=dict)
    outside_bodies: dict[Id, OutsideBody] = Field(default_factory=dict)
    templates: dict[Id, Template] = Field(default_factory=dict)
    categories: tuple[Id, ...] = Field(min_length=1)
    channels: dict[Id, Channel] = Field(min_length=1)
    review: Review
    settings: dict[Id, Sourced] = Field(default_factory=dict)
    clocks: dict[Id, ClockEntry] = Field(default_factory=dict)
    records: dict[Id, Sourced] = Field(default_factory=dict)
    defaults: tuple[ClauseId, ...] = ()
    not_applied: dict[ClauseId, NotApplied] = Field(default_factory=dict)
    unverified: dict[ClauseId, Unverified] = Field(default_factory=dict)
    clauses: tuple[ClauseEntry, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = ()

    def channel(self, platform: str) -> Channel | None:
        """Return what the policy says of a platform; None for one that it does not admit.

        An entry `other` stands for the places that it names; one that names none, as packs of
        release 0.1 had it, for any.
        """
        if platform != OPEN and platform in self.channels:
            return self.channels[platform]
        other = self.channels.get(OPEN) if platform else None
        return other if other and (not other.places or platform in other.places) else None

    @property
    def platforms(self) -> tuple[str, ...] | None:
        """Return every platform that it names; None for any."""
        other = self.channels.get(OPEN)
        if other is None:
            return tuple(self.channels)
        named = tuple(name for name in self.channels if name != OPEN)
        return (*named, *other.places) if other.places else None

"""What every part of a written pack is made of, and clauses with their rules as written."""

import re
from datetime import date, datetime, time
from typing import Annotated, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
)

from duecourse.evidence.fields import ID_PATTERN
from duecourse.evidence.visible import shows


def _shown(text: str) -> str:
    if not shows(text):
        raise ValueError("says nothing that a reader can see")
    return text


LAID_DOWN: Final = {"laid_down": True}
"""Context of a text that is laid down now: what it says is of its kind as it is written."""


def _as_written(kinds: tuple[type, ...], says: str, form: str = "") -> BeforeValidator:
    """Return what takes a value of some kinds, or a text of a form, when a pack is laid down.

    A pack that is in force is read as it was: there `yes` may be true, and 9 a time of day.
    """

    def check(value: object, info: ValidationInfo) -> object:
        if info.context and value is not None and not fits(value):
            raise ValueError(says)
        return value

    def fits(value: object) -> bool:
        if isinstance(value, str):
            return re.fullmatch(form, value) is not None if form else False
        # A truth value is a number to Python, and a moment is a day.
        odd = bool not in kinds and isinstance(value, bool | datetime)
        return isinstance(value, kinds) and not odd

    return BeforeValidator(check)


YesNo = Annotated[bool, _as_written((bool,), "true or false")]
Number = Annotated[int, _as_written((int,), "a whole number")]
Format = Annotated[Literal[1], _as_written((int,), "1")]
Day = Annotated[
    date, _as_written((date,), "a day such as 2024-04-01", r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
]
Hour = Annotated[time, _as_written((), "a time of day such as 09:30", "[0-9]{2}:[0-9]{2}")]


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Route = Annotated[
    tuple[Id, ...], BeforeValidator(_listed, json_schema_input_type=Id | tuple[Id, ...])
]
ClauseId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9.-]{1,62}$")]
Shown = Annotated[str, AfterValidator(_shown)]
Sentence = Annotated[Shown, StringConstraints(min_length=3, max_length=400)]
Duration = Annotated[str, StringConstraints(pattern=r"^P(\d+[YMWD])*(T(\d+[HMS])+)?$")]
Value = str | int | bool


class Closed(BaseModel):
    """Base: unknown keys are errors, values are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class Rule(Closed):
    """A guard that a clause binds to commands.

    Attributes:
        on: commands that it binds.
        guard: name in the guard registry.
        params: what the guard takes, written `with`.
        when: facts that must all hold for the rule to bind; a list means any of.
        figure: the default that a period comes from, where the clause names none.
    """

    on: tuple[str, ...] = Field(min_length=1)
    guard: Id
    params: dict[str, object] = Field(default_factory=dict, alias="with")
    when: dict[Id, Value | tuple[Value, ...]] = Field(default_factory=dict)
    figure: ClauseId | None = None


class ClauseEntry(Closed):
    """One clause of the policy: where it stands, what it says in a line, what it binds.

    Attributes:
        source: for a default, the public source; empty for the organisation's own clause.
        decided_by: who decides in the end.
        guidance: advice or encouragement; nothing to enforce.
        recorded: the document says it, and nothing enforces it yet.
        outside: what becomes of it outside the service, in a sentence for whoever reads it.
        same_as: clauses that say the same; what holds them holds this one.
        right: commands that are open to everybody, and by which it is held.
        procedure: commands by which the service carries it out, for those whose part it is.
    """

    id: ClauseId
    section: Shown = Field(min_length=1, max_length=80)
    says: Sentence
    decided_by: Literal["machine", "checklist", "attestation", "external"] = "machine"
    source: str = ""
    guidance: YesNo = False
    recorded: YesNo = False
    outside: Sentence | None = None
    same_as: tuple[ClauseId, ...] = ()
    right: tuple[str, ...] = ()
    procedure: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


class Dated(Closed):
    """From when until when something is law, or is recommended; both days included.

    Attributes:
        in_force_from: none where no day is known, or it is our own choice.
        until: none as long as it goes on.
    """

    in_force_from: Day | None = None
    until: Day | None = None


class EarlierLaw(Dated):
    """What a default said before; rules with its days go on judging acts of its days."""

    says: Sentence
    source: Shown


class DefaultRule(Rule, Dated):
    """A rule of a default; with days of its own, it binds on them alone."""


class DefaultEntry(ClauseEntry, Dated):
    """A clause from a public source: law of its days, guidance, practice, or our own choice.

    Attributes:
        read: what was read of it; `none` where there is nothing to read.
        checked_on: when somebody last looked whether it still holds; none for never.
        confirmed: somebody read it as it stands; else it is shown as not confirmed.
        always: the service holds it under every policy, whatever binds it.
        earlier: what it said before, the oldest first.
    """

    rules: tuple[DefaultRule, ...] = ()
    kind: Literal["law", "guidance", "practice", "own"] = "own"
    read: Literal["statute", "regulator", "source", "secondary", "older_page", "none"] = "none"
    checked_on: Day | None = None
    confirmed: YesNo = False
    always: YesNo = False
    earlier: tuple[EarlierLaw, ...] = ()


class Defaults(Closed):
    """The clauses from public sources that packs may take where a policy is silent."""

    format: Format
    clauses: tuple[DefaultEntry, ...] = Field(min_length=1)

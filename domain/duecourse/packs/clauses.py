"""What every part of a written pack is made of, and clauses with their rules as written."""

from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from duecourse.evidence.fields import ID_PATTERN
from duecourse.evidence.visible import seen


def _shown(text: str) -> str:
    if not any(map(seen, text)):
        raise ValueError("says nothing that a reader can see")
    return text


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
    """

    id: ClauseId
    section: Shown = Field(min_length=1, max_length=80)
    says: Sentence
    decided_by: Literal["machine", "checklist", "attestation", "external"] = "machine"
    source: str = ""
    guidance: bool = False
    rules: tuple[Rule, ...] = ()


class Dated(Closed):
    """From when until when something is law, or is recommended; both days included.

    Attributes:
        in_force_from: none where no day is known, or it is our own choice.
        until: none as long as it goes on.
    """

    in_force_from: date | None = None
    until: date | None = None


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
    checked_on: date | None = None
    confirmed: bool = False
    always: bool = False
    earlier: tuple[EarlierLaw, ...] = ()


class Defaults(Closed):
    """The clauses from public sources that packs may take where a policy is silent."""

    format: Literal[1]
    clauses: tuple[DefaultEntry, ...] = Field(min_length=1)

"""One kind of thing with its own history, and how its commands are carried out."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from msgspec import Struct, field, structs

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.checks import Check
from duecourse.kernel.clocks.keeping import Clocks
from duecourse.kernel.command import AggregateState, Command
from duecourse.kernel.facts import PersonFact
from duecourse.kernel.knowing import Knowing, Viewer
from duecourse.kernel.reaction import Reaction
from duecourse.kernel.registry import GuardKind, Registry
from duecourse.kernel.table import Definition
from duecourse.kernel.work import WorkOf

S = TypeVar("S", bound=AggregateState)
Handle = Callable[[Any], Iterable[Event]]
Reads = Callable[[Any, Any], Iterable[str]]
Leads = Callable[[Any, Event], str]
Tied = Callable[[Any], Iterable[str]]
OpenTo = Callable[[Any], Iterable[str]]
Admits = Callable[[Any], bool]


class Handler(Struct, frozen=True, kw_only=True):
    """How one command is carried out.

    Attributes:
        handle: yields the events; runs only when nothing stands against it.
        early: checks of actor, conflict, version and revision.
        late: further structural checks, after the clauses.
        reads: `(state, command) -> names` of the streams to read as facts.
        leads: `(proposal, event) -> state` where the table's row has several; None where it
            has one.
        tied: names of the people whom the record ties to the matter; others stand in for them
            (`duecourse.kernel.eligibility`). None for whom the aggregate says.
        open_to: roles that may give this very command, besides those of the table's row.
        admits: `(proposal) -> bool`, whether the caller may though none of their roles does, as
            they have access to what it is about.
        still_asked: `(proposal) -> roles` that still have to give it, none for all of the table's
            row: while a holder of one is free, nobody stands in for another (decision 281). None
            where somebody stands in for each who is tied.
    """

    command: type[Command]
    handle: Handle
    early: tuple[Check, ...] = ()
    late: tuple[Check, ...] = ()
    reads: Reads | None = None
    leads: Leads | None = None
    tied: Tied | None = None
    open_to: OpenTo | None = None
    admits: Admits | None = None
    still_asked: OpenTo | None = None


class Handlers:
    """The handlers of one aggregate, by command type."""

    def __init__(self) -> None:
        self.by_command: dict[type[Command], Handler] = {}

    def on(
        self,
        command: type[Command],
        *,
        early: tuple[Check, ...] = (),
        late: tuple[Check, ...] = (),
        reads: Reads | None = None,
        leads: Leads | None = None,
        tied: Tied | None = None,
        open_to: OpenTo | None = None,
        admits: Admits | None = None,
    ) -> Callable[[Handle], Handle]:
        """Register the decorated function as the handler of a command."""

        def register(handle: Handle) -> Handle:
            self.by_command[command] = Handler(
                command=command,
                handle=handle,
                early=early,
                late=late,
                reads=reads,
                leads=leads,
                tied=tied,
                open_to=open_to,
                admits=admits,
            )
            return handle

        return register

    def by_name(self, command: type[Command], still_asked: OpenTo) -> None:
        """Say which roles a command is still asked of: `Handler.still_asked`."""
        named = structs.replace(self.by_command[command], still_asked=still_asked)
        self.by_command[command] = named


def admitting(
    handlers: Mapping[type[Command], Handler], admits: Admits
) -> dict[type[Command], Handler]:
    """Return handlers that let somebody in, whatever their roles, to all that is there.

    Args:
        admits: as `Handler` has it.
    """
    return {
        command: structs.replace(one, admits=admits)
        if not (command.CREATES or command.REACTION)
        else one
        for command, one in handlers.items()
    }


class Aggregate(Struct, Generic[S], frozen=True, kw_only=True):
    """One kind of thing with its own history: everything that makes it up.

    Attributes:
        kind: the collection in resource names, for example `posts`.
        singular: the field that holds one of them in a reply, for example `post`.
        initial: its state before the first event.
        evolve: total; never refuses.
        registry: the guards and facts about it that packs may name; none by default.
        author: who made it, for transitions that only its author may do.
        tied: whom the record ties to whatever is decided on it, where a handler says nobody
            in particular: so that whoever stands in for them can say no as well as yes.
        reactions: what it does because of events, its own or others'.
        continuing: `(name, state) -> command` by which the service goes on with what one
            transaction had no room for; None for nothing.
        further: `(state, command, who acts) -> names` of streams to read for what is on record of
            the acting person; none by default.
        clocks: its clocks, and how it is noted of one what already is; None for one without.
        work: how one of them stands as work; None for a kind that is none.
        shares: the kind in whose file of the contract its methods stand; empty for its own.
        knowing: who knows of one of them; None where whoever may read one may read all.
        known_with: `state -> name` of the matter that it became part of: whoever may not know of
            that does not know of this; None, or an empty name, for none.
        shown: `(viewer, state) -> state` as somebody sees it who knows of it; None for all of it.
    """

    kind: str
    singular: str
    definition: Definition
    initial: S
    handlers: Mapping[type[Command], Handler]
    events: tuple[type[Event], ...]
    evolve: Callable[[S, Recorded[Any]], S]
    registry: Registry = field(default_factory=Registry)
    author: Callable[[S], str] = lambda _: ""
    tied: Tied = lambda _: ()
    reactions: tuple[Reaction, ...] = ()
    continuing: Callable[[str, S], Command | None] | None = None
    further: Callable[[S, Command, PersonFact], Iterable[str]] = lambda *_: ()
    clocks: Clocks | None = None
    work: WorkOf | None = None
    shares: str = ""
    knowing: Knowing | None = None
    known_with: Callable[[S], str] | None = None
    shown: Callable[[Viewer, S], S] | None = None

    @property
    def may_be_hidden(self) -> bool:
        """Return whether one of them may be known to some alone."""
        return self.knowing is not None or self.known_with is not None

    @property
    def service(self) -> str:
        """Return the file of the contract that has its methods, and its permissions' first word."""
        return self.shares or self.kind

    def tied_to(self, command: type[Command]) -> Tied:
        """Return what says who is tied to the matter that a command decides on."""
        return self.handlers[command].tied or self.tied

    def floors(self, command: str) -> tuple[GuardKind, ...]:
        """Return the guards that bind a command under every pack."""
        return self.registry.floors.get(command, ())

    def folded(self, history: Iterable[Recorded[Any]], state: S | None = None) -> S:
        """Return the state after a history, from the initial state or a given one."""
        now = self.initial if state is None else state
        for recorded in history:
            now = self.evolve(now, recorded)
        return now

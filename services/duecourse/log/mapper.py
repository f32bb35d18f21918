"""Between our events and the `eventsourcing` library's."""

from eventsourcing.persistence import JSONTranscoder, Mapper
from eventsourcing.persistence import StoredEvent as LibraryEvent

from .port import NewEvent, StoredEvent


class EventMapper(Mapper[str]):
    """Maps without re-encoding: `topic` is the type's name, `state` the record verbatim.

    The stock mapper imports whatever module a stored topic names; this one
    imports nothing, so a forged row cannot choose code to run.
    """

    def __init__(self) -> None:
        super().__init__(transcoder=JSONTranscoder())

    # Narrower than the stock mapper on purpose: only our own events can be stored.
    def to_stored_event(self, domain_event: NewEvent | StoredEvent) -> LibraryEvent:  # type: ignore[override]
        """Return the library's form of an event; its disclosures have no place there."""
        return LibraryEvent(
            originator_id=domain_event.stream,
            originator_version=domain_event.version,
            topic=domain_event.type,
            state=domain_event.record,
        )

    def to_domain_event(self, stored_event: LibraryEvent) -> NewEvent:  # type: ignore[override]
        """Return our form of an event, which computes the leaf hash of its record."""
        return NewEvent(
            stream=str(stored_event.originator_id),
            version=stored_event.originator_version,
            type=stored_event.topic,
            record=stored_event.state,
        )

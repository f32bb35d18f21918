"""The persistence test cases that ship with eventsourcing, on our recorder."""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest import TestCase
from uuid import uuid4

import eventsourcing.cryptography
import msgspec
import pytest
from eventsourcing.persistence import StoredEvent

from duecourse.log.mapper import EventMapper
from duecourse.log.sqlite import SQLiteLog
from duecourse.log.sqlite.connections import LogDatastore
from duecourse.log.sqlite.recorder import LogRecorder

from .making import event

# The shipped module imports the library's pycryptodome cipher, which the cases run here do not
# use; the library's other cipher, on a package that we have, takes its place.
sys.modules.setdefault("eventsourcing.cipher", eventsourcing.cryptography)

from eventsourcing.tests import persistence as shipped  # noqa: E402


class _AggregateRecorder(LogRecorder):
    """The same recorder under the narrower contract, which answers no positions."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> None:
        super().insert_events(stored_events, **kwargs)


class _OnOurLog(TestCase):
    def setUp(self) -> None:
        directory = TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        log = SQLiteLog(Path(directory.name) / "log.db")
        self.addCleanup(log.close)
        self.recorder = log.recorder

    def new_originator_id(self) -> str:
        return f"organisations/acat/posts/{uuid4()}"


class TestAggregateRecorder(_OnOurLog, shipped.AggregateRecorderTestCase):
    def create_recorder(self) -> LogRecorder:
        datastore = self.recorder.datastore
        assert isinstance(datastore, LogDatastore)
        return _AggregateRecorder(datastore)


class TestApplicationRecorder(_OnOurLog, shipped.ApplicationRecorderTestCase[LogRecorder]):
    def create_recorder(self) -> LogRecorder:
        return self.recorder

    def test_subscribing_is_not_offered_as_in_the_stock_recorder(self) -> None:
        with pytest.raises(NotImplementedError, match="LogRecorder"):
            self.recorder.subscribe()


def test_the_mapper_keeps_the_record_verbatim_both_ways() -> None:
    mapper = EventMapper()
    # The library knows neither schema nor format.
    written = msgspec.structs.replace(event(text="Grüße"), schema=0, format=0)
    stored = mapper.to_stored_event(written)
    assert (stored.topic, stored.state) == (written.type, written.record)
    assert mapper.to_domain_event(stored) == written


def test_the_mapper_imports_nothing_that_a_row_names() -> None:
    forged = StoredEvent("organisations/acat", 1, "this:module", b"{}")
    assert EventMapper().to_domain_event(forged).type == "this:module"

"""What every event log must do. A new adapter subclasses `LogContract` and gives `log`."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from duecourse.log.appending import BlockingAppender
from duecourse.log.port import (
    Change,
    Committed,
    Conflict,
    EventLog,
    LogUnavailable,
    NewEvent,
    Repeated,
    StoredEvent,
)

from .making import ACAT, CONSENT, POST, attempt, change, document, event, request


def as_written(stored: StoredEvent) -> NewEvent:
    return NewEvent(
        stream=stored.stream,
        version=stored.version,
        type=stored.type,
        record=stored.record,
        leaf_hash=stored.leaf_hash,
        disclosures=stored.disclosures,
    )


class AppendingContract:
    def test_an_empty_log_has_nothing_at_position_0(self, log: EventLog) -> None:
        assert log.last_position() == 0
        assert log.head(POST) == 0
        assert log.events(POST) == []
        assert log.all_events() == []
        assert log.streams("") == []

    def test_an_event_comes_back_byte_for_byte(self, log: EventLog) -> None:
        written = event(text="Grüße", disclosed=("Ann", "Bob"))
        assert log.commit([change(written)]) == [Committed((1,))]
        (stored,) = log.events(POST)
        assert stored.position == 1
        assert as_written(stored) == written

    def test_events_of_several_streams_get_positions_in_the_order_given(
        self, log: EventLog
    ) -> None:
        events = (event(POST, 1), event(CONSENT, 1), event(POST, 2))
        assert log.commit([change(*events)]) == [Committed((1, 2, 3))]
        assert [as_written(stored) for stored in log.all_events()] == list(events)
        assert (log.head(POST), log.head(CONSENT), log.last_position()) == (2, 1, 3)

    def test_no_changes_have_no_outcomes(self, log: EventLog) -> None:
        assert log.commit([]) == []

    def test_a_change_decided_on_an_old_version_conflicts_and_writes_nothing(
        self, log: EventLog
    ) -> None:
        log.commit([change(event(POST, 1))])
        stale = change(event(CONSENT, 1), event(POST, 1), documents=(document(),))
        assert log.commit([stale]) == [Conflict(POST, expected=0, actual=1)]
        assert log.last_position() == 1
        assert log.document(document().digest) is None

    def test_a_change_decided_on_a_version_that_is_not_there_conflicts(self, log: EventLog) -> None:
        assert log.commit([change(event(POST, 3))]) == [Conflict(POST, expected=2, actual=0)]

    def test_a_stream_read_as_a_fact_must_not_have_moved(self, log: EventLog) -> None:
        log.commit([change(event(CONSENT, 1))])
        publish = change(event(POST, 1), unchanged=((CONSENT, 0),))
        assert log.commit([publish]) == [Conflict(CONSENT, expected=0, actual=1)]
        assert log.head(POST) == 0
        publish = change(event(POST, 1), unchanged=((CONSENT, 1), (f"{ACAT}/consents/none", 0)))
        assert log.commit([publish]) == [Committed((2,))]

    def test_a_change_may_demand_that_a_stream_stays_and_write_nothing(self, log: EventLog) -> None:
        assert log.commit([change(unchanged=((POST, 0),))]) == [Committed(())]
        assert log.commit([change(unchanged=((POST, 1),))]) == [Conflict(POST, 1, 0)]

    def test_within_a_batch_a_change_sees_those_before_it(self, log: EventLog) -> None:
        outcomes = log.commit(
            [
                change(event(POST, 1)),
                change(event(POST, 1, text="late")),
                change(event(POST, 2)),
                change(event(CONSENT, 1), unchanged=((POST, 1),)),
                change(event(CONSENT, 1), unchanged=((POST, 2),)),
            ]
        )
        assert outcomes == [
            Committed((1,)),
            Conflict(POST, 0, 1),
            Committed((2,)),
            Conflict(POST, 1, 2),
            Committed((3,)),
        ]
        assert [stored.stream for stored in log.all_events()] == [POST, POST, CONSENT]

    def test_a_position_is_never_used_by_a_change_that_failed(self, log: EventLog) -> None:
        log.commit([change(event(POST, 2)), change(event(POST, 1)), change(event(POST, 1))])
        assert log.commit([change(event(POST, 2))]) == [Committed((2,))]
        assert [stored.position for stored in log.all_events()] == [1, 2]

    @pytest.mark.parametrize(
        "bad",
        [
            pytest.param(change(event(POST, 0)), id="a version below 1"),
            pytest.param(change(event(POST, 1), event(POST, 3)), id="a gap"),
            pytest.param(change(event(POST, 2), event(POST, 1)), id="backwards"),
            pytest.param(change(event(text="x" * 65_536)), id="a record too long"),
        ],
    )
    def test_a_change_that_is_not_well_formed_is_a_mistake_of_the_caller(
        self, log: EventLog, bad: Change
    ) -> None:
        with pytest.raises(ValueError, match=POST):
            log.commit([change(event(CONSENT, 1)), bad])
        assert log.last_position() == 0

    def test_a_record_of_the_longest_length_is_stored(self, log: EventLog) -> None:
        longest = "x" * (65_535 - len(event().record))
        assert log.commit([change(event(text=longest))]) == [Committed((1,))]
        assert len(log.events(POST)[0].record) == 65_535

    def test_a_wrong_leaf_hash_is_refused_before_it_could_poison_the_log(
        self, log: EventLog
    ) -> None:
        good = event()
        bad = NewEvent(
            stream=POST, version=1, type=good.type, record=good.record, leaf_hash=bytes(32)
        )
        with pytest.raises(ValueError, match="leaf hash"):
            log.commit([change(bad)])

    def test_a_closed_log_says_so_and_may_be_closed_again(self, log: EventLog) -> None:
        log.close()
        log.close()
        (fault,) = log.commit([change(event())])
        assert isinstance(fault, LogUnavailable)
        with pytest.raises(LogUnavailable, match="closed"):
            log.head(POST)


class RequestContract:
    def test_a_request_is_kept_with_its_receipt_and_positions(self, log: EventLog) -> None:
        log.commit([change(event(CONSENT, 1))])
        asked = request("r1")
        log.commit([change(event(POST, 1), event(POST, 2), request=asked)])
        stored = log.request(ACAT, "r1")
        assert stored is not None
        assert (stored.receipt, stored.body_digest) == (asked.receipt, asked.body_digest)
        assert (stored.first_position, stored.last_position) == (2, 3)

    def test_a_repeat_gets_the_first_answer_though_the_stream_has_moved_on(
        self, log: EventLog
    ) -> None:
        once = change(event(POST, 1), request=request("r1"))
        log.commit([once])
        first = log.request(ACAT, "r1")
        assert first is not None
        assert log.commit([once]) == [Repeated(first)]
        redecided = change(event(POST, 2), request=request("r1"))
        assert log.commit([redecided]) == [Repeated(first)]
        assert log.last_position() == 1

    def test_a_repeat_is_seen_within_one_batch(self, log: EventLog) -> None:
        once = change(event(POST, 1), request=request("r1"))
        committed, repeated = log.commit([once, once])
        first = log.request(ACAT, "r1")
        assert first is not None
        assert (committed, repeated) == (Committed((1,)), Repeated(first))

    def test_a_request_that_conflicted_is_not_kept(self, log: EventLog) -> None:
        log.commit([change(event(POST, 2), request=request("r1"))])
        assert log.request(ACAT, "r1") is None
        assert log.commit([change(event(POST, 1), request=request("r1"))]) == [Committed((1,))]

    def test_a_request_id_belongs_to_one_organisation(self, log: EventLog) -> None:
        other = "organisations/other"
        outcomes = log.commit(
            [
                change(event(POST, 1), request=request("r1")),
                change(event(other, 1), request=request("r1", organisation=other)),
            ]
        )
        assert outcomes == [Committed((1,)), Committed((2,))]
        assert log.request("organisations/third", "r1") is None

    def test_a_request_without_events_has_position_0(self, log: EventLog) -> None:
        log.commit([change(request=request("r1"))])
        stored = log.request(ACAT, "r1")
        assert stored is not None
        assert (stored.first_position, stored.last_position) == (0, 0)


class ReadingContract:
    def test_a_stream_is_read_between_versions_and_up_to_a_limit(self, log: EventLog) -> None:
        log.commit([change(*(event(POST, version) for version in range(1, 8)))])
        assert [e.version for e in log.events(POST, after=2, until=5)] == [3, 4, 5]
        assert [e.version for e in log.events(POST, after=2, limit=2)] == [3, 4]
        assert [e.version for e in log.events(POST, until=0)] == []
        assert len(log.events(POST, until=2**64 - 1)) == len(log.events(POST))
        assert [e.version for e in log.events(POST, after=7)] == []

    def test_the_log_is_read_in_pages(self, log: EventLog) -> None:
        log.commit([change(*(event(POST, version) for version in range(1, 8)))])
        pages = [[e.position for e in log.all_events(after=a, limit=3)] for a in (0, 3, 6, 7)]
        assert pages == [[1, 2, 3], [4, 5, 6], [7], []]

    def test_an_organisation_is_read_without_those_whose_name_begins_alike(
        self, log: EventLog
    ) -> None:
        streams = (ACAT, "organisations/acat2", POST, "organisations/acat-x/posts/p", CONSENT)
        log.commit([change(event(stream, 1)) for stream in streams])
        found = log.all_events(organisation=ACAT)
        assert [e.stream for e in found] == [ACAT, POST, CONSENT]
        assert [e.position for e in log.all_events(organisation=ACAT, after=1, limit=1)] == [3]
        assert log.all_events(organisation="organisations/aca") == []

    def test_streams_are_listed_by_prefix_in_the_order_they_began(self, log: EventLog) -> None:
        for number in (3, 1, 2):
            log.commit([change(event(f"{ACAT}/posts/p{number}", 1))])
        log.commit([change(event(f"{ACAT}/posts/p3", 2)), change(event(CONSENT, 1))])
        found = log.streams(f"{ACAT}/posts/")
        assert found == [(1, f"{ACAT}/posts/p3"), (2, f"{ACAT}/posts/p1"), (3, f"{ACAT}/posts/p2")]
        assert log.streams(f"{ACAT}/posts/", after=1, limit=1) == [found[1]]
        assert log.streams(ACAT, after=3) == [(5, CONSENT)]

    def test_disclosures_come_back_with_their_own_events_in_order(self, log: EventLog) -> None:
        events = (
            event(POST, 1, disclosed=("zoe", "ann")),
            event(POST, 2),
            event(CONSENT, 1, disclosed=("bob",)),
            event(POST, 3, disclosed=("ann", "ann")),
        )
        log.commit([change(*events)])
        assert [as_written(e) for e in log.all_events()] == list(events)
        assert as_written(log.events(POST)[0]) == events[0]
        assert [as_written(e) for e in log.events(POST, after=1)] == [events[1], events[3]]
        assert [as_written(e) for e in log.all_events(organisation=ACAT)] == list(events)

    def test_a_document_is_kept_once_by_its_content(self, log: EventLog) -> None:
        pack = document()
        log.commit([change(documents=(pack, pack)), change(documents=(pack,))])
        assert log.document(pack.digest) == pack
        assert log.document("0" * 64) is None

    def test_attempts_are_numbered_and_read_by_organisation(self, log: EventLog) -> None:
        mine = [attempt(f"{POST}-{number}") for number in range(3)]
        other = attempt(organisation="organisations/acat2")
        log.commit([change(attempts=(mine[0], other)), change(attempts=(mine[1], mine[2]))])
        found = log.attempts(ACAT)
        assert [stored.attempt for stored in found] == mine
        assert [stored.number for stored in found] == [1, 3, 4]
        assert log.attempts(ACAT, after=1, limit=1) == [found[1]]
        assert log.last_position() == 0


class ConcurrencyContract:
    def test_what_was_acknowledged_is_stored_and_no_innocent_fails(self, log: EventLog) -> None:
        """Eight threads race for four streams; each also owns a stream nobody else writes."""
        appender = BlockingAppender(log)
        start = Barrier(8)

        def race(number: int) -> tuple[int, list[NewEvent]]:
            start.wait()
            own, won = f"{ACAT}/people/t{number}", []
            for turn in range(1, 41):
                shared = f"{ACAT}/posts/p{turn % 4}"
                contested = event(shared, log.head(shared) + 1, text=str(number))
                if isinstance(appender.append(change(contested, request=request())), Committed):
                    won.append(contested)
                assert isinstance(appender.append(change(event(own, turn))), Committed)
            return number, won

        with ThreadPoolExecutor(8) as threads:
            results = list(threads.map(race, range(8)))
        stored = [as_written(e) for e in log.all_events(limit=10_000)]
        for number, won in results:
            assert [e for e in stored if e in won] == won
            assert log.head(f"{ACAT}/people/t{number}") == 40
        contested_stored = [e for e in stored if "/posts/" in e.stream]
        assert len(contested_stored) == sum(len(won) for _, won in results)

    def test_a_reader_at_the_tail_misses_nothing_while_six_write(self, log: EventLog) -> None:
        appender = BlockingAppender(log)
        done = Event()

        def write(number: int) -> None:
            for version in range(1, 101):
                appender.append(change(event(f"{ACAT}/posts/p{number}", version)))

        def tail() -> list[int]:
            seen: list[int] = []
            while True:
                # Asked before reading: what was done by then is in the page.
                finished = done.is_set()
                page = log.all_events(after=seen[-1] if seen else 0, limit=50)
                seen.extend(e.position for e in page)
                if finished and not page:
                    return seen

        with ThreadPoolExecutor(8) as threads:
            readers = [threads.submit(tail) for _ in range(2)]
            writers = [threads.submit(write, number) for number in range(6)]
            for writer in writers:
                writer.result()
            done.set()
            for reader in readers:
                assert reader.result() == list(range(1, 601))

    def test_more_readers_than_connections_all_get_the_same_answer(self, log: EventLog) -> None:
        log.commit([change(*(event(POST, version) for version in range(1, 51)))])
        expected = log.events(POST)
        with ThreadPoolExecutor(12) as threads:
            answers = list(threads.map(lambda _: log.events(POST), range(60)))
        assert all(answer == expected for answer in answers)


class LogContract(AppendingContract, RequestContract, ReadingContract, ConcurrencyContract):
    """All of it."""

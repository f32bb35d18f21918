"""What every event log must do. A new adapter subclasses `LogContract` and gives `log`."""

import msgspec
import pytest

from duecourse.log.port import (
    Change,
    Committed,
    Conflict,
    EventLog,
    Form,
    LogUnavailable,
    Repeated,
)

from .contract_callers import AwaitingContract, ConcurrencyContract
from .making import (
    ACAT,
    CONSENT,
    OTHER,
    POST,
    as_written,
    attempt,
    change,
    document,
    event,
    request,
)


class AppendingContract:
    def test_an_empty_log_has_nothing_at_position_0(self, log: EventLog) -> None:
        assert log.last_position(ACAT) == 0
        assert log.head(POST) == 0
        assert log.events(POST) == []
        assert log.all_events(ACAT) == []
        assert log.streams(ACAT, "") == log.streams(ACAT, "posts") == []
        assert log.forms() == []

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
        assert [as_written(stored) for stored in log.all_events(ACAT)] == list(events)
        assert (log.head(POST), log.head(CONSENT), log.last_position(ACAT)) == (2, 1, 3)

    def test_no_changes_have_no_outcomes(self, log: EventLog) -> None:
        assert log.commit([]) == []

    def test_a_change_decided_on_an_old_version_conflicts_and_writes_nothing(
        self, log: EventLog
    ) -> None:
        log.commit([change(event(POST, 1))])
        stale = change(event(CONSENT, 1), event(POST, 1), documents=(document(),))
        assert log.commit([stale]) == [Conflict(POST, expected=0, actual=1)]
        assert log.last_position(ACAT) == 1
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
        assert [stored.stream for stored in log.all_events(ACAT)] == [POST, POST, CONSENT]

    def test_a_position_is_never_used_by_a_change_that_failed(self, log: EventLog) -> None:
        log.commit([change(event(POST, 2)), change(event(POST, 1)), change(event(POST, 1))])
        assert log.commit([change(event(POST, 2))]) == [Committed((2,))]
        assert [stored.position for stored in log.all_events(ACAT)] == [1, 2]

    @pytest.mark.parametrize(
        "bad",
        [
            pytest.param(change(event(POST, 0)), id="a version below 1"),
            pytest.param(change(event(POST, 1), event(POST, 3)), id="a gap"),
            pytest.param(change(event(POST, 2), event(POST, 1)), id="backwards"),
            pytest.param(change(event(text="x" * 65_536)), id="a record too long"),
            pytest.param(change(event(POST), event(f"{OTHER}/posts/p1")), id="two organisations"),
            pytest.param(
                change(event(POST), request=request(organisation=OTHER)), id="another's request"
            ),
            pytest.param(
                change(event(POST), attempts=(attempt(organisation=OTHER),)), id="another's attempt"
            ),
            pytest.param(change(event("posts/p1")), id="a stream of no organisation"),
        ],
    )
    def test_a_change_that_is_not_well_formed_is_a_mistake_of_the_caller(
        self, log: EventLog, bad: Change
    ) -> None:
        with pytest.raises(ValueError, match=r"posts/p1|organisations/acat2"):
            log.commit([change(event(CONSENT, 1)), bad])
        assert log.last_position(ACAT) == 0

    def test_a_record_of_the_longest_length_is_stored(self, log: EventLog) -> None:
        longest = "x" * (65_535 - len(event().record))
        assert log.commit([change(event(text=longest))]) == [Committed((1,))]
        assert len(log.events(POST)[0].record) == 65_535

    def test_a_wrong_leaf_hash_is_refused_before_it_could_poison_the_log(
        self, log: EventLog
    ) -> None:
        with pytest.raises(ValueError, match="leaf hash"):
            log.commit([change(msgspec.structs.replace(event(), leaf_hash=bytes(32)))])
        with pytest.raises(ValueError, match="leaf hash"):
            log.commit([change(msgspec.structs.replace(event(), record=b"{}"))])
        assert log.last_position(ACAT) == 0

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
        assert log.last_position(ACAT) == 1

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
        outcomes = log.commit(
            [
                change(event(POST, 1), request=request("r1")),
                change(event(OTHER, 1), request=request("r1", organisation=OTHER)),
            ]
        )
        assert outcomes == [Committed((1,)), Committed((1,))]
        assert log.request("organisations/third", "r1") is None

    def test_a_requests_positions_are_those_in_its_organisation(self, log: EventLog) -> None:
        log.commit([change(event(f"{OTHER}/posts/p{number}", 1)) for number in range(5)])
        log.commit([change(event(POST, 1), event(CONSENT, 1), request=request("r1"))])
        stored = log.request(ACAT, "r1")
        assert stored is not None
        assert (stored.first_position, stored.last_position) == (1, 2)

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

    def test_an_organisation_is_read_in_pages(self, log: EventLog) -> None:
        log.commit([change(*(event(POST, version) for version in range(1, 8)))])
        pages = [[e.position for e in log.all_events(ACAT, after=a, limit=3)] for a in (0, 3, 6, 7)]
        assert pages == [[1, 2, 3], [4, 5, 6], [7], []]

    def test_an_organisation_is_read_without_those_whose_name_begins_alike(
        self, log: EventLog
    ) -> None:
        streams = (ACAT, OTHER, POST, "organisations/acat-x/posts/p", CONSENT)
        log.commit([change(event(stream, 1)) for stream in streams])
        found = log.all_events(ACAT)
        assert [e.stream for e in found] == [ACAT, POST, CONSENT]
        assert [e.position for e in log.all_events(ACAT, after=1, limit=1)] == [2]
        assert log.all_events("organisations/aca") == []

    def test_what_one_organisation_does_is_counted_in_no_other(self, log: EventLog) -> None:
        theirs = [change(event(f"{OTHER}/posts/p{number}", 1)) for number in range(3)]
        mine = [change(event(f"{ACAT}/posts/p{number}", 1)) for number in range(3)]
        refused = [change(attempts=(attempt(organisation=name),)) for name in (OTHER, ACAT)]
        alternating = [one for pair in zip(theirs, mine, strict=True) for one in pair]
        positions = [outcome.positions for outcome in log.commit(alternating[:4] + refused)]  # type: ignore[union-attr]
        assert positions == [(1,), (1,), (2,), (2,), (), ()]
        assert log.commit(alternating[4:]) == [Committed((3,)), Committed((3,))]
        for name in (ACAT, OTHER):
            assert [e.position for e in log.all_events(name)] == [1, 2, 3]
            assert [position for position, _ in log.streams(name, "posts")] == [1, 2, 3]
            assert log.last_position(name) == 3
            assert [stored.number for stored in log.attempts(name)] == [1]
        assert log.last_position("organisations/third") == 0

    def test_streams_are_listed_by_kind_in_the_order_they_began(self, log: EventLog) -> None:
        for number in (3, 1, 2):
            log.commit([change(event(f"{ACAT}/posts/p{number}", 1))])
        log.commit([change(event(f"{ACAT}/posts/p3", 2)), change(event(CONSENT, 1))])
        log.commit([change(event(ACAT, 1)), change(event(f"{OTHER}/posts/p1", 1))])
        found = log.streams(ACAT, "posts")
        assert found == [(1, f"{ACAT}/posts/p3"), (2, f"{ACAT}/posts/p1"), (3, f"{ACAT}/posts/p2")]
        assert log.streams(ACAT, "posts", after=1, limit=1) == [found[1]]
        assert log.streams(ACAT, "consents", after=3) == [(5, CONSENT)]
        assert log.streams(ACAT, "") == [(6, ACAT)]
        assert log.streams(ACAT, "post") == log.streams(ACAT, "posts/p1") == []

    def test_every_form_that_was_ever_stored_is_told_once(self, log: EventLog) -> None:
        one = event(POST, 1)
        newer = msgspec.structs.replace(event(POST, 2), schema=2)
        painted = msgspec.structs.replace(event(CONSENT, 1), type="ConsentPainted", format=3)
        log.commit([change(one, newer), change(painted), change(event(POST, 3))])
        lost = msgspec.structs.replace(event(POST, 3), type="Lost")
        assert log.commit([change(lost)]) == [Conflict(POST, 2, 3)]
        assert log.forms() == [
            Form("ConsentPainted", 1, 3),
            Form("PostDrafted", 1, 2),
            Form("PostDrafted", 2, 2),
        ]

    def test_disclosures_come_back_with_their_own_events_in_order(self, log: EventLog) -> None:
        events = (
            event(POST, 1, disclosed=("zoe", "ann")),
            event(POST, 2),
            event(CONSENT, 1, disclosed=("bob",)),
            event(POST, 3, disclosed=("ann", "ann")),
        )
        log.commit([change(*events)])
        assert [as_written(e) for e in log.all_events(ACAT)] == list(events)
        assert as_written(log.events(POST)[0]) == events[0]
        assert [as_written(e) for e in log.events(POST, after=1)] == [events[1], events[3]]
        assert [as_written(e) for e in log.all_events(organisation=ACAT)] == list(events)

    def test_a_document_is_kept_once_by_its_content(self, log: EventLog) -> None:
        pack = document()
        log.commit([change(documents=(pack, pack)), change(documents=(pack,))])
        assert log.document(pack.digest) == pack
        assert log.document("0" * 64) is None

    def test_attempts_are_numbered_by_organisation(self, log: EventLog) -> None:
        mine = [attempt(f"{POST}-{number}") for number in range(3)]
        other = attempt(organisation=OTHER)
        log.commit([change(attempts=(mine[0],)), change(attempts=(other,))])
        log.commit([change(attempts=(mine[1], mine[2]))])
        found = log.attempts(ACAT)
        assert [stored.attempt for stored in found] == mine
        assert [stored.number for stored in found] == [1, 2, 3]
        assert log.attempts(ACAT, after=1, limit=1) == [found[1]]
        assert [stored.attempt for stored in log.attempts(OTHER)] == [other]
        assert log.last_position(ACAT) == 0


class LogContract(
    AppendingContract, RequestContract, ReadingContract, AwaitingContract, ConcurrencyContract
):
    """All of it."""

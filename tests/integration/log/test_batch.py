"""Deciding without a store: on what is known, or on what is assumed and verified afterwards."""

from collections.abc import Iterator

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from duecourse.log.batch import Batch, Counters, Decided
from duecourse.log.port import Change, Committed, Conflict, Repeated, StoredRequest

from .making import ACAT, CONSENT, OTHER, POST, attempt, change, event, request

STREAMS = (POST, CONSENT, f"{OTHER}/posts/p1")


def _changes() -> st.SearchStrategy[Change]:
    stream = st.sampled_from(STREAMS)
    version = st.integers(1, 4)

    def made(of: str, at: int, count: int, fact: tuple[str, int] | None, asked: str) -> Change:
        organisation = ACAT if of.startswith(f"{ACAT}/") else OTHER
        return change(
            *(event(of, at + number) for number in range(count)),
            unchanged=() if fact is None else (fact,),
            request=request(asked, organisation=organisation) if asked else None,
        )

    facts = st.none() | st.tuples(stream, st.integers(0, 3))
    return st.builds(
        made, stream, version, st.integers(0, 2), facts, st.sampled_from(["", "r1", "r2"])
    )


TRUTH = st.fixed_dictionaries({stream: st.integers(0, 3) for stream in STREAMS})


def _as_a_store_far_away(changes: list[Change], truth: dict[str, int]) -> tuple[Decided, int]:
    """Decide on assumptions; where they were wrong, again on the truth. Count the rounds."""
    batch, heads = Batch(changes), dict[str, int]()
    for rounds in range(1, 9):
        decided = batch.decide(heads, {}, {})
        wrong = {s: truth[s] for s, assumed in decided.assumed.items() if truth[s] != assumed}
        if not wrong:
            return decided, rounds
        heads |= wrong
    raise AssertionError("a store would ask for ever")


@given(st.lists(_changes(), max_size=6), TRUTH)
def test_what_is_decided_on_assumptions_that_hold_is_what_the_truth_gives(
    changes: list[Change], truth: dict[str, int]
) -> None:
    known = Batch(changes).decide(truth, {}, {})
    assumed, rounds = _as_a_store_far_away(changes, truth)
    assert assumed.outcomes == known.outcomes
    assert (assumed.events, assumed.requests) == (known.events, known.requests)
    assert rounds <= len(STREAMS) + 1
    assert known.assumed == {}


@given(st.lists(_changes(), max_size=6), TRUTH, st.integers(0, 2**40), st.integers(0, 2**40))
def test_positions_are_dense_from_the_last_of_each_organisation(
    changes: list[Change], truth: dict[str, int], mine: int, theirs: int
) -> None:
    counters = {ACAT: Counters(mine), OTHER: Counters(theirs)}
    decided = Batch(changes).decide(truth, counters, {})
    for organisation, last in ((ACAT, mine), (OTHER, theirs)):
        placed = [e.position for e in decided.events if e.organisation == organisation]
        assert placed == [*range(last + 1, last + 1 + len(placed))]
    later = Batch(changes).decide(truth, {}, {})
    assert list(_moved(later, {ACAT: mine, OTHER: theirs})) == decided.events
    # What was given is the caller's, and may be given again.
    assert counters == {ACAT: Counters(mine), OTHER: Counters(theirs)}


def _moved(decided: Decided, by: dict[str, int]) -> Iterator[object]:
    for placed in decided.events:
        position = placed.position + by[placed.organisation]
        yield msgspec.structs.replace(placed, position=position)


def test_a_request_that_is_stored_is_answered_and_one_that_is_not_is_taken() -> None:
    once = change(event(POST, 1), request=request("r1"))
    stored = StoredRequest(
        organisation=ACAT,
        request_id="r1",
        body_digest=b"",
        receipt=b"",
        first_position=7,
        last_position=7,
    )
    batch = Batch([once, once])
    assert batch.decide({POST: 1}, {}, {(ACAT, "r1"): stored}).outcomes == [Repeated(stored)] * 2
    first, second = batch.decide({POST: 0}, {}, {}).outcomes
    assert first == Committed((1,))
    assert isinstance(second, Repeated)
    assert second.request.first_position == 1


def test_what_has_to_be_known_is_told_before_anything_is_decided() -> None:
    batch = Batch(
        [
            change(event(POST, 1), unchanged=((CONSENT, 2),)),
            change(attempts=(attempt(organisation=OTHER),)),
            change(unchanged=((STREAMS[2], 0),)),
        ]
    )
    assert batch.streams == set(STREAMS)
    assert batch.organisations == {ACAT, OTHER, ""}
    assert batch.decide(dict.fromkeys(STREAMS, 0), {}, {}).outcomes == [
        Conflict(CONSENT, 2, 0),
        Committed(()),
        Committed(()),
    ]

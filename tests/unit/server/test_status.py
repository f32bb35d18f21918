"""A status carries everything that a caller may act on, and nothing else."""

from urllib.parse import quote

import pytest
from google.rpc import error_details_pb2, status_pb2
from hypothesis import given
from hypothesis import strategies as st

from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused, Violation
from duecourse.log.port import LogNewer
from duecourse.server import status
from duecourse.server.contract import CATALOGUE
from duecourse.server.rejection import Rejected
from duecourse.server.status import DETAILS_MAX_BYTES, VIOLATIONS_MAX, described, failure_of


def unpacked(details: bytes) -> dict[str, object]:
    whole = status_pb2.Status.FromString(details)
    found = {}
    for detail in whole.details:
        kind = getattr(error_details_pb2, detail.type_url.rsplit(".", 1)[-1])
        found[kind.DESCRIPTOR.name] = kind.FromString(detail.value)
    return found


def test_every_violation_stands_in_the_details_with_clause_and_policy() -> None:
    refused = Refused(
        Violation(
            reason=reason,
            message="not so",
            subject="organisations/acat/posts/p1",
            clause="ACAT-2.4-purpose",
            policy="2021-10-08",
        )
        for reason in (Reason.CONSENT_MISSING, Reason.SOURCES_MISSING)
    )
    failure = failure_of(refused)
    found = unpacked(failure.details)
    failed = found["PreconditionFailure"].violations  # type: ignore[attr-defined]
    assert [v.type for v in failed] == ["CONSENT_MISSING", "SOURCES_MISSING"]
    assert failed[0].description == "not so (clause ACAT-2.4-purpose, policy 2021-10-08)"
    assert failure.message.endswith("; and 1 more")


@given(st.integers(1, 300), st.integers(1, 2_000), st.booleans())
def test_details_always_fit_a_trailer(count: int, length: int, about_field: bool) -> None:
    refused = Refused(
        Violation(
            reason=Reason.CHECKLIST_FAILED,
            message=f"{number} " + "€" * length,
            field="x" if about_field else "",
            facts=(("k", "v" * length),),
        )
        for number in range(count)
    )
    failure = failure_of(refused)
    # Clients refuse trailers above 8 KiB; texts travel percent-encoded, bytes in base 64.
    trailers = len(quote(failure.message)) + 4 * len(failure.details) // 3
    assert trailers < 7 * 1024
    found = unpacked(failure.details)
    info = found["ErrorInfo"]
    assert isinstance(info, error_details_pb2.ErrorInfo)
    shown = sum(
        len(getattr(found[kind], name))
        for kind, name in (
            ("BadRequest", "field_violations"),
            ("PreconditionFailure", "violations"),
        )
        if kind in found
    )
    assert shown + int(info.metadata["violations_omitted"] or 0) == count


def test_every_reason_of_the_catalogue_is_answered_with_its_status() -> None:
    for reason, handling in CATALOGUE.items():
        failure = failure_of(Rejected([Violation(reason=reason, message="so it is")]))
        assert failure.code is handling.status
        assert ("RetryInfo" in unpacked(failure.details)) == handling.retryable
        assert (failure.pushback_ms is not None) == handling.retryable


def test_of_a_missing_resource_nothing_else_is_said() -> None:
    refused = Refused(
        [
            Violation(reason=Reason.NOT_AUTHORISED, message="not yours"),
            Violation(reason=Reason.NOT_FOUND, message="no such resource", subject="x"),
        ]
    )
    failure = failure_of(refused)
    assert failure.reason == "NOT_FOUND"
    assert "yours" not in failure.message
    assert b"yours" not in failure.details


def test_an_unexpected_error_shows_its_incident_and_not_its_text() -> None:
    failure = failure_of(RuntimeError("secret"), "abc")
    assert failure.reason == "INTERNAL"
    assert "abc" in failure.message
    assert b"secret" not in failure.details


def test_what_only_a_newer_release_can_read_is_named_to_its_own_organisation_alone() -> None:
    zoe = "organisations/zrtherapy/people/zoe"
    newer = LogNewer(f"{zoe}, version 2, position 9: painted", zoe)
    own = failure_of(newer, organisation="organisations/zrtherapy")
    assert own.message == f"WRITTEN_BY_NEWER_RELEASE: only a newer release can read {zoe}"
    for organisation in ("organisations/acat", "organisations/zrt", ""):
        other = failure_of(newer, organisation=organisation)
        assert other.reason == own.reason
        assert "zoe" not in other.message
        assert b"zoe" not in other.details


def test_of_thousands_of_violations_no_more_are_weighed_than_could_fit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed: list[str] = []

    def counted(line: status.Line) -> str:
        weighed.append(line.violation.message)
        return described(line)

    monkeypatch.setattr(status, "described", counted)
    about = [Violation(Reason.NOT_FOUND, f"no post {n}", field="about") for n in range(100_000)]
    failure = failure_of(Refused(about))
    assert {*weighed} <= {f"no post {n}" for n in range(VIOLATIONS_MAX)}
    # How many fit is found by halving; they are described once for each half, and for the answer.
    assert len(weighed) <= (VIOLATIONS_MAX.bit_length() + 1) * VIOLATIONS_MAX + 1
    assert len(failure.details) < DETAILS_MAX_BYTES + 200
    assert "; and 99999 more, " in failure.message
    info = unpacked(failure.details)["ErrorInfo"]
    assert isinstance(info, error_details_pb2.ErrorInfo)
    assert int(info.metadata["violations_omitted"]) >= 100_000 - VIOLATIONS_MAX


def test_what_several_clauses_say_of_the_same_is_one_line() -> None:
    said = [
        Violation(Reason.CONSENT_MISSING, "su-1: no consent", clause=clause, policy="1")
        for clause in ("A-1", "A-2", "A-3")
    ]
    found = unpacked(failure_of(Refused(said)).details)
    (line,) = found["PreconditionFailure"].violations  # type: ignore[attr-defined]
    assert line.description == "su-1: no consent (clauses A-1, A-2, A-3, policy 1)"


def test_every_line_can_be_asked_for() -> None:
    said = [Violation(Reason.CONSENT_MISSING, f"su-{n}: {'x' * 90}") for n in range(150)]
    told: list[str] = []
    for _ in range(20):
        found = unpacked(failure_of(Refused(said), after=len(told)).details)
        told += [v.description for v in found["PreconditionFailure"].violations]  # type: ignore[attr-defined]
        info = found["ErrorInfo"]
        assert isinstance(info, error_details_pb2.ErrorInfo)
        if "violations_next" not in info.metadata:
            break
        assert info.metadata["violations_next"] == str(len(told))
        assert int(info.metadata["violations_omitted"]) == 150 - len(told)
    assert told == [v.message for v in said]
    past = unpacked(failure_of(Refused(said), after=999).details)
    assert set(past) == {"ErrorInfo"}

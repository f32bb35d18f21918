"""What a caller sees of a failed call, made from the status that really travels."""

from typing import Any

import grpc
import pytest

from duecourse.client import NotPermitted, NotSignedIn, RefusedError, StoreFault, Unavailable
from duecourse.client.errors import error_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused, Violation
from duecourse.log.port import LogFull
from duecourse.server.contract import CATALOGUE
from duecourse.server.rejection import reject
from duecourse.server.status import Failure, failure_of


class Ended:
    """A call that ended as the server's own failure says."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure

    def code(self) -> grpc.StatusCode:
        return self.failure.code

    def details(self) -> str:
        return self.failure.message

    def trailing_metadata(self) -> Any:
        return self.failure.trailers


def seen(error: Exception) -> Any:
    return error_of(Ended(failure_of(error)), "r-1")


def test_a_refusal_keeps_reason_subject_clause_and_policy_of_every_violation() -> None:
    violations = (
        Violation(
            reason=Reason.COOLING_OFF,
            message="too soon (wait until noon)",
            subject="organisations/acat/posts/p1",
            clause="ZRT-BA-pause",
            policy="2019-01-01",
            facts=(("ready_at", "noon"),),
        ),
        Violation(reason=Reason.FIELD_REQUIRED, message="tool: name it", field="tool"),
    )
    error = seen(Refused(violations))
    assert isinstance(error, RefusedError)
    assert error.reason == "COOLING_OFF"
    assert error.metadata["ready_at"] == "noon"
    assert error.request_id == "r-1"
    assert [(v.reason, v.message, v.clause, v.policy, v.field) for v in error.violations] == [
        ("COOLING_OFF", "too soon (wait until noon)", "ZRT-BA-pause", "2019-01-01", ""),
        ("FIELD_REQUIRED", "tool: name it", "", "", "tool"),
    ]
    assert error.violations[0].subject == "organisations/acat/posts/p1"


def test_the_decisive_violation_comes_first_whatever_detail_carries_it() -> None:
    violations = (
        Violation(reason=Reason.NOT_AUTHORISED, message="not you"),
        Violation(reason=Reason.FIELD_REQUIRED, message="tool: name it", field="tool"),
    )
    assert [v.reason for v in seen(Refused(violations)).violations] == [
        "NOT_AUTHORISED",
        "FIELD_REQUIRED",
    ]


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("CREDENTIAL_EXPIRED", NotSignedIn),
        ("PERMISSION_DENIED", NotPermitted),
        ("ACTOR_MISMATCH", NotPermitted),
        ("SELF_APPROVAL", RefusedError),
        ("NOT_FOUND", RefusedError),
        ("OVERLOADED", Unavailable),
        ("DRAINING", Unavailable),
        ("OUTCOME_UNKNOWN", Unavailable),
        ("RECORD_CORRUPT", StoreFault),
        ("STORE_UNAVAILABLE", StoreFault),
    ],
)
def test_every_kind_of_failure_has_its_class(reason: str, kind: type[Exception]) -> None:
    assert type(seen(reject(reason, "no"))) is kind


def test_every_reason_of_the_catalogue_has_a_class_and_keeps_its_name() -> None:
    for reason in CATALOGUE:
        assert seen(reject(reason, "no")).reason == reason


def test_a_full_store_is_a_fault_of_the_store() -> None:
    assert isinstance(seen(LogFull("disk full")), StoreFault)


def test_what_may_be_repeated_says_when() -> None:
    assert seen(reject("OVERLOADED", "later", retry_after_s=1.5)).retry_after_s == 1.5
    assert seen(reject("NOT_FOUND", "no")).retry_after_s is None


def test_a_status_without_details_is_known_by_its_code() -> None:
    class Bare(Ended):
        def trailing_metadata(self) -> Any:
            return ()

    error = error_of(Bare(failure_of(reject("CREDENTIAL_MISSING", "no"))))
    assert isinstance(error, NotSignedIn)
    assert error.reason == "UNAUTHENTICATED"


def test_details_that_something_on_the_way_broke_are_left_aside() -> None:
    class Broken(Ended):
        def trailing_metadata(self) -> Any:
            return (("grpc-status-details-bin", b"\xff\xff\xff"),)

    assert isinstance(error_of(Broken(failure_of(reject("NOT_FOUND", "no")))), RefusedError)

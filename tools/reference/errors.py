"""The page of errors: every reason, its status, and what the caller should do."""

from collections.abc import Iterator
from typing import Final

from duecourse.server.contract import CATALOGUE, DOMAIN
from tools.contract import read_contract

PATH: Final = "docs/reference/errors.md"

_INTRODUCTION: Final = f"""\
# Errors

Generated from `proto/duecourse/v1/errors.proto` by `./dev docs`; change it there.

A refused call is a gRPC status with `google.rpc.ErrorInfo`:
`reason` is one of those below, `domain` is `{DOMAIN}`,
`metadata` holds what a program may act on (clause, policy, expected and actual version).
Beside it stands one violation for everything that is wrong, not only for the first thing:
in `google.rpc.BadRequest` where a field is at fault, else in `google.rpc.PreconditionFailure`.
The status is that of the first violation.
Where the same request may succeed later, `google.rpc.RetryInfo` says when.

Another organisation's resource is answered like one that does not exist.
"""


def render() -> str:
    """Return the page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    yield "| reason | status | again? | what it means | what to do |"
    yield "|---|---|---|---|---|"
    meanings = _meanings()
    for reason, handling in CATALOGUE.items():
        again = "yes" if handling.retryable else "no"
        meaning = " ".join(meanings[reason].split())
        yield f"| `{reason}` | {handling.status.name} | {again} | {meaning} | {handling.remedy} |"
    yield ""


def _meanings() -> dict[str, str]:
    enums = [enum for file in read_contract() for enum in file.enums]
    reasons = next(enum for enum in enums if enum.name == "Reason")
    return {m.name.removeprefix("REASON_"): m.comment for m in reasons.members}

"""Every method of the contract, walked with every credential that must not do."""

import time
from typing import Any

import pytest
from google.protobuf.descriptor import FieldDescriptor, MethodDescriptor

from duecourse.server.auth import ACCESS, InstanceKey, issue_token
from duecourse.server.auth.tokens import caller_of
from duecourse.server.contract import path_of, permission_of
from duecourse.server.rejection import Rejected
from duecourse.server.resources import SINGULAR
from duecourse.server.routes import COMMANDS
from tests.e2e.conftest import ACAT, LENA, Newsroom
from tests.e2e.serving import METHODS, context

EVERY = pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
TOGETHER = [access for access in ACCESS if access != "intake"]
"""Every access that one credential may carry at once."""
CLOSED = [
    pytest.param(method, access, id=f"{method.name}-{access}")
    for method in METHODS.values()
    for access in ACCESS
    if permission_of(method) not in ACCESS[access]
]


@EVERY
def test_no_method_answers_a_caller_without_a_credential(
    newsroom: Newsroom, method: MethodDescriptor
) -> None:
    refusal = newsroom.served.refused_raw(path_of(method), b"")
    assert (refusal.code, refusal.reason) == ("UNAUTHENTICATED", "CREDENTIAL_MISSING")


@EVERY
def test_no_method_answers_an_expired_token(newsroom: Newsroom, method: MethodDescriptor) -> None:
    long_ago = time.time() - 3_600
    token = newsroom.served.token(LENA, *TOGETHER, ttl_s=60, clock=lambda: long_ago)
    refusal = newsroom.served.refused_raw(path_of(method), b"", token)
    assert (refusal.code, refusal.reason) == ("UNAUTHENTICATED", "CREDENTIAL_EXPIRED")


@EVERY
def test_no_method_answers_a_token_for_somebody_else(
    newsroom: Newsroom, method: MethodDescriptor
) -> None:
    token = newsroom.served.token(LENA, *TOGETHER, audience="another-service")
    refusal = newsroom.served.refused_raw(path_of(method), b"", token)
    assert (refusal.code, refusal.reason) == ("UNAUTHENTICATED", "WRONG_AUDIENCE")


@EVERY
def test_no_method_answers_a_token_of_another_key(
    newsroom: Newsroom, method: MethodDescriptor
) -> None:
    token = issue_token(InstanceKey.generated(), sub=LENA, access=TOGETHER, ttl_s=60)
    refusal = newsroom.served.refused_raw(path_of(method), b"", token)
    assert (refusal.code, refusal.reason) == ("UNAUTHENTICATED", "CREDENTIAL_INVALID")


@pytest.mark.parametrize(("method", "access"), CLOSED)
def test_every_method_is_closed_to_an_access_without_its_permission(
    newsroom: Newsroom, method: MethodDescriptor, access: str
) -> None:
    token = newsroom.served.token(LENA, access)
    refusal = newsroom.served.refused_raw(path_of(method), b"", token)
    assert (refusal.code, refusal.reason) == ("PERMISSION_DENIED", "PERMISSION_DENIED")
    assert refusal.info.metadata["permission"] == permission_of(method)


OF_ONE_RESOURCE = [
    m for m in METHODS.values() if {"name", "before"} & set(m.input_type.fields_by_name)
]


@pytest.mark.parametrize("method", OF_ONE_RESOURCE, ids=[m.name for m in OF_ONE_RESOURCE])
def test_another_organisations_resource_cannot_be_told_from_a_missing_one(
    newsroom: Newsroom, method: MethodDescriptor
) -> None:
    there, missing = _asked(newsroom, method, "acat"), _asked(newsroom, method, "nowhere")
    assert there == missing
    assert there[0] == "NOT_FOUND"


def _asked(newsroom: Newsroom, method: MethodDescriptor, organisation: str) -> tuple[Any, ...]:
    """Return what Zoe of another organisation is told, but for the name she gave."""
    name = _name_for(method, organisation)
    fields = {f.name: value for f in method.input_type.fields if (value := _filler(f))}
    fields["before" if "before" in fields else "name"] = name
    token = newsroom.served.token("organisations/zrtherapy/people/zoe", "member", "auditor")
    refusal = newsroom.served.refused(method.name, token, **fields)
    hidden = [str(part).replace(name, "NAME") for part in (refusal.message, refusal.info)]
    failed = [tuple(v.replace(name, "NAME") for v in one) for one in refusal.failed]
    return (refusal.code, *hidden, failed, refusal.fields)


def _name_for(method: MethodDescriptor, organisation: str) -> str:
    kinds = {f"Get{singular.capitalize()}": kind for kind, singular in SINGULAR.items()}
    kinds |= {"GetPolicyPack": "policies", "DiffPolicies": "policies"}
    kinds |= {command: kind for command, (_, kind) in COMMANDS.items()}
    kind = kinds.get(method.name, "people")
    ids = {"people": "lena", "channels": "twitter", "policies": "2021-10-08"}
    whole = f"organisations/{organisation}"
    return whole if kind == "organisations" else f"{whole}/{kind}/{ids.get(kind, 'p1')}"


def _filler(field: FieldDescriptor) -> Any:
    """Return a value that a request of this field may well have."""
    special = {
        "context": context(),
        "consistency": None,
        "page_token": None,
        "on_behalf_of": None,
        "content": {"text": "x"},
        "media": "0" * 64,
        "digest": "0" * 64,
        "captured_digest": "0" * 64,
        "not_in": "0" * 64,
        "first_day": "2026-12-24",
        "last_day": "2026-12-24",
        "person": LENA,
        "author": LENA,
        "line_manager": LENA,
        "respondent": LENA,
        "investigator": LENA,
        "chair": LENA,
        "companion": LENA,
        "captured_by": LENA,
        "second": LENA,
        "assignee": LENA,
        "mediator": LENA,
        "adviser": LENA,
        "breach": f"{ACAT}/breaches/p2",
        "takedown": f"{ACAT}/takedowns/p2",
        "into": f"{ACAT}/breaches/p2",
        "complaint": f"{ACAT}/complaints/p2",
        "to": f"{ACAT}/incidents/p2",
        "incident": f"{ACAT}/incidents/p2",
        "signed_digest": "0" * 64,
        "post": f"{ACAT}/posts/p1",
        "about": f"{ACAT}/posts/p1",
        "correction": f"{ACAT}/posts/p2",
        "after": f"{ACAT}/policies/p2",
    }
    if field.name in special and field.enum_type is None:
        value = special[field.name]
        return [value] if field.is_repeated else value
    if field.type == FieldDescriptor.TYPE_STRING and not field.is_repeated:
        return "x1"
    if field.enum_type is not None:
        word = field.enum_type.values[1].name
        return [word] if field.is_repeated else word
    if field.message_type is not None and field.message_type.name == "Timestamp":
        return {"seconds": 2_000_000_000}
    return None


def test_a_member_may_not_act_for_somebody_else(newsroom: Newsroom) -> None:
    refusal = newsroom.served.refused(
        "WithdrawPost",
        newsroom.lena,
        context=context(on_behalf_of=f"{ACAT}/people/omar"),
        name=f"{ACAT}/posts/p1",
    )
    assert (refusal.code, refusal.reason) == ("PERMISSION_DENIED", "ACTOR_MISMATCH")


def test_a_credential_for_intake_carries_nothing_else_and_names_nobody(newsroom: Newsroom) -> None:
    with pytest.raises(ValueError, match="stands alone"):
        newsroom.served.token(LENA, "intake", "member")
    with pytest.raises(Rejected) as rejected:
        caller_of(f"{ACAT}/people/form", ["intake", "auditor"])
    assert rejected.value.violations[0].reason == "CREDENTIAL_INVALID"
    form = newsroom.served.token(f"{ACAT}/people/form", "intake")
    fields = {"parent": ACAT, "kind": "grievance", "complainant": "R. Roe"}
    asked = {"context": context(on_behalf_of=LENA), **fields}
    assert newsroom.served.refused("OpenComplaint", form, **asked).reason == "ACTOR_MISMATCH"


def test_a_service_account_must_say_for_whom_it_acts(newsroom: Newsroom) -> None:
    token = newsroom.served.token(f"{ACAT}/people/website", "service")
    name = newsroom.draft()
    refusal = newsroom.served.refused("WithdrawPost", token, context=context(), name=name)
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "ACTOR_REQUIRED")


def test_a_service_account_acts_for_a_person_and_both_are_recorded(newsroom: Newsroom) -> None:
    token = newsroom.served.token(f"{ACAT}/people/website", "service")
    name = newsroom.draft()
    newsroom.served.call("WithdrawPost", token, context=context(on_behalf_of=LENA), name=name)
    auditor = newsroom.served.token(LENA, "auditor")
    last = newsroom.served.call("ListEvents", auditor, name=name).events[-1]
    assert (last.actor, last.on_behalf_of) == (f"{ACAT}/people/website", LENA)


@pytest.mark.parametrize(
    "value", ["", "Bearer", "Basic bGVuYTp4", "Bearer a.b.c", "Bearer " + "a" * 9_000, "bearer é"]
)
def test_a_malformed_authorization_is_one_clear_error(newsroom: Newsroom, value: str) -> None:
    metadata = [("authorization", value.encode("ascii", "replace").decode())]
    refusal = newsroom.served.refused_raw(path_of(METHODS["GetPost"]), b"", metadata=metadata)
    assert (refusal.code, refusal.reason) == ("UNAUTHENTICATED", "CREDENTIAL_INVALID")

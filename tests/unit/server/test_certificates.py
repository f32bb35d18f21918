"""Who a verified client certificate speaks for."""

import pytest

from duecourse.server.auth.certificates import caller_from_names
from duecourse.server.rejection import Rejected

DOMAIN = "trust.example"


@pytest.mark.parametrize(
    ("path", "name", "access"),
    [
        ("/organisations/acat/service/website", "organisations/acat/people/website", "service"),
        ("/organisations/acat/member/people/lena", "organisations/acat/people/lena", "member"),
        ("/organisations/acat/auditor/people/ada", "organisations/acat/people/ada", "auditor"),
    ],
)
def test_a_spiffe_id_names_its_caller(path: str, name: str, access: str) -> None:
    caller = caller_from_names(["www.example", f"spiffe://{DOMAIN}{path}"], DOMAIN)
    assert (caller.name, caller.organisation) == (name, "organisations/acat")
    assert caller.access == {access}


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ([], "CREDENTIAL_INVALID"),
        (["www.example"], "CREDENTIAL_INVALID"),
        ([f"spiffe://{DOMAIN}/organisations/acat/member/people/lena"] * 2, "CREDENTIAL_INVALID"),
        (["spiffe://else.example/organisations/acat/service/x"], "WRONG_AUDIENCE"),
        ([f"spiffe://{DOMAIN}.evil/organisations/acat/service/x"], "WRONG_AUDIENCE"),
        ([f"spiffe://{DOMAIN}/organisations/acat/owner/people/lena"], "CREDENTIAL_INVALID"),
        ([f"spiffe://{DOMAIN}/organisations/acat/member/posts/lena"], "CREDENTIAL_INVALID"),
        ([f"spiffe://{DOMAIN}/organisations/acat/member/people/lena\n"], "CREDENTIAL_INVALID"),
        ([f"spiffe://{DOMAIN}/organisations/../member/people/lena"], "CREDENTIAL_INVALID"),
    ],
)
def test_any_other_name_is_refused(names: list[str], reason: str) -> None:
    with pytest.raises(Rejected) as rejected:
        caller_from_names(names, DOMAIN)
    assert rejected.value.violations[0].reason == reason

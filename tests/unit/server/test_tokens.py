"""Bearer tokens: what is verified, what is remembered, what is refused."""

import json
import os
import stat
import time
from pathlib import Path

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from duecourse.server.auth import InstanceKey, issue_token
from duecourse.server.auth.keys import JwksKeys, KeyProblem, VerifyingKeys
from duecourse.server.auth.tokens import TokenVerifier
from duecourse.server.rejection import Rejected

LENA = "organisations/acat/people/lena"
KEY = InstanceKey.generated()


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def verifier(clock: Clock, *sources: VerifyingKeys, **given: int) -> TokenVerifier:
    return TokenVerifier(
        sources or [KEY], issuer="duecourse", audience="duecourse", clock=clock, **given
    )


def token(clock: Clock, **claims: object) -> str:
    """Return a token by our key whose claims are as given."""
    ours = {
        "iss": "duecourse",
        "aud": "duecourse",
        "sub": LENA,
        "org": "organisations/acat",
        "access": ["member"],
        "exp": int(clock()) + 60,
        **claims,
    }
    present = {k: v for k, v in ours.items() if v is not None}
    return jwt.encode({"alg": "Ed25519"}, present, KEY.key, algorithms=["Ed25519"])


def refused(check: TokenVerifier, given: str) -> str:
    with pytest.raises(Rejected) as rejected:
        check.caller(given)
    return rejected.value.violations[0].reason


def test_a_token_names_its_caller() -> None:
    clock = Clock()
    given = issue_token(KEY, sub=LENA, access=["member"], ttl_s=60, clock=clock)
    caller = verifier(clock).caller(given)
    assert (caller.name, caller.organisation) == (LENA, "organisations/acat")
    assert caller.access == {"member"}


def test_a_remembered_token_still_expires_at_its_second() -> None:
    clock = Clock()
    check = verifier(clock)
    given = token(clock)
    check.caller(given)
    clock.now += 89.9
    check.caller(given)
    clock.now += 0.1
    assert refused(check, given) == "CREDENTIAL_EXPIRED"


def test_no_more_tokens_are_remembered_than_allowed() -> None:
    clock = Clock()
    check = verifier(clock, cached_max=2)
    for number in range(5):
        check.caller(token(clock, jti=str(number)))
    assert len(check._cache) == 2


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"aud": "another"}, "WRONG_AUDIENCE"),
        ({"aud": ["a", "b"]}, "WRONG_AUDIENCE"),
        ({"aud": None}, "WRONG_AUDIENCE"),
        ({"iss": "another"}, "WRONG_AUDIENCE"),
        ({"exp": 1}, "CREDENTIAL_EXPIRED"),
        ({"exp": None}, "CREDENTIAL_INVALID"),
        ({"exp": "soon"}, "CREDENTIAL_INVALID"),
        ({"exp": float("nan")}, "CREDENTIAL_INVALID"),
        ({"exp": float("inf")}, "CREDENTIAL_INVALID"),
        ({"nbf": 1_900_000_000}, "CREDENTIAL_EXPIRED"),
        ({"sub": None}, "CREDENTIAL_INVALID"),
        ({"sub": "lena"}, "CREDENTIAL_INVALID"),
        ({"sub": ["x"]}, "CREDENTIAL_INVALID"),
        ({"sub": "organisations/acat"}, "CREDENTIAL_INVALID"),
        ({"sub": "organisations/acat/posts/p1"}, "CREDENTIAL_INVALID"),
        ({"org": "organisations/other"}, "CREDENTIAL_INVALID"),
        ({"access": []}, "CREDENTIAL_INVALID"),
        ({"access": ["root"]}, "CREDENTIAL_INVALID"),
        ({"access": [["member"]]}, "CREDENTIAL_INVALID"),
        ({"access": {"member": True}}, "CREDENTIAL_INVALID"),
    ],
)
def test_a_token_whose_claims_are_wrong_is_refused(claims: dict[str, object], reason: str) -> None:
    clock = Clock()
    assert refused(verifier(clock), token(clock, **claims)) == reason


def test_a_token_for_several_audiences_is_accepted_by_each() -> None:
    clock = Clock()
    assert verifier(clock).caller(token(clock, aud=["other", "duecourse"])).name == LENA


def test_a_token_signed_by_a_shared_secret_or_by_nobody_is_refused() -> None:
    clock = Clock()
    public = json.dumps(KEY.key.as_dict(private=False)).encode()
    secret = OctKey.import_key(public)
    claims = {"iss": "duecourse", "aud": "duecourse", "sub": LENA, "exp": int(clock()) + 60}
    forged = jwt.encode({"alg": "HS256"}, claims, secret, algorithms=["HS256"])
    nobody = "eyJhbGciOiJub25lIn0." + forged.split(".")[1] + "."
    for given in (forged, nobody, forged[:-4] + "AAAA", "", ".", "a.b.c", "\ud800"):
        assert refused(verifier(clock), given) == "CREDENTIAL_INVALID"


def generated(algorithm: str) -> RSAKey | ECKey:
    if algorithm == "RS256":
        return RSAKey.generate_key(2048)
    return ECKey.generate_key("P-256")


@pytest.mark.parametrize("algorithm", ["RS256", "ES256"])
def test_keys_of_a_jwks_file_are_trusted_and_renewed(tmp_path: Path, algorithm: str) -> None:
    first, second = generated(algorithm), generated(algorithm)
    file = tmp_path / "jwks.json"
    problems: list[str] = []
    clock, monotonic = Clock(), Clock()

    def publish(key: RSAKey | ECKey) -> None:
        key.ensure_kid()
        file.write_text(json.dumps(KeySet([key]).as_dict(private=False)))

    def signed(key: RSAKey | ECKey) -> str:
        claims = {
            "iss": "duecourse",
            "aud": "duecourse",
            "sub": LENA,
            "org": "organisations/acat",
            "access": ["member"],
            "exp": int(clock()) + 60,
        }
        header = {"alg": algorithm, "kid": key.kid}
        return jwt.encode(header, claims, key, algorithms=[algorithm])

    publish(first)
    keys = JwksKeys(str(file), 10, problems.append, monotonic)
    check = verifier(clock, keys)
    assert check.caller(signed(first)).name == LENA
    publish(second)
    assert refused(check, signed(second)) == "CREDENTIAL_INVALID"
    monotonic.now += 11
    keys.keys()
    _until(lambda: bool(keys._read_at == monotonic.now))
    assert check.caller(signed(second)).name == LENA

    file.write_text("no json")
    monotonic.now += 11
    keys.keys()
    _until(lambda: bool(problems))
    assert check.caller(signed(second)).name == LENA


def test_a_remembered_token_of_a_key_that_was_withdrawn_is_refused(tmp_path: Path) -> None:
    file, clock, monotonic = tmp_path / "jwks.json", Clock(), Clock()
    file.write_text(json.dumps(KeySet([KEY.key]).as_dict(private=False)))
    check = verifier(clock, JwksKeys(str(file), 10, lambda _: None, monotonic))
    given = token(clock)
    assert check.caller(given).name == LENA
    other = InstanceKey.generated().key
    file.write_text(json.dumps(KeySet([other]).as_dict(private=False)))
    monotonic.now += 11
    # Nobody comes with a new token: the remembered one alone must let the keys be read.
    _until(lambda: _is_refused(check, given))


def _is_refused(check: TokenVerifier, given: str) -> bool:
    try:
        check.caller(given)
    except Rejected as rejected:
        return rejected.violations[0].reason == "CREDENTIAL_INVALID"
    return False


def _until(holds: object) -> None:
    assert callable(holds)
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end


@pytest.mark.parametrize("address", ["http://x.example/jwks", "ftp://x/y", "/nowhere/jwks"])
def test_a_jwks_that_cannot_be_read_stops_the_start(address: str) -> None:
    with pytest.raises(KeyProblem):
        JwksKeys(address, 10, print)


def test_the_instance_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "instance.key"
    first, second = InstanceKey.opened(path), InstanceKey.opened(path)
    assert first.key.as_dict(private=True) == second.key.as_dict(private=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert first.mac(b"x") == second.mac(b"x") != InstanceKey.generated().mac(b"x")


def test_the_instance_key_is_its_owner_s_alone_whatever_the_process_lets_others_do(
    tmp_path: Path,
) -> None:
    before = os.umask(0)
    try:
        InstanceKey.opened(tmp_path / "instance.key")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "instance.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o640, 0o620, 0o610, 0o604, 0o602, 0o601, 0o644, 0o666])
def test_a_key_that_is_open_to_anybody_else_is_not_used(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "instance.key"
    InstanceKey.opened(path)
    path.chmod(mode)
    with pytest.raises(KeyProblem, match="chmod 600"):
        InstanceKey.opened(path)
    path.chmod(0o400)
    InstanceKey.opened(path)


def test_a_file_that_holds_no_key_is_a_clear_sentence(tmp_path: Path) -> None:
    path = tmp_path / "instance.key"
    path.write_text("{}")
    path.chmod(0o600)
    with pytest.raises(KeyProblem, match="no Ed25519 key"):
        InstanceKey.opened(path)


@pytest.mark.parametrize("sub", ["lena", "organisations/acat", "organisations/acat/posts/p1"])
def test_a_token_is_issued_for_people_only(sub: str) -> None:
    with pytest.raises(ValueError, match="not a person's name"):
        issue_token(KEY, sub=sub, access=["member"], ttl_s=60)


def test_a_token_is_not_issued_with_an_unknown_access() -> None:
    with pytest.raises(ValueError, match="unknown access"):
        issue_token(KEY, sub=LENA, access=["root"], ttl_s=60)

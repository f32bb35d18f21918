"""The image holds what runs and nothing else, and runs as nobody."""

import importlib.metadata
import importlib.util
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

from tools.tree import ROOT

DOCKER = ROOT / "docker"


@pytest.fixture(scope="module")
def runtime_lock() -> ModuleType:
    spec = importlib.util.spec_from_file_location("runtime_lock", DOCKER / "runtime_lock.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def needed(name: str, known: set[str]) -> Iterator[str]:
    """Yield what an installed package needs, as its metadata says."""
    for line in importlib.metadata.requires(name) or ():
        requirement = Requirement(line)
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        found = canonicalize_name(requirement.name)
        if found not in known:
            known.add(found)
            yield found
            yield from needed(found, known)


def test_the_image_gets_everything_that_the_package_needs(runtime_lock: ModuleType) -> None:
    lock = runtime_lock.runtime((ROOT / "requirements.lock").read_text())
    locked = set(re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE))
    assert set(needed("duecourse", set())) <= locked


def test_the_image_gets_nothing_that_only_tests_and_checks_need(runtime_lock: ModuleType) -> None:
    lock = runtime_lock.runtime((ROOT / "requirements.lock").read_text())
    assert not re.search(r"^(pytest|mypy|ruff|uv|hypothesis|grpcio-tools)==", lock, re.MULTILINE)
    assert lock.count("==") <= lock.count("--hash=sha256:")


def test_a_lock_that_says_nothing_of_origins_is_refused(runtime_lock: ModuleType) -> None:
    with pytest.raises(ValueError, match="nothing in the lock"):
        runtime_lock.runtime("grpcio==1.0 \\\n    --hash=sha256:00\n")


def instructions() -> list[tuple[str, str]]:
    text = (DOCKER / "Dockerfile").read_text().replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(line.split()[0], line.partition(" ")[2]) for line in lines]


def last_stage() -> list[tuple[str, str]]:
    found = instructions()
    start = max(n for n, (word, _) in enumerate(found) if word == "FROM")
    return found[start:]


def test_it_runs_as_a_numbered_user_that_is_not_root() -> None:
    (user,) = (value for word, value in last_stage() if word == "USER")
    number, group = map(int, user.split(":"))
    assert number >= 10_000
    assert group >= 10_000


def test_it_asks_its_own_client_how_it_is() -> None:
    (check,) = (value for word, value in last_stage() if word == "HEALTHCHECK")
    assert json.loads(check.partition("CMD ")[2]) == ["duecourse", "health"]


def test_signals_reach_the_server() -> None:
    """A shell between would swallow SIGTERM, and calls would be cut off."""
    for word in ("ENTRYPOINT", "CMD"):
        (value,) = (v for w, v in last_stage() if w == word)
        assert isinstance(json.loads(value), list)


def test_both_stages_stand_on_the_one_base_that_can_be_chosen() -> None:
    bases = [value.split()[0] for word, value in instructions() if word == "FROM"]
    assert bases == ["${BASE}", "${BASE}"]
    assert instructions()[0][0] == "ARG"


def test_whatever_is_copied_may_pass_the_ignore_file() -> None:
    allowed = {
        line[1:]
        for line in (DOCKER / "Dockerfile.dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    copied = {
        source
        for word, value in instructions()
        if word == "COPY" and "--from" not in value
        for source in value.split()[:-1]
    }
    assert copied == allowed
    assert all((ROOT / source).exists() for source in copied)


def test_the_compose_file_gives_the_container_nothing_to_write_but_its_data() -> None:
    service = YAML(typ="safe").load(DOCKER / "compose.yaml")["services"]["duecourse"]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert [volume.split(":")[1] for volume in service["volumes"]] == ["/data"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


@pytest.mark.skipif(shutil.which("hadolint") is None, reason="hadolint is not installed")
def test_hadolint_finds_nothing() -> None:
    finished = subprocess.run(
        ["hadolint", str(DOCKER / "Dockerfile")], capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout

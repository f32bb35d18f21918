"""`./dev` starts from nothing, and what it cannot do it says in a sentence."""

import ast
import fcntl
import os
import signal
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec, module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def dev() -> ModuleType:
    loader = SourceFileLoader("dev_script", str(ROOT / "dev"))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_every_command_runs_a_module_that_there_is(dev: ModuleType) -> None:
    modules = [words[1] for _, words in dev.COMMANDS.values() if words[:1] == ["-m"]]
    assert "examples" in modules
    assert [name for name in modules if find_spec(name) is None] == []


def fake_python(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def test_it_parses_on_the_old_pythons_that_must_hand_over() -> None:
    ast.parse((ROOT / "dev").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_it_can_be_executed() -> None:
    assert os.access(ROOT / "dev", os.X_OK)


def test_alone_it_lists_every_command_on_one_line(dev: ModuleType) -> None:
    finished = subprocess.run(
        [sys.executable, ROOT / "dev"], capture_output=True, text=True, check=True
    )
    listed = [line.split()[0] for line in finished.stdout.splitlines() if line.startswith("  ")]
    assert listed == list(dev.COMMANDS)


def test_an_unknown_command_is_named(dev: ModuleType) -> None:
    with pytest.raises(dev.Stop, match="no command 'fly'"):
        dev.main(["fly"])


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("error: failed to write file: No space left on device (os error 28)", "DISK_FULL"),
        ("OSError: [Errno 28] No space left on device", "DISK_FULL"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", "ALTERED"),
        ("  Hash mismatch for `rich==15.0.0`", "ALTERED"),
        ("  Caused by: dns error: failed to lookup address information", "NO_INDEX"),
        ("ERROR: Could not find a version (from versions: none)", "NO_INDEX"),
        ("error: Failed to fetch: `rich`", "NO_INDEX"),
        ("[Errno 13] Permission denied: '.venv'", "NOT_YOURS"),
    ],
)
def test_a_failed_installation_is_explained(said: str, meaning: str, dev: ModuleType) -> None:
    assert dev.diagnosis(said) == getattr(dev, meaning)


def test_a_failure_that_nobody_foresaw_is_not_explained_away(dev: ModuleType) -> None:
    assert dev.diagnosis("error: the moon is in the wrong quarter") is None


def test_a_full_disk_ends_the_installation_with_a_sentence(dev: ModuleType) -> None:
    failing = "import sys; sys.exit('error: No space left on device (os error 28)')"
    with pytest.raises(dev.Stop, match="disk is full"):
        dev.run([sys.executable, "-c", failing])


def test_a_full_disk_is_seen_even_where_the_failing_program_does_not_say_so(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "FREE_BYTES_MIN", sys.maxsize)
    with pytest.raises(dev.Stop, match="disk is full"):
        dev.run([sys.executable, "-c", "import sys; sys.exit('error: something went wrong')"])


def test_without_a_newer_python_it_says_what_to_install(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(dev.Stop, match=r"needs Python 3\.11 or newer; this is 3\."):
        dev.need_a_newer_python()


def test_a_shim_that_only_pretends_to_be_a_python_is_passed_over(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fake_python(tmp_path, "python3.14", "echo 'python3.14: command not found' >&2; exit 127")
    monkeypatch.setattr(dev, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(dev.Stop, match="or newer"):
        dev.need_a_newer_python()


def test_a_python_without_venv_is_named_with_the_package_that_it_lacks(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # It is new enough, knows its version, and has no ensurepip.
    answers = 'case "$2" in *ensurepip*) exit 1;; *">="*) echo True;; *) echo 3.13;; esac'
    fake_python(tmp_path, "python3.13", answers)
    monkeypatch.setattr(dev, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(dev.Stop, match=r"apt install python3-venv \(or python3\.13-venv\)"):
        dev.need_a_newer_python()


def test_only_a_uv_of_exactly_the_pinned_version_is_used(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dev.uv_on_path() is None
    fake_python(tmp_path, "uv", "echo 'uv 0.0.1 (abc 2020-01-01)'")
    assert dev.uv_on_path() is None
    fake_python(tmp_path, "uv", f"echo 'uv {dev.pinned_uv()} (abc 2026-01-01)'")
    assert dev.uv_on_path() == str(tmp_path / "uv")


def test_a_changed_lock_asks_for_a_new_installation(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in (*dev.LOCKS, "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.setattr(dev, "ROOT", str(tmp_path))
    before = dev.fingerprint()
    assert dev.fingerprint() == before
    with (tmp_path / "build.lock").open("a") as lock:
        lock.write("another==1.0\n")
    assert dev.fingerprint() != before


@pytest.mark.parametrize("given", [["-n4"], ["-n", "0"], ["--pdb"], ["-s"]])
def test_tests_run_as_the_caller_says(given: list[str], dev: ModuleType) -> None:
    assert dev.with_workers(given) == given


def test_tests_run_in_two_workers_unless_the_caller_says_otherwise(dev: ModuleType) -> None:
    assert dev.with_workers(["-x", "tests/unit"])[:2] == ["-n", "2"]


def test_it_can_be_left_while_it_sets_up(tmp_path: Path) -> None:
    (tmp_path / "dev").write_bytes((ROOT / "dev").read_bytes())
    with (tmp_path / ".dev.busy").open("w") as busy:
        # As if another one was setting up.
        fcntl.flock(busy, fcntl.LOCK_EX)
        process = subprocess.Popen(
            [sys.executable, tmp_path / "dev", "docs"], stderr=subprocess.PIPE, text=True
        )
        assert process.stderr
        assert process.stderr.readline().startswith("Waiting for another")
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (130, "dev: stopped.\n")

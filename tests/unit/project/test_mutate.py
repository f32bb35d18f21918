"""The mutants that tests have to notice: what is changed, and that the checkout is not."""

from pathlib import Path

import pytest

from tools.mutate import DOMAIN, Mutant, Overlay, main, mutants, sampled

GUARDS = DOMAIN / "duecourse/objections/guards.py"


def _of(source: str) -> set[str]:
    return {text for _, _, text in mutants(source)}


@pytest.mark.parametrize(
    ("source", "mutant"),
    [
        ("x = a == b", "x = a != b"),
        ("x = a < b", "x = a <= b"),
        ("x = a in b", "x = a not in b"),
        ("x = a and b", "x = a or b"),
        ("x = a and b", "x = a"),
        ("x = not a", "x = not not a"),
        ("x = a + b", "x = a - b"),
        ("x = 5", "x = 6"),
        ("x = True", "x = False"),
        ("x = 'live'", "x = 'live~'"),
        ("x = a if b else c", "x = a if True else c"),
        ("x = [a for a in b if c]", "x = [a for a in b]"),
        ("x = {'a': b, 'c': d}", "x = {'c': d}"),
        ("x = ('image', 'voice')", "x = ('image',)"),
        ("x = f(a, b=c)", "x = f(a)"),
        ("def f():\n    yield a", "def f():\n    pass"),
        ("def f():\n    raise a", "def f():\n    pass"),
    ],
)
def test_small_faults_are_made(source: str, mutant: str) -> None:
    assert mutant in _of(source)


@pytest.mark.parametrize(
    "source",
    [
        "def f(a: Literal[True]) -> int | None:\n    return a",
        "class A(B, frozen=True):\n    a: dict[str, Literal[1]]",
        "@guard(reads='input')\ndef f():\n    return a",
        '"""What this does."""',
        "x = 'A sentence for people.'",
    ],
)
def test_what_no_test_could_notice_is_left_alone(source: str) -> None:
    assert _of(source) == set()


def test_every_mutant_has_one_fault() -> None:
    source = "x = a == b and c\ny = {'d': 1}"
    assert source not in _of(source)
    for text in _of(source):
        same = [a == b for a, b in zip(text.split("\n"), source.split("\n"), strict=True)]
        assert same.count(False) == 1, text


@pytest.mark.slow
def test_a_mutant_is_laid_over_the_package_and_not_into_the_checkout(tmp_path: Path) -> None:
    before = GUARDS.read_text(encoding="utf-8")
    overlay = Overlay(tmp_path, ["tests/scenarios/consents/test_objections.py"])
    assert overlay.holds(GUARDS, before)
    fault = before.replace("elif not given(", "elif False and given(")
    assert fault != before
    assert not overlay.holds(GUARDS, fault)
    assert overlay.holds(GUARDS, before)
    assert GUARDS.read_text(encoding="utf-8") == before


def test_a_seed_draws_the_same_sample_again() -> None:
    every = [Mutant(GUARDS, line, "", "") for line in range(100)]
    once = sampled(every, 10, seed=7)
    assert len(set(once)) == 10
    assert sampled(every, 10, seed=7) == once
    assert sampled(every, 10, seed=8) != once
    assert set(sampled(every, 1_000, seed=7)) == set(every)


@pytest.mark.slow
def test_a_sample_says_of_how_many_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    every = list(mutants(GUARDS.read_text(encoding="utf-8")))
    sample = [str(GUARDS), "--sample", "3", "--seed", "1", "--workers", "2"]
    assert main([*sample, "--", "tests/scenarios/consents/test_objections.py"]) is None
    *survivors, last = capsys.readouterr().out.splitlines()
    killed = 3 - len(survivors)
    assert last == (
        f"{killed} of 3 mutants killed, {len(survivors)} survived"
        f" (a sample of {len(every)} with seed 1)"
    )


def test_only_files_of_the_domain_are_tried() -> None:
    assert main([]) is not None
    assert main(["tools/mutate.py"]) is not None


@pytest.mark.parametrize("words", [["--sample", "0"], ["--sample", "x"], ["--workers", "0"]])
def test_a_sample_that_cannot_be_drawn_is_refused(words: list[str]) -> None:
    assert words[0] in (main([*words, str(GUARDS)]) or "")

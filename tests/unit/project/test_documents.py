"""The documentation leads where it says, and keeps the form that its indexes rely on."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
KINDS = {"tutorial", "how-to", "reference", "explanation", "decisions"}


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    files = [target for target in targets if "://" not in target]
    assert [target for target in files if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_page_begins_with_its_title(page: Path) -> None:
    assert page.read_text(encoding="utf-8").startswith("# ")


def test_every_page_of_the_documentation_is_of_one_of_the_kinds() -> None:
    stray = [
        name(page)
        for page in ROOT.glob("docs/**/*.md")
        if page.parent.relative_to(ROOT / "docs").as_posix() not in KINDS
    ]
    assert stray == ["docs/README.md"]


@pytest.mark.parametrize("page", sorted(ROOT.glob("docs/decisions/[0-9]*.md")), ids=name)
def test_a_decision_fits_on_sixty_lines(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= 60


def test_no_two_decisions_have_the_same_number() -> None:
    numbers = [page.name[:3] for page in ROOT.glob("docs/decisions/[0-9]*.md")]
    assert len(numbers) == len(set(numbers))

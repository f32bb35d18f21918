"""Which characters are read as which Latin letter."""

import json
import unicodedata
from pathlib import Path

import pytest

from duecourse.facts.alike import ALIKE
from duecourse.facts.works import works_of
from duecourse.posts.content import Content
from tools import alike


def test_the_table_reads_as_ascii_what_is_left_of_a_text_once_it_is_folded() -> None:
    assert len(ALIKE) > 250
    for number, word in ALIKE.items():
        one = chr(number)
        assert word.isascii()
        assert word.isalnum()
        assert word == word.casefold()
        assert not one.isascii()
        assert unicodedata.normalize("NFKD", one).casefold() == one


@pytest.mark.parametrize(
    ("character", "word"),
    [("\u0430", "a"), ("\u03bf", "o"), ("\u0501", "d"), ("\u13bb", "h"), ("\ua733", "aa")],
)
def test_letters_of_other_scripts_are_read_as_latin_ones(character: str, word: str) -> None:
    assert ALIKE[ord(character)] == word


def test_the_script_writes_the_table_from_such_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {
        "\u0430": [{"c": "a", "n": "LATIN SMALL LETTER A"}],
        "m": [{"c": "rn", "n": ""}, {"c": "\u0271x", "n": ""}, {"c": "\u217f", "n": ""}],
        "\u13b7": [{"c": "rn", "n": ""}],
        "\u05d0": [{"c": "\u2135", "n": "ALEF SYMBOL"}],
    }
    source = tmp_path / "confusables.json"
    source.write_text(json.dumps(said))
    monkeypatch.setattr(alike, "HOME", tmp_path / "alike.py")
    alike.main(str(source))
    found: dict[str, dict[int, str]] = {}
    exec((tmp_path / "alike.py").read_text(), found)  # noqa: S102 - it is what was written
    assert found["ALIKE"] == {0x430: "a", 0x13B7: "m"}


def test_a_text_of_ascii_is_read_as_beside_any_other_character() -> None:
    # A character that nobody sees takes it off the path that is for ASCII alone.
    every = "".join(chr(code) for code in range(32, 127))
    for text in (every, every[::-1], *(f"a{one}b" for one in every)):
        assert works_of(Content(text=text)) == works_of(Content(text=f"{text}\u200b"))

"""Write `domain/duecourse/facts/alike.py`: which characters are read as which Latin letter.

    pip download --no-deps confusable-homoglyphs==3.3.1 && unzip confusable_homoglyphs-*.whl
    ./dev python -m tools.alike confusable_homoglyphs/confusables.json

The package (MIT) holds what Unicode Technical Standard 39 publishes as `confusables.txt`
(Unicode licence v3), as JSON: by a character, each that is confused with it.
"""

import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from textwrap import fill
from typing import Any

HOME = Path(__file__).parent.parent / "domain/duecourse/facts/alike.py"

HEAD = '''"""Which characters are read as which Latin letter, as Unicode says (decision 098).

Written by `python -m tools.alike` from confusable-homoglyphs 3.3.1 (MIT), which holds
the `confusables.txt` of Unicode Technical Standard 39 (Unicode licence v3). Only what is left
once a text is decomposed (NFKD) and case-folded stands here.
"""

from typing import Final

_ALIKE: Final = """
'''

TAIL = '''"""
"""By what they are read as, in ASCII: the hexadecimal numbers of characters."""


def _table() -> dict[int, str]:
    rows = (row.replace(":", " ").split() for row in _ALIKE.split(";"))
    return {int(one, 16): word for word, *numbers in filter(None, rows) for one in numbers}


ALIKE: Final = _table()
"""By its number, what a character is read as; for `str.translate`."""
'''


def plain(text: str) -> str:
    """Return a text decomposed and case-folded, without what is no letter or digit."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(one for one in folded if one.isalnum())


def classes(known: Mapping[str, list[Any]]) -> Iterator[set[str]]:
    """Yield the sets of texts that are confused with each other."""
    beside: dict[str, set[str]] = defaultdict(set)
    for one, others in known.items():
        for other in others:
            beside[one].add(other["c"])
            beside[other["c"]].add(one)
    todo = set(beside)
    while todo:
        found, edge = set[str](), {todo.pop()}
        while edge:
            one = edge.pop()
            found.add(one)
            edge |= beside[one] - found
        todo -= found
        yield found


def read_as(alike: Iterable[str]) -> str:
    """Return the shortest of a set in ASCII letters, else digits; empty where there is none."""
    own = {plain(one) for one in alike if one.isascii()}
    letters = sorted((one for one in own if one.isalpha()), key=lambda one: (len(one), one))
    digits = sorted(one for one in own if one.isdigit())
    # The first of i and l is read as either: which, `facts.works` does not tell apart.
    return next(iter((*letters, *digits)), "")


def main(source: str) -> None:
    """Write the table anew from a file of the package."""
    found: dict[str, set[int]] = defaultdict(set)
    for alike in classes(json.loads(Path(source).read_text())):
        word = read_as(alike)
        for one in alike:
            if word and len(one) == 1 and not one.isascii() and plain(one) == one:
                found[word].add(ord(one))
    rows = (
        fill(f"{word}: {' '.join(f'{one:X}' for one in sorted(found[word]))};", 99)
        for word in sorted(found)
    )
    HOME.write_text(HEAD + "\n".join(rows) + "\n" + TAIL)
    print(f"wrote {sum(map(len, found.values()))} characters")


if __name__ == "__main__":
    main(*sys.argv[1:])

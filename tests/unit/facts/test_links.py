"""Links in running text: the quick look whether there may be one never misses one."""

from itertools import product

import pytest

from duecourse.facts.links import _IN_TEXT, _addresses, found_in, unlisted

PIECES = ("a", "x9", ".", ":", "//", " ", "@", "data:", "javascript:", "é", "-")


def test_whatever_reads_as_an_address_is_looked_at() -> None:
    read = 0
    for pieces in product(PIECES, repeat=4):
        text = "".join(pieces)
        if _IN_TEXT.search(text):
            read += 1
            assert [*_addresses(text)], text
    assert read > 1_000


@pytest.mark.parametrize(
    "text",
    [
        "See example.org",
        "See:https://example.org.",
        "javascript:alert",
        "example.org:80/a?b",
        "é.fr",
    ],
)
def test_an_address_in_a_text_is_to_be_listed(text: str) -> None:
    assert [*unlisted(text, ())]


def test_sentences_hold_no_address() -> None:
    assert not [*found_in("It was on Monday. Then: nothing. 5.2 of 9.1 agreed!")]

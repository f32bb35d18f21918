"""Where a document leaves something free, nothing of it is refused; where it does not, it is."""

from typing import Any

import pytest

from duecourse.catalogue import COMMANDS
from duecourse.testing import load_pack, writing
from tests.rules.houses import House
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

CASES = {"breaches"}


@pytest.mark.parametrize(
    ("pack", "clause"),
    [
        ("stass", "STASS-5.3-relationships"),
        ("stass", "STASS-4.1-volunteers"),
        ("stass", "STASS-5.5-report"),
        ("cleanslate", "CS-9-review"),
        ("cleanslate", "CS-7.3-public"),
        ("acat", "ACAT-2.8-regional"),
        ("acat", "ACAT-M-j"),
        ("zrtherapy", "ZRT-AU-grantor"),
    ],
)
def test_a_clause_that_forbids_nothing_stands_against_nothing(pack: str, clause: str) -> None:
    loaded = load_pack(pack)
    assert clause in loaded.clauses
    # What a policy has to say of those who breached it stands against no post.
    of_posts = (rule for rule in loaded.rules if {COMMANDS[one].kind for one in rule.on} - CASES)
    assert clause not in {rule.clause_id for rule in of_posts}


@pytest.mark.parametrize(
    ("house", "changes"),
    [
        # Training goes out on every channel (2.8); whoever is asked for views may give them.
        (acat, {"platform": "youtube", "category": "cpd_event"}),
        (acat, {"category": "cat_news", "text": "A debate worth having, with both sides."}),
        (cleanslate, {"category": "good_work", "text": "Our helpline, and whom it helps."}),
        (cleanslate, {"platform": "facebook", "category": "sector"}),
        (stass, {"category": "volunteering", "text": "Come and help on Tuesdays."}),
        (stass, {"category": "fundraising", "text": "A quiz night for the shelter."}),
        (zrtherapy, {"category": "own_content", "text": "How a first session goes."}),
        (zrtherapy, {"text": "See www.example.org.", "links": ("https://www.example.org",)}),
    ],
)
def test_what_a_document_leaves_free_goes_out(house: House, changes: dict[str, Any]) -> None:
    post = writing(house(), **changes).reviewed().verified()
    if house is zrtherapy:
        post = post.later(hours=13)
    post.published().then_in("published")


@pytest.mark.parametrize(
    ("house", "figure"),
    [
        (acat, "channel_checks"),
        (acat, "contact_reply"),
        (acat, "crisis_assess"),
        (stass, "takedown_consent_withdrawn"),
    ],
)
def test_a_number_that_no_document_states_is_labelled_as_ours(house: House, figure: str) -> None:
    written = house().pack.written
    entry: Any = {**written.settings, **written.records, **written.clocks}[figure]
    assert "EXT-TIMES" in {entry.figure, entry.clause}

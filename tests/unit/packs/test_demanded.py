"""No pack passes over in silence a law that binds acts by a rule."""

from datetime import date

import pytest
from typer.testing import CliRunner

from duecourse.cli.main import app
from duecourse.packs.law import to_look_at
from duecourse.packs.loader import Source
from duecourse.proving.pack_asked import of_the_pack
from duecourse.shipped import SHIPPED, defaults, load_stored, shipped_pack
from duecourse.testing import load_pack
from tests.unit.packs.making import FIFTH, changed, problems

LAW = "is law, and no clause holds"
OWN = """      - {on: [RecordConsent, VerifyEvidence], guard: guardian_gives, with: {under: UNDER}}
      - {on: [VerifyConsent, PublishPost], guard: guardian_consent, with: {under: UNDER}}
"""


def _shipped(pack: str, *pairs: tuple[str, str]) -> str:
    text = shipped_pack(pack).decode()
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def _childless(rules: str = "") -> str:
    """Return the fifth pack without the law on children, with rules of its own instead."""
    text = changed(", EXT-CHILD-18", "")
    kind = "      - {on: [ApproveStep], guard: checklist, with: {item: kind"
    assert text.count(kind) == 1
    return text.replace(kind, rules + kind)


@pytest.mark.parametrize("pack", SHIPPED)
def test_every_shipped_pack_takes_what_is_law_or_says_why_not(pack: str) -> None:
    written = load_pack(pack).written
    assert not {*written.defaults} & {*written.not_applied}


@pytest.mark.parametrize(
    ("pack", "law"),
    [
        ("cleanslate", "EXT-CHILD-18"),
        ("stass", "EXT-CHILD-18"),
        ("zrtherapy", "EXT-CHILD-18"),
        ("cleanslate", "EXT-DBS-refer"),
        ("stass", "EXT-DBS-refer"),
    ],
)
def test_a_pack_that_leaves_a_law_out_is_not_laid_down(pack: str, law: str) -> None:
    text = _shipped(pack, (f"  - {law}\n", ""))
    assert any(law in one and LAW in one for one in problems(text)), problems(text)
    # What was laid down before stays readable.
    assert load_stored(text.encode(), "pack.yaml").rules


def test_that_a_law_does_not_apply_is_said_with_its_source() -> None:
    line = next(one for one in FIFTH.splitlines() if one.startswith("not_applied: {EXT-DBS-refer"))
    for bare in (
        "not_applied: {EXT-DBS-refer: {because: We are not.}}",
        "not_applied: {EXT-DBS-refer: {because: '', source: x}}",
        "not_applied: {EXT-DBS-refer: {source: An act}}",
        "unverified: {EXT-DBS-refer: {asks: ''}}",
    ):
        assert problems(FIFTH.replace(line, bare)), bare
    gone = problems(FIFTH.replace(line + "\n", ""))
    assert any("EXT-DBS-refer" in one and LAW in one for one in gone)


@pytest.mark.parametrize("pack", ["acat", "zrtherapy"])
def test_what_the_document_does_not_say_is_a_question_wherever_the_pack_is_looked_at(
    pack: str,
) -> None:
    """The duty to refer binds who provides regulated activity: nothing is claimed of either."""
    found = load_pack(pack)
    assert "EXT-DBS-refer" not in {*found.clauses, *found.written.not_applied}
    asks = found.written.unverified["EXT-DBS-refer"].asks
    text = shipped_pack(pack)
    told = to_look_at(found.written, Source(text, pack), defaults(), date(2026, 11, 27))
    assert any("unverified" in one.says and asks in one.says for one in told)
    (law,) = (one for one in of_the_pack(found) if one.id == "law")
    assert asks in law.says
    shown = CliRunner().invoke(app, ["policy", "show", pack]).output
    assert "".join(asks.split())[:60] in "".join(shown.split())


def test_a_law_that_the_policy_s_own_clauses_hold_need_not_be_taken() -> None:
    assert any("EXT-CHILD-18" in one for one in problems(_childless()))
    assert problems(_childless(OWN.replace("UNDER", "18"))) == []


@pytest.mark.parametrize(
    "weaker",
    [
        OWN.replace("UNDER", "16"),
        OWN.splitlines(keepends=True)[0].replace("UNDER", "18"),
        OWN.replace("UNDER", "18").replace("VerifyConsent, PublishPost", "VerifyConsent"),
        OWN.replace("UNDER", "18").replace("18}}", "18}, when: {contentious: true}}"),
    ],
)
def test_what_is_weaker_than_the_law_does_not_hold_it(weaker: str) -> None:
    assert any("EXT-CHILD-18" in one and LAW in one for one in problems(_childless(weaker)))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("EXT-DBS-refer: {because", "EXT-NO-SUCH: {because", "no law of the defaults"),
        ("EXT-DBS-refer: {because", "EXT-ACCESS: {because", "no law of the defaults"),
        ("EXT-DBS-refer: {because", "EXT-CHILD-18: {because", "say one or the other"),
        (
            "\nnot_applied:",
            "\nunverified: {EXT-DBS-refer: {asks: Are we?}}\nnot_applied:",
            "one or the other",
        ),
        (
            "\nnot_applied:",
            "\nunverified: {EXT-CHILD-18: {asks: Are we?}}\nnot_applied:",
            "one or the other",
        ),
        (
            "\nnot_applied:",
            "\nunverified: {EXT-ACCESS: {asks: Are we?}}\nnot_applied:",
            "no law of the",
        ),
    ],
)
def test_only_a_law_is_said_not_to_apply_and_only_what_is_not_taken(
    old: str, new: str, says: str
) -> None:
    assert any(says in one for one in problems(changed(old, new)))

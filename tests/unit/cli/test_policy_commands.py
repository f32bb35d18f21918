"""`duecourse policy` works on paper, and its lines can be read by editors and by trustees."""

import json
import re
from pathlib import Path

import pytest

from duecourse.cli import policy_prove
from duecourse.cli.main import run
from duecourse.packs.compiled import CompiledPack
from duecourse.proving import proving
from duecourse.proving.pack_asked import Answer
from duecourse.shipped import SHIPPED, load, shipped_pack


def acat_with(folder: Path, old: str, new: str) -> Path:
    text = shipped_pack("acat").decode()
    assert old in text
    path = folder / "ours.yaml"
    path.write_text(text.replace(old, new, 1))
    return path


def test_the_shipped_packs_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy", "check", "--no-casts", *SHIPPED]) == 0
    lines = capsys.readouterr().out.splitlines()
    told = [line for line in lines if ": warning: " not in line]
    assert [line.split(":")[0] for line in told] == [f"{pack}.yaml" for pack in SHIPPED]


def test_what_an_author_should_look_at_is_a_line_of_its_own_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = acat_with(tmp_path, "    decided_by: external\n", "")
    # Who comes to a stand is told of in lines of the same kind, and takes a minute to find.
    assert run(["policy", "check", "--no-casts", str(path), "--as-of", "2028-01-01"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if ": warning: " in line]
    assert sum("nothing enforces this yet" in line for line in lines) == 1
    assert sum("more than a year ago" in line for line in lines) > 20
    assert all(line.startswith(f"{path}:") for line in lines)


def test_a_whole_pack_is_shown_with_steps_settings_records_and_calendar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = "    - {id: team, by: review}\n"
    path = acat_with(
        tmp_path, steps, steps + "    - {id: chair, by: advise}\n    - {id: last, by: manage}\n"
    )
    assert run(["policy", "show", str(path)]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    for said in (
        "step 1: team Social media lead or ",
        "step 2: chair Liaison Trustee or ",
        "step 3: last Administration Manager or Liaison Trustee",
        "Records: nothing enforces this yet",
        "1 working day from withdrawn; as the office closes; at most PT72H (EXT-ICO-withdraw;",
        "Clocks: nothing enforces this yet",
        "can be stopped (ACAT-2.7-timely; figure: EXT-TIMES; default)",
        "the policy names no date",
        "Europe/London, holidays of GB-ENG",
        "then: Chair of ACAT",
        "What is open to more than one of these",
        "advise on complaint whoever may advise, escalate complaint or handle complaint",
        "escalate complaint whoever may escalate complaint or handle complaint",
        "`own: true` lets in whose doubt or post it is (roles: liaison_trustee;",
    ):
        assert said in printed, said


@pytest.mark.parametrize(
    ("pack", "said"),
    [
        ("acat", "Donor age is asked; counts as Supporter"),
        ("acat", "a parent or guardian agrees for those under 18 (ACAT-2.9-child)"),
        ("acat", "Service that members work with a body, not a person"),
        ("acat", "Another organisation a body, not a person; not asked"),
        ("acat", "Somebody of another organisation age is asked; counts as Another organisation;"),
        ("acat", "(ACAT-2.9-child); not asked (ACAT-2.9-label)"),
        ("acat", "its readers are 13 or older"),
        ("acat", "approved by Member of the Board of Trustees (2 of them)"),
        ("stass", "never shown, whatever they agree to (STASS-5.4.1-identify)"),
        ("stass", "Wrongdoing, reported from within whom it is about is asked (STASS-1-concern)"),
        ("cleanslate", "Somebody of the media of age; consent is asked (CS-4.1-permission)"),
        ("cleanslate", "approve channel they themselves (CS-4.1-new-account)"),
        ("zrtherapy", "an outside body that is named lead incident, lead safeguarding, lead"),
        ("zrtherapy", "lead safeguarding, lead (EXT-NOBODY-ELSE) data, agree response,"),  # columns
        ("zrtherapy", "consent is asked for image or voice or first hand (ZRT-SA-discuss)"),
    ],
)
def test_a_trustee_reads_whom_a_policy_speaks_of_and_what_each_needs(
    pack: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["policy", "show", pack]) == 0
    assert said in " ".join(capsys.readouterr().out.split())


def test_a_problem_is_one_line_with_file_line_and_field(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = acat_with(tmp_path, "guard: granted", "guard: grantde")
    assert run(["policy", "check", str(path)]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    file, number, field, says = line.split(":", 3)
    assert file == str(path)
    assert "grantde" in path.read_text().splitlines()[int(number) - 1]
    assert field.strip().endswith(".guard")
    assert "there is no guard 'grantde'" in says


def test_problems_are_told_to_programs_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = acat_with(tmp_path, "format: 1", "format: 2")
    assert run(["policy", "check", "zrtherapy", str(path), "--json"]) == 1
    good, bad = json.loads(capsys.readouterr().out)
    assert good["problems"] == []
    assert bad["problems"][0]["path"] == "format"


def test_whoever_comes_to_a_stand_is_warned_of_at_the_line_of_the_function(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = shipped_pack("zrtherapy").decode()
    path = tmp_path / "ours.yaml"
    found = re.compile(r"(  handle_complaint: .*), nobody_else: {.*}}")
    assert found.search(text)
    path.write_text(found.sub(r"\1}", text))
    assert run(["policy", "check", str(path)]) == 0
    warned = [one for one in capsys.readouterr().out.splitlines() if "nobody sees to it" in one]
    told = ("a complaint about owner is dealt", "a complaint about owner's post", "names nobody")
    assert len(warned) == len(told)
    for one, says in zip(warned, told, strict=True):
        assert says in one
        assert ": warning: " in one
        line = path.read_text().splitlines()[int(one.split(":")[1]) - 1]
        assert line.strip().startswith("handle_complaint")
        assert "let the policy say who acts then" in one


def test_a_trustee_reads_each_clause_with_section_and_what_it_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["policy", "show", "ACAT", "--clause", "acat-2.4-purpose"]) == 0
    printed = capsys.readouterr().out
    assert "ACAT-2.4-purpose  section 2.4" in printed
    (clause,) = (
        c for c in load(shipped_pack("acat"), "acat").written.clauses if c.id == "ACAT-2.4-purpose"
    )
    assert clause.says in " ".join(printed.split())
    assert "SubmitForReview, ApproveStep" in printed


def test_a_default_is_never_passed_off_as_a_clause_of_the_policy(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["policy", "show", "acat", "--clause", "EXT-REVIEW-four-eyes"]) == 0
    printed = capsys.readouterr().out
    assert "Defaults: not in this policy" in printed
    assert "default; source: Common practice" in printed
    assert "Clauses of the policy" not in printed


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_whole_pack_fits_80_columns(pack: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy", "show", pack]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 100
    assert max(map(len, lines)) <= 80
    assert not any(line != line.rstrip() for line in lines)


def test_a_clause_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy", "show", "acat", "--clause", "CS-1"]) == 1
    assert "no clause 'CS-1'" in capsys.readouterr().err


def test_packs_are_shown_to_programs_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["policy", "show", "stass", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["version"] == "2015-05"
    guards = {rule["guard"] for clause in shown["clauses"] for rule in clause["rules"]}
    assert "device_permission" in guards


def test_a_pack_that_is_broken_cannot_be_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("format: [")
    assert run(["policy", "show", str(path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert f"{path}:1" in printed.err


def test_diff_shows_both_sides_of_a_changed_field(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = acat_with(tmp_path, "within: P2Y", "within: P1Y")
    assert run(["policy", "diff", "acat", str(path)]) == 1
    lines = capsys.readouterr().out.replace("\ncases", " cases").splitlines()  # wrapped
    field = "clocks.consent_refresh.within"
    assert lines[:4] == [field, '  - "P2Y"', '  + "P1Y"', "1 difference"]
    assert [line for line in lines[4:] if "none found within" not in line] == []
    assert len(lines) == 6
    assert run(["policy", "diff", "acat", "acat"]) == 0
    assert capsys.readouterr().out == "no difference\n"


def test_the_steps_of_a_review_are_printed_as_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = acat_with(
        tmp_path,
        "    - {id: team, by: review}\n",
        "    - {id: team, roles: [social_lead, administrator]}\n"
        "    - {id: seen, by: manage, qualified: first_aid, when: {category: [event, vacancy]}}\n"
        "  order: any\n  different_people: true\n",
    )
    assert run(["policy", "show", str(path)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "by people who wrote none of it, in any order, each by another person" in said
    assert "team Social media lead or Administrator for social media" in said
    assert "seen Administration Manager or Liaison Trustee, qualified: first_aid" in said
    assert "when category is event, vacancy" in said
    assert "a second person approves" not in said


def test_several_packs_are_proved_at_once_and_each_answer_names_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def proved(pack: CompiledPack, *_: object) -> list[Answer]:
        return [Answer(id="stuck", asks="Who?", says=pack.written.organisation.title)]

    monkeypatch.setattr(proving, "prove", proved)
    # What stands in for the proofs is known to this process alone.
    monkeypatch.setattr(policy_prove, "at_once", lambda work, given, _: [work(*g) for g in given])
    assert run(["policy", "prove", "acat", "stass", "--quiet", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["pack"], one["id"], one["says"]) for one in told] == [
        ("acat", "stuck", "Association for Cognitive Analytic Therapy"),
        ("stass", "stuck", "STaSS"),
    ]
    assert run(["policy", "prove", "acat", "stass", "--quiet"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.endswith(":")] == ["acat:", "stass:"]

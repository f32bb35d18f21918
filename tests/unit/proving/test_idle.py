"""A rule that refuses nothing is found, and the shipped packs have none."""

import pytest
from msgspec import structs

from duecourse.cli import policy_check
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import Source
from duecourse.proving.anything import Anything
from duecourse.proving.casts import casts, founded
from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.idle import Idle, idle
from duecourse.shipped import SHIPPED, shipped_pack
from duecourse.testing import load_pack


@pytest.mark.parametrize("pack", SHIPPED)
def test_every_rule_of_a_shipped_pack_refuses_something(pack: str) -> None:
    found = idle(load_pack(pack))
    assert [rule.id for rule in found.rules] == []
    assert found.barred == {}
    assert found.cases > len(load_pack(pack).rules)


def one_rule(pack: str, guard: str) -> CompiledPack:
    """Return a shipped pack with the first rule of a guard alone."""
    whole = load_pack(pack)
    return whole.keeping([next(rule for rule in whole.rules if rule.kind.name == guard)])


def test_a_guard_that_finds_nothing_is_found() -> None:
    def harmless(_: AnyProposal, __: object) -> tuple[()]:
        return ()

    pack = one_rule("stass", "no_open_doubt")
    (rule,) = pack.rules
    (found,) = idle(pack.keeping([structs.replace(rule, guard=harmless)])).rules
    assert found.id == rule.id


@pytest.mark.parametrize("guard", ["no_open_doubt", "media_rights", "takedown_not_refusable"])
def test_a_condition_that_never_holds_is_found(guard: str) -> None:
    pack = one_rule("stass" if guard != "media_rights" else "acat", guard)
    (rule,) = pack.rules
    category = next(r for p in SHIPPED for r in load_pack(p).rules if r.when)
    never = structs.replace(category.when[0], values=frozenset(), fact=lambda _: "never")
    bound = structs.replace(rule, when=(*rule.when, never))
    assert [r.id for r in idle(pack.keeping([bound])).rules] == [rule.id]


def refusing(_: AnyProposal, __: object) -> tuple[Violation, ...]:
    return (Violation(Reason.FIELD_INVALID, "never"),)


def test_a_command_that_a_rule_always_refuses_is_found() -> None:
    pack = one_rule("stass", "deletion_attested")
    (rule,) = pack.rules
    found = idle(pack.keeping([structs.replace(rule, guard=refusing)]))
    assert [*found.barred] == ["AttestDeletion"]


def test_a_command_whose_rules_exclude_each_other_is_found() -> None:
    def early(proposal: AnyProposal, _: object) -> tuple[Violation, ...]:
        return refusing(proposal, _) if proposal.person else ()

    def late(proposal: AnyProposal, _: object) -> tuple[Violation, ...]:
        return () if proposal.person else refusing(proposal, _)

    pack = one_rule("stass", "deletion_attested")
    (rule,) = pack.rules
    both = [
        structs.replace(rule, id=f"STASS-5.1-delete/{n}", guard=g)
        for n, g in ((1, early), (2, late))
    ]
    found = idle(pack.keeping(both))
    assert [*found.barred] == ["AttestDeletion"]
    assert found.rules == ()


def test_a_rule_that_refuses_nothing_is_told_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    pack = load_pack("stass")
    rule = next(r for r in pack.rules if r.clause_id == "STASS-5.1-delete")
    seen = Idle(rules=(rule,), barred={"AttestDeletion": rule}, cases=7)
    monkeypatch.setattr(policy_check, "idle", lambda _: seen)
    text = shipped_pack("stass")
    told = [*policy_check._idle(pack, Source(text, "stass.yaml"))]
    assert [one["says"][:18] for one in told] == ["deletion_attested:", "AttestDeletion: no"]
    lines = text.decode().splitlines()
    assert all("deletion_attested" in lines[one["line"] - 1] for one in told)


@pytest.mark.parametrize(
    ("command", "field", "kind"),
    [
        ("PublishPost", "contact", "contacts"),
        ("PublishPost", "contact", "complaints"),
        ("DeclareConflict", "about", "posts"),
        ("DeclareConflict", "about", "complaints"),
        ("IssueCorrection", "correction", "posts"),
        ("OpenComplaint", "about", "posts"),
        ("OpenComplaint", "respondents", "people"),
    ],
)
def test_a_field_that_names_a_resource_may_name_one_of_any_kind(
    command: str, field: str, kind: str
) -> None:
    pack = load_pack("acat")
    anything = Anything(founded(pack, next(casts(pack))), command)

    def names_it(chooser: Chooser) -> bool:
        proposal = anything.proposal(chooser)
        content = getattr(proposal.state, "content", None)
        holder = content if field == "contact" else proposal.command
        said = getattr(holder, field)
        return any(kind_of(one) == kind for one in (said if isinstance(said, tuple) else (said,)))

    assert any(found for _, found in runs(names_it, 2))

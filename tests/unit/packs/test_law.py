"""Law is dated: a default binds acts of its days, and says when somebody last looked."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from duecourse.kernel.actor import Actor
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import AnyProposal, Context, Proposal
from duecourse.packs.binding import BoundRule
from duecourse.packs.bound import Bound
from duecourse.packs.clauses import DefaultEntry
from duecourse.packs.compiling import laid_down
from duecourse.packs.law import EVER, said_of, to_look_at
from duecourse.packs.loader import Source
from duecourse.posts.review.commands import VerifyConsent
from duecourse.posts.state import Post
from duecourse.shipped import SHIPPED, defaults, ground, load_stored
from duecourse.testing import load_pack
from tests.unit.packs.making import FIFTH, loaded

CHILD = "EXT-CHILD-18"
HOLDING = """
  EXT-ACAS-separation EXT-ACAS-notify EXT-ACAS-companion EXT-ACAS-appeal EXT-ACAS-suspension
  EXT-ACAS-ladder EXT-ACAS-live EXT-PROC-version EXT-PROC-withdraw EXT-ANON EXT-ACAT-CCP-stages
  EXT-ACAT-CCP-mediator EXT-ACAT-CCP-3y EXT-ACAT-CCP-ukcp EXT-ACAT-CCP-trainee
  EXT-ACAT-CCP-parallel EXT-ACAT-CCP-report EXT-BACP-appeal EXT-HCPC-panel EXT-NHS-ack
  EXT-NHS-12m EXT-NHS-6m EXT-DUAA-30d EXT-ICO-record EXT-ICO-withdraw EXT-ICO-refresh
  EXT-GDPR-erasure EXT-GDPR-72h EXT-CC-SIR EXT-CC-SM EXT-OSA-report EXT-REVIEW-four-eyes
  EXT-REVIEW-stale EXT-REVIEW-policy-changed EXT-COI-handler EXT-DUPLICATE EXT-HOLD
  EXT-APPEAL-window EXT-REINSTATE EXT-POLICY-one
""".split()


def _with(**changed: object) -> list[BoundRule]:
    """Return the rules of a default whose dates are changed, as the fifth pack takes it."""
    entry = DefaultEntry.model_validate(
        {**defaults()[CHILD].model_dump(by_alias=True), "in_force_from": None, **changed}
    )
    later = msgspec.structs.replace(ground(), defaults={**defaults(), CHILD: entry})
    pack = laid_down(FIFTH.encode(), "pack.yaml", later)
    return [rule for rule in pack.rules if rule.clause.id == CHILD]


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "binds"),
    [
        ("2026-06-18T23:59:59.999999+01:00", False),
        ("2026-06-19T00:00:00+01:00", True),
        ("2026-06-18T23:30:00+00:00", True),  # half past midnight in London
        ("2027-03-31T23:59:59+01:00", True),
        ("2027-04-01T00:00:00+01:00", False),
        ("1999-01-01T00:00:00+00:00", False),
    ],
)
def test_a_default_binds_acts_of_its_days_by_the_midnights_of_the_organisation(
    at: str, binds: bool
) -> None:
    rules = _with(in_force_from="2026-06-19", until="2027-03-31")
    assert rules
    assert {rule.days.hold(_at(at)) for rule in rules} == {binds}


def test_a_rule_with_days_of_its_own_binds_on_them_alone() -> None:
    rule = {"on": ["VerifyConsent"], "guard": "objection_clear"}
    before = {**rule, "in_force_from": "2018-05-25", "until": "2026-02-04"}
    first, second = _with(in_force_from="2026-02-05", rules=[before, rule])
    for at, held in (
        ("2018-05-24T12:00:00+01:00", (False, False)),
        ("2020-01-01T12:00:00+00:00", (True, False)),
        ("2026-02-04T23:59:59+00:00", (True, False)),
        ("2026-02-05T00:00:00+00:00", (False, True)),
    ):
        assert (first.days.hold(_at(at)), second.days.hold(_at(at))) == held


def test_what_binds_on_no_day_of_an_act_says_nothing_of_it() -> None:
    class Act:
        at = _at("2026-01-01T00:00:00+00:00")

    (rule, *_) = _with(in_force_from="2026-06-19")
    assert not rule.binds(Act())
    assert rule.judged(Act()) == []


@pytest.mark.parametrize(("since", "binds"), [("2026-06-19", False), ("2020-01-01", True)])
@pytest.mark.parametrize("when", [{}, {"campaigning": True}, {"platform": ["mastodon"]}])
def test_a_decision_leaves_out_what_binds_on_no_day_of_it(
    since: str, binds: bool, when: dict[str, object]
) -> None:
    rule = {"on": ["VerifyConsent"], "guard": "objection_clear", "when": when}
    (bound,) = _with(in_force_from=since, rules=[rule])
    proposal = _verifying(_at("2026-01-01T00:00:00+00:00"))
    # The rules that a decision takes are those that say themselves that they bind.
    found = Bound([bound]).binding(proposal)
    assert found == tuple(one for one in [bound] if one.binds(proposal))
    if not when:
        assert bool(found) is binds


def _verifying(at: datetime) -> AnyProposal:
    post, pack = Post(), load_pack("acat")
    organisation = f"organisations/{CHILD.lower()}"
    actor = Actor(name=f"{organisation}/people/ann", organisation=organisation)
    context = Context(at=at, actor=actor, pack=pack, facts=Facts({}))
    return Proposal(post, VerifyConsent(name=f"{organisation}/posts/p1", revision=1), context)


def test_a_clause_of_the_organisation_binds_ever() -> None:
    assert all(rule.days is EVER for rule in loaded().rules if not rule.clause.source)


# --- what is known of each default ---


def test_every_default_of_the_catalogue_is_there() -> None:
    assert set(HOLDING) <= set(defaults())


@pytest.mark.parametrize("default", defaults().values(), ids=defaults())
def test_a_default_says_when_it_holds_and_what_was_read(default: DefaultEntry) -> None:
    assert default.source
    if default.kind == "law":
        assert default.in_force_from or not default.confirmed
    if default.kind != "own":
        assert default.read != "none"
    if default.read == "older_page" or default.checked_on is None:
        assert not default.confirmed
    ends = [one.until for one in default.earlier]
    assert all(until and default.in_force_from and until < default.in_force_from for until in ends)


@pytest.mark.parametrize(
    "unread",
    [
        *("EXT-GDPR-erasure", "EXT-NHS-ack", "EXT-NHS-12m", "EXT-NHS-6m"),
        *("EXT-BACP-appeal", "EXT-ACAS-live", "EXT-OSA-report"),
    ],
)
def test_what_nobody_could_confirm_stays_visibly_so(unread: str) -> None:
    assert said_of(defaults()[unread]).endswith("not confirmed")


def _looked_at(pack_id: str, as_of: date) -> list[str]:
    pack = load_pack(pack_id).written
    text = f"defaults: [{', '.join(pack.defaults)}]\n".encode()
    return [p.says for p in to_look_at(pack, Source(text, pack_id), defaults(), as_of)]


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_a_source_is_old_a_year_and_a_day_after_it_was_checked(pack_id: str) -> None:
    fresh = _looked_at(pack_id, date(2027, 11, 26))
    old = _looked_at(pack_id, date(2027, 11, 27))
    assert not [says for says in fresh if "more than a year ago" in says]
    checked = [id_ for id_ in load_pack(pack_id).written.defaults if defaults()[id_].checked_on]
    assert [says.split(":")[0] for says in old if "more than a year ago" in says] == checked


def test_law_that_is_not_yet_or_no_longer_in_force_is_told_of() -> None:
    assert "EXT-DUAA-30d: not yet in force: from 2026-06-19" in _looked_at(
        "acat", date(2026, 6, 18)
    )
    assert not [s for s in _looked_at("acat", date(2026, 6, 19)) if "not yet" in s]


def test_defaults_of_an_earlier_release_are_read_as_never_checked() -> None:
    old = DefaultEntry(id="EXT-OLD", section="-", says="As it was.", source="somewhere")
    assert said_of(old) == "never checked, not confirmed"
    assert load_stored(FIFTH.encode(), "pack.yaml").faults == ()

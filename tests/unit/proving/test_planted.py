"""Holes that are planted are found, each by a story that the service's own decisions lived."""

from typing import Any, Final

import pytest
from msgspec import structs

from duecourse.catalogue.reactions import REACTIONS
from duecourse.consents import events as consent
from duecourse.kernel.evolving import after
from duecourse.kernel.reasons import Reason
from duecourse.objections import events as objection
from duecourse.packs.compiled import CompiledPack
from duecourse.posts.decide import POSTS
from duecourse.posts.review.shown import Shown, people_shown
from duecourse.posts.shapes import PostProposal
from duecourse.proving.asking import ask
from duecourse.proving.conflicted import decides_conflicted
from duecourse.proving.histories import histories
from duecourse.proving.stages import Life
from duecourse.proving.withdrawing import everywhere
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack
from tests.unit.proving.test_proving import ASKED

Patch = pytest.MonkeyPatch

TOLD: Final[Any] = REACTIONS
EVERY: Final = "every step of the review approves the very words that go out"


def story(pack: CompiledPack, question: str) -> str:
    """Return how a question comes to be answered with yes, as it was lived through."""
    found = ask(Life(pack), ASKED[question]).story
    assert found is not None
    assert found.happened
    return "\n".join(found.lines)


def unguarded(patch: Patch, pack: CompiledPack, command: str, *reasons: str) -> CompiledPack:
    """Return a pack without what refuses a command for some reasons; for any if none is given."""

    def is_one(kind: Any) -> bool:
        return not reasons or bool({*kind.reasons} & {*reasons})

    floors = POSTS.registry.floors
    patch.setitem(floors, command, tuple(k for k in floors.get(command, ()) if not is_one(k)))
    return pack.keeping(r for r in pack.rules if command not in r.on or not is_one(r.kind))


def opened(patch: Patch, pack: CompiledPack, state: str, command: str, dest: str) -> None:
    """Add a row to the table of posts."""
    edges = pack.lifecycles["posts"].edges
    like = next(edge for (_, trigger), edge in edges.items() if trigger == command)
    patch.setitem(edges, (state, command), structs.replace(like, dests=(dest,)))


def broken(pack: CompiledPack) -> dict[str, str]:
    """Return the promises that histories break, with the first history of each."""
    found = histories(Life(pack))
    assert found.whole
    return {one.promise: "\n".join(one.lines) for one in found.broken}


@pytest.mark.parametrize("pack", SHIPPED)
def test_no_history_breaks_a_promise_under_a_shipped_pack(pack: str) -> None:
    found = histories(Life(load_pack(pack)))
    assert found.broken == ()
    assert found.whole
    assert found.out > 10


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_withdrawal_reaches_every_platform_of_a_shipped_pack(pack: str) -> None:
    found = everywhere(Life(load_pack(pack)))
    assert found.left == ()
    assert found.posts == len(load_pack(pack).platforms)


@pytest.mark.parametrize("pack", SHIPPED)
def test_whoever_decides_on_their_own_conflict_does_so_by_a_clause(pack: str) -> None:
    found = [*decides_conflicted(load_pack(pack))]
    assert [one for one in found if not one.by] == []
    assert found


# --- what is looked at again at publication ---


def test_a_permit_that_outlives_its_channel(monkeypatch: Patch) -> None:
    held = (Reason.CHANNEL_HELD, Reason.CHANNEL_UNKNOWN)
    pack = unguarded(monkeypatch, load_pack("cleanslate"), "PublishPost", *held)
    assert "after the check: held" in story(pack, "held-since")
    assert "nothing goes out on a channel that is held or retired" in broken(pack)


def test_an_objection_that_comes_after_the_check(monkeypatch: Patch) -> None:
    pack = unguarded(monkeypatch, load_pack("stass"), "PublishPost", Reason.CONSENT_WITHDRAWN)
    monkeypatch.setitem(TOLD, objection.ObjectionRecorded, ())
    assert "after the check: standing" in story(pack, "objection-since")
    assert "nobody goes out who objects" in broken(pack)


# --- for whom a consent counts ---


def seen_as(patch: Patch, change: Any) -> None:
    def changed(proposal: PostProposal) -> tuple[Shown, ...]:
        found: tuple[Shown, ...] = change(people_shown(proposal))
        return found

    for module in ("demands", "consent"):
        patch.setattr(f"duecourse.posts.review.{module}.people_shown", changed)


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_guard_that_looks_at_the_first_person_only(monkeypatch: Patch, pack: str) -> None:
    seen_as(monkeypatch, lambda shown: shown[:1])
    assert "another person is shown: before" in story(load_pack(pack), "child-without-guardian")


def test_the_guardian_of_another_child(monkeypatch: Patch) -> None:
    def shared(shown: tuple[Shown, ...]) -> tuple[Shown, ...]:
        every = tuple(cited for one in shown for cited in one.cited)
        return tuple(structs.replace(one, cited=every) for one in shown)

    seen_as(monkeypatch, shared)
    told = story(load_pack("acat"), "child-without-guardian")
    assert "The other person's consent" in told


def test_a_platform_that_is_not_compared(monkeypatch: Patch) -> None:
    monkeypatch.setattr("duecourse.posts.review.demands.missing_scope", lambda *_, **__: ())
    assert "platforms: elsewhere" in story(load_pack("zrtherapy"), "child-elsewhere")


def test_an_age_that_is_taken_to_be_adult_where_it_is_not_said(monkeypatch: Patch) -> None:
    adult: Any = lambda *_, **__: False  # noqa: E731 - in place of a function
    monkeypatch.setattr("duecourse.posts.review.shown.counts_as_under_age", adult)
    assert "age band: under 18" in story(load_pack("stass"), "child-without-guardian")


# --- who does what, and in which order ---


def test_somebody_approves_their_own(monkeypatch: Patch) -> None:
    own = (Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
    pack = unguarded(monkeypatch, load_pack("cleanslate"), "ApproveStep", *own)
    assert "nobody approves what they wrote any of" in broken(pack)


@pytest.mark.parametrize("house", ["acat", "cleanslate"])
def test_a_row_that_opens_publication_to_a_draft(monkeypatch: Patch, house: str) -> None:
    pack = unguarded(monkeypatch, load_pack(house), "PublishPost")
    assert EVERY not in broken(pack)
    opened(monkeypatch, pack, "draft", "PublishPost", "published")
    who, *rest = broken(pack)[EVERY].splitlines()
    assert who.endswith("DraftPost")
    assert len(rest) == 1


def test_an_approval_that_survives_a_revision(monkeypatch: Patch) -> None:
    pack = load_pack("cleanslate")

    def revised(post: Any, event: Any, recorded: Any) -> Any:
        said = {name: getattr(event, name) for name in ("content", "digest", "revision")}
        return after(post, recorded, **said)

    monkeypatch.setattr("duecourse.posts.drafting.changes._revised", revised)
    for state in ("review", "consent_verified"):
        opened(monkeypatch, pack, state, "RevisePost", state)
    assert "RevisePost" in broken(pack)[EVERY]


def test_an_author_who_publishes_after_their_access_was_suspended(monkeypatch: Patch) -> None:
    def made_it(aggregate: Any, proposal: Any) -> bool:
        return bool(proposal.person == aggregate.author(proposal.state))

    monkeypatch.setattr("duecourse.kernel.authority._is_author", made_it)
    pack = unguarded(monkeypatch, load_pack("cleanslate"), "PublishPost", Reason.NOT_AUTHORISED)
    assert "nobody publishes whose access was suspended" in broken(pack)


def test_a_conflict_that_is_ignored_for_consultations(monkeypatch: Patch) -> None:
    own = (Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
    pack = unguarded(monkeypatch, load_pack("acat"), "RecordConsultation", *own)
    ignored = {one.command for one in decides_conflicted(pack) if not one.by}
    assert ignored == {"RecordConsultation"}


def test_a_withdrawal_that_reaches_one_platform_only(monkeypatch: Patch) -> None:
    def first(reaction: Any) -> Any:
        return structs.replace(reaction, touches=lambda *said: [*reaction.touches(*said)][:1])

    ended = consent.ConsentWithdrawn
    monkeypatch.setitem(TOLD, ended, tuple(map(first, TOLD[ended])))
    left = everywhere(Life(load_pack("stass"))).left
    assert len(left) == len(load_pack("stass").platforms) - 1
    assert all(one.endswith("withdrew") for one in left)

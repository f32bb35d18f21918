"""What is to come down for somebody in it stays on nobody's mere word (decision 226)."""

from typing import Any, Final

import pytest

from duecourse.kernel.names import id_of
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import commands as posts
from duecourse.takedowns import commands as t
from duecourse.takedowns.reactions import request_of
from duecourse.takedowns.words import TWO_DECLINE
from tests.rules.houses import House, everywhere
from tests.rules.test_after_publication import Live
from tests.scenarios.stass import stass

GROUNDS: Final = ("error", "complaint", "impostor", "harm", "intimate_image", "rights", "interim")


class Shown(Live):
    """A live post that shows somebody of the house, and what is asked of it."""

    def __init__(self, house: House, who: str = "s-1") -> None:
        super().__init__(house, who)
        self.request = self.desk.name("takedowns", "t1")

    def everybody(self) -> list[str]:
        return [id_of(name) for name in self.desk.world.named("people")]

    def tries(self, command: Any) -> set[Reason] | None:
        """Return why whoever is nearest to it may not; None where somebody did."""
        found = []
        for one in self.everybody():
            refused = self.desk.refused(one, command)
            if not refused:
                return None
            found.append(refused)
        return min(found, key=len)

    def duty(self) -> str:
        (duty,) = [d for d in self.desk.takedowns(self.post) if d.cause == "protection"]
        return duty.id

    def refusal(self) -> posts.RefuseTakedown:
        return posts.RefuseTakedown(name=self.post, duty=self.duty())


def turned_out(live: Shown, how: str) -> None:
    if how == "asked as a child":
        live.asks("under_18")
        return
    said: Any = {"age_band": "under_18"} if how == "seen to be a child" else {"subject_kind": how}
    correct = objections.CorrectSubject(name=live.record, evidence="Seen", **said)
    assert live.tries(correct) is None


@everywhere
@pytest.mark.parametrize("how", ["asked as a child", "seen to be a child"])
def test_nobody_lets_a_child_stand_without_a_guardian(house: House, how: str) -> None:
    live = Shown(house)
    turned_out(live, how)
    assert live.tries(live.refusal()) == {Reason.TAKEDOWN_NOT_REFUSABLE}
    declined = t.DeclineTakedown(name=request_of(live.post, live.duty()))
    assert live.tries(declined) == {Reason.ROUTE_REQUIRED}
    assert live.desk.post(live.post).visibility == "live"
    taken = posts.RecordTakedown(name=live.post)
    assert live.tries(taken) is None, "it comes down like any other"


def test_what_a_post_may_show_of_nobody_comes_down_once_it_is_known() -> None:
    live = Shown(stass)
    turned_out(live, "service_user")
    assert live.tries(live.refusal()) == {Reason.TAKEDOWN_NOT_REFUSABLE}


@everywhere
def test_what_needs_no_more_than_is_there_may_stand(house: House) -> None:
    live = Shown(house)
    kinds = live.desk.world.pack.words("subjects") or ()
    other = next(k for k in ("third_party", "student", "colleague") if k in kinds)
    turned_out(live, other)
    live.tries(live.refusal())
    outcomes = [d.outcome for d in live.desk.post(live.post).duties if d.cause == "protection"]
    assert outcomes == ["refused"], other


@everywhere
def test_a_word_that_two_people_put_right_leaves_it_as_it_was(house: House) -> None:
    live = Shown(house)
    turned_out(live, "seen to be a child")
    right = objections.CorrectSubject(name=live.record, evidence="A passport", age_band="adult")
    for one in live.everybody():
        live.desk.refused(one, right)
        if "protection" not in live.causes():
            return
    raise AssertionError("nobody could")


@everywhere
@pytest.mark.parametrize("ground", GROUNDS)
def test_whoever_is_in_it_asks_that_it_comes_down_under_whatever_word(
    house: House, ground: str
) -> None:
    who = id_of(house().person(house().publisher))
    live = Shown(house, who)
    ask = t.OpenTakedown(name=live.request, post=live.post, ground=ground)
    live.desk.does(who, ask)
    declines = t.DeclineTakedown(name=live.request)
    for _ in range(2):
        for one in live.everybody():
            live.desk.refused(one, declines)
    assert live.desk.world.state(live.request).state == "requested"
    assert live.tries(t.RecordRemoval(name=live.request)) is None
    assert live.tries(declines) is not None
    if ground in ("error", "complaint", "impostor", "rights"):
        live.desk.does(who, t.LiftTakedown(name=live.request))
        assert live.desk.world.state(live.request).state == "lifted"


@everywhere
@pytest.mark.parametrize("ground", GROUNDS)
def test_whoever_is_not_in_it_is_declined_as_before(house: House, ground: str) -> None:
    live = Shown(house)
    asker = live.everybody()[-1]
    live.desk.does(asker, t.OpenTakedown(name=live.request, post=live.post, ground=ground))
    declines = t.DeclineTakedown(name=live.request)
    for _ in range(2):
        for one in live.everybody():
            live.desk.refused(one, declines)
    assert live.desk.world.state(live.request).state == "refused"


def test_two_people_decline_what_is_said_to_protect_somebody() -> None:
    assert "protection" in TWO_DECLINE

"""What ends or turns out after publication acts on what is live, under every policy."""

from typing import Any

import pytest

from duecourse.consents import commands as consents
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import commands as posts
from tests.rules.houses import House, everywhere, kind_of
from tests.scenarios.consents.test_ends import DAY, Newsdesk


class Live:
    """A desk with one live post that shows somebody."""

    def __init__(self, house: House, who: str = "s-1") -> None:
        self.desk, self.who = Newsdesk(house), who
        given = self.desk.given
        self.consent = self.desk.consent("c1", who, kind=kind_of(given))
        self.post = self.desk.verified("p1", who, kind_of(given), self.consent)
        # Where time passes instead of a second person, it passes; an office has hours.
        if given.pack.review_mode != "four_eyes":
            self.desk.world.at += DAY
        self.desk.does(given.publisher, self.desk.publication(self.post))
        self.record = self.desk.name("objections", who)

    def does(self, command: Any) -> None:
        self.desk.does(self.desk.given.author, command)

    def asks(self, age_band: str) -> None:
        """Ask the same person for another consent, with a word on how old they are."""
        ask = consents.RequestConsent(
            name=self.desk.name("consents", "c2"),
            subject=self.who,
            subject_kind=kind_of(self.desk.given),
            age_band=age_band,
            purpose=self.desk.given.content.category,
            wording_version="2",
        )
        self.does(ask)

    def causes(self) -> set[str]:
        return {d.cause for d in self.desk.takedowns(self.post)} - {"consent_expired"}

    def outcome(self) -> str:
        permit = self.desk.post(self.post).permit
        assert permit
        return permit.outcome


@everywhere
@pytest.mark.parametrize(
    ("platforms", "reached"),
    [
        ((), True),
        (("any",), True),
        (("here",), True),
        (("elsewhere", "here"), True),
        (("elsewhere",), False),
    ],
)
def test_an_objection_reaches_what_is_live_where_it_is_made(
    house: House, platforms: tuple[str, ...], reached: bool
) -> None:
    live = Live(house)
    given = live.desk.given
    others = (word for word in given.pack.words("platforms") or () if word != given.platform)
    words = {"here": given.platform, "elsewhere": next(others), "any": "any"}
    where = tuple(words[platform] for platform in platforms)
    live.does(objections.RecordObjection(name=live.record, platforms=where))
    assert live.causes() == ({"objection"} if reached else set())
    assert live.outcome() == ("revoked" if reached else "open")


@everywhere
@pytest.mark.parametrize("how", ["withdrawn", "objected", "turned out a child"])
def test_a_permit_is_used_no_more_and_what_went_up_with_it_comes_down(
    house: House, how: str
) -> None:
    live = Live(house)
    if how == "withdrawn":
        live.does(consents.WithdrawConsent(name=live.consent))
    elif how == "objected":
        live.does(objections.RecordObjection(name=live.record))
    else:
        live.asks("under_18")
    assert live.outcome() == "revoked"
    owed = live.causes()
    assert len(owed) == 1
    live.does(live.desk.confirmation(live.post))
    assert live.causes() == owed, "that it is up ends nothing"


@everywhere
@pytest.mark.parametrize("days", [0, 1, 400])
def test_no_consent_lapses_before_its_time(house: House, days: int) -> None:
    live = Live(house)
    live.desk.world.at += days * DAY
    lapse = consents.LapseConsent(name=live.consent)
    who = live.desk.given.author
    assert Reason.TIME_ORDER in live.desk.refused(who, lapse)
    assert live.causes() == set()


@everywhere
@pytest.mark.parametrize("days", [0, 3, 30])
def test_a_failure_reported_late_wipes_no_duty(house: House, days: int) -> None:
    live = Live(house)
    live.does(objections.RecordObjection(name=live.record))
    live.desk.world.at += days * DAY
    permit = live.desk.post(live.post).permit
    assert permit
    live.desk.does(
        live.desk.given.publisher,
        posts.ReportPublicationFailure(name=live.post, permit=permit.id),
    )
    assert live.causes() == {"objection"}


@everywhere
@pytest.mark.parametrize("age_band", ["under_18", "unknown", "adult"])
def test_an_older_word_about_age_is_news_only_where_it_protects(
    house: House, age_band: str
) -> None:
    live = Live(house)
    live.asks(age_band)
    assert live.causes() == ({"protection"} if age_band == "under_18" else set())

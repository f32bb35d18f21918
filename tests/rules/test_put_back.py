"""What may not be published is not put back either, under every policy that wants four eyes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import MONDAY, Given, PostScene, shown, writing
from tests.rules.houses import House, kind_of, with_four_eyes

BACK: Final = {"acat": "mona", "cleanslate": "ivy", "stass": "dee"}
"""Who puts it back: somebody who manages, and had no part in it."""


def _who(given: Given) -> str:
    return BACK[given.organisation.rsplit("/", 1)[1]]


def _consented(given: Given, **changes: Any) -> Given:
    said = {"subject_kind": kind_of(given), **changes}
    return given.with_consent("c1", "s-1", **said)


def _on(given: Given, *granted: str, **changes: Any) -> Given:
    return given.with_channel(given.platform, *granted, **changes)


def _down(house: House) -> PostScene:
    """Return a post that shows somebody, came down by mistake, and may be put back."""
    given = _consented(house())
    given = _on(given, given.publisher, _who(given))
    post = writing(
        given, subjects=(shown("s-1", kind_of(given), representation="mention"),), **LABEL
    )
    live = post.reviewed().verified("c1").published().confirmed()
    return live.does(c.RecordTakedown, given.publisher, reason="By mistake.")


LABEL: Final = {"label": "Told to us by a supporter"}

CHANGED: Final[tuple[tuple[str, Callable[[Given], Given], Reason], ...]] = (
    ("no access", lambda g: _on(g, g.publisher), Reason.NOT_AUTHORISED),
    ("held", lambda g: _on(g, g.publisher, _who(g), state="held"), Reason.CHANNEL_HELD),
    ("retired", lambda g: _on(g, g.publisher, _who(g), state="retired"), Reason.CHANNEL_UNKNOWN),
    ("lost", lambda g: _on(g, g.publisher, _who(g), state="lost"), Reason.CHANNEL_UNKNOWN),
    ("objection", lambda g: g.with_objection("s-1"), Reason.CONSENT_WITHDRAWN),
    ("withdrawn", lambda g: _consented(g, state="withdrawn"), Reason.CONSENT_WITHDRAWN),
    ("ran out", lambda g: _consented(g, expires_at=MONDAY), Reason.CONSENT_EXPIRED),
    (
        "years ago",
        lambda g: _consented(g, given_at=MONDAY - timedelta(days=4_000)),
        Reason.CONSENT_EXPIRED,
    ),
)


@with_four_eyes
def test_by_whom_nothing_stands_against_it_goes_back(house: House) -> None:
    down = _down(house)
    assert down.reinstated(_who(down.given)).then(e.ContentReinstated).state.visibility == "live"


@with_four_eyes
@pytest.mark.parametrize(
    ("changed", "reason"), [c[1:] for c in CHANGED], ids=[c[0] for c in CHANGED]
)
def test_what_came_in_between_keeps_it_down(
    house: House, changed: Callable[[Given], Given], reason: Reason
) -> None:
    down = _down(house)
    refused = down.meanwhile(changed(down.given)).reinstated(_who(down.given))
    assert reason in {violation.reason for violation in refused.violations}


@with_four_eyes
def test_nobody_who_had_a_hand_in_it_puts_it_back(house: House) -> None:
    down = _down(house)
    for tied in {down.given.author, down.given.publisher}:
        given = _on(down.given.with_person(tied, *down.given.pack.filling("manage")), tied)
        refused = down.meanwhile(given).reinstated(tied)
        assert Reason.SELF_APPROVAL in {violation.reason for violation in refused.violations}


COMPLAINED: Final[tuple[dict[str, Any], ...]] = (
    {"open_complaints": {"k1": 0}},
    {"closed_complaints": ("k1",)},
)


@with_four_eyes
@pytest.mark.parametrize("complained", COMPLAINED)
def test_who_let_it_stand_does_not_put_back_what_was_complained_of(
    house: House, complained: dict[str, Any]
) -> None:
    down = _down(house)
    reviewer, other = down.given.reviewer, _who(down.given)
    down = down.meanwhile(_on(down.given, down.given.publisher, reviewer, other))
    bound = {Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST}
    # Where nobody complained, whoever approved it may: that it came down was a mistake.
    back = down.does(c.ReinstateContent, reviewer, reason="It was no mistake.")
    assert not {v.reason for v in back.violations} & bound
    down = replace(down, state=msgspec.structs.replace(down.state, **complained))
    back = down.does(c.ReinstateContent, reviewer, reason="I liked it.")
    assert {v.reason for v in back.violations} & bound
    back = down.does(c.ReinstateContent, other, reason="Nothing was found.")
    assert not {v.reason for v in back.violations} & bound

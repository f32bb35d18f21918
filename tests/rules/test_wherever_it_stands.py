"""What somebody does not want any more comes down, and goes up, nowhere (decisions 227 to 229)."""

from typing import Any, Final

import pytest

from duecourse.consents import commands as consents
from duecourse.facts.specific import purposes
from duecourse.kernel.names import id_of
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import commands as posts
from duecourse.takedowns import commands as t
from duecourse.takedowns.elsewhere import request_elsewhere
from duecourse.takedowns.words import WHEREVER_IT_STANDS
from tests.rules.houses import House, everywhere
from tests.scenarios.consents.test_in_media import Desk, picture
from tests.scenarios.consents.test_words_again import OTHER, Words
from tests.scenarios.zrtherapy import zrtherapy

# --- the same picture in another post ---


class Gallery(Desk):
    """A desk with the same picture in several posts."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        if house is zrtherapy:
            self.kind = "client"
        self.request = self.name("takedowns", "t1")

    def shows(self, letter: str = "a", ref: str = "") -> str:
        if not ref:
            return self.live([picture(letter)])
        agreed = self.agreed(ref, letter)
        return self.live([picture(letter)], self.shown(ref, letter), cited=(agreed,))

    def asks(self, post: str, ground: str) -> None:
        """Ask as somebody who is in none of them."""
        who = self.everybody()[0]
        self.does(who, t.OpenTakedown(name=self.request, post=post, ground=ground))

    def everybody(self) -> list[str]:
        return [id_of(name) for name in self.world.named("people")]

    def one_does(self, command: Any, reason: str = "so it is") -> None:
        found = []
        for one in self.everybody():
            refused = self.world.gives(command, self.given.person(one), reason)
            if not refused:
                return
            found.append((one, refused))
        raise AssertionError(found)

    def elsewhere(self, post: str) -> Any:
        return self.world.state(request_elsewhere(post, self.request))


@everywhere
@pytest.mark.parametrize("ground", WHEREVER_IT_STANDS)
def test_the_same_picture_is_asked_down_in_each_other_live_post(house: House, ground: str) -> None:
    desk = Gallery(house)
    first, second, other = desk.shows(), desk.shows(), desk.shows("b")
    desk.asks(first, ground)
    asked = desk.elsewhere(second)
    assert (asked.state, asked.post, asked.ground) == ("requested", second, ground)
    assert asked.arises_from == desk.request
    assert asked.restricted == desk.world.state(desk.request).restricted
    assert asked.due_at is not None
    assert not desk.elsewhere(other).version, "another picture"
    requests = desk.world.named("takedowns")
    assert len(requests) == 2, "each is asked once"
    desk.one_does(posts.RecordTakedown(name=second))
    assert desk.elsewhere(second).state == "removed"


@everywhere
def test_what_is_down_already_is_not_asked_down(house: House) -> None:
    desk = Gallery(house)
    first, second = desk.shows(), desk.shows()
    desk.one_does(posts.RecordTakedown(name=second))
    desk.asks(first, "rights")
    assert not desk.elsewhere(second).version


@everywhere
@pytest.mark.parametrize("ground", ["error", "impostor", "order", "complaint"])
def test_what_speaks_of_one_post_is_asked_of_it_alone(house: House, ground: str) -> None:
    desk = Gallery(house)
    first, second = desk.shows(), desk.shows()
    desk.asks(first, ground)
    assert not desk.elsewhere(second).version


@everywhere
def test_a_logo_brings_no_other_post_down_unless_it_shows_somebody(house: House) -> None:
    desk = Gallery(house)
    before = [desk.shows() for _ in range(3)]
    desk.asks(desk.shows(), "harm")
    assert not any(desk.elsewhere(one).version for one in before)
    if house is zrtherapy:
        return
    crowd = Gallery(house)
    before = [crowd.shows(ref="s-1") for _ in range(3)]
    crowd.asks(crowd.shows(ref="s-1"), "colleague_request")
    assert all(crowd.elsewhere(one).version for one in before)


@everywhere
@pytest.mark.parametrize("down", [False, True])
def test_what_whoever_asked_lifts_is_lifted_everywhere(house: House, down: bool) -> None:
    desk = Gallery(house)
    first, second = desk.shows(), desk.shows()
    desk.asks(first, "rights")
    if down:
        desk.one_does(posts.RecordTakedown(name=second))
    desk.does(desk.everybody()[0], t.LiftTakedown(name=desk.request))
    assert desk.world.state(desk.request).state == "lifted"
    assert desk.elsewhere(second).state == "lifted"
    assert desk.world.state(second).requests == ()


@everywhere
def test_two_may_decline_it_in_one_post_and_not_in_the_other(house: House) -> None:
    desk = Gallery(house)
    first, second = desk.shows(), desk.shows()
    desk.asks(first, "harm")
    declines = t.DeclineTakedown(name=request_elsewhere(second, desk.request))
    for one in desk.everybody() * 2:
        desk.refused(one, declines)
    assert desk.elsewhere(second).state == "refused"
    assert desk.world.state(desk.request).state == "requested"


# --- a no, and a permit that nobody used yet ---


def no_to_more(desk: Words, **changes: Any) -> str:
    """Have somebody asked once more for the same, and say no."""
    name = desk.new("consents")
    fields: dict[str, Any] = {
        "subject": desk.id,
        "subject_kind": desk.kind,
        "age_band": "adult",
        "purpose": desk.given.content.category,
        "material": "quote",
        "platforms": (desk.given.platform,),
        "public": True,
        "wording_version": "2",
        **changes,
    }
    desk.does(desk.given.author, consents.RequestConsent(name=name, **fields))
    desk.world.at += desk.waits / 400
    desk.does(desk.given.author, consents.DeclineConsent(name=name))
    return name


def permitted(desk: Words) -> str:
    """Return a post that quotes somebody, with a permit that nobody used yet."""
    consent = desk.consent("k1", desk.id, kind=desk.kind)
    post = desk.reviewed(desk.drafted(OTHER, desk.someone()))
    desk.does(desk.given.reviewer, desk.verification(post, consent))
    desk.world.at += desk.waits
    desk.does(desk.given.publisher, desk.publication(post))
    return post


@everywhere
def test_a_no_ends_a_permit_that_nobody_used_yet(house: House) -> None:
    desk = Words(house)
    post = permitted(desk)
    no = no_to_more(desk)
    permit = desk.post(post).permit
    assert permit is not None
    assert permit.outcome == "revoked"
    assert [(d.cause, d.consent) for d in desk.takedowns(post)][-1] == ("consent_withdrawn", no)


@everywhere
def test_a_no_to_something_else_ends_none_and_what_is_live_stays(house: House) -> None:
    desk = Words(house)
    post = permitted(desk)
    known = purposes(desk.world.pack) or ("a_story",)
    no_to_more(desk, purpose=next(p for p in known if p != desk.given.content.category))
    no_to_more(desk, material="image")
    permit = desk.post(post).permit
    assert permit is not None
    assert permit.outcome == "open"
    desk.does(desk.given.publisher, desk.confirmation(post))
    before = desk.takedowns(post)
    no_to_more(desk)
    assert desk.takedowns(post) == before, "they take that back, or object"


@everywhere
def test_a_no_sends_back_what_was_verified(house: House) -> None:
    desk = Words(house)
    consent = desk.consent("k1", desk.id, kind=desk.kind)
    post = desk.reviewed(desk.drafted(OTHER, desk.someone()))
    desk.does(desk.given.reviewer, desk.verification(post, consent))
    no_to_more(desk)
    assert desk.post(post).state == "review"


# --- short words ---

QUOTED: Final = "“I learned to see the pattern”"
MOVED: Final = (QUOTED, "I learned to see... the PATTERN!", f"They said: {QUOTED}. Well done.")
FEW: Final = "Pat hates Mondays"


@everywhere
@pytest.mark.parametrize("how", ["withdrawn", "objection"])
@pytest.mark.parametrize("anew", MOVED)
def test_five_words_of_whoever_took_them_back_go_out_with_them_or_not(
    house: House, how: str, anew: str
) -> None:
    desk = Words(house)
    _, consent = desk.told(QUOTED)
    desk.ends(how, consent)
    found = desk.judged(desk.reviewed(desk.drafted(anew)))
    assert found & {Reason.CONSENT_WITHDRAWN, Reason.CONSENT_MISSING}


@everywhere
@pytest.mark.parametrize("other", ["I learned to see the sea", "See the pattern", OTHER])
def test_a_part_of_them_is_everybody_s(house: House, other: str) -> None:
    desk = Words(house)
    _, consent = desk.told(QUOTED)
    desk.ends("withdrawn", consent)
    assert desk.judged(desk.reviewed(desk.drafted(other))) == set()


def asked_down(desk: Words, text: str, ground: str, **more: Any) -> None:
    post = desk.reviewed(desk.drafted(text, **more))
    desk.does(desk.given.reviewer, desk.verification(post))
    desk.world.at += desk.waits
    desk.does(desk.given.publisher, desk.publication(post))
    desk.does(desk.given.publisher, desk.confirmation(post))
    asker = id_of(desk.world.named("people")[0])
    name = desk.name("takedowns", "t1")
    desk.does(asker, t.OpenTakedown(name=name, post=post, ground=ground))


@everywhere
@pytest.mark.parametrize("ground", ["colleague_request", "order", "rights", "su_identifiable"])
@pytest.mark.parametrize("text", [FEW, QUOTED])
def test_the_very_words_that_are_to_come_down_go_up_in_no_other_post(
    house: House, ground: str, text: str
) -> None:
    desk = Words(house)
    asked_down(desk, text, ground)
    assert desk.judged(desk.reviewed(desk.drafted(text.upper()))) == {Reason.TAKEDOWN_OPEN}
    assert desk.judged(desk.reviewed(desk.drafted("Pat loves Mondays"))) == set()


@everywhere
def test_what_says_them_among_others_or_beside_the_picture_is_everybody_s(house: House) -> None:
    desk = Words(house)
    asked_down(desk, FEW, "order")
    among = desk.reviewed(desk.drafted(f"{FEW} and likes Fridays"))
    assert desk.judged(among) == set()
    other = Words(house)
    asked_down(other, FEW, "order", media=(picture(),))
    assert other.judged(other.reviewed(other.drafted(FEW))) == set()


# --- an objection to this very post ---


@everywhere
@pytest.mark.parametrize("text", ["ACAT news 12", FEW, OTHER])
@pytest.mark.parametrize("when", ["in review", "verified", "live"])
def test_a_post_that_somebody_objects_to_by_name_waits_for_them(
    house: House, text: str, when: str
) -> None:
    desk = Words(house)
    post = desk.reviewed(desk.drafted(text))
    if when != "in review":
        desk.does(desk.given.reviewer, desk.verification(post))
    if when == "live":
        desk.world.at += desk.waits
        desk.does(desk.given.publisher, desk.publication(post))
        desk.does(desk.given.publisher, desk.confirmation(post))
    desk.objects("o-1", post)
    if when == "live":
        assert [d.cause for d in desk.takedowns(post)] == ["objection"]
        desk.does(desk.given.author, posts.RecordTakedown(name=post))
        back = posts.ReinstateContent(name=post, revision=1)
        people = [id_of(one) for one in desk.world.named("people")]
        why = [desk.refused(one, back) for one in people]
        assert all(found & {Reason.CONSENT_WITHDRAWN, Reason.CONSENT_MISSING} for found in why)
        return
    if when == "verified":
        desk.refused(desk.given.reviewer, desk.approval(post))
    assert desk.judged(post) & {Reason.CONSENT_WITHDRAWN, Reason.CONSENT_MISSING}
    assert desk.judged(desk.reviewed(desk.drafted("Another text"))) == set()


@everywhere
def test_it_goes_out_once_they_take_that_back(house: House) -> None:
    desk = Words(house)
    post = desk.reviewed(desk.drafted(FEW))
    desk.objects("o-1", post)
    lift = objections.LiftObjection(
        name=desk.name("objections", "o-1"), lifted_by_subject=True, evidence="A letter"
    )
    for one in desk.world.named("people"):
        desk.refused(id_of(one), lift)
    assert desk.judged(post) == set()

"""Words that are about somebody are known again: they go out with them, or not (decision 162)."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from duecourse.complaints import commands as complaints
from duecourse.consents import commands as consents
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import commands as posts
from duecourse.testing import attestations_for, shown
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import Desk, picture
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

TOLD = "After years of silence I found words for what had happened to me."
NEAR = "After many years of silence I found the words for what happened to me!"
LONGER = f"One of our clients said: {TOLD} We are proud of them."
SPACED = "AFTER  years of silence, I found words - for what had happened to me"
OTHER = "Our summer party in the garden begins at four, and everybody is welcome to come along."
WHOM = {
    acat: "service_user",
    cleanslate: "service_user",
    # Of service users nothing goes out under STaSS's document that lets anybody know them.
    stass: "colleague",
    zrtherapy: "client",
}
HOUSES = pytest.mark.parametrize("house", [acat, cleanslate, stass, zrtherapy])
ANEW = pytest.mark.parametrize("anew", [TOLD, NEAR, LONGER, SPACED])


class Words(Desk):
    """A desk whose posts say what a test tells them to."""

    def __init__(self, house: Any) -> None:
        super().__init__(house)
        self.kind = WHOM[house]
        self.id = "w-1"

    def someone(self, **said: Any) -> Any:
        return shown(self.id, self.kind, representation="quote", **said)

    def drafted(self, text: str, *subjects: Any, media: Any = ()) -> str:
        post = self.new("posts")
        content = self.content(text, *subjects, media=media)
        channel = self.name("channels", self.given.platform)
        self.does(self.given.author, posts.DraftPost(name=post, channel=channel, content=content))
        return post

    def content(self, text: str, *subjects: Any, media: Any = ()) -> Any:
        label = "Not our own words" if self.world.organisation.endswith("acat") else ""
        fields: dict[str, Any] = {"text": text, "media": media, "subjects": subjects}
        return msgspec.structs.replace(self.given.content, label=label, **fields)

    def reviewed(self, post: str, revision: int = 1) -> str:
        said = attestations_for(self.world.pack, "SubmitForReview")
        submit = posts.SubmitForReview(name=post, revision=revision, attestations=said)
        self.does(self.given.author, submit)
        approval = msgspec.structs.replace(self.approval(post), revision=revision)
        self.does(self.given.reviewer, approval)
        return post

    def judged(self, post: str, revision: int = 1) -> set[Reason]:
        verify = msgspec.structs.replace(self.verification(post), revision=revision)
        return self.refused(self.given.reviewer, verify)

    def told(self, text: str = TOLD) -> tuple[str, str]:
        """Return a live post that quotes somebody, and their consent."""
        consent = self.consent("k1", self.id, kind=self.kind)
        post = self.reviewed(self.drafted(text, self.someone()))
        self.does(self.given.reviewer, self.verification(post, consent))
        self.world.at += self.waits
        self.does(self.given.publisher, self.publication(post))
        self.does(self.given.publisher, self.confirmation(post))
        return post, consent

    @property
    def waits(self) -> Any:
        return timedelta(days=4)

    def ends(self, how: str, consent: str) -> None:
        if how == "withdrawn":
            back = consents.WithdrawConsent(name=consent, relayed_from="R. Roe", method="phone")
            self.does(self.given.author, back)
        elif how == "objection":
            self.objects(self.id)


@HOUSES
@ANEW
@pytest.mark.parametrize("how", ["withdrawn", "objection"])
def test_words_that_somebody_took_back_go_out_with_them_or_not(
    house: Any, how: str, anew: str
) -> None:
    desk = Words(house)
    _, consent = desk.told()
    desk.ends(how, consent)
    found = desk.judged(desk.reviewed(desk.drafted(anew)))
    assert found & {Reason.CONSENT_WITHDRAWN, Reason.CONSENT_MISSING}
    assert desk.judged(desk.reviewed(desk.drafted(OTHER))) == set()


@HOUSES
def test_words_about_somebody_list_them_whether_they_took_anything_back_or_not(house: Any) -> None:
    desk = Words(house)
    desk.told()
    assert Reason.CONSENT_MISSING in desk.judged(desk.reviewed(desk.drafted(SPACED)))


@HOUSES
def test_a_greeting_is_nobody_s(house: Any) -> None:
    desk = Words(house)
    _, consent = desk.told("Thank you all, from me!")
    desk.ends("objection", consent)
    assert desk.judged(desk.reviewed(desk.drafted("Thank you all, from me!"))) == set()


@HOUSES
def test_who_strikes_the_person_and_leaves_the_words_is_asked(house: Any) -> None:
    desk = Words(house)
    post = desk.drafted(TOLD, desk.someone())
    revise = posts.RevisePost(name=post, content=desk.content(TOLD))
    desk.does(desk.given.author, revise)
    assert Reason.CONSENT_MISSING in desk.judged(desk.reviewed(post, 2), 2)


def test_who_strikes_the_person_and_leaves_the_picture_is_asked() -> None:
    desk = Words(acat)
    seen = shown(desk.id, desk.kind, representation="image")
    post = desk.drafted(OTHER, seen, media=(picture(),))
    revise = posts.RevisePost(name=post, content=desk.content(OTHER, media=(picture(),)))
    desk.does(desk.given.author, revise)
    assert Reason.CONSENT_MISSING in desk.judged(desk.reviewed(post, 2), 2)
    # The words beside a picture are about nobody in it.
    assert desk.judged(desk.reviewed(desk.drafted(OTHER))) == set()


@pytest.mark.parametrize("kind", ["service_user", "carer", "former_client", "tenant"])
@pytest.mark.parametrize("anew", [TOLD, SPACED])
def test_stass_words_of_a_service_user_go_out_under_nobody_s_name(kind: str, anew: str) -> None:
    desk = Words(stass)
    desk.kind = kind
    first = desk.reviewed(desk.drafted(TOLD, desk.someone()))
    assert Reason.SERVICE_USER_IDENTIFIABLE in desk.judged(first)
    again = desk.reviewed(desk.drafted(anew))
    assert desk.judged(again) == {Reason.CONSENT_MISSING}
    # They are to be listed, and no consent lets them be: nor does one that is cited for nobody.
    consent = desk.consent("k1", desk.id, kind=kind)
    cited = desk.verification(again, consent)
    assert desk.refused(desk.given.reviewer, cited) == {Reason.CONSENT_MISSING}
    listed = desk.reviewed(desk.drafted(anew, desk.someone()))
    cited = desk.verification(listed, consent)
    assert Reason.SERVICE_USER_IDENTIFIABLE in desk.refused(desk.given.reviewer, cited)
    assert desk.judged(desk.reviewed(desk.drafted(OTHER))) == set()


@pytest.mark.parametrize(("house", "two"), [(cleanslate, ("lou", "cleo")), (stass, ("lin", "dee"))])
def test_two_people_put_right_that_words_are_not_about_somebody(
    house: Any, two: tuple[str, str]
) -> None:
    desk = Words(house)
    _, consent = desk.told()
    desk.ends("objection", consent)
    post = desk.reviewed(desk.drafted(NEAR))
    assert desk.judged(post) == {Reason.CONSENT_WITHDRAWN}
    (digest,) = desk.post(post).words_about(desk.id)
    right = objections.CorrectSubject(
        name=desk.name("objections", desk.id), evidence="Of another", not_in=digest
    )
    for who in two:
        desk.does(who, right)
    assert desk.judged(post) == set()


@HOUSES
@ANEW
def test_words_that_came_down_under_a_complaint_are_not_written_anew(house: Any, anew: str) -> None:
    desk = Words(house)
    post = desk.reviewed(desk.drafted(TOLD))
    desk.does(desk.given.reviewer, desk.verification(post))
    desk.world.at += desk.waits
    desk.does(desk.given.publisher, desk.publication(post))
    desk.does(desk.given.publisher, desk.confirmation(post))
    opened = complaints.OpenComplaint(
        name=desk.name("complaints", "k9"),
        kind=next(iter(desk.world.pack.complaints)),
        about=(post,),
        complainant="R. Roe",
        summary="That is me",
        event_at=desk.world.at,
    )
    desk.does(desk.given.author, opened)
    desk.does(desk.given.publisher, posts.RecordTakedown(name=post))
    assert Reason.DECISION_REQUIRED in desk.judged(desk.reviewed(desk.drafted(anew)))
    assert desk.judged(desk.reviewed(desk.drafted(OTHER))) == set()

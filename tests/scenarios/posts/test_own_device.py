"""Whose word it is that a photo left the telephone: whoever put it in, or published it."""

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import PostScene, picture, unwritten
from tests.scenarios.stass import stass

PHOTO = picture(origin="personal_device", at_workplace="yes")
DRAWN = picture(digest="cd" * 32, kind="document", origin="drawn")
OUT = ("suspended", "left")


def up(*, by: str = "sam", revised_by: str = "") -> PostScene:
    """Return a post with a telephone's photo, permitted and published by Lin."""
    given = stass().with_person("kim", "user", line_manager=stass().person("lin"))
    post = unwritten(given).drafted(by=by, media=(PHOTO,))
    if revised_by:
        post = post.revised(by=revised_by, media=(PHOTO, DRAWN))
    post = post.submitted(by=by).does(c.PermitMedia, "lin", media=PHOTO.digest)
    return post.approved().verified().published()


def attested(post: PostScene, by: str) -> PostScene:
    duty = next(d.id for d in post.state.duties if d.kind == "deletion")
    return post.later(minutes=5).does(c.AttestDeletion, by, duty=duty, attested=True)


@pytest.mark.parametrize("by", ["kim", "lin", "max", "dee", "bo", "vic"])
def test_nobody_says_it_who_had_neither_photo_nor_permit(by: str) -> None:
    attested(up().confirmed(), by).then_refused_alone(Reason.NOT_AUTHORISED)


def test_whoever_put_it_in_says_it_and_who_published_for_them_too() -> None:
    post = up(by="kim").confirmed()
    for by in ("kim", "sam"):
        attested(post, by).then(e.DeletionAttested)


def test_who_revised_around_the_photo_did_not_put_it_in() -> None:
    post = up(revised_by="kim").confirmed()
    attested(post, "kim").then_refused_alone(Reason.NOT_AUTHORISED)
    attested(post, "sam").then(e.DeletionAttested)


def test_it_is_not_said_before_the_photo_is_up() -> None:
    attested(up(), "sam").then_refused_alone(Reason.TIME_ORDER)
    attested(up().confirmed(), "sam").then(e.DeletionAttested)


def test_what_was_taken_down_was_up() -> None:
    down = up().does(c.RecordTakedown, "sam", reason="They asked.", captured_digest="ef" * 32)
    attested(down, "sam").then(e.DeletionAttested)


@pytest.mark.parametrize("state", OUT)
@pytest.mark.parametrize("by", ["sam", "kim"])
def test_whoever_is_out_has_the_telephone_still(by: str, state: str) -> None:
    post = up(by=by).confirmed()
    post = post.meanwhile(post.given.with_person(by, state=state))
    attested(post, by).then(e.DeletionAttested)
    gone = post.meanwhile(post.given.with_person("max", state=state))
    attested(gone, "max").then_refused_alone(Reason.NOT_AUTHORISED)

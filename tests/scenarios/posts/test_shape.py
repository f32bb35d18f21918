"""What a content may hold as a whole: the shape of its kind, addresses, answers that agree."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

import msgspec
import pytest

from duecourse.evidence.words import vocabulary_of
from duecourse.facts.links import fault_of
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.carried import ABOUT, NOT_CARRIED, SHOWN
from duecourse.posts.content import ADDRESSES, WORDS, Content, Media, PostKind
from duecourse.posts.drafting.shape import MEDIA_CONTRADICTIONS
from duecourse.testing import Given, PostScene, picture, unwritten, writing
from duecourse.testing.content import THEIRS
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

everywhere = pytest.mark.parametrize("house", [acat, cleanslate, stass, zrtherapy])
House = Callable[[], Given]


def _fields(post: PostScene) -> set[str]:
    return {v.field for v in post.violations}


def _older(post: PostScene, **content: Any) -> PostScene:
    """Return a post whose content an earlier release took as it is."""
    kept = msgspec.structs.replace(post.state.content, **content)
    return replace(post, state=msgspec.structs.replace(post.state, content=kept))


# --- what each kind carries ---


def test_every_field_of_a_content_is_said_to_be_read_or_not() -> None:
    parts = (WORDS, ADDRESSES, SHOWN, ABOUT)
    assert frozenset().union(*parts) == frozenset(Content.__struct_fields__)
    assert sum(map(len, parts)) == len(Content.__struct_fields__)
    assert set(NOT_CARRIED) == set(vocabulary_of(PostKind).known)


@everywhere
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", "Vote Labour on Thursday."),
        ("title", "Well done!"),
        ("links", ("https://example.org/a",)),
        ("media", (picture(),)),
        ("media", (picture(maker="third_party", rights_basis="licence"),)),
        ("media", (picture(maker="third_party", rights_basis="share_function", copied="yes"),)),
    ],
)
def test_a_like_says_and_shows_nothing_of_its_own(house: House, field: str, value: Any) -> None:
    refused = writing(house(), kind="like", **{field: value})
    refused.then_refused_alone(Reason.FIELD_INVALID)
    assert {v.split("[")[0] for v in _fields(refused)} == {f"content.{field}"}
    older = _older(writing(house(), kind="like"), **{field: value}).submitted()
    assert any(v.startswith(f"content.{field}") for v in _fields(older))


@everywhere
def test_a_like_of_blanks_is_a_like(house: House) -> None:
    writing(house(), kind="like", text=" \u200b", title="\u2060").then(e.PostDrafted)


@everywhere
def test_a_repost_shows_what_is_somebody_else_s(house: House) -> None:
    writing(house(), kind="repost", media=(picture(),)).then_refused_alone(Reason.FIELD_INVALID)
    theirs = picture(maker="third_party", rights_basis="share_function")
    writing(house(), kind="repost", media=(theirs,), text="How good.").then(e.PostDrafted)


@everywhere
def test_an_original_passes_nothing_on(house: House) -> None:
    refused = writing(house(), original_url=THEIRS)
    refused.then_refused_alone(Reason.FIELD_INVALID)


@everywhere
def test_a_revision_does_not_change_the_kind_alone(house: House) -> None:
    post = writing(house(), text="Words.")
    content = msgspec.structs.replace(post.state.content, kind="like", original_url=THEIRS)
    revised = post.does(c.RevisePost, post.given.author, content=content)
    revised.then_refused_alone(Reason.FIELD_INVALID)


# --- links ---

FOLLOWED = (
    "https://example.org/1",
    "http://example.org:8080/a?b=c#d",
    "HTTPS://EXAMPLE.ORG",
    "https://m\u00fcnchen.example",
    "https://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444/\u043d\u043e\u0432\u043e\u0441\u0442\u0438",
    "https://\u4f8b\u3048.jp",
    "https://example.org./a_(b)",
)
NOT_FOLLOWED = (
    ".",
    "https://.",
    "https:",
    "https:example.org",
    "//example.org",
    "example.org",
    "see below",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//example.org",
    "data:text/html,<script>",
    "file:///etc/passwd",
    "ftp://example.org",
    "mailto:a@example.org",
    "tel:+441234567890",
    "blob:https://example.org/1",
    "https://1.2.3.4/",
    "https://[::1]/",
    "https://2130706433/",
    "https://0x7f.1",
    "https://127.1",
    "https://\uff11.\uff12.\uff13.\uff14",
    "https://user:pass@example.org",
    "https://example.org@evil.example",
    "https://example.org\\@evil.example",
    "https://ex\u0430mple.org",
    "https://\u0430\u0440\u0440\u04cf\u0435.com",
    "https://xn--80ak6aa92e.com",
    "https://\u03b3mail.com",
    "https://\uff41pple.com",
    "https://exa\u200bmple.org",
    "https://example.org/\u202egpj.exe",
    "https://example.org/a b",
    "https://%65xample.org",
    "https://localhost/x",
    "https://a.localhost/x",
    "https://printer.local/",
    "https://-a.org",
    "https://example",
)


@pytest.mark.parametrize("address", FOLLOWED)
def test_an_address_that_a_reader_can_follow(address: str) -> None:
    assert fault_of(address) == ""


@pytest.mark.parametrize("address", NOT_FOLLOWED)
def test_what_is_no_address_that_a_reader_may_follow(address: str) -> None:
    assert fault_of(address)


@everywhere
@pytest.mark.parametrize("field", ["links", "role_description_url", "process_url"])
@pytest.mark.parametrize("address", ["javascript:alert(1)", ".", "https://ex\u0430mple.org"])
def test_it_is_refused_wherever_an_address_stands(house: House, field: str, address: str) -> None:
    value: Any = (address,) if field == "links" else address
    refused = writing(house(), **{field: value})
    refused.then_refused_alone(Reason.FIELD_INVALID)
    older = _older(writing(house()), **{field: value}).submitted()
    assert any(v.startswith(f"content.{field}") for v in _fields(older))


def test_what_was_published_stands_at_an_address_too() -> None:
    post = writing(acat()).reviewed().verified().published()
    assert post.state.permit
    told: dict[str, Any] = {"permit": post.state.permit.id, "captured_digest": post.state.digest}
    for url in ("javascript:alert(1)", "x", "https://10.0.0.1/p"):
        refused = post.does(c.ConfirmPublication, "lena", url=url, **told)
        refused.then_refused_alone(Reason.FIELD_INVALID)


@everywhere
@pytest.mark.parametrize(
    "changes",
    [
        {"text": "See https://example.org/a."},
        {"title": "On www.example.org"},
        {"text": "See example.org/A", "links": ("https://example.org/a",)},
        {"text": "javascript:alert(1)"},
        {"text": "Bank: ex\u0430mple.org"},
        {"label": "From example.org"},
        {"event_ref": "https://tickets.example/1"},
    ],
)
def test_an_address_in_the_words_is_listed(house: House, changes: dict[str, Any]) -> None:
    refused = writing(house(), **changes).submitted()
    assert "content.links" in _fields(refused)


@everywhere
@pytest.mark.parametrize(
    "changes",
    [
        {"text": "See example.org/a.", "links": ("https://www.example.org/a/",)},
        {"text": "See https://example.org/a!", "links": ("http://EXAMPLE.org/a",)},
        {"text": "Write to info@example.org"},
        {"text": "At 10.30, i.e. soon. The data:90 %."},
    ],
)
def test_what_is_listed_or_is_no_address_is_handed_in(
    house: House, changes: dict[str, Any]
) -> None:
    writing(house(), **changes).submitted().then_in("review")


# --- answers that contradict each other ---

_PAIRS = [
    ({one: word, other: against}, f"{one}={word}, {other}={against}")
    for (one, words), (other, others) in MEDIA_CONTRADICTIONS
    for word in words
    for against in others
]


@everywhere
@pytest.mark.parametrize(("said", "named"), _PAIRS, ids=[named for _, named in _PAIRS])
def test_answers_that_contradict_each_other_are_refused_and_both_named(
    house: House, said: dict[str, Any], named: str
) -> None:
    bare = Media(digest="a" * 64, kind="image")
    media = msgspec.structs.replace(bare, **said)
    refused = unwritten(house()).drafted(media=(media,))
    refused.then_refused_alone(Reason.FIELD_INVALID)
    message = refused.violations[0].message
    assert all(word in message for pair in named.split(", ") for word in pair.split("="))
    older = _older(writing(house()), media=(media,)).submitted()
    assert any(v.startswith("content.media[0]") for v in _fields(older))


def test_every_word_of_a_contradiction_is_one_of_its_list() -> None:
    hints = {f.name: f.type for f in msgspec.structs.fields(Media)}
    for pair in MEDIA_CONTRADICTIONS:
        for field, words in pair:
            assert set(words) <= set(vocabulary_of(hints[field]).known), (field, get_args(field))


# --- taken at the workplace, by another origin ---


@pytest.mark.parametrize("origin", ["personal_device", "library", "received", "unknown", ""])
@pytest.mark.parametrize("kind", ["image", "video", "document"])
@pytest.mark.parametrize("maker", ["own", "member", "third_party"])
def test_no_other_origin_takes_a_workplace_photo_out_of_the_rule(
    origin: str, kind: str, maker: str
) -> None:
    agreed = {"rights_basis": "consent", "rights_ref": "Form 7", "provenance": "supplied"}
    rights = agreed if maker != "own" else {}
    if maker == "own" and origin == "received":
        rights = {"maker": "member", **agreed}
    maker = rights.get("maker", maker)
    photo = picture(
        **{**rights, "maker": maker}, origin=origin or "unknown", kind=kind, at_workplace="yes"
    )
    post = writing(stass(), media=(photo,)).submitted().approved()
    post.verified().then_refused(Reason.MEDIA_NOT_PERMITTED, "STASS-5.1-camera")


@pytest.mark.parametrize("origin", ["library", "received"])
def test_where_something_was_taken_is_asked_of_what_was_only_found(origin: str) -> None:
    agreed = {"rights_basis": "consent", "rights_ref": "Form 7", "provenance": "supplied"}
    found = picture(maker="member", origin=origin, **agreed)
    refused = writing(stass(), media=(found,)).submitted()
    assert _fields(refused) == {"content.media[0].at_workplace"}
    elsewhere = msgspec.structs.replace(found, at_workplace="no")
    writing(stass(), media=(elsewhere,)).submitted().approved().verified().then_in(
        "consent_verified"
    )


@pytest.mark.parametrize("word", ["phone", "scan", "screenshot", "download", "camera_roll"])
@everywhere
def test_an_origin_that_no_list_holds_is_refused_where_it_enters(house: House, word: str) -> None:
    writing(house(), media=(picture(origin=word),)).then_refused_alone(Reason.FIELD_INVALID)


def test_a_reviewer_says_whether_a_picture_was_made_as_the_post_says() -> None:
    post = writing(stass(), media=(picture(),)).submitted()
    post.approved(without=("photos_as_said",)).then_refused_alone(
        Reason.CHECKLIST_INCOMPLETE, "STASS-5.1-camera"
    )
    post.approved(photos_as_said="no").then_refused_alone(
        Reason.CHECKLIST_FAILED, "STASS-5.1-camera"
    )

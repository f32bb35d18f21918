"""A pack that leaves out what protects people is refused, unless it says by which clause."""

# One case, one line: wrapped they cannot be compared.
# ruff: noqa: E501

import pytest

from duecourse.shipped import SHIPPED, shipped_pack
from tests.unit.packs.making import FIFTH, changed, loaded, problems

HELD = "guard: consent_held, with: {subjects: [rower]}"
ASKED = f"{{on: [VerifyConsent, PublishPost], {HELD}}}"
FUNCTION = "handle_complaint: {roles: [captain, committee]"
JUDGED = "nobody judges what they did themselves"


def _told(text: str) -> str:
    (found,) = problems(text)
    return found


@pytest.mark.parametrize("function", ["handle_complaint", "escalate_complaint"])
@pytest.mark.parametrize("then", ["self", "[ceo, self]", "[ceo, board, self]"])
def test_nobody_judges_a_complaint_about_themselves(function: str, then: str) -> None:
    lines = shipped_pack("cleanslate").decode().splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith(f"  {function}: "))
    lines[at] = lines[at].replace("then: [ceo, board, outside]", f"then: {then}")
    found = _told("\n".join(lines))
    assert found.startswith(f"pack.yaml:{at + 1}: functions.{function}.nobody_else.then[")
    assert JUDGED in found


def test_nor_settles_one() -> None:
    route = "nobody_else: {then: self, clause: HRC-1}"
    text = changed(
        f"  {FUNCTION}}}", f"  {FUNCTION}}}\n  settle_complaint: {{roles: [committee], {route}}}"
    )
    assert JUDGED in _told(text)


@pytest.mark.parametrize("function", ["review", "verify_consent", "verify_evidence"])
def test_four_eyes_are_not_two_by_a_route(function: str) -> None:
    lines = FIFTH.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith(f"  {function}: "))
    lines[at] = lines[at].replace("]", "], nobody_else: {then: self, clause: HRC-1}", 1)
    assert "review is by four_eyes" in _told("\n".join(lines))


def test_one_who_lets_time_pass_says_so_and_judges_their_own_posts() -> None:
    assert "review: {roles: [owner], clause: ZRT-RE-owner, nobody_else: {then: self" in (
        shipped_pack("zrtherapy").decode()
    )
    assert problems(shipped_pack("zrtherapy")) == []


@pytest.mark.parametrize(
    "rule",
    [
        "{on: [VerifyConsent], guard: consent_held, with: {subjects: [rower]}}",
        ASKED.replace("guard:", "when: {category: regatta}, guard:"),
        ASKED.replace("guard:", "when: {campaigning: true}, guard:"),
        ASKED.replace("[rower]}", "[rower], representations: [quote, voice]}"),
        ASKED.replace("[rower]", "[coach]"),
        ASKED.replace("consent_held", "consent_covers"),
        ASKED.replace(HELD, "guard: consent_never, with: {subjects: [rower], under_age: true}"),
        "{on: [VerifyConsent, PublishPost], guard: objection_clear}",
    ],
)
def test_each_kind_of_people_is_asked_or_the_pack_says_that_it_is_not(rule: str) -> None:
    found = problems(changed(ASKED, rule))
    assert any("subjects.rower: no rule asks for their consent" in one for one in found), found
    meant = changed(ASKED, rule).replace("{title: Rower}", "{title: Rower, unasked: HRC-2}")
    left = [one for one in problems(meant) if "subjects.rower" in one]
    assert left == []


def test_what_is_meant_is_of_the_policy_itself_and_is_so() -> None:
    said = changed("{title: Rower}", "{title: Rower, unasked: HRC-2}")
    assert "say one or the other" in _told(said)
    free = FIFTH.replace(ASKED, "{on: [PublishPost], guard: objection_clear}")
    free = free.replace("{title: Rower}", "{title: Rower, unasked: EXT-CHILD-18}")
    assert any("no default says so" in one for one in problems(free))
    gone = FIFTH.replace("{title: Rower}", "{title: Rower, unasked: HRC-77}")
    assert any("HRC-77 is not in this pack" in one for one in problems(gone))


def test_a_body_is_not_asked() -> None:
    kind = "  coach: {title: Coach, counts_as: [rower]}"
    assert problems(changed(kind, f"{kind}\n  club: {{title: Club, party: body}}")) == []
    assert "subjects.club" in _told(changed(kind, f"{kind}\n  club: {{title: Club}}"))


def test_whom_a_post_shows_is_not_its_authors_word_alone() -> None:
    text = changed("EXT-MIRROR-people, ", "")
    assert "whom a post shows is its author's word alone" in _told(text)
    assert (
        problems(text.replace("{subjects: [rower]}", "{subjects: [rower], or_attested: true}"))
        == []
    )


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "      - {on: [PublishPost], guard: granted, when: {in_office_hours: true}}\n",
        "      - {on: [PublishPost], guard: granted, when: {actor_roles: [press]}}\n",
        "      - {on: [PublishPost], guard: granted, when: {platform: mastodon, category: regatta}}\n",
    ],
)
def test_whoever_publishes_has_access_or_the_pack_says_that_none_is_asked(rule: str) -> None:
    text = changed(", EXT-ACCESS]", "]").replace(
        "      - {on: [VerifyC", f"{rule}      - {{on: [VerifyC"
    )
    assert "channels.mastodon: no rule asks for access" in _told(text)
    meant = text.replace("categories: [regatta]}", "categories: [regatta], open_to_all: HRC-2}")
    assert problems(meant) == []
    default = text.replace(
        "categories: [regatta]}", "categories: [regatta], open_to_all: EXT-CHILD-18}"
    )
    assert "no default says so" in _told(default)


def test_a_rule_on_a_channel_protects_that_channel() -> None:
    rule = "      - {on: [PublishPost], guard: granted, when: {platform: mastodon}}\n"
    text = changed(", EXT-ACCESS]", "]").replace(
        "      - {on: [VerifyC", f"{rule}      - {{on: [VerifyC"
    )
    assert problems(text) == []
    more = text.replace("review:\n", "  flickr: {title: Flickr, run_by: [press]}\n\nreview:\n", 1)
    assert "channels.flickr" in _told(more)


@pytest.mark.parametrize("pack", SHIPPED)
def test_no_shipped_pack_leaves_anybody_out_but_by_its_document(pack: str) -> None:
    entries = loaded(shipped_pack(pack).decode()).written.subjects
    unasked = {name: one.unasked for name, one in entries.items() if one.unasked}
    assert unasked == ({"associate": "ACAT-2.9-label"} if pack == "acat" else {})


def test_a_pack_in_which_everybody_is_a_body_shows_people_all_the_same() -> None:
    text = changed("{title: Rower}", "{title: Rower, party: body}")
    text = text.replace("{title: Coach, counts_as", "{title: Coach, party: body, counts_as")
    assert "every kind is a body" in _told(text)


@pytest.mark.parametrize("role", ["self", "outside"])
def test_no_role_is_called_as_the_end_of_a_route(role: str) -> None:
    line = "  press: {title: Press secretary}"
    assert f"roles.{role}: " in _told(changed(line, f"{line}\n  {role}: {{title: Anybody}}"))


def test_kinds_that_count_as_one_another_without_end_are_read_once_and_are_not_too_many() -> None:
    kinds = [f"  k{n}: {{title: Kind, counts_as: [k{(n + 1) % 190}]}}" for n in range(190)]
    line = "  rower: {title: Rower}"
    ring = changed(line, "\n".join([line, *kinds])).replace("[rower]}}", "[rower, k0]}}")
    assert problems(ring) == []
    many = changed(line, "\n".join([line, *(f"  k{n}: {{title: Kind}}" for n in range(200))]))
    assert any("give at most 200" in one for one in problems(many))

"""What an event says of its own matter and of others."""

from typing import Any, Final, get_args

import msgspec
import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.catalogue.links import MATTERS, Link, LinkKind, links, named
from duecourse.v1 import audit_pb2

ORGANISATION: Final = "organisations/o"
K1, B1, P1, P2, T1, I1, C1 = (
    f"{ORGANISATION}/{one}"
    for one in (
        "complaints/k1",
        "breaches/b1",
        "posts/p1",
        "posts/p2",
        "takedowns/t1",
        "incidents/i1",
        "contacts/c1",
    )
)
PERSON: Final = f"{ORGANISATION}/people/lena"


@pytest.mark.parametrize(
    ("stream", "data", "of", "kind", "to"),
    [
        (K1, {"about": [P1, PERSON]}, K1, "about_post", P1),
        (K1, {"about": [I1]}, K1, "arises_from", I1),
        (B1, {"arises_from": K1, "respondent": PERSON}, B1, "arises_from", K1),
        (
            B1,
            {"into": f"{ORGANISATION}/breaches/b2"},
            B1,
            "same_matter",
            f"{ORGANISATION}/breaches/b2",
        ),
        (B1, {"takedown": T1}, T1, "takedown_for", B1),
        (T1, {"post": P1}, T1, "about_post", P1),
        (C1, {"complaint": K1}, K1, "arises_from", C1),
        (C1, {"post": P1, "kind": "reply"}, P1, "answers", C1),
        (P1, {"complaint": K1}, K1, "about_post", P1),
        (P1, {"content": {"contact": C1}}, P1, "answers", C1),
        (P2, {"corrects": P1}, P2, "corrects", P1),
        (P1, {"correction": P2}, P2, "corrects", P1),
        (I1, {"link": "takedown_for", "to": T1}, T1, "takedown_for", I1),
        (I1, {"link": "referral_of", "to": K1}, I1, "referral_of", K1),
        (I1, {"link": "about_post", "to": P1}, I1, "about_post", P1),
        (K1, {"something_new": B1}, K1, "arises_from", B1),
    ],
)
def test_what_one_is_to_another(
    stream: str, data: dict[str, Any], of: str, kind: str, to: str
) -> None:
    assert [*links(stream, data)] == [Link(of=of, kind=kind, to=to)]


@pytest.mark.parametrize(
    ("stream", "data"),
    [
        (B1, {"counting": [f"{ORGANISATION}/breaches/b0"], "remove": [P1]}),
        (T1, {"incident": I1}),
        (K1, {"respondents": [PERSON], "says": K1}),
        (PERSON, {"about": K1}),
        (f"{ORGANISATION}/consents/x", {"post": P1}),
        (K1, {"about": ["organisations/o/posts/", "posts/p1", "organisations/o/posts/P 1", ""]}),
    ],
)
def test_what_is_named_in_passing_is_no_part(stream: str, data: dict[str, Any]) -> None:
    assert not [*links(stream, data)]


def test_what_others_name_is_found_wherever_it_stands() -> None:
    data = {"about": K1, "content": {"subjects": [{"in": P1}]}, "by": PERSON, "n": 3}
    assert named(data) == {K1, P1}


def test_the_contract_has_every_kind_of_link() -> None:
    (meta,) = (one for one in get_args(LinkKind) if isinstance(one, msgspec.Meta))
    words = {
        word.removeprefix("MATTER_LINK_KIND_")
        for word in audit_pb2.MatterLinkKind.DESCRIPTOR.values_by_name
    }
    assert words == {"UNSPECIFIED", *(word.upper() for word in (meta.extra or {})["words"])}


def test_matters_are_kinds_of_resources() -> None:
    assert set(AGGREGATES) >= MATTERS

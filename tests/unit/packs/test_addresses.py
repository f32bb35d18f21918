"""Addresses that a pack names are looked at when it is laid down."""

import pytest

from duecourse.packs.compiled import CompiledPack
from duecourse.shipped import load, load_stored
from duecourse.testing import load_pack
from duecourse.testing.packs import pack_text
from tests.unit.packs.making import problems

ACAT = pack_text("acat")[0].decode()


def _with(old: str, new: str) -> str:
    assert ACAT.count(old) == 1
    return ACAT.replace(old, new)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("facebook.com/acat", "begins with https://"),
        ("https://www.facebok.com/AssociationforCAT", "has its accounts on facebook.com"),
        ("https://twitter.com/Assoc_CAT", "is twitter"),
        ("https://www.facebook.com/", "names no account"),
        ("https://intranet.local/acat", "nobody outside can reach"),
        ("https://user@facebook.com/acat", "carries a login"),
        ("https://bit.ly/acat", "leads elsewhere"),
    ],
)
def test_a_channel_is_of_an_account_that_can_be_its_own(address: str, says: str) -> None:
    pack = _with("https://www.facebook.com/AssociationforCAT", address)
    assert [p for p in problems(pack) if "channels.facebook.address" in p and says in p]


def test_two_channels_are_not_one_account() -> None:
    entry = "  blog: {title: A blog, run_by: [social_lead], address: https://engage.acat.org.uk/}\n"
    found = problems(_with("channels:\n", f"channels:\n{entry}"))
    assert [p for p in found if "is the account of blog: one is one channel" in p]


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ask the office", "name an address"),
        ("www.hcpc-uk.local/concerns", "nobody outside can reach"),
        ("http://10.0.0.1/concerns", "a number instead of a host"),
        ("www.hcpc\u0443k.org/concerns", "mixes alphabets"),
        ("javascript:alert(1)", "javascript"),
    ],
)
def test_nobody_is_sent_where_nobody_is(address: str, says: str) -> None:
    pack = _with('"www.hcpc-uk.org/concerns"', f'"{address}"')
    assert [p for p in problems(pack) if "outside_bodies.hcpc.address" in p and says in p]


@pytest.mark.parametrize(
    "address",
    [
        "complaints@hcpc-uk.org",
        "0300 500 6184",
        "101, in danger 999",
        "Park House, 184-186 Kennington Park Road, London SE11 4BU",
        "https://www.hcpc-uk.org/concerns/",
        "www.hcpc-uk.org, concerns",
    ],
)
def test_every_way_in_which_people_are_reached_may_stand_there(address: str) -> None:
    assert not problems(_with('"www.hcpc-uk.org/concerns"', f'"{address}"'))


@pytest.mark.parametrize("name", ["acat", "cleanslate", "stass", "zrtherapy"])
def test_the_four_policies_name_none_in_vain(name: str) -> None:
    assert isinstance(load_pack(name), CompiledPack)


def test_a_pack_of_before_is_read_as_it_is() -> None:
    pack = _with('"www.hcpc-uk.org/concerns"', '"ask the office"')
    assert load_stored(pack.encode(), "pack.yaml").outside_bodies["hcpc"].address
    assert load(ACAT.encode(), "pack.yaml").outside_bodies["hcpc"].address

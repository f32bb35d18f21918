"""What a release could be sent and recorded, this one still knows."""

from collections.abc import Iterator

from duecourse.catalogue import CODEC
from duecourse.commands.digests import ADDED_SINCE_0_1
from duecourse.packs.deadlines import WERE_SETTINGS
from duecourse.packs.loader import read_defaults
from duecourse.packs.model import WrittenPack
from duecourse.packs.salvage import read_stored_pack
from duecourse.packs.settings import RETIRED, RETIRED_DEFAULTS, SETTINGS
from duecourse.shipped import defaults, load_stored
from tests.compatibility.fields import fields
from tests.compatibility.golden import Release, releases


def test_every_field_that_came_to_a_command_since_0_1_is_left_out_of_its_digests() -> None:
    (first,) = [release for release in releases() if release.folder.name == "0.1"]
    added = {}
    for command, before in first.fields["commands"].items():
        since = set(fields()["commands"][command]) - set(before)
        # Of a struct that came as a whole, its own path is enough.
        whole = {path for path in since if path.rpartition(".")[0] not in since}
        if whole:
            added[command] = frozenset(whole)
    assert dict(ADDED_SINCE_0_1) == added, "duecourse.commands.digests.ADDED_SINCE_0_1"


def test_no_command_of_a_release_went_and_none_lost_a_field(release: Release) -> None:
    now = fields()["commands"]
    for command, before in release.fields["commands"].items():
        assert set(before) <= set(now[command]), command


def test_an_event_that_lost_a_field_has_a_newer_schema(release: Release) -> None:
    now = fields()["events"]
    for event, before in release.fields["events"].items():
        gone = set(before) - set(now[event])
        assert not gone or CODEC.types[event].SCHEMA > 1, (event, gone)


def _packs(release: Release) -> Iterator[WrittenPack]:
    for path in sorted(release.packs.glob("*.yaml")):
        if path.stem != "defaults":
            yield read_stored_pack(path.read_bytes(), path.name)[0]


def test_every_setting_of_a_release_is_known_or_retired_with_what_it_bound(
    release: Release,
) -> None:
    held = {name for pack in _packs(release) for name in pack.settings}
    assert held <= SETTINGS.keys() | {*WERE_SETTINGS} | RETIRED.keys()


def test_every_default_of_a_release_is_there_or_retired_with_what_it_bound(
    release: Release,
) -> None:
    text = (release.packs / "defaults.yaml").read_bytes()
    shipped = {clause.id for clause in read_defaults(text, "defaults.yaml").clauses}
    assert shipped <= defaults().keys() | RETIRED_DEFAULTS.keys()


def test_a_pack_of_a_release_that_is_in_order_is_read_without_a_fault(release: Release) -> None:
    for pack in ("acat", "cleanslate", "stass", "zrtherapy"):
        text = (release.packs / f"{pack}.yaml").read_bytes()
        assert load_stored(text, f"{pack}.yaml").faults == ()

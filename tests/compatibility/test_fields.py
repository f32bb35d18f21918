"""What a release could be sent and recorded, this one still knows."""

from duecourse.catalogue import CODEC
from duecourse.commands.digests import ADDED_SINCE_0_1
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

"""The reference of the gRPC API says what the contract says, and refuses to be silent."""

import subprocess
import sys
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorSet

from tools.contract import ContractFile, contract_file, uncommented
from tools.reference import api

PROTO = """
syntax = "proto3";
package duecourse.v1;
import "google/protobuf/timestamp.proto";

// Keeps parcels.
service ParcelService {
  // Sends a parcel | or refuses.
  rpc SendParcel(SendParcelRequest) returns (SendParcelResponse);
  // Follows a parcel.
  rpc FollowParcel(SendParcelRequest) returns (stream SendParcelResponse);
}
// Asks for a parcel to be sent.
message SendParcelRequest {
  // Whom it goes to;
  // at most 63 letters.
  string to = 1;
  // What it holds.
  repeated Item items = 2;
  // What is written on it.
  map<string, Item> labels = 3;
  // When to send it.
  optional google.protobuf.Timestamp at = 4;
  // One thing in a parcel.
  message Item {
    // How many.
    int32 count = 1;
    // Its kind.
    Kind kind = 2;
    // What a thing may be.
    enum Kind {
      // Nobody said.
      KIND_UNSPECIFIED = 0;
    }
  }
}
// Nothing to say.
message SendParcelResponse {}
"""


def described(text: str, folder: Path) -> ContractFile:
    (folder / "parcels.proto").write_text(text, encoding="utf-8")
    target = folder / "set.binpb"
    command = [sys.executable, "-m", "grpc_tools.protoc", f"-I{folder}", "--include_source_info"]
    subprocess.run([*command, f"--descriptor_set_out={target}", "parcels.proto"], check=True)
    return contract_file(FileDescriptorSet.FromString(target.read_bytes()).file[0])


def test_the_page_shows_every_method_with_its_comment_and_types(tmp_path: Path) -> None:
    page = api.render_files([described(PROTO, tmp_path)])
    assert "## ParcelService\n\nKeeps parcels.\n" in page
    assert (
        "### ParcelService.SendParcel\n\n"
        "`SendParcelRequest → SendParcelResponse`\n\nSends a parcel | or refuses.\n"
    ) in page
    assert "`SendParcelRequest → stream of SendParcelResponse`" in page


@pytest.mark.parametrize(
    "row",
    [
        "| `to` | string | Whom it goes to; at most 63 letters. |",
        "| `items` | repeated SendParcelRequest.Item | What it holds. |",
        "| `labels` | map of string to SendParcelRequest.Item | What is written on it. |",
        "| `at` | optional google.protobuf.Timestamp | When to send it. |",
        "| `count` | int32 | How many. |",
        "| `KIND_UNSPECIFIED` | 0 | Nobody said. |",
    ],
)
def test_the_page_shows_every_field_with_its_type_and_comment(row: str, tmp_path: Path) -> None:
    assert row in api.render_files([described(PROTO, tmp_path)]).splitlines()


def test_a_bar_in_a_comment_does_not_split_the_table(tmp_path: Path) -> None:
    text = PROTO.replace("// How many.", "// One | many.")
    page = api.render_files([described(text, tmp_path)])
    assert "| `count` | int32 | One \\| many. |" in page


@pytest.mark.parametrize(
    ("comment", "name"),
    [
        ("// Keeps parcels.", "ParcelService"),
        ("// Follows a parcel.", "ParcelService.FollowParcel"),
        ("// Nothing to say.", "SendParcelResponse"),
        ("// How many.", "SendParcelRequest.Item.count"),
        ("// Nobody said.", "SendParcelRequest.Item.Kind.KIND_UNSPECIFIED"),
    ],
)
def test_what_says_nothing_about_itself_is_an_error(
    comment: str, name: str, tmp_path: Path
) -> None:
    file = described(PROTO.replace(comment, ""), tmp_path)
    assert list(uncommented(file)) == [f"parcels.proto: {name}"]
    with pytest.raises(ValueError, match=name):
        api.render_files([file])

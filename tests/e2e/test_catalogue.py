"""Every reason that the server itself gives is provoked by a test beside this one."""

from pathlib import Path

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.server.contract import CATALOGUE

SERVERS_OWN = sorted(CATALOGUE.keys() - {reason.value for reason in Reason})


@pytest.mark.parametrize("reason", SERVERS_OWN)
def test_every_reason_of_the_server_is_provoked(reason: str) -> None:
    others = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]
    assert any(f'"{reason}"' in path.read_text(encoding="utf-8") for path in others)

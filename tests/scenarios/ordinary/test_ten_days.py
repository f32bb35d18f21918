"""Each organisation has ten ordinary days at least, and each day that is written is lived."""

import inspect
from types import ModuleType

import pytest

from tests.scenarios.ordinary import (
    test_days_acat,
    test_days_cleanslate,
    test_days_stass,
    test_days_zrtherapy,
    test_further_acts,
)

DAYS = (test_days_acat, test_days_cleanslate, test_days_stass, test_days_zrtherapy)


def _written(module: ModuleType) -> set[str]:
    """Return the names of the stories that stand in a module."""
    found = inspect.getmembers(module, inspect.iscoroutinefunction)
    own = [(name, story) for name, story in found if story.__module__ == module.__name__]
    return {name for name, _ in own if not name.startswith("_") and name != "set_up"}


@pytest.mark.parametrize("module", DAYS, ids=lambda module: module.__name__.rsplit("_", 1)[1])
def test_ten_days_are_written_and_each_is_lived(module: ModuleType) -> None:
    lived = [story.__name__ for story in module.STORIES]
    assert {*lived} == _written(module)
    assert len(lived) >= 10
    assert len(lived) == len({*lived})


def test_each_further_act_is_lived() -> None:
    lived = {story.__name__ for _, _, story in test_further_acts.ACTS}
    assert lived == _written(test_further_acts)

import pytest

pytest.register_assert_rewrite("tests.integration.log.contract")
pytest.register_assert_rewrite("tests.integration.log.contract_callers")

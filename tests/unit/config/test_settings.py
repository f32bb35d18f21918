"""Settings: each described, each checked, none unknown."""

import pytest

from duecourse.config import Settings, SettingsInvalid, read_settings


def test_every_setting_says_what_it_is_and_has_a_default() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert field.description.endswith("."), name
        assert not field.is_required(), name


def test_a_setting_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUECOURSE_CALLS_MAX", "7")
    assert read_settings().calls_max == 7


def test_what_is_given_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUECOURSE_CALLS_MAX", "7")
    assert read_settings(calls_max=8).calls_max == 8


def test_an_unknown_name_is_refused_with_the_one_that_is_near() -> None:
    with pytest.raises(SettingsInvalid, match="did you mean DUECOURSE_LISTEN"):
        read_settings({"DUECOURSE_LISTNE": "x"})


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({"calls_max": 0}, "calls_max"),
        ({"drain_s": -1}, "drain_s"),
        ({"environment": "staging"}, "environment"),
        ({"listen": ""}, "listen"),
        ({"listen": "0.0.0.0:99999"}, "listen.*at most 65535"),
        ({"listen": "127.0.0.1:65536"}, "listen.*at most 65535"),
        ({"listen": "7331"}, "listen.*host:port"),
        ({"listen": "127.0.0.1"}, "listen.*host:port"),
        ({"listen": "127.0.0.1:-1"}, "listen.*host:port"),
        ({"listen": "::1:7300"}, "listen.*host:port"),
        ({"listen": "unix:"}, "listen.*host:port"),
        ({"environment": "production", "test_clock": "clock"}, "test_clock"),
        ({"environment": "production", "log": "memory"}, "log"),
        ({"tls_cert_file": "cert.pem"}, "tls_key_file"),
        ({"tls_client_ca_file": "ca.pem"}, "tls_client_ca_file"),
        ({"instance_tokens": False}, "instance_tokens"),
    ],
)
def test_a_wrong_value_stops_the_start_and_names_the_field(
    given: dict[str, object], names: str
) -> None:
    with pytest.raises(SettingsInvalid, match=names):
        read_settings({}, **given)


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(SettingsInvalid) as invalid:
        read_settings({"DUECOURSE_NONSENSE": "1"}, calls_max=0, drain_s=-1)
    assert len(invalid.value.problems) == 3


def test_a_wrong_value_itself_is_not_shown() -> None:
    with pytest.raises(SettingsInvalid) as invalid:
        read_settings({}, calls_max="hunter2")
    assert "hunter2" not in str(invalid.value)


def test_the_settings_cannot_be_changed() -> None:
    settings = read_settings({})
    with pytest.raises(ValueError, match="frozen"):
        settings.calls_max = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("given", "readable"),
    [
        ({}, False),
        ({"listen": "localhost:0"}, False),
        ({"listen": "127.8.9.1:7300"}, False),
        ({"listen": "[::1]:7300"}, False),
        ({"listen": "unix:/run/duecourse"}, False),
        ({"listen": "0.0.0.0:7300"}, True),
        ({"listen": "[::]:7300"}, True),
        ({"listen": "192.0.2.7:7300"}, True),
        ({"listen": "records.example.org:7300"}, True),
        ({"listen": "0.0.0.0:7300", "tls_cert_file": "c.pem", "tls_key_file": "k.pem"}, False),
    ],
)
def test_tokens_that_leave_the_machine_without_tls_are_known(
    given: dict[str, object], readable: bool
) -> None:
    assert read_settings({}, **given).is_readable_on_the_way is readable

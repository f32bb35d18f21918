"""Every setting with its default, unit, range and danger.

The environment name is the field's in capitals, behind `DUECOURSE_`. The page
`docs/reference/settings.md` is made from this class.
"""

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Final, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_MIB = 1024 * 1024
_ADDRESS: Final = re.compile(r"unix:.+|(?:\[[0-9A-Fa-f:.%]+\]|[^:\[\]/\s]+):([0-9]{1,5})")
_PORT_MAX: Final = 65_535


class Settings(BaseSettings):
    """How an instance runs. Frozen; a wrong value stops the start, naming the field."""

    model_config = SettingsConfigDict(
        env_prefix="DUECOURSE_", frozen=True, extra="forbid", env_ignore_empty=True
    )

    environment: Literal["development", "production"] = Field(
        default="development",
        description="What the instance is for; `production` refuses settings that are for tests.",
    )
    listen: str = Field(
        default="127.0.0.1:7300",
        min_length=1,
        description=(
            "Address to serve on: `host:port` or `unix:/path`. Port 0 takes any free one."
            " Danger: anything but loopback needs TLS, or tokens can be read on the way."
        ),
    )
    data_dir: Path = Field(
        default=Path("duecourse-data"),
        description="Folder of the log and of the instance's key; made if missing, mode 700.",
    )
    log: Literal["sqlite", "memory"] = Field(
        default="sqlite",
        description="Where events are kept. Danger: `memory` forgets everything when it stops.",
    )
    test_clock: Path | None = Field(
        default=None,
        description=(
            "File that holds the time, RFC 3339, UTC, read at each call, for tests."
            " Danger: records would bear false times; production refuses to start with it."
        ),
    )

    tls_cert_file: Path | None = Field(
        default=None, description="Certificate chain, PEM. Read again for each new connection."
    )
    tls_key_file: Path | None = Field(
        default=None, description="Private key of the certificate, PEM. Needed with it."
    )
    tls_client_ca_file: Path | None = Field(
        default=None,
        description=(
            "Authorities whose client certificates are accepted, PEM."
            " If set, nobody connects without one."
        ),
    )
    trust_domain: str = Field(
        default="",
        max_length=255,
        description=(
            "Trust domain of SPIFFE ids in client certificates. Empty: they identify nobody."
            " Danger: whoever may sign for this domain may be anybody."
        ),
    )

    token_issuer: str = Field(
        default="duecourse", min_length=1, description="`iss` that tokens must carry."
    )
    token_audience: str = Field(
        default="duecourse", min_length=1, description="`aud` that tokens must carry."
    )
    token_leeway_s: int = Field(
        default=30, ge=0, le=300, description="Seconds by which clocks may differ; 0 to 300."
    )
    token_cache_max: int = Field(
        default=10_000,
        ge=0,
        le=1_000_000,
        description="Verified tokens kept; 0 to 1,000,000.",
    )
    instance_tokens: bool = Field(
        default=True,
        description=(
            "Accept tokens signed with the instance's own key (`duecourse token`)."
            " Danger: whoever reads the key file may be anybody."
        ),
    )
    jwks: str = Field(
        default="",
        description="Further keys that may sign tokens: `https://…`, `file://…` or a path.",
    )
    jwks_refresh_s: int = Field(
        default=300, ge=10, le=86_400, description="Age at which keys are read again, seconds."
    )

    message_max_bytes: int = Field(
        default=_MIB,
        ge=1024,
        le=8 * _MIB,
        description="Largest request, bytes; 1 KiB to 8 MiB. Larger ones are MESSAGE_TOO_LARGE.",
    )
    metadata_max_bytes: int = Field(
        default=16_384, ge=4_096, le=65_536, description="Largest metadata of a call, bytes."
    )
    calls_max: int = Field(
        default=256,
        ge=1,
        le=10_000,
        description=(
            "Calls at work at once; further ones are OVERLOADED. Health is never counted."
            " Danger: too many, and all are slow instead of some refused."
        ),
    )
    call_timeout_s: float = Field(
        default=30.0,
        gt=0,
        le=600,
        description="Longest that a call may take, seconds, whatever deadline its caller sets.",
    )
    drain_s: float = Field(
        default=10.0,
        ge=0,
        le=600,
        description="Time that calls at work get to finish when the server is stopped, seconds.",
    )
    connection_idle_s: int = Field(
        default=900, ge=1, le=86_400, description="Idle connections are closed after, seconds."
    )
    connection_age_s: int = Field(
        default=3_600, ge=10, le=604_800, description="Connections are renewed after, seconds."
    )
    keepalive_s: int = Field(
        default=60, ge=10, le=7_200, description="A silent peer is asked for a sign after, seconds."
    )
    handshake_timeout_s: int = Field(
        default=10, ge=1, le=120, description="Time for TLS and HTTP/2 to be set up, seconds."
    )
    streams_per_connection_max: int = Field(
        default=100, ge=1, le=10_000, description="Calls at once on one connection."
    )
    reflection: bool = Field(
        default=True, description="Let clients ask for the contract by gRPC reflection."
    )

    keep_clocks: bool = Field(
        default=True,
        description=(
            "Write down what falls due, when it does."
            " Danger: without, nobody is reminded, and no miss is on record."
        ),
    )
    states_cached_max: int = Field(
        default=20_000,
        ge=1,
        le=10_000_000,
        description="States of resources kept in memory; about 2 KiB each.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least important lines that are logged."
    )
    log_format: Literal["console", "json"] = Field(
        default="console", description="Form of log lines: for people or for programs."
    )

    @field_validator("listen")
    @classmethod
    def _address(cls, listen: str) -> str:
        """Refuse what is no address: a port beyond the last one would become another."""
        form = _ADDRESS.fullmatch(listen)
        if form is None:
            raise ValueError("write host:port, such as 127.0.0.1:7300, or unix:/path")
        if int(form[1] or 0) > _PORT_MAX:
            raise ValueError(f"the port is at most {_PORT_MAX}")
        return listen

    @model_validator(mode="after")
    def _agree(self) -> Self:
        """Refuse settings that contradict each other."""
        if self.environment == "production" and self.test_clock is not None:
            raise ValueError("test_clock: not in production: records would bear false times")
        if self.environment == "production" and self.log == "memory":
            raise ValueError("log: not `memory` in production: it forgets everything")
        if (self.tls_cert_file is None) != (self.tls_key_file is None):
            raise ValueError("tls_cert_file and tls_key_file: one without the other")
        if self.tls_client_ca_file is not None and self.tls_cert_file is None:
            raise ValueError("tls_client_ca_file: needs tls_cert_file")
        if not self.instance_tokens and not self.jwks and not self.trust_domain:
            raise ValueError("instance_tokens, jwks, trust_domain: nobody could call")
        return self

    @property
    def is_readable_on_the_way(self) -> bool:
        """Return whether tokens leave this machine without TLS."""
        if self.tls_cert_file is not None or self.listen.startswith("unix:"):
            return False
        host = self.listen.rsplit(":", 1)[0].strip("[]")
        try:
            return not ip_address(host).is_loopback
        except ValueError:
            return host != "localhost"

    @property
    def log_file(self) -> Path:
        """Return where the SQLite log lies."""
        return self.data_dir / "log.sqlite"

    @property
    def clocks_file(self) -> Path:
        """Return where the index of all clocks lies; it is made anew when it is deleted."""
        return self.data_dir / "clocks.sqlite"

    @property
    def key_file(self) -> Path:
        """Return where the instance's key lies."""
        return self.data_dir / "instance.key"

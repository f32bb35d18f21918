"""`duecourse demo`: four organisations, a story of each, told over the server's own API."""

from duecourse.cli.demo.command import demo

__all__ = ["demo"]

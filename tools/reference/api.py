"""The page of the gRPC API: every service, method, message and enum with its comment."""

from collections.abc import Iterator
from typing import Final

from tools.contract import ContractFile, Element, Member, read_contract, uncommented

PATH: Final = "docs/reference/api.md"


def render() -> str:
    """Return the page.

    Raises:
        ValueError: something in the contract says nothing about itself.
    """
    return render_files(read_contract())


def render_files(files: list[ContractFile]) -> str:
    """Return the page of these files; raises as `render` does."""
    if silent := [name for file in files for name in uncommented(file)]:
        raise ValueError("no comment in the contract: " + "; ".join(silent))
    return "\n".join(_lines(files)) + "\n"


def _lines(files: list[ContractFile]) -> Iterator[str]:
    yield "# The gRPC API"
    yield ""
    yield "Every service, method, message and enum of package `duecourse.v1`."
    yield "Generated from `proto/` by `./dev docs`; change it there."
    for file in files:
        for service in file.services:
            yield from _service(service)
    yield from _tables("Messages", "field", "type", [m for file in files for m in file.messages])
    yield from _tables("Enums", "value", "number", [e for file in files for e in file.enums])


def _service(service: Element) -> Iterator[str]:
    yield from ("", f"## {service.name}", "", service.comment)
    for method in service.members:
        yield from ("", f"### {service.name}.{method.name}", "", f"`{method.kind}`", "")
        yield method.comment
        if method.options:
            yield from ("", "Declares: " + ", ".join(f"`{option}`" for option in method.options))


def _tables(title: str, first: str, second: str, elements: list[Element]) -> Iterator[str]:
    yield from ("", f"## {title}")
    for element in sorted(elements, key=lambda element: element.name):
        yield from ("", f"### {element.name}", "", element.comment)
        if element.members:
            yield from ("", f"| {first} | {second} | what |", "|---|---|---|")
            yield from map(_row, element.members)


def _row(member: Member) -> str:
    # A table's row is one line, and a bar in it would begin the next column.
    comment = " ".join(member.comment.split()).replace("|", "\\|")
    return f"| `{member.name}` | {member.kind} | {comment} |"

"""What a field's comment says of its text: whether it is about people, and how long it may be."""

from msgspec import inspect as types


def limit_of(info: types.Type) -> str:
    """Return the sentence for a field of a type, or of texts of it; "" where nothing limits it."""
    info, each = _one(info)
    if not isinstance(info, types.Metadata):
        return ""
    most = getattr(info.type, "max_length", None)
    says = f"{each}at most {most:,} characters" if most else ""
    if (info.extra or {}).get("personal"):
        return f"Personal, {says}." if says else "Personal."
    return f"{says[0].upper()}{says[1:]}." if says else ""


def _one(info: types.Type) -> tuple[types.Type, str]:
    """Return the type without `| None` and without its collection, and "each " if it had one."""
    if isinstance(info, types.UnionType):
        return _one(next(t for t in info.types if not isinstance(t, types.NoneType)))
    item = getattr(info, "item_type", None)
    return (info, "") if item is None else (_one(item)[0], "each ")

"""The text that an organisation agreed to say while a channel is held, known by its digest."""

import hashlib


def text_digest(text: str) -> str:
    """Return the lower-case hex SHA-256 of a text, to the letter."""
    return hashlib.sha256(text.encode()).hexdigest()

"""Pure evidence: what is personal, the canonical record of an event, its leaf hash."""

"""Publication: the permit, what became of it, and giving up before it."""

"""Standing objections: a subject does not want to appear, until they say otherwise."""

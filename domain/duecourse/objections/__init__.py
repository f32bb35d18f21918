"""Standing objections: a subject does not want to appear, until he says otherwise."""

"""After publication: takedown, correction, and complaints about the post."""

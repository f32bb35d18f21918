"""The one way to decide: who acts, on what facts, by which lifecycle, and how it is refused."""

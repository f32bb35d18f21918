"""Posts: every official act of publication, from draft to resolved."""

"""Review: the checklist, approvals, doubts, consultation, and the consent of those shown."""

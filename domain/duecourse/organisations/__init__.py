"""Organisations: the policy in force, who holds which office, campaigns, regulated periods."""

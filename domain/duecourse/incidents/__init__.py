"""Incidents: crises, harm to people, and what happened to accounts and to personal data."""

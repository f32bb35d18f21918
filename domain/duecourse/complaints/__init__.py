"""Complaints: received, acknowledged, escalated, resolved, reopened."""

"""Requests that something comes down: what is the organisation's own, and what others hold."""

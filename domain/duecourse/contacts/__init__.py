"""Inbound contacts: what reaches the organisation through its channels."""

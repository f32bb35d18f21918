"""Consents: who agreed to be shown, quoted or named, where, and for how long."""

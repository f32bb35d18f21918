"""Breaches of the policy: reported, sorted, investigated, heard, decided, closed."""

"""What every decision is made of: who acts, on what facts, and how it is refused."""

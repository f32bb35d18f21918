"""People and service accounts: roles, acknowledgements, access, declared interests, advice."""

"""Policy versions: drafted, approved, in force, reviewed, superseded."""

"""The command line: `duecourse …`. Exit codes are in `exits`; they do not change."""

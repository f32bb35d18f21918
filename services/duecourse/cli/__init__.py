"""The command line: `duecourse …`. Exit codes are in `exits`; they do not change."""

import os

# gRPC's own log lines say in its words what we say in ours; whoever wants both can have both.
os.environ.setdefault("GRPC_VERBOSITY", "NONE")

"""`python -m duecourse.cli` is `duecourse`: the one place where the program begins and ends."""

import sys


def main() -> None:
    """Run the command line and exit."""
    try:
        # Not at the top: Ctrl-C may come while all of it is being read.
        from duecourse.cli.main import run  # noqa: PLC0415

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        # As `ExitCode.INTERRUPTED`, which may not be there yet.
        code = 130
    raise SystemExit(code)


if __name__ == "__main__":
    main()

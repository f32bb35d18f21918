"""`python -m duecourse.cli` is `duecourse`."""

from duecourse.cli.main import main

if __name__ == "__main__":
    main()

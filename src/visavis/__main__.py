"""Starts the program."""

import sys


def main() -> None:
    """Run the command typed, and end with its exit code."""
    from visavis.cli.run import run

    sys.exit(run())


if __name__ == "__main__":
    main()

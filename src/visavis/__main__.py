"""Starts the program."""

import os
import sys


def main() -> None:
    """Run the command typed, and end with its exit code."""
    from visavis.cli.run import run

    # ledgers, copies, exports and reports hold what people wrote: whatever is made is for the owner's eyes
    os.umask(0o077)
    sys.exit(run())


if __name__ == "__main__":
    main()

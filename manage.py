#!/usr/bin/env python
"""The door for commands: every one is run as `manage.py <command>`."""

import os
import sys


def main() -> None:
    """Run the command named on the command line with the project's own settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "disputes.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()

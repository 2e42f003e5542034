#!/usr/bin/env python
"""AdGen's command line."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "adgen.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as wrong:  # a setting: one sentence that names it
        sys.stderr.write(f"{wrong}\n")
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()

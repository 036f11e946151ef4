"""The entry point of `python -m knowledge`."""

import io
import sys

from knowledge.command.run import main

if isinstance(sys.stdout, io.TextIOWrapper):
    sys.stdout.reconfigure(errors="replace")  # a question may hold what the terminal cannot show

raise SystemExit(main())

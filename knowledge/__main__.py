"""The entry point of `python -m knowledge`."""

from knowledge.command import main

raise SystemExit(main())

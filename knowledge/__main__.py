from knowledge.command import main

raise SystemExit(main())

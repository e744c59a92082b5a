"""Everything that the doors call; the only place where the rooms meet."""

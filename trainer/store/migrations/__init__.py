"""Schema changes, in order. Knows nothing of records."""

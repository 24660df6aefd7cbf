"""Use cases, each with its own check of who may do it. Knows nothing of pages or tables."""

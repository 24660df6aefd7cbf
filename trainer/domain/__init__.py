"""What things are: frozen records and pure functions. Knows nothing of files, models, storage or pages."""

"""In and out: transcripts from files, results to files. Knows nothing of pages or people's rights."""

"""The judgement: a transcript, a rubric and a judge give a scorecard. Knows nothing of sessions or storage."""

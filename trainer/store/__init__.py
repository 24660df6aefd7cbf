"""Memory: the database every accepted word lives in. Knows nothing of how conversations run or who may see them."""

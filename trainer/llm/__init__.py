"""The one door to language models and token counting. Knows nothing of selling."""

"""Today: what must be done now, by reason, in order."""

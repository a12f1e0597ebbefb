"""The audit page: what was done, by whom, and whether the log is whole."""

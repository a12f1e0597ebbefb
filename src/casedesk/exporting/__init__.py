"""Values written to files that leave the office."""

"""Files that come into the office, read to values."""

"""The first run, the opening of an office, sign-in and the lock."""

"""The database key, passwords and seals."""

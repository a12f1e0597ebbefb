"""The office's records in SQLCipher or PostgreSQL."""

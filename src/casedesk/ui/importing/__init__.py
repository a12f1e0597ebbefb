"""Importing a client's list: file, columns, findings, cases."""

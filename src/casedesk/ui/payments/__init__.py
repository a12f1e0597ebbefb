"""Payments: the ledger, recording, confirming and reversing."""

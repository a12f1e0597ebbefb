"""Repayment agreements: the list, and the builder from first figures to the signed paper."""

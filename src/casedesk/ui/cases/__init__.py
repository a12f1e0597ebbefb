"""The list of cases: views, filters, preview."""

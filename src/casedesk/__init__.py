"""CaseDesk: case, home-visit and repayment-agreement desk for small debt-collection offices."""

__version__ = "0.1.0"

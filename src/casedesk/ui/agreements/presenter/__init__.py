"""What the agreements page decides; knows no Qt."""

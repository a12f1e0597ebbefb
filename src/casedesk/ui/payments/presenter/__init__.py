"""What the payments page decides; knows no Qt."""

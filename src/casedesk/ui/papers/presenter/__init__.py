"""What the papers page decides without knowing any window."""

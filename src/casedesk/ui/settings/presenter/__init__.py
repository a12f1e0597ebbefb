"""What each section of the settings decides."""

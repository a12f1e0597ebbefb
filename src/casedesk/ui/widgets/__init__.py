"""Parts of the screen used by two pages or more."""

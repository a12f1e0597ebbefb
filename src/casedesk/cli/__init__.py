"""The same use cases without windows."""

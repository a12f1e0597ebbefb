"""Papers as PDF bytes."""

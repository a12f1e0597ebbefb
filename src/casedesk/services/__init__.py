"""What a person at the desk can do, each thing wholly or not at all."""

"""The law, the sums and the states of a collection office, in plain Python."""

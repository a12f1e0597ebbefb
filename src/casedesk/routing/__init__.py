"""Orders visits into roads with a solver made for it; knows places and minutes, no people."""

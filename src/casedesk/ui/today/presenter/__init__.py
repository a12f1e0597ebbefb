"""What Today shows and does, without Qt."""

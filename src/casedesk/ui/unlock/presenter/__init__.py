"""What the windows of the door say and ask for; knows no Qt."""

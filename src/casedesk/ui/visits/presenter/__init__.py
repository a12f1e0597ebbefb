"""What the visits page and its dialogs say and do, without Qt."""

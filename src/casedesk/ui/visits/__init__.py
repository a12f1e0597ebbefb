"""The visits page: the week, the tray, the gate and what came of each visit."""

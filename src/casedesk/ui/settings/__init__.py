"""Settings: how the desk looks, the office, its people, clients, rules and keys."""

"""One case on one screen: people, history, balance, next step."""

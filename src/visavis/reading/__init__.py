"""Reads texts as the one who receives them would."""

"""Prints answers and reports of imports."""

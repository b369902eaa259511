"""Codes and numbers in, French and English out."""

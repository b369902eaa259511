"""Vis-à-vis: an honest, local desk for professional relations."""

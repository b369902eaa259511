"""The desk for programs: the same verbs over JSON, for whoever holds a token."""

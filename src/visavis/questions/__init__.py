"""What is asked of the ledger, one file a question: who counts, from when, until what, what is censored."""

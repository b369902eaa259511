"""The desk in the browser: pages on the owner's own machine, and for nobody else."""

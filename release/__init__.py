"""What is put out: the package, its list of parts, and the sums by which both are known."""

"""What goes wrong outside the program: it is killed, the disk is full, the cache is broken or somebody else's."""

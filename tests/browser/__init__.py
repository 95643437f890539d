"""What a person does, in a real browser, with the real server: `make browser` runs it, and `make test` does not."""

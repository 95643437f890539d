"""Readers that are given whatever bytes a fuzzer makes up: `make fuzz`, described in README.md."""

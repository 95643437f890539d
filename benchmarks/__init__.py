"""How fast this program is, how much memory it takes, and beside what: `make bench`.

A made-up law of three sizes is written as rule files for this program, and as plain data for everything that it is
compared with. Every answer is compared with a reference before anything is timed.
"""

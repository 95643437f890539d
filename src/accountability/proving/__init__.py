"""The decision proved by other means: a pack written as facts, one page of answer-set rules, and what clingo finds.

Nothing here is shared with the engine, so that neither can hide the other's mistake.
"""

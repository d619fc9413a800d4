"""Measurements against the budgets of the design. They are printed, never tested: a busy machine is no failure."""

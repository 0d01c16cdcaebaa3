"""Says that comments may be replaced; it is never executed."""

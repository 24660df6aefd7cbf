"""Who reads, speaks, judges and coaches: ports, and two families behind them. Knows nothing of sessions or pages."""

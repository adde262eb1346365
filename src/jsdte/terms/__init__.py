"""The words of the notice: occupations, levels, places, money, unknown and sensitive values."""

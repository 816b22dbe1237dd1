"""BitMEX inverse and linear derivatives."""

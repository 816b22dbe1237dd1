"""How the program asks the network: one client for REST, and its rules. No venue is known here."""

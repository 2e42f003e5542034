"""Other forms of a finished ad: what can be asked for (`services`), and what is there (`listing`)."""

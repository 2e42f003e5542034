"""What is known of the pictures without drawing any: their names, the words they answer to, what belongs together."""

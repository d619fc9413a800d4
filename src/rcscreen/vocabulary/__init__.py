"""The words everything else is said in: domains, ways of help, codes and the phrases of the built-in steps."""

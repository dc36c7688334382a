"""LTV Lab: a Jupyter kernel for Java, with a language for customer lifetime value."""

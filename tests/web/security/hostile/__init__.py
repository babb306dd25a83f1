"""Requests that mean harm, or no sense, made up from every address and form of the product."""

"""The pages of handing over."""

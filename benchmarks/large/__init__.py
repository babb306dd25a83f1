"""An organisation of two thousand coders and ten years: what takes long there, and who waits."""

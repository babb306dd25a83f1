"""Claims: what coders say of themselves, until somebody who may stands up for it."""

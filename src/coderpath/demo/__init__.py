"""An invented organisation to try everything on: 21 hospitals, six years, and their stories."""

from coderpath.demo.generate import generate
from coderpath.demo.stories import STORIES, Story
from coderpath.demo.writing import write

__all__ = ["STORIES", "Story", "generate", "write"]

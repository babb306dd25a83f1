"""An invented organization to try everything on: 21 hospitals, six years, and their stories."""

from coderpath_demo.generate import generate
from coderpath_demo.stories import STORIES, Story
from coderpath_demo.writing import write

__all__ = ["STORIES", "Story", "generate", "write"]

"""Writing what is derived from facts and paths; nobody asks for it, so it acts for nobody."""

from coderpath_web.standings.actions.changing import (
    change_facts,
    change_with,
    judged_at_the_end,
    move_in,
)
from coderpath_web.standings.actions.deriving import rebuild_derived
from coderpath_web.standings.actions.judging import (
    delete_under,
    derive_under,
    forget_under,
    judge_some,
    let_count,
    write_some,
)
from coderpath_web.standings.actions.writing import rewrite_derived

__all__ = [
    "change_facts",
    "change_with",
    "delete_under",
    "derive_under",
    "forget_under",
    "judge_some",
    "judged_at_the_end",
    "let_count",
    "move_in",
    "rebuild_derived",
    "rewrite_derived",
    "write_some",
]

from coderpath.criteria import KINDS
from coderpath.explain.missing.case import cure, say


def test_every_kind_says_what_is_missing_and_what_would_mend_it():
    nobody = {say.dispatch(object), cure.dispatch(object)}
    silent = [
        name
        for name, kind in KINDS.items()
        if say.dispatch(kind) in nobody or cure.dispatch(kind) in nobody
    ]
    assert silent == []

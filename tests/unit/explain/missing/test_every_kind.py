from coderpath.criteria import KIND_OF, RULES
from coderpath.explain.former import cure, say


def test_every_kind_says_what_is_missing_and_what_would_mend_it():
    nobody = {say.dispatch(object), cure.dispatch(object)}
    silent = [
        name
        for name, kind in RULES.items()
        if kind not in KIND_OF
        if nobody & {say.dispatch(kind), cure.dispatch(kind)}
    ]
    assert silent == []

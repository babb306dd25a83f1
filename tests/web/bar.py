"""The number in the bar, for tests that go through many pages: kept as it is in production.

A test stays within one transaction, where the product keeps nothing: for every page it would count
again what waits, which takes several questions to each room and is most of what a page costs.
What the number is, and when it is counted again, is tried by tests/rooms/notices.
"""

from coderpath_web.kept_while import KeptWhile


class KeptInATest(KeptWhile):
    """Keeps within the transaction of a test as well; whoever uses it forgets all at its end."""

    def known(self, keys):
        with self._lock:
            return {key: self._answers[key] for key in keys if key in self._answers}

    def keep(self, answers):
        with self._lock:
            self._answers.update(answers)


IN_A_TEST = KeptInATest(most=500)

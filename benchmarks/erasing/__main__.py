"""`python -m benchmarks.erasing`: 10,000 claims go in one look, on either database."""

from argparse import ArgumentParser

from benchmarks.web.__main__ import DATABASES, asked_of, busy, installation

MANY = 10_000


def main() -> None:
    """Print how long erasing takes, how large a page waits, and what verifying says."""
    asked = ArgumentParser("python -m benchmarks.erasing", description=__doc__)
    asked.add_argument("--database", action="append", choices=DATABASES)
    asked.add_argument("--claims", type=int, default=MANY)
    given = asked.parse_args()
    for database in given.database or DATABASES:
        with installation(database) as environment:
            [found] = asked_of("benchmarks.erasing.claims", environment, str(given.claims))
        print(f"{database}: {found['erased']:,} claims erased, {busy()}")
        for what in ("made", "page", "erased_in", "verified_in"):
            print(f"  {what:<12} {found[what]:8.1f} s of one processor")
        print(f"  {found['entries']:,} entries; found wrong by the verifier: {found['wrong']}")


if __name__ == "__main__":
    main()

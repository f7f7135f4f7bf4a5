"""`python -m disputes.tests.mutants [LETTERS]`: takes the mutants, and ends with 1 if one survives."""

import os
import sys

from . import MUTANTS, run


def main(letters: str = "") -> int:
    """Take those whose heading, file or test holds these letters, or all."""
    chosen = [
        mutant
        for heading, mutants in MUTANTS.items()
        for mutant in mutants
        if letters in " ".join((heading, mutant.file, mutant.test))
    ]
    print(f"{len(chosen)} mutants", flush=True)
    wrong = run(chosen, os.cpu_count() or 1)
    print("\n" + "\n".join([*wrong, f"{len(wrong)} survive."]))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))

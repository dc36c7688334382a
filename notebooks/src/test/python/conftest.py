"""What the tests of real clients share with the benchmark: the client of a kernel."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[4] / "kernel/app/src/main/resources/org/ltvlab/app/bench"))

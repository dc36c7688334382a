"""What the tests of real clients share with the benchmark, the client of a kernel; and which of them have failed."""
import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[4]
sys.path.insert(0, str(ROOT / "kernel/app/src/main/resources/org/ltvlab/app/bench"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.failed = report.failed or getattr(item, "failed", False)
    return report

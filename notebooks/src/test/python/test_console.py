"""A real ``jupyter console`` in a pseudo terminal: what somebody sees who works without a notebook."""
import os
import re
import sys

import pexpect
import pytest
from kernel_client import PATIENCE

WORK = (
    'for (int i = 0; i <= 60; i++) { org.ltvlab.progress.Progress.advanced("Reading orders.csv", i, 60); Thread.sleep(50); } '
    'org.ltvlab.progress.Progress.ended("Reading orders.csv"); 40 + 2'
)


@pytest.fixture
def console(tmp_path):
    environ = {**os.environ, "IPYTHONDIR": str(tmp_path), "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    call = ["-m", "jupyter_console", "--kernel", "ltv", "--simple-prompt", "--no-confirm-exit"]
    console = pexpect.spawn(sys.executable, call, env=environ, encoding="utf-8", dimensions=(40, 200), timeout=PATIENCE)
    console.expect_exact("In [1]: ")
    yield console
    console.sendeof()
    console.expect(pexpect.EOF)
    console.close()


def test_progress_is_one_line_of_the_terminal_that_is_written_anew_and_ends(console):
    console.sendline(WORK)
    console.expect(r"Out\[.*42")
    (line,) = [line for line in console.before.split("\n") if "\x1b[K" in line]
    states = line.rstrip("\r").split("\r\x1b[K")[1:]
    done = [int(re.fullmatch(r"Reading orders\.csv █*░* (\d+)%", state)[1]) for state in states[:-1]]
    assert len(done) >= 3 and done == sorted(set(done)), states
    assert re.fullmatch(r"✓ Reading orders\.csv \(\d\.\d s\) *", states[-1]), states
    console.expect_exact("In [2]: ")

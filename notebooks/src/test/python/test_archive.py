"""The archive for fast starts of an installed kernel whose JDK has changed since: left aside, trained anew, used again."""
import pathlib
import re
import time

import pytest
from conftest import ltv
from kernel_client import Kernel

TRAINED = 200  # seconds until a session that begins with a pause must have done so, on a busy machine


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The folder of a kernel that clients find first."""
    ltv("install", "--prefix", tmp_path)
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share/jupyter"))
    return tmp_path / "share/jupyter/kernels/ltv"


def state():
    """What the doctor says about the archive."""
    return re.search(r"^(\w+) +fast start of ltv: (.*)$", ltv("doctor", "--language", "en", check=False), re.MULTILINE).groups()


def archives(kernel):
    """Those of our files that the process of a kernel reads its classes from."""
    maps = pathlib.Path(f"/proc/{kernel.pid}/maps").read_text()
    return set(re.findall(r"/share/jupyter/kernels/ltv/(start\.\w+)$", maps, re.MULTILINE))


def test_after_a_change_of_the_jdk_a_session_starts_without_the_archive_and_trains_a_new_one(installed):
    assert state()[0] == "OK"
    options = installed / "start.options"
    trained = options.read_text()
    (archive,) = [file for file in installed.iterdir() if file.suffix in (".jsa", ".aot")]
    options.write_text(re.sub("^# trained on .*", "# trained on 11.0.2, Somebody, /opt/jdk-11", trained))
    archive.write_bytes(b"what that Java has left behind" * 1000)
    told, why = state()
    assert told == "note" and why.endswith("; the next session does it behind"), why

    kernel = Kernel("ltv")
    try:
        assert kernel.value("int kept = 41; percent(5)") == ["5.0%"]
        assert archives(kernel) == set()
        until = time.monotonic() + TRAINED
        while options.read_text() != trained and time.monotonic() < until:
            assert kernel.value("kept + 1") == ["42"]
            time.sleep(1)
        assert options.read_text() == trained
        assert kernel.value("kept + 1") == ["42"]
    finally:
        kernel.end()

    assert state() == ("OK", "the archive fits this JDK")
    kernel = Kernel("ltv")
    try:
        assert kernel.value("percent(5)") == ["5.0%"]
        assert archives(kernel) == {archive.name}
    finally:
        kernel.end()

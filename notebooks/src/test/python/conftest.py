"""What the tests of real clients share: with the benchmark the client of a kernel, a browser, an environment with the wheel in it."""
import os
import pathlib
import subprocess
import sys
import venv

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[4]
sys.path.insert(0, str(ROOT / "kernel/app/src/main/resources/org/ltvlab/app/bench"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.failed = report.failed or getattr(item, "failed", False)
    return report


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright  # the tests of the protocol run where it is not

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["LTV_CHROMIUM_PATH"],
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


def ltv(*arguments, check=True):
    """The command as it was built."""
    call = [os.environ["LTV_JAVA"], "-jar", ROOT / "kernel/app/target/ltv.jar", *arguments]
    return subprocess.run(call, check=check, capture_output=True, text=True, timeout=300).stdout


def pack(folder):
    ltv("pack", "-o", folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    return pack(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def python(wheel, tmp_path_factory):
    """The Python of a new environment with the wheel in it; the pinned clients are lent from the one that runs this."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin/python"
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps", wheel]
    subprocess.run(pip, check=True)
    (packages,) = folder.glob("lib/python3*/site-packages")
    lent = pathlib.Path(pytest.__file__).parent.parent
    (packages / "lent.pth").write_text(f"{lent}\n")
    return python

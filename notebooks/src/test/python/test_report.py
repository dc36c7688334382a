"""The client report in a real browser: offline, without errors, accessible, every picture drawn."""
import os
import pathlib
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(os.environ["LTV_ROOT"])
REPORTS = {"ja": "notebooks/ja/client-report.ipynb", "en": "notebooks/en/client-report.ipynb"}


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["LTV_CHROMIUM_PATH"],
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=sorted(REPORTS))
def report(request, tmp_path_factory):
    page = tmp_path_factory.mktemp("report") / "report.html"
    subprocess.run(
        [
            os.environ["LTV_JAVA"],
            "-Dfile.encoding=UTF-8",
            "-jar",
            str(ROOT / "kernel/app/target/ltv.jar"),
            "report",
            REPORTS[request.param],
            "-o",
            str(page),
        ],
        cwd=ROOT,
        check=True,
        timeout=180,
    )
    return request.param, page


@pytest.fixture()
def opened(browser, report):
    language, path = report
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.requests, page.troubles = [], []
    page.on("request", lambda request: page.requests.append(request.url))
    page.on("console", lambda message: page.troubles.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.goto(path.as_uri(), wait_until="load")
    yield language, page
    page.close()


def test_nothing_is_requested_from_outside_and_nothing_goes_wrong(opened):
    _, page = opened
    assert [url for url in page.requests if not url.startswith(("file:", "data:"))] == []
    assert page.troubles == []


def test_the_page_says_its_language(opened):
    language, page = opened
    assert page.locator("html").get_attribute("lang") == language


def test_axe_finds_nothing_serious(opened):
    _, page = opened
    violations = Axe().run(page).response["violations"]
    serious = [v for v in violations if v["impact"] in ("serious", "critical")]
    assert [(v["id"], v["help"], [n["target"] for n in v["nodes"]][:3]) for v in serious] == []


def test_every_picture_is_drawn_and_described(opened):
    _, page = opened
    pictures = page.eval_on_selector_all(
        "figure img", "all => all.map(i => [i.complete && i.naturalWidth > 0, i.alt, i.width, i.naturalWidth])"
    )
    assert len(pictures) >= 4
    for drawn, alt, width, natural in pictures:
        assert drawn
        assert len(alt) > 20
        assert natural >= width, "a picture is blown up"


def test_the_text_is_set_in_the_font_carried_along(opened):
    _, page = opened
    missing = page.evaluate(
        "() => document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'error').length)"
    )
    assert missing == 0
    assert page.evaluate("() => [...document.fonts].some(f => f.status === 'loaded')")


def test_a_narrow_screen_needs_no_sideways_scrolling(opened):
    _, page = opened
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth + 1")

"""The client report in a real browser: offline, without errors, accessible, every picture drawn."""
import os
import pathlib
import re
import subprocess
import zlib

import pytest
from axe_playwright_python.sync_playwright import Axe

ROOT = pathlib.Path(os.environ["LTV_ROOT"])
# Language, data and names in the data: the shop in both languages, and in Japanese what other people's orders make of it.
REPORTS = {
    "shop-ja": ("ja", [], ""),
    "shop-en": ("en", [], ""),
    "cdnow-ja": ("ja", ["-p", "file=datasets/cdnow/cdnow-sample.txt"], "USD master id date dollar value"),
    "online-retail-ja": (
        "ja",
        ["-p", "file=datasets/online-retail/online-retail.csv.gz"],
        "Online Retail GBP InvoiceNo StockCode Description Quantity InvoiceDate UnitPrice CustomerID Country",
    ),
}


@pytest.fixture(scope="module", params=sorted(REPORTS))
def report(request, tmp_path_factory):
    language, parameters, names = REPORTS[request.param]
    page = tmp_path_factory.mktemp("report") / "report.html"
    subprocess.run(
        [
            os.environ["LTV_JAVA"],
            "-Dfile.encoding=UTF-8",
            "-jar",
            str(ROOT / "kernel/app/target/ltv.jar"),
            "report",
            f"notebooks/{language}/client-report.ipynb",
            "-o",
            str(page),
            *parameters,
        ],
        cwd=ROOT,
        check=True,
        timeout=180,
    )
    return language, page, set(names.split())


@pytest.fixture()
def opened(browser, report):
    language, path, names = report
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.requests, page.troubles, page.names = [], [], names
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


def test_it_prints_on_a4_with_no_figure_cut(opened):
    _, page = opened
    page.emulate_media(media="print")
    # A4 less the margins of the report: 210 - 36 by 297 - 42 mm, at 96 pixels an inch
    page.set_viewport_size({"width": round(174 / 25.4 * 96), "height": round(255 / 25.4 * 96)})
    figures = page.eval_on_selector_all(
        "figure.chart",
        """all => all.map(f => [f.getBoundingClientRect().height, getComputedStyle(f).breakInside,
            ...[...f.querySelectorAll('img')].map(i => i.getBoundingClientRect().right)])""",
    )
    width, height = page.evaluate("() => [document.documentElement.scrollWidth, window.innerHeight]")
    assert len(figures) >= 4
    for tall, breaks, *rights in figures:
        assert breaks in ("avoid", "avoid-page")
        assert tall <= height, "a figure is taller than a page"
        assert max(rights) <= page.viewport_size["width"] + 1, "a figure is cut at the right"
    assert width <= page.viewport_size["width"] + 1, "something is wider than the paper"
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    assert pdf.startswith(b"%PDF-")
    boxes = re.findall(rb"/MediaBox *\[ *0 +0 +([\d.]+) +([\d.]+) *\]", pages_of(pdf))
    assert 5 <= len(boxes) <= 20
    for wide, tall in boxes:
        assert abs(float(wide) - 210 / 25.4 * 72) < 1.5 and abs(float(tall) - 297 / 25.4 * 72) < 1.5
    pictures = len(re.findall(rb"/Subtype */Image", pages_of(pdf)))
    assert pictures >= len(figures), "a chart is missing on paper"


def pages_of(pdf):
    """The objects of a PDF, also those that lie packed in streams."""
    packed = re.findall(rb"/Type */ObjStm.*?stream\r?\n(.*?)endstream", pdf, re.S)
    return pdf + b"".join(zlib.decompressobj().decompress(each) for each in packed)


def test_its_text_is_large_enough_to_read(opened):
    _, page = opened
    sizes = page.evaluate(
        """() => {
            const found = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode.textContent.trim(), box = texts.currentNode.parentElement;
                if (text && box.checkVisibility()) found.push([parseFloat(getComputedStyle(box).fontSize), text.length, text]);
            }
            return found;
        }"""
    )
    assert [text for size, _, text in sizes if size < 12] == []
    prose = page.eval_on_selector_all("p, li", "all => all.map(p => parseFloat(getComputedStyle(p).fontSize))")
    assert sorted(prose)[len(prose) // 2] >= 14.5
    shrunk = page.eval_on_selector_all("figure.chart img", "all => all.map(i => i.width / i.getAttribute('width'))")
    assert min(shrunk) > 0.75, "a chart is shrunk so far that its labels cannot be read"


# Names of measures, units, methods and standards that Japanese reports write in Latin letters, too.
LATIN = set(
    "LTV RFM AOV ARPA ARPU CAC SHA CSV CDNOW JPY UTF ID EC JDK Java Lab Wilson Poisson Recency Frequency Monetary".split()
)


def test_a_japanese_report_is_in_japanese(opened):
    language, page = opened
    if language != "ja":
        return
    page.evaluate("() => document.querySelectorAll('code, pre, .provenance table, .hashes').forEach(e => e.remove())")
    told = page.eval_on_selector_all("img", "all => all.map(i => i.alt)")
    text = "\n".join([page.inner_text("body"), *told])
    text = re.sub(r"\.\w+\(\"[^\"]*\"\)|\w[\w-]*\.(csv|txt)(\.gz)?", "", text)  # lines of code and names of files
    words = set(re.findall(r"[A-Za-z]{2,}(?:['-][A-Za-z]+)*", text))
    assert sorted(words - LATIN - page.names) == []

"""JupyterLab in headless Chromium with our kernel: open, run all, complete with Tab, tooltip, restart."""
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import expect, sync_playwright

PATIENCE = 180_000  # milliseconds until something is taken as lost; a busy machine may need many seconds
SHOTS = pathlib.Path(os.environ["LTV_ROOT"]) / "notebooks" / "target" / "screenshots"
CELLS = [
    "var ltv = ltvByChurn()\n"
    "    .averageOrderValue(yen(5_000))\n"
    "    .purchaseFrequency(perMonth(1.2))\n"
    "    .grossMargin(percent(60))\n"
    "    .churnRate(percent(5).perMonth());\n"
    "ltv",
    "ltv.elasticities().chart()",
    "6 * 7",
]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def notebook(cells):
    return {
        "cells": [
            {"cell_type": "code", "id": f"c{i}", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
            for i, source in enumerate(cells)
        ],
        "metadata": {
            "kernelspec": {"name": "ltv", "display_name": "Java (LTV Lab)", "language": "java"},
            "language_info": {"name": "java"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    root = tmp_path_factory.mktemp("lab")
    (root / "first.ipynb").write_text(json.dumps(notebook(CELLS)), encoding="utf-8")
    notifications = root / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
    notifications.parent.mkdir(parents=True)
    notifications.write_text('{"fetchNews": "false", "checkForUpdates": false}', encoding="utf-8")
    port = free_port()
    log = open(root / "lab.log", "wb")
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "jupyterlab",
            "--no-browser",
            "--allow-root",
            f"--port={port}",
            "--ServerApp.ip=127.0.0.1",
            "--IdentityProvider.token=",
            "--ServerApp.password=",
            f"--ServerApp.root_dir={root}",
            "--LabApp.news_url=",
            "--LabApp.extension_manager=readonly",
        ],
        stdout=log,
        stderr=subprocess.STDOUT,
        env={**os.environ, "JUPYTERLAB_SETTINGS_DIR": str(root / "settings")},
    )
    address = f"http://127.0.0.1:{port}"
    try:
        await_server(address, root / "lab.log")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=60)
        log.close()


def await_server(address, log):
    deadline = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address + "/api/status", timeout=10)
            return
        except OSError:
            time.sleep(0.25)
    raise AssertionError(log.read_text(errors="replace"))


@pytest.fixture(scope="module")
def page(lab):
    SHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["LTV_CHROMIUM_PATH"],
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        page = browser.new_page(viewport={"width": 1300, "height": 1000})
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page.goto(lab + "/lab/tree/first.ipynb?reset")
        page.wait_for_selector(".jp-NotebookPanel .jp-Cell")
        idle(page)
        yield page
        browser.close()


def idle(page):
    """The kernel is connected and waits. Before that, "Run All" runs the first cell only: JupyterLab starts a kernel
    for it and finds none for the others."""
    expect(page.locator("#jp-main-statusbar")).to_contain_text("Java (LTV Lab) | Idle")
    page.wait_for_selector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator[data-status="idle"]')


def menu(page, name, item):
    page.locator(".lm-MenuBar-itemLabel", has_text=name).first.click()
    page.locator(".lm-Menu-itemLabel", has_text=item).first.click()


def cell(page, index):
    return page.locator(".jp-Notebook .jp-Cell").nth(index)


def new_cell(page, text):
    """A cell below all others, with the cursor at the end of its text."""
    cells = page.locator(".jp-Notebook .jp-Cell")
    count = cells.count()
    cells.last.locator(".cm-content").click()
    page.keyboard.press("Escape")
    expect(page.locator(".jp-Notebook")).to_have_class(re.compile("jp-mod-commandMode"))
    page.keyboard.press("b")
    expect(cells).to_have_count(count + 1)
    expect(cells.last).to_have_class(re.compile("jp-mod-active"))
    page.keyboard.press("Enter")
    expect(cells.last.locator(".cm-editor")).to_have_class(re.compile("cm-focused"))
    page.keyboard.insert_text(text)
    expect(cells.last.locator(".cm-content")).to_contain_text(text.splitlines()[-1])
    return cells.nth(count)


def test_run_all_cells_shows_formula_chart_and_number(page):
    menu(page, "Run", "Run All Cells")
    expect(cell(page, 2).locator(".jp-OutputPrompt")).to_have_text("[3]:")
    expect(cell(page, 2).locator(".jp-OutputArea-output")).to_contain_text("42")
    expect(cell(page, 0).locator(".jp-OutputArea-output").first).to_contain_text("72,000")
    picture = cell(page, 1).locator(".jp-RenderedImage img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth >= 2 * image.width - 2"), "the chart is not drawn at 2x"
    page.screenshot(path=SHOTS / "run-all.png")


def test_tab_completes_a_word_of_the_dsl(page):
    added = new_cell(page, "ltv.churnR")
    page.keyboard.press("Tab")
    completer = page.locator(".jp-Completer:visible")
    page.wait_for_function(
        "() => document.querySelector('.jp-Completer:not(.lm-mod-hidden) .jp-Completer-item')"
        " || [...document.querySelectorAll('.cm-content')].some(e => e.innerText.includes('ltv.churnRate'))"
    )
    page.screenshot(path=SHOTS / "completion.png")
    if completer.count():
        page.keyboard.press("Enter")
    expect(added.locator(".cm-content")).to_contain_text("ltv.churnRate")
    page.keyboard.press("Escape")


def test_shift_tab_shows_the_signature(page):
    new_cell(page, "ltvByChurn(")
    page.keyboard.press("Shift+Tab")
    tooltip = page.locator(".jp-Tooltip")
    expect(tooltip).to_be_visible()
    expect(tooltip).to_contain_text("ltvByChurn")
    page.screenshot(path=SHOTS / "tooltip.png")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def test_an_error_shows_the_line(page):
    added = new_cell(page, "var a = 1;\nvar b = yne(5);")
    page.keyboard.press("Control+Enter")
    error = added.locator('[data-mime-type="application/vnd.jupyter.stderr"]')
    expect(error).to_contain_text("yne")
    expect(error).to_contain_text("^")
    error.scroll_into_view_if_needed()
    page.screenshot(path=SHOTS / "error.png")


def test_tables_and_errors_are_legible_in_the_light_and_the_dark_theme(page):
    legible(page)
    for theme, light in (("Dark", "false"), ("Light", "true")):
        page.locator(".lm-MenuBar-itemLabel", has_text="Settings").first.click()
        page.locator(".lm-Menu-itemLabel", has_text="Theme").first.hover()
        page.locator(".lm-Menu-itemLabel", has_text="JupyterLab " + theme).first.click()
        page.wait_for_selector(f'body[data-jp-theme-light="{light}"]', state="attached")
        expect(page.locator("#jupyterlab-splash")).to_have_count(0)
        cell(page, 0).locator("table").scroll_into_view_if_needed()
        page.screenshot(path=SHOTS / f"{theme.lower()}.png")
        legible(page)


# The ink of an element and the ground under it; translucent grounds lie over those of the boxes around.
COLOURS = """part => {
  const parse = colour => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return {rgb: [r, g, b], a}; };
  const layers = [];
  for (let box = part; box; box = box.parentElement) {
    layers.push(parse(getComputedStyle(box).backgroundColor));
    if (layers.at(-1).a === 1) break;
  }
  const ground = layers.reduceRight((under, over) => over.rgb.map((c, i) => over.a * c + (1 - over.a) * under[i]), [255, 255, 255]);
  return [parse(getComputedStyle(part).color).rgb, ground];
}"""


def legible(page):
    """Every part of a table's cell and of an error stands out from its ground as WCAG 2.2 asks of text."""
    error = page.locator('[data-mime-type="application/vnd.jupyter.stderr"]').first
    parts = [cell(page, 0).locator("table td").first, error.locator("pre").first, *error.locator("pre span").all()]
    assert len(parts) > 2
    for part in parts:
        ink, ground = part.evaluate(COLOURS)
        assert contrast(ink, ground) >= 4.5, (part.inner_text(), ink, ground)


def contrast(one, other):
    """The ratio of WCAG 2.2, from 1 to 21."""
    def luminance(colour):
        linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_restart_forgets_and_runs_again(page):
    menu(page, "Kernel", "Restart Kernel…")
    with page.expect_websocket(lambda socket: "/channels" in socket.url):
        page.locator(".jp-Dialog .jp-mod-accept").click()
    idle(page)
    added = new_cell(page, "2 + 3")
    page.keyboard.press("Control+Enter")
    expect(added.locator(".jp-OutputPrompt")).to_have_text("[1]:")
    expect(added.locator(".jp-OutputArea-output")).to_contain_text("5")
    forgotten = new_cell(page, "ltv")
    page.keyboard.press("Control+Enter")
    expect(forgotten.locator('[data-mime-type="application/vnd.jupyter.stderr"]')).to_contain_text("ltv")
    page.screenshot(path=SHOTS / "restart.png")

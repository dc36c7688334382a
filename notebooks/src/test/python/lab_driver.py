"""JupyterLab as a server of its own, and the words to drive and to look at its pages. Waits are for states, never for time."""
import contextlib
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.request

from playwright.sync_api import expect

PATIENCE = 180_000  # milliseconds until something is taken as lost; a busy machine may need many seconds
SHOTS = pathlib.Path(os.environ["LTV_ROOT"]) / "notebooks" / "target" / "screenshots"


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


@contextlib.contextmanager
def served(notebooks, own, python=sys.executable, **environ):
    """The address of a Python's JupyterLab while it serves the notebooks of a folder; what it remembers is kept in a folder of its own."""
    notifications = own / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
    notifications.parent.mkdir(parents=True)
    notifications.write_text('{"fetchNews": "false", "checkForUpdates": false}', encoding="utf-8")
    port = free_port()
    log = own / "lab.log"
    folders = {"JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data"}
    with open(log, "wb") as written:
        server = subprocess.Popen(
            [
                python,
                "-m",
                "jupyterlab",
                "--no-browser",
                "--allow-root",
                f"--port={port}",
                "--ServerApp.ip=127.0.0.1",
                "--IdentityProvider.token=",
                "--ServerApp.password=",
                f"--ServerApp.root_dir={notebooks}",
                "--LabApp.news_url=",
                "--LabApp.extension_manager=readonly",
            ],
            stdout=written,
            stderr=subprocess.STDOUT,
            env={**os.environ, **{name: str(own / folder) for name, folder in folders.items()}, **environ},
        )
        address = f"http://127.0.0.1:{port}"
        try:
            await_server(address, server, log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=60)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_server(address, server, log):
    deadline = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address + "/api/status", timeout=10)
            return
        except OSError:
            time.sleep(0.25)
    raise AssertionError(log.read_text(errors="replace"))


def opened(browser, address, height):
    """A page, waited for as long as a busy machine may need."""
    expect.set_options(timeout=PATIENCE)
    page = browser.new_page(viewport={"width": 1300, "height": height})
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    return page


def write(file, content):
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def shoot(page, name):
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")


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


def run(page, text):
    """A new cell that has been sent to the kernel."""
    added = new_cell(page, text)
    page.keyboard.press("Control+Enter")
    return added


def outputs(cell, mime=None):
    return cell.locator(".jp-OutputArea-output" + (f'[data-mime-type="{mime}"]' if mime else ""))


def error(cell):
    return outputs(cell, "application/vnd.jupyter.error").or_(outputs(cell, "application/vnd.jupyter.stderr"))


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


def legible(parts):
    """Every part stands out from its ground as WCAG 2.2 asks of text."""
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


# What a reader sees of a table: its heads, where its columns stand, and whether anything is cut off or runs into its neighbour.
LAYOUT = """table => {
  const cells = row => [...row.cells].map(c => {
    const style = getComputedStyle(c), box = c.getBoundingClientRect(), range = document.createRange();
    range.selectNodeContents(c);
    const text = range.getBoundingClientRect();
    return {
      text: c.innerText.trim(), align: style.textAlign, bold: Number(style.fontWeight) >= 600, size: parseFloat(style.fontSize),
      left: text.left, right: text.right, lines: range.getClientRects().length,
      inside: text.width === 0 || (text.left >= box.left && text.right <= box.right && text.bottom <= box.bottom + 1),
    };
  });
  const box = table.getBoundingClientRect(), title = table.caption, pane = table.closest('.jp-OutputArea-output').getBoundingClientRect();
  return {
    heads: table.tHead ? cells(table.tHead.rows[0]) : [], rows: [...table.tBodies[0].rows].map(cells),
    title: title ? title.innerText : '', inPane: box.left >= pane.left - 1 && box.right <= pane.right + 1,
  };
}"""

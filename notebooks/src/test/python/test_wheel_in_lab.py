"""JupyterLab of an environment into which the wheel was installed with pip, and nothing else of ours."""
import json
import os
import pathlib
import sys
import urllib.request

import pytest
from lab_driver import cell, idle, opened, outputs, run, served, shoot
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def lab(python, tmp_path_factory):
    environment, clients = python.parent.parent, pathlib.Path(sys.prefix)
    for part in ("share/jupyter/lab", "share/jupyter/labextensions", "etc/jupyter"):  # of JupyterLab, lent like its packages
        if (clients / part).exists():
            (environment / part).parent.mkdir(parents=True, exist_ok=True)
            (environment / part).symlink_to(clients / part)
    java = str(pathlib.Path(os.environ["LTV_JAVA"]).parent.parent)
    own = tmp_path_factory.mktemp("lab")
    with served(tmp_path_factory.mktemp("notebooks"), own, python, JAVA_HOME=java, JUPYTER_PATH="") as address:
        yield address


def test_the_launcher_offers_the_kernel_of_the_wheel_and_a_notebook_shows_a_chart(lab, python, browser):
    kernels = json.load(urllib.request.urlopen(lab + "/api/kernelspecs"))["kernelspecs"]
    assert kernels["ltv"]["spec"]["argv"][1:3] == ["-m", "ltv_lab"]
    page = opened(browser, lab + "/lab?reset", 1000)
    card = page.locator('.jp-Launcher-section:has-text("Notebook") .jp-LauncherCard', has_text="Java (LTV Lab)")
    expect(card.first.locator("img")).to_be_visible()
    shoot(page, "wheel-launcher")
    card.first.click()
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell")
    idle(page)
    cell(page, 0).locator(".cm-content").click()
    page.keyboard.insert_text(
        "ltvByChurn().averageOrderValue(yen(5_000)).purchaseFrequency(perMonth(1.2)).grossMargin(percent(60))\n"
        "    .churnRate(percent(5).perMonth()).elasticities().chart()"
    )
    page.keyboard.press("Control+Enter")
    picture = cell(page, 0).locator(".jp-RenderedImage img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth >= 2 * image.width - 2"), "the chart is not drawn at 2x"
    where = run(page, 'System.getProperty("java.class.path")')
    expect(outputs(where)).to_contain_text(str(python.parent.parent))
    picture.scroll_into_view_if_needed()
    shoot(page, "wheel")

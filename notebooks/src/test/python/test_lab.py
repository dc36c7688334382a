"""JupyterLab in headless Chromium with our kernel: what an analyst clicks and sees, each with a picture of it."""
import re

import nbclient
import nbformat
import pytest
from lab_driver import LAYOUT, PATIENCE, cell, error, idle, legible, menu, new_cell, notebook, opened, outputs, run, served, shoot, write
from playwright.sync_api import expect

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
EXCEPTION = (
    "int sum(List<String> amounts) {\n"
    "    try {\n"
    "        return amounts.stream().mapToInt(Integer::parseInt).sum();\n"
    "    } catch (NumberFormatException e) {\n"
    '        throw new IllegalStateException("orders.csv cannot be added up", e);\n'
    "    }\n"
    "}\n"
    'sum(List.of("1200", "9,800"))'
)
BUNDLE = 'org.ltvlab.shell.display.MimeBundle.plain("as plain text")'
SHOWN = {  # a cell for each MIME type that our displays have
    "formula": CELLS[0],
    "chart": CELLS[1],
    "frame": 'Table.create("Channels", StringColumn.create("channel", "search", "social", "newsletter"),\n'
    '    DoubleColumn.create("spend", 1_250_000.5, 98_000, 7), IntColumn.create("orders", new int[] {1234, 98, 7}))',
    "variables": "%who",
    "explain": "ltv.explain()",
    "sentence": "ltv.sentence()",
    "source of latex": "ltv.latex()",
    "spreadsheet": 'ltv.excel(Map.of("averageOrderValue", "B2", "churnRate", "B5"))',
    "column": 'DoubleColumn.create("spend", 1_250_000.5, 98_000)',
    "own chart": 'var own = new org.knowm.xchart.CategoryChartBuilder().width(500).height(300).title("Spend by channel").build();\n'
    'own.addSeries("spend", List.of("search", "social"), List.of(125, 98));\nown',
    "plain": '"日本語"',
    "markdown": BUNDLE + '.with("text/markdown", "**Churn** first:\\n\\n- 5 % a month\\n- 46 % a year")',
    "latex": BUNDLE + '.with("text/latex", "$$" + ltv.latex() + "$$")',
    "image": "new java.awt.image.BufferedImage(120, 40, java.awt.image.BufferedImage.TYPE_INT_RGB)",
    "streams": 'System.out.println("to stdout"); System.err.println("to stderr");',
    "error": "var b = yne(5);",
    "exception": EXCEPTION,
}


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    notebooks = tmp_path_factory.mktemp("notebooks")
    write(notebooks / "first.ipynb", notebook(CELLS))
    with served(notebooks, tmp_path_factory.mktemp("lab")) as address:
        yield address, notebooks


@pytest.fixture(scope="module")
def page(lab, browser):
    address, _ = lab
    page = opened(browser, address + "/lab/tree/first.ipynb?reset", 1000)
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell")
    idle(page)
    return page


def test_run_all_cells_shows_formula_chart_and_number(page):
    menu(page, "Run", "Run All Cells")
    expect(cell(page, 2).locator(".jp-OutputPrompt")).to_have_text("[3]:")
    expect(outputs(cell(page, 2))).to_contain_text("42")
    expect(outputs(cell(page, 0)).first).to_contain_text("72,000")
    picture = cell(page, 1).locator(".jp-RenderedImage img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth >= 2 * image.width - 2"), "the chart is not drawn at 2x"
    shoot(page, "run-all")


def test_tab_completes_a_word_of_the_dsl(page):
    added = new_cell(page, "ltv.churnR")
    page.keyboard.press("Tab")
    completer = page.locator(".jp-Completer:visible")
    page.wait_for_function(
        "() => document.querySelector('.jp-Completer:not(.lm-mod-hidden) .jp-Completer-item')"
        " || [...document.querySelectorAll('.cm-content')].some(e => e.innerText.includes('ltv.churnRate'))"
    )
    shoot(page, "completion")
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
    assert "\n    .averageOrderValue" in tooltip.locator("pre").last.inner_text()
    shoot(page, "tooltip")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def test_the_stop_button_ends_a_long_cell_and_the_next_one_is_right(page):
    endless = run(page, 'System.out.println("begun"); while (true) { }')
    expect(outputs(endless)).to_contain_text("begun")
    expect(endless.locator(".jp-InputPrompt")).to_have_text("[*]:")
    page.locator('.jp-NotebookPanel-toolbar [data-jp-item-name="interrupt"]').click()
    expect(error(endless)).to_contain_text("nterrupted")
    expect(endless.locator(".jp-InputPrompt")).to_have_text(re.compile(r"\[\d+\]:"))
    idle(page)
    shoot(page, "interrupt")
    expect(outputs(run(page, "40 + 2"))).to_contain_text("42")


def test_a_cell_that_reads_gets_what_is_typed(page):
    asking = run(page, 'var answer = new java.util.Scanner(System.in).nextLine();\n"Hello, " + answer')
    box = asking.locator("input.jp-Stdin-input")
    expect(box).to_be_visible()
    expect(box).to_be_focused()
    box.fill("花子")
    shoot(page, "stdin")
    box.press("Enter")
    expect(outputs(asking, "text/plain")).to_contain_text("Hello, 花子")
    idle(page)
    shoot(page, "stdin-answered")


def test_progress_is_one_line_that_changes_in_place_and_ends(page):
    working = run(
        page,
        "for (int i = 0; i <= 60; i++) {\n"
        '    org.ltvlab.progress.Progress.advanced("Reading orders.csv", i, 60);\n'
        "    Thread.sleep(50);\n"
        "}\n"
        'org.ltvlab.progress.Progress.ended("Reading orders.csv");',
    )
    line = outputs(working, "text/plain")
    expect(line).to_contain_text(re.compile(r"Reading orders\.csv █+░+ \d+%"))
    shoot(page, "progress")
    earlier = line.inner_text()
    expect(line).not_to_have_text(earlier)
    expect(line).to_contain_text(re.compile(r"✓ Reading orders\.csv \(\d\.\d s\)"))
    expect(outputs(working)).to_have_count(1)
    idle(page)
    shoot(page, "progress-ended")


def test_the_progress_of_consoles_would_be_one_line_here_too(page):
    working = run(
        page,
        'System.err.print("\\r\\u001b[KReading orders.csv ██████░░░░░░ 50%"); Thread.sleep(500);\n'
        'System.err.print("\\r\\u001b[K✓ Reading orders.csv (1.2 s)       \\n");',
    )
    line = outputs(working, "application/vnd.jupyter.stderr")
    expect(line).to_contain_text("50%")
    expect(line).to_contain_text("1.2 s")
    assert line.inner_text().strip() == "✓ Reading orders.csv (1.2 s)"
    expect(outputs(working)).to_have_count(1)
    idle(page)


def test_an_error_shows_the_line(page):
    added = run(page, "var a = 1;\nvar b = yne(5);")
    expect(error(added)).to_contain_text("yne")
    expect(error(added)).to_contain_text("^")
    error(added).scroll_into_view_if_needed()
    shoot(page, "error")


def test_an_exception_shows_its_cause_and_folds_the_frames_of_libraries(page):
    text = explained(error(run(page, EXCEPTION)))
    text.scroll_into_view_if_needed()
    shoot(page, "exception")


def explained(failure):
    """The traceback of the cell above, told as an analyst reads it."""
    expect(failure).to_contain_text("IllegalStateException: orders.csv cannot be added up")
    expect(failure).to_contain_text("→ sum(List.of(\"1200\", \"9,800\"))")
    expect(failure).to_contain_text('caused by NumberFormatException: For input string: "9,800"')
    expect(failure).to_contain_text(re.compile(r"… \d+ frames of java\.(base|lang|util)"))
    assert len(failure.inner_text().strip().splitlines()) <= 30
    return failure


def test_tables_and_errors_are_legible_in_the_light_and_the_dark_theme(page):
    legible(parts_with_text(page))
    for theme, light in (("Dark", "false"), ("Light", "true")):
        page.locator(".lm-MenuBar-itemLabel", has_text="Settings").first.click()
        page.locator(".lm-Menu-itemLabel", has_text="Theme").first.hover()
        page.locator(".lm-Menu-itemLabel", has_text="JupyterLab " + theme).first.click()
        page.wait_for_selector(f'body[data-jp-theme-light="{light}"]', state="attached")
        expect(page.locator("#jupyterlab-splash")).to_have_count(0)
        cell(page, 0).locator("table").scroll_into_view_if_needed()
        shoot(page, theme.lower())
        legible(parts_with_text(page))
        failures(page).last.scroll_into_view_if_needed()
        shoot(page, theme.lower() + "-exception")


def failures(page):
    return page.locator('[data-mime-type="application/vnd.jupyter.stderr"]')


def parts_with_text(page):
    parts = [cell(page, 0).locator("table td").first]
    for failure in failures(page).all()[-2:]:  # the mistake and the exception
        coloured = failure.locator("pre span").all()
        assert coloured
        parts += [failure.locator("pre").first, *coloured]
    return parts


def test_restart_forgets_and_runs_again(page):
    menu(page, "Kernel", "Restart Kernel…")
    with page.expect_websocket(lambda socket: "/channels" in socket.url):
        page.locator(".jp-Dialog .jp-mod-accept").click()
    idle(page)
    added = run(page, "2 + 3")
    expect(added.locator(".jp-OutputPrompt")).to_have_text("[1]:")
    expect(outputs(added)).to_contain_text("5")
    expect(error(run(page, "ltv"))).to_contain_text("ltv")
    shoot(page, "restart")


@pytest.fixture(scope="module")
def untrusted(lab, browser):
    """A notebook that was run elsewhere, as JupyterLab shows it to somebody who has never run it."""
    address, notebooks = lab
    run_elsewhere = nbformat.from_dict(notebook(SHOWN.values()))
    nbclient.NotebookClient(run_elsewhere, timeout=PATIENCE / 1000, allow_errors=True).execute()
    write(notebooks / "untrusted.ipynb", run_elsewhere)
    page = opened(browser, address + "/doc/tree/untrusted.ipynb", 3200)
    expect(page.locator(".jp-Notebook .jp-Cell")).to_have_count(len(SHOWN))
    idle(page)
    expect(page.locator(".jp-StatusItem-trust")).to_have_attribute("title", re.compile("not trusted: 0 of "))
    expect(page.locator("mjx-container")).to_be_visible()
    shoot(page, "untrusted")
    return page


def shown(page, name, mime):
    """The output of one of the cells above, seen and not collapsed."""
    output = outputs(cell(page, list(SHOWN).index(name)), mime)
    expect(output).to_be_visible()
    box = output.bounding_box()
    assert box["height"] >= 12 and box["width"] >= 200, box
    return output


@pytest.mark.parametrize(
    ("name", "heads", "rows"),
    [
        ("formula", ["quantity", "value"], 5),
        ("frame", ["channel", "spend", "orders"], 3),
        ("column", ["spend"], 2),
        ("variables", ["name", "type", "size", "value"], 1),
    ],
)
def test_untrusted_tables_stand_in_columns(untrusted, name, heads, rows):
    layout = shown(untrusted, name, "text/html").locator("table").evaluate(LAYOUT)
    assert [head["text"] for head in layout["heads"]] == heads
    assert len(layout["rows"]) == rows
    assert layout["inPane"], "a part of the table is cut off"
    assert all(head["bold"] and head["inside"] for head in layout["heads"])
    for i, column in enumerate(zip(layout["heads"], *layout["rows"])):
        written = [one for one in column if one["text"]]
        numbers = name == "column" or (name != "variables" and i > 0)
        assert {one["align"] for one in written} == {"right" if numbers else "left"}, written
        edges = [one["right" if numbers else "left"] for one in written]
        assert max(edges) - min(edges) <= 1, f"{heads[i]} has a ragged edge: {edges}"
        assert all(one["inside"] and one["lines"] == 1 and one["size"] >= 11 for one in written), written
    for row in [layout["heads"], *layout["rows"]]:
        written = [one for one in row if one["text"]]
        assert all(left["right"] + 8 <= right["left"] for left, right in zip(written, written[1:])), "columns touch"


def test_an_untrusted_formula_and_frame_keep_their_titles_and_values(untrusted):
    assert "¥72,000" in shown(untrusted, "formula", "text/html").inner_text()
    layout = shown(untrusted, "frame", "text/html").locator("table").evaluate(LAYOUT)
    assert layout["title"] == "Channels"
    assert [[one["text"] for one in row] for row in layout["rows"]] == [
        ["search", "1,250,000.5", "1,234"],
        ["social", "98,000.0", "98"],
        ["newsletter", "7.0", "7"],
    ]


def test_untrusted_pictures_are_drawn_in_their_size(untrusted):
    chart = shown(untrusted, "chart", "image/png").locator("img")
    drawn, wide, pane = chart.evaluate("image => [image.naturalWidth, image.width, image.closest('.jp-OutputArea-output').clientWidth]")
    assert drawn >= 2 * wide - 2 and 400 <= wide <= pane
    own = shown(untrusted, "own chart", "image/png").locator("img")
    assert own.evaluate("image => [image.naturalWidth, image.width, image.height]") == [1000, 500, 300]
    small = shown(untrusted, "image", "image/png").locator("img")
    assert small.evaluate("image => [image.width, image.height]") == [120, 40]


def test_untrusted_readings_of_a_formula_are_shown(untrusted):
    explained = shown(untrusted, "explain", "text/html")
    assert explained.locator("p").count() > 1
    expect(explained).to_contain_text("¥72,000")
    expect(shown(untrusted, "sentence", "text/plain")).to_contain_text("¥72,000")
    expect(shown(untrusted, "source of latex", "text/plain")).to_contain_text("\\frac")
    expect(shown(untrusted, "spreadsheet", "text/plain")).to_have_text(re.compile(r"=.*\bB2\b.*\bB5\b"))


def test_untrusted_text_of_every_kind_is_shown(untrusted):
    assert shown(untrusted, "plain", "text/plain").inner_text() == "日本語"
    markdown = shown(untrusted, "markdown", "text/markdown")
    assert (markdown.locator("strong").inner_text(), markdown.locator("li").count()) == ("Churn", 2)
    fraction = shown(untrusted, "latex", "text/latex").locator("mjx-container mjx-mfrac")
    expect(fraction).to_be_visible()
    assert shown(untrusted, "streams", "application/vnd.jupyter.stdout").inner_text().strip() == "to stdout"
    assert shown(untrusted, "streams", "application/vnd.jupyter.stderr").inner_text().strip() == "to stderr"
    mistake = shown(untrusted, "error", "application/vnd.jupyter.stderr")
    expect(mistake).to_contain_text("did you mean `yen`?")
    exception = explained(shown(untrusted, "exception", "application/vnd.jupyter.stderr"))
    for failure in (mistake, exception):
        legible([*failure.locator("pre").all(), *failure.locator("pre span").all()])

"""Every notebook that the project ships runs through with nbclient, as Jupyter would run it."""
import os
import pathlib

import nbclient
import nbformat
import pytest

ROOT = pathlib.Path(os.environ["LTV_ROOT"])
NOTEBOOKS = sorted(
    path
    for path in (ROOT / "notebooks").glob("*/*.ipynb")
    if ".ipynb_checkpoints" not in str(path) and "target" not in path.parts
)


def test_there_are_notebooks():
    assert len(NOTEBOOKS) >= 4


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_nbclient_runs(path):
    notebook = nbformat.read(path, as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="ltv", resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    outputs = [out for cell in notebook.cells if cell.cell_type == "code" for out in cell.outputs]
    assert any("image/png" in out.get("data", {}) for out in outputs), "no chart was drawn"
    assert any("text/html" in out.get("data", {}) for out in outputs), "no table was shown"
    assert all(out.output_type != "error" for out in outputs)
    errors = [out.text for out in outputs if out.output_type == "stream" and out.name == "stderr"]
    assert errors == []
    nbformat.validate(notebook)

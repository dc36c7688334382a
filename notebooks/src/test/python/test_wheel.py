"""The wheel: pip install is enough, Java is found, and where there is none the notebook says so."""
import hashlib
import json
import os
import pathlib
import signal
import subprocess
import sys
import textwrap
import time
import zipfile

import pytest
from conftest import pack

JAVA = os.environ["LTV_JAVA"]
PATIENCE = 120


def run(python, script, **environ):
    """Runs a script in the environment, as somebody whose only kernel is the wheel's."""
    clean = {name: value for name, value in os.environ.items() if name not in ("JUPYTER_PATH", "PYTHONPATH")}
    ended = subprocess.run(
        [python, "-c", textwrap.dedent(script)],
        env={**clean, "JAVA_HOME": str(pathlib.Path(JAVA).parent.parent), **environ},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def test_packing_twice_gives_the_same_bytes(wheel, tmp_path):
    again = pack(tmp_path)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(wheel.read_bytes()).digest()


def test_pip_finds_what_the_wheel_records(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert wheel.name == names[-1].split(".dist-info")[0] + "-py3-none-any.whl"
    licences = [name.rsplit("/", 1)[1] for name in names if ".dist-info/licenses/" in name]
    assert licences == ["LICENSE", "NOTICE", "THIRD-PARTY.txt"]


def test_pip_install_is_enough_to_run_a_notebook_in_one_process(python):
    said = run(
        python,
        """
        import nbclient, nbformat, sys
        from jupyter_client.kernelspec import KernelSpecManager
        spec = KernelSpecManager().get_kernel_spec("ltv")
        assert spec.resource_dir.startswith(sys.prefix), spec.resource_dir
        cells = [nbformat.v4.new_code_cell(code) for code in ("percent(5)", "ProcessHandle.current().pid()")]
        client = nbclient.NotebookClient(nbformat.v4.new_notebook(cells=cells), kernel_name="ltv", timeout=100)
        with client.setup_kernel():
            started = client.km.provisioner.process.pid
            for index, cell in enumerate(cells):
                client.execute_cell(cell, index)
        print([cell.outputs[-1]["data"]["text/plain"] for cell in cells] == ["5.0%", str(started)])
        """,
    )
    assert said == "True\n"


def test_the_command_comes_along(python):
    command = python.parent / "ltv"
    ended = subprocess.run([command, "--version"], capture_output=True, text=True, timeout=PATIENCE)
    assert ended.stdout.startswith("LTV Lab ")


def test_the_doctor_sees_the_kernel_of_the_environment_it_lies_in(python, tmp_path):
    data = {"JUPYTER_DATA_DIR": str(tmp_path), "PATH": os.environ["PATH"], "JAVA_HOME": str(pathlib.Path(JAVA).parent.parent)}
    call = [python.parent / "ltv", "doctor", "--language", "en"]
    ended = subprocess.run(call, env=data, capture_output=True, text=True, timeout=PATIENCE)
    kernel = python.parent.parent / "share/jupyter/kernels/ltv"
    assert f"OK        kernel ltv: {kernel}\n" in ended.stdout, ended.stdout + ended.stderr


def test_without_java_the_notebook_itself_says_what_is_needed(python, tmp_path):
    kernel = tmp_path / "kernels/javaless"
    kernel.mkdir(parents=True)
    start = "import ltv_lab.java as java; java.UNIX_PLACES = java.MAC_PLACES = []; from ltv_lab.__main__ import main; main()"
    argv = ["python", "-c", start, "kernel", "{connection_file}"]
    spec = {"argv": argv, "display_name": "No Java", "language": "java", "interrupt_mode": "message"}
    (kernel / "kernel.json").write_text(json.dumps({**spec, "env": {"JAVA_HOME": str(tmp_path), "PATH": "", "LANG": "ja_JP.UTF-8", "LC_ALL": ""}}))
    said = run(
        python,
        """
        from jupyter_client.manager import start_new_kernel
        manager, client = start_new_kernel(kernel_name="javaless", startup_timeout=60)
        shown = []
        reply = client.execute_interactive("1 + 1", timeout=60, output_hook=lambda one: shown.append(one["content"]))
        print(reply["content"]["status"], reply["content"]["execution_count"])
        print("\\n".join(shown[-2]["traceback"]))
        process = manager.provisioner.process
        client.shutdown()
        print("ended", process.wait(timeout=20))
        """,
        JUPYTER_PATH=str(tmp_path),
    )
    assert said.splitlines() == [
        "error 1",
        "LTV Lab には JDK 17 以上が必要ですが、見つかりません。",
        "LTV Lab needs a JDK 17 or newer, and there is none that it can find.",
        f"  got:    JAVA_HOME={tmp_path}, java on the PATH: none",
        f"          {tmp_path}: no JDK (it has no file 'release')",
        "  looked: nowhere else",
        "  fix:    install one (https://adoptium.net, 'apt install openjdk-17-jdk', 'brew install openjdk',",
        "          'winget install EclipseAdoptium.Temurin.21.JDK') or set JAVA_HOME to one; then restart the kernel",
        "ended 0",
    ]


def test_the_kernel_that_says_why_leaves_out_what_it_cannot_read(python):
    """A stand-in without sockets: what matters is that each of these is left out, and the next one answered."""
    said = run(
        python,
        """
        import collections, hmac, json
        from ltv_lab.excuse import DELIMITER, Excuse
        excuse = Excuse.__new__(Excuse)
        excuse.explanation, excuse.key, excuse.session, excuse.count = "no Java", b"key", "s", 0
        sent = []
        class Socket:
            def send_multipart(self, frames): sent.append(frames)
        excuse.sockets = collections.defaultdict(Socket)
        def signed(*parts): return [DELIMITER, excuse.sign(parts), *parts]
        bad = [[], [b"noise"], [DELIMITER], [DELIMITER, b"forged", b"{}", b"{}", b"{}", b"{}"], signed(b"[]", b"{}", b"{}", b"{}"),
               signed(b"{", b"{}", b"{}", b"{}"), signed(b"\\xff", b"{}", b"{}", b"{}"), signed(b'{"msg_type": 4}', b"{}", b"{}", b"7")]
        for frames in bad:
            assert excuse.answer(Socket(), frames) is False and not sent, frames
        header = json.dumps({"msg_type": "kernel_info_request"}).encode()
        excuse.answer(Socket(), [b"who", *signed(header, b"{}", b"{}", b"{}")])
        print(len(sent), sent[1][0])
        """,
    )
    assert said == "3 b'who'\n"


def test_where_a_process_cannot_be_replaced_java_ends_with_its_launcher(python, tmp_path):
    """What the launcher does on Windows, done here: it stays, and Java watches it instead of Jupyter."""
    file = tmp_path / "connection.json"
    run(python, f"from jupyter_client.connect import write_connection_file; write_connection_file({str(file)!r})")
    start = (
        "import os, pathlib, sys, ltv_lab; from ltv_lab import java, process; "
        "found = java.find(os.environ, 'Linux', pathlib.Path.home()); "
        f"sys.exit(process.stay(java.command(found.jdk, pathlib.Path(ltv_lab.__file__).parent, ['kernel', {str(file)!r}], os.environ), os.environ))"
    )
    launcher = subprocess.Popen([python, "-c", start])
    java = soon(lambda: children(launcher.pid))[0]
    run(
        python,
        f"""
        from jupyter_client import BlockingKernelClient
        client = BlockingKernelClient(connection_file={str(file)!r})
        client.load_connection_file()
        client.start_channels()
        client.kernel_info(reply=True, timeout=100)
        """,
    )
    os.kill(launcher.pid, signal.SIGKILL)
    launcher.wait()
    assert soon(lambda: not pathlib.Path(f"/proc/{java}").exists()), "Java outlived its launcher"


def children(pid):
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True)
    return listed.stdout.split()


def soon(condition, seconds=30):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    return condition()


@pytest.fixture(scope="session")
def finder(python):
    """The launcher's module that finds Java."""
    (packages,) = python.parent.parent.glob("lib/python3*/site-packages")
    sys.path.insert(0, str(packages))
    from ltv_lab import java

    return java


def jdk(folder, version, modules="java.base jdk.compiler jdk.jshell"):
    (folder / "bin").mkdir(parents=True)
    (folder / "release").write_text(f'IMPLEMENTOR="Somebody"\nJAVA_VERSION="{version}"\nMODULES="{modules}"\n')
    java = folder / "bin/java"
    java.write_text("")
    java.chmod(0o755)
    return folder


def test_java_home_wins_over_the_path_and_the_path_over_usual_places(finder, tmp_path):
    named, on_path = jdk(tmp_path / "named", "17.0.1"), jdk(tmp_path / "on-path", "21.0.2")
    jdk(tmp_path / "home/.jdks/25", "25.0.3")
    search = {"JAVA_HOME": str(named), "PATH": str(on_path / "bin")}
    assert finder.find(search, "Linux", tmp_path / "home").jdk.home == str(named)
    assert finder.find({**search, "JAVA_HOME": ""}, "Linux", tmp_path / "home").jdk.home == str(on_path)


def test_of_the_usual_places_the_newest_that_serves_is_taken(finder, tmp_path):
    jdk(tmp_path / ".jdks/9", "1.8.0_401")
    jdk(tmp_path / ".jdks/21", "21.0.2")
    jdk(tmp_path / ".jdks/99-runtime", "99", modules="java.base")
    newest = jdk(tmp_path / ".jdks/100", "100.0.3")
    found = finder.find({"PATH": "", "JAVA_HOME": str(tmp_path / ".jdks/9")}, "Linux", tmp_path)
    assert found.jdk.home == str(newest)
    assert found.left[0] == (str(tmp_path / ".jdks/9"), "Java 1.8.0_401, too old")
    assert (str(tmp_path / ".jdks/99-runtime"), "Java 99 without the module jdk.jshell: a JRE, not a JDK") in found.left


def test_every_system_has_its_places(finder):
    linux = finder.places({"CONDA_PREFIX": "/opt/conda"}, "Linux", "/home/hana")
    assert {"/opt/conda/lib/jvm", "/usr/lib/jvm/*", "/home/hana/.sdkman/candidates/java/*"} <= set(linux)
    mac = finder.places({}, "Darwin", "/Users/hana")
    assert mac[0] == "/Library/Java/JavaVirtualMachines/*/Contents/Home"
    assert "/Users/hana/Library/Java/JavaVirtualMachines/*/Contents/Home" in mac
    assert "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home" in mac
    folders = {"ProgramFiles": r"C:\Program Files", "ProgramW6432": r"C:\Program Files", "LOCALAPPDATA": r"C:\Users\hana\AppData\Local"}
    windows = finder.places(folders, "Windows", r"C:\Users\hana")
    assert r"C:\Program Files\Eclipse Adoptium\*" in windows
    assert r"C:\Users\hana\AppData\Local\Programs\Microsoft\*" in windows
    assert r"C:\Users\hana\.jdks\*" in windows
    assert len(windows) == len(set(windows))

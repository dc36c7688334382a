"""The kernel without the DSL, as a plain Java kernel."""
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import start_new_kernel


def results(client, code):
    """What a cell answered: its status, and what it showed."""
    shown = []
    reply = client.execute_interactive(code, timeout=60, output_hook=lambda message: shown.append(message["content"]))
    return reply["content"]["status"], shown


def test_plain_kernel_knows_java_and_none_of_our_words():
    assert KernelSpecManager().get_kernel_spec("java").display_name == "Java (plain)"
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=60)
    try:
        status, shown = results(client, "Stream.of(1, 2, 3).map(n -> n * n).toList()")
        assert status == "ok"
        assert [one["data"]["text/plain"] for one in shown if "data" in one] == ["[1, 4, 9]"]
        assert results(client, "percent(5)")[0] == "error"
        assert results(client, "double percent(double part) { return part / 100; }")[0] == "ok"
        assert [one["data"]["text/plain"] for one in results(client, "percent(5)")[1] if "data" in one] == ["0.05"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)

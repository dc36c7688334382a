"""The kernel as real Python clients see it: jupyter_kernel_test, jupyter_client, nbclient.

Run with ``python -m pytest test_kernel.py`` where the kernelspec is installed; ``LTV_KERNEL`` names it (default ``ltv``).
"""

import os
import time
import unittest

import jupyter_kernel_test
import nbclient
import nbformat
from jupyter_client.manager import KernelManager, start_new_kernel
from jupyter_kernel_test.msgspec_v5 import validate_message
from kernel_client import Kernel, outlived

KERNEL = os.environ.get("LTV_KERNEL", "ltv")
PATIENCE = 60


class SpecificationTest(jupyter_kernel_test.KernelTests):
    """Jupyter's own tests of a kernel."""

    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".java"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("a warning");'
    code_generate_error = 'throw new IllegalStateException("boom");'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "6 * 7", "result": "42"},
        {"code": '"日本" + "語"', "result": "日本語"},
    ]
    code_display_data = [{"code": 'display("shown");', "mime": "text/plain"}]
    code_clear_output = "clearOutput();"
    code_inspect_sample = "Math.abs("
    code_page_something = "?Math.abs"
    completion_samples = [{"text": "Math.P", "matches": {"PI"}}]
    complete_code_samples = ["1 + 1", "var x = 1;", "int twice(int n) {\n  return 2 * n;\n}"]
    incomplete_code_samples = ["int twice(int n) {", "Math.abs(", "for (int i = 0; i < 3; i++) {\n"]
    invalid_code_samples = [")", "import = 7q", "foo bar baz"]
    code_history_pattern = "1?+*2"
    supported_history_operations = ("tail", "range", "search")

    def execute_helper(self, code, timeout=PATIENCE, silent=False, store_history=True, stop_on_error=True):
        """As inherited, where each message must come within 0.1 s, which a busy machine may miss."""
        sent = self.kc.execute(code=code, silent=silent, store_history=store_history, stop_on_error=stop_on_error)
        reply = self.get_non_kernel_info_reply(timeout=timeout)
        validate_message(reply, "execute_reply", sent)
        published = []
        while not (published and published[-1]["content"].get("execution_state") == "idle"):
            message = self.kc.get_iopub_msg(timeout=timeout)
            validate_message(message, message["msg_type"], sent)
            published.append(message)
        self.assertEqual(published[0]["content"], {"execution_state": "busy"})
        self.assertEqual([m["content"]["code"] for m in published if m["msg_type"] == "execute_input"], [code] * (not silent))
        return reply, [m for m in published if m["msg_type"] not in ("status", "execute_input")]


class WelcomeTest(jupyter_kernel_test.IopubWelcomeTests):
    """A listener is welcomed, so that it knows that it misses nothing from then on."""

    kernel_name = KERNEL
    support_iopub_welcome = True


class SessionTest(unittest.TestCase):
    """What jupyter_kernel_test leaves out."""

    def setUp(self):
        self.manager, self.client = start_new_kernel(kernel_name=KERNEL, startup_timeout=PATIENCE)
        self.manager.shutdown_wait_time = 10

    def tearDown(self):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel()

    def reply(self, message_id):
        while True:
            message = self.client.get_shell_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id:
                return message["content"]

    def published(self, message_id):
        messages = []
        while not (messages and messages[-1]["content"].get("execution_state") == "idle"):
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id:
                messages.append(message)
        return messages

    def stream(self, message_id):
        return "".join(m["content"]["text"] for m in self.published(message_id) if m["msg_type"] == "stream")

    def run_cell(self, code, **options):
        message_id = self.client.execute(code, **options)
        return self.reply(message_id), self.published(message_id)

    def value(self, code):
        _, messages = self.run_cell(code)
        return [m["content"]["data"]["text/plain"] for m in messages if m["msg_type"] == "execute_result"]

    def await_type(self, kind, message_id):
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["msg_type"] == kind and message["parent_header"].get("msg_id") == message_id:
                return message

    def test_a_silent_cell_is_silent_and_does_not_count(self):
        reply, messages = self.run_cell('System.out.println("quiet"); 5', silent=True)
        self.assertEqual([m["msg_type"] for m in messages], ["status", "status"])
        self.assertEqual(reply["execution_count"], 0)
        self.assertEqual(self.run_cell("1")[0]["execution_count"], 1)

    def test_user_expressions_also_without_code(self):
        self.run_cell("int x = 5;")
        reply, _ = self.run_cell("", user_expressions={"twice": "2 * x", "wrong": "nothing_here"})
        self.assertEqual(reply["user_expressions"]["twice"]["data"]["text/plain"], "10")
        self.assertEqual(reply["user_expressions"]["wrong"]["status"], "error")

    def test_an_error_aborts_the_queue_unless_told_otherwise(self):
        first = self.client.execute("Thread.sleep(300); int y = 1 / 0;")
        rest = [self.client.execute(f"{i}") for i in range(5)]
        self.assertEqual(self.reply(first)["ename"], "ArithmeticException")
        self.assertEqual([self.reply(one)["status"] for one in rest], ["aborted"] * 5)
        first = self.client.execute("Thread.sleep(300); int y = 1 / 0;", stop_on_error=False)
        second = self.client.execute("7")
        self.assertEqual(self.reply(first)["status"], "error")
        self.assertEqual(self.reply(second)["status"], "ok")

    def test_questions_and_passwords(self):
        message_id = self.client.execute('System.out.print(readLine("name? ") + readPassword("word? "));', allow_stdin=True)
        asked = self.client.get_stdin_msg(timeout=PATIENCE)["content"]
        self.assertEqual(asked, {"prompt": "name? ", "password": False})
        self.client.input("花子")
        asked = self.client.get_stdin_msg(timeout=PATIENCE)["content"]
        self.assertEqual(asked, {"prompt": "word? ", "password": True})
        self.client.input("!")
        self.assertEqual(self.stream(message_id), "花子!")

    def test_an_interrupt_ends_whatever_a_cell_does_and_the_session_goes_on(self):
        self.run_cell("int kept = 41; long n = 0;")
        for code in [
            "Thread.sleep(600_000);",
            "while (true) { n++; }",
            "int deep(int i) { return i < 0 ? i : deep(i + 1) % 7; } while (true) { try { deep(0); } catch (StackOverflowError e) { } }",
            "java.util.stream.LongStream.iterate(0, i -> i + 1).forEach(i -> n += i);",
            'readLine("?");',
        ]:
            with self.subTest(code):
                message_id = self.client.execute(code, allow_stdin=True)
                self.await_type("execute_input", message_id)
                time.sleep(0.3)
                self.manager.interrupt_kernel()
                self.assertEqual(self.reply(message_id)["status"], "error")
                self.published(message_id)
                self.assertEqual(self.value("kept + 1"), ["42"])

    def test_nothing_printed_is_lost_and_no_message_each(self):
        message_id = self.client.execute("for (int i = 0; i < 10_000; i++) System.out.println(i);")
        streams = [m for m in self.published(message_id) if m["msg_type"] == "stream"]
        text = "".join(m["content"]["text"] for m in streams)
        self.assertEqual(text, "".join(f"{i}\n" for i in range(10_000)))
        self.assertLessEqual(len(streams), 200)

    def test_a_thread_that_prints_later_prints_into_its_cell(self):
        message_id = self.client.execute(
            'new Thread(() -> { try { Thread.sleep(300); } catch (InterruptedException e) { } System.out.println("late"); }).start();')
        self.published(message_id)
        self.assertEqual(self.await_type("stream", message_id)["content"]["text"], "late\n")

    def test_code_points_count_in_completions(self):
        code = 'var z = "😀"; "abc".lengt'
        reply = self.reply(self.client.complete(code, len(code)))
        self.assertEqual((reply["cursor_start"], reply["cursor_end"]), (len(code) - 5, len(code)))
        self.assertTrue(reply["matches"][0].startswith("length"))
        types = reply["metadata"]["_jupyter_types_experimental"]
        self.assertEqual(types[0]["type"], "function")

    def test_a_display_is_updated_under_its_id(self):
        _, messages = self.run_cell('var d = display("one", "spot"); d.update("two");')
        shown = [m for m in messages if m["msg_type"].endswith("display_data")]
        self.assertEqual([m["msg_type"] for m in shown], ["display_data", "update_display_data"])
        self.assertEqual([m["content"]["transient"]["display_id"] for m in shown], ["spot", "spot"])
        self.assertEqual([m["content"]["data"]["text/plain"] for m in shown], ["one", "two"])

    def test_an_unknown_comm_is_closed(self):
        message = self.client.session.msg("comm_open", {"comm_id": "c", "target_name": "quarto", "data": {}})
        self.client.shell_channel.send(message)
        published = self.published(message["header"]["msg_id"])
        self.assertEqual([m["msg_type"] for m in published], ["status", "comm_close", "status"])
        self.assertEqual(self.reply(self.client.comm_info())["comms"], {})

    def test_exit_overflow_and_missing_memory_end_the_cell_only(self):
        self.run_cell("int kept = 42;")
        for code in ["System.exit(3);", "int down(int i) { return down(i + 1) + 1; } down(0);", "var all = new long[Integer.MAX_VALUE - 8][];"]:
            with self.subTest(code):
                self.assertEqual(self.run_cell(code)[0]["status"], "error")
                self.assertEqual(self.value("kept"), ["42"])

    def test_what_users_code_leaves_for_the_end_does_not_hold_the_end_up(self):
        process = self.manager.provisioner.process
        self.run_cell("Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { Thread.onSpinWait(); } }));")
        began = time.monotonic()
        self.client.shutdown()
        process.wait(timeout=10)
        self.assertLess(time.monotonic() - began, 3)
        self.manager.restart_kernel()

    def test_a_long_session_may_take_out_of_jshell_what_is_over(self):
        ours = "ClassLoader.getSystemClassLoader().getUnnamedModule()"
        self.assertEqual(self.value(f'jdk.jshell.JShell.class.getModule().isOpen("jdk.jshell", {ours})'), ["true"])

    def test_a_restart_forgets_and_goes_on(self):
        self.run_cell("int forgotten = 1;")
        self.manager.restart_kernel()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.assertEqual(self.run_cell("forgotten")[0]["status"], "error")
        self.assertEqual(self.value("1 + 1"), ["2"])

    def test_the_process_ends_soon_after_a_shutdown(self):
        for code in ["1", "while (true) { }"]:
            with self.subTest(code):
                process = self.manager.provisioner.process
                self.await_type("execute_input", self.client.execute(code))
                self.client.shutdown()
                reply = self.client.get_control_msg(timeout=PATIENCE)["content"]
                self.assertEqual(reply, {"status": "ok", "restart": False})
                process.wait(timeout=10)
            self.manager.restart_kernel()
            self.client.wait_for_ready(timeout=PATIENCE)


class RunsTest(unittest.TestCase):
    """Whole notebooks, and the kernel's own life."""

    def test_nbclient_runs_a_notebook(self):
        cells = ["int a = 20;", "a + 1", 'System.out.println("日本語 😀");', 'display("x");']
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
        nbclient.NotebookClient(notebook, kernel_name=KERNEL, timeout=PATIENCE).execute()
        outputs = [cell.outputs for cell in notebook.cells]
        self.assertEqual([cell.execution_count for cell in notebook.cells], [1, 2, 3, 4])
        self.assertEqual(outputs[1][0]["data"]["text/plain"], "21")
        self.assertEqual(outputs[2][0]["text"], "日本語 😀\n")
        self.assertEqual(outputs[3][0]["output_type"], "display_data")
        nbformat.validate(notebook)

    def test_the_saved_output_of_long_work_is_its_finished_progress_line(self):
        work = (
            "for (int i = 0; i <= 30; i++) {\n"
            '    org.ltvlab.progress.Progress.advanced("Reading orders.csv", i, 30);\n'
            "    Thread.sleep(50);\n"
            "}\n"
            'org.ltvlab.progress.Progress.ended("Reading orders.csv");'
        )
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(work)])
        nbclient.NotebookClient(notebook, kernel_name=KERNEL, timeout=PATIENCE).execute()
        (output,) = notebook.cells[0].outputs
        self.assertRegex(output["data"]["text/plain"], r"^✓ Reading orders\.csv \(\d\.\d s\)$")

    def test_nbclient_tells_of_a_failing_cell(self):
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell('throw new RuntimeException("no");')])
        with self.assertRaises(nbclient.exceptions.CellExecutionError) as told:
            nbclient.NotebookClient(notebook, kernel_name=KERNEL, timeout=PATIENCE).execute()
        self.assertEqual((told.exception.ename, told.exception.evalue), ("RuntimeException", "no"))

    def test_a_kernel_whose_client_was_killed_goes_too(self):
        self.assertLessEqual(outlived(KERNEL, 20), 5)

    def test_a_full_heap_leaves_the_kernel_obedient(self):
        for cell in (
            "var kept = new ArrayList<byte[]>(); while (true) kept.add(new byte[1000]);",
            "var kept = new LinkedList<Object>(); while (true) kept.add(new Object());",
            "var kept = new HashMap<Integer, String>(); for (int i = 0; ; i++) kept.put(i, \"v\" + i);",
            "var kept = new ArrayList<byte[]>(); while (true) try { kept.add(new byte[1 << 20]); } catch (OutOfMemoryError e) { }",
        ):
            kernel = Kernel(KERNEL, env={**os.environ, "JDK_JAVA_OPTIONS": "-Xmx128m"})
            try:
                with self.subTest(cell):
                    self.assertEqual(kernel.run(cell)[0]["ename"], "OutOfMemoryError")
                    self.assertEqual(kernel.ask("kernel_info_request", {}, "control")["status"], "ok")
                    self.assertEqual(kernel.run("%del kept")[0]["status"], "ok")
                    self.assertEqual(kernel.value("6 * 7"), ["42"])
                    self.assertEqual(kernel.ask("interrupt_request", {}, "control")["status"], "ok")
                    self.assertEqual(kernel.value("6 * 7"), ["42"])
            finally:
                kernel.end()


if __name__ == "__main__":
    unittest.main()

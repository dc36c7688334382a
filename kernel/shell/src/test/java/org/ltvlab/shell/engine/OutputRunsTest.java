package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** What cells print, show and ask. */
class OutputRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void a_redirected_stream_is_the_notebooks_own_again_after_the_cell() {
        Screen screen = new Screen();
        session.run(
                "var bytes = new ByteArrayOutputStream(); System.setOut(new PrintStream(bytes));\n"
                        + "System.out.print(\"kept\");",
                screen);
        assertThat(screen.text(StreamName.STDERR))
                .isEqualTo("System.out, System.err and System.in are the notebook's own again\n");
        session.run("System.out.print(bytes)", screen);
        assertThat(screen.text(StreamName.STDOUT)).isEqualTo("kept");
    }

    @Test
    void a_stream_that_is_taken_away_comes_back() {
        Screen screen = new Screen();
        session.run(
                "System.setErr(null); System.setIn(null);\nSystem.setOut(null);\nSystem.out.print(\"there\");", screen);
        session.run("System.err.print(\"again\");", screen);
        assertThat(screen.text(StreamName.STDOUT)).isEqualTo("there");
        assertThat(screen.text(StreamName.STDERR)).endsWith("again");
    }

    @Test
    void a_character_torn_between_two_writes_comes_out_whole() {
        Screen screen = new Screen();
        session.run("""
                byte[] bytes = "a😀".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                System.out.write(bytes, 0, 3); System.out.flush(); Thread.sleep(200);
                System.out.write(bytes, 3, 2); System.out.flush();
                """, screen);
        assertThat(screen.text(StreamName.STDOUT)).isEqualTo("a😀");
        assertThat(screen.events()).containsExactly("STDOUT:a", "STDOUT:😀");
    }

    @Test
    void closing_a_standard_stream_does_not_silence_what_comes_after() {
        Screen screen = new Screen();
        session.run("try (var out = new PrintWriter(System.out)) { out.print(\"a\"); } System.err.close();", screen);
        session.run("System.out.print(\"b\"); System.err.print(\"c\");", screen);
        assertThat(screen.text(StreamName.STDOUT)).isEqualTo("ab");
        assertThat(screen.text(StreamName.STDERR)).isEqualTo("c");
    }

    @Test
    void what_is_printed_appears_while_the_cell_runs() throws Exception {
        Screen screen = new Screen();
        Thread runner = new Thread(() -> session.run("System.out.print(\"early\"); Thread.sleep(100_000)", screen));
        runner.start();
        screen.await("early");
        session.shell().interrupt();
        runner.join(20_000);
        assertThat(runner.isAlive()).isFalse();
    }

    @Test
    void a_thread_reports_to_the_cell_that_started_it_also_after_its_end() throws Exception {
        Screen first = new Screen();
        Screen second = new Screen();
        session.run(
                "var gate = new java.util.concurrent.CountDownLatch(1);\n"
                        + "Thread late = new Thread(() -> { try { gate.await(); } catch (InterruptedException e) { }"
                        + " System.out.print(\"from afar\"); }); late.start();",
                first);
        session.run("System.out.print(\"own\"); gate.countDown(); late.join();", second);
        first.await("from afar");
        assertThat(second.text(StreamName.STDOUT)).isEqualTo("own");
    }

    @Test
    void a_parallel_stream_reports_to_the_running_cell() {
        session.value("IntStream.range(0, 100).parallel().forEach(i -> { });");
        Screen screen = new Screen();
        session.run("IntStream.range(0, 100).parallel().forEach(i -> System.out.println(\"x\"));", screen);
        assertThat(screen.text(StreamName.STDOUT).lines()).hasSize(100).containsOnly("x");
    }

    @Test
    void endless_output_is_cut_with_a_note() {
        Screen screen = new Screen();
        session.run(
                "String line = \"x\".repeat(1_000_000); for (int i = 0; i < 20; i++) System.out.print(line);", screen);
        String text = screen.text(StreamName.STDOUT);
        // 20,000,000 characters less the cap of 10 Mi = 10,485,760 are 9.51 million, written 8 KiB at a time.
        assertThat(text)
                .endsWith(
                        "x\n[the output of this cell ends here: what is printed after the first ten million characters"
                                + " is left out; the cell goes on]\n[9.5 MB of output were left out]\n");
        assertThat(text.length()).isLessThan(12_000_000);
    }

    @Test
    void endless_output_says_so_while_it_goes_on() throws Exception {
        Screen screen = new Screen();
        Thread runner =
                new Thread(() -> session.run("while (true) { System.out.print(\"x\".repeat(1_000_000)); }", screen));
        runner.start();
        screen.await("[the output of this cell ends here");
        session.shell().interrupt();
        runner.join(20_000);
        assertThat(runner.isAlive()).isFalse();
    }

    @Test
    void endless_displays_are_cut_with_a_note() {
        Screen screen = new Screen();
        session.run("for (int i = 0; i < 20_000; i++) { display(i % 10); }", screen);
        // A display of one character weighs 4,097: 16,380 are 67,108,860, just below 64 Mi = 67,108,864; one more
        // follows.
        assertThat(screen.events().stream().filter(event -> event.startsWith("display:")))
                .hasSize(16_381);
        assertThat(screen.text(StreamName.STDERR))
                .isEqualTo("\n[this cell displays too much: what it displays from here on is left out; the cell goes"
                        + " on]\n[3,619 displays were left out]\n");
    }

    @Test
    void updates_beyond_the_limit_take_turns() {
        Screen screen = new Screen();
        session.run("var shown = display(\"x\".repeat(70_000_000)); long began = System.nanoTime();", screen);
        assertThat(Double.parseDouble(session.value("shown.update(1); long before = System.nanoTime();"
                        + " for (int i = 0; i < 40; i++) { shown.update(i); } (System.nanoTime() - before) / 1e9")))
                .as("below the limit; in turns of 50 ms these would be two seconds")
                .isLessThan(1.5);
        // 20 turns of 50 ms are a second, but for the first.
        assertThat(Double.parseDouble(session.value("for (int i = 0; i < 17_000; i++) { shown.update(i); }"
                        + " long late = System.nanoTime(); for (int i = 0; i < 20; i++) { clearOutput(); }"
                        + " (System.nanoTime() - late) / 1e9")))
                .isBetween(0.9, 10.0);
    }

    @Test
    void displays_update_in_place() {
        Screen screen = new Screen();
        session.run(
                "System.out.print(\"before\"); var shown = display(\"half\"); System.out.print(\"between\");"
                        + " shown.update(\"done\"); updateDisplay(\"more\", shown.id()); clearOutput(true);",
                screen);
        assertThat(screen.events())
                .containsExactly(
                        "STDOUT:before", "display:half", "STDOUT:between", "update:done", "update:more", "clear:true");
    }

    @Test
    void a_cell_that_ends_in_a_display_shows_it_once() {
        Screen screen = new Screen();
        assertThat(session.run("display(\"half\", \"a\")", screen)).isEqualTo(new Finished(Optional.empty()));
        assertThat(screen.events()).containsExactly("display:half");
    }

    @Test
    void cells_ask_and_read() {
        List<String> asked = new ArrayList<>();
        CellInput input = (prompt, password) -> {
            asked.add(prompt + (password ? " (secret)" : ""));
            return "回答 " + asked.size();
        };
        CellResult result = session.shell()
                .run(
                        "var a = readLine(\"name?\"); var b = readPassword(\"word?\"); var scanner = new Scanner(System.in);\n"
                                + "a + b + scanner.nextLine() + scanner.nextLine()",
                        1,
                        new Screen(),
                        input);
        assertThat(result).isInstanceOfSatisfying(Finished.class, finished -> assertThat(
                        finished.value().map(Session::plain))
                .isEqualTo(Optional.of("回答 1回答 2回答 3回答 4")));
        assertThat(asked).containsExactly("name?", "word? (secret)", "", "");
    }

    @Test
    void without_a_keyboard_a_question_is_a_clear_error() {
        assertThat(session.failure("readLine(\"name?\")").message())
                .isEqualTo("this notebook runs without a keyboard: input is not available");
    }
}

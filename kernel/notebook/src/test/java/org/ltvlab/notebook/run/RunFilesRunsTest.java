package org.ltvlab.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.notebook.run.ScriptedShell.failed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.Said;
import org.ltvlab.notebook.Sample;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.output.CellOutput.StreamName;

class RunFilesRunsTest {
    @TempDir
    private Path folder;

    private static ScriptedShell shell() {
        return new ScriptedShell()
                .prints("print", output -> output.stream(StreamName.STDOUT, "顧客\n"))
                .on("fail", output -> failed(CellResult.Kind.EXCEPTION, "IllegalStateException", "no"));
    }

    private Path file(String... codes) {
        Sample sample = Sample.notebook().code("int months = 12;", "parameters");
        List.of(codes).forEach(sample::code);
        Path in = folder.resolve("in.ipynb");
        Notebooks.write(sample.done(), in);
        return in;
    }

    @Test
    void the_same_notebook_gives_the_same_bytes_in_another_folder_too() throws IOException {
        Path in = file("print");
        Path moved = Files.createDirectory(folder.resolve("moved")).resolve("in.ipynb");
        Files.copy(in, moved);
        Path first = folder.resolve("first.ipynb");
        Path second = folder.resolve("second.ipynb");

        Runner.of(RunFilesRunsTest::shell).run(in, first, Map.of("months", "24"), RunListener.none());
        Runner.of(RunFilesRunsTest::shell).run(moved, second, Map.of("months", "24"), RunListener.none());

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(first).content().contains("顧客").doesNotContain(folder.toString());
    }

    @Test
    void running_the_result_again_gives_the_same_bytes() throws IOException {
        Path in = file("print");
        Path first = folder.resolve("first.ipynb");
        Path second = folder.resolve("second.ipynb");

        Runner.of(RunFilesRunsTest::shell).run(in, first, Map.of("months", "24"), RunListener.none());
        Runner.of(RunFilesRunsTest::shell).run(first, second, Map.of(), RunListener.none());

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void a_failing_notebook_is_written_with_what_ran() {
        Path out = folder.resolve("out.ipynb");

        RunResult result = Runner.of(RunFilesRunsTest::shell)
                .run(file("print", "fail", "print"), out, Map.of(), RunListener.none());

        assertThat(result.exitCode().number()).isEqualTo(1);
        assertThat(Notebooks.read(out)).isEqualTo(result.notebook());
        assertThat(((Cell.Code) result.notebook().cells().get(1)).outputs())
                .containsExactly(new Output.Stream("stdout", "顧客\n"));
    }

    @Test
    void the_input_may_be_the_output() {
        Path in = file("print");

        RunResult result = Runner.of(RunFilesRunsTest::shell).run(in, in, Map.of(), RunListener.none());

        assertThat(Notebooks.read(in)).isEqualTo(result.notebook());
    }

    @Test
    void a_wrong_parameter_runs_nothing_and_writes_nothing() {
        Path in = file("print");
        Path out = folder.resolve("out.ipynb");
        ScriptedShell shell = shell();

        assertThat(Said.by(() -> Runner.of(() -> shell).run(in, out, Map.of("months", "two"), RunListener.none()))
                        .replace(folder + "/", ""))
                .isEqualTo("""
                The parameter `months` must be a whole number (int, 整数).
                  where: in.ipynb
                  got:   two
                  fix:   -p months=12""");
        assertThat(shell.ran).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void a_folder_for_the_output_that_is_missing_is_told_before_anything_runs() {
        Path in = file("print");
        ScriptedShell shell = shell();

        assertThat(Said.by(() -> Runner.of(() -> shell)
                                .run(in, folder.resolve("no/out.ipynb"), Map.of(), RunListener.none()))
                        .replace(folder + "/", ""))
                .isEqualTo("""
                The notebook must be written to a file in a folder that can be written to.
                  where: no/out.ipynb
                  got:   no such folder
                  fix:   mkdir -p no""");
        assertThat(shell.ran).isEmpty();
    }
}

package org.ltvlab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** Cells of a notebook that has imported the words, evaluated one after the other in one JShell of this process. */
final class Cells implements AutoCloseable {
    private final JShell shell = JShell.builder().executionEngine("local").build();

    Cells(String... before) {
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            shell.addToClasspath(entry);
        }
        run("import static org.ltvlab.Words.*;");
        List.of(before).forEach(this::run);
    }

    /** What the last expression of the cell shows; empty if it has none. */
    String run(String cell) {
        String shown = "";
        String rest = cell;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = next.source() == null ? rest : next.source();
            for (SnippetEvent event : shell.eval(source)) {
                shown = Objects.requireNonNullElse(value(event, source), shown);
            }
            rest = next.remaining();
        }
        return shown;
    }

    private String value(SnippetEvent event, String source) {
        if (event.exception() != null) {
            throw new IllegalStateException(source, event.exception());
        }
        if (event.status() == Snippet.Status.REJECTED) {
            throw new IllegalArgumentException(String.join("\n", complaints(event.snippet())));
        }
        return event.value();
    }

    private List<String> complaints(Snippet snippet) {
        List<String> all = new ArrayList<>();
        shell.diagnostics(snippet).forEach(diagnostic -> all.add(diagnostic.getMessage(Locale.ROOT)));
        return all;
    }

    @Override
    public void close() {
        shell.close();
    }
}

package org.ltvlab.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.notebook.parameters.ParameterTable;
import org.ltvlab.table.TextTable;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ltv params}. */
@Command(
        name = "params",
        description = "Lists the parameters of a notebook: name, type, default, meaning.",
        mixinStandardHelpOptions = true)
public final class ParamsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NOTEBOOK", description = "the notebook (.ipynb)")
    @Nullable
    private Path notebook;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ParameterTable table = ParameterTable.of(Notebooks.read(Objects.requireNonNull(notebook)));
        if (table.rows().isEmpty()) {
            out.println("This notebook has no parameters: no cell is tagged `parameters`.");
            return 0;
        }
        TableView view = new TableView(
                Caption.of(""),
                Stream.of("name", "type", "default", "meaning")
                        .map(TableView.Column::of)
                        .toList(),
                table.rows().stream()
                        .map(row -> Arrays.<@Nullable Object>asList(row.name(), row.type(), row.standard(), row.help()))
                        .toList());
        out.println(TextTable.text(view));
        return 0;
    }
}

package org.ltvlab.app.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.excel.Workbook;
import org.ltvlab.unit.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ltv template}. */
@Command(
        name = "template",
        description = "Writes an Excel workbook to fill in: LTV, CAC, LTV/CAC and payback for"
                + " subscription and retail; fromExcel(...) reads it back.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class TemplateCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "the workbook to write (.xlsx)")
    @Nullable
    private Path output;

    @Option(names = "--language", paramLabel = "TAG", description = "ja or en (default: the system's)")
    @Nullable
    private String tag;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path target = Objects.requireNonNull(output);
        Execution.requireWritable(target, line);
        if (tag != null) {
            Language.choose(Language.ofTag(tag));
        }
        Workbook workbook = Workbook.template().write(target.toString());
        line.getOut().println(target + ": " + workbook);
        return 0;
    }
}

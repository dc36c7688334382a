package org.ltvlab.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.ltvlab.notebook.problem.NotebookProblem;
import org.ltvlab.notebook.run.ExitCode;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.report.ReportFault;
import org.ltvlab.report.ReportRefused;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a subcommand that could not do its work says so. */
public final class Problems {
    /** LTV Lab itself is wrong. */
    static final int FAULT = 6;
    /** A rule of reports is broken. */
    static final int REPORT_RULE = 7;

    private Problems() {}

    /** Prints what is wrong with a call and where to read more; whoever names no subcommand reads the help at once. */
    public static int misused(ParameterException trouble, String[] arguments) {
        CommandLine line = trouble.getCommandLine();
        PrintWriter err = line.getErr();
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.USAGE.number();
        }
        err.println(trouble.getMessage());
        UnmatchedArgumentException.printSuggestions(trouble, err);
        err.println("  see:   " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    /** Prints what went wrong, in the words for users, and gives the exit code. */
    public static int report(Exception trouble, CommandLine line, ParseResult call) {
        PrintWriter err = line.getErr();
        if (trouble instanceof NotebookProblem || trouble instanceof LtvProblem) {
            err.println(trouble.getMessage());
            return ExitCode.USAGE.number();
        }
        if (trouble instanceof ReportRefused refused) {
            err.println(refused.getMessage());
            return refused.breaks(ReportFault.Rule.NO_FAILURE) ? ExitCode.CELL_FAILED.number() : REPORT_RULE;
        }
        if (trouble instanceof IOException || trouble instanceof UncheckedIOException) {
            err.println(said(trouble));
            return ExitCode.USAGE.number();
        }
        err.println("LTV Lab has a fault: " + trouble);
        trouble.printStackTrace(err);
        return FAULT;
    }

    /** Java's message for a file is its path alone; what is wrong with it is the name of the class. */
    private static String said(Exception trouble) {
        Throwable reason = trouble.getCause() == null ? trouble : trouble.getCause();
        return reason instanceof FileSystemException
                ? "A file or folder cannot be read or written.\n  got:   "
                        + reason.getClass().getSimpleName() + ": " + reason.getMessage()
                        + "\n  fix:   check its permissions, and whether another program holds it"
                : String.valueOf(trouble.getMessage());
    }
}

package org.ltvlab.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ltvlab.app.command.BenchCommand;
import org.ltvlab.app.command.DoctorCommand;
import org.ltvlab.app.command.HeadStart;
import org.ltvlab.app.command.InstallCommand;
import org.ltvlab.app.command.Kernel;
import org.ltvlab.app.command.LabCommand;
import org.ltvlab.app.command.PackCommand;
import org.ltvlab.app.command.ParamsCommand;
import org.ltvlab.app.command.Problems;
import org.ltvlab.app.command.RehearseCommand;
import org.ltvlab.app.command.ReportCommand;
import org.ltvlab.app.command.RunCommand;
import org.ltvlab.app.command.TemplateCommand;
import org.ltvlab.app.command.TrainCommand;
import org.ltvlab.app.install.KernelKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ltv}. */
@Command(
        name = "ltv",
        description = "LTV Lab: notebooks in Java about customer lifetime value, and the reports made from them.",
        mixinStandardHelpOptions = true,
        versionProvider = Ltv.Banner.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        subcommands = {
            ReportCommand.class,
            RunCommand.class,
            ParamsCommand.class,
            TemplateCommand.class,
            LabCommand.class,
            InstallCommand.class,
            DoctorCommand.class,
            PackCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            RehearseCommand.class,
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  ltv report notebooks/ja/client-report.ipynb -o report.html",
            "  ltv report notebooks/en/client-report.ipynb -o cdnow.html \\",
            "      -p file=datasets/cdnow/cdnow-sample.txt",
            "  ltv lab",
            "",
            "Exit codes:",
            "    0  done",
            "    1  a cell failed, also because its data file is missing or not readable",
            "    2  the call, a parameter, the notebook or the output is not as it must be",
            "    3  the doctor found a problem",
            "    4  time ran out",
            "    5  the session died",
            "    6  LTV Lab itself has a fault",
            "    7  a rule of reports is broken (such as a chart without caption)",
            "  130  stopped with Ctrl-C"
        })
public final class Ltv {
    private Ltv() {}

    /** Runs a subcommand and ends with its exit code; {@code kernel CONNECTION_FILE} is what Jupyter calls. */
    public static void main(String[] args) {
        if (args.length >= 2 && args[0].equals("kernel")) {
            Kernel.run(Path.of(args[1]), KernelKind.told(List.of(args).subList(2, args.length)));
            Kernel.end();
        }
        HeadStart.forCommand(args);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Ltv())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Problems::misused)
                .setExecutionExceptionHandler(Problems::report);
    }

    /** What {@code ltv --version} says. */
    static final class Banner implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "LTV Lab " + Version.text(),
                "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
            };
        }
    }
}

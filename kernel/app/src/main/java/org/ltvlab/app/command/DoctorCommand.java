package org.ltvlab.app.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ltvlab.app.doctor.Doctor;
import org.ltvlab.app.doctor.Finding;
import org.ltvlab.app.doctor.Machine;
import org.ltvlab.unit.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ltv doctor}. */
@Command(
        name = "doctor",
        description = "Says what works here, what does not, and how to mend it: Java, fonts, Jupyter, kernels.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    /** Something does not work. */
    private static final int SICK = 3;

    @Option(names = "--language", paramLabel = "TAG", description = "ja or en (default: the system's)")
    @Nullable
    private String tag;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() {
        Language language = tag == null ? Language.current() : Language.ofTag(tag);
        List<Finding> findings = Doctor.examine(Machine.here(), language);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        Doctor.lines(findings, language).forEach(out::println);
        return Doctor.problems(findings) == 0 ? 0 : SICK;
    }
}

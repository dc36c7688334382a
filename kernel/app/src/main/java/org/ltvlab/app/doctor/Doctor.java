package org.ltvlab.app.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ltvlab.app.Version;
import org.ltvlab.app.doctor.Finding.State;
import org.ltvlab.app.install.Installation;
import org.ltvlab.app.install.KernelsFolder;
import org.ltvlab.unit.Language;

/** Looks at all that the kernel needs and says what is wrong with it and how to mend it. */
public final class Doctor {
    private Doctor() {}

    /** What there is to say about a machine, in a language. */
    public static List<Finding> examine(Machine machine, Language language) {
        String own = System.getProperty("ltvlab.python", "python3"); // the wheel's launcher knows the one it lies in
        return examine(machine, Python.of(List.of(own, "python3", "python")), language);
    }

    static List<Finding> examine(Machine machine, Optional<Python> python, Language language) {
        List<KernelsFolder> folders = JupyterCheck.kernels(machine, python, Installation.home());
        List<Finding> findings = new ArrayList<>(JavaCheck.of(machine, language));
        findings.addAll(FontCheck.of(language));
        findings.addAll(JupyterCheck.of(machine, python, language));
        findings.add(JupyterCheck.paths(folders, language));
        findings.addAll(KernelsCheck.of(machine, folders, language));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        findings.addAll(FoldersCheck.of(List.of(machine.userKernels().folder(), temporary), language));
        return findings;
    }

    /** The findings as lines to read: problems stand out, each with the line that mends it. */
    public static List<String> lines(List<Finding> findings, Language language) {
        List<String> lines = new ArrayList<>(List.of("LTV Lab " + Version.text(), ""));
        for (Finding finding : findings) {
            lines.add(mark(finding.state(), language) + "  " + finding.topic() + ": " + finding.text());
            if (!finding.fix().isEmpty()) {
                lines.add(language.pick("          直し方: ", "          fix:  ") + finding.fix());
            }
        }
        long problems = problems(findings);
        lines.add("");
        lines.add(
                problems == 0
                        ? language.pick("問題はありません。", "Nothing is wrong.")
                        : language.pick(
                                "問題が " + problems + " 件あります。",
                                problems + (problems == 1 ? " problem." : " problems.")));
        return lines;
    }

    /** How many things do not work. */
    public static long problems(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.state() == State.PROBLEM)
                .count();
    }

    private static String mark(State state, Language language) {
        return switch (state) {
            case OK -> "OK      ";
            case NOTE -> language.pick("注意    ", "note    ");
            case PROBLEM -> language.pick("問題    ", "PROBLEM ");
        };
    }
}

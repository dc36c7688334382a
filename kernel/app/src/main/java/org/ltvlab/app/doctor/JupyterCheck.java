package org.ltvlab.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ltvlab.app.install.KernelsFolder;
import org.ltvlab.unit.Language;

/** Python and Jupyter: not needed for reports, needed for notebooks. */
final class JupyterCheck {
    private JupyterCheck() {}

    static List<Finding> of(Machine machine, Optional<Python> python, Language language) {
        List<Finding> findings = new ArrayList<>();
        String install = "pip install jupyterlab";
        if (python.isEmpty()) {
            findings.add(Finding.note(
                    "Python",
                    language.pick("Python 3 が PATH にありません(レポートには不要)", "no Python 3 on the PATH (reports need none)"),
                    language.pick("ノートブックを開くには Python 3.10 以上を入れる", "to open notebooks install Python 3.10 or newer")));
            return findings;
        }
        Python found = python.get();
        findings.add(Finding.ok("Python", found.version() + ", " + found.command()));
        if (found.jupyterLab().isEmpty()) {
            findings.add(Finding.note(
                    "Jupyter",
                    language.pick("JupyterLab がこの Python にありません", "no JupyterLab in this Python"),
                    machine.command().equals("./ltv") ? "./ltv lab" : install));
        } else {
            findings.add(Finding.ok("Jupyter", "JupyterLab " + found.jupyterLab()));
        }
        return findings;
    }

    /** Where Jupyter looks for kernels, in its order; see {@code jupyter --paths}. */
    static List<KernelsFolder> kernels(Machine machine, Optional<Python> python, Path checkout) {
        Set<KernelsFolder> folders = new LinkedHashSet<>();
        Stream.of(machine.variable("JUPYTER_PATH").split(machine.isWindows() ? ";" : ":", -1))
                .filter(part -> !part.isEmpty())
                .forEach(part -> folders.add(new KernelsFolder(Path.of(part).resolve("kernels"))));
        Stream.of("VIRTUAL_ENV", "CONDA_PREFIX")
                .map(machine::variable)
                .filter(prefix -> !prefix.isEmpty())
                .forEach(prefix -> folders.add(KernelsFolder.prefix(Path.of(prefix))));
        folders.add(machine.userKernels());
        python.ifPresent(found -> folders.add(KernelsFolder.prefix(found.prefix())));
        Path own = checkout.resolve(".venv");
        if (Files.isDirectory(own)) {
            folders.add(KernelsFolder.prefix(own));
        }
        folders.addAll(KernelsFolder.everybodys(machine.environment(), machine.system()));
        return List.copyOf(folders);
    }

    static Finding paths(List<KernelsFolder> folders, Language language) {
        List<String> there = folders.stream()
                .map(KernelsFolder::folder)
                .filter(Files::isDirectory)
                .map(Path::toString)
                .toList();
        String topic = language.pick("Jupyter の場所", "Jupyter's folders");
        String none = language.pick("まだありません", "none is there yet");
        return Finding.ok(topic, there.isEmpty() ? none : String.join(", ", there));
    }
}

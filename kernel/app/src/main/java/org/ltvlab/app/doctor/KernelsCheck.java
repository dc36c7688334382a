package org.ltvlab.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.app.Version;
import org.ltvlab.app.install.InstalledKernel;
import org.ltvlab.app.install.Jdk;
import org.ltvlab.app.install.KernelsFolder;
import org.ltvlab.unit.Language;

/** Every kernel of ours that Jupyter can see, and whether it would start. */
final class KernelsCheck {
    private final Machine machine;
    private final Language language;
    private final Map<String, Path> seen = new HashMap<>();

    private KernelsCheck(Machine machine, Language language) {
        this.machine = machine;
        this.language = language;
    }

    /** @param folders where Jupyter looks, in its order: of two kernels of one name it takes the first */
    static List<Finding> of(Machine machine, List<KernelsFolder> folders, Language language) {
        KernelsCheck check = new KernelsCheck(machine, language);
        List<Finding> findings = new ArrayList<>();
        for (KernelsFolder place : folders) {
            for (Path folder : listed(place.folder())) {
                InstalledKernel.in(folder).ifPresent(kernel -> findings.addAll(check.of(kernel, place)));
                check.seen.putIfAbsent(String.valueOf(folder.getFileName()), folder);
            }
        }
        if (findings.isEmpty()) {
            String text = language.pick("Jupyter から見えるカーネルがありません", "Jupyter sees none of ours");
            return List.of(Finding.note(language.pick("カーネル", "kernel"), text, machine.command() + " install --user"));
        }
        return findings;
    }

    private List<Finding> of(InstalledKernel kernel, KernelsFolder place) {
        Finding whole = whole(kernel, place);
        Optional<ArchiveCheck> archive = ArchiveCheck.of(kernel, machine);
        return whole.state() == Finding.State.PROBLEM || archive.isEmpty()
                ? List.of(whole)
                : List.of(whole, archive.get().finding(language, retrain(kernel, place)));
    }

    // A wheel that is installed again is not trained either; a kernel of the user's own is.
    private String retrain(InstalledKernel kernel, KernelsFolder place) {
        return kernel.isFromWheel() ? machine.command() + " install --user" : again(kernel, place);
    }

    private Finding whole(InstalledKernel kernel, KernelsFolder place) {
        String topic = language.pick("カーネル ", "kernel ") + kernel.name();
        Optional<String> broken = broken(kernel);
        String again = again(kernel, place);
        if (broken.isPresent()) {
            return Finding.problem(topic, broken.get() + ": " + kernel.folder(), again);
        }
        Path first = seen.get(kernel.name());
        if (first != null) {
            String text = language.pick("同名のカーネルに隠れています: ", "is hidden by the one of the same name in ") + first;
            return Finding.note(
                    topic, text + " — " + kernel.folder(), language.pick("どちらかを消す", "delete one of the two folders"));
        }
        return aged(kernel)
                .map(text -> Finding.note(topic, text + ": " + kernel.folder(), again))
                .orElseGet(() -> Finding.ok(topic, kernel.folder().toString()));
    }

    private Optional<String> broken(InstalledKernel kernel) {
        if (kernel.isFromWheel()) {
            return Optional.empty();
        }
        if (!Files.exists(kernel.java())) {
            return Optional.of(language.pick("Java がなくなっています(", "its Java is gone (") + kernel.java() + ")");
        }
        if (!kernel.jar().map(Files::exists).orElse(false)) {
            String jar = kernel.jar().map(Path::toString).orElse("?");
            return Optional.of(language.pick("jar がなくなっています(", "its jar is gone (") + jar + ")");
        }
        Optional<Path> options = ArchiveCheck.options(kernel).filter(file -> !Files.exists(file));
        if (options.isPresent()) { // java ends at once when a file of options is not there
            return Optional.of(language.pick("ファイルがなくなっています(", "a file of it is gone (") + options.get() + ")");
        }
        Optional<Jdk> jdk = Jdk.ofCommand(kernel.java());
        return jdk.filter(found -> !found.runsCells())
                .map(found -> language.pick("この Java では動きません(", "this Java cannot run it (") + found + ")");
    }

    private Optional<String> aged(InstalledKernel kernel) {
        if (!kernel.version().equals(Version.text())) {
            String version = kernel.version().isEmpty() ? "?" : kernel.version();
            return Optional.of(language.pick(
                    "別の版です(" + version + "、これは " + Version.text() + ")",
                    "is of another version (" + version + ", this is " + Version.text() + ")"));
        }
        if (kernel.javaVersion().isEmpty()) {
            return Optional.empty();
        }
        String now = Jdk.ofCommand(kernel.java()).map(Jdk::version).orElse("");
        return now.isEmpty() || now.equals(kernel.javaVersion())
                ? Optional.empty()
                : Optional.of(language.pick(
                        "インストール後に JDK が変わりました(" + kernel.javaVersion() + " → " + now + ")",
                        "its JDK has changed since (" + kernel.javaVersion() + ", now " + now + ")"));
    }

    /** The call that installs it again, at the same place and under the same name. */
    private String again(InstalledKernel kernel, KernelsFolder place) {
        if (kernel.isFromWheel()) {
            return "pip install --force-reinstall ltv_lab-" + Version.text() + "-py3-none-any.whl";
        }
        String where = place.equals(machine.userKernels())
                ? "--user"
                : "--prefix " + Quoted.word(place.folder().resolve("../../..").normalize());
        boolean plain = kernel.command().contains("--plain");
        boolean usual = kernel.name().equals(plain ? "java" : "ltv");
        return machine.command() + " install " + where + (plain ? " --plain" : "")
                + (usual ? "" : " --name " + Quoted.word(kernel.name()));
    }

    private static List<Path> listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}

package org.ltvlab.app.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.ltvlab.app.archive.JavaOptions;
import org.ltvlab.app.archive.StartArchive;
import org.ltvlab.app.install.InstalledKernel;
import org.ltvlab.unit.Language;

/**
 * The archive that makes a kernel start fast: there, and taken by the kernel's own Java, which is asked.
 *
 * @param name the kernel's name
 * @param java what starts its Java, up to the jar
 * @param jar the jar
 * @param archive the archive and its file of options
 */
record ArchiveCheck(String name, List<String> java, Path jar, StartArchive archive) {
    private static final int SECONDS = 30;

    /** Of a kernel; nothing if it was installed without an archive, or if its jars lie where nobody here knows. */
    static Optional<ArchiveCheck> of(InstalledKernel kernel, Machine machine) {
        if (kernel.isFromWheel()) {
            return ofWheel(kernel, machine);
        }
        return options(kernel).map(options -> {
            List<String> java = kernel.command().subList(0, kernel.command().indexOf("-jar"));
            return new ArchiveCheck(kernel.name(), java, kernel.jar().orElseThrow(), new StartArchive(options));
        });
    }

    // The wheel's jars are known to the doctor that came with the same wheel: both lie in one environment.
    private static Optional<ArchiveCheck> ofWheel(InstalledKernel kernel, Machine machine) {
        StartArchive archive = StartArchive.in(machine.folder());
        Path environment = kernel.folder().resolve("../../../..").normalize();
        if (!machine.folder().startsWith(environment) || !Files.exists(archive.options())) {
            return Optional.empty();
        }
        List<String> java = new ArrayList<>(List.of(machine.java().toString(), "@" + archive.options()));
        java.addAll(JavaOptions.KERNEL);
        return Optional.of(
                new ArchiveCheck(kernel.name(), java, machine.folder().resolve("ltv.jar"), archive));
    }

    /** The file of options that a kernel's command names; nothing if it was installed without an archive. */
    static Optional<Path> options(InstalledKernel kernel) {
        return kernel.command().stream()
                .filter(word -> word.startsWith("@"))
                .map(word -> Path.of(word.substring(1)))
                .findFirst();
    }

    /** @param fix the call that makes the archive anew */
    Finding finding(Language language, String fix) {
        return finding(language, fix, Files::isWritable);
    }

    /** @param writable whether a session could write a file */
    Finding finding(Language language, String fix, Predicate<Path> writable) {
        String topic = language.pick("高速起動 ", "fast start of ") + name;
        try {
            String text = archive.text();
            Optional<String> trouble = text.isBlank() ? Optional.of("") : refusal(text);
            if (trouble.isEmpty()) {
                return Finding.ok(topic, language.pick("この JDK に合っています", "the archive fits this JDK"));
            }
            String state = trouble.get().isEmpty()
                    ? language.pick("まだ準備されていません", "not trained yet")
                    : language.pick("アーカイブがこの JDK に合いません: ", "the archive does not fit this JDK: ") + trouble.get();
            return Finding.note(topic, state + later(language, writable), fix);
        } catch (IOException e) {
            return Finding.note(topic, String.valueOf(e.getMessage()), fix);
        }
    }

    private String later(Language language, Predicate<Path> writable) {
        return writable.test(archive.options())
                ? language.pick("。次のセッションの裏で準備します", "; the next session does it behind")
                : language.pick("。セッションからは書き込めません: ", "; sessions cannot write ") + archive.options();
    }

    /** Java's own word on why it does not take the archive; nothing if it does. */
    private Optional<String> refusal(String options) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.add(
                options.contains("-XX:AOTCache=") ? "-XX:AOTMode=on" : "-Xshare:on"); // either with it or not at all
        command.addAll(List.of("-cp", jar.toString(), "-version"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("Error occurred during initialization")
                        && !line.startsWith("An error has occurred while processing"))
                .toList();
        try {
            boolean taken = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return taken ? Optional.empty() : said.stream().findFirst().or(() -> Optional.of("?"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("?");
        }
    }
}

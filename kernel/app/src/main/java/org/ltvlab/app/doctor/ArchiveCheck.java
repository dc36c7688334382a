package org.ltvlab.app.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ltvlab.app.install.InstalledKernel;
import org.ltvlab.unit.Language;

/** The archive that makes a kernel start fast: there, and taken by the kernel's own Java, which is asked. */
final class ArchiveCheck {
    private static final int SECONDS = 30;

    private ArchiveCheck() {}

    /** The file of options that a kernel's command names; nothing if it was installed without an archive. */
    static Optional<Path> options(InstalledKernel kernel) {
        return kernel.command().stream()
                .filter(word -> word.startsWith("@"))
                .map(word -> Path.of(word.substring(1)))
                .findFirst();
    }

    /** @param fix the call that makes the archive anew */
    static Finding of(InstalledKernel kernel, Path options, Language language, String fix) {
        String topic = language.pick("高速起動 ", "fast start of ") + kernel.name();
        try {
            String text = Files.readString(options, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                String later = language.pick(
                        "まだ準備されていません。次のセッションの裏で準備します", "not trained yet; the next session does it behind");
                return Finding.note(topic, later, fix);
            }
            Optional<String> trouble = refusal(kernel, text);
            return trouble.isEmpty()
                    ? Finding.ok(topic, language.pick("この JDK に合っています", "the archive fits this JDK"))
                    : Finding.note(
                            topic,
                            language.pick("アーカイブがこの JDK に合いません: ", "the archive does not fit this JDK: ")
                                    + trouble.get(),
                            fix);
        } catch (IOException e) {
            return Finding.note(topic, String.valueOf(e.getMessage()), fix);
        }
    }

    /** Java's own word on why it does not take the archive; nothing if it does. */
    private static Optional<String> refusal(InstalledKernel kernel, String options) throws IOException {
        List<String> command =
                new ArrayList<>(kernel.command().subList(0, kernel.command().indexOf("-jar")));
        command.add(
                options.contains("-XX:AOTCache=") ? "-XX:AOTMode=on" : "-Xshare:on"); // either with it or not at all
        command.addAll(List.of("-cp", kernel.jar().orElseThrow().toString(), "-version"));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        java.getOutputStream().close();
        List<String> said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("Error occurred during initialization")
                        && !line.startsWith("An error has occurred while processing"))
                .toList();
        try {
            boolean taken = java.waitFor(SECONDS, TimeUnit.SECONDS) && java.exitValue() == 0;
            return taken ? Optional.empty() : said.stream().findFirst().or(() -> Optional.of("?"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("?");
        }
    }
}

package org.ltvlab.app.archive;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ltvlab.jupyter.kernel.KernelRehearsal;
import org.ltvlab.shell.engine.Shells;

/**
 * What a Java machine remembers of an earlier start: classes read, checked and linked (AppCDS; from Java 25 on an
 * ahead-of-time cache).
 *
 * <p>It is used through a file of options for {@code java @FILE}. That file is always there and empty until the archive
 * is trained; an archive that does not fit the Java machine is ignored by it in silence.
 *
 * @param options the file of options; the archive lies beside it
 */
public record StartArchive(Path options) {
    private static final int FIRST_WITH_CACHE = 25;
    private static final String STAMP = "# trained on ";

    /** The archive of an installed kernel, or of any other folder with the jar. */
    public static StartArchive in(Path folder) {
        return new StartArchive(folder.resolve("start.options"));
    }

    /** Whether an archive is there and was trained on exactly this Java machine. */
    public boolean fits() throws IOException {
        return Files.exists(archive()) && text().startsWith(STAMP + machine() + "\n");
    }

    /** The Java machine that the archive was trained on; empty if it was not trained. */
    public String trainedOn() throws IOException {
        String text = text();
        return text.startsWith(STAMP)
                ? text.substring(STAMP.length()).lines().findFirst().orElse("")
                : "";
    }

    /** Options that change nothing, so that {@code java @FILE} works before the training. */
    public void writeEmpty() throws IOException {
        Files.writeString(options, "");
    }

    /**
     * Starts the program, lets it do what users do, and keeps what the Java machine has learned; takes some seconds.
     *
     * @param java the java command that will use it, of the version that runs now
     * @param jar the jar that will run
     * @throws IOException if the rehearsal failed; an older archive is still there then
     */
    public void train(Path java, Path jar) throws IOException, InterruptedException {
        Path draft = beside(".part");
        Path log = beside(".log");
        Files.deleteIfExists(draft);
        Shells.writePlatform(classes());
        ProcessBuilder rehearsal = new ProcessBuilder(command(java, jar, draft));
        rehearsal
                .environment()
                .put(
                        KernelRehearsal.PARENT,
                        String.valueOf(ProcessHandle.current().pid()));
        int code = rehearsal
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0 || !Files.exists(draft)) {
            throw new IOException("the rehearsal ended with " + code + "; it said:\n"
                    + Files.readString(log, StandardCharsets.UTF_8).strip());
        }
        Files.delete(log);
        Files.move(draft, archive(), StandardCopyOption.REPLACE_EXISTING);
        Path text = beside(".text");
        Files.writeString(text, written(), encoding());
        Files.move(text, options, StandardCopyOption.REPLACE_EXISTING);
        deleteOtherKind();
    }

    /** What a Java of the other kind has left, unless one that still runs holds it. */
    private void deleteOtherKind() {
        try {
            Files.deleteIfExists(beside(isCache() ? ".jsa" : ".aot"));
        } catch (IOException inUse) {
            // it takes room and does no harm
        }
    }

    private List<String> command(Path java, Path jar, Path draft) {
        String learn = isCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        List<String> command = new ArrayList<>(List.of(java.toString(), learn + draft, "-Xlog:disable"));
        if (isCache()) { // with profiles, the optimising compiler would begin at once and hold the first cells up
            command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        }
        command.addAll(JavaOptions.ALWAYS);
        command.add("-D" + Shells.PLATFORM + "=" + classes());
        command.addAll(List.of("-jar", jar.toString(), "rehearse"));
        return command;
    }

    private String written() {
        String use = isCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        // Another Java machine may take this one's place: what it does not know or cannot use must not stop it.
        return String.join(
                "\n",
                STAMP + machine(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-Xlog:disable",
                use + quoted(archive()),
                "-D" + Shells.PLATFORM + "=" + quoted(classes()),
                "");
    }

    private static String quoted(Path file) {
        return "\"" + file.toString().replace("\\", "\\\\") + "\"";
    }

    /** The file of options as Java reads it; empty if there is none. */
    public String text() throws IOException {
        return Files.exists(options) ? new String(Files.readAllBytes(options), encoding()) : "";
    }

    /** The one in which {@code java @FILE} reads: the system's, whatever this program's own files are in. */
    private static Charset encoding() {
        return Charset.forName(System.getProperty("native.encoding"));
    }

    /** The archive's file. */
    public Path archive() {
        return beside(isCache() ? ".aot" : ".jsa");
    }

    private Path classes() {
        return beside(".classes");
    }

    private Path beside(String ending) {
        String name = String.valueOf(options.getFileName()).replaceFirst("\\.options$", "");
        return options.toAbsolutePath().resolveSibling(name + ending);
    }

    private static boolean isCache() {
        return Runtime.version().feature() >= FIRST_WITH_CACHE;
    }

    private static String machine() {
        return Stream.of("java.vm.version", "java.vm.vendor", "java.home")
                .map(System::getProperty)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow()
                .replace(File.separatorChar, '/');
    }
}

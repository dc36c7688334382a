package org.ltvlab.app.install;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ltvlab.app.Version;

/**
 * A kernel as Jupyter finds it: a folder with {@code kernel.json}, logos and the jars.
 *
 * <p>The jars are copied, so an installed kernel does not depend on the folder it was built in.
 *
 * @param name the kernel's name: letters, digits, {@code - . _}
 * @param java the absolute path of the java command that runs it
 * @param kind what its cells find
 */
public record KernelSpec(String name, Path java, KernelKind kind) {
    /** The pictures beside {@code kernel.json}, resources of this package. */
    public static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    /** Options of the Java machine that runs cells. */
    private static final List<String> OPTIONS = List.of(
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED");

    /** A kernel whose cells find the words of LTV. */
    public KernelSpec(String name, Path java) {
        this(name, java, KernelKind.LTV);
    }

    /**
     * Writes the kernel into a folder of its own below {@code place}, in place of an older one of the same name.
     *
     * @param jar the jar of the command; its libraries lie in {@code lib} beside it
     * @return the kernel's folder
     */
    public Path install(KernelsFolder place, Path jar) throws IOException {
        Path folder = place.of(name).toAbsolutePath();
        Path draft = folder.resolveSibling("." + name + ".part");
        delete(draft);
        Files.createDirectories(draft.resolve("lib"));
        Files.copy(jar, draft.resolve("ltv.jar"));
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            for (Path library : (Iterable<Path>) libraries.sorted()::iterator) {
                Files.copy(library, draft.resolve("lib").resolve(library.getFileName()));
            }
        }
        for (String logo : LOGOS) {
            try (InputStream in = Objects.requireNonNull(KernelSpec.class.getResourceAsStream(logo), logo)) {
                Files.copy(in, draft.resolve(logo));
            }
        }
        Files.writeString(draft.resolve("kernel.json"), json(folder), StandardCharsets.UTF_8);
        delete(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    /** The content of {@code kernel.json} for a kernel in {@code folder}. */
    String json(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", folder.resolve("ltv.jar").toString(), "kernel", "{connection_file}"));
        command.addAll(kind.options());
        String version = Jdk.ofCommand(java).map(Jdk::version).orElse("");
        return json(command, kind.title(name), version);
    }

    /**
     * The content of {@code kernel.json}.
     *
     * @param command what front ends start
     * @param title what they call it
     * @param javaVersion the version of Java at the time of the installation; empty if it is looked for at each start
     */
    public static String json(List<String> command, String title, String javaVersion) {
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("version", Version.text());
        if (!javaVersion.isEmpty()) {
            ours.put("java", javaVersion);
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("debugger", false);
        metadata.put("ltvlab", ours);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", command);
        spec.put("display_name", title);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("kernel_protocol_version", "5.5");
        spec.put("metadata", metadata);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(spec) + "\n";
    }

    /** Options of the Java machine that runs cells. */
    public static List<String> options() {
        return OPTIONS;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}

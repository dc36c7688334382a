package org.ltvlab.app.install;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ltvlab.app.Version;
import org.ltvlab.app.archive.JavaOptions;
import org.ltvlab.app.archive.StartArchive;

/**
 * A kernel as Jupyter finds it: a folder with {@code kernel.json}, logos and the jars.
 *
 * <p>The jars are copied, so an installed kernel does not depend on the folder it was built in.
 *
 * @param name the kernel's name: letters, digits, {@code - . _}
 * @param java the absolute path of the java command that runs it
 * @param kind what its cells find
 * @param trained whether it starts with an archive, see {@link StartArchive}
 */
public record KernelSpec(String name, Path java, KernelKind kind, boolean trained) {
    /** The pictures beside {@code kernel.json}, resources of this package. */
    public static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    /** A kernel whose cells find the words of LTV. */
    public KernelSpec(String name, Path java, boolean trained) {
        this(name, java, KernelKind.LTV, trained);
    }

    /**
     * Writes the kernel into a folder of its own below {@code place}, in place of an older one of the same name; leaves
     * the very same one with its archive as it is.
     *
     * @param jar the jar of the command; its libraries lie in {@code lib} beside it
     * @return the kernel's folder
     */
    public Path install(KernelsFolder place, Path jar) throws IOException {
        Path folder = place.of(name).toAbsolutePath();
        if (isIn(folder, jar)) {
            return folder;
        }
        Workshop workshop = Workshop.beside(folder);
        write(workshop.draft(), folder, jar);
        workshop.put();
        return folder;
    }

    private void write(Path draft, Path folder, Path jar) throws IOException {
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
        if (trained) {
            StartArchive.in(draft).writeEmpty();
        }
        Files.writeString(draft.resolve("kernel.json"), json(folder), StandardCharsets.UTF_8);
    }

    private boolean isIn(Path folder, Path jar) throws IOException {
        Path spec = folder.resolve("kernel.json");
        return Files.exists(spec)
                && Files.readString(spec, StandardCharsets.UTF_8).equals(json(folder))
                && isSame(jar, folder.resolve("ltv.jar"))
                && names(jar.resolveSibling("lib")).equals(names(folder.resolve("lib")))
                && areSame(jar.resolveSibling("lib"), folder.resolve("lib"));
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean areSame(Path ours, Path theirs) throws IOException {
        for (String name : names(ours)) {
            if (!isSame(ours.resolve(name), theirs.resolve(name))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.mismatch(one, other) < 0;
    }

    /** The content of {@code kernel.json} for a kernel in {@code folder}. */
    String json(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        if (trained) {
            command.add("@" + StartArchive.in(folder).options());
        }
        command.addAll(JavaOptions.KERNEL);
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
}

package org.ltvlab.shell.engine.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Which classes the platform's packages have that every session imports, read from a file. The compiler's own way, a look
 * at each of two thousand, takes a tenth of the time to the first result.
 *
 * <p>The file's first line names the Java that wrote it; for another one it says nothing.
 */
public final class PlatformList {
    /** The system property that names the file. */
    public static final String PROPERTY = "ltvlab.platform";

    /** What is read for every session besides what it imports. */
    private static final List<String> UNDERNEATH =
            List.of("java.lang", "java.lang.annotation", "java.lang.constant", "java.lang.invoke", "java.nio");

    private static final String MODULE = "java.base";
    private static final URI PLACE = URI.create("jrt:/" + MODULE + "/");

    private final Map<String, String> packages;

    private PlatformList(Map<String, String> packages) {
        this.packages = packages;
    }

    /** What the file of {@link #PROPERTY} says; nothing without one. */
    static PlatformList told() {
        String file = System.getProperty(PROPERTY, "");
        try {
            return file.isEmpty() ? new PlatformList(Map.of()) : read(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            return new PlatformList(Map.of()); // the compiler then looks for itself
        }
    }

    static PlatformList read(Path file) throws IOException {
        String[] lines = Files.readString(file).split("\n", -1);
        Map<String, String> packages = new HashMap<>();
        for (int i = 1; i < lines.length && lines[0].equals(machine()); i++) {
            int space = lines[i].indexOf(' ');
            if (space > 0) {
                packages.put(lines[i].substring(0, space), lines[i].substring(space + 1));
            }
        }
        return new PlatformList(packages);
    }

    /** Writes what the Java that runs has. */
    public static void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(machine());
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaFileManager.Location base = base(files);
            for (String name : names()) {
                text.append('\n').append(name);
                for (JavaFileObject each : files.list(base, name, Set.of(JavaFileObject.Kind.CLASS), false)) {
                    text.append(' ').append(files.inferBinaryName(base, each).substring(name.length() + 1));
                }
            }
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> names() {
        return Stream.concat(UNDERNEATH.stream(), Startup.PACKAGES.stream()).toList();
    }

    private static JavaFileManager.Location base(StandardJavaFileManager files) throws IOException {
        for (Set<JavaFileManager.Location> some : files.listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
            for (JavaFileManager.Location each : some) {
                if (MODULE.equals(files.inferModuleName(each))) {
                    return each;
                }
            }
        }
        throw new FileNotFoundException(MODULE);
    }

    private static String machine() {
        return Stream.of("java.vm.version", "java.vm.vendor", "java.home")
                .map(System::getProperty)
                .collect(Collectors.joining(", "));
    }

    /** Whether it lists this package of this place. */
    boolean has(JavaFileManager.Location location, String packageName) {
        return packages.containsKey(packageName) && location.getName().equals("SYSTEM_MODULES[" + MODULE + "]");
    }

    /** The classes of a package that it {@link #has}, nested ones included. */
    List<JavaFileObject> classes(String packageName) {
        List<JavaFileObject> classes = new ArrayList<>();
        String names = packages.getOrDefault(packageName, "");
        for (int from = 0; from < names.length(); ) {
            int space = names.indexOf(' ', from);
            int to = space < 0 ? names.length() : space;
            classes.add(new PlatformClass(packageName + "." + names.substring(from, to)));
            from = to + 1;
        }
        return classes;
    }

    private static final class PlatformClass extends SimpleJavaFileObject implements Library.Named {
        private final String name;

        PlatformClass(String name) {
            super(PLACE, Kind.CLASS);
            this.name = name;
        }

        @Override
        public String binaryName() {
            return name;
        }

        @Override
        public URI toUri() {
            return PLACE.resolve(path());
        }

        @Override
        public InputStream openInputStream() throws IOException {
            InputStream in = Object.class.getModule().getResourceAsStream(path());
            if (in == null) {
                throw new FileNotFoundException(path());
            }
            return in;
        }

        private String path() {
            return name.replace('.', '/') + ".class";
        }
    }
}

package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick view of the class path holds what the compiler's own file manager finds there. */
class LibrariesCorrectnessTest {
    private static final List<String> PACKAGES = List.of(
            "org.objectweb.asm",
            "org.objectweb.asm.signature",
            "org.ltvlab.shell.engine",
            "org.ltvlab.shell.engine.internal",
            "org.junit.jupiter.api",
            "org.nowhere");

    @TempDir
    private Path folder;

    @Test
    void every_package_holds_the_same_classes_as_the_compilers_own_files() throws IOException {
        Libraries libraries = Libraries.ofProcess();
        try (StandardJavaFileManager standard =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            CompilerFiles quick = new CompilerFiles(standard, libraries, List.of(), new ImportIndex());
            for (String name : PACKAGES) {
                assertThat(names(quick, name)).as(name).isEqualTo(names(standard, name));
            }
            assertThat(names(quick, "org.objectweb.asm")).contains("org.objectweb.asm.ClassReader");
        }
    }

    @Test
    void a_class_file_is_read_whole_from_jars_and_from_folders() throws IOException {
        for (Class<?> type : List.of(org.objectweb.asm.ClassReader.class, Libraries.class)) {
            JavaFileObject file = Libraries.ofProcess().classes(type.getPackageName()).stream()
                    .filter(one -> ((Library.Named) one).binaryName().equals(type.getName()))
                    .findFirst()
                    .orElseThrow();
            try (InputStream ours = file.openInputStream();
                    InputStream theirs =
                            Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
                assertThat(ours.readAllBytes()).isEqualTo(theirs.readAllBytes());
            }
        }
    }

    @Test
    void jars_that_a_manifest_names_belong_to_it_and_missing_ones_are_left_out() throws IOException {
        Path library = jar("lib with space.jar", "", "shop/Order.class");
        Path main = jar("main.jar", "lib%20with%20space.jar gone.jar", "shop/main/Start.class");
        Libraries libraries = Libraries.of(main + File.pathSeparator + folder.resolve("gone.jar"));
        assertThat(libraries.holding(List.of("shop"))).containsExactly(main, library);
        assertThat(libraries.classes("shop").stream().map(file -> ((Library.Named) file).binaryName()))
                .containsExactly("shop.Order");
    }

    private static Set<String> names(StandardJavaFileManager files, String packageName) throws IOException {
        Set<String> names = new TreeSet<>();
        for (JavaFileObject file :
                files.list(StandardLocation.CLASS_PATH, packageName, Set.of(JavaFileObject.Kind.CLASS), false)) {
            names.add(files.inferBinaryName(StandardLocation.CLASS_PATH, file));
        }
        return names;
    }

    private Path jar(String name, String classPath, String entry) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (int slash = entry.indexOf('/'); slash >= 0; slash = entry.indexOf('/', slash + 1)) {
                jar.putNextEntry(new JarEntry(entry.substring(0, slash + 1)));
            }
            jar.putNextEntry(new JarEntry(entry));
        }
        return file;
    }
}

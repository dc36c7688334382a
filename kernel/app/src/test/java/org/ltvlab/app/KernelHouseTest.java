package org.ltvlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the kernel's modules: who may lean on whom, and who may speak to the outside. */
class KernelHouseTest {
    private static final String ROOT = "org.ltvlab.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ltvlab");
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(testClasses());

    /** What each module of the kernel may use of the others; only the app knows all, and only it knows the DSL. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "shell", Set.of(),
            "jupyter", Set.of("shell"),
            "notebook", Set.of("shell"),
            "report", Set.of("notebook"));

    /** Libraries that stay where they are used, by the module that may know them. */
    private static final Map<String, Set<String>> ONLY_IN = Map.of(
            "org.zeromq", Set.of("jupyter"),
            "com.google.gson", Set.of("jupyter", "notebook", "report", "app"),
            "org.objectweb.asm", Set.of("shell"),
            "jdk.jshell", Set.of("shell"),
            "org.jsoup", Set.of("report"),
            "org.apache.fontbox", Set.of("report"),
            "picocli", Set.of("app"),
            "tech.tablesaw", Set.of("app"),
            "org.knowm.xchart", Set.of("app"));

    @Test
    void the_scan_sees_every_module() {
        Map<String, Long> sizes =
                kernel(type -> true).collect(Collectors.groupingBy(KernelHouseTest::module, Collectors.counting()));
        assertThat(sizes).containsOnlyKeys("shell", "jupyter", "notebook", "report", "app");
        assertThat(sizes.values()).allMatch(size -> size >= 15);
        assertThat(TESTS.size()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_module_leans_only_on_those_below_it_and_only_the_app_knows_the_dsl() {
        Set<String> wrong = new TreeSet<>();
        kernel(type -> !module(type).equals("app")).forEach(from -> uses(from)
                .filter(to -> to.getPackageName().startsWith("org.ltvlab"))
                .filter(to -> !module(to).equals(module(from)))
                .filter(to -> !MAY_USE.getOrDefault(module(from), Set.of()).contains(module(to)))
                .forEach(to -> wrong.add(from.getName() + " -> " + to.getName())));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_reaches_into_another_modules_inside() {
        Set<String> wrong = new TreeSet<>();
        kernel(type -> true).forEach(from -> uses(from)
                .filter(to -> to.getPackageName().startsWith("org.ltvlab")
                        && to.getPackageName().contains(".internal"))
                .filter(to -> !module(to).equals(module(from)))
                .forEach(to -> wrong.add(from.getName() + " -> " + to.getName())));
        assertThat(wrong).isEmpty();
    }

    @Test
    void libraries_stay_in_their_module() {
        Set<String> wrong = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        kernel(type -> true).forEach(from -> uses(from)
                .forEach(to -> ONLY_IN.forEach((library, modules) -> {
                    if (to.getPackageName().startsWith(library)) {
                        seen.add(library);
                        if (!modules.contains(module(from))) {
                            wrong.add(from.getName() + " -> " + to.getName());
                        }
                    }
                })));
        assertThat(wrong).isEmpty();
        assertThat(seen).isEqualTo(new TreeSet<>(ONLY_IN.keySet()));
    }

    @Test
    void only_the_door_and_the_kernels_log_know_the_standard_streams() {
        Set<String> who = kernel(type -> true)
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(KernelHouseTest::isStandardStream)
                .map(access -> access.getOriginOwner().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(who).contains("org.ltvlab.app.Ltv").allMatch(KernelHouseTest::maySpeak);
    }

    @Test
    void no_test_is_switched_off() {
        List<String> switches = List.of(
                "org.junit.jupiter.api.Disabled",
                "org.junit.jupiter.api.Assumptions",
                "org.assertj.core.api.Assumptions",
                "org.junit.jupiter.api.condition");
        assertThat(TESTS.stream()
                        .flatMap(KernelHouseTest::uses)
                        .map(JavaClass::getName)
                        .filter(name -> switches.stream().anyMatch(name::startsWith)))
                .isEmpty();
    }

    /** The shell takes the streams over while a cell runs, so that what libraries print reaches the notebook. */
    private static boolean maySpeak(String type) {
        return type.equals("org.ltvlab.app.Ltv")
                || type.startsWith("org.ltvlab.app.bench.")
                || type.matches("org\\.ltvlab\\.jupyter\\..*KernelLog(\\$.*)?")
                || type.startsWith("org.ltvlab.shell.output.internal.")
                || type.startsWith("org.ltvlab.shell.engine.internal.SessionThread")
                || type.equals("org.ltvlab.shell.engine.internal.Traces"); // stands for a call that prints there
    }

    private static boolean isStandardStream(JavaFieldAccess access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getName());
    }

    private static Stream<JavaClass> kernel(Predicate<JavaClass> which) {
        return MAIN.stream()
                .filter(type ->
                        Set.of("shell", "jupyter", "notebook", "report", "app").contains(module(type)))
                .filter(which);
    }

    private static Stream<JavaClass> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }

    private static String module(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : "";
    }

    private static Path testClasses() {
        return Path.of(System.getProperty("ltvlab.root"), "kernel/app/target/test-classes");
    }
}

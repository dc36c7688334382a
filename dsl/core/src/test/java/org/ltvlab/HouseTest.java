package org.ltvlab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ltvlab.view.Shown;

/** The map of the house: who may lean on whom, and what a notebook may meet. */
class HouseTest {
    private static final String ROOT = "org.ltvlab";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(ROOT);

    private static final Set<String> VALUES = Set.of("unit", "view", "problem", "progress");
    private static final Set<String> ANALYSIS = and(VALUES, "data", "engine", "formula", "stat");
    private static final Set<String> PLAYBOOK =
            and(ANALYSIS, "metric", "rfm", "cohort", "clv", "simulation", "effect", "plan");

    /**
     * What each package may use, bottom to top. A unit refuses bad numbers with a problem; a view shows units; a formula
     * draws its uncertain quantities from the distributions of stat.
     */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("progress", Set.of()),
            Map.entry("unit", Set.of("problem")),
            Map.entry("view", Set.of("unit", "problem")),
            Map.entry("engine", VALUES),
            Map.entry("engine.local", and(VALUES, "engine")),
            Map.entry("stat", VALUES),
            Map.entry("formula", and(VALUES, "stat")),
            Map.entry("chart", and(VALUES)),
            Map.entry("table", and(VALUES)),
            Map.entry("data", and(VALUES, "engine", "engine.local")),
            Map.entry("metric", ANALYSIS),
            Map.entry("rfm", ANALYSIS),
            Map.entry("cohort", ANALYSIS),
            Map.entry("clv", ANALYSIS),
            Map.entry("simulation", ANALYSIS),
            Map.entry("effect", ANALYSIS),
            Map.entry("plan", and(VALUES, "formula")),
            Map.entry("excel", and(VALUES, "formula")),
            Map.entry("claim", and(VALUES, "formula")),
            Map.entry("playbook", PLAYBOOK),
            Map.entry("", and(PLAYBOOK, "playbook", "claim", "excel", "chart", "table", "engine.local")));

    /** A frame goes in and a column comes out of a formula through these two; its trees and readings know no frame. */
    private static final Set<String> FRAMES_IN_FORMULA =
            Set.of("org.ltvlab.formula.Computed", "org.ltvlab.formula.OverTable");

    @Test
    void the_scan_sees_the_house() {
        assertThat(MAIN.size()).isGreaterThan(400);
        assertThat(TESTS.size()).isGreaterThan(100);
        assertThat(MAIN.stream().map(HouseTest::area).collect(Collectors.toSet()))
                .contains(
                        "unit",
                        "view",
                        "problem",
                        "formula",
                        "data",
                        "engine.local",
                        "rfm",
                        "cohort",
                        "chart",
                        "table",
                        "");
    }

    @Test
    void packages_lean_only_on_those_below_them() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : MAIN) {
            Set<String> allowed = MAY_USE.getOrDefault(area(from), Set.of());
            if (!MAY_USE.containsKey(area(from))) {
                wrong.add(from.getPackageName() + " is not on the map");
            }
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith(ROOT))
                    .filter(to -> !area(to).equals(area(from)) && !allowed.contains(area(to)))
                    .forEach(to -> wrong.add(from.getName() + " -> " + to.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void packages_form_no_circle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void a_public_chain_leads_only_to_public_types() {
        assertThat(publicMethods().flatMap(method -> Stream.concat(
                                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> type.getPackageName().startsWith(ROOT) && !isReachable(type))
                        .map(type -> method.getFullName() + ": " + type.getName())))
                .isEmpty();
    }

    @Test
    void public_methods_throw_nothing_checked() {
        assertThat(publicMethods()
                        .filter(method -> method.getThrowsClause().getTypes().stream()
                                .anyMatch(thrown -> !thrown.isAssignableTo(RuntimeException.class)
                                        && !thrown.isAssignableTo(Error.class)))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void nothing_prints_to_the_standard_streams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    }

    @Test
    void no_public_name_clashes_with_what_a_notebook_has_imported() {
        Set<String> taken = NotebookNames.imported();
        assertThat(taken)
                .contains("List", "Path", "Currency", "Duration", "Table", "XYChart", "Preferences")
                .hasSizeGreaterThan(400);
        assertThat(MAIN.stream()
                        .filter(type -> type.isTopLevelClass() && isReachable(type))
                        .filter(type -> taken.contains(type.getSimpleName()))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void only_charts_know_xchart() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".chart..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.knowm.xchart..")
                .check(MAIN);
    }

    @Test
    void only_the_edges_know_tablesaw() {
        Set<String> areas = Set.of("data", "table", "engine.local");
        noClasses()
                .that(are(describe(
                        "not at an edge",
                        type -> !areas.contains(area(type))
                                && !FRAMES_IN_FORMULA.contains(type.getName().replaceAll("\\$.*", ""))
                                && !type.getName().equals(ROOT + ".Words"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tech.tablesaw..")
                .check(MAIN);
    }

    @Test
    void tablesaws_own_grouping_is_never_called() {
        DescribedPredicate<JavaClass> grouping = describe(
                "group",
                type -> type.getPackageName().startsWith("tech.tablesaw.aggregate")
                        || type.getName().matches("tech[.]tablesaw[.]table[.].*Slice.*"));
        noClasses().should().dependOnClassesThat(grouping).check(MAIN);
        Set<String> calls = Set.of(
                "summarize",
                "splitOn",
                "countBy",
                "xTabCounts",
                "xTabPercents",
                "xTabRowPercents",
                "xTabColumnPercents");
        assertThat(MAIN.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("tech.tablesaw")
                                && calls.contains(call.getName()))
                        .map(call -> call.getDescription()))
                .isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        List<String> switches = List.of(
                "org.junit.jupiter.api.Disabled",
                "org.junit.jupiter.api.Assumptions",
                "org.assertj.core.api.Assumptions",
                "org.junit.jupiter.api.condition");
        assertThat(TESTS.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use ->
                                switches.stream().anyMatch(use.getTargetClass().getName()::startsWith))
                        .map(use -> use.getDescription()))
                .isEmpty();
    }

    @Test
    void whatever_can_be_shown_says_in_its_own_words_what_it_is() {
        List<JavaClass> shown = MAIN.stream()
                .filter(type -> type.isAssignableTo(Shown.class) && !type.isInterface() && !type.isAnonymousClass())
                .toList();
        assertThat(shown).hasSizeGreaterThan(15);
        assertThat(shown.stream()
                        .filter(type -> type.tryGetMethod("toString").isEmpty() || !HouseSources.writesToString(type))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    /** A notebook meets every public type somewhere: as a value, in a debugger, in a list that it prints. */
    @Test
    void no_value_shows_the_brackets_of_a_record_or_a_hash() {
        List<JavaClass> values = MAIN.stream()
                .filter(type -> isReachable(type) && !type.getPackageName().contains(".internal"))
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAssignableTo(Throwable.class))
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC)))
                .toList();
        assertThat(values).hasSizeGreaterThan(60);
        assertThat(values.stream()
                        .filter(type -> !HouseSources.writesItsOwnToString(type))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void the_door_has_at_most_sixty_words() {
        Set<String> words = MAIN.get(Words.class).getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMethod::getName)
                .collect(Collectors.toSet());
        assertThat(words).hasSizeBetween(20, 60);
    }

    private static Stream<JavaMethod> publicMethods() {
        return MAIN.stream()
                .filter(type -> isReachable(type) && !type.getPackageName().contains(".internal"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean isReachable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(HouseTest::isReachable).orElse(true);
    }

    /** The first package below the root; the local engine is one of its own, internals belong to their owner. */
    private static String area(JavaClass type) {
        String below = type.getPackageName().replaceFirst("^" + ROOT + "\\.?", "");
        return below.startsWith("engine.local") ? "engine.local" : below.replaceFirst("\\..*", "");
    }

    private static Set<String> and(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}

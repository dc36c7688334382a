package org.ltvlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources promise. */
class HouseSourcesTest {
    @Test
    void the_scan_sees_the_sources() {
        assertThat(HouseSources.all()).hasSizeGreaterThan(100);
    }

    @Test
    void every_package_says_that_nothing_is_null_and_what_it_is_for() {
        Set<Path> packages = HouseSources.all().stream().map(Path::getParent).collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(10).allSatisfy(path -> assertThat(
                        HouseSources.read(path.resolve("package-info.java")))
                .contains("@NullMarked")
                .startsWith("/**"));
    }

    @Test
    void no_file_is_longer_than_250_lines_of_code() {
        assertThat(HouseSources.all().stream().filter(file -> HouseSources.codeLines(HouseSources.read(file)) > 250))
                .isEmpty();
    }

    /** Only the door is, which holds an example for every word. */
    @Test
    void no_file_but_the_door_is_longer_than_250_lines_with_its_javadoc() {
        assertThat(HouseSources.all().stream().filter(file -> lines(file) > 250))
                .containsExactly(HouseSources.MAIN.resolve("org/ltvlab/Words.java"));
    }

    /**
     * A ready formula is a record over the tree: what it is called, what it computes, the steps that only it has. Unit economics
     * is longer: two formulas and their displays.
     */
    @Test
    void a_ready_formula_is_one_file_of_at_most_60_lines_with_its_javadoc() {
        List<Path> formulas = HouseSources.all().stream()
                .filter(file -> file.startsWith(HouseSources.MAIN.resolve("org/ltvlab/formula/ready")))
                .filter(file -> HouseSources.read(file).contains("Formula.ready("))
                .toList();
        assertThat(formulas).hasSizeGreaterThanOrEqualTo(11);
        assertThat(formulas.stream().filter(file -> lines(file) > 60).map(file -> file.getFileName()
                        .toString()))
                .containsExactly("UnitEconomics.java");
    }

    @Test
    void an_example_of_an_own_formula_has_at_most_6_lines() {
        List<String> examples = HouseSources.all().stream()
                .flatMap(file -> Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\}</pre>")
                        .matcher(HouseSources.read(file))
                        .results())
                .map(found -> found.group(1))
                .filter(example -> example.contains("formula(\""))
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2).allSatisfy(example -> assertThat(
                        example.lines().filter(line -> !line.replace("*", "").isBlank()))
                .hasSizeLessThanOrEqualTo(6));
    }

    private static long lines(Path file) {
        return HouseSources.read(file).lines().count();
    }

    /** The JDK's Shift_JIS breaks ①, 髙 and ㈱, which windows-31j holds. */
    @Test
    void no_text_is_decoded_or_encoded_as_the_narrow_shift_jis() {
        Pattern use = Pattern.compile("(?i)(forName|Reader|Writer|String|getBytes)\\([^;]*\"shift[_-]jis\"");
        assertThat(use.matcher("new String(bytes, \"Shift_JIS\")").find()).isTrue();
        assertThat(HouseSources.all().stream()
                        .filter(file -> use.matcher(HouseSources.read(file)).find()))
                .isEmpty();
    }

    /** A machine in Arabic or Turkish would write other digits, separators and letters into numbers and names. */
    @Test
    void nothing_is_written_in_the_locale_of_the_machine() {
        Pattern use = Pattern.compile(
                "\\.formatted\\((?!\" \\+)|(String\\.format|printf)\\((?!\\s*Locale\\.ROOT)|to(Lower|Upper)Case\\(\\)"
                        + "|DecimalFormat|NumberFormat\\b(?!Exception)|ofPattern\\((?![^;]*Locale)|Locale\\.getDefault\\(Locale\\.Category\\.FORMAT");
        assertThat(List.of("\"%,d\".formatted(1)", "String.format(\"%d\", 1)", "x.toLowerCase()", "out.printf(\"%d\")"))
                .allMatch(line -> use.matcher(line).find());
        assertThat(HouseSources.ofAllModules().map(Path::toString))
                .anyMatch(file -> file.contains("kernel/shell/"))
                .anyMatch(file -> file.contains("datasets/"));
        assertThat(HouseSources.ofAllModules()
                        .filter(file -> use.matcher(HouseSources.read(file)).find()))
                .isEmpty();
    }

    /** How many digits an amount has is decided once, or two displays of one amount differ. */
    @Test
    void only_money_asks_for_the_digits_of_a_currency() {
        assertThat(HouseSources.ofAllModules()
                        .filter(file -> HouseSources.read(file).contains("getDefaultFractionDigits")))
                .containsExactly(HouseSources.MAIN.resolve("org/ltvlab/unit/Money.java"));
    }

    @Test
    void the_map_in_contributing_names_every_package_and_where_formulas_lie() throws IOException {
        String contributing = Files.readString(HouseSources.ROOT.resolve("CONTRIBUTING.md"));
        String map = contributing
                .lines()
                .filter(line -> line.startsWith("| `dsl/core` |"))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> folders = Files.list(HouseSources.MAIN.resolve("org/ltvlab"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> "`" + folder.getFileName() + "`")
                            .filter(name -> !map.contains(name)))
                    .isEmpty();
        }
        assertThat(contributing).contains("dsl/core/.../formula/ready/<Name>.java");
        assertThat(HouseSources.MAIN.resolve("org/ltvlab/formula/ready/LtvByChurn.java"))
                .exists();
    }

    @Test
    void nothing_is_left_to_do() {
        assertThat(HouseSources.all().stream()
                        .filter(file -> HouseSources.read(file).matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*")))
                .isEmpty();
    }
}

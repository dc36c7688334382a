package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** JShell works with the compilers of a session as it does with its own. */
class CompilerPoolConsistencyTest {
    private final JShell shell = JShell.builder()
            .executionEngine("local")
            .compilerOptions(CompilerPool.OPTIONS.toArray(String[]::new))
            .build();
    private final Object factory;
    private final CompilerPool pool;

    CompilerPoolConsistencyTest() throws ReflectiveOperationException {
        factory = read(shell, "taskFactory");
        pool = CompilerPool.of(factory);
        pool.share();
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private static Object read(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private String value(String code) {
        return String.valueOf(shell.eval(code).get(0).value());
    }

    /** How many compilers lie ready, besides those that only parse. */
    private int compilers() throws ReflectiveOperationException {
        Map<?, ?> byOptions = (Map<?, ?>) read(read(factory, "javacTaskPool"), "options2Contexts");
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        byOptions.forEach((options, some) -> {
            if (!options.toString().contains("-XDneedsReplParser")) {
                known.addAll((Collection<?>) some);
            }
        });
        return known.size();
    }

    @Test
    void one_compiler_does_all_but_parse() throws Exception {
        value("record Day(int number) {}");
        value("int twice(int amount) { int doubled = 2 * amount; return doubled; }");
        assertThat(value("twice(new Day(21).number())")).isEqualTo("42");
        assertThat(shell.sourceCodeAnalysis().documentation("twice(", 6, false))
                .singleElement()
                .satisfies(found -> assertThat(found.signature()).isEqualTo("int twice(int amount)"));
        assertThat(shell.sourceCodeAnalysis().completionSuggestions("twi", 3, new int[1]))
                .isNotEmpty();
        assertThat(compilers()).isEqualTo(1);
    }

    @Test
    void declarations_that_miss_a_name_need_one_more_and_it_is_used_again() throws Exception {
        value("int f0() { return g0(); }");
        value("3 + 4");
        Object begun = read(read(factory, "javacTaskPool"), "statNew");
        for (int i = 1; i <= 5; i++) {
            value("int f" + i + "() { return g" + i + "(); }");
            value(i + " + 4");
        }
        assertThat(read(read(factory, "javacTaskPool"), "statNew")).isEqualTo(begun);
    }

    @Test
    void what_the_one_finds_broken_does_not_reach_what_it_compiles_next() {
        value("int twice(int amount) { return 2 * amount; }");
        for (String broken : new String[] {"twice(\"a\")", "int x = ;", "class A extends A {}", "undeclared + 1"}) {
            assertThat(shell.eval(broken).get(0).status().isActive()).as(broken).isEqualTo(false);
            assertThat(value("twice(21)")).as("after " + broken).isEqualTo("42");
        }
    }

    @Test
    void parameters_and_local_variables_keep_their_names() {
        value("static int twice(int amount) { return 2 * amount; }");
        value("class Shop { int sold(int pieces, String what) { return pieces; } }");
        assertThat(value("Shop.class.getDeclaredMethods()[0].toGenericString() + "
                        + "java.util.Arrays.toString(Shop.class.getDeclaredMethods()[0].getParameters())"))
                .contains("int pieces", "java.lang.String what");
        assertThat(value("String message(int[] sales) { try { return \"\" + sales[0]; } "
                        + "catch (NullPointerException e) { return e.getMessage(); } }"))
                .isEqualTo("null");
        assertThat(value("message(null)")).contains("because \\\"sales\\\" is null");
    }

    @Test
    void compilers_are_replaced_after_some_hundred_snippets_and_the_session_goes_on() throws Exception {
        value("import java.time.*;");
        value("record Day(LocalDate date) { Day next() { return new Day(date.plusDays(1)); } }");
        value("var day = new Day(LocalDate.of(2026, 11, 30));");
        Object first = read(factory, "javacTaskPool");
        pool.used(499);
        assertThat(read(factory, "javacTaskPool")).isSameAs(first);
        pool.used(1);
        assertThat(read(factory, "javacTaskPool")).isNotSameAs(first);
        assertThat(value("day.next().date()")).isEqualTo("2026-12-01");
        assertThat(value("day = day.next()")).isEqualTo("Day[date=2026-12-01]");
        assertThat(compilers()).isEqualTo(1);
    }
}

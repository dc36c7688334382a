package org.ltvlab.notebook.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.parameters.internal.DeclarationReader;
import org.ltvlab.notebook.parameters.internal.JavaLiteral;
import org.ltvlab.notebook.problem.NotebookProblem;

/**
 * The parameters (パラメータ) of a notebook: declared in the cell tagged {@code parameters}, overridden by the cell tagged
 * {@code injected-parameters} below it.
 *
 * <pre>{@code
 * Parameters.of(notebook).inject(Parameters.given(List.of("months=24"))).notebook()
 * }</pre>
 */
public final class Parameters {
    /** The tag of the cell that declares. */
    public static final String DECLARED = "parameters";
    /** The tag of the cell that overrides, as papermill calls it. */
    public static final String INJECTED = "injected-parameters";

    private final Notebook notebook;
    private final List<Parameter> declared;
    private final int declaredAt;

    private Parameters(Notebook notebook, List<Parameter> declared, int declaredAt) {
        this.notebook = notebook;
        this.declared = declared;
        this.declaredAt = declaredAt;
    }

    /**
     * The parameters of {@code notebook}; none if no cell is tagged {@code parameters}.
     *
     * @throws NotebookProblem if two cells are tagged so, or the cell holds anything but declarations with literal values
     */
    public static Parameters of(Notebook notebook) {
        List<Integer> places = tagged(notebook, DECLARED);
        if (places.size() > 1) {
            throw NotebookProblem.mustHold("One cell at most must be tagged `parameters`")
                    .got(places.stream().map(place -> "cell " + (place + 1)).collect(Collectors.joining(", ")))
                    .fix("keep the tag on the first of them and join the declarations there")
                    .problem();
        }
        return places.isEmpty()
                ? new Parameters(notebook, List.of(), -1)
                : new Parameters(
                        notebook, DeclarationReader.read(code(notebook, places.get(0)), DECLARED), places.get(0));
    }

    /**
     * The values that somebody gave as {@code name=value}, by name.
     *
     * @throws NotebookProblem if one is not of this form, or a name is given twice
     */
    public static Map<String, String> given(List<String> assignments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            String name = assignment.substring(0, Math.max(0, equals)).strip();
            if (name.isEmpty()) {
                throw NotebookProblem.mustHold("A parameter must be given as name=value")
                        .got(assignment.isEmpty() ? "an empty text" : assignment)
                        .fix("-p months=24")
                        .problem();
            }
            String other = values.put(name, assignment.substring(equals + 1));
            if (other != null) {
                throw NotebookProblem.mustHold("A parameter must be given once")
                        .got(name + "=" + other + " and " + assignment)
                        .fix("-p " + assignment)
                        .problem();
            }
        }
        return values;
    }

    /** The declarations, in their order, with their defaults. */
    public List<Parameter> declared() {
        return declared;
    }

    /** The values that count, by name: injected ones where there are, else the defaults. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        declared.forEach(parameter -> values.put(parameter.name(), parameter.value()));
        injectedAt().stream()
                .mapToObj(place -> DeclarationReader.read(code(notebook, place), INJECTED))
                .flatMap(List::stream)
                .forEach(parameter -> values.put(parameter.name(), parameter.value()));
        return values;
    }

    /**
     * The notebook with a cell that sets {@code values}, in place of one that was there.
     *
     * @throws NotebookProblem if a name is not declared, or a value is not of the declared type
     */
    public Injection inject(Map<String, String> values) {
        values.keySet().forEach(this::requireDeclared);
        if (values.isEmpty()) {
            Map<String, String> counting = values();
            requireNoMask(counting);
            return new Injection(notebook, "", "", shown(counting));
        }
        List<Cell> cells = new ArrayList<>(notebook.cells());
        OptionalInt old = injectedAt();
        String id = old.isPresent() ? cells.get(old.getAsInt()).id() : freshId();
        Cell cell = Cell.Code.fresh(id, assignments(values, Parameter::shownValue), INJECTED);
        if (old.isPresent()) {
            cells.set(old.getAsInt(), cell);
        } else {
            cells.add(declaredAt + 1, cell);
        }
        return new Injection(notebook.withCells(cells), id, assignments(values, Parameter::value), shown(values));
    }

    /**
     * A notebook with an injected cell.
     *
     * @param notebook the notebook; secrets are masked in it
     * @param id the id of the injected cell; empty if nothing was injected
     * @param code what the injected cell runs, secrets included
     * @param shown the values that count, by name, secrets masked
     */
    public record Injection(Notebook notebook, String id, String code, Map<String, String> shown) {}

    private Map<String, String> shown(Map<String, String> counting) {
        Map<String, String> shown = new LinkedHashMap<>();
        declared.forEach(each -> shown.put(
                each.name(),
                each.withValue(counting.getOrDefault(each.name(), each.value())).shownValue()));
        return shown;
    }

    private String assignments(Map<String, String> values, Function<Parameter, String> text) {
        return declared.stream()
                .filter(parameter -> values.containsKey(parameter.name()))
                .map(parameter -> assignment(
                        parameter, text.apply(parameter.withValue(values.getOrDefault(parameter.name(), "")))))
                .collect(Collectors.joining("\n", "// Parameters of this run\n", ""));
    }

    private static String assignment(Parameter parameter, String value) {
        return String.format(
                Locale.ROOT, "%s %s = %s;", parameter.declaredAs(), parameter.name(), JavaLiteral.of(parameter, value));
    }

    private void requireDeclared(String name) {
        if (declaredAt < 0) {
            throw NotebookProblem.mustHold("A notebook that is given parameters must have a cell tagged `parameters`")
                    .got(name)
                    .fix("tag the cell that declares it: in JupyterLab, Property Inspector, Common Tools, Cell Tags")
                    .problem();
        }
        List<String> known = declared.stream().map(Parameter::name).toList();
        if (!known.contains(name)) {
            throw NotebookProblem.mustHold("A parameter must be declared in the cell tagged `parameters`")
                    .got(name)
                    .known(known, name)
                    .problem();
        }
    }

    /** A secret that an earlier run masked cannot be run with again. */
    private void requireNoMask(Map<String, String> values) {
        declared.stream()
                .filter(parameter -> parameter.isSecret() && Parameter.MASK.equals(values.get(parameter.name())))
                .findFirst()
                .ifPresent(parameter -> {
                    throw NotebookProblem.mustHold(
                                    "The secret parameter `" + parameter.name() + "` must be given again for each run")
                            .got(Parameter.MASK)
                            .fix("-p " + parameter.name() + "=<value>")
                            .problem();
                });
    }

    private OptionalInt injectedAt() {
        return tagged(notebook, INJECTED).stream().mapToInt(Integer::intValue).findFirst();
    }

    private String freshId() {
        String base = notebook.cells().get(declaredAt).id();
        String stem = base.substring(0, Math.min(base.length(), 50)) + "-injected";
        List<String> taken = notebook.cells().stream().map(Cell::id).toList();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? stem : stem + "-" + n)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> tagged(Notebook notebook, String tag) {
        return IntStream.range(0, notebook.cells().size())
                .filter(place -> notebook.cells().get(place) instanceof Cell.Code cell
                        && cell.tags().contains(tag))
                .boxed()
                .toList();
    }

    private static String code(Notebook notebook, int place) {
        return notebook.cells().get(place).source();
    }
}

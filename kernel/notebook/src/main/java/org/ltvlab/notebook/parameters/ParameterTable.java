package org.ltvlab.notebook.parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ltvlab.notebook.format.Notebook;

/**
 * The parameters of a notebook with the values that it runs or ran with: for {@code ltv params} and for the provenance
 * of a report.
 *
 * @param rows in the order of the declarations
 */
public record ParameterTable(List<Row> rows) {
    public ParameterTable {
        rows = List.copyOf(rows);
    }

    /**
     * One parameter; secrets are masked.
     *
     * @param name the variable's name
     * @param type its type as Java writes it
     * @param value the value that counts: injected if there is one, else the default
     * @param standard the default in the cell tagged {@code parameters}
     * @param help the comment on its line; empty if there is none
     */
    public record Row(String name, String type, String value, String standard, String help) {}

    /**
     * The table of {@code notebook}; empty if no cell is tagged {@code parameters}.
     *
     * @throws org.ltvlab.notebook.problem.NotebookProblem if the declarations are not as they must be
     */
    public static ParameterTable of(Notebook notebook) {
        Parameters parameters = Parameters.of(notebook);
        Map<String, String> values = parameters.values();
        return new ParameterTable(parameters.declared().stream()
                .map(parameter -> row(parameter, values.getOrDefault(parameter.name(), parameter.value())))
                .toList());
    }

    /** The values by name, in the order of the declarations. */
    public Map<String, String> values() {
        return rows.stream().collect(Collectors.toMap(Row::name, Row::value, (a, b) -> b, LinkedHashMap::new));
    }

    private static Row row(Parameter parameter, String value) {
        return new Row(
                parameter.name(),
                parameter.type().java(),
                parameter.withValue(value).shownValue(),
                parameter.shownValue(),
                parameter.help());
    }
}

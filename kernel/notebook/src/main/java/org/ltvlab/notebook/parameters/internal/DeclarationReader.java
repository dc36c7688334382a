package org.ltvlab.notebook.parameters.internal;

import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.notebook.parameters.Parameter;
import org.ltvlab.notebook.parameters.ParameterType;
import org.ltvlab.notebook.parameters.internal.LiteralReader.Literal;
import org.ltvlab.notebook.problem.NotebookProblem;

/** Reads the declarations of a parameters cell. */
public final class DeclarationReader {
    private static final String LITERALS =
            "a number, true, false, a text, LocalDate.parse(\"2024-12-31\") or List.of(...) of these";

    private final ParsedCell cell;

    private DeclarationReader(ParsedCell cell) {
        this.cell = cell;
    }

    /**
     * The parameters that {@code source} declares, the code of the cell that bears {@code tag}, in their order.
     *
     * @throws NotebookProblem with the line, if it holds anything but declarations with literal values
     */
    public static List<Parameter> read(String source, String tag) {
        return new DeclarationReader(ParsedCell.of(source, tag)).parameters();
    }

    private List<Parameter> parameters() {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        for (StatementTree statement : cell.statements()) {
            if (!(statement instanceof EmptyStatementTree)) {
                Parameter parameter = parameter(declaration(statement));
                byName.put(parameter.name(), parameter);
            }
        }
        return List.copyOf(byName.values());
    }

    private VariableTree declaration(StatementTree statement) {
        if (statement instanceof VariableTree variable) {
            return variable;
        }
        throw NotebookProblem.mustHold("The cell tagged `" + cell.tag() + "` must hold declarations only")
                .at(cell.placeOf(statement))
                .got(oneLine(cell.codeOf(statement)))
                .fix("move it to a cell below")
                .problem();
    }

    private Parameter parameter(VariableTree variable) {
        String name = variable.getName().toString();
        ExpressionTree initialiser = variable.getInitializer();
        Optional<Literal> literal = initialiser == null ? Optional.empty() : new LiteralReader(cell).read(initialiser);
        if (literal.isEmpty()) {
            throw derived(variable, name, initialiser);
        }
        Literal found = literal.get();
        String written = variable.getType() == null
                ? ""
                : cell.codeOf(variable.getType()).replaceAll("\\s", "");
        Optional<ParameterType> type = written.isEmpty() ? found.type() : ParameterType.ofJava(written);
        if (type.isEmpty()
                || !found.type().map(type.get()::accepts).orElse(type.get().isList())) {
            throw mistyped(variable, name, written, found);
        }
        String declaredAs =
                written.isEmpty() ? packageOf(initialiser) + type.get().java() : written;
        return new Parameter(name, type.get(), declaredAs, found.text(), cell.commentAfter(variable));
    }

    /** The package that a call such as {@code java.time.LocalDate.parse("…")} is written with, dot included. */
    private String packageOf(ExpressionTree initialiser) {
        String code = cell.codeOf(initialiser).replaceAll("\\s", "");
        return code.startsWith("java.time.") ? "java.time." : code.startsWith("java.util.") ? "java.util." : "";
    }

    private NotebookProblem derived(VariableTree variable, String name, ExpressionTree initialiser) {
        String fix = initialiser == null
                ? "give it a value: " + oneLine(cell.codeOf(variable)).replaceFirst(";?$", " = ...;")
                : "move `" + oneLine(cell.codeOf(variable)) + "` to a cell below";
        return NotebookProblem.mustHold("The parameter `" + name + "` must have a literal value: " + LITERALS)
                .at(cell.placeOf(variable))
                .got(initialiser == null ? "no value" : oneLine(cell.codeOf(initialiser)))
                .fix(fix)
                .problem();
    }

    private NotebookProblem mistyped(VariableTree variable, String name, String written, Literal found) {
        String got = found.type().map(ParameterType::java).orElse("an empty list, whose elements have no type");
        return NotebookProblem.mustHold("The parameter `" + name
                        + "` must be an int, long, double, boolean, String or LocalDate, or a List of these,"
                        + " with a value of its type")
                .at(cell.placeOf(variable))
                .got(oneLine(cell.codeOf(variable)) + (written.isEmpty() ? "" : " where the value is " + got))
                .fix(found.type().map(ParameterType::java).orElse("List<String>") + " " + name + " = "
                        + cell.codeOf(variable.getInitializer()) + ";")
                .problem();
    }

    private static String oneLine(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}

package org.ltvlab.shell.engine.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Completion.Item;
import org.ltvlab.shell.engine.internal.Statements.Statement;
import org.ltvlab.shell.magic.internal.Magic;
import org.ltvlab.shell.magic.internal.Parts;

/** What could stand at a cursor: names with their signatures, columns and files in texts, magics. */
final class Completing {
    private static final int CANDIDATES = 500;
    private static final Pattern MAGIC = Pattern.compile("(?:^|\\n)[ \\t]*(%%?\\w*)$");
    private static final Pattern REFERENCE = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$.]*)::([\\p{L}\\p{N}_$]*)$");
    /** Names that JShell makes up, and values that stand in the middle of a cell. */
    private static final Pattern MADE_UP = Pattern.compile("\\$JShell\\$|\\$\\d+_");

    private static final Pattern DELETED = Pattern.compile("(?:^|\\n)[ \\t]*%del\\s+(?:[^\\n]*[\\s,])?(\\w*)$");

    private final SourceCodeAnalysis analysis;
    private final Variables variables;
    private final Signatures signatures;
    private final TextCompletion texts;

    Completing(JShell shell, Variables variables, Signatures signatures, TextNames names) {
        this.analysis = shell.sourceCodeAnalysis();
        this.variables = variables;
        this.signatures = signatures;
        this.texts = new TextCompletion(names);
    }

    Completion complete(String cell, int offset) {
        String until = cell.substring(0, offset);
        Matcher magic = MAGIC.matcher(until);
        if (magic.find()
                && !Parts.of(until).stream()
                        .allMatch(part -> part.isCode() && !magic.group(1).equals("%"))) {
            return completion(cell, magic.start(1), offset, magics(magic.group(1)));
        }
        Matcher deleted = DELETED.matcher(until);
        if (deleted.find()) {
            return completion(cell, deleted.start(1), offset, names(deleted.group(1)));
        }
        String code = Parts.onlyCode(cell);
        Optional<OpenText> text = OpenText.at(code.substring(0, offset));
        return text.isPresent() ? inText(code, offset, text.get()) : inCode(code, offset);
    }

    /** Whether a cell has declared a variable of this name. */
    boolean isValue(String name) {
        return variables.named(name).isPresent();
    }

    private static List<Item> magics(String typed) {
        String sign = typed.startsWith("%%") ? "%%" : "%";
        return Magic.words().stream()
                .map(word -> sign + word.substring(1))
                .filter(word -> word.startsWith(typed))
                .map(word -> new Item(word, "magic", ""))
                .toList();
    }

    private List<Item> names(String begun) {
        return variables.all().stream()
                .map(VarSnippet::name)
                .filter(name -> name.startsWith(begun))
                .map(name -> new Item(name, "instance", ""))
                .toList();
    }

    private Completion inText(String code, int offset, OpenText text) {
        String until = code.substring(0, offset);
        List<Statement> statements = Statements.of(until);
        List<String> earlier = statements.stream()
                .limit(Math.max(0, statements.size() - 1))
                .map(each -> each.text(until))
                .toList();
        int statement =
                statements.isEmpty() ? 0 : statements.get(statements.size() - 1).start();
        int quote = text.start() - 1;
        String before = code.substring(Math.min(statement, quote), quote);
        return completion(code, text.start(), offset, texts.items(before, earlier, text.typed()));
    }

    private Completion inCode(String code, int offset) {
        Matcher reference = REFERENCE.matcher(code.substring(0, offset));
        if (reference.find()) {
            List<Item> methods = references(reference.group(1), reference.group(2));
            return completion(code, reference.start(2), offset, methods);
        }
        CellNames own = CellNames.before(code, offset);
        for (TypedCode typed : TypedCode.before(code, offset)) {
            int[] anchor = {-1};
            List<Suggestion> found =
                    analysis.completionSuggestions(typed.text(), typed.text().length(), anchor);
            if (!found.isEmpty() && anchor[0] >= 0) {
                int start = Math.min(anchor[0] + typed.shift(), offset);
                List<Item> items = items(found, code.substring(0, start));
                return completion(code, start, offset, start == own.start() ? own.and(items) : items);
            }
        }
        return completion(code, own.start(), offset, own.items());
    }

    /** Methods that {@code type::} could refer to. */
    private List<Item> references(String type, String begun) {
        return Stream.concat(methods(type + "." + begun), methods("((" + type + ") null)." + begun))
                .filter(name -> name.startsWith(begun))
                .distinct()
                .map(name -> new Item(name, "function", ""))
                .toList();
    }

    private Stream<String> methods(String code) {
        return analysis.completionSuggestions(code, code.length(), new int[1]).stream()
                .map(Suggestion::continuation)
                .filter(text -> text.contains("("))
                .map(text -> text.replaceFirst("\\(.*", ""));
    }

    private static Completion completion(String code, int start, int end, List<Item> items) {
        return new Completion(code.codePointCount(0, start), code.codePointCount(0, end), items);
    }

    /** What fits by its type comes first, and then what cells have named themselves. */
    private List<Item> items(List<Suggestion> found, String before) {
        Map<String, String> known = signatures.after(before);
        Set<String> named = variables.all().stream().map(VarSnippet::name).collect(Collectors.toSet());
        List<String> texts = found.stream()
                .sorted(Comparator.comparing((Suggestion each) -> !each.matchesType())
                        .thenComparing(each -> !named.contains(each.continuation())))
                .map(Suggestion::continuation)
                .filter(text -> !MADE_UP.matcher(text).lookingAt())
                .distinct()
                .limit(CANDIDATES)
                .toList();
        return Stream.concat(
                        texts.stream().filter(text -> !isOfEveryObject(text)),
                        texts.stream().filter(Completing::isOfEveryObject))
                .map(text -> item(text, known))
                .toList();
    }

    private Item item(String text, Map<String, String> known) {
        String name = text.replaceFirst("\\(.*", "");
        boolean isMade = text.endsWith("(") && Character.isUpperCase(name.codePointAt(0));
        String signature = known.getOrDefault(name, isMade ? signatures.constructors(name) : "");
        return new Item(text, type(text), signature);
    }

    /** What every object has is seldom meant. */
    private static boolean isOfEveryObject(String text) {
        return List.of("wait(", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals(")
                .contains(text);
    }

    private static String type(String text) {
        if (text.endsWith("(") || text.endsWith(")")) {
            return "function";
        }
        if (text.endsWith(".")) {
            return "module";
        }
        if (SourceVersion.isKeyword(text.strip())) {
            return "keyword";
        }
        return Character.isUpperCase(text.codePointAt(0)) ? "class" : "instance";
    }
}

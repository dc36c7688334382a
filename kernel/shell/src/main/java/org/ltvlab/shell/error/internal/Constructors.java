package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of which {@code new} makes no values. */
final class Constructors implements Rule {
    private static final Pattern ABSTRACT = Pattern.compile("^(\\w+) is abstract");
    private static final Pattern HIDDEN = Pattern.compile("^(\\w+)\\(.*\\) has (?:private|protected) access in \\1$");
    private static final Map<String, String> CONCRETE = Map.of("List", "ArrayList", "Map", "HashMap", "Set", "HashSet");

    private final Names names;

    Constructors(Names names) {
        this.names = names;
    }

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        Matcher found = (complaint.is("report.access") ? HIDDEN : ABSTRACT).matcher(complaint.en());
        boolean possible = complaint.is("report.access", "abstract.cant.be.instantiated") && found.find();
        return possible ? Optional.of(made(complaint, found.group(1))) : Optional.empty();
    }

    private Mistake made(Complaint complaint, String type) {
        Mistake mistake = Mistake.at(complaint, type + " は直接 `new` できない型です", type + " cannot be made with `new`");
        String concrete = CONCRETE.get(type);
        if (concrete != null) {
            return mistake.replacing(complaint, complaint.marked().replaceFirst("new\\s+" + type, "new " + concrete));
        }
        List<String> members = names.members(type + ".");
        return members.contains("of(")
                ? mistake.replacing(
                        complaint, complaint.marked().replaceFirst("new\\s+" + type + "(?:<.*?>)?", type + ".of"))
                : mistake;
    }
}

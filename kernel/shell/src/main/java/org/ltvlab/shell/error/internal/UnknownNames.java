package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ltvlab.shell.error.Near;

/** Names that nobody has declared: mistyped, or not imported. */
final class UnknownNames implements Rule {
    private static final Pattern PACKAGE = Pattern.compile("(?U)package ([\\w.]+) does not exist");
    private static final Pattern MEMBER = Pattern.compile("(?U)\\s*(?:\\.|::)\\s*(\\w+)");
    private static final Pattern ASSIGNED = Pattern.compile("\\s*=(?!=)");
    private static final Pattern CHANGED = Pattern.compile("\\s*(?:[-+*/]=|\\+\\+|--)");

    private final Names names;

    UnknownNames(Names names) {
        this.names = names;
    }

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        Matcher missing = PACKAGE.matcher(complaint.en());
        if (complaint.is("doesnt.exist") && missing.find()) {
            return Optional.of(qualifier(complaint, missing.group(1)));
        }
        boolean isMember = complaint.source().startsWith(".", complaint.position());
        return isMember ? Optional.empty() : Symbol.of(complaint).map(symbol -> unresolved(complaint, symbol));
    }

    /** What stands before a dot, where the compiler thinks of a package. */
    private Mistake qualifier(Complaint complaint, String name) {
        int start = complaint.source().indexOf(name);
        Complaint marked = start < 0 ? complaint : complaint.marking(start, start + name.length());
        if (complaint.source().startsWith("import")) {
            return Mistake.at(marked, "`" + name + "` というパッケージはありません", "there is no package `" + name + "`");
        }
        return suggesting(marked, unknown(marked, name), near(marked, name, List.of()));
    }

    private Mistake unresolved(Complaint complaint, Symbol symbol) {
        String name = symbol.name();
        if (name.matches("\\$\\d\\w*")) {
            return Mistake.at(
                    complaint,
                    "`" + name + "` という値は残っていません。`$3` はセル 3 の値で、直近の 20 個だけが残ります",
                    "there is no value `" + name + "`; `$3` is that of cell 3, and the latest 20 are kept");
        }
        if (symbol.isCall()) {
            return call(complaint, symbol);
        }
        return symbol.isType() ? type(complaint, name) : value(complaint, name);
    }

    private Mistake call(Complaint complaint, Symbol symbol) {
        String name = symbol.name();
        if (names.types().contains(name)) {
            return Mistake.at(
                            complaint,
                            "`" + name + "` は型の名前です。値を作るには `new` を付けます",
                            "`" + name + "` is a type; `new` makes a value of it")
                    .replacing(complaint, "new " + name);
        }
        return suggesting(complaint, unknown(complaint, symbol.shown()), Near.of(name, names.methods()));
    }

    private Mistake type(Complaint complaint, String name) {
        Optional<String> near = Near.of(name, names.types());
        Optional<String> full = near.isPresent()
                ? Optional.empty()
                : names.importable(name).stream().findFirst();
        return full.isPresent()
                ? Mistake.at(complaint, "`" + name + "` を使うには import が必要です", "`" + name + "` needs an import")
                        .fix("import " + full.get() + ";")
                : suggesting(complaint, unknown(complaint, name), near);
    }

    private Mistake value(Complaint complaint, String name) {
        String behind = complaint.source().substring(complaint.end());
        if (names.types().contains(name)) {
            return Mistake.at(
                    complaint,
                    "`" + name + "` は型の名前です。値の代わりには使えません",
                    "`" + name + "` is the name of a type; it cannot stand for a value");
        }
        Optional<String> near = near(complaint, name, names.values());
        boolean begins = complaint.line().strip().startsWith(name);
        if (near.isEmpty() && begins && ASSIGNED.matcher(behind).lookingAt()) {
            return undeclared(complaint, name).fix("var " + complaint.line().strip());
        }
        if (near.isEmpty() && CHANGED.matcher(behind).lookingAt()) {
            return undeclared(complaint, name).fix("var " + name + " = 0;");
        }
        return suggesting(complaint, unknown(complaint, name), near);
    }

    private static Mistake undeclared(Complaint complaint, String name) {
        return Mistake.at(
                complaint,
                "`" + name + "` はまだ宣言されていません。最初は `var` を付けます",
                "`" + name + "` is not declared yet; the first time, write `var`");
    }

    /** One of {@code values}, or a type that has what the code asks it for. */
    private Optional<String> near(Complaint complaint, String name, List<String> values) {
        Matcher member = MEMBER.matcher(complaint.source().substring(complaint.end()));
        if (!member.lookingAt()) {
            return Near.of(name, values);
        }
        return Near.of(
                        name,
                        Stream.concat(values.stream(), names.types().stream()).toList())
                .filter(word -> values.contains(word)
                        || names.members(word + ".").stream()
                                .map(Members::bare)
                                .anyMatch(known -> known.equals(member.group(1))
                                        || member.group(1).equals("new")));
    }

    private static Mistake unknown(Complaint complaint, String shown) {
        return Mistake.at(complaint, "`" + shown + "` という名前はありません", "`" + shown + "` is not known here");
    }

    private static Mistake suggesting(Complaint complaint, Mistake mistake, Optional<String> near) {
        return near.map(word -> mistake.adding("。もしかして `" + word + "` ですか", "; did you mean `" + word + "`?")
                        .replacing(complaint, word))
                .orElse(mistake);
    }
}

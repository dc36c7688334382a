package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ltvlab.shell.error.Near;

/** What is asked of a value or a type behind a dot, and what it does not have or keeps to itself. */
final class Members implements Rule {
    private static final Pattern OWNER =
            Pattern.compile("(?U)location:\\s+(?:variable \\w+ of type|class|interface) (\\S+)");
    private static final Pattern HIDDEN = Pattern.compile("(?U)^(\\w+)(?:\\(.*\\))? has private access in ([\\w.$]+)");
    private static final Pattern PLAIN = Pattern.compile("^(\\w+) cannot be dereferenced");
    private static final Pattern EMPTY_CALL = Pattern.compile("\\s*\\(\\s*\\)");
    /** What other languages, and Java itself at other places, call the size of something. */
    private static final Set<String> SIZE = Set.of("length", "size", "count", "len", "Length", "Size", "Count");

    /** What Python and JavaScript call a method. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("append", "add"),
            Map.entry("push", "add"),
            Map.entry("extend", "addAll"),
            Map.entry("upper", "toUpperCase"),
            Map.entry("lower", "toLowerCase"),
            Map.entry("substr", "substring"),
            Map.entry("includes", "contains"),
            Map.entry("keys", "keySet"),
            Map.entry("items", "entrySet"),
            Map.entry("map", "stream().map"),
            Map.entry("filter", "stream().filter"));

    private final Names names;

    Members(Names names) {
        this.names = names;
    }

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (!complaint.source().startsWith(".", complaint.position())) {
            return Optional.empty();
        }
        Matcher plain = PLAIN.matcher(complaint.en());
        if (complaint.is("cant.deref") && plain.find()) {
            return Optional.of(Mistake.at(
                            complaint,
                            plain.group(1) + " の値にメソッドはありません",
                            "a value of type " + plain.group(1) + " has no methods")
                    .fix("文字列にするには `String.valueOf(…)` を使います", "`String.valueOf(…)` makes a text of it"));
        }
        Matcher hidden = HIDDEN.matcher(complaint.en());
        return complaint.is("report.access") && hidden.find()
                ? Optional.of(hidden(complaint, hidden.group(1), hidden.group(2)))
                : Symbol.of(complaint).map(symbol -> missing(complaint, symbol));
    }

    private Mistake hidden(Complaint complaint, String name, String owner) {
        List<String> members = members(complaint);
        if (isMethod(name, members)) {
            return call(complaint, name, members);
        }
        String type = simple(owner);
        return Mistake.at(
                        complaint,
                        type + " の `" + name + "` は private なので、" + type + " の外からは使えません",
                        "`" + name + "` of " + type + " is private: only " + type + " itself can use it")
                .marking(complaint.position() + 1, complaint.end())
                .fix(
                        type + " の宣言から `private` を外すか、値を返すメソッドを " + type + " に加えます",
                        "leave out `private` in " + type + ", or give it a method that returns the value");
    }

    private Mistake missing(Complaint complaint, Symbol symbol) {
        String name = symbol.name();
        List<String> members = members(complaint);
        if (symbol.isCall() && members.contains(name)) {
            return field(complaint, name);
        }
        if (!symbol.isCall() && isMethod(name, members)) {
            return call(complaint, name, members);
        }
        Mistake mistake = none(complaint, symbol.shown());
        Optional<String> size = isSize(name)
                ? Stream.of("length", "length()", "size()")
                        .filter(members::contains)
                        .findFirst()
                : Optional.empty();
        String elsewhere = ELSEWHERE.getOrDefault(name, "");
        if (symbol.isCall() && isMethod(elsewhere.replaceFirst("\\(.*", ""), members)) {
            return mistake.adding("。Java では `" + elsewhere + "` です", "; Java calls it `" + elsewhere + "`")
                    .replacing(complaint, elsewhere);
        }
        return size.map(word -> size(complaint, mistake, word))
                .orElseGet(() -> near(complaint, symbol, mistake, members));
    }

    private static Mistake none(Complaint complaint, String shown) {
        Matcher owner = OWNER.matcher(complaint.en());
        String type = owner.find() ? simple(owner.group(1)) : "";
        Mistake mistake = type.isEmpty()
                ? Mistake.at(complaint, "ここに `" + shown + "` はありません", "there is no `" + shown + "` here")
                : Mistake.at(complaint, type + " に `" + shown + "` はありません", type + " has no `" + shown + "`");
        return mistake.marking(complaint.position() + 1, complaint.end());
    }

    private static boolean isSize(String name) {
        return SIZE.contains(name) || Near.of(name, SIZE).isPresent();
    }

    private static Mistake size(Complaint complaint, Mistake mistake, String word) {
        boolean isText = word.equals("length()");
        return mistake.adding(
                        isText ? "。文字の数は `length()` です" : "。要素の数は `" + word + "` です",
                        "; the number of its " + (isText ? "characters" : "elements") + " is `" + word + "`")
                .marking(mistake.start(), endOfCall(complaint))
                .replacing(complaint, word)
                .marking(mistake.start(), mistake.end());
    }

    private static Mistake near(Complaint complaint, Symbol symbol, Mistake mistake, List<String> members) {
        List<String> known = members.stream().map(Members::bare).distinct().toList();
        Optional<String> near = Near.of(symbol.name(), known);
        if (near.isEmpty()) {
            return mistake;
        }
        String word = near.get();
        boolean isField = members.contains(word);
        String written = isField || symbol.isCall() ? word : called(word, members);
        return mistake.adding("。もしかして `" + word + "` ですか", "; did you mean `" + word + "`?")
                .marking(mistake.start(), isField ? endOfCall(complaint) : mistake.end())
                .replacing(complaint, written)
                .marking(mistake.start(), mistake.end());
    }

    private static Mistake field(Complaint complaint, String name) {
        int from = complaint.position() + 1;
        return Mistake.at(
                        complaint,
                        "`" + name + "` はメソッドではありません。括弧を付けません",
                        "`" + name + "` is no method; write it without brackets")
                .marking(from, endOfCall(complaint))
                .replacing(complaint, name);
    }

    private static Mistake call(Complaint complaint, String name, List<String> members) {
        return Mistake.at(
                        complaint,
                        "`" + name + "` はメソッドです。括弧を付けて呼びます",
                        "`" + name + "` is a method; call it with brackets")
                .marking(complaint.position() + 1, complaint.end())
                .replacing(complaint, called(name, members));
    }

    /** A method that needs nothing is called as it is; what another needs only the analyst knows. */
    private static String called(String name, List<String> members) {
        return members.contains(name + "()") ? name + "()" : name + "(…)";
    }

    /** Behind the empty brackets of a call, or else behind the name. */
    private static int endOfCall(Complaint complaint) {
        Matcher brackets = EMPTY_CALL
                .matcher(complaint.source())
                .region(complaint.end(), complaint.source().length());
        return brackets.lookingAt() ? brackets.end() : complaint.end();
    }

    private List<String> members(Complaint complaint) {
        return names.members(complaint.source().substring(0, complaint.position() + 1));
    }

    private static boolean isMethod(String name, List<String> members) {
        return members.contains(name + "(") || members.contains(name + "()");
    }

    /** The member's name without brackets. */
    static String bare(String member) {
        return member.replaceFirst("[(<].*", "");
    }

    /** A type without its packages, its arguments and what JShell puts around it. */
    private static String simple(String type) {
        return type.replaceFirst("<.*", "").replaceFirst(".*\\.", "");
    }
}

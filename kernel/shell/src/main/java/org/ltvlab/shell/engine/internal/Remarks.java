package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShellException;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.engine.internal.Quotients.Dropped;
import org.ltvlab.shell.error.internal.Blanked;
import org.ltvlab.shell.error.internal.Shortened;
import org.ltvlab.shell.error.internal.Speech;

/** What to say of code that has run and whose result is hardly what was meant. */
record Remarks(Places places, Speech speech) {
    /** A name, number, call, place in an array, sum in brackets, or a chain of them. */
    private static final String OPERAND = "((?:[\\w.$]++|\\([^()]*+\\)|\\[[^\\[\\]]*+\\])++)";

    /** Between what can be no part of the operands, or they would be understood in part only. */
    private static final Pattern DIVISION = Pattern.compile(
            "(?<![\\w.$)\\]])" + OPERAND + "\\s*+/\\s*+" + OPERAND + "(?!\\s*+[\\w.$(\\[])",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** A remark for the stream of errors; empty if its place is no cell's. */
    String text(Throwable remark, @Nullable JShellException translated) {
        return Stream.of((translated == null ? remark : translated).getStackTrace())
                .flatMap(frame -> places.of(frame).stream())
                .findFirst()
                .map(place -> text((Dropped) remark, place))
                .orElse("");
    }

    private String text(Dropped dropped, Place place) {
        List<String> lines = new ArrayList<>();
        lines.add(Ansi.strong(speech.pick("注意", "note")) + ": "
                + speech.pick("整数どうしの割り算なので、小数点以下が切り捨てられました: ", "a division of whole numbers dropped the fraction: ")
                + dropped.example());
        lines.add("  " + Ansi.strong(place.in(speech)));
        Optional<MatchResult> division = only(place.text());
        if (division.isPresent()) {
            int begin = division.get().start();
            lines.addAll(MarkedLine.of(place.text(), begin, division.get().end() - begin)
                    .lines());
        } else {
            lines.add("  → " + Shortened.line(place.text().strip(), speech));
        }
        String fix = division.map(found -> "(double) " + part(place, found, 1) + " / " + part(place, found, 2))
                .orElse(speech.pick(
                        "(double) 合計 / 件数 のように、割られる数を小数にします",
                        "make what is divided a fraction: (double) total / count"));
        lines.add("  " + Ansi.strong(speech.pick("直し方", "fix")) + ": " + fix);
        return String.join("\n", lines) + "\n";
    }

    /** As it stands in the line: what is in quotes is blank where the division was looked for. */
    private static String part(Place place, MatchResult found, int group) {
        return place.text().substring(found.start(group), found.end(group));
    }

    /** The division of a line, if it has but one. */
    private static Optional<MatchResult> only(String line) {
        String bare = Blanked.of(line);
        Matcher found = DIVISION.matcher(bare);
        boolean one = bare.chars().filter(c -> c == '/').count() == 1 && found.find();
        return one ? Optional.of(found.toMatchResult()) : Optional.empty();
    }
}

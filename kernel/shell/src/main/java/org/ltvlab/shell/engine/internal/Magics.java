package org.ltvlab.shell.engine.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.internal.Evaluation.Outcome;
import org.ltvlab.shell.error.Near;
import org.ltvlab.shell.error.internal.Mistake;
import org.ltvlab.shell.error.internal.Phrase;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.magic.internal.Magic;
import org.ltvlab.shell.magic.internal.Part;
import org.ltvlab.shell.output.internal.CellSink;
import org.ltvlab.shell.output.internal.Routing;

/** What magics do. */
final class Magics {
    private final Variables variables;
    private final Who who;
    private final CompileErrors errors;
    private final Speech speech;
    private final Runnable forgetValues;

    Magics(Variables variables, Who who, CompileErrors errors, Speech speech, Runnable forgetValues) {
        this.variables = variables;
        this.who = who;
        this.errors = errors;
        this.speech = speech;
        this.forgetValues = forgetValues;
    }

    static Optional<Magic> named(String word) {
        return Arrays.stream(Magic.values())
                .filter(magic -> magic.word().equals(word))
                .findFirst();
    }

    /** The complaint about a magic that nobody knows. */
    Optional<Failed> complaint(Part part, String code, int cell) {
        String sign = code.substring(part.start(), part.from()).strip();
        Optional<Magic> magic = part.isCode() ? Optional.empty() : named(part.magic());
        if (part.isCode() || magic.isPresent()) {
            return magic.flatMap(known -> misused(known, argument(part, code)))
                    .map(phrase -> refused("Magic", phrase, Optional.empty(), sign, part, code, cell));
        }
        String near = Near.of("%" + part.magic(), Magic.words()).orElse("");
        String known = String.join(", ", Magic.words());
        Phrase unknown = new Phrase(
                "`" + sign + "` という命令はありません" + (near.isEmpty() ? "" : "。もしかして `" + near + "` ですか"),
                "`" + sign + "` is not known" + (near.isEmpty() ? "" : "; did you mean `" + near + "`?"));
        Phrase fix = new Phrase("使えるのは " + known, "known are " + known);
        return Optional.of(refused("UnknownMagic", unknown, Optional.of(fix), sign, part, code, cell));
    }

    /** Why a magic cannot do anything with its argument. */
    private static Optional<Phrase> misused(Magic magic, String argument) {
        return switch (magic) {
            case WHO, RESET ->
                argument.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Phrase(
                                "この命令には何も続けません。ひとつだけ消すには `%del 名前`",
                                "nothing follows this magic; `%del name` forgets one name"));
            case DEL ->
                argument.isEmpty()
                        ? Optional.of(new Phrase("消す名前が必要です: `%del 名前`", "a name to forget is missing: `%del name`"))
                        : Optional.empty();
            case TIME ->
                argument.isEmpty()
                        ? Optional.of(new Phrase("計る文が必要です: `%time 文`", "what to time is missing: `%time statement`"))
                        : Optional.empty();
        };
    }

    private Failed refused(
            String name, Phrase why, Optional<Phrase> fix, String sign, Part part, String code, int cell) {
        Piece piece = new Piece(cell, code, part.start(), part.text(code), true);
        return errors.failed(name, List.of(new Mistake(why, fix, 0, sign.length())), piece);
    }

    Outcome run(Part part, String code, Supplier<Outcome> body) {
        String argument = argument(part, code);
        return switch (named(part.magic()).orElseThrow()) {
            case WHO -> Outcome.of(who.table());
            case TIME -> timed(body);
            case RESET -> reset();
            case DEL -> delete(argument.split("[\\s,]+"));
        };
    }

    private static String argument(Part part, String code) {
        return part.text(code).strip().replaceAll("\\s*;$", "");
    }

    private Outcome reset() {
        int count = variables.dropAll();
        forgetValues.run();
        return said("宣言を " + count + " 件すべて消しました", "forgot all " + count + " declarations");
    }

    private Outcome delete(String[] names) {
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (String name : names) {
            boolean found = variables.drop(name) > 0;
            ja.append("`").append(name).append(found ? "` を消しました\n" : "` という名前はありません\n");
            en.append(found ? "forgot `" : "there is no `").append(name).append("`\n");
        }
        return said(ja.toString().strip(), en.toString().strip());
    }

    private Outcome said(String ja, String en) {
        return Outcome.of(MimeBundle.plain(speech.pick(ja, en)));
    }

    private Outcome timed(Supplier<Outcome> body) {
        Stopwatch watch = new Stopwatch();
        Outcome outcome = watch.measure(body);
        String text = String.format(
                Locale.ROOT,
                speech.pick("実行時間 %s (CPU %s)%n", "time %s (CPU %s)%n"),
                duration(watch.nanos()),
                duration(watch.cpuNanos()));
        CellSink cell = Routing.current();
        if (cell != null) {
            cell.print(text);
        }
        return outcome;
    }

    private String duration(long nanos) {
        double seconds = nanos / 1e9;
        return seconds < 1
                ? String.format(Locale.ROOT, "%.0f ms", seconds * 1000)
                : String.format(Locale.ROOT, speech.pick("%.2f 秒", "%.2f s"), seconds);
    }
}

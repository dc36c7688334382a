package org.ltvlab.shell.error.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Characters that a Japanese keyboard, a word processor or another language slips into Java. */
final class TypedCharacters implements Rule {
    private static final Map<Integer, String> MEANT = Map.ofEntries(
            Map.entry(0x3000, " "),
            Map.entry(0x00a0, " "),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '「', "\""),
            Map.entry((int) '」', "\""),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '、', ","),
            Map.entry((int) '。', "."),
            Map.entry((int) '−', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '×', "*"),
            Map.entry((int) '÷', "/"));

    private static final Pattern WIDE = Pattern.compile("[\uff01-\uff5e]");

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (!complaint.is("illegal.char", "illegal.nonascii.digit")
                || complaint.position() >= complaint.source().length()) {
            return Symbol.of(complaint)
                    .filter(symbol -> WIDE.matcher(symbol.name()).find())
                    .map(symbol -> wide(complaint, symbol.name()));
        }
        int typed = complaint.source().codePointAt(complaint.position());
        String shown = Character.toString(typed);
        Optional<String> meant = meant(typed);
        if (typed == '#') {
            return Optional.of(comment(complaint));
        }
        if (meant.isEmpty()) {
            return Optional.of(Mistake.at(
                    complaint,
                    "`" + shown + "` は Java では使えない文字です",
                    "Java does not know the character `" + shown + "`"));
        }
        return Optional.of(mistake(complaint, typed, meant.get())
                .fix(corrected(complaint.line()).strip())
                .marking(complaint.position(), complaint.position() + shown.length()));
    }

    /** Full-width letters are letters to Java, and their name another one. */
    private static Mistake wide(Complaint complaint, String name) {
        return Mistake.at(
                        complaint,
                        "`" + name + "` は全角文字で書かれています。Java では半角で書きます",
                        "`" + name + "` is written in full-width characters; Java wants plain ones")
                .fix(corrected(complaint.line()).strip());
    }

    private static Mistake comment(Complaint complaint) {
        String line = complaint.line();
        int at = complaint.position() - complaint.lineStart();
        return Mistake.at(
                        complaint, "Java の注釈は `#` ではなく `//` で始めます", "a comment begins with `//` in Java, not with `#`")
                .fix(line.substring(0, at) + "//" + line.substring(at + 1))
                .marking(complaint.position(), complaint.position() + 1);
    }

    private static Mistake mistake(Complaint complaint, int typed, String meant) {
        String shown = Character.toString(typed);
        if (meant.equals(" ")) {
            return Mistake.at(
                    complaint,
                    "ここに全角スペースがあります。半角スペースにしてください",
                    "a full-width space stands here; Java wants a plain one");
        }
        if (meant.equals("\"")) {
            return Mistake.at(
                    complaint,
                    "`" + shown + "` は文字列の引用符になりません。半角の `\"` を使います",
                    "`" + shown + "` does not quote a text; Java wants the plain `\"`");
        }
        return Mistake.at(
                complaint,
                "`" + shown + "` は全角文字です。Java では半角の `" + meant + "` を使います",
                "`" + shown + "` is a full-width character; Java wants the plain `" + meant + "`");
    }

    private static Optional<String> meant(int typed) {
        // The full-width forms of ASCII stand in the order of ASCII.
        boolean wide = typed >= 0xff01 && typed <= 0xff5e;
        return wide ? Optional.of(Character.toString(typed - 0xfee0)) : Optional.ofNullable(MEANT.get(typed));
    }

    /** The line with every such character outside of texts replaced. */
    private static String corrected(String line) {
        StringBuilder corrected = new StringBuilder();
        String blanked = Blanked.of(line);
        for (int i = 0; i < line.length(); i++) {
            char typed = line.charAt(i);
            boolean inText = blanked.charAt(i) != typed;
            corrected.append(inText ? String.valueOf(typed) : meant(typed).orElse(String.valueOf(typed)));
        }
        return corrected.toString();
    }
}

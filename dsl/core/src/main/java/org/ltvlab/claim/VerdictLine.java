package org.ltvlab.claim;

import java.util.List;
import org.ltvlab.unit.Language;

/** The one line of a verdict: the claim, its outcome, the numbers of its words, the stated number. */
record VerdictLine(Verdict<?> verdict) {
    @Override
    public String toString() {
        Language language = Language.current();
        String head = language.pick("「" + verdict.claim() + "」", "\"" + verdict.claim() + "\" ");
        Outcome outcome = verdict.outcome();
        return switch (outcome) {
            case HOLDS_IF -> head + onlyIf(language);
            case COMPUTED -> head.strip() + language.pick(":", ": ") + numbers(language) + language.pick("。", ".");
            default ->
                head
                        + language.pick("は", outcome == Outcome.AMBIGUOUS ? "is " : "")
                        + outcome
                        + language.pick(":", ": ")
                        + numbers(language)
                        + known(language);
        };
    }

    private String onlyIf(Language language) {
        String readings = String.join(language.pick("、または", ", or "), verdict.readings());
        String gives = verdict.fitting()
                .findFirst()
                .flatMap(Way::shown)
                .map(Object::toString)
                .orElse("?");
        return language.pick(
                        "は「" + readings + "」と読む場合だけ成立します:" + gives, "holds only if read " + readings + ": " + gives)
                + known(language);
    }

    private String known(Language language) {
        return verdict.statedFigure()
                        .map(one -> language.pick("、主張は" + one, "; stated " + one))
                        .orElse("")
                + language.pick("。", ".");
    }

    private String numbers(Language language) {
        List<String> said = verdict.asSaid()
                .map(way -> way.name() + " " + way.shown().map(Object::toString).orElse("?"))
                .toList();
        return said.isEmpty()
                ? language.pick("文言からは計算できません", "the words give no number")
                : String.join(language.pick("、", ", "), said);
    }
}

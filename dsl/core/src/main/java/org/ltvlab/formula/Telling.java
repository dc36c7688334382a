package org.ltvlab.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Caption;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/** Tells a formula: its one line, its table, its explanation. */
final class Telling {
    private Telling() {}

    /** The formula with the numbers put in; what is missing shows as a question mark. */
    static String line(Formula<?> formula) {
        return result(formula) + " = " + formula.inNumbers() + flag(formula);
    }

    private static String result(Formula<?> formula) {
        return formula.head().name() + " " + outcome(formula);
    }

    static String outcome(Formula<?> formula) {
        return formula.figure().map(Figure::toString).orElseGet(() -> gap(formula) + basis(formula));
    }

    /** The amount of the result, or what stands in its place. */
    static Object amount(Formula<?> formula) {
        return formula.figure().<Object>map(Figure::amount).orElseGet(() -> gap(formula));
    }

    /** What stands in place of a result that is not there yet, or does not exist. */
    private static String gap(Formula<?> formula) {
        return formula.isUndefined() ? Language.current().pick("計算不能", "undefined") : "?";
    }

    private static String basis(Formula<?> formula) {
        return formula.basis().map(Basis::inBrackets).orElse("");
    }

    static String inNumbers(Formula<?> formula, Expr part) {
        Map<String, Measured<?>> given = formula.given();
        return Writing.of(
                part,
                quantity -> quantity.brief() + " "
                        + Optional.<Measured<?>>ofNullable(given.get(quantity.word()))
                                .map(Measured::asInput)
                                .orElse("?"));
    }

    private static boolean negative(Formula<?> formula) {
        return formula.figure()
                .map(Figure::amount)
                .filter(amount -> amount instanceof Money money && money.isNegative())
                .isPresent();
    }

    private static String flag(Formula<?> formula) {
        return negative(formula) ? Language.current().pick("【マイナス】", " [negative]") : "";
    }

    static TableView table(Formula<?> formula) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        formula.tree()
                .quantities()
                .forEach((word, quantity) -> rows.add(row(
                        quantity.full().toString(),
                        Optional.<Object>ofNullable(formula.given().get(word)).orElse(null))));
        rows.add(row(
                formula.head().name() + basis(formula),
                formula.figure().map(Figure::amount).orElse(null)));
        return new TableView(
                Caption.of(line(formula)),
                List.of(TableView.Column.of("項目", "quantity"), TableView.Column.asWritten("値", "value")),
                rows);
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    static TextView explain(Formula<?> formula) {
        Language language = Language.current();
        List<String> told = new ArrayList<>();
        Phrase name = formula.head().name();
        boolean undefined = formula.isUndefined();
        told.add(
                undefined || formula.missing().isEmpty()
                        ? name + language.pick("は", " is ") + outcome(formula) + language.pick("です。", ".")
                        : missing(formula, language));
        told.add(name + " = " + Writing.inWords(formula.tree()));
        told.add(line(formula));
        if (undefined) {
            told.add(Undefined.of(formula).sentence());
        }
        formula.basis().map(Basis::sentence).ifPresent(told::add);
        if (negative(formula)) {
            told.add(language.pick("マイナスなので、顧客1人ごとに損失が出ます。", "It is negative: every customer brings a loss."));
        }
        lifetime(formula, language, told);
        conversion(formula, language, told);
        formula.head().assumptions().forEach(phrase -> told.add(phrase.toString()));
        return new TextView(told);
    }

    /** The result and how it comes about; what is missing instead. */
    static String sentence(Formula<?> formula) {
        Language language = Language.current();
        if (!formula.missing().isEmpty()) {
            return formula.isUndefined() ? Undefined.of(formula).sentence() : missing(formula, language);
        }
        Notation notation = language == Language.JAPANESE ? Notation.SIGNS : Notation.ENGLISH;
        String right = notation.write(
                formula.tree(),
                quantity -> quantity.full() + " "
                        + Objects.requireNonNull(formula.given().get(quantity.word()))
                                .asInput());
        return language.pick(
                formula.head().name() + "は、" + right + " で、" + outcome(formula) + "です。",
                formula.head().name() + " is " + outcome(formula) + ": " + right + ".");
    }

    private static String missing(Formula<?> formula, Language language) {
        String names = String.join(
                language.pick("、", ", "),
                formula.missing().stream()
                        .map(quantity -> quantity.full().toString())
                        .toList());
        Phrase name = formula.head().name();
        return language.pick(name + "を計算するには、あと" + names + "が必要です。", name + " still needs: " + names + ".");
    }

    /** 1 ÷ churn as a span, where the formula divides by a churn rate. */
    private static void lifetime(Formula<?> formula, Language language, List<String> told) {
        if (formula.given().get(Terms.CHURN_RATE.word()) instanceof PeriodicRate churn
                && formula.tree().quantities().containsKey(Terms.CHURN_RATE.word())) {
            Span life = new Span(1 / churn.number(), churn.grain());
            told.add(language.pick(
                    "平均継続期間は 1 ÷ " + churn + " = " + life + "(解約率と同じ期間の単位で数えます)。",
                    "Mean lifetime: 1 ÷ " + churn + " = " + life + ", counted in the period of the churn rate."));
        }
    }

    /** Which quantities came in another period than the computation's, and what became of them. */
    private static void conversion(Formula<?> formula, Language language, List<String> told) {
        if (!formula.missing().isEmpty()) {
            return;
        }
        Map<String, Measured<?>> values = formula.used();
        Grain grain = Units.of(formula.given()).grain();
        Set<String> changed = new LinkedHashSet<>();
        values.forEach((word, value) -> value.period()
                .filter(own -> own != grain)
                .ifPresent(own -> changed.add(
                        formula.quantity(word).brief() + " " + value.asInput() + " = " + inGrain(value, grain))));
        if (!changed.isEmpty()) {
            String list = String.join(language.pick("、", ", "), changed);
            told.add(language.pick(
                    "期間の単位をそろえました(1年 = 12か月 = 365.25日):" + list + "。",
                    "Periods were brought together (1 year = 12 months = 365.25 days): " + list + "."));
        }
    }

    private static String inGrain(Measured<?> value, Grain grain) {
        if (value instanceof MoneyFlow flow) {
            return flow.in(grain).asInput();
        }
        if (value instanceof Frequency frequency) {
            return frequency.in(grain).toString();
        }
        if (value instanceof PeriodicRate rate) {
            return rate.growthIn(grain).toString();
        }
        return value instanceof Span span ? span.in(grain).toString() : value.toString();
    }
}

package org.ltvlab.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Elasticities;
import org.ltvlab.formula.Figure;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;

/**
 * The levers of a formula and the initiatives that move them (レバー×施策の影響度マップ), the strongest lever first.
 *
 * @param <V> the type of the formula's result
 * @param formula whose quantities are the levers
 * @param initiatives laid over them
 */
public record LeverMap<V extends Measured<V>>(Formula<V> formula, Initiatives initiatives) implements Shown {
    private static final Phrase NO_NUMBER = new Phrase("○(変化の記載なし)", "yes, change not stated");
    private static final Phrase OUT_OF_RANGE = new Phrase("範囲外", "out of range");

    /**
     * What an initiative alone is expected to add to the result: the result after its change minus the result now.
     *
     * @throws org.ltvlab.problem.LtvProblem if the initiative is not one of these, its lever is not in the formula, its change
     *     is not stated or leads out of the lever's range
     */
    public Effect<V> effect(String initiative) {
        Initiative one = initiatives.of(initiative);
        Optional<Quantity<?>> lever = one.traits().lever().filter(this::isHere);
        Optional<ExpectedChange> change = one.traits().change();
        if (lever.isEmpty() || change.isEmpty()) {
            throw LtvProblem.mustHold("Initiative \"" + initiative + "\" must name a lever (レバー) of "
                            + formula.head().word() + " and its expected change (期待される変化)")
                    .got(one.traits().aim())
                    .known(levers().stream().map(Quantity::word).collect(joining(", ")))
                    .fix(".lever(CHURN_RATE).byPoints(-1) or .by(percent(-10))")
                    .problem();
        }
        Figure<V> now = formula.value();
        String word = lever.get().word();
        Measured<?> after =
                change.get().appliedTo(Objects.requireNonNull(formula.given().get(word)));
        return new Effect<>(now, formula.with(word, after).value());
    }

    /** The levers that no initiative moves, strongest first (施策のないレバー). */
    public List<Quantity<?>> withoutInitiative() {
        return levers().stream().filter(lever -> on(lever).isEmpty()).toList();
    }

    /** The initiatives that name no lever of this formula. */
    public List<Initiative> elsewhere() {
        return initiatives.all().stream()
                .filter(one -> one.traits().lever().filter(this::isHere).isEmpty())
                .toList();
    }

    private boolean isHere(Quantity<?> lever) {
        return formula.tree().quantities().containsKey(lever.word());
    }

    private List<Initiative> on(Quantity<?> lever) {
        return initiatives.all().stream()
                .filter(one -> one.traits()
                        .lever()
                        .filter(its -> its.word().equals(lever.word()))
                        .isPresent())
                .toList();
    }

    private Optional<Elasticities> strengths() {
        return formula.figure().map(there -> formula.elasticities());
    }

    private List<Quantity<?>> levers() {
        Optional<Elasticities> strengths = strengths();
        List<Quantity<?>> levers = new ArrayList<>(formula.tree().quantities().values());
        levers.sort(Comparator.comparingLong((Quantity<?> lever) -> weight(strengths, lever))
                .reversed());
        return levers;
    }

    /** By absolute value; what differs only in rounding is a tie and keeps the order of the formula. */
    private static long weight(Optional<Elasticities> strengths, Quantity<?> lever) {
        return Math.round(Math.abs(strength(strengths, lever).orElse(0)) * 1e9);
    }

    private static OptionalDouble strength(Optional<Elasticities> strengths, Quantity<?> lever) {
        return strengths.map(all -> all.of(lever.word())).orElse(OptionalDouble.empty());
    }

    /** Rows are levers, columns initiatives; a cell says what the initiative alone adds to the result. */
    public TableView table() {
        Language language = Language.current();
        List<Column> heads = new ArrayList<>(head());
        initiatives.all().forEach(one -> heads.add(Column.asWritten(one.name())));
        List<List<@Nullable Object>> rows = levers().stream()
                .map(lever -> {
                    List<@Nullable Object> cells = start(lever);
                    initiatives.all().forEach(one -> cells.add(on(lever).contains(one) ? cell(one) : ""));
                    return cells;
                })
                .toList();
        return new TableView(
                caption(language.pick(
                        "セルは、その施策だけを行ったときの結果の変化です。", "A cell is the change of the result by that initiative alone.")),
                heads,
                rows);
    }

    /** Rows are levers, columns the phases of a customer's journey; a cell names the initiatives. */
    public TableView byPhase() {
        List<Column> heads = new ArrayList<>(head());
        Stream.of(Phase.values()).forEach(phase -> heads.add(Column.of(phase.toString())));
        heads.add(Column.of(Language.current().pick("時期の記載なし", "phase not stated")));
        List<List<@Nullable Object>> rows = levers().stream()
                .map(lever -> {
                    List<@Nullable Object> cells = start(lever);
                    Stream.concat(Stream.of(Phase.values()).map(Optional::of), Stream.of(Optional.<Phase>empty()))
                            .forEach(phase -> cells.add(names(on(lever).stream()
                                    .filter(one -> one.traits().phase().equals(phase)))));
                    return cells;
                })
                .toList();
        return new TableView(caption(""), heads, rows);
    }

    private static List<Column> head() {
        Language language = Language.current();
        return List.of(
                Column.of("レバー", "lever"),
                Column.asWritten("現在の値", "value now"),
                new Column(language.pick("弾力性", "elasticity"), 2));
    }

    private List<@Nullable Object> start(Quantity<?> lever) {
        OptionalDouble strength = strength(strengths(), lever);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(lever.full().toString());
        cells.add(formula.given().get(lever.word()));
        cells.add(strength.isPresent() ? strength.getAsDouble() : null);
        return cells;
    }

    private String cell(Initiative one) {
        if (one.traits().change().isEmpty() || formula.figure().isEmpty()) {
            return one.traits().change().map(ExpectedChange::toString).orElse(NO_NUMBER.toString());
        }
        try {
            return effect(one.name()).toString();
        } catch (LtvProblem outOfRange) {
            return OUT_OF_RANGE.toString();
        }
    }

    private Caption caption(String note) {
        Language language = Language.current();
        return Caption.of(gaps())
                .note(Stream.of(
                                note,
                                elsewhere().isEmpty()
                                        ? ""
                                        : language.pick("この式のレバー以外の施策:", "On no lever of this formula: ")
                                                + names(elsewhere().stream()))
                        .filter(text -> !text.isEmpty())
                        .collect(joining(" ")));
    }

    private String gaps() {
        Language language = Language.current();
        String empty = withoutInitiative().stream()
                .map(lever -> lever.full().toString())
                .collect(joining(language.pick("、", ", ")));
        return empty.isEmpty()
                ? language.pick("すべてのレバーに施策があります", "Every lever has an initiative")
                : language.pick("施策のないレバー:", "Levers without an initiative: ") + empty;
    }

    private static String names(Stream<Initiative> some) {
        return some.map(Initiative::name).collect(joining(Language.current().pick("、", ", ")));
    }

    @Override
    public TableView view() {
        return table();
    }

    @Override
    public TextView explain() {
        List<String> told = new ArrayList<>();
        told.add(toString());
        levers().forEach(lever ->
                told.add(lever.full() + ": " + (on(lever).isEmpty() ? "–" : names(on(lever).stream()))));
        return new TextView(told);
    }

    /** As {@code LTV ¥72,000 (gross profit): Levers without an initiative: AOV}. */
    @Override
    public String toString() {
        return formula.head().name()
                + " "
                + formula.figure().map(Figure::toString).orElse("?")
                + Language.current().pick("。", ": ")
                + gaps();
    }
}

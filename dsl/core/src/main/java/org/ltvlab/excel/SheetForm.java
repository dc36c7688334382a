package org.ltvlab.excel;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ltvlab.excel.internal.OpenedWorkbook;
import org.ltvlab.excel.internal.OpenedWorkbook.Kind;
import org.ltvlab.excel.internal.OpenedWorkbook.Spot;
import org.ltvlab.excel.internal.OpenedWorkbook.Value;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Quantity;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;

/** One sheet of a filled template: its values, and what is wrong with them. */
final class SheetForm {
    /** In place of a currency that is none, so that the other cells can be looked at, too. */
    private static final Currency UNKNOWN = Currency.getInstance("XTS");

    private final String file;
    private final OpenedWorkbook workbook;
    private final String key;
    private final String sheet;
    private final Map<String, Measured<?>> values = new LinkedHashMap<>();
    private final List<LtvProblem> problems = new ArrayList<>();

    private SheetForm(String file, OpenedWorkbook workbook, String key) {
        this.file = file;
        this.workbook = workbook;
        this.key = key;
        this.sheet = spot("currency").map(Spot::sheet).orElse("");
    }

    static SheetForm of(String file, OpenedWorkbook workbook, String key) {
        SheetForm form = new SheetForm(file, workbook, key);
        if (form.isThere()) {
            Currency currency = form.currency();
            for (Formula<?> formula : Template.formulas(key)) {
                formula.tree().quantities().values().forEach(quantity -> form.read(quantity, formula, currency));
            }
        }
        return form;
    }

    /** Whether the file has this sheet. */
    boolean isThere() {
        return !sheet.isEmpty();
    }

    /** Its name in the file, which may have been changed. */
    String sheet() {
        return sheet;
    }

    Map<String, Measured<?>> values() {
        return Collections.unmodifiableMap(values);
    }

    List<LtvProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** The formula with the values of the sheet instead of the samples. */
    <V extends Measured<V>> Formula<V> filled(Formula<V> sample) {
        Formula<V> formula = Formula.ready(sample.head(), sample.tree());
        for (String word : sample.tree().quantities().keySet()) {
            formula = formula.with(word, Objects.requireNonNull(values.get(word), word));
        }
        return formula;
    }

    private Optional<Spot> spot(String word) {
        return workbook.named(SheetPlan.PREFIX + key + "." + word);
    }

    private Currency currency() {
        Spot spot = spot("currency").orElseThrow();
        String code = workbook.at(spot).text().strip();
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            problems.add(mustHold("The currency (通貨) must be an ISO 4217 code")
                    .got(shown(workbook.at(spot)))
                    .fix("JPY")
                    .at(place(spot))
                    .problem());
            return UNKNOWN;
        }
    }

    private void read(Quantity<?> quantity, Formula<?> sample, Currency currency) {
        Optional<Spot> spot = spot(quantity.word());
        if (spot.isEmpty()) {
            problems.add(mustHold(quantity + " must have its cell: its row was deleted from the sheet " + sheet)
                    .fix("excelTemplate().write(\"ltv-template.xlsx\") and fill in all rows")
                    .at(Place.sheet(file, sheet))
                    .problem());
            return;
        }
        boolean timed = Optional.ofNullable(sample.given().get(quantity.word()))
                .flatMap(Measured::period)
                .isPresent();
        Optional<Grain> period = timed ? period(quantity) : Optional.of(Grain.MONTH);
        Value value = workbook.at(spot.get());
        if (value.kind() != Kind.NUMBER) {
            problems.add(mustHold(quantity + " must be a number (数値)")
                    .got(shown(value))
                    .fix(fixFor(value))
                    .at(place(spot.get()))
                    .problem());
        } else if (period.isPresent()) {
            accept(quantity, value, currency, period.get(), spot.get());
        }
    }

    private static String fixFor(Value value) {
        return value.kind() == Kind.TEXT
                ? "type the number alone, such as 5000 or 5%; its unit stands beside it"
                : "type a number, 0 if there is none";
    }

    private void accept(Quantity<?> quantity, Value value, Currency currency, Grain period, Spot spot) {
        try {
            values.put(quantity.word(), quantity.value(value.number(), currency, period));
        } catch (LtvProblem wrong) {
            boolean share = Formats.unit(quantity.type()).equals("%") && value.number() > 1;
            problems.add(wrong.parts()
                    .fix(share ? "type 5% or 0.05 for five percent" : "")
                    .at(place(spot))
                    .problem());
        }
    }

    private Optional<Grain> period(Quantity<?> quantity) {
        Optional<Spot> spot = spot(quantity.word() + ".period");
        Value value = spot.map(workbook::at).orElse(Value.EMPTY);
        Optional<Grain> grain = Periods.of(value.text());
        if (grain.isEmpty()) {
            problems.add(mustHold("The period (期間) of " + quantity + " must be one of the list")
                    .got(shown(value))
                    .known(Periods.words(quantity.type()), value.text())
                    .at(spot.map(this::place).orElse(Place.sheet(file, sheet)))
                    .problem());
        }
        return grain;
    }

    private Place place(Spot spot) {
        return Place.sheetCell(file, spot.sheet(), spot.row(), spot.column());
    }

    private static String shown(Value value) {
        return switch (value.kind()) {
            case EMPTY -> "an empty cell";
            case TEXT -> "the text \"" + value.text() + "\"";
            case ERROR -> "the error " + value.text();
            case NUMBER -> value.text();
        };
    }

    /** A problem in few words: {@code B7 an empty cell}. */
    static String brief(LtvProblem problem) {
        LtvProblem.Parts parts = problem.parts();
        String column = parts.place().column().orElse("");
        String cell =
                parts.place().row().isPresent() ? column + parts.place().row().getAsLong() + " " : "";
        return cell + (parts.got().isEmpty() ? parts.mustHold() : parts.got());
    }

    /** Whether it is right. */
    @Override
    public String toString() {
        Language language = Language.current();
        if (!isThere()) {
            return Template.name(key) + language.pick("はありません", " is not there");
        }
        int many = problems.size();
        return many == 0
                ? sheet + language.pick("は記入済み", " is filled in")
                : sheet + language.pick("に問題" + many + "件", " has " + many + (many == 1 ? " problem" : " problems"));
    }
}

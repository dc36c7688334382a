package org.ltvlab.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ltvlab.excel.internal.Cell;
import org.ltvlab.excel.internal.Face;
import org.ltvlab.excel.internal.Sheet;
import org.ltvlab.formula.SheetReading;
import org.ltvlab.formula.ready.Benchmark;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;

/**
 * Lays formulas out on a worksheet: inputs with their units, each checked and converted to one period, and under them
 * the results, live.
 */
final class FormulaSheet {
    static final int VALUE = 2;
    static final int UNIT = 3;
    static final int PERIOD = 4;
    static final int CONVERTED = 5;
    static final int CHECK = 6;
    static final int NOTE = 7;

    private static final int CURRENCY_ROW = 3;
    private static final int HEAD_ROW = 5;
    private static final List<Double> WIDTHS = List.of(26.0, 16.0, 9.0, 11.0, 15.0, 34.0, 58.0);
    private static final String CURRENCIES = "JPY,USD,EUR,GBP,CNY,KRW,TWD,HKD,SGD,AUD,CAD,CHF";

    /** The cell in which the currency is chosen. */
    static final String CURRENCY = Cell.fixedName(CURRENCY_ROW, VALUE);

    private final SheetPlan plan;
    private final SheetReading reading;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Sheet.Rule> rules = new ArrayList<>();
    private final List<String> amounts = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    private FormulaSheet(SheetPlan plan) {
        this.plan = plan;
        this.reading = plan.reading();
    }

    static Sheet of(SheetPlan plan) {
        return new FormulaSheet(plan).sheet();
    }

    private Sheet sheet() {
        Language language = Language.current();
        String name = Sheet.nameFor(plan.name().toString());
        cells.add(Cell.text(1, 1, Face.TITLE, plan.name().toString()));
        cells.add(Cell.text(
                2,
                1,
                Face.GUIDE,
                language.pick(
                        "黄色のセルに入力します(値・期間・通貨)。結果は自動で計算され、単位が違っても換算されます。",
                        "Fill in the yellow cells (numbers, periods, currency). The results compute themselves, and"
                                + " different periods are converted.")));
        currency();
        head(HEAD_ROW, language.pick("入力", "inputs"), language.pick("計算に使う値", "as computed"));
        int row = HEAD_ROW + 1;
        for (String word : reading.quantities().keySet()) {
            rows.put(word, row++);
        }
        rows.forEach(this::input);
        head(row + 1, language.pick("結果", "results"), "");
        results(row + 2);
        assumptions(row + 3 + plan.results().size());
        return new Sheet(name, WIDTHS, HEAD_ROW, cells, rules, looks(), names);
    }

    private void currency() {
        reading.currency().ifPresent(currency -> {
            Language language = Language.current();
            cells.add(Cell.text(CURRENCY_ROW, 1, Face.LABEL, language.pick("通貨", "currency")));
            cells.add(Cell.text(CURRENCY_ROW, VALUE, Face.CHOICE, currency.getCurrencyCode()));
            cells.add(Cell.text(
                    CURRENCY_ROW,
                    UNIT,
                    Face.GUIDE,
                    language.pick("金額の通貨(ISO 4217)。換算はしません。", "of all amounts (ISO 4217); amounts are not converted")));
            rules.add(new Sheet.Rule(
                    Cell.name(CURRENCY_ROW, VALUE),
                    true,
                    "\"" + CURRENCIES + "\"",
                    false,
                    language.pick("3文字の通貨コード(例:JPY)", "a currency code of three letters, such as JPY")));
            name("currency", CURRENCY_ROW, VALUE);
        });
    }

    private void head(int row, String first, String converted) {
        Language language = Language.current();
        List<String> heads = List.of(
                first,
                language.pick("値", "value"),
                language.pick("単位", "unit"),
                language.pick("期間", "period"),
                converted,
                language.pick("確認", "check"),
                language.pick("メモ", "note"));
        for (int i = 0; i < heads.size(); i++) {
            cells.add(Cell.text(row, i + 1, Face.HEAD, heads.get(i)));
        }
    }

    private void input(String word, int number) {
        InputRow row = new InputRow(reading, word, number, clockCell());
        row.addTo(cells, rules);
        if (Formats.isMoney(row.type())) {
            amounts.add(Cell.name(row.number(), VALUE));
            amounts.add(Cell.name(row.number(), CONVERTED));
        }
        name(word, row.number(), VALUE);
        if (row.hasPeriod()) {
            name(word + ".period", row.number(), PERIOD);
        }
    }

    /** The cell whose period is the period of the computation; empty where there is none. */
    private String clockCell() {
        return reading.clock()
                .map(rows::get)
                .map(row -> Cell.fixedName(row, PERIOD))
                .orElse("");
    }

    private void results(int first) {
        Map<String, Integer> links = plan.links();
        Class<?> clockType = reading.clock()
                .<Class<?>>map(word -> reading.value(word).getClass())
                .orElse(Measured.class);
        for (int i = 0; i < plan.results().size(); i++) {
            Result result = plan.results().get(i);
            Map<String, String> from = new LinkedHashMap<>();
            rows.forEach((word, row) -> from.put(word, Cell.name(row, CONVERTED)));
            links.forEach((word, place) -> from.put(word, Cell.name(first + place, VALUE)));
            ResultRow row = new ResultRow(reading, result, first + i, from, clockCell(), clockType);
            cells.addAll(row.cells());
            if (Formats.isMoney(result.formula().head().type())) {
                amounts.add(Cell.name(first + i, VALUE));
            }
            name("result." + (i + 1), first + i, VALUE);
        }
    }

    /** What one must know to read the results, each sentence once. */
    private void assumptions(int first) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Result result : plan.results()) {
            result.formula().head().assumptions().forEach(phrase -> sentences.add(phrase.toString()));
            if (!result.bands().isEmpty()) {
                sentences.add(Benchmark.source().toString());
            }
        }
        int row = first;
        for (String sentence : sentences) {
            cells.add(Cell.text(row++, 1, Face.GUIDE, sentence));
        }
    }

    private void name(String word, int row, int column) {
        if (!plan.key().isEmpty()) {
            names.put(SheetPlan.PREFIX + plan.key() + "." + word, Cell.fixedName(row, column));
        }
    }

    /** Amounts show cents where the currency has them; what a check objects to is red. */
    private List<Sheet.Look> looks() {
        int last = HEAD_ROW + rows.size();
        Sheet.Look wrong = Sheet.Look.red(
                Cell.name(HEAD_ROW + 1, CHECK) + ":" + Cell.name(last, CHECK),
                Cell.name(HEAD_ROW + 1, CHECK) + "<>" + Checks.quoted(Checks.FINE));
        if (amounts.isEmpty()) {
            return List.of(wrong);
        }
        String whole = String.join(
                ",",
                Stream.of("JPY", "KRW")
                        .map(code -> CURRENCY + "=\"" + code + "\"")
                        .toList());
        String all = String.join(" ", amounts);
        return List.of(
                wrong,
                Sheet.Look.format(all, "OR(" + whole + ")", Formats.WHOLE),
                Sheet.Look.format(all, "NOT(OR(" + whole + "))", Formats.CENTS));
    }
}

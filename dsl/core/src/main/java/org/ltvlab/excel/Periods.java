package org.ltvlab.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.excel.internal.Cell;
import org.ltvlab.excel.internal.Face;
import org.ltvlab.excel.internal.Sheet;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Span;

/** The periods that a cell of a workbook may name, and the sheet that says how long each is. */
final class Periods {
    private static final int FIRST = 4;
    private static final int LAST = FIRST + Grain.values().length - 1;

    private Periods() {}

    /** As a list to choose from names it: {@code /month} for what works each month, {@code months} for a span. */
    static String word(Class<?> type, Grain grain, Language language) {
        return type == Span.class ? grain.count("2", language).substring(1).strip() : "/" + grain.per(language);
    }

    /** The period that a text names, in either language. */
    static Optional<Grain> of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^/ *", "");
        return Arrays.stream(Grain.values())
                .filter(grain -> Arrays.stream(Language.values())
                        .flatMap(language ->
                                Stream.of(grain.per(language), grain.name(language), word(Span.class, grain, language)))
                        .anyMatch(word::equals))
                .findFirst();
    }

    /** Every word that is taken, in the language of the displays. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(Grain.values())
                .map(grain -> word(type, grain, Language.current()))
                .toList();
    }

    /** The cells with the words for values of this type. */
    static String range(Class<?> type) {
        return column(type == Span.class ? 2 : 1);
    }

    private static String column(int column) {
        return reference() + Cell.fixedName(FIRST, column) + ":" + Cell.fixedName(LAST, column);
    }

    /** The years of the period that a cell names, as text of a spreadsheet. */
    static String years(Class<?> type, String cell) {
        return "INDEX(" + column(3) + ",MATCH(" + cell + "," + range(type) + ",0))";
    }

    /** The period that a cell names, in the word for another type. */
    static String word(Class<?> type, Class<?> named, String cell) {
        return "INDEX(" + range(type) + ",MATCH(" + cell + "," + range(named) + ",0))";
    }

    private static String name() {
        return Language.current().pick("期間の単位", "Periods");
    }

    private static String reference() {
        return Sheet.reference(name());
    }

    /** The sheet. */
    static Sheet sheet() {
        Language language = Language.current();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(1, 1, Face.TITLE, name()));
        cells.add(Cell.text(
                2,
                1,
                Face.GUIDE,
                language.pick(
                        "換算に使う表です。1年 = 4四半期 = 12か月 = 365.25日、1週間 = 7日。",
                        "What conversions use: 1 year = 4 quarters = 12 months = 365.25 days, 1 week = 7 days.")));
        cells.add(Cell.text(3, 1, Face.HEAD, language.pick("〜あたり", "per")));
        cells.add(Cell.text(3, 2, Face.HEAD, language.pick("期間", "span")));
        cells.add(Cell.text(3, 3, Face.HEAD, language.pick("年数", "years")));
        int row = FIRST;
        for (Grain grain : Grain.values()) {
            cells.add(Cell.text(row, 1, Face.UNIT, word(Grain.class, grain, language)));
            cells.add(Cell.text(row, 2, Face.UNIT, word(Span.class, grain, language)));
            cells.add(Cell.number(row++, 3, Face.VALUE, "0.0000", grain.in(Grain.YEAR)));
        }
        return new Sheet(name(), List.of(14.0, 14.0, 14.0), 0, cells, List.of(), List.of(), Map.of());
    }
}

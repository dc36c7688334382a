package org.ltvlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import org.ltvlab.view.View;

/**
 * The account of a reading (検証): what was read, what was left out and why, what is left.
 *
 * <p>Rows read = rows kept + rows left out, and the same for the amounts, exactly.
 *
 * @param rowsRead the records of the source, without its header
 * @param amountRead their sum in minor units
 * @param leftOut by reason, only reasons that occurred
 * @param doubts rows that count and may be wrong, only doubts that occurred; a row may be in several
 * @param orders the orders formed from the rows kept
 * @param customers the customers who placed them
 * @param currency the currency of all amounts
 * @param source where the data came from
 * @param choices the policies in words
 */
public record Validation(
        long rowsRead,
        long amountRead,
        List<LeftOut> leftOut,
        List<InDoubt> doubts,
        int orders,
        int customers,
        Currency currency,
        String source,
        String choices)
        implements Shown {
    public Validation {
        leftOut = List.copyOf(leftOut);
        doubts = List.copyOf(doubts);
    }

    /** The rows that count. */
    public long rowsKept() {
        return rowsRead - rowsLeftOut();
    }

    /** The rows that were left out, for all reasons. */
    public long rowsLeftOut() {
        return leftOut.stream().mapToLong(LeftOut::rows).sum();
    }

    /** The sum of the rows left out, in minor units. */
    public long amountLeftOut() {
        return leftOut.stream().mapToLong(LeftOut::amount).reduce(0, Math::addExact);
    }

    /** The sum of the rows that count, in minor units; equal to the sum of all orders. */
    public long amountKept() {
        return Math.subtractExact(amountRead, amountLeftOut());
    }

    /** How many rows were left out for a reason; 0 if none. */
    public long rowsLeftOut(Reason reason) {
        return leftOut.stream()
                .filter(part -> part.reason() == reason)
                .mapToLong(LeftOut::rows)
                .sum();
    }

    /** How many rows that count are in a doubt; 0 if none. */
    public long rowsInDoubt(Doubt doubt) {
        return doubts.stream()
                .filter(part -> part.doubt() == doubt)
                .mapToLong(InDoubt::rows)
                .sum();
    }

    @Override
    public View view() {
        return table();
    }

    TableView table() {
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(language.pick("読み込んだ行", "rows read"), rowsRead, amountRead));
        for (LeftOut part : leftOut) {
            String head = language.pick("除外: ", "left out: ") + part.reason().text(language);
            boolean summable = part.reason() != Reason.OTHER_CURRENCY;
            rows.add(summable ? row(head, part.rows(), part.amount()) : Arrays.asList(head, part.rows(), null));
        }
        rows.add(row(language.pick("分析に使う行", "rows kept"), rowsKept(), amountKept()));
        for (InDoubt part : doubts) {
            String head = language.pick("うち要確認: ", "of these to be checked: ")
                    + part.doubt().text(language);
            rows.add(row(head, part.rows(), part.amount()));
        }
        rows.add(row(language.pick("注文", "orders"), orders, amountKept()));
        Caption caption = Caption.of(language.pick("データの検証", "Validation of the data"))
                .source(source)
                .n(rowsRead)
                .note(note());
        List<TableView.Column> columns = List.of(
                TableView.Column.of(language.pick("項目", "item")),
                TableView.Column.of(language.pick("行数", "rows")),
                TableView.Column.of(language.pick("金額", "amount")));
        return new TableView(caption, columns, rows);
    }

    /** The policies, and what to do about the rows in doubt. */
    private String note() {
        Language language = Language.current();
        return choices
                + toBeChecked(part -> part.doubt().text(language)
                        + language.pick("(" + part.advice() + ")", " (" + part.advice() + ")"));
    }

    private String toBeChecked(Function<InDoubt, String> telling) {
        Language language = Language.current();
        String parts = doubts.stream().map(telling).collect(Collectors.joining(language.pick("、", ", ")));
        return doubts.isEmpty() ? "" : language.pick("。要確認: ", "; to be checked: ") + parts;
    }

    private List<@Nullable Object> row(String head, long rows, long amount) {
        return List.of(head, rows, Money.ofMinor(amount, currency));
    }

    @Override
    public TextView explain() {
        Language language = Language.current();
        return TextView.of(
                toString(),
                language.pick(
                        "行は、理由が複数あっても最初の理由で1回だけ数えます。読み込んだ行 = 除外した行 + 分析に使う行。金額も同じです。",
                        "A row counts once, under its first reason. Rows read = rows left out + rows kept; the same holds"
                                + " for the amounts."),
                note());
    }

    @Override
    public String toString() {
        Language language = Language.current();
        String account = language.pick(
                Formats.fill(
                        "%,d行を読み込み、%,d行を除外、%,d行から注文%,d件(顧客%,d人)",
                        rowsRead, rowsLeftOut(), rowsKept(), orders, customers),
                Formats.fill(
                        "%,d rows read, %,d left out, %,d kept: %,d orders of %,d customers",
                        rowsRead, rowsLeftOut(), rowsKept(), orders, customers));
        return account + toBeChecked(InDoubt::toString);
    }
}

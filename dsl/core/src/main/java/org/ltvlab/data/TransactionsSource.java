package org.ltvlab.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.view.NamedParts;
import tech.tablesaw.api.Table;

/**
 * Data that will be read as orders: which column is what, and what counts as an order (データの読み込み設定).
 *
 * <p>Nothing is read before {@link #load}. What is not said is found out from the names of the columns, and how it was
 * found out is part of the result: {@link Transactions#recognition()}. Unless said otherwise, orders of one day are
 * counted separately, as the shop recorded them (probability models of CLV merge them by themselves); refunds are left
 * out and counted; an order for an amount of zero counts, a line with a quantity or unit price of zero does not.
 * Immutable. An empty text in place of a column, a currency or a day means "find it out", so that the parameters of a
 * notebook may stay empty.
 *
 * <pre>{@code
 * transactions("orders.csv")
 *     .customerId("customer_id")
 *     .orderDate("order_date", "yyyyMMdd")
 *     .amount("amount", "USD")
 *     .load()
 * }</pre>
 */
public final class TransactionsSource implements NamedParts {
    private final Origin origin;
    private final Settings settings;

    private TransactionsSource(Origin origin, Settings settings) {
        this.origin = origin;
        this.settings = settings;
    }

    /**
     * A text file: CSV with comma, semicolon or tab, or columns aligned with blanks; gzip or not; UTF-8 or windows-31j.
     *
     * @param file its name, relative to the working directory or to the notebook's folder
     */
    public static TransactionsSource of(String file) {
        return new TransactionsSource(new FileOrigin(file), Settings.NONE);
    }

    /** A Tablesaw frame. */
    public static TransactionsSource of(Table frame) {
        return new TransactionsSource(new FrameOrigin(frame), Settings.NONE);
    }

    private TransactionsSource with(Settings changed) {
        return new TransactionsSource(origin, changed);
    }

    /** The column of customers' identifiers (顧客ID); a text, so that leading zeros stay. */
    public TransactionsSource customerId(String column) {
        return with(settings.column(Role.CUSTOMER_ID, column));
    }

    /**
     * The column of the orders' days (注文日), written like 2024-01-05, 2024/1/5, 20240105 or 2024年1月5日, with a time or
     * without: the day counts as written.
     */
    public TransactionsSource orderDate(String column) {
        return with(settings.column(Role.ORDER_DATE, column));
    }

    /**
     * The column of the orders' days, written in a way of its own: {@code .orderDate("date", "d/M/yyyy")}; a time of day
     * may follow and does not count.
     */
    public TransactionsSource orderDate(String column, String pattern) {
        return with(settings.column(Role.ORDER_DATE, column).datePattern(pattern));
    }

    /**
     * The column of amounts (金額); with more decimals than the currency has it is an error.
     * It is the total of the row, so it goes with neither a quantity nor a unit price.
     */
    public TransactionsSource amount(String column) {
        return with(settings.column(Role.AMOUNT, column));
    }

    /** The column of amounts and their currency: {@code .amount("amount", "USD")}. */
    public TransactionsSource amount(String column, String currency) {
        return amount(column).currency(currency);
    }

    /** The column of quantities (数量); with {@link #unitPrice} in place of an amount. */
    public TransactionsSource quantity(String column) {
        return with(settings.column(Role.QUANTITY, column));
    }

    /** The column of unit prices (単価); quantity times price is rounded half up to the minor unit, once per row. */
    public TransactionsSource unitPrice(String column) {
        return with(settings.column(Role.UNIT_PRICE, column));
    }

    /** The column of order numbers (注文番号): rows of one customer with the same number are one order. */
    public TransactionsSource orderId(String column) {
        return with(settings.column(Role.ORDER_ID, column));
    }

    /** The column that says in which currency a row is (通貨). */
    public TransactionsSource currencyColumn(String column) {
        return with(settings.column(Role.CURRENCY, column));
    }

    /** The currency of the amounts (通貨), ISO 4217; rows that a currency column puts into another one are left out. */
    public TransactionsSource currency(String code) {
        return with(settings.currency(code.isEmpty() ? Optional.empty() : Optional.of(Currencies.of(code))));
    }

    /** The encoding of the file (文字コード), if it is neither UTF-8 nor windows-31j: {@code .encoding("EUC-JP")}. */
    public TransactionsSource encoding(String name) {
        return with(settings.encoding(name));
    }

    /** The last day that the data covers (データの最終日), such as that of the export; later orders are left out. */
    public TransactionsSource until(String lastDay) {
        return lastDay.isEmpty()
                ? with(settings.until(Optional.empty()))
                : until(Coverage.typed(lastDay, ".until(\"2024-12-31\")"));
    }

    /** The last day that the data covers. */
    public TransactionsSource until(LocalDate lastDay) {
        return with(settings.until(Optional.of(lastDay)));
    }

    /** Orders of one customer on one day are one order, as probability models of CLV want it (同日の注文をまとめる). */
    public TransactionsSource sameDayMerged() {
        return with(settings.sameDay(SameDay.MERGED));
    }

    /** Orders of one day stay as they were recorded (同日の注文を分けて数える); the default. */
    public TransactionsSource sameDaySeparate() {
        return with(settings.sameDay(SameDay.SEPARATE));
    }

    /** Rows with a negative amount, quantity or price are left out and counted (返品・取消を除外); the default. */
    public TransactionsSource refundsLeftOut() {
        return with(settings.refundsNetted(false));
    }

    /**
     * Refunds reduce orders (返品を差し引く): first lines of the same order, then the customer's latest order before,
     * then the one before that. An order refunded in full is no order; what finds no order is left out and counted.
     */
    public TransactionsSource refundsNetted() {
        return with(settings.refundsNetted(true));
    }

    /** Rows with an amount, quantity or price of zero are left out and counted (金額ゼロを除外); the default for quantity × price. */
    public TransactionsSource zeroAmountsLeftOut() {
        return with(settings.zerosKept(false));
    }

    /** Rows with an amount of zero count as orders (金額ゼロも数える); the default for amounts. */
    public TransactionsSource zeroAmountsKept() {
        return with(settings.zerosKept(true));
    }

    /**
     * Rows that repeat an earlier one in all columns are looked for and told in {@code validation()} (重複行を調べる); they
     * count all the same. Reading takes about a quarter longer.
     */
    public TransactionsSource repeatedRowsNoted() {
        return with(settings.repeatsNoted(true));
    }

    /**
     * The names of the columns (列名), from the beginning of the data alone: {@code transactions("orders.csv").names()}.
     *
     * @throws LtvProblem if the file cannot be read as text with columns
     */
    @Override
    public List<String> names() {
        return origin.columns(settings);
    }

    /**
     * Reads the data.
     *
     * @throws LtvProblem if the file, a column or any cell cannot be read; the first unreadable cells are shown
     *     together, {@link LtvProblem#cells()} has all of them (at most 100,000)
     */
    public Transactions load() {
        return Loading.transactions(origin, settings);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(origin.line());
        settings.columns().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> text.append(entry.getKey().line(entry.getValue())));
        return text.append("  // .load() reads it").toString();
    }
}

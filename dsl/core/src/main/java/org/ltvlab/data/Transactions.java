package org.ltvlab.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import org.ltvlab.engine.Engine;
import org.ltvlab.engine.Ledger;
import org.ltvlab.engine.local.LocalEngine;
import org.ltvlab.progress.DataRead;
import org.ltvlab.progress.Progress;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;
import org.ltvlab.view.View;
import tech.tablesaw.api.Table;

/**
 * Orders of customers, cleaned and counted (購買履歴): the immutable start of every analysis.
 *
 * <p>One row of the {@linkplain #ledger() ledger} is one order after the policies that {@link #choices()} names.
 */
public final class Transactions implements Shown {
    private final Orders orders;
    private final LocalDate lastDate;
    private final DataRead dataRead;
    private final Validation validation;
    private final Recognition recognition;

    Transactions(Orders orders, LocalDate lastDate, DataRead dataRead, Validation validation, Recognition recognition) {
        this.orders = orders;
        this.lastDate = lastDate;
        this.dataRead = dataRead;
        this.validation = validation;
        this.recognition = recognition;
    }

    /**
     * Orders written down by hand: {@code Transactions.of("JPY", Purchase.of("C1", "2024-01-05", "1200"), ...)}; each
     * is one order, the last of their days is the last day covered. Refunds are left out and counted, as in files.
     *
     * @throws org.ltvlab.problem.LtvProblem if there is no order, or an amount does not fit the currency
     */
    public static Transactions of(String currency, Purchase... purchases) {
        return ByHand.transactions(Currencies.of(currency), List.of(purchases));
    }

    /**
     * The same orders, known to cover all days until {@code lastDate}, such as the day of an export; an empty text changes
     * nothing, so that the parameter of a notebook may stay empty.
     *
     * <p>Example: {@code orders.until("2024-12-31")}.
     *
     * @param lastDate as {@code 2024-12-31}
     * @throws org.ltvlab.problem.LtvProblem if it is no such day or lies before the last order
     */
    public Transactions until(String lastDate) {
        return lastDate.isEmpty() ? this : until(Coverage.typed(lastDate, "orders.until(\"" + lastDate() + "\")"));
    }

    /**
     * The same orders, known to cover all days until {@code lastDate}.
     *
     * @throws org.ltvlab.problem.LtvProblem if it lies before the last order
     */
    public Transactions until(LocalDate lastDate) {
        LocalDate last = Coverage.checked(lastDate, lastOrderDate());
        Progress.asOf(last);
        return new Transactions(orders, last, dataRead, validation, recognition);
    }

    /** The orders as columns, sorted by customer and day; not to be changed. */
    public Ledger ledger() {
        return orders.ledger();
    }

    /** The engine that answers questions about these orders. */
    public Engine engine() {
        return LocalEngine.engine();
    }

    /** How many customers there are. */
    public int customers() {
        return orders.ids().length;
    }

    /** How many orders there are. */
    public int orders() {
        return ledger().size();
    }

    /** The sum of all orders in minor units (yen, cents), exact. */
    public long amount() {
        return validation.amountKept();
    }

    /** The sum of all orders (売上), as money to show and to compute with. */
    public Money revenue() {
        return Money.ofMinor(amount(), currency());
    }

    /** The identifier of a customer by the code in the ledger. */
    public String customerId(int code) {
        return orders.ids()[code];
    }

    /** The code in the ledger of a customer's identifier; empty if there is no such customer. */
    public OptionalInt customerCode(String customerId) {
        int found = Arrays.binarySearch(orders.ids(), customerId);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The currency of all amounts. */
    public Currency currency() {
        return ledger().currency();
    }

    /** The day of the first order. */
    public LocalDate firstDate() {
        return LocalDate.ofEpochDay(Arrays.stream(ledger().day()).min().orElseThrow());
    }

    /** The day of the last order. */
    public LocalDate lastOrderDate() {
        return LocalDate.ofEpochDay(Arrays.stream(ledger().day()).max().orElseThrow());
    }

    /**
     * The last day that the data covers (データの最終日): what {@code until} said, else the latest day of any row, also of
     * one that is left out, such as a guest's order or a refund, for the data reaches to it.
     *
     * <p>A row left out that lies more than five years after the last order is taken for a wrong date and not for the end
     * of the data.
     */
    public LocalDate lastDate() {
        return lastDate;
    }

    /** {@link #lastDate()} as days since 1970-01-01. */
    public int lastDay() {
        return (int) lastDate.toEpochDay();
    }

    /** Where the data came from, for captions: the file's name. */
    public String source() {
        return dataRead.name();
    }

    /** What was read: name, fingerprint, size, rows. */
    public DataRead dataRead() {
        return dataRead;
    }

    /** What was read, left out and kept. */
    public Validation validation() {
        return validation;
    }

    /** How the columns were understood. */
    public Recognition recognition() {
        return recognition;
    }

    /** The policies behind the orders, in words, for notes. */
    public String choices() {
        return validation.choices();
    }

    /** The orders as a Tablesaw frame: customer_id, order_date, amount in major units. */
    public Table toTablesaw() {
        return FrameOrigin.frame(this);
    }

    @Override
    public View view() {
        return validation.table().titled(toString());
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), validation.toString(), choices());
    }

    @Override
    public String toString() {
        return Formats.fill(
                Language.current()
                        .pick(
                                "購買履歴: 注文%,d件、顧客%,d人、%s、%s〜%s(%s)",
                                "Transactions: %,d orders of %,d customers, %s, %s to %s (%s)"),
                orders(),
                customers(),
                revenue(),
                firstDate(),
                lastDate(),
                source());
    }
}

package org.ltvlab.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ltvlab.engine.Ledger;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.progress.DataRead;
import org.ltvlab.progress.Progress;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;

/** From rows to transactions: forms the orders, reconciles, reports what was read. */
final class Loading {
    private Loading() {}

    static Transactions transactions(Origin origin, Settings settings) {
        Origin.Loaded loaded = origin.load(settings);
        RowReader.Read read = loaded.read();
        Orders orders = Orders.of(read.lines(), read.settings(), read.currency(), read.tally());
        DataRead data = loaded.data();
        Validation validation = new Validation(
                data.rows(),
                read.tally().amount(),
                read.leftOut(),
                read.doubts(),
                orders.ledger().size(),
                orders.ids().length,
                read.currency(),
                data.name(),
                read.settings().choices());
        if (orders.ledger().size() == 0) {
            throw nothing(data, validation);
        }
        reconcile(orders.ledger(), validation);
        DataRead told = new DataRead(data.name(), data.sha256(), data.bytes(), data.rows(), validation.rowsLeftOut());
        Progress.read(told);
        LocalDate last = settings.until().orElseGet(() -> lastDay(orders.ledger(), loaded.latestDay()));
        Progress.asOf(last);
        return new Transactions(orders, last, told, validation, read.recognition());
    }

    /** The export reaches to its latest row, whether that counts or not; a day far off is a mistake in a row left out. */
    private static LocalDate lastDay(Ledger ledger, int latest) {
        int order = Arrays.stream(ledger.day()).max().orElseThrow();
        return LocalDate.ofEpochDay(latest - order > Doubts.FAR ? order : Math.max(order, latest));
    }

    static LtvProblem nothing(DataRead data, Validation validation) {
        String why = validation.leftOut().stream()
                .map(part -> Formats.fill("%s: %,d", part.reason().text(Language.ENGLISH), part.rows()))
                .collect(Collectors.joining(", "));
        return LtvProblem.mustHold("At least one row must count as an order")
                .at(Place.file(data.name()))
                .got(Formats.fill("%,d rows%s", data.rows(), why.isEmpty() ? "" : ", left out: " + why))
                .problem();
    }

    /** Rows and money must add up to the last minor unit; if not, this library is wrong and says so. */
    private static void reconcile(Ledger ledger, Validation validation) {
        long sum = 0;
        for (long amount : ledger.amount()) {
            sum = Math.addExact(sum, amount);
        }
        if (sum != validation.amountKept()) {
            throw new IllegalStateException(
                    "orders sum up to " + sum + " but the rows kept to " + validation.amountKept() + " minor units");
        }
    }
}

package org.ltvlab.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.ltvlab.data.internal.Fingerprint;
import org.ltvlab.data.internal.TextCodes;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.progress.DataRead;

/** Transactions from orders written down by hand. */
final class ByHand {
    private ByHand() {}

    static Transactions transactions(Currency currency, List<Purchase> purchases) {
        if (purchases.isEmpty()) {
            throw LtvProblem.mustHold("Transactions (購買履歴) must have at least one order")
                    .got("no purchase")
                    .fix("Transactions.of(\"JPY\", Purchase.of(\"C1\", \"2024-01-05\", \"1200\"))")
                    .problem();
        }
        return read(currency, purchases, new Tally());
    }

    private static Transactions read(Currency currency, List<Purchase> purchases, Tally tally) {
        Orders orders = Orders.of(lines(currency, purchases, tally), Settings.NONE, currency, tally);
        LocalDate last =
                purchases.stream().map(Purchase::date).max(LocalDate::compareTo).orElseThrow();
        byte[] bytes = purchases.toString().getBytes(StandardCharsets.UTF_8);
        Validation validation = new Validation(
                tally.rows(),
                tally.amount(),
                tally.leftOut(),
                List.of(),
                orders.ledger().size(),
                orders.ids().length,
                currency,
                "by hand",
                Settings.NONE.choices());
        DataRead read =
                new DataRead("by hand", Fingerprint.of(bytes), bytes.length, tally.rows(), validation.rowsLeftOut());
        if (orders.ledger().size() == 0) {
            throw Loading.nothing(read, validation);
        }
        return new Transactions(orders, last, read, validation, new Recognition("by hand", List.of()));
    }

    /** The purchases that are orders; refunds are told to {@code tally}, as the default for files has it. */
    private static Lines lines(Currency currency, List<Purchase> purchases, Tally tally) {
        TextCodes customers = new TextCodes();
        LineColumns columns = new LineColumns(false, false);
        for (Purchase purchase : purchases) {
            long minor = Amounts.minor(purchase.amount(), currency);
            tally.read(minor);
            if (minor < 0) {
                tally.leaveOut(Reason.REFUND, 1, minor);
            } else {
                char[] id = purchase.customerId().toCharArray();
                int day = Math.toIntExact(purchase.date().toEpochDay());
                columns.add(customers.of(id, 0, id.length), day, minor, 0, tally.rows()); // each stands for itself
            }
        }
        return columns.lines(customers);
    }
}

package org.ltvlab.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ltvlab.data.internal.Fingerprint;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.progress.DataRead;
import org.ltvlab.unit.Language;

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
        Orders orders = Orders.of(lines(currency, purchases), Settings.NONE, currency, new Tally());
        LocalDate last =
                purchases.stream().map(Purchase::date).max(LocalDate::compareTo).orElseThrow();
        byte[] bytes = purchases.toString().getBytes(StandardCharsets.UTF_8);
        DataRead read = new DataRead("by hand", Fingerprint.of(bytes), bytes.length, purchases.size(), 0);
        long amount = 0;
        for (long part : orders.ledger().amount()) {
            amount = Math.addExact(amount, part);
        }
        String choices = SameDay.SEPARATE.text(Language.current());
        Validation validation = new Validation(
                purchases.size(),
                amount,
                List.of(),
                purchases.size(),
                orders.ids().length,
                currency,
                "by hand",
                choices);
        return new Transactions(orders, last, read, validation, new Recognition("by hand", List.of()));
    }

    private static Lines lines(Currency currency, List<Purchase> purchases) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        int n = purchases.size();
        Lines lines = new Lines(new String[0], new int[n], new int[n], new long[n], new int[0]);
        for (int i = 0; i < n; i++) {
            Purchase purchase = purchases.get(i);
            lines.customer()[i] = codes.computeIfAbsent(purchase.customerId(), id -> codes.size());
            lines.day()[i] = Math.toIntExact(purchase.date().toEpochDay());
            lines.amount()[i] = Amounts.minor(purchase.amount(), currency);
        }
        String[] ids = codes.keySet().toArray(String[]::new);
        return new Lines(ids, lines.customer(), lines.day(), lines.amount(), lines.order());
    }
}

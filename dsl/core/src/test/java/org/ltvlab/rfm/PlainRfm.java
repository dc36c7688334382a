package org.ltvlab.rfm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ltvlab.testdata.PlainOrders;

/** RFM computed the plain way, by the words of the definition: count who is strictly worse. */
final class PlainRfm {
    /** A customer's values and scores. */
    record Customer(String id, LocalDate last, long days, long orders, BigDecimal revenue, int r, int f, int m) {
        String standardSegment() {
            if (r >= 4 && f >= 4 && m >= 4) {
                return "Champions";
            }
            if (r >= 3) {
                return f >= 3 ? "Loyal" : r >= 4 && f == 1 ? "New" : "Light";
            }
            return f >= 3 ? "At risk" : "Dormant";
        }
    }

    private PlainRfm() {}

    static Map<String, Customer> customers(PlainOrders orders, LocalDate asOf) {
        List<Customer> unscored = new ArrayList<>();
        orders.until(asOf).byCustomer().forEach((id, history) -> {
            LocalDate last = history.get(history.size() - 1).date();
            BigDecimal revenue = PlainOrders.sum(history);
            long days = ChronoUnit.DAYS.between(last, asOf);
            unscored.add(new Customer(id, last, days, history.size(), revenue, 0, 0, 0));
        });
        Map<LocalDate, Integer> r = scores(unscored, Customer::last);
        Map<Long, Integer> f = scores(unscored, Customer::orders);
        Map<BigDecimal, Integer> m =
                scores(unscored, customer -> customer.revenue().setScale(2));
        Map<String, Customer> scored = new TreeMap<>();
        for (Customer c : unscored) {
            scored.put(
                    c.id(),
                    new Customer(
                            c.id(),
                            c.last(),
                            c.days(),
                            c.orders(),
                            c.revenue(),
                            r.getOrDefault(c.last(), 0),
                            f.getOrDefault(c.orders(), 0),
                            m.getOrDefault(c.revenue().setScale(2), 0)));
        }
        return scored;
    }

    /** Each value's score: 1 + whole fifths of customers with a smaller value. */
    private static <V extends Comparable<? super V>> Map<V, Integer> scores(
            List<Customer> customers, Function<Customer, V> value) {
        Map<V, Integer> count = new TreeMap<>();
        customers.forEach(customer -> count.merge(value.apply(customer), 1, Integer::sum));
        Map<V, Integer> scores = new TreeMap<>();
        int worse = 0;
        for (Map.Entry<V, Integer> entry : count.entrySet()) {
            scores.put(entry.getKey(), 1 + 5 * worse / customers.size());
            worse += entry.getValue();
        }
        return scores;
    }

    static BigDecimal revenue(List<Customer> customers) {
        return customers.stream().map(Customer::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

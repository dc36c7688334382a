package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ltvlab.engine.CohortCells;
import org.ltvlab.engine.Histories;
import org.ltvlab.engine.Ledger;
import org.ltvlab.unit.Grain;

/**
 * Online Retail (Chen 2012, UCI) against the facts published for it and against a second computation written here with
 * string splitting, {@code BigDecimal} and {@code HashMap}.
 */
class OnlineRetailCorrectnessTest {
    private static final String FILE =
            TestFiles.dataset("online-retail/online-retail.csv.gz").toString();

    private static Transactions orders;
    private static Transactions merged;
    private static final Map<String, Invoice> INVOICES = new HashMap<>();
    private static final Map<String, BigDecimal> DISTINCT = new HashMap<>();
    private static BigDecimal repeated = BigDecimal.ZERO;

    private record Invoice(String customer, LocalDate day, BigDecimal amount) {
        Invoice plus(Invoice line) {
            return new Invoice(customer, day.isBefore(line.day) ? day : line.day, amount.add(line.amount));
        }
    }

    @BeforeAll
    static void read() {
        orders = TransactionsSource.of(FILE).repeatedRowsNoted().load();
        merged = TransactionsSource.of(FILE).sameDayMerged().load();
        for (String line : TestFiles.lines(TestFiles.dataset("online-retail/online-retail.csv.gz"))) {
            add(line);
        }
    }

    /** Only the description may hold commas; the four fields before the country are plain, and so is the invoice. */
    private static void add(String line) {
        String invoice = line.substring(1, line.indexOf('"', 1));
        String[] words = line.substring(0, line.lastIndexOf(",\"")).split(",", -1);
        String customer = words[words.length - 1];
        if (invoice.equals("InvoiceNo") || invoice.startsWith("C") || customer.isEmpty()) {
            return;
        }
        BigDecimal price = new BigDecimal(words[words.length - 2]);
        LocalDate day = LocalDate.parse(words[words.length - 3].substring(0, 10));
        BigDecimal quantity = new BigDecimal(words[words.length - 4]);
        if (quantity.signum() > 0 && price.signum() > 0) {
            BigDecimal amount = quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
            repeated = DISTINCT.put(line, amount) == null ? repeated : repeated.add(amount);
            INVOICES.merge(invoice, new Invoice(customer, day, amount), Invoice::plus);
        }
    }

    @Test
    void the_published_facts_hold() {
        Validation validation = orders.validation();
        assertThat(validation.rowsRead()).isEqualTo(541_909);
        assertThat(validation.rowsKept()).isEqualTo(397_884);
        assertThat(orders.customers()).isEqualTo(4_338);
        assertThat(orders.orders()).isEqualTo(18_532);
        assertThat(orders.amount()).isEqualTo(891_140_790);
        assertThat(orders.currency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(orders.firstDate()).isEqualTo("2010-12-01");
        assertThat(orders.lastDate()).isEqualTo("2011-12-09");
    }

    @Test
    void rows_and_amounts_reconcile() {
        Validation validation = orders.validation();
        // 135,080 lines without a customer: counted in the file with a text search
        assertThat(validation.rowsLeftOut(Reason.NO_CUSTOMER)).isEqualTo(135_080);
        long rows = validation.leftOut().stream().mapToLong(LeftOut::rows).sum();
        long amount = validation.leftOut().stream().mapToLong(LeftOut::amount).sum();
        assertThat(validation.rowsKept() + rows).isEqualTo(validation.rowsRead());
        assertThat(orders.amount() + amount).isEqualTo(validation.amountRead());
    }

    @Test
    void lines_that_repeat_an_earlier_one_agree_with_a_set_of_lines() {
        // 392,692 of the 397,884 lines that count are distinct: what studies of this data keep after dropping
        // duplicates
        assertThat(DISTINCT).hasSize(392_692);
        assertThat(orders.validation().doubts()).hasSize(1);
        InDoubt doubt = orders.validation().doubts().get(0);
        assertThat(doubt.doubt()).isEqualTo(Doubt.REPEATED_ROW);
        assertThat(doubt.rows()).isEqualTo(397_884 - 392_692);
        assertThat(doubt.amount()).isEqualTo(repeated.movePointRight(2).longValueExact());
    }

    @Test
    void every_invoice_agrees_with_the_second_computation() {
        List<String> expected = new ArrayList<>();
        INVOICES.values()
                .forEach(invoice -> expected.add(invoice.customer() + " " + invoice.day() + " "
                        + invoice.amount().movePointRight(2).longValueExact()));
        assertThat(rows(orders)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_merged_day_agrees_with_the_second_computation() {
        Map<String, BigDecimal> days = new TreeMap<>();
        INVOICES.values()
                .forEach(invoice ->
                        days.merge(invoice.customer() + " " + invoice.day(), invoice.amount(), BigDecimal::add));
        List<String> expected = new ArrayList<>();
        days.forEach((day, amount) ->
                expected.add(day + " " + amount.movePointRight(2).longValueExact()));
        assertThat(rows(merged)).containsExactlyElementsOf(expected);
    }

    private static List<String> rows(Transactions transactions) {
        Ledger ledger = transactions.ledger();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            LocalDate day = LocalDate.ofEpochDay(ledger.day()[i]);
            rows.add(transactions.customerId(ledger.customer()[i]) + " " + day + " " + ledger.amount()[i]);
        }
        return rows;
    }

    @Test
    void monthly_cohorts_agree_with_the_second_computation() {
        Map<String, LocalDate> births = new HashMap<>();
        INVOICES.values()
                .forEach(invoice -> births.merge(invoice.customer(), invoice.day(), (a, b) -> a.isBefore(b) ? a : b));
        Map<String, Long> amounts = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        INVOICES.values().forEach(invoice -> {
            LocalDate birth = births.getOrDefault(invoice.customer(), LocalDate.MAX);
            int cohort = month(birth) - month(LocalDate.of(2010, 12, 1));
            String cell = cohort + "/" + (month(invoice.day()) - month(birth));
            amounts.merge(cell, invoice.amount().movePointRight(2).longValueExact(), Long::sum);
            counts.merge(cell, 1, Integer::sum);
        });
        CohortCells cells = orders.engine().cohorts(orders.ledger(), Grain.MONTH, orders.lastDay());
        assertThat(cells.size()).hasSize(13);
        assertThat(cells.lastIncomplete()).isTrue();
        for (int cohort = 0; cohort < 13; cohort++) {
            assertThat(cells.amount()[cohort]).hasSize(13 - cohort);
            for (int age = 0; age < 13 - cohort; age++) {
                String cell = cohort + "/" + age;
                assertThat(cells.amount()[cohort][age]).as(cell).isEqualTo(amounts.getOrDefault(cell, 0L));
                assertThat(cells.orders()[cohort][age]).as(cell).isEqualTo(counts.getOrDefault(cell, 0));
            }
        }
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue();
    }

    @Test
    void repeat_buyers_agree_with_the_published_shares() {
        // 65.6 % of customers have a second invoice, 64.3 % a second day (metrics literature on this data set)
        assertThat(Math.round(secondOrders(orders) * 1000)).isEqualTo(656);
        assertThat(Math.round(secondOrders(merged) * 1000)).isEqualTo(643);
    }

    private static double secondOrders(Transactions transactions) {
        Histories histories = transactions.engine().histories(transactions.ledger(), transactions.lastDay());
        int repeaters = 0;
        for (int second : histories.secondDay()) {
            repeaters += second == Histories.NONE ? 0 : 1;
        }
        return (double) repeaters / transactions.customers();
    }
}

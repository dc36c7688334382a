package org.ltvlab.testdata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;

/** Orders as a plain list, read line by line without the library's reader. */
public record PlainOrders(String currency, List<Purchase> orders) {
    private static final Path DATASETS = Path.of(System.getProperty("ltvlab.root"), "datasets");

    private static final Map<String, PlainOrders> READ = new ConcurrentHashMap<>();

    /** The 1/10 sample of CDNOW, orders of one customer on one day merged, as its literature does. */
    public static PlainOrders cdnowSample() {
        return READ.computeIfAbsent(
                "sample", name -> cdnow("cdnow-sample.txt", 1).sameDayMerged());
    }

    /** All of CDNOW, every line an order. */
    public static PlainOrders cdnowMaster() {
        return READ.computeIfAbsent("master", name -> cdnow("cdnow-master.txt", 0));
    }

    private static PlainOrders cdnow(String file, int idColumn) {
        try {
            return new PlainOrders(
                    "USD",
                    Files.readAllLines(DATASETS.resolve("cdnow").resolve(file), StandardCharsets.US_ASCII).stream()
                            .filter(line -> line.matches("[ 0-9.]*[0-9][ 0-9.]*"))
                            .map(line -> line.strip().split(" +"))
                            .map(part -> purchase(part, idColumn))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Purchase purchase(String[] part, int idColumn) {
        String day = part[idColumn + 1];
        return Purchase.of(
                part[idColumn],
                day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6),
                part[idColumn + 3]);
    }

    /** Online Retail: an invoice is an order; no customer, cancellations, zero and negative lines left out, each line in pence. */
    public static PlainOrders onlineRetail() {
        return READ.computeIfAbsent("online retail", name -> invoices());
    }

    private static PlainOrders invoices() {
        Map<String, Purchase> invoices = new LinkedHashMap<>();
        Path file = DATASETS.resolve("online-retail").resolve("online-retail.csv.gz");
        try (Reader text =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : lines) {
                BigDecimal quantity = new BigDecimal(line.getField("Quantity"));
                BigDecimal price = new BigDecimal(line.getField("UnitPrice"));
                String customer = line.getField("CustomerID");
                if (customer.isBlank() || quantity.signum() <= 0 || price.signum() <= 0) {
                    continue;
                }
                LocalDate day = LocalDate.parse(line.getField("InvoiceDate").substring(0, 10));
                invoices.merge(
                        customer + " " + line.getField("InvoiceNo"),
                        new Purchase(customer, day, quantity.multiply(price).setScale(2, RoundingMode.HALF_UP)),
                        (a, b) -> new Purchase(
                                a.customerId(), a.date(), a.amount().add(b.amount())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PlainOrders("GBP", List.copyOf(invoices.values()));
    }

    /** Orders of so many customers over two years, drawn with a seed: whole yen, many ties, some same days. */
    public static PlainOrders random(long seed, int customers) {
        Random random = new Random(seed);
        List<Purchase> orders = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(600));
            int count = 1 + random.nextInt(4) * random.nextInt(3);
            for (int i = 0; i < count; i++) {
                orders.add(new Purchase("C" + customer, day, BigDecimal.valueOf(500L * random.nextInt(8))));
                day = day.plusDays(random.nextInt(60));
            }
        }
        return new PlainOrders("JPY", orders);
    }

    private PlainOrders sameDayMerged() {
        Map<String, Purchase> days = new LinkedHashMap<>();
        for (Purchase order : orders) {
            days.merge(
                    order.customerId() + " " + order.date(),
                    order,
                    (a, b) -> new Purchase(a.customerId(), a.date(), a.amount().add(b.amount())));
        }
        return new PlainOrders(currency, List.copyOf(days.values()));
    }

    /** The same orders under other customer names, in another order. */
    public PlainOrders relabelled() {
        List<Purchase> turned = new ArrayList<>();
        for (Purchase order : orders) {
            String name = new StringBuilder("x" + order.customerId()).reverse().toString();
            turned.add(new Purchase(name, order.date(), order.amount()));
        }
        Collections.reverse(turned);
        return new PlainOrders(currency, turned);
    }

    /** The orders up to and with a day. */
    public PlainOrders until(LocalDate day) {
        return new PlainOrders(
                currency,
                orders.stream().filter(order -> !order.date().isAfter(day)).toList());
    }

    /** As the library sees them. */
    public Transactions transactions() {
        return Transactions.of(currency, orders.toArray(Purchase[]::new));
    }

    /** Each customer's orders by date. */
    public Map<String, List<Purchase>> byCustomer() {
        Map<String, List<Purchase>> histories = new TreeMap<>();
        for (Purchase order : orders) {
            histories
                    .computeIfAbsent(order.customerId(), id -> new ArrayList<>())
                    .add(order);
        }
        histories.values().forEach(history -> history.sort(Comparator.comparing(Purchase::date)));
        return histories;
    }

    /** The day of the last order. */
    public LocalDate lastDate() {
        return orders.stream().map(Purchase::date).max(LocalDate::compareTo).orElseThrow();
    }

    /** The sum of all orders. */
    public BigDecimal revenue() {
        return sum(orders);
    }

    /** The sum of some orders. */
    public static BigDecimal sum(List<Purchase> orders) {
        return orders.stream().map(Purchase::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

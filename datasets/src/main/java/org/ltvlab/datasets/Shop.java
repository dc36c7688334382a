package org.ltvlab.datasets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders of the synthetic shop, drawn from its truth. */
final class Shop {
    private static final double DAYS_PER_WEEK = 7;
    private static final double OWN_CATEGORY = 0.75;

    /** One order; {@code customer} counts from 1 in the order of arrival. */
    record Sale(
            LocalDate date, int customer, String product, String category, String channel, boolean coupon, long yen) {}

    private final ShopTruth truth;
    private final Draws draws;

    private Shop(ShopTruth truth) {
        this.truth = truth;
        this.draws = Draws.seeded(truth.seed());
    }

    /** All orders, by date, within a day by customer. */
    static List<Sale> sales(ShopTruth truth) {
        return new Shop(truth).draw();
    }

    private List<Sale> draw() {
        int days = (int) ChronoUnit.DAYS.between(truth.firstDay(), truth.lastDay()) + 1;
        List<Integer> arrivals = new ArrayList<>();
        for (int i = 0; i < truth.customers(); i++) {
            arrivals.add(arrivalDay(days));
        }
        arrivals.sort(Comparator.naturalOrder());
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            drawCustomer(i + 1, arrivals.get(i), days, sales);
        }
        sales.sort(Comparator.comparing(Sale::date).thenComparing(Sale::customer));
        return sales;
    }

    /** The shop grows: the density of arrivals rises linearly and has doubled at the end. */
    private int arrivalDay(int days) {
        double u = draws.uniform();
        return (int) (days * (StrictMath.sqrt(1 + 3 * u) - 1));
    }

    private void drawCustomer(int customer, int arrival, int days, List<Sale> sales) {
        ShopTruth.Channel channel = channel();
        ShopTruth.Category favourite = draws.one(truth.categories());
        double perDay = draws.gamma(truth.r(), truth.alpha()) / DAYS_PER_WEEK;
        double leaves = draws.beta(channel.a(), channel.b());
        double nu = draws.gamma(truth.q(), truth.gamma());
        double time = arrival;
        boolean alive = true;
        while (alive && time < days) {
            sales.add(sale(customer, truth.firstDay().plusDays((long) time), channel, favourite, nu));
            // BG/NBD: nobody leaves at the first order, only after a repeat order
            alive = time == arrival || !draws.chance(leaves);
            time += draws.exponential(perDay);
        }
    }

    private ShopTruth.Channel channel() {
        double u = draws.uniform();
        for (ShopTruth.Channel channel : truth.channels()) {
            u -= channel.share();
            if (u < 0) {
                return channel;
            }
        }
        return truth.channels().get(truth.channels().size() - 1);
    }

    private Sale sale(
            int customer, LocalDate date, ShopTruth.Channel channel, ShopTruth.Category favourite, double nu) {
        ShopTruth.Category category = draws.chance(OWN_CATEGORY) ? favourite : draws.one(truth.categories());
        String product = draws.one(category.products());
        boolean coupon = draws.chance(truth.couponShare());
        long yen = Math.max(1, StrictMath.round(draws.gamma(truth.shape(), nu)));
        return new Sale(date, customer, product, category.name(), channel.name(), coupon, yen);
    }
}

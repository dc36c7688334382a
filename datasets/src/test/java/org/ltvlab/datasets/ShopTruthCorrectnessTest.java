package org.ltvlab.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The orders against the truth that the README states, each within four standard errors of what chance allows. */
class ShopTruthCorrectnessTest {
    private static final double ERRORS = 4;

    private final ShopTruth truth = ShopTruth.shipped();
    private final List<Shop.Sale> sales = Shop.sales(truth);
    private final Collection<List<Shop.Sale>> customers = sales.stream()
            .collect(Collectors.groupingBy(Shop.Sale::customer, LinkedHashMap::new, Collectors.toList()))
            .values();

    @Test
    void the_readme_states_the_truth_that_the_orders_are_drawn_from() throws IOException {
        String readme = Files.readString(
                Path.of(System.getProperty("ltvlab.root"), "datasets/ec-shop/README.md"), StandardCharsets.UTF_8);
        assertThat(readme)
                .contains("Gamma(r = " + truth.r() + ", α = " + truth.alpha() + " weeks)")
                .contains(said(channel -> "%s (%.1f, %.1f)", channel ->
                        new Object[] {channel.name(), channel.a(), channel.b()}))
                .contains(
                        said(channel -> "%s %.0f %%", channel -> new Object[] {channel.name(), 100 * channel.share()}))
                .contains(said(channel -> "%s %,d", channel -> new Object[] {channel.name(), channel.cost()}))
                .contains("z ~ Gamma(6, ν), ν ~ Gamma(4, 2,400); mean 6 · 2,400 / 3 = 4,800")
                .contains("75 % of orders from it")
                .contains("15 % of orders at random");
        assertThat(List.of(truth.shape(), truth.q(), truth.gamma(), truth.couponShare()))
                .containsExactly(6.0, 4.0, 2_400.0, 0.15);
    }

    private String said(Function<ShopTruth.Channel, String> pattern, Function<ShopTruth.Channel, Object[]> values) {
        return truth.channels().stream()
                .map(channel -> String.format(Locale.ROOT, pattern.apply(channel), values.apply(channel)))
                .collect(Collectors.joining(", "));
    }

    /** Kolmogorov-Smirnov: of density 2/3 · (1 + x) the share to x is (2x + x²) / 3; 1.95 / √n is passed by chance in 0.1 %. */
    @Test
    void arrivals_double_over_the_three_years() {
        double days = ChronoUnit.DAYS.between(truth.firstDay(), truth.lastDay()) + 1;
        double[] ends = customers.stream()
                .mapToDouble(orders -> (dayOf(orders.get(0)) + 1) / days)
                .sorted()
                .toArray();
        double most = 0;
        for (int i = 0; i < ends.length; i++) {
            boolean lastOfItsDay = i + 1 == ends.length || ends[i + 1] > ends[i];
            double expected = (2 * ends[i] + ends[i] * ends[i]) / 3;
            most = lastOfItsDay ? Math.max(most, Math.abs((i + 1.0) / ends.length - expected)) : most;
        }
        assertThat(most).isLessThan(1.95 / Math.sqrt(ends.length));
    }

    @Test
    void channels_win_their_share_of_the_customers() {
        for (ShopTruth.Channel channel : truth.channels()) {
            long won = customers.stream().filter(orders -> won(orders, channel)).count();
            isShare((double) won, customers.size(), channel.share());
        }
    }

    /**
     * Law: a customer of BG/NBD makes E[X(t)] = (a + b − 1) / (a − 1) · (1 − (α / (α + t))^r · ₂F₁(r, b; a + b − 1; t /
     * (α + t))) repeat orders within t (Fader, Hardie and Lee 2005, equation 9); a and b are those of the channel.
     */
    @Test
    void customers_of_each_channel_drop_out_as_its_a_and_b_say() {
        for (ShopTruth.Channel channel : truth.channels()) {
            List<List<Shop.Sale>> own =
                    customers.stream().filter(orders -> won(orders, channel)).toList();
            double[] surplus = own.stream()
                    .mapToDouble(orders -> orders.size() - 1 - expectedRepeats(channel, orders.get(0)))
                    .toArray();
            assertThat(mean(surplus)).as(channel.name()).isCloseTo(0, within(ERRORS * standardError(surplus)));
        }
    }

    /** So that the test above can tell channels apart: with the next one's a and b it must fail. */
    @Test
    void another_channels_a_and_b_do_not_fit() {
        ShopTruth.Channel social = truth.channels().get(1);
        ShopTruth.Channel referral = truth.channels().get(3);
        double[] surplus = customers.stream()
                .filter(orders -> won(orders, referral))
                .mapToDouble(orders -> orders.size() - 1 - expectedRepeats(social, orders.get(0)))
                .toArray();
        assertThat(Math.abs(mean(surplus))).isGreaterThan(ERRORS * standardError(surplus));
    }

    private double expectedRepeats(ShopTruth.Channel channel, Shop.Sale first) {
        double days = ChronoUnit.DAYS.between(truth.firstDay(), truth.lastDay()) + 1;
        double t = (days - dayOf(first)) / 7;
        double z = t / (truth.alpha() + t);
        double c = channel.a() + channel.b() - 1;
        double term = 1;
        double sum = 1;
        for (int n = 0; n < 5_000; n++) {
            term *= (truth.r() + n) * (channel.b() + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return c / (channel.a() - 1) * (1 - Math.pow(1 - z, truth.r()) * sum);
    }

    @Test
    void coupons_are_given_at_random_and_change_no_amount() {
        long given = sales.stream().filter(Shop.Sale::coupon).count();
        isShare((double) given, sales.size(), truth.couponShare());
        double[] with = logarithms(true);
        double[] without = logarithms(false);
        assertThat(mean(with) - mean(without))
                .isCloseTo(0, within(ERRORS * Math.hypot(standardError(with), standardError(without))));
    }

    private double[] logarithms(boolean coupon) {
        return sales.stream()
                .filter(sale -> sale.coupon() == coupon)
                .mapToDouble(sale -> Math.log((double) sale.yen()))
                .toArray();
    }

    /**
     * By hand: an order falls on the favourite with 0.75 + 0.25 / 4 = 0.8125 and on each other category with 0.0625, so
     * two orders of a customer agree with 0.8125² + 3 · 0.0625² = 0.671875.
     */
    @Test
    void each_customer_has_a_favourite_category() {
        for (ShopTruth.Category category : truth.categories()) {
            long first = customers.stream()
                    .filter(orders -> orders.get(0).category().equals(category.name()))
                    .count();
            isShare((double) first, customers.size(), 0.25);
        }
        List<List<Shop.Sale>> repeaters =
                customers.stream().filter(orders -> orders.size() > 1).toList();
        long agree = repeaters.stream()
                .filter(orders -> orders.get(0).category().equals(orders.get(1).category()))
                .count();
        isShare((double) agree, repeaters.size(), 0.671875);
    }

    @Test
    void a_new_customer_costs_what_the_channel_costs() {
        List<String> rows = GenerateShop.channels(truth, sales).lines().skip(1).toList();
        assertThat(rows).hasSameSizeAs(truth.channels());
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",", -1);
            assertThat(cells[0]).isEqualTo(truth.channels().get(i).name());
            assertThat(Long.parseLong(cells[2]) / Long.parseLong(cells[1]))
                    .isEqualTo(truth.channels().get(i).cost());
        }
    }

    private static boolean won(List<Shop.Sale> orders, ShopTruth.Channel channel) {
        return orders.get(0).channel().equals(channel.name());
    }

    private long dayOf(Shop.Sale sale) {
        return ChronoUnit.DAYS.between(truth.firstDay(), sale.date());
    }

    private static void isShare(double part, double whole, double share) {
        assertThat(part).isCloseTo(whole * share, within(ERRORS * Math.sqrt(whole * share * (1 - share))));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}

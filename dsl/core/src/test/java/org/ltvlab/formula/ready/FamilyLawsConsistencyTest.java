package org.ltvlab.formula.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvBySbg;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Contributions;
import org.ltvlab.formula.Elasticities;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Goal;
import org.ltvlab.formula.Quantity;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Span;

/** The laws that every ready formula keeps, on random values of fixed seeds; a new formula joins the list or fails here. */
@ExtendWith(InLanguage.class)
class FamilyLawsConsistencyTest {
    private static final int CASES = 60;

    /**
     * A ready formula.
     *
     * @param of its record
     * @param make with every optional step, on random values
     * @param falling the quantities that lower the result; all others raise it
     * @param money to which power of money the result is
     */
    record Member<V extends Measured<V>>(
            Class<?> of, Function<Random, Computed<V>> make, Set<String> falling, int money) {
        Formula<V> formula(long seed) {
            return make.apply(new Random(seed)).formula();
        }

        @Override
        public String toString() {
            return of.getSimpleName() + " " + money;
        }
    }

    static Stream<Member<?>> family() {
        Set<String> costs = Set.of("churnRate", "acquisitionCost", "retentionCost", "discountRate");
        return Stream.of(
                new Member<>(LtvByChurn.class, FamilyLawsConsistencyTest::byChurn, costs, 1),
                new Member<>(LtvByLifespan.class, FamilyLawsConsistencyTest::byLifespan, costs, 1),
                new Member<>(LtvDiscounted.class, FamilyLawsConsistencyTest::discounted, costs, 1),
                new Member<>(LtvDiscounted.class, random -> discounted(random).firstPaymentAtPeriodEnd(), costs, 1),
                new Member<>(LtvWithExpansion.class, FamilyLawsConsistencyTest::withExpansion, costs, 1),
                new Member<>(LtvBySbg.class, FamilyLawsConsistencyTest::bySbg, costs, 1),
                new Member<>(UnitEconomics.class, FamilyLawsConsistencyTest::unit, costs, 0),
                new Member<>(
                        UnitEconomics.class,
                        random -> unit(random).paybackFormula(),
                        Set.of("averageOrderValue", "purchaseFrequency", "grossMargin"),
                        0),
                new Member<>(
                        UnitEconomics.class,
                        FamilyLawsConsistencyTest::paybackWithChurn,
                        Set.of("revenuePerUser", "grossMargin"),
                        0),
                new Member<>(
                        AcquisitionCost.class,
                        random ->
                                acquisitionCost().costs(amount(random, 900_000)).newCustomers(count(random)),
                        Set.of("newCustomers"),
                        1),
                new Member<>(
                        CustomerChurn.class,
                        random -> customerChurn().lost(count(random)).atStart(9_000 + count(random)),
                        Set.of("atStart"),
                        0),
                new Member<>(
                        MeanLifetime.class,
                        random ->
                                meanLifetime().churnRate(percent(churn(random)).perMonth()),
                        Set.of("churnRate"),
                        0),
                new Member<>(
                        RevenuePerAccount.class,
                        random -> revenuePerAccount()
                                .revenue(amount(random, 900_000).perMonth())
                                .accounts(count(random)),
                        Set.of("accounts"),
                        1));
    }

    private static Money amount(Random random, int most) {
        return yen(most / 10 + random.nextInt(most));
    }

    private static long count(Random random) {
        return 10L + random.nextInt(5_000);
    }

    private static double churn(Random random) {
        return 1 + 20 * random.nextDouble();
    }

    private static LtvByChurn byChurn(Random random) {
        return ltvByChurn()
                .averageOrderValue(amount(random, 50_000))
                .purchaseFrequency(perYear(12 + 20 * random.nextDouble()))
                .grossMargin(percent(30 + random.nextInt(60)))
                .churnRate(percent(churn(random)).perMonth())
                .acquisitionCost(yen(1 + random.nextInt(3_000)))
                .retentionCost(yen(1 + random.nextInt(90)).perMonth());
    }

    private static LtvByLifespan byLifespan(Random random) {
        return ltvByLifespan()
                .averageOrderValue(amount(random, 50_000))
                .purchaseFrequency(perYear(12 + 20 * random.nextDouble()))
                .grossMargin(percent(30 + random.nextInt(60)))
                .lifespan(months(6 + random.nextInt(60)))
                .acquisitionCost(yen(1 + random.nextInt(3_000)))
                .retentionCost(yen(1 + random.nextInt(90)).perMonth());
    }

    private static LtvDiscounted discounted(Random random) {
        return ltvDiscounted()
                .revenuePerUser(amount(random, 9_000).perMonth())
                .grossMargin(percent(30 + random.nextInt(60)))
                .churnRate(percent(churn(random)).perMonth())
                .discountRate(percent(1 + random.nextInt(20)).perYear())
                .acquisitionCost(yen(1 + random.nextInt(300)))
                .retentionCost(yen(1 + random.nextInt(90)).perMonth());
    }

    private static LtvWithExpansion withExpansion(Random random) {
        return ltvWithExpansion()
                .revenuePerAccount(amount(random, 90_000).perMonth())
                .grossMargin(percent(30 + random.nextInt(60)))
                .churnRate(percent(1 + churn(random)).perMonth())
                .expansionRate(percent(0.1 + 0.4 * random.nextDouble()).perMonth())
                .acquisitionCost(yen(1 + random.nextInt(3_000)))
                .retentionCost(yen(1 + random.nextInt(9)).perMonth());
    }

    private static LtvBySbg bySbg(Random random) {
        return ltvBySbg()
                .revenuePerAccount(amount(random, 90_000).perYear())
                .grossMargin(percent(30 + random.nextInt(60)))
                .survival(0.5 + random.nextDouble(), 0.5 + random.nextDouble(), years(1))
                .discountRate(percent(5 + random.nextInt(10)).perYear())
                .acquisitionCost(yen(1 + random.nextInt(900)))
                .retentionCost(yen(1 + random.nextInt(900)).perYear());
    }

    private static UnitEconomics unit(Random random) {
        LtvByChurn ltv = ltvByChurn()
                .averageOrderValue(amount(random, 50_000))
                .purchaseFrequency(perYear(12 + 20 * random.nextDouble()))
                .grossMargin(percent(30 + random.nextInt(60)))
                .churnRate(percent(churn(random)).perMonth())
                .retentionCost(yen(1 + random.nextInt(90)).perMonth());
        return unitEconomics().customerValue(ltv).acquisitionCost(amount(random, 20_000));
    }

    /** A payback above one period and far below the mean lifetime: it rises with churn, and every mixture has a value. */
    private static Formula<Span> paybackWithChurn(Random random) {
        LtvByChurn ltv = ltvByChurn()
                .revenuePerUser(yen(1_000 + random.nextInt(500)).perMonth())
                .grossMargin(percent(60 + random.nextInt(30)))
                .churnRate(percent(1 + 10 * random.nextDouble()).perMonth())
                .retentionCost(yen(1 + random.nextInt(90)).perMonth());
        return unitEconomics()
                .customerValue(ltv)
                .acquisitionCost(yen(2_000 + random.nextInt(400)))
                .paybackWithChurnFormula();
    }

    @Test
    void the_family_is_whole() throws IOException {
        Path folder = Path.of(
                Objects.requireNonNull(System.getProperty("ltvlab.root")),
                "dsl/core/src/main/java/org/ltvlab/formula/ready");
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> ready = files.filter(file -> isFormula(file))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(ready).hasSizeGreaterThanOrEqualTo(10);
            assertThat(family().map(member -> member.of().getSimpleName()).collect(Collectors.toSet()))
                    .isEqualTo(ready);
        }
    }

    private static boolean isFormula(Path file) {
        try {
            String source = Files.readString(file);
            boolean written = source.contains("public record") && source.contains("(Formula<");
            return (written && source.contains(" start() {")) || source.contains("implements Computed<");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("family")
    <V extends Measured<V>> void it_rises_or_falls_with_each_quantity(Member<V> member) {
        for (long seed = 0; seed < CASES; seed++) {
            Formula<V> formula = member.formula(seed);
            for (String word : formula.tree().quantities().keySet()) {
                double change = number(scaled(formula, word, 1.01)) - number(formula);
                assertThat(Math.signum(change))
                        .as(word + " in " + formula)
                        .isEqualTo(member.falling().contains(word) ? -1 : 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("family")
    <V extends Measured<V>> void a_currency_of_other_size_scales_money_and_leaves_all_else(Member<V> member) {
        for (long seed = 0; seed < CASES; seed++) {
            Formula<V> formula = member.formula(seed);
            Formula<V> scaled = formula;
            for (Map.Entry<String, Measured<?>> one : formula.given().entrySet()) {
                scaled = one.getValue().money().isPresent() ? scaled(scaled, one.getKey(), 1000) : scaled;
            }
            near(number(scaled), number(formula) * Math.pow(1000, member.money()));
        }
    }

    @ParameterizedTest
    @MethodSource("family")
    <V extends Measured<V>> void the_period_that_a_linear_quantity_is_counted_in_changes_nothing(Member<V> member) {
        for (long seed = 0; seed < CASES; seed++) {
            Formula<V> formula = member.formula(seed);
            Grain[] grains = Grain.values();
            Random random = new Random(seed);
            Formula<V> other = formula;
            for (Map.Entry<String, Measured<?>> one : formula.given().entrySet()) {
                other = other.with(one.getKey(), in(grains[random.nextInt(grains.length)], one.getValue()));
            }
            near(number(other), number(formula));
        }
    }

    @ParameterizedTest
    @MethodSource("family")
    <V extends Measured<V>> void contributions_add_up_to_the_change(Member<V> member) {
        for (long seed = 0; seed < CASES; seed++) {
            Formula<V> before = member.formula(seed);
            Formula<V> after = member.formula(seed + CASES);
            Contributions<V> parts = after.comparedTo(before);
            double sum = parts.parts().stream()
                    .mapToDouble(Contributions.Part::change)
                    .sum();
            double size = Math.abs(after.value().amount().number())
                    + Math.abs(before.value().amount().number());
            assertThat(sum)
                    .isCloseTo(
                            after.value().amount().number()
                                    - before.value().amount().number(),
                            within(1e-10 * size));
        }
    }

    @ParameterizedTest
    @MethodSource("family")
    <V extends Measured<V>> void goal_seek_inverts_it(Member<V> member) {
        for (long seed = 0; seed < CASES; seed++) {
            Formula<V> formula = member.formula(seed);
            for (Quantity<?> quantity : formula.tree().quantities().values()) {
                inverts(formula, quantity, new Random(seed));
            }
        }
    }

    private static <V extends Measured<V>, W extends Measured<W>> void inverts(
            Formula<V> formula, Quantity<W> quantity, Random random) {
        double factor = 0.75 + 0.2 * random.nextDouble();
        V target = scaled(formula, quantity.word(), factor).value().amount();
        Goal<W> goal = formula.solveFor(quantity).reaching(target);
        assertThat(goal.isReached()).as(goal.toString()).isTrue();
        near(formula.with(quantity, goal.amount()).value().amount().number(), target.number());
    }

    @ParameterizedTest
    @MethodSource("family")
    <V extends Measured<V>> void elasticities_equal_central_finite_differences(Member<V> member) {
        double step = 1e-6;
        for (long seed = 0; seed < CASES; seed++) {
            Formula<V> formula = member.formula(seed);
            for (Elasticities.Lever lever : formula.elasticities().levers()) {
                double up = number(scaled(formula, lever.word(), 1 + step));
                double down = number(scaled(formula, lever.word(), 1 - step));
                double byHand = (up - down) / (2 * step) / number(formula);
                assertThat(lever.elasticity().orElseThrow())
                        .as(lever + " in " + formula)
                        .isCloseTo(byHand, within(1e-4 * (1 + Math.abs(byHand))));
            }
        }
    }

    private static <V extends Measured<V>> Formula<V> scaled(Formula<V> formula, String word, double factor) {
        Measured<?> now = Objects.requireNonNull(formula.given().get(word));
        return formula.with(word, now.of(now.number() * factor));
    }

    private static Measured<?> in(Grain grain, Measured<?> value) {
        if (value instanceof MoneyFlow flow) {
            return flow.in(grain);
        }
        if (value instanceof Frequency frequency) {
            return frequency.in(grain);
        }
        return value instanceof Span span ? span.in(grain) : value;
    }

    /** The result, whatever period it comes in. */
    private static double number(Formula<?> formula) {
        return in(Grain.MONTH, formula.value().amount()).number();
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-6 * Math.max(1e-3, Math.abs(expected))));
    }
}

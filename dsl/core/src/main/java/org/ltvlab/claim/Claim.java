package org.ltvlab.claim;

import static org.ltvlab.formula.Terms.ACQUISITION_COST;
import static org.ltvlab.formula.Terms.CUSTOMER_VALUE;
import static org.ltvlab.formula.Terms.GROSS_MARGIN;
import static org.ltvlab.formula.Terms.RETENTION_COST;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * A claim as it stands on a slide or in an article (主張), to be recomputed; the next word says what it is about.
 *
 * <pre>{@code
 * claim("LTV/CAC 2.5, LTV +15%: reaches 3.0").from(times(2.5)).changing(percent(15)).stated(times(3))
 * }</pre>
 *
 * @param text in its own words
 * @param source where it stands, such as {@code slide 12}; empty if nobody said
 * @param note what else to say to the client; empty if nothing
 */
public record Claim(String text, String source, String note) {
    private static final Sentence TWICE = Sentence.of(
            "LTVから獲得コストを引いたうえで獲得コストで割ると、同じ費用を二重に数えます。",
            "LTV net of CAC divided by CAC counts the acquisition cost twice.");

    /** @throws org.ltvlab.problem.LtvProblem if there is no text */
    public Claim {
        if (text.isBlank()) {
            throw mustHold("A claim (主張) must say in words what it claims")
                    .fix("claim(\"LTV/CAC reaches 3.0\")")
                    .problem();
        }
    }

    /** A claim without source and note. */
    public Claim(String text) {
        this(text, "", "");
    }

    /** Where it stands (出所), such as {@code slide 12}; an {@link Audit} counts the claims of one source once. */
    public Claim source(String place) {
        return new Claim(text, place, note);
    }

    /** What else to say to the client, whatever the verdict (補足). */
    public Claim note(String sentence) {
        return new Claim(text, source, sentence);
    }

    /** A claim about a number that was computed elsewhere, such as a KPI of a table or of orders (計算済みの値). */
    public <V extends Measured<V>> GrowthClaim<V> of(V computed) {
        return from(computed);
    }

    /**
     * A claim about the result of a formula with its inputs (計算式の結果).
     *
     * @throws org.ltvlab.problem.LtvProblem if a quantity is missing
     */
    public <V extends Measured<V>> FormulaClaim<V> of(Computed<V> formula) {
        return FormulaClaim.of(this, formula);
    }

    /**
     * A claim about LTV/CAC; an LTV formula that takes the acquisition cost off is put right first (LTV/CACの二重計上を検出).
     *
     * @throws org.ltvlab.problem.LtvProblem if the LTV is said to be net of costs and does not show which, so that it cannot
     *     be put right
     */
    public FormulaClaim<Multiple> ltvToCac(Computed<Money> ltv, Money cac) {
        Formula<Money> worth = ltv.formula();
        boolean net = has(worth, ACQUISITION_COST);
        Optional<Basis> basis = net ? beforeAcquisition(worth) : worth.basis();
        refuseHiddenCosts(worth, net);
        Formula<Money> before = net ? worth.with(ACQUISITION_COST, cac.times(0)) : worth;
        List<Version<Multiple>> versions = new ArrayList<>();
        versions.add(Version.asSaid(ratio(before, cac, basis), back(before, cac)));
        if (net) {
            versions.add(Version.slip(
                    new Phrase("獲得コスト控除後のLTV", "with LTV net of CAC"), ratio(worth, cac, worth.basis()), TWICE));
        }
        return FormulaClaim.of(this, versions);
    }

    /** The ratio on every basis to which leaving out margin and costs leads back. */
    private static Map<Basis, Formula<Multiple>> back(Formula<Money> ltv, Money cac) {
        Map<Basis, Formula<Multiple>> found = new EnumMap<>(Basis.class);
        for (Basis basis : Basis.values()) {
            SaidBasis.back(ltv, basis)
                    .filter(less -> less.figure().isPresent())
                    .ifPresent(less -> found.put(basis, ratio(less, cac, Optional.of(basis))));
        }
        return found;
    }

    private static boolean has(Formula<?> formula, Quantity<?> quantity) {
        return formula.given().containsKey(quantity.word()) && formula.knows(quantity.word());
    }

    /** What the LTV is counted in once its acquisition cost is not taken off. */
    private static Optional<Basis> beforeAcquisition(Formula<Money> ltv) {
        if (has(ltv, RETENTION_COST)) {
            return ltv.basis();
        }
        return has(ltv, GROSS_MARGIN)
                ? Optional.of(Basis.GROSS_PROFIT)
                : ltv.head().basis();
    }

    private static void refuseHiddenCosts(Formula<Money> ltv, boolean shown) {
        boolean hidden = ltv.basis().equals(Optional.of(Basis.NET_OF_COSTS)) && !has(ltv, RETENTION_COST);
        if (hidden && !shown) {
            throw mustHold("ltvToCac needs an LTV before acquisition cost:"
                            + " LTV net of CAC divided by CAC counts CAC twice (二重計上)")
                    .got(ltv)
                    .fix("an LTV with .acquisitionCost(...), which is put right here, or one on(GROSS_PROFIT)")
                    .problem();
        }
    }

    private static Formula<Multiple> ratio(Formula<Money> ltv, Money cac, Optional<Basis> basis) {
        Formula<Multiple> ratio = Formula.of("LTV/CAC", new Multiple(1), CUSTOMER_VALUE.dividedBy(ACQUISITION_COST))
                .with(CUSTOMER_VALUE, ltv.value().amount())
                .with(ACQUISITION_COST, cac);
        return basis.map(ratio::on).orElse(ratio);
    }

    /** A claim about where a printed number goes from here (変化後の値). */
    public <V extends Measured<V>> GrowthClaim<V> from(V now) {
        return new GrowthClaim<>(this, now, List.of(), Optional.empty());
    }

    /**
     * A claim about when an amount is earned back that may be spent once or every year (回収期間、費用は一度か毎年か不明).
     *
     * @throws org.ltvlab.problem.LtvProblem if it is negative
     */
    public PaybackClaim costing(Money amount) {
        return PaybackClaim.of(this, notNegative(amount), List.of(Payback.Cost.YEARLY, Payback.Cost.ONCE));
    }

    /**
     * A claim about when a yearly cost is earned back (回収期間、毎年の費用); a year's cost is rounded to the unit of its currency.
     *
     * @throws org.ltvlab.problem.LtvProblem if it is negative
     */
    public PaybackClaim costing(MoneyFlow flow) {
        Money yearly = notNegative(flow).in(Grain.YEAR).amount();
        return PaybackClaim.of(this, Payback.inUnits(yearly), List.of(Payback.Cost.YEARLY));
    }

    private static <W extends Measured<W>> W notNegative(W cost) {
        if (cost.number() < 0) {
            throw mustHold("costing (費用) must not be negative").got(cost).problem();
        }
        return cost;
    }

    /**
     * A claim about the mean lifetime of customers: all their lifetimes so far ÷ their number (平均顧客寿命).
     *
     * @param total of the lifetimes of all customers so far
     * @param customers 1 or more
     */
    public LifetimeClaim lifetimes(Span total, int customers) {
        return LifetimeClaim.of(this, total, customers);
    }

    /** A claim that a measure moved a share from before to after (施策の前後比較). */
    public UpliftClaim moved(Ratio before, Ratio after) {
        return UpliftClaim.of(this, before, after);
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}

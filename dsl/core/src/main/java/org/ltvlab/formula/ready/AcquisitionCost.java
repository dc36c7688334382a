package org.ltvlab.formula.ready;

import java.util.stream.Stream;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Money;

/**
 * CAC (顧客獲得コスト): all costs of winning customers ÷ customers won; money per customer.
 *
 * @param formula with what was given so far
 */
public record AcquisitionCost(Formula<Money> formula) implements Computed<Money> {
    private static final Phrase SCOPE = new Phrase(
            "費用には広告だけでなく、営業・イベントなど獲得にかかるすべてを入れます。",
            "The costs must hold sales, events and tools as well as advertising.");

    private static final Head<Money> HEAD =
            Head.of("acquisitionCost", Phrase.both("CAC"), Money.class).assuming(SCOPE);

    /** An empty chain. */
    public static AcquisitionCost start() {
        return new AcquisitionCost(Formula.ready(HEAD, Terms.COSTS.dividedBy(Terms.NEW_CUSTOMERS)));
    }

    /** The costs of the period, 0 or more, all in one currency, added up (新規獲得コスト); instead of {@link #cost}. */
    public AcquisitionCost costs(Money first, Money... more) {
        return new AcquisitionCost(formula.with(Terms.COSTS, Stream.of(more).reduce(first, Money::plus)));
    }

    /** One item of the costs by its name, a quantity of its own (費目): {@code .cost("ads", yen(800_000))}. */
    public AcquisitionCost cost(String item, Money amount) {
        Quantity<Money> one = Quantity.term(item, Money.class, "yen(500_000)", Phrase.both(item));
        Expr sum = Stream.concat(formula.tree().quantities().values().stream(), Stream.of(one))
                .filter(each -> !each.equals(Terms.COSTS) && !each.equals(Terms.NEW_CUSTOMERS))
                .distinct()
                .map(Expr.class::cast)
                .reduce(Expr::plus)
                .orElseThrow();
        Expr tree = Expr.oneOf(Terms.COSTS, sum).dividedBy(Terms.NEW_CUSTOMERS);
        return new AcquisitionCost(formula.as(HEAD, tree).with(one, amount));
    }

    /** The customers that they won (新規獲得数); without any, 0, there is no value. */
    public AcquisitionCost newCustomers(long customers) {
        return new AcquisitionCost(formula.with(Terms.NEW_CUSTOMERS, new Count(customers)));
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}

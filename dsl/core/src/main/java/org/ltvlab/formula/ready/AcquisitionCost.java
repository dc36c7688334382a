package org.ltvlab.formula.ready;

import java.util.stream.Stream;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Money;

/** CAC (顧客獲得コスト): all costs of winning customers ÷ customers won; money per customer. */
public record AcquisitionCost(Formula<Money> formula) implements Computed<Money> {
    private static final Phrase SCOPE = new Phrase(
            "費用には広告だけでなく、営業・イベントなど獲得にかかるすべてを入れます。",
            "The costs must hold sales, events and tools as well as advertising.");

    /** An empty chain. */
    public static AcquisitionCost start() {
        return new AcquisitionCost(Formula.ready(
                Head.of("acquisitionCost", Phrase.both("CAC"), Money.class).assuming(SCOPE),
                Terms.COSTS.dividedBy(Terms.NEW_CUSTOMERS)));
    }

    /** The costs of the period, item by item; they are added up (新規獲得コスト). */
    public AcquisitionCost costs(Money first, Money... more) {
        return new AcquisitionCost(formula.with(Terms.COSTS, Stream.of(more).reduce(first, Money::plus)));
    }

    /** The customers that they won (新規獲得数). */
    public AcquisitionCost newCustomers(long customers) {
        return new AcquisitionCost(formula.with(Terms.NEW_CUSTOMERS, new Count(customers)));
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}

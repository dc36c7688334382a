package org.ltvlab.formula.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.Computed;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Money;

/** What winning customers costs, item by item, and how many were lost. */
@ExtendWith(InLanguage.class)
class CustomersAndCostsCorrectnessTest {
    private final AcquisitionCost items = acquisitionCost()
            .cost("ads", yen(800_000))
            .cost("sales", yen(300_000))
            .cost("events", yen(200_000))
            .newCustomers(100);

    /** Salesforce Japan: (800,000 + 300,000 + 200,000) ÷ 100 = 13,000円. */
    @Test
    void items_add_up_to_the_same_cost_and_keep_their_names() {
        assertThat(items)
                .hasToString("CAC ¥13,000 = (ads ¥800,000 + sales ¥300,000 + events ¥200,000) ÷ new customers 100");
        assertThat(items.value())
                .isEqualTo(acquisitionCost()
                        .costs(yen(800_000), yen(300_000), yen(200_000))
                        .newCustomers(100)
                        .value());
    }

    /** 300,000 more for ads are 3,000 a customer, 100,000 less for events are 1,000 less. */
    @Test
    void what_each_item_contributed_to_a_change_is_told() {
        assertThat(items.cost("ads", yen(1_100_000))
                        .cost("events", yen(100_000))
                        .comparedTo(items))
                .hasToString("CAC ¥13,000 → ¥15,000 (+¥2,000): ads +¥3,000, events -¥1,000");
    }

    /** 3,000 × 12 × 1 = 36,000 less the CAC of 13,000; 39,000 ÷ 13,000 = 3. */
    @Test
    void a_cost_may_come_by_its_formula_ready_or_own() {
        var ltv = ltvByLifespan()
                .averageOrderValue(yen(3_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(1));
        var own = formula("CAC", quantity("spent", yen(1_300_000)).dividedBy(quantity("won", new Count(100))));
        var unit = unitEconomics().customerValue(yen(39_000), GROSS_PROFIT);
        for (Computed<Money> cac : List.<Computed<Money>>of(items, own)) {
            assertThat(ltv.acquisitionCost(cac).value()).hasToString("¥23,000 (net of costs)");
            assertThat(unit.acquisitionCost(cac).ltvToCac()).hasToString("3.00x");
        }
    }

    @Test
    void what_a_customer_is_worth_is_no_cost() {
        var worth = ltvByLifespan()
                .averageOrderValue(yen(3_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(1));
        String message = """
                acquisitionCost (獲得コスト) must be a cost, not what a customer is worth.
                  got:   LTV ¥36,000 (revenue) = AOV ¥3,000 × frequency 12/year × lifespan 1 year
                  fix:   .acquisitionCost(acquisitionCost().costs(yen(1_300_000)).newCustomers(100))""";
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> worth.acquisitionCost(worth))
                .withMessage(message);
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> unitEconomics().customerValue(worth).acquisitionCost(worth))
                .withMessage(message);
    }

    @Test
    void items_and_a_sum_of_all_do_not_mix() {
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> items.costs(yen(1)))
                .withMessageContaining("got:   acquisition costs and ads + sales + events");
    }

    /** 25 of 25 is everybody; 500 of 25 would be 2,000 %. */
    @Test
    void more_customers_lost_than_there_were_are_refused() {
        assertThat(customerChurn().lost(25).atStart(25).value()).hasToString("100.0%");
        var wrong = customerChurn().lost(500).atStart(25);
        assertThat(wrong).hasToString("churn undefined = lost 500 ÷ at start 25");
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(wrong::value).withMessage("""
                customerChurn (顧客解約率) must not be above 100 %: lost (解約数) counts only customers who were there at the start.
                  got:   at start 25 + 1 − lost 500
                  fix:   count those who came and left within the period in neither""");
    }

    @Test
    void no_customers_at_the_start_stay_a_division_by_zero() {
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> customerChurn().lost(0).atStart(0).value())
                .withMessageContaining("is 0, and nothing can be divided by 0");
    }
}

package org.ltvlab.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.initiative;
import static org.ltvlab.Words.initiatives;
import static org.ltvlab.Words.kpiTree;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.problem.LtvProblem;

@ExtendWith(InLanguage.class)
class IceInputChecksTest {
    private final LtvByLifespan ltv = ltvByLifespan()
            .averageOrderValue(yen(50_000))
            .purchaseFrequency(perYear(3))
            .lifespan(years(5));

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(LtvProblem.class).hasMessage(message);
    }

    @Test
    void each_score_is_from_1_to_10() {
        refused(() -> initiative("Onboarding").impact(11), """
                Initiative "Onboarding": impact (影響度) must be a whole number from 1 to 10.
                  got:   11
                  fix:   .impact(10)""");
        refused(() -> initiative("Onboarding").confidence(0), """
                Initiative "Onboarding": confidence (確信度) must be a whole number from 1 to 10.
                  got:   0
                  fix:   .confidence(1)""");
        refused(() -> initiative("Onboarding").ease(-3), """
                Initiative "Onboarding": ease (容易さ) must be a whole number from 1 to 10.
                  got:   -3
                  fix:   .ease(1)""");
    }

    @Test
    void a_score_needs_all_three() {
        refused(() -> initiative("Onboarding").impact(8).ice(), """
                Initiative "Onboarding" needs confidence (確信度), ease (容易さ).
                  given: impact 8
                  fix:   add .confidence(5).ease(5) to the chain""");
    }

    @Test
    void names_are_there_and_differ() {
        refused(() -> initiative(" "), """
                An initiative (施策) must have a name.
                  got:   " "
                  fix:   initiative("Onboarding review")""");
        refused(() -> initiatives(initiative("Mail"), initiative("Mail")), """
                Each initiative (施策) must have its own name.
                  got:   "Mail" twice""");
        refused(() -> initiatives(), """
                initiatives (施策一覧) needs at least one initiative.
                  fix:   initiatives(initiative("Onboarding review").impact(8).confidence(6).ease(5))""");
        refused(() -> initiatives(initiative("Mail")).of("Mial"), """
                The initiative (施策) must be one of these.
                  got:   "Mial"
                  known: Mail; did you mean Mail?""");
    }

    @Test
    void points_change_only_shares() {
        String message = """
                Initiative "Bundle": byPoints (ポイント) changes only a share or a rate.
                  got:   averageOrderValue (平均購入単価) by +3 pt
                  fix:   .by(percent(10))""";
        refused(() -> initiative("Bundle").lever(AVERAGE_ORDER_VALUE).byPoints(3), message);
        refused(() -> initiative("Bundle").byPoints(3).lever(AVERAGE_ORDER_VALUE), message);
        refused(() -> initiative("Bundle").byPoints(Double.NaN), """
                byPoints (ポイント) must be a finite number.
                  got:   NaN
                  fix:   .byPoints(-1)""");
        refused(() -> initiative("Bundle").by(percent(-120)), """
                Initiative "Bundle": by (相対的な変化) can take away at most all, -100 %.
                  got:   -120.0%""");
        refused(() -> initiative("Bundle").cost(yen(-1)), """
                Initiative "Bundle": cost (費用) must not be negative.
                  got:   -¥1""");
    }

    @Test
    void an_effect_needs_a_lever_of_the_formula_and_a_change() {
        refused(
                () -> initiatives(initiative("Mail").lever(CHURN_RATE).byPoints(-1))
                        .leverMap(ltv)
                        .effect("Mail"),
                """
                Initiative "Mail" must name a lever (レバー) of ltvByLifespan and its expected change (期待される変化).
                  got:   churn rate -1 pt
                  known: averageOrderValue, purchaseFrequency, lifespan
                  fix:   .lever(CHURN_RATE).byPoints(-1) or .by(percent(-10))""");
    }

    @Test
    void a_target_names_what_is_in_the_tree() {
        refused(() -> kpiTree(ltv).target(GROSS_MARGIN, percent(60)), """
                The KPI tree (KPIツリー) of ltvByLifespan must use the quantity that is named.
                  got:   "grossMargin"
                  known: averageOrderValue, purchaseFrequency, lifespan""");
        refused(() -> kpiTree(ltv).target(AVERAGE_ORDER_VALUE, yen(-1)), """
                averageOrderValue (平均購入単価) must not be negative.
                  got:   -¥1
                  fix:   .averageOrderValue(yen(5_000))""");
        refused(() -> kpiTree(ltv).target("repeat rate", percent(30)), """
                target (目標) must name a KPI that hangs in the tree.
                  got:   "repeat rate"
                  fix:   .under(CHURN_RATE, "repeat rate", percent(30))""");
        refused(
                () -> kpiTree(ltv)
                        .under(AVERAGE_ORDER_VALUE, "items", perYear(2))
                        .target("items", percent(30)),
                """
                The target (目標) of "items" must be of the type of its value.
                  got:   30.0%, the value is 2/year""");
        refused(
                () -> kpiTree(ltv)
                        .under(AVERAGE_ORDER_VALUE, "items", perYear(2))
                        .under(AVERAGE_ORDER_VALUE, "items", perYear(3)),
                """
                Each KPI of a tree must have its own name (指標名).
                  got:   "items" twice""");
    }

    @Test
    void a_chart_of_targets_needs_one() {
        refused(() -> kpiTree(ltv).targetBars(), """
                targetBars (目標ごとの効果) needs a target for a quantity of the formula.
                  known: averageOrderValue, purchaseFrequency, lifespan
                  fix:   .target(CHURN_RATE, percent(4).perMonth()).targetBars()""");
    }
}
